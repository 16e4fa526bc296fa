"""What of all that was found is a story of this site, is wanted, and was not named before."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from newsclean.discover.address import AddressJudge
from newsclean.discover.lead import Lead
from newsclean.discover.wish import Wish
from newsclean.models.time import Timestamp
from newsclean.normalizer.links import absolute, host_of, site_of, without_tracking

__all__ = ["Scope"]

_BELIEVED: Final = frozenset({"news-sitemap", "feed"})
"""Lists that hold stories and nothing else, so that their addresses are not judged."""
_NEVER: Final = frozenset({"front", "file"})
"""Signs of addresses that are no story's, whoever says so."""
_DAY: Final = re.compile(
    r"[/_-](?P<y>20\d\d)[/_-]?(?P<m>0[1-9]|1[0-2])[/_-]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)


class Scope:
    """Lets each wanted story of the site pass once."""

    def __init__(self, wish: Wish, judge: AddressJudge) -> None:
        self._wish = wish
        self._judge = judge
        self._sites: set[str] = set()
        self._seen: set[int] = set()

    def add_site(self, url: str) -> None:
        """Count everything of the owner of ``url`` as the site's."""
        self._sites.add(_owner_of(url))

    def holds(self, url: str) -> bool:
        """Whether ``url`` is the site's."""
        return _owner_of(url) in self._sites

    def new(self, leads: Iterable[Lead]) -> Iterator[Lead]:
        """Those of ``leads`` that are stories of the site, wanted, and new."""
        for lead in leads:
            url = absolute(lead.url, lead.found_on or None)
            if url is None or not self.holds(url):
                continue
            lead = replace(lead, url=without_tracking(url))  # noqa: PLW2901  the same lead, told better
            if self._is_story(lead) and self._is_wanted(lead) and self._is_first(lead.url):
                yield lead

    def _is_story(self, lead: Lead) -> bool:
        judged = self._judge.judge(lead.url)
        if lead.source in _BELIEVED:
            return _NEVER.isdisjoint(judged.signs)
        return judged.is_story

    def _is_wanted(self, lead: Lead) -> bool:
        if lead.published is None and (day := _DAY.search(lead.url)):
            stamp = Timestamp(iso=f"{day['y']}-{day['m']}-{day['d']}", precision="day")
            return self._wish.wants(replace(lead, published=stamp))
        return self._wish.wants(lead)

    def _is_first(self, url: str) -> bool:
        # Half a million addresses as text would take 100 MB, as numbers a fifth of it.
        key = hash(url.partition("://")[2].removeprefix("www.").rstrip("/"))
        is_first = key not in self._seen
        self._seen.add(key)
        return is_first


def _owner_of(url: str) -> str:
    """The part of its host that one owner holds; of a number, which has no parts, all of it."""
    host = host_of(url) or ""
    return host if ":" in host or host.rpartition(".")[2].isdecimal() else site_of(host)
