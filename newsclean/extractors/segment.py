"""A document to a skeleton: one walk over the tree, no recursion.

The walk touches every node of a page, so it compares the parser's tag numbers, reads attributes of
block-level elements that hold something only, and takes what is surely furniture (``<nav>``,
``<footer>``) whole.
"""

from typing import Final

from newsclean.document import Document, Node
from newsclean.extractors.hidden import inline_hidden
from newsclean.extractors.roles import (
    BLOCK,
    BREAK,
    INLINE,
    KINDS,
    MARKED,
    MARKS,
    MEDIUM,
    ROLES,
    SKIPPED,
    TAGS,
    TELLING,
    TEMPLATE,
    TEXT,
    UNKNOWN,
    WHOLE,
)
from newsclean.extractors.skeleton import (
    Element,
    HtmlBlock,
    Mark,
    Medium,
    Skeleton,
    join_names,
    measure,
)
from newsclean.extractors.streaming import late_parts
from newsclean.limits import check_time, most_blocks
from newsclean.models.safety import made_safe
from newsclean.patterns import pattern

__all__ = ["LINE_BREAK", "segment"]

_WHOLE_SIZE: Final = 2_500
"""Letters above which even ``<nav>`` or ``<footer>`` is walked: a page wrapped in it by mistake."""

_PLAIN: Final = (0, 0, 0)

_LONGEST_WORD: Final = 300
"""Letters of ASCII without a space that are no prose, however many follow: a hash, an address."""

_COARSE: Final = 400
"""Pieces of text that a block holds at least on a page of too many blocks."""

_STRIDE: Final = 256
"""Blocks between two looks at the clock."""

LINE_BREAK: Final = "\x0b"
"""The piece that stands for ``<br>``; compared by identity, for text may hold the character too."""

_EMBED: Final = pattern(r"\b(?:twitter-|instagram-|tiktok-|bluesky-|fb-|reddit-|text-post-)\w+")
"""Classes by which the networks' own scripts find the posts they are to dress up."""

