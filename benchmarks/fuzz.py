"""Mutated pages against the library, seeded, for as long or as often as it is told.

    python benchmarks/fuzz.py [--seconds 60 | --mutants 10000] [--seed 0] [--pages FOLDER]
                              [--keep FOLDER]

Starts from the invented stories of the tests, and from a FOLDER of pages if one is given. Each
mutant is read as a page, and every fourth as a dump too, in a forked process with limits on time
and memory, so that a crash of the parser is a finding and not the end. What must hold stands in
``PROMISES``. A finding is printed with its seed and written to ``--keep``; make a fixture of it.
The exit code is 1 when there was one.
"""

import argparse
import gc
import json
import os
import random
import resource
import signal
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # the stories live in the tests, which are not installed

from newsclean import Article, Cleaner, NewscleanError, Page, Result  # noqa: E402  needs the path
from newsclean.models.safety import made_safe  # noqa: E402  needs the path
from tests.quality.layouts import LAYOUTS, dump  # noqa: E402  needs the path
from tests.quality.story import STORIES  # noqa: E402  needs the path

CPU_SECONDS = 10
SLACK, FACTOR = 0.25, 10
"""A page may take so many seconds, and so many times what an ordinary page of its size takes."""
MEMORY = 1 << 29
"""Bytes that reading one mutant may add to the address space."""
FOUND, FINE = 1, 0
BATCH = 50
"""Mutants that one process reads, one after another."""

PIECES = (
    "<p>|</p>|<div>|</div>|<article>|<h1>|<table>|<tr>|<td>|<li>|<b x=1>|<i x=2>|</b>|<!--|-->"
    "|<script>|</script>|<style>|<svg>|<math>|<template>|<select>|<option>|<plaintext>|<textarea>"
    "|<iframe>|<a href='|'>|\"|&#0;|&#x1b;|&#xd800;|&amp;|\0|\u202e|\ufeff|<meta charset=utf-16>"
    '|<base href=//x>|{"@type":"NewsArticle"}|<time datetime=9999-99-99>|READ ALSO: |By '
    "|LONDON (AP) — |(((((|]]>"
)
TOKENS = tuple(PIECES.split("|"))

Mutation = Callable[[bytes, random.Random], bytes]


def cut(page: bytes, rng: random.Random) -> bytes:
    start, end = span(page, rng)
    return page[:start] + page[end:]


def repeat(page: bytes, rng: random.Random) -> bytes:
    start, end = span(page, rng)
    return page[:end] + page[start:end] * rng.choice((1, 2, 10, 200)) + page[end:]


def insert(page: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(page) + 1)
    token = rng.choice(TOKENS).encode("utf-8", "surrogatepass")
    return page[:at] + token * rng.choice((1, 1, 3, 400)) + page[at:]


def flip(page: bytes, rng: random.Random) -> bytes:
    mutable = bytearray(page)
    for _ in range(rng.choice((1, 5, 50))):
        mutable[rng.randrange(len(mutable))] = rng.randrange(256)
    return bytes(mutable)


def truncate(page: bytes, rng: random.Random) -> bytes:
    return page[: rng.randrange(1, len(page) + 1)]


def move(page: bytes, rng: random.Random) -> bytes:
    start, end = span(page, rng)
    rest = page[:start] + page[end:]
    at = rng.randrange(len(rest) + 1)
    return rest[:at] + page[start:end] + rest[at:]


MUTATIONS: tuple[Mutation, ...] = (cut, repeat, insert, insert, flip, truncate, move)


def span(page: bytes, rng: random.Random) -> tuple[int, int]:
    start = rng.randrange(len(page) + 1)
    return start, min(len(page), start + rng.choice((1, 20, 200, 2000)))


def mutant(pages: Sequence[bytes], seed: int) -> bytes:
    """The mutant of that number, the same for every run over the same pages."""
    rng = random.Random(seed)  # noqa: S311  to be repeated, not to be secret
    page = rng.choice(pages)
    for _ in range(rng.choice((1, 2, 4, 8))):
        page = rng.choice(MUTATIONS)(page or b"<p>", rng)
    return page[:2_000_000]


class WrongAnswerError(Exception):
    """The library answered, and the answer breaks a promise."""


def check(data: bytes, *, as_dump: bool) -> None:
    """Raise for whatever must not happen; typed errors may."""
    cleaner = Cleaner()
    doors: list[Callable[[], Result]] = [lambda: cleaner.page(Page.of(data))]
    if as_dump:
        doors.append(lambda: cleaner.text(data))
    for door in doors:
        try:
            result = door()
        except NewscleanError:
            continue
        for promise, holds in PROMISES.items():
            if not holds(result):
                raise WrongAnswerError(promise)


def written_and_read_back(result: Result) -> bool:
    plain = result.article.to_dict()
    written = json.dumps(plain, ensure_ascii=False, allow_nan=False).encode("utf-8")
    json.dumps(result.ledger.to_list(), ensure_ascii=False).encode("utf-8")
    return Article.from_dict(json.loads(written)) == result.article


