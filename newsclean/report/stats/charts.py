"""Counts as pictures: bars for names, columns for classes. Each stands beside its numbers."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from newsclean.report.bars import bar
from newsclean.report.markup import Content, Markup, joined, tag

__all__ = ["Count", "bar_table", "columns"]

_HEIGHT: Final = 150
_WIDTH: Final = 640
_LABELS: Final = 12
"""Labels under a chart at most: more would run into each other."""


class Count(NamedTuple):
    """A name and how often it was found."""

    name: str
    """What was counted."""
    number: int
    """How often."""
    of: int
    """Of how many: the share is told beside it."""


def bar_table(counts: Sequence[Count], heading: str, first: int = 12) -> Markup:
    """A row with a bar for each; those after the ``first`` are opened by a click."""
    longest = max((count.number for count in counts), default=0)
    rows = [_row(count, longest) for count in counts]
    shown, rest = rows[:first], rows[first:]
    if not rest:
        return _table(shown, heading)
    more = tag("details", tag("summary", f"{len(rest):,} more"), _table(rest, heading))
    return joined(_table(shown, heading), more)


def _table(rows: Sequence[Markup], heading: str) -> Markup:
    names = ((heading, None), ("Share", None), ("Count", "number"), ("%", "number"))
    head = tag("tr", *(tag("th", name, scope="col", class_=kind) for name, kind in names))
    return tag("table", tag("thead", head), tag("tbody", *rows), class_="counts")


def _row(count: Count, longest: int) -> Markup:
    share = f"{100 * count.number / count.of:.1f}" if count.of else ""
    return tag(
        "tr",
        tag("th", tag("bdi", count.name), scope="row"),
        tag("td", bar(count.number / longest if longest else 0.0)),
        tag("td", f"{count.number:,}", class_="number"),
        tag("td", share, class_="number"),
    )


def columns(counts: Sequence[Count], title: str) -> Markup:
    """A column for each class, in order, and below it the same as a table."""
    numbers = tag("details", tag("summary", "As a table"), _table(_plain(counts), "From"))
    return joined(_drawing(counts, title), numbers)


def _plain(counts: Sequence[Count]) -> list[Markup]:
    longest = max((count.number for count in counts), default=0)
    return [_row(count, longest) for count in counts]


def _drawing(counts: Sequence[Count], title: str) -> Markup:
    most = max((count.number for count in counts), default=0) or 1
    step = _WIDTH / max(1, len(counts))
    every = -(-len(counts) // _LABELS)
    parts: list[Content] = [
        tag("line", x1=0, x2=_WIDTH, y1=_HEIGHT, y2=_HEIGHT, class_="axis"),
        tag("text", f"{most:,}", x=0, y=12, class_="most"),
    ]
    for number, count in enumerate(counts):
        height = (_HEIGHT - 20) * count.number / most
        x = number * step
        parts.append(
            tag(
                "rect",
                tag("title", f"{count.name}: {count.number:,}"),
                x=f"{x + step * 0.08:.1f}",
                y=f"{_HEIGHT - height:.1f}",
                width=f"{step * 0.84:.1f}",
                height=f"{height:.1f}",
            )
        )
        if number % every == 0:
            middle = f"{x + step / 2:.1f}"
            parts.append(tag("text", count.name, x=middle, y=_HEIGHT + 18, class_="label"))
    return tag(
        "svg",
        *parts,
        viewBox=f"0 0 {_WIDTH} {_HEIGHT + 26}",
        class_="chart",
        role="img",
        aria_label=title,
    )
