"""A lead: the address of what should be a story, and what its site says of it before it is read."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from newsclean.models.time import Timestamp

__all__ = ["Lead", "LeadSource", "Trouble"]

LeadSource: TypeAlias = Literal["news-sitemap", "feed", "sitemap", "link"]
"""Where a lead was found. News sitemaps and feeds hold stories and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """One address with what was said of it. All but the address may be wrong, or missing."""

    url: str
    """The address, without tracking parameters."""
    source: LeadSource
    """What kind of list named it."""
    found_on: str
    """The address of that list."""
    title: str | None = None
    """The headline there; of a link, its text."""
    published: Timestamp | None = None
    """When it was published, by that list; of a plain sitemap, when it was last changed."""
    authors: tuple[str, ...] = ()
    """Names of authors, as written."""
    sections: tuple[str, ...] = ()
    """Categories or keywords, as written."""
    language: str | None = None
    """Language tag, as written."""

    def to_dict(self) -> dict[str, Any]:
        """Plain data: one line of ``newsclean discover``. ``published`` is ISO 8601."""
        return {
            "url": self.url,
            "source": self.source,
            "found_on": self.found_on,
            "title": self.title,
            "published": self.published.iso if self.published else None,
            "authors": list(self.authors),
            "sections": list(self.sections),
            "language": self.language,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A list of stories that could not be had or not be read to its end; the search goes on."""

    url: str
    """Its address."""
    reason: str
    """What is wrong with it, and what is missing for it; one sentence."""

    def __str__(self) -> str:
        return self.reason if self.url in self.reason else f"{self.url}: {self.reason}"
