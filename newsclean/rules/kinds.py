"""What a line that is not the story can be, and which field a fact among them belongs to."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["FIELDS", "KINDS", "kind_of"]

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "related": "points to another story",
        "most-read": "heads a list of other stories",
        "next-prev": "turns to the next or the previous page",
        "share": "share buttons, alone or in a row",
        "follow": "asks to follow on a social network",
        "newsletter": "newsletter sign-up",
        "app-promo": "asks to install or open the app",
        "donation": "asks for money",
        "subscribe-paywall": "subscription wall",
        "advertisement": "label of an advertisement",
        "poll": "reader poll",
        "comments": "comment section and its form",
        "cookie-legal": "consent and legal links",
        "copyright-disclaimer": "copyright line or standing disclaimer",
        "page-tools": "print, save, text size, listen, report",
        "site-chrome": "login, search, menus of the site",
        "player": "controls of a video, audio or picture player",
        "live-controls": "controls and badges of a live page",
        "reading-time": "minutes it takes to read",
        "breadcrumb": "path of sections",
        "tags": "topics of the story",
        "photo-credit": "who made the picture",
        "author-bio": "who wrote the story",
        "agency-source": "which agency it came from",
        "dateline-updated": "when it was published or changed",
        "first-appeared": "where it appeared first",
        "correction": "what the editors changed",
    }
)
"""Every kind of line, with what it says."""

FIELDS = frozenset(
    {
        "authors",
        "breadcrumbs",
        "credit",
        "modified",
        "notes",
        "provenance",
        "published",
        "related",
        "section",
        "tags",
        "wire_credits",
    }
)
"""Where a line can be moved."""


def kind_of(group: str) -> str | None:
    """The kind a group belongs to: ``related`` for ``related-heading``; ``None`` if it has none."""
    fitting = (kind for kind in KINDS if group == kind or group.startswith(f"{kind}-"))
    return max(fitting, key=len, default=None)
