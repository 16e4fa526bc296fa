"""Text that no reader is shown, going by the element's own attributes.

It is a way to slip orders to programs that read pages, and it is screen readers' labels, menus and
bodies that a script reveals. Style sheets are not read.
"""

import re
from typing import TYPE_CHECKING, Final

from newsclean.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsclean.document import Document, Node

__all__ = ["inline_hidden", "is_hidden", "is_unseen"]

_STYLE: Final = pattern(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0*\.?0+(?![.\d])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}"
    r"|overflow\s*:\s*hidden.*?(?<![-\w])(?:max-)?width\s*:\s*0(?![.\d])"
    r"|(?<![-\w])(?:max-)?width\s*:\s*0(?![.\d]).*?overflow\s*:\s*hidden",
    re.IGNORECASE,
)
"""A height of nothing is no sign: accordions fold up what a click on "read more" shows."""
_QUERY: Final = "[hidden]," + ",".join(
    f'[style*="{word}" i]' for word in ("none", "hidden", "font-size", "left", "top", "indent")
)
_INLINE: Final = frozenset(
    "span a b strong i em code cite small sup sub u s del ins mark font big tt abbr acronym time q"
    " dfn kbd samp var bdi bdo data ruby nobr strike".split()
)
_HOLDS_BLOCKS: Final = "p,div,section,article,ul,ol,table,h1,h2,h3,h4,blockquote"


def is_hidden(attributes: "Mapping[str, str | None]") -> bool:
    """Whether attributes keep an element from being shown, or from being read aloud."""
    return attributes.get("aria-hidden") == "true" or is_unseen(attributes)


def is_unseen(attributes: "Mapping[str, str | None]") -> bool:
    """Whether attributes keep an element from being shown."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return bool(style) and _STYLE.search((style or "")[:_LONGEST]) is not None


def inline_hidden(document: "Document") -> "dict[int, bool]":
    """The unseen elements that stand within lines, and whether they hold whole blocks.

    Keys are the parser's numbers for the nodes. Asked of the parser in one query, for reading the
    attributes of every inline element costs as much as parsing the page.
    """
    return {node.mem_id: _holds_blocks(node) for node in document.css(_QUERY) if _is_inline(node)}


def _is_inline(node: "Node") -> bool:
    tag = node.tag or ""
    return (tag in _INLINE or "-" in tag) and is_unseen(node.attributes)


def _holds_blocks(node: "Node") -> bool:
    return node.css_first(_HOLDS_BLOCKS) is not None


_LONGEST: Final = 2000
"""Characters of a style that are read."""
