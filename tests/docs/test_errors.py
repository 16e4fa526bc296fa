"""The catalogue of errors: each class, its exit code, its cause and its cure."""

import re
from pathlib import Path

import pytest

from newsclean import errors

PAGE = (Path(__file__).parents[2] / "docs" / "errors.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^### (\w+)\n\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
BASES = {"NewscleanError", "InputError", "FetchError"}


def test_every_error_stands_there_once_and_no_other() -> None:
    assert set(SECTIONS) == set(errors.__all__)
    assert PAGE.count("\n### ") == len(SECTIONS)


@pytest.mark.parametrize("name", errors.__all__)
def test_an_error_has_its_exit_code_and_a_cure(name: str) -> None:
    code = getattr(errors, name).exit_code
    section = " ".join(SECTIONS[name].split())

    assert re.search(rf"Exit code {code}\b", section)
    assert name in BASES or "ure:" in section
