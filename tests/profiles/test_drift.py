"""The alarm: a site that changes its layout is reported, one that does not is not."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from newsclean import Cleaner, Failure, NotAnArticle, Profile, ProfileFolder, Unreachable
from newsclean.profiles import (
    Figures,
    Rates,
    Sample,
    drift_of,
    learn,
    observe,
    rates_of,
)
from newsclean.profiles.check import check, rates_of_hosts, rates_of_outcomes
from newsclean.profiles.drift import CHANCE, MEASURES, SHARES, are_enough
from tests.profiles.gazette_site import HOST, page

OLD, NEW = range(7), range(7, 14)


def rates(layout: str, folder: Path) -> Rates:
    seen = (observe(Cleaner().page(page(number, layout))) for number in NEW)
    return rates_of_hosts(seen, ProfileFolder(folder))[HOST]


@pytest.fixture(scope="module")
def profile() -> Profile:
    return learn(Sample.of(*(observe(Cleaner().page(page(number))) for number in OLD)))


def drawn(random: Random, pages: int, words: int) -> Rates:
    return rates_of(
        Figures(
            article=True,
            title=True,
            authors=random.random() < 0.8,
            published=random.random() < 0.9,
            words=int(random.lognormvariate(0, 0.5) * words),
            removed=random.uniform(0.3, 0.6),
            confidence=random.uniform(0.7, 1),
        )
        for _ in range(pages)
    )


def test_a_new_layout_is_reported_with_what_changed(profile: Profile, tmp_path: Path) -> None:
    profile.write(tmp_path)
    jumps = drift_of(profile, rates("after", tmp_path))

    assert {"authors", "published"} <= {jump.measure for jump in jumps}
    assert str(jumps[0]).startswith("authors: 100% before, 0% now (by chance 0.0")


def test_new_stories_in_the_old_layout_are_no_alarm(profile: Profile, tmp_path: Path) -> None:
    profile.write(tmp_path)
    assert drift_of(profile, rates("before", tmp_path)) == ()


def test_the_output_of_a_run_is_held_against_the_profile(profile: Profile, tmp_path: Path) -> None:
    profile.write(tmp_path)
    folder = ProfileFolder(tmp_path)
    cleaner = Cleaner(profile=folder)

    def outcomes(layout: str) -> list[object]:
        articles = [cleaner.page(page(number, layout)).article for number in NEW]
        lost = Failure.of(NotAnArticle("Nothing."), f"https://{HOST}/news/x")
        away = Failure.of(Unreachable("Away.", url="x"), f"https://{HOST}/news/y")
        return [*articles, lost, away, "an unread line"]

    (same,) = check(rates_of_outcomes(outcomes("before")), folder)
    (other,) = check(rates_of_outcomes(outcomes("after")), folder)

    assert (same.state, same.pages) == ("unchanged", 8)
    assert other.state == "changed"
    assert {"authors", "published"} <= {jump.measure for jump in other.jumps}


def test_pages_without_an_article_raise_the_alarm(profile: Profile) -> None:
    jumps = drift_of(profile, rates_of([Figures()] * 7))

    assert jumps[0].chance <= CHANCE
    assert {"article", "words"} <= {jump.measure for jump in jumps}


@pytest.mark.parametrize(("before", "now", "enough"), [(7, 7, True), (6, 6, False), (5, 9, True)])
def test_pages_are_enough_where_the_greatest_change_would_be_heard(
    profile: Profile, before: int, now: int, *, enough: bool
) -> None:
    full = Figures(article=True, title=True, authors=True, published=True, words=400)
    known = replace(profile, rates=rates_of([full] * before))
    empty = rates_of([Figures()] * now)

    assert are_enough(known.rates, empty) == enough
    assert bool(drift_of(known, empty)) == enough


def test_a_sure_change_that_is_small_is_no_alarm(profile: Profile) -> None:
    many = replace(profile, rates=rates_of([Figures(words=400)] * 64))

    assert drift_of(many, rates_of([Figures(words=420)] * 64)) == ()
    assert drift_of(many, rates_of([Figures(words=100)] * 64)) != ()


@pytest.mark.parametrize("pages", [5, 12, 40])
def test_an_unchanged_host_is_reported_no_more_often_than_promised(
    profile: Profile, pages: int
) -> None:
    random = Random(pages)  # noqa: S311 - figures, no secrets
    alarms = sum(
        bool(drift_of(replace(profile, rates=drawn(random, 12, 500)), drawn(random, pages, 500)))
        for _ in range(100)
    )

    assert alarms <= 4  # one is expected at most; five and more would come once in 270 runs


def test_bodies_half_as_long_are_noticed_on_twenty_pages(profile: Profile) -> None:
    random = Random(1)  # noqa: S311 - figures, no secrets
    before = replace(profile, rates=drawn(random, 20, 500))

    (jump,) = drift_of(before, drawn(random, 20, 200))

    assert jump.measure == "words"


def test_every_measure_stands_in_the_rates() -> None:
    assert {*SHARES, *MEASURES, "pages"} == set(Rates.__dataclass_fields__)
