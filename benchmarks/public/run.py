"""The command: a folder of checkouts in, tables and a page with plots out."""

import argparse
import json
import logging
import sys
import warnings
from collections.abc import Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from benchmarks.public.case import BenchmarkSet
from benchmarks.public.check import checks
from benchmarks.public.dumps import run_dumps
from benchmarks.public.memory import peak_mb
from benchmarks.public.outcome import run
from benchmarks.public.peers import Peer, installed
from benchmarks.public.plots import page
from benchmarks.public.report import Measured, markdown
from benchmarks.public.sets import SETS, found

__all__ = ["main", "measure"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what is found, write it, and fail when a published figure is not met."""
    options = _options(arguments)
    warnings.simplefilter("ignore")  # other libraries' remarks
    logging.disable(logging.CRITICAL)
    peers = [peer for peer in installed() if not options.only or peer.name in options.only]
    print("Measured:", ", ".join(peer.name for peer in peers))
    measured = [measure(one, place, peers, options) for one, place in found(options.folder)]
    if not measured:
        wanted = "\n".join(f"  {one.source} (has {one.mark})" for one in SETS)
        sys.exit(f"{options.folder} holds no checkout of\n{wanted}")
    _write(options.out, measured)
    differing = [check for one in measured for check in one.checks if not check.agrees]
    if differing:
        sys.exit(f"{len(differing)} published figures are not met: our measures are wrong there.")


def measure(
    one: BenchmarkSet, place: Path, peers: Sequence[Peer], options: argparse.Namespace
) -> Measured:
    """Everything about one benchmark."""
    cases = list(islice(one.read(place), options.limit))
    print(f"{one.name}: {len(cases)} pages in {place}")
    rouge = not options.no_rouge
    return Measured(
        name=one.name if place == options.folder else f"{one.name} ({place.name})",
        source=one.source,
        pages=len(cases),
        outcomes=run(cases, peers, rouge=rouge),
        dumps=run_dumps(cases, rouge=rouge),
        checks=[] if options.limit else list(checks(one, place, cases)),
        memory_mb={peer.name: peak_mb(peer, cases) for peer in peers},
    )


def _write(out: Path, measured: Sequence[Measured]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    (out / "report.md").write_text(markdown(measured), "utf-8")
    (out / "report.html").write_text(page(measured), "utf-8")
    plain = json.dumps([asdict(one) for one in measured], ensure_ascii=False)
    (out / "results.json").write_text(plain, "utf-8")
    print(f"{out / 'report.md'}, {out / 'report.html'}, {out / 'results.json'}")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="where the checkouts are")
    parser.add_argument("--out", type=Path, default=Path("build/benchmarks"), help="%(default)s")
    parser.add_argument("--limit", type=int, help="so many pages a benchmark; no checks then")
    parser.add_argument("--only", action="append", help="this library alone; several times")
    parser.add_argument("--no-rouge", action="store_true", help="without ROUGE, the slow measure")
    return parser.parse_args(arguments)
