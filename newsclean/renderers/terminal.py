"""Text as a terminal shows it: wrapped, coloured, and unable to command it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.patterns import pattern

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["READING_WIDTH", "Passage", "Run", "harmless", "printed"]

READING_WIDTH: Final = 88
"""Columns at most: longer lines tire the eye, however wide the window is."""

_NARROWEST: Final = 20

# A page can carry escape sequences that recolour the screen, rename the window or fill the
# clipboard (OSC 52). Whole sequences go first, so that no "[31m" is left, then single controls.
_SEQUENCE: Final = pattern(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]"  # CSI: colours, cursor
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]{0,4096}(?:\x07|\x1b\\|\x9c)"  # OSC, DCS
    r"|\x1b[ -/]{0,16}[0-~]"
)
# Embeddings and overrides can make a line read backwards; plain LRM and RLM marks are innocent.
_CONTROL: Final = pattern(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def harmless(text: str) -> str:
    """``text`` without escape sequences and controls; tabs and line breaks stay."""
    return _CONTROL.sub("", _SEQUENCE.sub("", text))


class Run(NamedTuple):
    """Words in one style."""

    text: str
    """Any text; what is not harmless is taken out before it is shown."""
    style: str = ""
    """Style as rich names it: ``bold``, ``dim``, ``red`` …"""


class Passage(NamedTuple):
    """Words that wrap together, and what stands at the left of their lines."""

    runs: Sequence[Run]
    """The words."""
    first: str = ""
    """Before the first line: a bullet, a quotation bar, a mark."""
    rest: str | None = None
    """Before the other lines; ``None`` for blanks as wide as ``first``."""
    left_style: str = "dim"
    """Style of ``first`` and ``rest``."""


def printed(passages: Iterable[Passage], *, wrap: bool = True) -> str:
    """The passages as standard output shows them: coloured if it is a terminal, else plain.

    ``NO_COLOR``, ``FORCE_COLOR`` and ``COLUMNS`` are heeded. Without ``wrap`` every passage
    stays on one line, for ``grep``.
    """
    from rich.console import Console

    console = Console(highlight=False, emoji=False, markup=False, soft_wrap=True)
    with console.capture() as capture:
        for passage in passages:
            for line in _lines(passage, console, wrap=wrap):
                console.print(line)
    return "\n".join(line.rstrip() for line in capture.get().rstrip().split("\n"))


def _lines(passage: Passage, console: "Console", *, wrap: bool) -> "Iterable[Text]":
    """The passage as lines that fit. Cells are counted, not characters, so Chinese wraps too."""
    from rich.text import Text

    text = Text.assemble(*((harmless(run.text), run.style) for run in passage.runs))
    width = max(_NARROWEST, min(READING_WIDTH, console.width) - len(passage.first))
    rest = " " * len(passage.first) if passage.rest is None else passage.rest
    for number, line in enumerate(text.wrap(console, width) if wrap else [text]):
        line.rstrip()
        yield Text.assemble((rest if number else passage.first, passage.left_style), line)
