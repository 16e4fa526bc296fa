"""Extras that errors name exist, and each one that exists is named by an error and tried by CI."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOR_DEVELOPERS = {"all", "dev", "docs"}


def offered() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return set(project["optional-dependencies"]) - FOR_DEVELOPERS


def named() -> set[str]:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "newsclean").rglob("*.py"))
    return set(re.findall(r"pip install 'newsclean\[(\w+)\]'", code))


def test_errors_name_the_extras_that_exist() -> None:
    assert named() == offered()


def test_ci_tries_each_of_them() -> None:
    tried = (ROOT / ".ci" / "extras.py").read_text("utf-8")

    assert offered() == set(re.findall(r'^    "(\w+)": _', tried, re.MULTILINE))
