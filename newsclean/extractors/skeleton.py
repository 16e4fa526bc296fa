"""A page as two flat tables: its block-level elements and its text blocks, in document order."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from newsclean.document import Node

__all__ = ["Element", "HtmlBlock", "Mark", "Medium", "Skeleton"]

_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Kana, Han, Thai, Lao, Burmese, Khmer: scripts that put no space between words."""

_LETTERS_PER_UNSPACED: Final = 2.5
"""A Han character or kana carries about as much as this many Latin letters."""

_SENTENCE_END: Final = re.compile(r"[.!?…。！？．।॥؟۔።։៖]['\"”’»)\]」』）]*$|[.!?:]['\"”’»]\s*$")


class Element(NamedTuple):
    """A block-level element (or one that could be), with what its attributes say."""

    parent: int
    """Index of the enclosing element; -1 for the body."""
    tag: str
    """Name in lower case."""
    names: str
    """Class, id, role and the data attributes that name components, joined by spaces."""
    hidden: bool
    """Whether its attributes keep it from being shown."""
    first_block: int
    """Number of blocks before it."""
    node: "Node"
    """The element itself, for the few that need a second look."""


class Mark(NamedTuple):
    """The start or end of an inline element, between two pieces of a block's text."""

    piece: int
    """How many pieces stand before it."""
    kind: str
    """``link``, ``strong``, ``emphasis`` or ``code``; an end repeats its start's kind."""
    node: "Node | None"
    """The element at its start, ``None`` at its end."""


class HtmlBlock(NamedTuple):
    """A run of text with no block boundary inside."""

    number: int
    """Position in the page, from 0."""
    element: int
    """Index of the innermost element around it."""
    text: str
    """White space collapsed."""
    kind: str
    """``paragraph``, ``heading``, ``list-item``, ``cell``, ``caption``, ``quote`` …"""
    level: int
    """Heading level, or list depth; 0 elsewhere."""
    size: float
    """Letters, with characters of unspaced scripts counted as ``_LETTERS_PER_UNSPACED``."""
    link_size: int
    """Letters inside links."""
    links: int
    """How many links begin in it."""
    bold_size: int
    """Letters inside ``<b>`` and ``<strong>``."""
    pieces: tuple[str, ...]
    """The text nodes as they stand, for spans."""
    marks: tuple[Mark, ...]
    """Inline elements between the pieces."""

    @property
    def link_share(self) -> float:
        """Share of the letters that are links, 0 to 1."""
        return min(1.0, self.link_size / len(self.text))

    @property
    def words(self) -> int:
        """Words; in unspaced scripts two characters count as one."""
        return max(self.text.count(" ") + 1, int(self.size / 6) if self.size > len(self.text) else 1)

    @property
    def ends_sentence(self) -> bool:
        """Whether the text closes with a full stop of any script."""
        return ends_sentence(self.text)


class Medium(NamedTuple):
    """A picture, video or embedded frame, and the block it stands before."""

    before: int
    """Number of the block that follows it."""
    element: int
    """Index of the innermost element around it."""
    tag: str
    """``img``, ``picture``, ``video``, ``iframe`` …"""
    node: "Node"
    """The element itself."""


@dataclass(frozen=True)
class Skeleton:
    """Elements and blocks of one page. A parent always stands before its children."""

    elements: tuple[Element, ...]
    blocks: tuple[HtmlBlock, ...]
    media: tuple[Medium, ...]

    @cached_property
    def last_block(self) -> tuple[int, ...]:
        """For each element: the number after the last block inside it."""
        ends = [element.first_block for element in self.elements]
        for block in self.blocks:
            ends[block.element] = block.number + 1
        for index in range(len(ends) - 1, 0, -1):
            parent = self.elements[index].parent
            if parent >= 0 and ends[index] > ends[parent]:
                ends[parent] = ends[index]
        return tuple(ends)

    def ancestors(self, element: int) -> "list[int]":
        """``element`` and everything around it, innermost first."""
        path = []
        while element >= 0:
            path.append(element)
            element = self.elements[element].parent
        return path

    def path(self, element: int) -> str:
        """Where an element stands, for a person: ``main > article.story > p``."""
        here = self.elements[element]
        around = self._holders.get(here.parent)
        if around is None:
            around = self._holders[here.parent] = self._holder(here.parent)
        return around + _step(here)

    @cached_property
    def _holders(self) -> dict[int, str]:
        # Many blocks share a holder: its half of their paths is written once.
        return {}

    def _holder(self, index: int) -> str:
        if index < 0:
            return ""
        element = self.elements[index]
        outer = f"{_step(self.elements[element.parent])} > " if element.parent >= 0 else ""
        return f"{outer}{_step(element)} > "


def measure(text: str) -> float:
    """Letters of ``text``, those of unspaced scripts weighted."""
    if text.isascii():
        return len(text)
    return len(text) + (_LETTERS_PER_UNSPACED - 1) * len(_UNSPACED.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether ``text`` closes with a full stop of any script, quotes and brackets aside."""
    return _SENTENCE_END.search(text[-6:]) is not None


def _step(element: Element) -> str:
    names = element.names
    return f"{element.tag}.{names.split(maxsplit=1)[0]}" if names.strip() else element.tag
