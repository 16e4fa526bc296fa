"""The line that opens an agency story: place, agency, date."""

from dataclasses import dataclass

from newsclean.models.time import Timestamp

__all__ = ["Dateline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What stands before the first sentence; it is cut from the first paragraph."""

    raw: str
    """As printed, with its dash or colon: ``WASHINGTON (AP) —``."""
    place: str | None = None
    """City or cities as printed."""
    agency: str | None = None
    """Agency named in it."""
    date: Timestamp | None = None
    """Day named in it."""
