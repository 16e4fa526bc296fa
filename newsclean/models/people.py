"""Who made the article."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Author", "AuthorKind"]

AuthorKind = Literal["person", "organization", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """One name of the byline."""

    name: str
    """The name alone: no "By", role, city, e-mail or handle."""
    kind: AuthorKind = "unknown"
    """Person or organization, where the page says or the name shows."""
    role: str | None = None
    """Printed role, such as "Political correspondent"."""
    url: str | None = None
    """Address of the author's page."""
    raw: str | None = None
    """The byline as found, before cleaning."""