def numbered_without_gap(result: Result) -> bool:
    blocks = [entry.block for entry in result.ledger.entries]
    return blocks == sorted(blocks) and set(blocks) == set(range(len(set(blocks))))


PROMISES: dict[str, Callable[[Result], bool]] = {
    "an article comes back the same from its JSON": written_and_read_back,
    "the ledger has every block, in order": numbered_without_gap,
    "no string of the article does harm": lambda r: made_safe(r.article) is r.article,
    "a body has text": lambda r: bool(r.article.body) and bool(r.article.text or r.article.images),
}
"""What must hold of every answer."""


def seconds_for(data: bytes, *, as_dump: bool = True) -> float:
    started = time.process_time()
    check(data, as_dump=as_dump)
    return time.process_time() - started


class Pace(NamedTuple):
    """What ordinary pages cost here and now, in CPU seconds."""

    fixed: float
    per_byte: float

    @classmethod
    def of(cls, pages: Sequence[bytes]) -> "Pace":
        small, large = min(pages, key=len), max(pages[:200], key=len) * 4
        fixed = statistics.median(seconds_for(small) for _ in range(3))
        return cls(fixed, statistics.median(seconds_for(large) for _ in range(3)) / len(large))

    def allows(self, data: bytes) -> float:
        return SLACK + FACTOR * (self.fixed + self.per_byte * len(data))


def check_pace(data: bytes, seed: int, pace: Pace) -> None:
    """``check``, and raise for what takes too long; the first time may load something."""
    allowed, as_dump = pace.allows(data), seed % 4 == 0
    if seconds_for(data, as_dump=as_dump) > allowed:
        taken = seconds_for(data, as_dump=as_dump)
        if taken > allowed:
            raise WrongAnswerError(f"it took {taken:.2f} s where {allowed:.2f} were allowed")


def findings(pages: Sequence[bytes], seeds: range, pace: Pace) -> Iterator[tuple[int, str]]:
    """Seeds of mutants on which something went wrong, with what it was."""
    while seeds:
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            os._exit(_read_all(pages, seeds, pace, writer))
        os.close(writer)
        with os.fdopen(reader, encoding="utf-8") as told:
            begun = seeds[0]
            for line in told:
                seed, _, wrong = line.rstrip("\n").partition(" ")
                begun = int(seed)
                if wrong:
                    yield begun, wrong
        status = os.waitpid(child, 0)[1]
        if not os.WIFSIGNALED(status):
            return
        yield begun, f"killed by {signal.Signals(os.WTERMSIG(status)).name}"
        seeds = range(begun + 1, seeds.stop)


def _read_all(pages: Sequence[bytes], seeds: range, pace: Pace, writer: int) -> int:
    """Read the mutants; each is announced by its seed, so that the one that kills us is known."""
    used = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
    for seed in seeds:
        os.write(writer, f"{seed}\n".encode())
        signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
        try:
            check_pace(mutant(pages, seed), seed, pace)
        except BaseException as error:  # noqa: BLE001  everything is a finding here
            told = " ".join(f"{type(error).__name__}: {error}"[:400].split())
            os.write(writer, f"{seed} {told}\n".encode("utf-8", "replace"))
    return FINE


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--mutants", type=int, help="so many, however long it takes")
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--pages", type=Path)
    arguments.add_argument("--keep", type=Path)
    chosen = arguments.parse_args()
    pages = [layout(story).encode() for story in STORIES for layout in LAYOUTS.values()]
    pages += [dump(story).encode() for story in STORIES]
    for page in pages:
        check(page, as_dump=True)  # what the first call loads is there before the forks
    if chosen.pages:
        from benchmarks.ratios import pages_in

        pages += pages_in(chosen.pages, 10_000)
    gc.freeze()  # what is shared with the children is not written to
    return report(pages, chosen)


def report(pages: Sequence[bytes], chosen: argparse.Namespace) -> int:
    """Go on until the time is over or the number reached; tell what was found."""
    pace, found = Pace.of(pages), 0
    seed, until = chosen.seed, time.monotonic() + chosen.seconds
    last = seed + chosen.mutants if chosen.mutants else sys.maxsize
    while seed < last and (chosen.mutants or time.monotonic() < until):
        batch = range(seed, min(seed + BATCH, last))
        for bad, wrong in findings(pages, batch, pace):
            found += 1
            data = mutant(pages, bad)
            print(f"seed {bad}, {len(data)} bytes: {wrong}", flush=True)
            if chosen.keep:
                chosen.keep.mkdir(parents=True, exist_ok=True)
                (chosen.keep / f"seed-{bad}.html").write_bytes(data)
        seed = batch.stop
        if seed % 1000 == 0:
            print(f"{seed - chosen.seed} mutants so far, {found} findings", flush=True)
    print(f"{seed - chosen.seed} mutants of {len(pages)} pages, {found} findings")
    return FOUND if found else FINE


if __name__ == "__main__":
    sys.exit(main())
