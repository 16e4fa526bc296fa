"""Each format says what it loses, and that is exactly what it loses."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

import pytest

from newsclean.models import Article
from newsclean.renderers import FORMATS

TYPED = {"kind", "precision", "tz", "schema_version", "input"}
"""Strings out of a short list: no format spells them as they stand in the model."""


def strings(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a plain Article with its path; a block stands under its kind."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for entry in value:
            is_block = isinstance(entry, dict) and path.endswith(("body", "blocks"))
            yield from strings(entry, f"{path}.{entry['kind']}" if is_block else path)
    elif isinstance(value, dict):
        for key, entry in value.items():
            if key not in TYPED:
                yield from strings(entry, f"{path}.{key}".lstrip("."))


def is_lost(path: str, losses: tuple[str, ...]) -> bool:
    return any(fnmatchcase(f"{path}.", f"{loss}.*") for loss in losses)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_carries_every_string_that_it_does_not_say_it_loses(
    name: str, full_article: Article
) -> None:
    text = FORMATS[name].render(full_article)
    kept = [
        (p, s) for p, s in strings(full_article.to_dict()) if not is_lost(p, FORMATS[name].loses)
    ]
    assert kept
    assert [(path, s) for path, s in kept if not all(line in text for line in s.split("\n"))] == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_claims_no_loss_that_it_does_not_suffer(name: str, full_article: Article) -> None:
    text = FORMATS[name].render(full_article)
    everything = list(strings(full_article.to_dict()))
    kept = {s for path, s in everything if not is_lost(path, FORMATS[name].loses)}
    lost = {s for path, s in everything if is_lost(path, FORMATS[name].loses)}
    assert [s for s in lost if s in text and not any(s in k for k in kept)] == []


def test_a_format_that_loses_nothing_can_be_read_back(full_article: Article) -> None:
    from newsclean.renderers import json, ndjson

    readers = {"json": json.read, "ndjson": ndjson.read}
    assert {name for name, format_ in FORMATS.items() if not format_.loses} == set(readers)
    for name, read in readers.items():
        assert read(FORMATS[name].render(full_article)) == full_article
