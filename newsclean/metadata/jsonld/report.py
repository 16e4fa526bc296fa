"""What the chosen JSON-LD object says, as findings."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from newsclean.finding import FieldName, Finding, PictureFacts
from newsclean.metadata.base import LONGEST_VALUE
from newsclean.metadata.jsonld.graph import Graph, Item, types_of
from newsclean.metadata.jsonld.live import live_updates

__all__ = ["report"]

_MOST_AUTHORS: Final = 50


class _Property(NamedTuple):
    field: FieldName
    key: str


_TEXTS: Final = (
    _Property("title", "headline"),
    _Property("title", "name"),
    _Property("description", "description"),
    _Property("published", "datePublished"),
    _Property("published", "dateCreated"),
    _Property("published", "uploadDate"),
    _Property("modified", "dateModified"),
    _Property("language", "inLanguage"),
    _Property("publisher", "publisher"),
    _Property("is_accessible_for_free", "isAccessibleForFree"),
    _Property("license", "license"),
    _Property("copyright_notice", "copyrightNotice"),
    _Property("body_text", "articleBody"),
)
_FACTS_OF_PICTURES: Final = {
    "width": ("width",),
    "height": ("height",),
    "caption": ("caption",),
    "credit": ("creditText",),
}
_LISTS: Final = (_Property("section", "articleSection"), _Property("tags", "keywords"))


def report(graph: Graph, article: Item | None, source: str) -> Iterator[Finding]:
    """Findings about ``article``, and what stands beside it: breadcrumbs, the site's name."""
    if article is not None:
        kind = next(iter(types_of(article)), "Thing")
        yield Finding("kind", kind, source, f"{kind}.@type")
        yield from _texts(graph, article, kind, source)
        yield from _people(graph, article, kind, source)
        yield from _image(graph, article, kind, source)
        yield from live_updates(graph, article, source)
    yield from _site(graph, source)
    yield from _breadcrumbs(graph, source)


def _texts(graph: Graph, article: Item, kind: str, source: str) -> Iterator[Finding]:
    for field, key in _TEXTS:
        text = graph.text(article, key)
        if text:
            limit = None if field == "body_text" else LONGEST_VALUE
            yield Finding(field, text[:limit], source, f"{kind}.{key}")
    for field, key in _LISTS:
        for value in graph.values(article, key):
            text = graph.text_of(value)
            if text:
                yield Finding(field, text[:LONGEST_VALUE], source, f"{kind}.{key}")


def _people(graph: Graph, article: Item, kind: str, source: str) -> Iterator[Finding]:
    for key in ("author", "creator"):
        people = graph.values(article, key)[:_MOST_AUTHORS]
        for number, person in enumerate(people):
            yield from _names(graph, person, f"{kind}.{key}[{number}]", source)
        if people:
            return


def _names(graph: Graph, person: object, locator: str, source: str) -> Iterator[Finding]:
    """One finding a name: a single object may list several under ``name``."""
    if not isinstance(person, dict):
        text = graph.text_of(person)
        if text:
            yield Finding("authors", text[:LONGEST_VALUE], source, locator)
        return
    url = person.get("url") or person.get("sameAs")
    for value in graph.values(person, "name"):
        name = graph.text_of(value)
        if name:
            yield Finding(
                "authors",
                name[:LONGEST_VALUE],
                source,
                f"{locator}.name",
                url=url if isinstance(url, str) else None,
                kind=next(iter(types_of(person)), None),
            )


def _image(graph: Graph, article: Item, kind: str, source: str) -> Iterator[Finding]:
    for key in ("image", "thumbnailUrl"):
        for value in graph.values(article, key):
            address = (
                value.get("url") or value.get("contentUrl") if isinstance(value, dict) else value
            )
            if isinstance(address, str):
                picture = _picture(graph, value) if isinstance(value, dict) else None
                locator = f"{kind}.{key}"
                address = address[:LONGEST_VALUE]
                yield Finding("lead_image", address, source, locator, picture=picture)
                return


def _picture(graph: Graph, image: Item) -> PictureFacts | None:
    """Size, caption and credit of an ImageObject; a size may be an object with value or name."""
    facts = {name: graph.text(image, *keys) for name, keys in _FACTS_OF_PICTURES.items()}
    for side in ("width", "height"):
        value = graph.resolve(image.get(side))
        if isinstance(value, dict):
            facts[side] = graph.text(value, "value") or facts[side]
    return PictureFacts(**facts) if any(facts.values()) else None


def _site(graph: Graph, source: str) -> Iterator[Finding]:
    for item in graph.of_type("WebSite"):
        name = graph.text(item, "name")
        if name:
            yield Finding("site_name", name[:LONGEST_VALUE], source, "WebSite.name")
            return


def _breadcrumbs(graph: Graph, source: str) -> Iterator[Finding]:
    for item in graph.of_type("BreadcrumbList"):
        for number, entry in enumerate(graph.values(item, "itemListElement")):
            inner = graph.text(entry, "item") if isinstance(entry, dict) else None
            name = graph.text_of(entry) or inner
            if name:
                locator = f"BreadcrumbList.itemListElement[{number}]"
                yield Finding("breadcrumbs", name[:LONGEST_VALUE], source, locator)
        return
