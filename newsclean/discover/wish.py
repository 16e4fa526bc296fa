"""Which stories of a site are wanted."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from newsclean.discover.lead import Lead
from newsclean.models.time import Timestamp

__all__ = ["Wish"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is looked for. The empty wish is for every story."""

    since: datetime | None = None
    """The earliest time of publication; aware. What has no date at all is new only on a news
    sitemap, a feed or a page: plain sitemaps go back to the beginning."""
    sections: tuple[str, ...] = ()
    """Sections wanted: a folder of the address (``world``, ``/sport/football/``) or a category
    that the list names."""
    most: int | None = None
    """After how many stories to stop."""

    def wants(self, lead: Lead) -> bool:
        """Whether the story is one of those wanted."""
        return self._is_new(lead) and self._is_in_section(lead)

    def wants_changed(self, changed: Timestamp | None) -> bool:
        """Whether a list that changed then for the last time may hold stories wanted."""
        return self.since is None or changed is None or changed.latest() >= self.since

    def _is_new(self, lead: Lead) -> bool:
        if self.since is None:
            return True
        if lead.published is None:
            return lead.source != "sitemap"
        return lead.published.latest() >= self.since

    def _is_in_section(self, lead: Lead) -> bool:
        if not self.sections:
            return True
        path = unquote(urlsplit(lead.url).path).lower()
        named = {section.lower() for section in lead.sections}
        return any(
            f"/{wanted}/" in f"{path}/" or wanted in named
            for wanted in (section.strip("/").lower() for section in self.sections)
        )
