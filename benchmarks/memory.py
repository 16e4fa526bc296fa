"""Memory of one process over very many extractions, as a table and a curve.

    python benchmarks/memory.py [--extractions 100000] [--pages FOLDER] [--plot FILE.svg]

Takes the invented stories of the tests in turn, and the pages of FOLDER if one is given. Prints the
resident memory at a hundred moments, the ratio of the end to that after 1,000 extractions and the
growth over the last fifth; the exit code is 1 when the ratio is above 1.2.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from typing import Final, NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # the stories live in the tests, which are not installed

from newsclean import Cleaner, NewscleanError, Page  # noqa: E402  needs the path
from tests.quality.layouts import LAYOUTS  # noqa: E402  needs the path
from tests.quality.story import STORIES  # noqa: E402  needs the path

MOST_GROWTH: Final = 1.2
WARM: Final = 1000
MOMENTS: Final = 100
WIDTH, HEIGHT, LEFT, BELOW = 720, 300, 60, 40


class Reading(NamedTuple):
    """Resident memory after so many extractions."""

    extractions: int
    megabytes: float


def resident() -> float:
    """Memory of this process that is in RAM, in MB of 2**20 bytes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def readings(pages: Sequence[bytes], extractions: int) -> Iterator[Reading]:
    """The memory now and then while the pages are read over and over."""
    cleaner = Cleaner()
    stride = max(1, extractions // MOMENTS)
    for number, page in enumerate(islice(cycle(pages), extractions), 1):
        with suppress(NewscleanError):
            cleaner.page(Page.of(page))
        if number in (1, 10, 100, WARM) or number % stride == 0:
            yield Reading(number, resident())


def plot(curve: Sequence[Reading]) -> str:
    """The curve as an SVG drawing."""
    top = max(reading.megabytes for reading in curve) * 1.2
    last = curve[-1].extractions

    def x(extractions: float) -> float:
        return LEFT + extractions / last * (WIDTH - LEFT - 20)

    def y(megabytes: float) -> float:
        return HEIGHT - BELOW - megabytes / top * (HEIGHT - BELOW - 20)

    line = " ".join(f"{x(r.extractions):.1f},{y(r.megabytes):.1f}" for r in curve)
    across = "".join(
        f'<line x1="{LEFT}" x2="{WIDTH - 20}" y1="{y(mb):.1f}" y2="{y(mb):.1f}" class="grid"/>'
        f'<text x="{LEFT - 8}" y="{y(mb) + 4:.1f}" text-anchor="end">{mb} MB</text>\n'
        for mb in range(0, int(top) + 1, max(10, int(top / 5) // 10 * 10))
    )
    under = "".join(
        f'<text x="{x(last * fifth / 5):.1f}" y="{HEIGHT - BELOW + 18}" text-anchor="middle">'
        f"{last * fifth // 5:,}</text>\n"
        for fifth in range(6)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">\n'
        "<title>Resident memory of one process over its extractions</title>\n"
        "<style>text{font:12px sans-serif;fill:#777}.grid{stroke:#ccc;stroke-width:.5}"
        "polyline{fill:none;stroke:#2563eb;stroke-width:2}</style>\n"
        f'{across}{under}<polyline points="{line}"/>\n'
        f'<text x="{WIDTH - 20}" y="{HEIGHT - 4}" text-anchor="end">extractions</text>\n</svg>\n'
    )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--extractions", type=int, default=100_000)
    arguments.add_argument("--pages", type=Path)
    arguments.add_argument("--plot", type=Path)
    chosen = arguments.parse_args()
    pages = [layout(story).encode() for story in STORIES for layout in LAYOUTS.values()]
    if chosen.pages:
        from benchmarks.ratios import pages_in

        pages += pages_in(chosen.pages, 10_000)
    curve: list[Reading] = []
    for reading in readings(pages, chosen.extractions):
        curve.append(reading)
        print(f"{reading.extractions:>9,} {reading.megabytes:7.1f} MB", flush=True)
    warm = next(r for r in curve if r.extractions >= min(WARM, chosen.extractions))
    ratio = curve[-1].megabytes / warm.megabytes
    late = next(r for r in curve if r.extractions >= chosen.extractions * 4 // 5)
    print(
        f"{len(pages)} pages; {ratio:.2f} x the memory after {warm.extractions:,}; "
        f"{curve[-1].megabytes - warm.megabytes:+.1f} MB in all, "
        f"{curve[-1].megabytes - late.megabytes:+.1f} MB in the last fifth"
    )
    if chosen.plot:
        chosen.plot.write_text(plot(curve), "utf-8")
    return int(ratio > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
