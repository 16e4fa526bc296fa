"""How long each stage took, as a small table with bars."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsclean.report.bars import bar
from newsclean.report.markup import Markup, tag

if TYPE_CHECKING:
    from newsclean.report.explain.stopwatch import Lap

__all__ = ["timings_table"]


def timings_table(laps: Sequence["Lap"]) -> Markup:
    """The stages, the longest first."""
    longest = max((lap.seconds for lap in laps), default=0.0)
    rows = (_row(lap, longest) for lap in sorted(laps, key=lambda lap: -lap.seconds))
    head = tag("tr", *(tag("th", word, scope="col") for word in ("Stage", "Share", "ms")))
    return tag("table", tag("thead", head), tag("tbody", *rows), class_="timings")


def _row(lap: "Lap", longest: float) -> Markup:
    return tag(
        "tr",
        tag("th", lap.stage, scope="row"),
        tag("td", bar(lap.seconds / longest if longest else 0.0)),
        tag("td", f"{lap.seconds * 1000:.2f}", class_="number"),
    )
