"""Mends what careless scraping leaves in a text. Words, quotes and spelling are never edited."""

import html
import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from newsclean.errors import MissingExtra
from newsclean.patterns import pattern

__all__ = ["REPAIRS", "Repair", "mend", "mended_by", "mojibake", "needed"]


class Repair(NamedTuple):
    """One kind of damage: how to see it and how to undo it."""

    name: str
    """What the ledger calls it."""
    sign: re.Pattern[str]
    """Found somewhere in a text that has the damage."""
    undo: Callable[[str], str]
    """The text without it."""
    hints: tuple[str, ...] = ()
    """A damaged text holds one of these: found sooner than the sign. None known, where empty."""
    unprintable: bool = False
    """Whether the damage is made of characters that cannot be printed."""


_TAG = pattern(r"</?[a-zA-Z][a-zA-Z0-9]{0,14}(?:\s[^<>]{0,400})?/?>")
_ENTITY = pattern(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_SOFT_HYPHEN = pattern("\u00ad+")
# ZWNJ and ZWJ (U+200C, U+200D) are spelling in Persian, Hindi and emoji, so they stay.
_ZERO_WIDTH = pattern("[\u200b\u2060\ufeff]+")
_ICON = pattern("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")
_CONTROL = pattern("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]+")


# The first byte of a letter in UTF-8, read as Latin-1 or cp1252, and the look of a second one.
_MOJIBAKE = pattern(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122]"
)

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
    Repair("entities", _ENTITY, _unescape, hints=("&",)),
    Repair("tags", _TAG, partial(_TAG.sub, " "), hints=("<",)),
    Repair("markdown", _MARKDOWN, partial(_MARKDOWN.sub, _plain), hints=("# ", "](", "**")),
    Repair("soft hyphens", _SOFT_HYPHEN, partial(_SOFT_HYPHEN.sub, ""), hints=("\u00ad",)),
    Repair(
        "zero-width spaces",
        _ZERO_WIDTH,
        partial(_ZERO_WIDTH.sub, ""),
        hints=("\u200b", "\u2060", "\ufeff"),
    ),
    Repair("icon glyphs", _ICON, partial(_ICON.sub, " "), unprintable=True),
    Repair("control characters", _CONTROL, partial(_CONTROL.sub, ""), unprintable=True),
)
"""All repairs that need no extra package, in the order they run."""


def needed(text: str, repairs: Sequence[Repair] = REPAIRS) -> tuple[Repair, ...]:
    """The repairs whose damage shows in ``text``; asked once a dump: clean lines cost nothing."""
    printable = text.replace("\n", "").isprintable()
    return tuple(
        repair
        for repair in repairs
        if not (repair.unprintable and printable)
        and (not repair.hints or any(map(text.__contains__, repair.hints)))
        and repair.sign.search(text)
    )


def mend(text: str, repairs: Sequence[Repair]) -> str:
    """``text`` with the damage undone and its white space, no-break spaces included, collapsed."""
    for repair in repairs:
        if repair.sign.search(text):
            text = repair.undo(text)
    return " ".join(text.split())


def mended_by(text: str, repairs: Sequence[Repair]) -> tuple[str, ...]:
    """Names of the repairs that ``mend`` does on ``text``, in their order."""
    names = []
    for repair in repairs:
        undone = repair.undo(text) if repair.sign.search(text) else text
        if undone != text:
            names.append(repair.name)
        text = undone
    return tuple(names)


def mojibake() -> Repair:
    """The repair of text that was read in a wrong encoding: ``Ã©`` for ``é``, ``â€™`` for ``’``.

    ``LineExtractor(repairs=(mojibake(), *REPAIRS))`` has it run before the others.

    Raises:
        MissingExtra: ftfy is not installed.
    """
    try:
        from ftfy import fix_encoding
    except ImportError as error:
        raise MissingExtra(
            "Mending mojibake needs ftfy. Install it: pip install 'newsclean[ftfy]'."
        ) from error
    return Repair("mojibake", _MOJIBAKE, fix_encoding)
