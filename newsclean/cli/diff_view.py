"""Two runs compared, for a terminal: each page that differs, then the balance."""

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from newsclean.renderers.terminal import Passage, Run, printed
from newsclean.report.words import counted

if TYPE_CHECKING:
    from newsclean.report.diff.blocks import BlockChange
    from newsclean.report.diff.comparison import Comparison
    from newsclean.report.diff.fields import FieldChange
    from newsclean.report.diff.summary import Balance, RunDiff

__all__ = ["comparison_shown"]

_GAP: Final = Passage(())
_LONGEST: Final = 240
_MOST: Final = 12
"""Rows of a table in the balance; JSON and HTML have more."""
_WIDEST: Final = 44
"""Columns of a name in it."""


def comparison_shown(diff: "RunDiff") -> str:
    """Pages that differ, the smallest difference first, so that the largest stays in view."""
    pages = (line for page in reversed(diff.pages) for line in (*_page(page), _GAP))
    return printed((*pages, *_balance(diff)), wrap=sys.stdout.isatty())


def _page(page: "Comparison") -> Iterator[Passage]:
    yield Passage([Run(page.title or "(no title)", "bold")])
    counts = f" · −{page.words_lost} +{page.words_gained} words"
    yield Passage([Run(page.name + counts, "dim")])
    rules = {verdict.text: verdict.rule for verdict in page.verdicts}
    for change in page.fields:
        yield from _field(change)
    for block in page.blocks:
        yield from _block(block, rules.get(block.old or block.new))


def _field(change: "FieldChange") -> Iterator[Passage]:
    left = f"  {change.field:<12} "
    sides = ((change.old, change.old_source, "red"), (change.new, change.new_source, "green"))
    for mark, (text, source, style) in zip("-+", sides, strict=True):
        if text:
            origin = Run(f"  {source}" if source else "", "dim")
            runs = [Run(_shortened(text), style), origin]
            yield Passage(runs, f"{mark}{left[1:]}", left_style=style)


def _block(change: "BlockChange", rule: str | None) -> Iterator[Passage]:
    from newsclean.report.diff.blocks import word_runs

    left = f" {change.kind:<12} "
    told = Run(f"  {rule}" if rule else "", "dim")
    if change.change == "changed":
        styles = {"same": "", "lost": "red strike", "gained": "green underline"}
        marks = {"same": "{}", "lost": "[-{}-]", "gained": "{{+{}+}}"}
        runs = word_runs(change.old, change.new)
        words = [Run(f"{marks[r.fate].format(_middle(r.text))} ", styles[r.fate]) for r in runs]
        yield Passage([*words, told], f"~{left}", left_style="cyan")
    elif change.change == "lost":
        yield Passage([Run(_shortened(change.old), "red"), told], f"-{left}", left_style="red")
    else:
        yield Passage([Run(_shortened(change.new), "green"), told], f"+{left}", left_style="green")


def _balance(diff: "RunDiff") -> Iterator[Passage]:
    total = diff.total
    yield Passage([Run(f"{diff.old} → {diff.new}", "bold")])
    yield Passage(
        [
            Run(f"{total.changed} of {total.pages} pages differ; "),
            Run(f"{total.words_lost} words lost", "red"),
            Run(", "),
            Run(f"{total.words_gained} gained", "green"),
            Run(f". Fields that differ: {total.fields}."),
        ]
    )
    for names, run in ((diff.only_old, diff.old), (diff.only_new, diff.new)):
        if names:
            listed = ", ".join(names[:_MOST]) + (" …" if len(names) > _MOST else "")
            yield Passage([Run(f"Only in {run}: {len(names)}. ", "yellow"), Run(listed, "dim")])
    if diff.unread:
        yield Passage(
            [
                Run(
                    f"Without an article in {diff.new}: {counted(len(diff.unread), 'line')}.",
                    "yellow",
                )
            ]
        )
    yield from _rows("By rule", _balances(diff.rules))
    yield from _rows("By host", _balances(diff.hosts))
    yield from _rows("By field", _of_fields(diff))


def _balances(balances: "Mapping[str, Balance]") -> dict[str, str]:
    """What was lost and gained under each name, the most first."""
    told = [(name, b) for name, b in balances.items() if b.words_lost + b.words_gained + b.changed]
    told.sort(key=lambda pair: -(pair[1].words_lost + pair[1].words_gained))
    return {
        name: f"−{b.words_lost:<6} +{b.words_gained:<6} words on {counted(b.pages, 'page')}"
        for name, b in told
    }


def _of_fields(diff: "RunDiff") -> dict[str, str]:
    most = sorted(diff.fields.items(), key=lambda pair: -pair[1].moves.total())
    return {n: f"{f.gained} gained, {f.lost} lost, {f.changed} changed" for n, f in most}


def _rows(title: str, counts: Mapping[str, str]) -> Iterator[Passage]:
    if not counts:
        return
    yield _GAP
    yield Passage([Run(title, "bold")])
    shown = dict(list(counts.items())[:_MOST])
    width = min(_WIDEST, max(map(len, shown)))
    for name, told in shown.items():
        yield Passage([Run(f"{name:<{width}}  "), Run(told, "dim")], "  ")
    if len(counts) > _MOST:
        yield Passage([Run(f"and {len(counts) - _MOST:,} more", "dim")], "  ")


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]} …"


def _middle(text: str) -> str:
    """A long run of words is shown at its ends: those around a change suffice."""
    if len(text) <= _LONGEST:
        return text
    half = _LONGEST // 3
    return f"{text[:half]} … {text[-half:]}"
