"""schema.org in the markup: ``itemprop`` attributes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.finding import FieldName, Finding
from newsclean.metadata.region import text_of

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["MICRODATA", "Microdata"]

_PROPERTIES: Final[dict[str, FieldName]] = {
    "headline": "title",
    "author": "authors",
    "creator": "authors",
    "datepublished": "published",
    "datecreated": "published",
    "datemodified": "modified",
    "articlesection": "section",
    "keywords": "tags",
    "inlanguage": "language",
    "isaccessibleforfree": "is_accessible_for_free",
    "license": "license",
}
_OTHERS: Final = ("comment", "review", "product", "person", "organization", "listitem", "offer")
"""Types whose dates and authors are not the article's."""
_LIVE_UPDATE: Final = "liveblogupdate"
_CLIMB: Final = 30
_LONGEST: Final = 300
_LONGEST_ENTRY: Final = 20_000


class Microdata:
    """Properties that stand in the article's own scope, or in none."""

    name = "microdata"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a property, from its attribute or its text."""
        for node in document.labelled:
            name = node.attributes.get("itemprop")
            for word in name.lower().split() if name else ():
                if word == _LIVE_UPDATE:
                    yield _live_entry(node)
                field = _PROPERTIES.get(word)
                raw = _value(node) if field and not _in_other_scope(node) else ""
                if field and raw and len(raw) <= _LONGEST:
                    yield Finding(field, raw, self.name, word, kind=_kind(node))


def _live_entry(node: "Node") -> Finding:
    """An entry of a live page, which has a headline, a date and a text of its own."""

    def said(name: str) -> str | None:
        inner = node.css_first(f"[itemprop~={name}]")
        return _value(inner) or None if inner is not None else None

    text = said("articleBody") or text_of(node)
    return Finding(
        "live_entries",
        text[:_LONGEST_ENTRY],
        MICRODATA.name,
        "liveBlogUpdate",
        heading=said("headline"),
        at=said("datePublished"),
    )


def _value(node: "Node") -> str:
    """What a machine would read: an attribute, the name inside a person, else the text."""
    attributes = node.attributes
    for key in ("content", "datetime"):
        value = attributes.get(key)
        if value:
            return value.strip()
    named = node.css_first("[itemprop~=name]") if "itemscope" in attributes else None
    if named is not None:
        return (named.attributes.get("content") or text_of(named)).strip()
    return text_of(node)


def _kind(node: "Node") -> str | None:
    kind = node.attributes.get("itemtype")
    return kind.rstrip("/").rsplit("/", 1)[-1] if kind else None


def _in_other_scope(node: "Node") -> bool:
    scope = node.parent
    for _ in range(_CLIMB):
        if scope is None:
            return False
        attributes = scope.attributes
        if "itemscope" in attributes:
            kind = (attributes.get("itemtype") or "").lower()
            of_entry = (attributes.get("itemprop") or "").lower() == _LIVE_UPDATE
            return of_entry or any(other in kind for other in _OTHERS)
        scope = scope.parent
    return False


MICRODATA = Microdata()
