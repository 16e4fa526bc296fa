"""What addresses tell: the date in the path, and the canonical link."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

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


class Address:
    """The page's address and the one it declares as its own."""

    name = "url"

    def find(self, document: "Document") -> Iterator[Finding]:
        """The canonical link, and a full date in the path."""
        links = [link.href for link in document.head.links if link.rel == "canonical" and link.href]
        for href in links[:1]:
            yield Finding("url_canonical", href[:_LONGEST], self.name, "link[rel=canonical]")
        for where, address in (("url", document.url), *(("link[rel=canonical]", h) for h in links)):
            found = _date_in(address[:_LONGEST], where) if address else None
            if found:
                yield found
                return


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
