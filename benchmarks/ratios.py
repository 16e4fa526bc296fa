"""What newsclean and its peers cost, as ratios to the bare lexbor parse of the same pages.

    python benchmarks/ratios.py FOLDER [--limit 100] [--rounds 3]

FOLDER holds pages as ``.html`` or ``.html.gz``, at any depth. Only ratios are printed, for only
they may be compared between machines. Every page goes through all readers before the next page,
in an order that turns from page to page; of several rounds the quickest counts. Peers are measured
when they are installed: ``pip install resiliparse``.
"""

import argparse
import gzip
import importlib.util
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from newsclean import Cleaner, NewscleanError, Page
from newsclean.document import parse
from newsclean.extractors.dom import DomExtractor

__all__ = ["BASE", "measure", "readers"]

Reader = Callable[[bytes], object]
BASE = "lexbor parse"


def readers() -> dict[str, Reader]:
    """Everything there is to measure, the bare parse first."""
    cleaner, extractor = Cleaner(), DomExtractor()
    found: dict[str, Reader] = {
        BASE: _lexbor(),
        "newsclean body": lambda html: extractor.extract(parse(Page.of(html)), cleaner.rules),
        "newsclean extract": lambda html: cleaner.page(Page.of(html)),
    }
    for name, make in (("resiliparse", _resiliparse), ("trafilatura", _trafilatura)):
        if importlib.util.find_spec(name) is not None:
            found |= make()
    return found


def _lexbor() -> Reader:
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser


def _resiliparse() -> dict[str, Reader]:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    def read(html: bytes) -> object:
        text = bytes_to_str(html, detect_encoding(html) or "utf-8")
        return extract_plain_text(text, main_content=True)

    return {"resiliparse": read}


def _trafilatura() -> dict[str, Reader]:
    import trafilatura

    return {
        "trafilatura text": trafilatura.extract,
        "trafilatura text and metadata": lambda html: trafilatura.bare_extraction(
            html, with_metadata=True
        ),
    }


def measure(
    pages: Sequence[bytes], reading: dict[str, Reader], rounds: int
) -> dict[str, list[float]]:
    """CPU seconds of each reader, page by page; the quickest of the rounds."""
    names = list(reading)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for number, page in enumerate(pages):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            seconds[name].append(min(_time(reading[name], page) for _ in range(rounds)))
    return seconds


def _time(read: Reader, page: bytes) -> float:
    start = time.process_time_ns()
    with suppress(NewscleanError):  # a page without an article costs what it costs
        read(page)
    return (time.process_time_ns() - start) / 1e9


def pages_in(folder: Path, limit: int) -> Iterator[bytes]:
    """Every n-th page of the folder, so that a limit does not favour the first names."""
    files = sorted([*folder.rglob("*.html"), *folder.rglob("*.html.gz")])
    step = max(1, len(files) // limit)
    for file in files[::step][:limit]:
        data = file.read_bytes()
        yield gzip.decompress(data) if file.suffix == ".gz" else data


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--limit", type=int, default=100)
    arguments.add_argument("--rounds", type=int, default=3)
    chosen = arguments.parse_args()
    pages = list(pages_in(chosen.folder, chosen.limit))
    if not pages:
        arguments.error(f"no .html or .html.gz in {chosen.folder}")
    reading = readers()
    measure(pages[:3], reading, 1)  # first calls load what later calls have
    seconds = measure(pages, reading, chosen.rounds)
    base = seconds[BASE]
    print(f"{len(pages)} pages, median {statistics.median(map(len, pages)) / 1000:.0f} kB")
    print(f"{'x the bare lexbor parse':32}{'all pages':>10}{'median page':>13}{'95 %':>8}")
    for name, times in seconds.items():
        ratios = sorted(t / b for t, b in zip(times, base, strict=True))
        tail = ratios[int(len(ratios) * 0.95)]
        total, middle = sum(times) / sum(base), statistics.median(ratios)
        print(f"{name:32}{total:10.2f}{middle:13.2f}{tail:8.1f}")


if __name__ == "__main__":
    main()
