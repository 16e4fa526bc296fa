"""What a feed or a news sitemap said of the story, when it is at hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclean.finding import Finding

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["FeedEntry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry of a feed as one more source, for the one page it speaks of.

    Put it behind the others: ``Cleaner(sources=(*SOURCES, FeedEntry(title=lead.title)))``.
    """

    title: str | None = None
    """The story's title in the feed."""
    published: str | None = None
    """When it was published: ISO 8601, or as the feed writes it."""
    authors: tuple[str, ...] = ()
    """Who signed it."""
    sections: tuple[str, ...] = ()
    """Its categories, which become tags; the first is the section."""
    description: str | None = None
    """The summary."""

    @property
    def name(self) -> str:
        """The name its findings carry."""
        return "feed"

    def find(self, document: "Document") -> Iterator[Finding]:  # noqa: ARG002 - it knows without looking
        """What the entry says."""
        if self.title:
            yield Finding("title", self.title, self.name, "entry.title")
        if self.published:
            yield Finding("published", self.published, self.name, "entry.published")
        if self.description:
            yield Finding("description", self.description, self.name, "entry.description")
        for author in self.authors:
            yield Finding("authors", author, self.name, "entry.authors")
        for section in self.sections[:1]:
            yield Finding("section", section, self.name, "entry.sections")
        for section in self.sections:
            yield Finding("tags", section, self.name, "entry.sections")
