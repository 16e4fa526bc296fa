"""Pictures that belong to the article."""

from dataclasses import dataclass

__all__ = ["Image"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """One picture. Sizes are what the page states, in CSS pixels."""

    url: str
    """Absolute address of the largest version the page names."""
    caption: str | None = None
    """Printed caption, without the credit where that is set apart."""
    credit: str | None = None
    """Photographer or agency."""
    alt: str | None = None
    """Alternative text."""
    width: int | None = None
    """Width in px."""
    height: int | None = None
    """Height in px."""
