"""Wordings are found as whole words, the longer before the shorter, from left to right."""

import pytest

from newsclean.dates.wording import Wordings

WORDINGS = Wordings(["update", "last update", "am", "更新", "最終更新"])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("last update 12 may", ["last update"]),
        ("update, last update", ["update", "last update"]),
        ("updated 12 may", []),
        ("2_update", []),
        ("amman", []),
        ("最終更新2026年1月", ["最終更新"]),
        ("記事更新2026年", ["更新"]),
        ("", []),
    ],
)
def test_wordings_of_a_line(line: str, found: list[str]) -> None:
    assert [each.wording for each in WORDINGS.find(line)] == found


def test_a_wording_says_where_it_stands() -> None:
    (found,) = WORDINGS.find("on: last update 1.")

    assert (found.start, found.end) == (4, 15)
