"""Mends what careless scraping leaves in a text. Words, quotes and spelling are never edited."""

import html
import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from newsclean.patterns import pattern

__all__ = ["REPAIRS", "Repair", "mend", "needed"]


class Repair(NamedTuple):
    """One kind of damage: how to see it and how to undo it."""

    name: str
    """What the ledger calls it."""
    sign: re.Pattern[str]
    """Found somewhere in a text that has the damage."""
    undo: Callable[[str], str]
    """The text without it."""


_TAG = pattern(r"</?[a-zA-Z][a-zA-Z0-9]{0,14}(?:\s[^<>]{0,400})?/?>")
_ENTITY = pattern(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_SOFT_HYPHEN = pattern("\u00ad+")
# ZWNJ and ZWJ (U+200C, U+200D) are spelling in Persian, Hindi and emoji, so they stay.
_ZERO_WIDTH = pattern("[\u200b\u2060\ufeff]+")
_ICON = pattern("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")
_CONTROL = pattern("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]+")


_MARKDOWN: Final = pattern(
    r"^[ \t]{0,3}#{1,6}[ \t]+(?=\S)|!?\[([^\[\]\n]{1,300})\]\((?:https?:|/)[^()\s]{0,500}\)"
    r"|\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*",
    re.MULTILINE,
)


def _plain(found: re.Match[str]) -> str:
    return found[1] or found[2] or ""


def _unescape(text: str) -> str:
    # Twice, for "&amp;nbsp;": dumps are often escaped by the scraper and again by the archive.
    return html.unescape(html.unescape(text))


REPAIRS: Final[tuple[Repair, ...]] = (
    Repair("entities", _ENTITY, _unescape),
    Repair("tags", _TAG, partial(_TAG.sub, " ")),
    Repair("markdown", _MARKDOWN, lambda text: _MARKDOWN.sub(_plain, text)),
    Repair("soft hyphens", _SOFT_HYPHEN, partial(_SOFT_HYPHEN.sub, "")),
    Repair("zero-width spaces", _ZERO_WIDTH, partial(_ZERO_WIDTH.sub, "")),
    Repair("icon glyphs", _ICON, partial(_ICON.sub, " ")),
    Repair("control characters", _CONTROL, partial(_CONTROL.sub, "")),
)
"""All repairs that need no extra package, in the order they run."""


_FAST: Final = 3
"""Repairs, first of ``REPAIRS``, whose damage is made of plain characters."""
_RARE: Final = pattern(
    "[\x00-\x08\x0e-\x1b\x7f\xad\u200b\u2060\ufeff\ud800-\uf8ff\U000f0000-\U0010fffd]"
)
"""Any character that one of the other signs looks for."""


def needed(text: str, repairs: Sequence[Repair] = REPAIRS) -> tuple[Repair, ...]:
    """The repairs whose damage shows in ``text``; asked once a dump: clean lines cost nothing."""
    if repairs is REPAIRS and not _RARE.search(text):
        repairs = REPAIRS[:_FAST]
    return tuple(repair for repair in repairs if repair.sign.search(text))


def mend(text: str, repairs: Sequence[Repair]) -> str:
    """``text`` with the damage undone and its white space, no-break spaces included, collapsed."""
    for repair in repairs:
        if repair.sign.search(text):
            text = repair.undo(text)
    return " ".join(text.split())
