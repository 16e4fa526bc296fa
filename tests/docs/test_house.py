"""The map shows every room of the house, on the floor where it stands, and no other."""

import re
from pathlib import Path

from tests.test_floors import FLOORS

ROOT = Path(__file__).parents[2]
MAP = (ROOT / "docs" / "design" / "house.md").read_text("utf-8")
DATA = {"data"}


def section(title: str) -> str:
    return MAP.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_every_room_is_on_the_map() -> None:
    package = ROOT / "newsclean"
    rooms = {path.stem for path in package.glob("*.py")} - {"__init__", "__main__"}
    rooms |= {path.parent.name for path in package.glob("*/__init__.py")} | DATA

    assert set(re.findall(r"^\| `(\w+)` \|", section("Rooms"), re.MULTILINE)) == rooms


def test_the_floors_are_those_that_imports_keep_to() -> None:
    rows = re.findall(r"^\| [a-z ]+ \| (`.+`) \|$", section("Floors"), re.MULTILINE)
    drawn = [frozenset(re.findall(r"`(\w+)`", row)) for row in rows]

    assert drawn == [floor for floor in FLOORS if floor != {"__main__"}]
