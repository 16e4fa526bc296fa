"""Invented pages and dumps in ten languages come out no worse than they ever did."""

import json
from pathlib import Path

import pytest

from newsclean import Article, Cleaner, Page
from tests.quality.floors import Floors
from tests.quality.layouts import LAYOUTS, dump
from tests.quality.measures import measure_fields, measure_text
from tests.quality.story import STORIES, Story

Pairs = list[tuple[Story, Article]]


@pytest.fixture(scope="module")
def pages() -> Pairs:
    cleaner = Cleaner()
    return [
        (story, cleaner.page(Page.of(LAYOUTS[story.head["layout"]](story))).article)
        for story in STORIES
    ]


@pytest.fixture(scope="module")
def dumps() -> Pairs:
    cleaner = Cleaner()
    return [(story, cleaner.text(dump(story)).article) for story in STORIES]


def test_the_text_of_pages_holds_its_floors(pages: Pairs, floors: Floors) -> None:
    floors.hold("pages", measure_text(pages))


def test_the_fields_of_pages_hold_their_floors(pages: Pairs, floors: Floors) -> None:
    floors.hold("page fields", measure_fields(pages))


def test_the_text_of_dumps_holds_its_floors(dumps: Pairs, floors: Floors) -> None:
    floors.hold("dumps", measure_text(dumps))


def test_the_stories_use_every_layout() -> None:
    assert {story.head["layout"] for story in STORIES} == set(LAYOUTS)


def test_a_score_below_its_floor_fails_even_when_floors_are_lifted(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text('{"pages": {"f1": 0.9}}')

    with pytest.raises(AssertionError, match="below the floor"):
        Floors(file, update=True).hold("pages", {"f1": 0.89})

    assert json.loads(file.read_text()) == {"pages": {"f1": 0.9}}


def test_lifting_keeps_the_floors_of_other_groups(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text('{"pages": {"f1": 0.9}, "dumps": {"f1": 0.5}}')

    Floors(file, update=True).hold("pages", {"f1": 0.95671})

    assert json.loads(file.read_text()) == {"pages": {"f1": 0.956}, "dumps": {"f1": 0.5}}


def test_a_score_without_a_floor_fails(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text("{}")

    with pytest.raises(AssertionError, match="no floor"):
        Floors(file, update=False).hold("pages", {"f1": 1.0})
