"""A page as two flat tables: its block-level elements and its text blocks, in document order."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from newsclean.extractors.hidden import is_hidden
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Node

__all__ = [
    "Element",
    "HtmlBlock",
    "Mark",
    "Medium",
    "Skeleton",
    "ends_sentence",
    "is_good",
    "join_names",
    "measure",
]

_UNSPACED: Final = pattern(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Kana, Han, Thai, Lao, Burmese, Khmer: scripts that put no space between words."""

_LETTERS_PER_UNSPACED: Final = 2.5
"""A Han character or kana carries about as much as this many Latin letters."""

ANCHOR_HYPHENS: Final = 3
"""Hyphens of an id from which on it is an anchor: ``menu-ideas-for-the-summer``."""

GOOD_SIZE: Final = 80
"""Letters from which on a block is likely prose."""

GOOD_LINK_SHARE: Final = 0.35
"""Share of link letters from which on it is not."""

_SENTENCE_END: Final = pattern(r"[.!?…。！？．।॥؟۔።։៖]['\"”’»)\]」』）]*$|[.!?:]['\"”’»]\s*$")


class Element:
    """A block-level element in which something was found.

    Its attributes are read when somebody asks: most elements stand far from the story, and reading
    the attributes of all costs as much as parsing the page.
    """

    __slots__ = ("_hidden", "_names", "first_block", "node", "parent", "tag")

    def __init__(self, parent: int, tag: str, first_block: int, node: "Node") -> None:
        self.parent = parent
        """Index of the enclosing element; -1 for the body."""
        self.tag = tag
        """Name in lower case."""
        self.first_block = first_block
        """Number of blocks before it."""
        self.node = node
        """The element itself."""
        self._names: str | None = None
        self._hidden = False

    @property
    def names(self) -> str:
        """Class, id, role and itemprop, joined by spaces."""
        if self._names is None:
            attributes = self.node.attributes
            self._names = join_names(attributes)
            self._hidden = is_hidden(attributes)
        return self._names

    @property
    def hidden(self) -> bool:
        """Whether its attributes keep it from being shown."""
        return self._hidden if self.names is not None else False

    @property
    def step(self) -> str:
        """The element in a path: its tag, with its first name where that was read."""
        names = (self._names or "").split(maxsplit=1)
        return f"{self.tag}.{names[0]}" if names else self.tag


Mark: TypeAlias = "tuple[int, str, Node | None]"
"""The start or end of an inline element between two pieces of a block's text: how many pieces
stand before it; ``link``, ``strong``, ``emphasis``, ``code`` or ``cite``; the element at its start,
``None`` at its end. A plain tuple, for a page has hundreds."""


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
        return max(
            self.text.count(" ") + 1, int(self.size / 6) if self.size > len(self.text) else 1
        )

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
    def good(self) -> tuple[HtmlBlock, ...]:
        """The blocks that count as prose: few of many, and asked for by every stage."""
        return tuple(block for block in self.blocks if is_good(block))

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

    def links_of(self, block: HtmlBlock) -> "list[Node]":
        """The links that begin in a block."""
        return [node for _, kind, node in block.marks if kind == "link" and node is not None]

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
        return around + here.step

    @cached_property
    def _holders(self) -> dict[int, str]:
        # Many blocks share a holder: its half of their paths is written once.
        return {}

    def _holder(self, index: int) -> str:
        if index < 0:
            return ""
        element = self.elements[index]
        outer = f"{self.elements[element.parent].step} > " if element.parent >= 0 else ""
        return f"{outer}{element.step} > "


def measure(text: str) -> float:
    """Letters of ``text``, those of unspaced scripts weighted."""
    if text.isascii():
        return len(text)
    return len(text) + (_LETTERS_PER_UNSPACED - 1) * len(_UNSPACED.findall(text))


def is_good(block: HtmlBlock) -> bool:
    """Whether a block is long and unlinked enough to count as prose."""
    return block.size >= GOOD_SIZE and block.link_size < GOOD_LINK_SHARE * len(block.text)


def ends_sentence(text: str) -> bool:
    """Whether ``text`` closes with a full stop of any script, quotes and brackets aside."""
    return _SENTENCE_END.search(text[-6:]) is not None


def join_names(attributes: "dict[str, str | None]") -> str:
    """The attribute values that name an element.

    A long id is no name: it is made of a heading's words, for links to the heading.
    """
    names = attributes.get("class") or ""
    for key in ("id", "role", "itemprop"):
        value = attributes.get(key)
        if value and (key != "id" or value.count("-") < ANCHOR_HYPHENS):
            names = f"{names} {value}"
    return names
