"""The sitemaps still to be read, the most promising first."""

import heapq
import re
from itertools import count
from typing import Final, NamedTuple

from newsclean.discover.sitemaps import Child
from newsclean.models.time import Timestamp

__all__ = ["Agenda", "Appointment"]

_NEWS: Final = re.compile(r"news(?!letter)|latest|recent|nachrichten|noticias|actu", re.IGNORECASE)
_OTHER: Final = re.compile(
    r"category|categor|tag|author|autor|topic|thema|page|image|video|product|static|section",
    re.IGNORECASE,
)
_MONTH: Final = re.compile(r"(?<!\d)(?P<year>20\d\d)(?:[-_/.]?(?P<month>0[1-9]|1[0-2]))?(?!\d\d\d)")


class Appointment(NamedTuple):
    """One sitemap to be read."""

    url: str
    depth: int
    """How many indexes lead to it."""
    changed: Timestamp | None
    """When it last changed, as far as its index or its address tells."""


class Agenda:
    """A queue without repetition: sitemaps of news first, then the newest."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._waiting: list[tuple[int, float, int, Appointment]] = []
        self._number = count()

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, child: Child, *, depth: int) -> None:
        """Have a sitemap read, unless it has been or will be."""
        if child.url in self._known:
            return
        self._known.add(child.url)
        changed = child.changed or _month_in(child.url)
        age = -changed.latest().timestamp() if changed else 0.0
        appointment = Appointment(child.url, depth, changed)
        heapq.heappush(self._waiting, (_rank(child.url), age, next(self._number), appointment))

    def next(self) -> Appointment:
        """The sitemap to be read now."""
        return heapq.heappop(self._waiting)[-1]


def _rank(url: str) -> int:
    """News, anything, and what lists everything but stories."""
    path = url.partition("//")[2].partition("/")[2]
    if _NEWS.search(path):
        return 0
    return 2 if _OTHER.search(path) else 1


def _month_in(url: str) -> Timestamp | None:
    """The month in the name of a sitemap: archives are cut into one for each."""
    found = _MONTH.search(url.partition("//")[2].partition("/")[2])
    if found is None:
        return None
    if found["month"]:
        return Timestamp(iso=f"{found['year']}-{found['month']}", precision="month")
    return Timestamp(iso=found["year"], precision="year")
