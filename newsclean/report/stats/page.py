"""The counts as a page."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from newsclean.report.markup import Content, Markup, breakable, joined, tag
from newsclean.report.sheet import Sheet
from newsclean.report.stats.charts import Count, bar_table, columns
from newsclean.report.stats.tally import CONFIDENCES, FIELDS, LENGTHS
from newsclean.report.stats.timeline import timeline

if TYPE_CHECKING:
    from collections import Counter

    from newsclean.report.stats.tally import Tally

__all__ = ["stats_page"]

_TITLE: Final = "Articles counted"
_MOST_ROWS: Final = 500


def stats_page(counts: "Tally", name: str) -> str:
    """One file. ``name`` says what was counted."""
    sections = (_section(title, content) for title, content in _sections(counts) if content)
    main = tag("main", *sections, class_="stats")
    return Sheet(_TITLE, joined(_top(counts, name), main), ("stats.css",)).html()


def _top(counts: "Tally", name: str) -> Markup:
    mean = counts.words // counts.articles if counts.articles else 0
    tiles = (
        (f"{counts.articles:,}", "articles"),
        (f"{len(counts.hosts):,}", "hosts"),
        (f"{counts.words:,}", "words"),
        (f"{mean:,}", "words each"),
        (f"{counts.failures.total():,}", "failed"),
    )
    return tag(
        "header",
        tag("p", "newsclean stats", class_="brand"),
        tag("h1", _TITLE),
        tag("p", breakable(name), class_="facts"),
        tag("dl", *(tag("div", tag("dt", w), tag("dd", n)) for n, w in tiles), class_="tiles"),
        tag("div", tag("button", "Theme", id="theme", type="button"), class_="tools"),
        class_="top",
    )


def _section(title: str, content: Content) -> Markup:
    name = title.lower().replace(" ", "-")
    return tag("section", tag("h2", title, id=name), content, aria_labelledby=name)


def _sections(counts: "Tally") -> Iterator[tuple[str, Content]]:
    every = counts.articles
    yield "Published", _chart(dict(timeline(counts.days)), "Articles by time", every)
    yield "Length", _chart(_lengths(counts.lengths), "Articles by words, from", every)
    sure = _confidences(counts.confidences)
    yield "Confidence", _chart(sure, "Articles by confidence, from", every)
    yield "Missing fields", _missing(counts)
    yield "Hosts", _bars(counts.hosts, "Host", every)
    yield "Languages", _bars(counts.languages, "Language", every)
    yield "Rules", _bars(counts.rules, "Rule", counts.rules.total())
    yield "Blocks of the sources", _bars(counts.outcomes, "Outcome", counts.outcomes.total())
    yield "Where fields come from", _bars(counts.sources, "Field and source", every)
    yield "Kinds of page", _bars(counts.kinds, "Kind", every)
    yield "Blocks of the articles", _bars(counts.blocks, "Kind", counts.blocks.total())
    yield "Extractors", _bars(counts.extractors, "Extractor", every)
    yield "Warnings", _bars(counts.warnings, "Warning", every)
    yield "Failures", _bars(counts.failures, "Reason", every + counts.failures.total())


def _chart(counts: Mapping[str, int], title: str, of: int) -> Content:
    if not any(counts.values()):
        return None
    return columns([Count(name, number, of) for name, number in counts.items()], title)


def _lengths(counts: Mapping[int, int]) -> dict[str, int]:
    return {f"{low:,}": counts.get(low, 0) for low in LENGTHS}


def _confidences(counts: Mapping[float, int]) -> dict[str, int]:
    return {f"{low:.1f}": counts.get(low, 0) for low in CONFIDENCES}


def _missing(counts: "Tally") -> Content:
    if not counts.articles:
        return None
    in_order = sorted(FIELDS, key=lambda name: -counts.missing[name])
    rows = [Count(_told(name, counts), counts.missing[name], counts.articles) for name in in_order]
    return bar_table(rows, "Field", first=len(rows))


def _told(name: str, counts: "Tally") -> str:
    unseen = counts.unexamined[name]
    return f"{name} (not looked for in {unseen:,})" if unseen else name


def _bars(counts: "Counter[Any]", heading: str, of: int) -> Content:
    if not counts:
        return None
    largest = counts.most_common(_MOST_ROWS)
    return bar_table([Count(str(name), number, of) for name, number in largest], heading)
