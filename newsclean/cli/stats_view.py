"""Counts for a terminal: names with bars beside their numbers."""

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from newsclean.renderers.terminal import Passage, Run, printed

if TYPE_CHECKING:
    from newsclean.report.stats.tally import Tally

__all__ = ["counts_shown"]

_BAR: Final = 24
"""Columns of the longest bar."""
_NAME: Final = 34
_MOST: Final = 15
"""Rows of one count; JSON and HTML have all."""
_GAP: Final = Passage(())
_EIGHTHS: Final = " ▏▎▍▌▋▊▉"


def counts_shown(counts: "Tally", name: str) -> str:
    """A block of rows for each count that has any."""
    from newsclean.report.stats.timeline import timeline

    parts: dict[str, Mapping[Any, int]] = {
        "published, last": dict(timeline(counts.days)[-_MOST:]),
        "words of the text, from": dict(sorted(counts.lengths.items())),
        "confidence, from": dict(sorted(counts.confidences.items())),
        "missing": dict(counts.missing.most_common()),
        "hosts": dict(counts.hosts.most_common()),
        "languages": dict(counts.languages.most_common()),
        "kinds": dict(counts.kinds.most_common()),
        "blocks of the sources": dict(counts.outcomes.most_common()),
        "rules": dict(counts.rules.most_common()),
        "extractors": dict(counts.extractors.most_common()),
        "warnings": dict(counts.warnings.most_common()),
        "failures": dict(counts.failures.most_common()),
    }
    rows = (line for title, count in parts.items() if count for line in _rows(title, count))
    return printed([*_head(counts, name), *rows], wrap=sys.stdout.isatty())


def _head(counts: "Tally", name: str) -> Iterator[Passage]:
    mean = counts.words // counts.articles if counts.articles else 0
    yield Passage([Run(name, "bold")])
    told = (
        f"{counts.articles:,} articles, {len(counts.hosts):,} hosts, {counts.words:,} words, "
        f"{mean:,} each"
    )
    yield Passage([Run(told, "dim")])


def _rows(title: str, counts: Mapping[Any, int]) -> Iterator[Passage]:
    yield _GAP
    yield Passage([Run(title, "bold")])
    longest = max(counts.values()) or 1
    for name, number in list(counts.items())[:_MOST]:
        shown = str(name)
        shown = shown if len(shown) <= _NAME else f"{shown[: _NAME - 1]}…"
        length = f"{_bar(number / longest):<{_BAR + 1}}"
        yield Passage([Run(f"{shown:<{_NAME}} {number:>9,}  "), Run(length, "cyan")], "  ")
    if len(counts) > _MOST:
        yield Passage([Run(f"and {len(counts) - _MOST:,} more", "dim")], "  ")


def _bar(share: float) -> str:
    eighths = round(share * _BAR * 8)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
