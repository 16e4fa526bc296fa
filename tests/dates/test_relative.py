"""Dates counted from the time of reading."""

from datetime import UTC, datetime

import pytest

from newsclean.dates import is_relative, parse_relative
from newsclean.dates.relative import UNITS

NOW = datetime(2026, 3, 1, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Updated 3 minutes ago", "2026-03-01T00:27+00:00"),
        ("vor 2 Tagen", "2026-02-27"),
        ("Publicado hace 3 horas", "2026-02-28"),
        ("il y a 5 min", "2026-03-01T00:25+00:00"),
        ("prije 26 minuta", "2026-03-01T00:04+00:00"),
        ("3 недели назад", "2026-02"),
        ("2時間前", "2026-02-28"),
        ("5 นาทีที่แล้ว", "2026-03-01T00:25+00:00"),
        ("3일 전", "2026-02-26"),
        ("منذ 5 دقائق", "2026-03-01T00:25+00:00"),
        ("14 months ago", "2025-01"),
        ("2 years ago", "2024"),
    ],
)
def test_the_moment_is_no_finer_than_its_unit(text: str, iso: str) -> None:
    stamp = parse_relative(text, NOW)
    assert stamp is not None
    assert stamp.iso == iso
    assert stamp.raw == text


@pytest.mark.parametrize(
    "text", ["4 min read", "Joined March 2007", "3 May 2024", "ago", "", "9" * 500]
)
def test_other_lines_tell_no_distance(text: str) -> None:
    assert not is_relative(text)
    assert parse_relative(text, NOW) is None


@pytest.mark.parametrize("language", UNITS)
def test_every_language_has_a_word_for_ago_and_six_units(language: str) -> None:
    words = UNITS[language].split("|")
    assert len(words) == 7
    assert all(word for group in words for word in group.split("/"))
