"""Mutated pages against the library, seeded and for as long as it is told.

    python benchmarks/fuzz.py [--seconds 60] [--seed 0] [--pages FOLDER] [--keep FOLDER]

Starts from the invented stories of the tests, and from a FOLDER of pages if one is given. Each
mutant runs in a forked process with limits on time and memory, so that a crash of the parser is a
finding and not the end. A finding is printed with its seed and written to ``--keep``; make a
fixture of it. The exit code is 1 when there was one.
"""

import argparse
import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # the stories live in the tests, which are not installed

from newsclean import Article, Cleaner, NewscleanError, Page, Result  # noqa: E402  needs the path
from tests.quality.layouts import LAYOUTS  # noqa: E402  needs the path
from tests.quality.story import STORIES  # noqa: E402  needs the path

CPU_SECONDS = 10
MEMORY = 1 << 30
FOUND, FINE = 1, 0

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


def check(data: bytes) -> None:
    """Raise for whatever must not happen; typed errors may."""
    cleaner = Cleaner()
    doors: tuple[Callable[[], Result], ...] = (
        lambda: cleaner.page(Page.of(data)),
        lambda: cleaner.text(data),
    )
    for door in doors:
        try:
            result = door()
        except NewscleanError:
            continue
        plain = result.article.to_dict()
        json.dumps(plain, ensure_ascii=False, allow_nan=False).encode("utf-8")
        blocks = [entry.block for entry in result.ledger.entries]
        if Article.from_dict(plain) != result.article:
            raise WrongAnswerError("to_dict and from_dict changed the article")
        if blocks != sorted(blocks):
            raise WrongAnswerError("the ledger is out of order")


def outcome(data: bytes) -> str | None:
    """What went wrong in a process of its own, or nothing."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os._exit(_judged(data, writer))
    os.close(writer)
    with os.fdopen(reader) as said:
        message = said.read()
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return f"killed by {signal.Signals(os.WTERMSIG(status)).name}"
    return message or None


def _judged(data: bytes, writer: int) -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        check(data)
    except BaseException as error:  # noqa: BLE001  everything is a finding here
        os.write(writer, f"{type(error).__name__}: {error}"[:500].encode("utf-8", "replace"))
        return FOUND
    return FINE


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--pages", type=Path)
    arguments.add_argument("--keep", type=Path)
    chosen = arguments.parse_args()
    pages = [layout(story).encode() for story in STORIES for layout in LAYOUTS.values()]
    if chosen.pages:
        from benchmarks.ratios import pages_in

        pages += pages_in(chosen.pages, 10_000)
    for page in pages[:: len(LAYOUTS)]:
        check(page)  # what the first call loads is there before the forks
    seed, findings, until = chosen.seed, 0, time.monotonic() + chosen.seconds
    while time.monotonic() < until:
        data = mutant(pages, seed)
        if found := outcome(data):
            findings += 1
            print(f"seed {seed}, {len(data)} bytes: {found}")
            if chosen.keep:
                chosen.keep.mkdir(parents=True, exist_ok=True)
                (chosen.keep / f"seed-{seed}.html").write_bytes(data)
        seed += 1
    print(f"{seed - chosen.seed} mutants, {findings} findings")
    return FOUND if findings else FINE


if __name__ == "__main__":
    sys.exit(main())
