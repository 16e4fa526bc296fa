"""Which pages of an archive are wanted."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

__all__ = ["HTML_TYPES", "Selection"]

HTML_TYPES: Final = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A wish list; whatever is left out of it is as wanted as anything else."""

    hosts: Collection[str] = ()
    """Hosts, each with all below it: ``example.com`` stands for ``www.example.com`` too."""
    types: Collection[str] = HTML_TYPES
    """Media types. A page that states none is wanted: many an old server did not."""
    since: datetime | None = None
    """The first moment of capture; aware."""
    until: datetime | None = None
    """The moment of capture from which on nothing is wanted any more; aware."""

    def wants_address(self, url: str) -> bool:
        """Whether a page of this host is wanted."""
        if not self.hosts:
            return True
        try:
            host = urlsplit(url).hostname or ""
        except ValueError:
            return False
        labels = host.split(".")
        return any(".".join(labels[start:]) in self.hosts for start in range(len(labels)))

    def wants_moment(self, captured: datetime | None) -> bool:
        """Whether a page captured then is wanted; when nobody knows, only if it does not matter."""
        if captured is None:
            return self.since is None and self.until is None
        return (self.since is None or captured >= self.since) and (
            self.until is None or captured < self.until
        )

    def wants_type(self, content_type: str | None) -> bool:
        """Whether a page with this ``Content-Type`` is wanted."""
        name = (content_type or "").partition(";")[0].strip().lower()
        return not name or not self.types or name in self.types
