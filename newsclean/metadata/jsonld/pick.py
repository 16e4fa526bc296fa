"""Which of a page's JSON-LD objects is the article."""

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newsclean.metadata.jsonld.graph import Graph, Item
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["pick_article"]

_ARTICLE = pattern(r"(?:Article|BlogPosting|Posting|Report|Review|Recipe|PressRelease)$")
_NO_ALNUM = pattern(r"[\W_]+")
_PAGES: Final = "WebPage ItemPage AboutPage VideoObject MediaObject CreativeWork ImageGallery Event"
_PAGE: Final = frozenset(_PAGES.split())
_FACTS: Final = ("headline", "datePublished", "author", "articleBody")


def pick_article(graph: Graph, document: "Document") -> Item | None:
    """The article of this page, or the object nearest to one; ``None`` when there is none.

    Several articles on a page are teasers of other stories, or one described twice. The one whose
    address or headline this page shows wins, then the one that says most.
    """
    typed = list(zip(graph.items, graph.types, strict=True))
    candidates = [item for item, kinds in typed if any(map(_ARTICLE.search, kinds))]
    if not candidates:
        candidates = [item for item, kinds in typed if not _PAGE.isdisjoint(kinds)]
    if len(candidates) < 2:  # noqa: PLR2004 - nothing to choose from
        return next(iter(candidates), None)
    addresses, headlines = _addresses_of_page(document), _headlines_of_page(document)
    return max(
        candidates,
        key=lambda item: (
            _has_address(graph, item, addresses),
            _folded(graph.text(item, "headline", "name") or "") in headlines,
            sum(bool(item.get(key)) for key in _FACTS),
        ),
    )


def _has_address(graph: Graph, item: Item, addresses: frozenset[str]) -> bool:
    values = [v for key in ("url", "mainEntityOfPage", "@id") for v in graph.values(item, key)]
    texts = [v.get("@id") or v.get("url") if isinstance(v, dict) else v for v in values]
    return any(isinstance(text, str) and _path(text) in addresses for text in texts)


def _addresses_of_page(document: "Document") -> frozenset[str]:
    links = (link.href for link in document.head.links if link.rel == "canonical")
    found = (document.url, document.head.meta("og:url"), *links)
    return frozenset(_path(address) for address in found if address) - {"", "/"}


def _path(address: str) -> str:
    """The path alone: http or https, www or amp hosts, and tracking make no other article."""
    try:
        return urlsplit(address.strip()[:2000]).path.rstrip("/")
    except ValueError:
        return ""


def _headlines_of_page(document: "Document") -> frozenset[str]:
    found = [document.head.meta("og:title"), document.head.meta("twitter:title")]
    found += [node.text() for node in document.labelled if node.tag == "h1"][:3]
    return frozenset(_folded(text) for text in found if text) - {""}


def _folded(text: str) -> str:
    return _NO_ALNUM.sub("", text[:500].casefold())
