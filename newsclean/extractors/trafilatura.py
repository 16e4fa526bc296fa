"""What trafilatura keeps of a page: a second opinion for the few pages where ours is weak."""

import logging
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["second_opinion"]

_UNHEARD: Final = logging.NullHandler()


def second_opinion(document: "Document") -> str | None:
    """The text trafilatura extracts; ``None`` when it finds none, is missing, or fails.

    It is not asked about a page that could keep it busy.
    """
    html = document.for_others()
    if html is None:
        return None
    try:
        from trafilatura import extract
    except ImportError:
        return None
    # Its remarks on a page would else be printed to the user's terminal; handlers of the user's
    # own still hear them. Adding the same handler twice does nothing.
    logging.getLogger("trafilatura").addHandler(_UNHEARD)
    try:
        text = extract(html, include_comments=False, fast=True)
    except Exception:  # noqa: BLE001 - whatever fails in there, our own answer stands
        return None
    return text or None
