"""What was measured, as tables in Markdown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from benchmarks.public.check import Check
from benchmarks.public.interval import Figure
from benchmarks.public.outcome import MEASURES, Outcome

__all__ = ["Measured", "losses", "markdown"]

BODY: Final = ("shingle f1", "shingle precision", "shingle recall", "exact", "words f1")
PIECES: Final = ("rouge f1", "pieces f1")
FIELDS: Final = ("title", "authors", "date")
US: Final = "newsclean"
_HEAD: Final = """# Public benchmarks

Made by `python -m benchmarks FOLDER`. Behind each figure stands its 95 % interval over pages
(bootstrap). Times are ratios to newsclean, page by page in one run; seconds would say more of this
machine than of a library.
"""


@dataclass
class Measured:
    """One benchmark, measured."""

    name: str
    source: str
    pages: int
    outcomes: Sequence[Outcome]
    dumps: Sequence[Outcome] = ()
    checks: Sequence[Check] = ()
    memory_mb: Mapping[str, float] = field(default_factory=dict)


def markdown(measured: Sequence[Measured]) -> str:
    """The whole report."""
    return "\n".join((_HEAD, *(line for one in measured for line in _benchmark(one))))


def losses(one: Measured) -> Iterator[str]:
    """Where somebody is ahead of newsclean, and whether that is more than chance."""
    by_name = {outcome.name: outcome.figures() for outcome in one.outcomes}
    ours = by_name.pop(US, {})
    for measure, figure in ours.items():
        for name, figures in by_name.items():
            theirs = figures.get(measure)
            if theirs is not None and theirs.value > figure.value:
                apart = "beyond the intervals" if theirs.low > figure.high else "within them"
                told = f"{name} {theirs.value:.3f}, newsclean {figure.value:.3f}"
                yield f"{measure}: {told} ({apart})"


def _benchmark(one: Measured) -> Iterator[str]:
    yield f"## {one.name}\n\n{one.pages} pages of {one.source}.\n"
    figures = {outcome.name: outcome.figures() for outcome in one.outcomes}
    for title, names in (("Body", BODY + PIECES), ("Fields", FIELDS)):
        yield from _table(f"### {title}", names, figures)
    dumps = {outcome.name: outcome.figures() for outcome in one.dumps}
    yield from _table("### Text mode: the page as a dump", BODY + PIECES, dumps)
    yield from _costs(one)
    yield from _lost(one)
    yield from _checked(one.checks)


def _table(
    title: str, names: Iterable[str], rows: Mapping[str, Mapping[str, Figure]]
) -> Iterator[str]:
    columns = [name for name in MEASURES if name in names and any(name in r for r in rows.values())]
    if not columns:
        return
    yield f"{title}\n\n| | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}"
    best = {name: max(r[name].value for r in rows.values() if name in r) for name in columns}
    for system, figures in rows.items():
        cells = (_cell(figures.get(name), best[name]) for name in columns)
        yield f"| {system} | {' | '.join(cells)} |"
    yield ""


def _cell(figure: Figure | None, best: float) -> str:
    if figure is None:
        return "–"
    shown = f"{figure.value:.3f}"
    value = f"**{shown}**" if figure.value == best else shown
    return f"{value} [{figure.low:.3f} {figure.high:.3f}]"


def _costs(one: Measured) -> Iterator[str]:
    ours = next((outcome.cpu_s for outcome in one.outcomes if outcome.name == US), None)
    yield "### Time, memory, faults\n"
    yield "| | time, total | time, median page | memory, MB | failures | nothing found |"
    yield "|---|---|---|---|---|---|"
    for outcome in one.outcomes:
        total = f"{sum(outcome.cpu_s) / max(sum(ours), 1e-9):.2f}" if ours else "–"
        pages = [a / max(b, 1e-9) for a, b in zip(outcome.cpu_s, ours or (), strict=False)]
        page = f"{median(pages):.2f}" if pages else "–"
        memory = one.memory_mb.get(outcome.name)
        shown = f"{memory:.0f}" if memory else "–"
        numbers = f"{len(outcome.failures)} | {outcome.empty}"
        yield f"| {outcome.name} | {total} | {page} | {shown} | {numbers} |"
    yield ""


def _lost(one: Measured) -> Iterator[str]:
    lost = list(losses(one))
    yield "### What newsclean loses\n"
    yield from (f"- {line}" for line in lost)
    yield "" if lost else "Nothing that was measured here.\n"


def _checked(checks: Sequence[Check]) -> Iterator[str]:
    if not checks:
        return
    yield "### Our measures against the published figures\n"
    yield "| system | measure | published | counted here | |\n|---|---|---|---|---|"
    for check in checks:
        verdict = "agrees" if check.agrees else "**differs**"
        yield (
            f"| {check.system} | {check.measure} | {check.published:.3f} | {check.ours:.3f} | "
            f"{verdict} |"
        )
    yield ""
