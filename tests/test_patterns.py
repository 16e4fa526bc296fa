"""Patterns that are compiled at their first use are the patterns of ``re``, and all are sound."""

import importlib
import pickle
import pkgutil
import re

import pytest

import newsclean
from newsclean.patterns import pattern


def test_a_pattern_does_what_the_compiled_one_does() -> None:
    late, compiled = (
        pattern(r"(?P<year>\d{4})-(\d\d)", re.ASCII),
        re.compile(r"(?P<year>\d{4})-(\d\d)", re.ASCII),
    )

    assert late.findall("2026-01 2025-12") == compiled.findall("2026-01 2025-12")
    assert late.sub(r"\g<year>", "in 2026-01") == "in 2026"
    assert (late.pattern, late.flags, late.groups) == (
        compiled.pattern,
        compiled.flags,
        compiled.groups,
    )


def test_a_pattern_of_bytes_reads_bytes() -> None:
    assert pattern(rb"<(\w+)").findall(b"<p><b>") == [b"p", b"b"]


def test_a_pattern_travels_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(pattern("a+"))).fullmatch("aaa")  # noqa: S301  our own bytes


def test_a_faulty_pattern_is_told_when_it_is_used() -> None:
    faulty = pattern("(")

    with pytest.raises(re.error, match="unterminated"):
        faulty.match("x")


def test_what_no_pattern_has_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no 'matches'"):
        pattern("a").matches  # type: ignore[attr-defined]  # noqa: B018  the look-up is tested


def test_every_pattern_of_the_package_can_be_compiled() -> None:
    late = type(pattern(""))
    found = [
        value
        for module in pkgutil.walk_packages(newsclean.__path__, "newsclean.")
        if not module.name.endswith("__main__")
        for value in vars(importlib.import_module(module.name)).values()
        if isinstance(value, late)
    ]

    assert len(found) > 100
    assert all(each.flags is not None for each in found)
