"""Each field of the Article with the source it was taken from, and those that said otherwise."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsclean.report.markup import Content, Markup, joined, tag

if TYPE_CHECKING:
    from newsclean.models import Article, Candidate, FieldSource

__all__ = ["field_ids", "fields_table"]


def field_ids(article: "Article") -> Mapping[str, str]:
    """Address of the row of each field that has one."""
    return {name: f"#field-{name}" for name in article.provenance.fields}


def fields_table(article: "Article") -> Markup:
    """A table of the fields, and a line on what nobody looked for."""
    sources = article.provenance.fields
    unseen = article.provenance.not_examined
    head = tag(
        "tr", *(tag("th", word, scope="col") for word in ("Field", "Value and source", "Sure"))
    )
    rows = (_row(name, source) for name, source in sources.items())
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="fields")
    return joined(
        table if sources else tag("p", "No source speaks of any field.", class_="quiet"),
        tag("p", f"Not looked for: {', '.join(unseen)}.", class_="quiet") if unseen else None,
    )


def _row(name: str, source: "FieldSource") -> Markup:
    value = joined(
        tag("p", source.raw, dir="auto", class_="value"),
        tag("p", f"{source.source}: {source.locator}", class_="origin", dir="auto"),
        _losers(source.others),
    )
    return tag(
        "tr",
        tag("th", name, scope="row"),
        tag("td", value),
        tag("td", f"{source.confidence:.2f}", class_="number"),
        id=f"field-{name}",
    )


def _losers(others: Sequence["Candidate"]) -> Content:
    if not others:
        return None
    word = "other said" if len(others) == 1 else "others said"
    return tag(
        "details",
        tag("summary", f"{len(others)} {word}"),
        tag("ul", *map(_loser, others)),
        class_="losers",
    )


def _loser(other: "Candidate") -> Markup:
    why = f" ({other.reason})" if other.reason else ""
    return tag("li", tag("b", other.source), " ", tag("bdi", other.raw), why)
