"""The report as a page with plots: bars with their intervals, drawn as SVG in the page itself."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Final

from benchmarks.public.interval import Figure
from benchmarks.public.report import US, Measured, losses

__all__ = ["page"]

_PLOTTED: Final = ("shingle f1", "rouge f1", "words f1", "pieces f1", "title", "authors", "date")
_LEFT, _WIDTH, _ROW = 190, 300, 24
_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1b2a2f; --paper: #fbfaf7;
  --us: #00796b; --them: #9fb0b5; }
@media (prefers-color-scheme: dark) { :root { --ink: #dfe7e8; --paper: #15191b; --us: #4db6ac;
  --them: #56666b; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2 } h2 { margin-top: 3rem; border-top: 1px solid var(--them);
  padding-top: 1rem }
.plots { display: flex; flex-wrap: wrap; gap: 1.5rem } figure { margin: 0 }
figcaption { font-weight: 600 } svg { max-width: 100%; height: auto; font: 13px system-ui }
text { fill: var(--ink) } .us { fill: var(--us) } .them { fill: var(--them) }
.whisker { stroke: var(--ink); stroke-width: 1.5 } li { margin: .2rem 0 }
"""


def page(measured: Sequence[Measured]) -> str:
    """The page; it needs nothing but itself."""
    parts = "".join(part for one in measured for part in _benchmark(one))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>Public benchmarks</title><style>{_STYLE}</style><h1>Public benchmarks</h1>"
        "<p>A bar is the mean over pages, the line across its end the 95&nbsp;% interval. "
        f"<code>python -m benchmarks FOLDER</code> draws it anew.</p>{parts}</html>\n"
    )


def _benchmark(one: Measured) -> Iterator[str]:
    yield f"<h2>{escape(one.name)}</h2><p>{one.pages} pages of {escape(one.source)}.</p>"
    figures = {outcome.name: outcome.figures() for outcome in one.outcomes}
    dumps = {outcome.name: outcome.figures() for outcome in one.dumps}
    yield '<div class="plots">'
    for measure in _PLOTTED:
        yield from _plot(measure, measure, figures)
        yield from _plot(f"{measure}, of dumps", measure, dumps)
    yield "</div>"
    lost = "".join(f"<li>{escape(line)}</li>" for line in losses(one))
    yield f"<h3>What newsclean loses</h3><ul>{lost or '<li>Nothing that was measured here.'}</ul>"


def _plot(title: str, measure: str, rows: Mapping[str, Mapping[str, Figure]]) -> Iterator[str]:
    bars = {name: figures[measure] for name, figures in rows.items() if measure in figures}
    bars = {name: bar for name, bar in bars.items() if bar.value > 0}
    if not bars:
        return
    best_first = sorted(bars.items(), key=lambda item: -item[1].value)
    drawn = "".join(_bar(number, *each) for number, each in enumerate(best_first))
    size = f'viewBox="0 0 {_LEFT + _WIDTH + 60} {len(bars) * _ROW + 6}"'
    width = _LEFT + _WIDTH + 60
    label = f'role="img" aria-label="{escape(title)}"'
    yield (
        f"<figure><figcaption>{escape(title)}</figcaption>"
        f'<svg {size} width="{width}" {label}>{drawn}</svg></figure>'
    )


def _bar(number: int, name: str, bar: Figure) -> str:
    top = number * _ROW + 3
    middle = top + _ROW / 2 - 2
    kind = "us" if name == US else "them"
    low, high, end = (_LEFT + _WIDTH * share for share in (bar.low, bar.high, bar.value))
    return (
        f'<text x="{_LEFT - 8}" y="{middle + 4}" text-anchor="end">{escape(name)}</text>'
        f'<rect class="{kind}" x="{_LEFT}" y="{top}" '
        f'width="{end - _LEFT:.1f}" height="{_ROW - 6}"/>'
        f'<line class="whisker" x1="{low:.1f}" x2="{high:.1f}" y1="{middle}" y2="{middle}"/>'
        f'<text x="{max(end, high) + 6:.1f}" y="{middle + 4}">{bar.value:.3f}</text>'
    )
