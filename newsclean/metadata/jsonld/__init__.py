"""schema.org in ``<script type="application/ld+json">``: the publisher's own record."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from newsclean.finding import Finding
from newsclean.metadata.jsonld.graph import collect
from newsclean.metadata.jsonld.loose import load
from newsclean.metadata.jsonld.pick import pick_article
from newsclean.metadata.jsonld.report import report

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["JSON_LD", "JsonLd"]

_MOST_SCRIPTS: Final = 50
_LONGEST_SCRIPT: Final = 1_500_000
"""Code points; the longest of an ordinary news page holds its article's text twice."""


class JsonLd:
    """The article that JSON-LD describes, where it describes this page's."""

    name = "json-ld"

    def find(self, document: "Document") -> Iterator[Finding]:
        """Every statement about the article whose address or headline is this page's."""
        graph = collect(_values(document.head.json_ld))
        article = pick_article(graph, document)
        yield from report(graph, article, self.name)


def _values(scripts: Iterable[str]) -> Iterator[object]:
    for script in list(dict.fromkeys(scripts))[:_MOST_SCRIPTS]:
        if len(script) <= _LONGEST_SCRIPT:
            yield load(script)


JSON_LD = JsonLd()
