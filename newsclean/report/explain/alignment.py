"""Which block of the Article a kept block of the source went into."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsclean.ledger import LedgerEntry
    from newsclean.models import Block

__all__ = ["align"]

AHEAD: Final = 12
"""Blocks of the Article that are looked through: figures and boxes may stand between."""
_PROBE: Final = 60
"""Characters at the start of an entry that tell it; a torn word may be mended further on."""


def align(entries: Sequence["LedgerEntry"], body: Sequence["Block"]) -> dict[int, int]:
    """Numbers of kept entries, each with the number of the block of ``body`` that holds it.

    Both run in the same order, so one pass suffices; an entry that was repaired beyond
    recognition stays without a partner.
    """
    texts = [_folded(_words(block)) for block in body]
    found: dict[int, int] = {}
    at = 0
    for number, entry in enumerate(entries):
        if entry.verdict.outcome != "kept":
            continue
        wanted = _folded(entry.text)[:_PROBE]
        near = range(at, min(len(texts), at + AHEAD))
        partner = next((n for n in near if wanted and wanted in texts[n]), None)
        if partner is not None:
            found[number] = at = partner
    return found


def _words(block: "Block") -> str:
    """Everything a block shows; its ``text`` leaves out who is quoted and who took the picture."""
    beside = (getattr(block, name, None) for name in ("attribution", "credit", "caption"))
    return " ".join(filter(None, (block.text, *beside)))


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
