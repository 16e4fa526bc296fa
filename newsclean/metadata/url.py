"""What addresses tell: the canonical link, a date and the section in the path."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newsclean.finding import Finding
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["URL", "Address"]

_DATE = pattern(
    r"[/\-_](?P<y>(?:19|20)\d\d)(?P<cut>[/\-_.]?)(?P<m>0[1-9]|1[0-2]|[1-9](?=[/\-_.]))"
    r"(?:(?P=cut)|(?<=-\d\d)/)(?P<d>0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?!\d)"
)
_DAY_FIRST = pattern(
    r"[/\-_](?P<d>0[1-9]|[12]\d|3[01])(?P<cut>[\-_.])(?P<m>0[1-9]|1[0-2])(?P=cut)"
    r"(?P<y>(?:19|20)\d\d)(?!\d)"
)
_LONGEST: Final = 1000
_SECTION = pattern(
    r"(?:/[a-z]{2}(?:-[a-z]{2})?)?/(?P<section>(?=[a-z-]{3,})[a-z]{2,}(?:-[a-z]{2,}){0,2})/.*[\d-]"
)
_NO_SECTIONS: Final = frozenset(
    "academy actualites aktuell aktuelles amp archive archives article articles artikel "
    "author authors blog blogs category clanek content detail doc docs en feature features "
    "frettir index info insights latest learn live media nachrichten news newsroom node "
    "noticias noticies notizie novosti nyheder nyheter page pages photo photos post posts "
    "press presse print reports resources section single stories story tag tags terms tips "
    "topic topics uutiset video videos web wiadomosci zpravy".split()
)
"""First steps of an address that say how the site is built and nothing about the story."""


class Address:
    """The page's address and the one it declares as its own."""

    name = "url"

    def find(self, document: "Document") -> Iterator[Finding]:
        """The canonical link, a full date in the path, and its first step."""
        links = [link.href for link in document.head.links if link.rel == "canonical" and link.href]
        for href in links[:1]:
            yield Finding("url_canonical", href[:_LONGEST], self.name, "link[rel=canonical]")
        for where, address in (("url", document.url), *(("link[rel=canonical]", h) for h in links)):
            found = _date_in(address[:_LONGEST], where) if address else None
            if found:
                yield found
                break
        yield from _section_in(document.url)


def _section_in(address: str | None) -> Iterator[Finding]:
    """The first step of the path, where it is a word and a story's own name follows."""
    path = _path_of(address)
    match = _SECTION.match(path[:_LONGEST])
    if match and match["section"] not in _NO_SECTIONS:
        yield Finding("section", match["section"].replace("-", " "), URL.name, "url")


def _path_of(address: str | None) -> str:
    try:
        return urlsplit(address or "").path
    except ValueError:
        return ""


def _date_in(address: str, where: str) -> Finding | None:
    """The date in a path; one with the day first is as often the day of an event."""
    match = _DATE.search(address)
    if match:
        day = f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}"
        return Finding("published", day, URL.name, where)
    match = _DAY_FIRST.search(address)
    if match:
        day = f"{match['d']}-{match['m']}-{match['y']}"
        return Finding("published", day, URL.name, f"{where}.day-first")
    return None


URL = Address()
