"""Where a page says that its story goes on, or stands in another version."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from newsclean.document import parse
from newsclean.normalizer.links import absolute, host_of, site_of, without_tracking
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document
    from newsclean.models.provenance import PageRole
    from newsclean.page import Page

__all__ = ["following_page", "twins"]

_MOST_TWINS: Final = 3
_MOST_LINKS: Final = 2_000
_PRINT: Final = pattern(
    r"[/?&_.-](?:print|printable|drucken|druckversion|imprimer|imprimir|stampa|skriv-ut)(?=[/=&.]|$)",
    re.IGNORECASE,
)
_PARAMETERS: Final = frozenset(
    "page p pg pagenum page_num pageno paged seite pagina página pag part teil sida side strona "
    "curpage stranica".split()
)
"""Query parameters that count the pages of an article, in lower case."""
_COUNTED: Final = pattern(
    r"(?:[/_.,-](?P<word>page|seite|pagina|pag|part|teil|sida|side|strona|p)[/_,=-]?|[/_,-])"
    r"(?P<number>[1-9]\d?)(?=(?:\.[a-z]{3,5})?/?$)",
    re.IGNORECASE,
)
"""A page number at the end of a path: ``/story/2``, ``/story-2.html``, ``/story/page/2/``."""


def twins(document: "Document") -> "tuple[tuple[PageRole, str], ...]":
    """Other versions of the page on its own site: canonical, AMP, print; each once."""
    asked = (document.url, document.page.url_requested)
    own = {_plain(url) for url in asked if url and absolute(url, None)}
    site = _site(document.url)
    found: dict[str, PageRole] = {}
    for role, reference in _versions(document):
        url = document.resolve(reference)
        if url and site and _site(url) == site and _plain(url) not in own:
            found.setdefault(url, role)
    return tuple((role, url) for url, role in found.items())[:_MOST_TWINS]


def _versions(document: "Document") -> "Iterator[tuple[PageRole, str]]":
    for link in document.head.links:
        if link.rel == "canonical":
            yield "canonical", link.href
        elif link.rel == "amphtml":
            yield "amp", link.href
    for node in document.css("link[rel~=alternate][media~=print],a[href][rel~=alternate]"):
        if (node.attributes.get("media") or "").lower() == "print":
            yield "print", node.attributes.get("href") or ""
    for node in document.css("a[href]")[:_MOST_LINKS]:
        href = node.attributes.get("href") or ""
        if _PRINT.search(href[:_MOST_LINKS]):
            yield "print", href


def following_page(page: "Page", first: "Page", number: int) -> str | None:
    """The address of page ``number`` of the article that began on ``first``.

    It must be the address of the first page but for that number: ``rel=next`` alone leads to
    the next article on many sites.
    """
    base = absolute(first.url or "", None)
    if base is None:
        return None
    document = parse(page)
    # "/story/1" may be the first story of many; "/story/page-1" is the first page of one.
    starts = {_plain(base), _unnumbered(base, 1, bare=False) or _plain(base)}
    for reference in _next_links(document, number):
        url = absolute(reference, document.base)
        if url and _same_host(url, base) and _unnumbered(url, number) in starts:
            return url
    return None


def _next_links(document: "Document", number: int) -> Iterator[str]:
    for link in document.head.links:
        if "next" in link.rel.split():
            yield link.href
    for node in document.css("a[href]")[:_MOST_LINKS]:
        named = "next" in (node.attributes.get("rel") or "").lower().split()
        if named or node.text()[:20].strip() == str(number):
            yield node.attributes.get("href") or ""


def _unnumbered(url: str, number: int, *, bare: bool = True) -> str | None:
    """``url`` as the first page would have it; ``None`` when it is not that of page ``number``.

    ``bare``: a number without a word that says what it counts will do.
    """
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in pairs if not _counts(pair, number)]
    if len(kept) < len(pairs):
        return _plain(urlunsplit(parts._replace(query=urlencode(kept))))
    found = _COUNTED.search(parts.path)
    if found is None or int(found["number"]) != number or not (bare or found["word"]):
        return None
    path = parts.path[: found.start()] + parts.path[found.end() :]
    return _plain(urlunsplit(parts._replace(path=path)))


def _counts(pair: tuple[str, str], number: int) -> bool:
    name, value = pair
    return name.lower() in _PARAMETERS and value == str(number)


def _plain(url: str) -> str:
    """``url`` without what does not change the page: fragment, tracking, last slash, index file."""
    parts = urlsplit(without_tracking(url))
    path = re.sub(r"/index\.[a-z]{3,5}$", "/", parts.path).rstrip("/")
    return urlunsplit(parts._replace(scheme="", path=path))


def _same_host(url: str, other: str) -> bool:
    return urlsplit(url).netloc == urlsplit(other).netloc


def _site(url: str | None) -> str | None:
    host = host_of(url)
    return site_of(host) if host else None
