"""How often phrase rules hit true paragraphs of pages with known answers.

    python benchmarks/lexicon_audit.py BENCH

BENCH is a folder with ``data/<set>/truth.jsonl``: ``body_blocks`` or ``body`` with blank lines
between paragraphs, ``must`` segments, and ``lang``. Every strong hit is a paragraph that would be
lost; they are printed per rule. The aim is at most one in 20,000.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from newsclean.rules.audit import Audit, audit
from newsclean.rules.load import default_rules

PARAGRAPH_SETS = ("fundus-dev", "fundus-history-dev", "wcxb-dev")
SEGMENT_SETS = ("trafilatura-eval",)


def rows(bench: Path, name: str) -> Iterator[dict[str, object]]:
    with (bench / "data" / name / "truth.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def paragraphs(row: dict[str, object]) -> list[str]:
    body = str(row.get("body") or "")
    return [" ".join(text.split()) for text in body.split("\n\n") if text.strip()]


def segments(row: dict[str, object]) -> list[str]:
    must = row.get("must")
    return [str(text).strip() for text in must] if isinstance(must, list) else []


def by_language(bench: Path, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    read = segments if name in SEGMENT_SETS else paragraphs
    for row in rows(bench, name):
        if name.startswith("wcxb") and row.get("kind") != "article":
            continue
        found[str(row.get("lang") or "en")] += read(row)
    return found


def report(name: str, language: str, result: Audit) -> None:
    for hit in result.hits:
        if hit.strong:
            print(f"{name} [{language}] {hit.rule}: {hit.lines}")
            for line in hit.samples:
                print(f"    {line[:150]}")


def main() -> None:
    bench = Path(sys.argv[1])
    base = default_rules()
    lines = claimed = 0
    for name in (*PARAGRAPH_SETS, *SEGMENT_SETS):
        for language, texts in sorted(by_language(bench, name).items()):
            result = audit(base.for_languages("en", language), texts)
            report(name, language, result)
            lines += result.lines
            claimed += result.claimed
    print(f"{claimed} of {lines} true paragraphs hit")


if __name__ == "__main__":
    main()