_UNSEEN: Final = (
    "\u00ad\u200b\u2060\ufeff\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\U000f0000-\U0010ffff"
)
_INVISIBLE: Final = pattern(f"[{_UNSEEN}]")
"""Soft hyphens, zero-width spaces, icon-font glyphs, controls. ZWJ and ZWNJ are spelling."""
_INVISIBLE_OR_TURNING: Final = pattern(
    f"[{_UNSEEN}\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
"""The same with changes of direction, for texts in which one is left open."""


def segment(document: Document) -> Skeleton:
    """The document's block-level elements, text blocks and media, in document order."""
    body = document.body
    if body is None:
        return Skeleton((), (), ())
    walk = _Walk(inline_hidden(document), late_parts(document))
    walk.run(body)
    while walk.late:  # a part whose place stands in itself
        walk.run(walk.late.popitem()[1])
    walk.write()
    return Skeleton(tuple(walk.elements), tuple(walk.blocks), tuple(walk.media))


class _Walk:
    """The state of one walk. Lives for one page."""

    __slots__ = (
        "blocks",
        "elements",
        "in_bold",
        "in_link",
        "kinds",
        "late",
        "marks",
        "media",
        "most",
        "moved",
        "open",
        "path",
        "pieces",
        "unseen",
        "unseen_texts",
    )

    def __init__(self, unseen: dict[int, bool], late: dict[int, Node]) -> None:
        self.elements: list[Element] = []
        self.blocks: list[HtmlBlock] = []
        self.media: list[Medium] = []
        # Open elements, outermost first. Only those in which something was found are in ``path``,
        # by their numbers: most wrappers of a page hold nothing, and cost nothing.
        self.open: list[Node] = []
        self.path: list[int] = []
        # Kind and level of the text in each of them, and before them that of the page.
        self.kinds: list[tuple[str, int]] = [("paragraph", 0)]
        self.pieces: list[str] = []
        self.marks: list[Mark] = []
        # Number of blocks after which they are gathered into large ones.
        self.most = most_blocks()
        # Depths at the start of the block that is being gathered.
        self.in_link = 0
        self.in_bold = 0
        # Elements within lines that are not shown, and what they hold, set beside the line.
        self.unseen = unseen
        # Parts that stand elsewhere than where a script shows them, by their place; and themselves.
        self.late = late
        self.moved = frozenset(part.mem_id for part in late.values())
        self.unseen_texts: list[str] = []

    def run(self, body: Node) -> None:
        """Visit every node under ``body`` once, entering and leaving elements."""
        self.open_block(body, body.tag_id)
        # What is still to come: a sibling, and the mark or block that ends before it. Siblings are
        # asked for one by one, for a generator an element costs more than its children.
        waiting: list[tuple[Node | None, str]] = []
        node = body.first_child
        pieces, late = self.pieces, self.late
        role_of = (ROLES | {TEMPLATE: INLINE} if late else ROLES).get
        unseen = bool(self.unseen or late)
        while True:
            if node is None:
                if not waiting:
                    break
                node, ended = waiting.pop()
                if ended:
                    self.leave(ended)
                continue
            number = node.tag_id
            role = role_of(number, UNKNOWN)
            if role == TEXT:
                text = node.text_content or ""
                # White space before the first word of a block is nothing.
                if pieces or not text.isspace():
                    pieces.append(text)
            elif role == BREAK:
                self.line_break()
            elif role == MEDIUM:
                self.medium(node)
            elif role != SKIPPED and not ((unseen or role == WHOLE) and self.take(node, role)):
                ended = "" if role == INLINE and not unseen else self.enter(node, number, role)
                waiting.append((node.next, ended))
                node = (late.pop(node.mem_id, node) if late else node).first_child
                continue
            node = node.next

    def enter(self, node: Node, number: int, role: int) -> str:
        """Begin an element that may hold text; returns what ``leave`` is to end."""
        if role != BLOCK and node.mem_id in self.unseen:
            role = BLOCK  # it holds whole blocks, and is to be judged like one
        elif role == INLINE:
            return ""
        if role == MARKED:
            kind = MARKS[number]
            self.marks.append((len(self.pieces), kind, node))
            return kind
        if role == UNKNOWN and (self.pieces or "-" not in (node.tag or "")):
            return ""
        if self.pieces:
            self.flush()
        self.open_block(node, number)
        return "block"

    def leave(self, kind: str) -> None:
        """End an element."""
        if kind != "block":
            self.marks.append((len(self.pieces), kind, None))
            return
        if self.pieces:
            self.flush()
        self.close_block()

    def open_block(self, node: Node, number: int) -> None:
        """Begin a block-level element; plain wrappers inherit kind and level."""
        self.open.append(node)
        kinds = self.kinds
        kinds.append(self.kind_of(TAGS[number], node) if number in TELLING else kinds[-1])

    def close_block(self) -> None:
        """End the innermost block-level element."""
        self.kinds.pop()
        if len(self.path) == len(self.open):
            self.path.pop()
        self.open.pop()

    def place(self) -> int:
        """Number of the innermost open element, entered into the table now if it is not yet."""
        path = self.path
        if len(path) < len(self.open):
            elements, before = self.elements, len(self.blocks)
            parent = path[-1] if path else -1
            for node in self.open[len(path) :]:
                tag = TAGS.get(node.tag_id) or node.tag or ""
                elements.append(Element(parent, tag, before, node))
                parent = len(elements) - 1
                path.append(parent)
        return path[-1]

    def kind_of(self, tag: str, node: Node) -> tuple[str, int]:
        """Kind and level of text directly inside ``tag``, one of ``TELLING``."""
        outer, level = around = self.kinds[-1]
        if outer == "embed":  # a post may hold a list of its own
            return around
        kind = KINDS.get(tag)
        if kind is None:
            return "list-item", level + 1 if outer == "list-item" else 0
        if kind == "quote" and _EMBED.search(join_names(node.attributes)):
            return "embed", 0
        if kind == "heading":
            return kind, int(tag[1])
        return kind, level

    def take(self, node: Node, role: int) -> bool:
        """Take an element without a look at what is in it, if it is one of those."""
        if node.mem_id in self.moved or (node.tag == "template" and node.mem_id not in self.late):
            return True
        if self.unseen.get(node.mem_id) is False:
            self.unseen_texts.append(" ".join(node.text(separator=" ").split()))
            return True
        return role == WHOLE and self.take_whole(node)

    def take_whole(self, node: Node) -> bool:
        """Take an element of furniture as one block, unless it holds too much text for that."""
        text = " ".join(node.text(separator=" ").split())
        if len(text) > _WHOLE_SIZE or self.kinds[-1][0] == "quote":
            return False
        if self.pieces:
            self.flush()
        if text:
            self.open_block(node, node.tag_id)
            place, number = self.place(), len(self.blocks)
            self.blocks.append(
                HtmlBlock(number, place, text, "furniture", 0, len(text), len(text), 1, 0, (), ())
            )
            self.close_block()
        return True

    def line_break(self) -> None:
        """A single break is a space (or a line of verse); two in a row end the block."""
        pieces = self.pieces
        last = len(pieces) - 1
        while last >= 0 and pieces[last].isspace() and pieces[last] is not LINE_BREAK:
            last -= 1
        if last < 0:
            return
        if pieces[last] is LINE_BREAK:
            self.flush()
        else:
            pieces.append(LINE_BREAK)

    def medium(self, node: Node) -> None:
        """Note a picture or frame where it stands."""
        before = len(self.blocks) + bool(self.pieces)
        self.media.append(Medium(before, self.place(), node.tag or "", node))

    def flush(self) -> None:
        """Close the block that is being gathered; on a page of too many, once it is large."""
        number = len(self.blocks)
        if number >= self.most and len(self.pieces) < _COARSE:
            self.pieces.append(" ")
            return
        if not number % _STRIDE:
            check_time()
        self.write()

    def write(self) -> None:
        """Make the gathered pieces a block, if they hold any text."""
        pieces, marks = self.pieces, self.marks
        text = " ".join("".join(pieces).split())
        size: float = len(text)
        if not text.isprintable():
            text = self.without_invisible(text)
            size = len(text)
        if not text.isascii():
            size = measure(text)
        elif size > _LONGEST_WORD and " " not in text[:_LONGEST_WORD]:
            size = _LONGEST_WORD / 10
        inline = self.measure_inline() if marks or self.in_link or self.in_bold else _PLAIN
        if text:
            kind, level = self.kinds[-1]
            self.blocks.append(
                HtmlBlock(
                    len(self.blocks),
                    self.place(),
                    text,
                    kind,
                    level,
                    size,
                    *inline,
                    tuple(pieces),
                    tuple(marks),
                )
            )
        pieces.clear()
        marks.clear()
        if self.unseen_texts:
            self.set_unseen_apart()

    def without_invisible(self, text: str) -> str:
        """``text``, which the pieces join to, and the pieces without signs that nobody sees."""
        unsafe = made_safe(text) is not text
        if unsafe or _INVISIBLE.search(text):
            signs = _INVISIBLE_OR_TURNING if unsafe else _INVISIBLE
            self.pieces[:] = [signs.sub("", piece) for piece in self.pieces]
        return " ".join("".join(self.pieces).split())

    def set_unseen_apart(self) -> None:
        """Make each text that stood unseen within the line a block of its own."""
        for text in filter(None, self.unseen_texts):
            number, size = len(self.blocks), len(text)
            self.blocks.append(
                HtmlBlock(number, self.place(), text, "unseen", 0, size, size, 0, 0, (), ())
            )
        self.unseen_texts.clear()

    def measure_inline(self) -> tuple[int, int, int]:
        """Letters in links, links with text, letters in bold type, of the gathered pieces."""
        pieces = self.pieces
        link_size = links = bold_size = done = 0
        in_link, in_bold = self.in_link, self.in_bold
        for piece, kind, node in (*self.marks, (len(pieces), "", None)):
            if (in_link or in_bold) and piece > done:
                passed = len("".join(pieces[done:piece]))
                if in_link:
                    link_size += passed
                    links += 1
                if in_bold:
                    bold_size += passed
            done = piece
            if kind == "link":
                in_link = max(0, in_link + (1 if node is not None else -1))
            elif kind == "strong":
                in_bold = max(0, in_bold + (1 if node is not None else -1))
        self.in_link, self.in_bold = in_link, in_bold
        return link_size, links, bold_size
