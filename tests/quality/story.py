"""Invented stories with known answers, in a notation that a person reads at a glance.

A head of ``key: value`` lines, a blank line, then one block a line. ``=`` opens a standfirst,
``##`` a subheading, ``>`` a quote, ``-`` a list item; any other line is a paragraph. A line that
opens with ``~`` and a word is dirt of that kind, its pieces parted by ``|``: no piece of it may
come out in the text.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

__all__ = ["STORIES", "Line", "Story"]

_MARKS = {"=": "standfirst", "##": "heading", ">": "quote", "-": "item"}


class Line(NamedTuple):
    """One block of the story, or one piece of dirt."""

    kind: str
    pieces: tuple[str, ...]
    is_dirt: bool

    @property
    def text(self) -> str:
        return " ".join(self.pieces)


@dataclass(frozen=True)
class Story:
    """What the page says, and with it what must come out."""

    name: str
    head: dict[str, str]
    lines: tuple[Line, ...]

    @property
    def body(self) -> str:
        return "\n".join(line.text for line in self.lines if not line.is_dirt)

    @property
    def dirt(self) -> list[str]:
        return [piece for line in self.lines if line.is_dirt for piece in line.pieces]


def read_story(path: Path) -> Story:
    head, _, body = path.read_text("utf-8").partition("\n\n")
    pairs = (line.partition(": ") for line in head.splitlines())
    lines = tuple(_read_line(line) for line in body.splitlines() if line)
    return Story(path.stem, {key: value for key, _, value in pairs}, lines)


def _read_line(line: str) -> Line:
    mark, _, rest = line.partition(" ")
    if mark.startswith("~"):
        return Line(mark[1:], tuple(piece.strip() for piece in rest.split("|")), is_dirt=True)
    if mark in _MARKS:
        return Line(_MARKS[mark], (rest,), is_dirt=False)
    return Line("paragraph", (line,), is_dirt=False)


STORIES = tuple(
    read_story(path) for path in sorted((Path(__file__).parent / "stories").glob("*.story"))
)
