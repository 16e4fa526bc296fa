"""The entries of a live page, as its JSON-LD lists them."""

from collections.abc import Iterator
from typing import Any, Final

from newsclean.finding import Finding
from newsclean.metadata.jsonld.graph import Graph, Item

__all__ = ["live_updates"]

_MOST_ENTRIES: Final = 200
_LONGEST_ENTRY: Final = 20_000


def live_updates(graph: Graph, article: Item, source: str) -> Iterator[Finding]:
    """One finding an entry of ``liveBlogUpdate``, in the order of the list."""
    entries = graph.values(article, "liveBlogUpdate")[:_MOST_ENTRIES]
    for number, entry in enumerate(entries):
        if isinstance(entry, dict):
            yield from _entry(graph, entry, f"liveBlogUpdate[{number}]", source)


def _entry(graph: Graph, entry: dict[str, Any], locator: str, source: str) -> Iterator[Finding]:
    text = graph.text(entry, "articleBody", "text", "description")
    heading = graph.text(entry, "headline", "name")
    if text or heading:
        yield Finding(
            "live_entries",
            (text or "")[:_LONGEST_ENTRY],
            source,
            locator,
            heading=heading,
            at=graph.text(entry, "datePublished", "dateCreated", "dateModified"),
        )
