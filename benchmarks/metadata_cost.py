"""What metadata cost, as ratios to the bare lexbor parse of the same pages.

    python benchmarks/metadata_cost.py FOLDER [--limit 60] [--rounds 5]

FOLDER holds pages as ``.html`` or ``.html.gz``. CPU of the quickest round of each page, summed.
"""

import argparse
import gzip
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from newsclean import NewscleanError, Page
from newsclean.document import parse
from newsclean.extractors.dom import DomExtractor
from newsclean.metadata import SOURCES
from newsclean.metadata.gather import gather
from newsclean.normalizer import Origin, normalize
from newsclean.rules.load import default_rules

__all__ = ["cost_of"]


def cost_of(html: bytes, rounds: int) -> Counter[str]:
    """Seconds of the bare parse, of asking all sources and of deciding every field."""
    page = Page.of(html)
    extraction = DomExtractor().extract(parse(page), default_rules())
    origin = Origin(input="html", sha256="", version="", ruleset="", page=page)
    documents = [parse(page) for _ in range(rounds)]  # a document remembers what it was asked
    found = [gather(parse(page), SOURCES, extraction.findings) for _ in range(rounds)]
    return Counter(
        {
            "lexbor parse": _quickest(rounds, lambda _: LexborHTMLParser(html)),
            "sources": _quickest(
                rounds, lambda n: gather(documents[n], SOURCES, extraction.findings)
            ),
            "deciding": _quickest(rounds, lambda n: normalize(origin, found[n], extraction)),
        }
    )


def _quickest(rounds: int, do: Callable[[int], object]) -> float:
    def seconds(number: int) -> float:
        start = time.process_time()
        do(number)
        return time.process_time() - start

    return min(map(seconds, range(rounds)))


def _pages(folder: Path, limit: int) -> Iterator[bytes]:
    for path in sorted(folder.rglob("*.html*"))[:limit]:
        data = path.read_bytes()
        yield gzip.decompress(data) if path.suffix == ".gz" else data


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    total: Counter[str] = Counter()
    for html in _pages(options.folder, options.limit):
        try:
            total += cost_of(html, options.rounds)
        except NewscleanError:
            continue  # a page without an article has no metadata to decide
    for name, seconds in total.items():
        print(f"{name:14}{seconds / total['lexbor parse']:6.2f}")


if __name__ == "__main__":
    _main()
