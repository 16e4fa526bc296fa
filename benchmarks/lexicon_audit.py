"""How often phrase rules claim true paragraphs of pages with known answers.

    python benchmarks/lexicon_audit.py BENCH

BENCH is a folder with ``data/<set>/truth.jsonl``: ``body`` with blank lines between paragraphs, or
``must`` segments, and ``lang``. Every paragraph that a phrase alone would take out of the body is
printed under its rule, for a person to judge: the truths of such sets keep some lines that are no
story ("READ MORE: …", photo credits). The last lines count them: moved to a field, or lost; and
lost prose, which has eight words or more and ends in a stop.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsclean.rules.load import default_rules
from newsclean.rules.ruleset import RuleSet

SETS = ("fundus-dev", "fundus-history-dev", "wcxb-dev", "trafilatura-eval")
SAMPLES = 3
PROSE = re.compile(r"(?:\S+\s+){7,}\S*[.!?…。！？؟।][”\"’')]*")


def rows(bench: Path, name: str) -> Iterator[dict[str, Any]]:
    with (bench / "data" / name / "truth.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if name != "wcxb-dev" or row["kind"] == "article":
                yield row


def paragraphs(row: dict[str, Any], name: str) -> list[str]:
    if name == "trafilatura-eval":
        return row["must"] or []
    return [" ".join(text.split()) for text in (row["body"] or "").split("\n\n") if text.strip()]


def by_language(bench: Path, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(bench, name):
        found[row["lang"] or "en"] += paragraphs(row, name)
    return found


def count(rules: RuleSet, texts: Iterable[str], hits: dict[str, list[str]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text in texts:
        counts["paragraphs"] += 1
        match = rules.match(text)
        if match is not None and match.strong:
            hits[match.rule].append(text)
            counts["moved" if match.action == "move" else "lost"] += 1
            counts["lost prose"] += match.action == "drop" and bool(PROSE.fullmatch(text))
    return counts


def main() -> None:
    bench = Path(sys.argv[1])
    base = default_rules()
    for name in SETS:
        hits: dict[str, list[str]] = defaultdict(list)
        counts: Counter[str] = Counter()
        for language, texts in by_language(bench, name).items():
            counts += count(base.for_languages(language, "en"), texts, hits)
        for rule, texts in sorted(hits.items(), key=lambda item: -len(item[1])):
            print(f"{name}  {rule}: {len(texts)}")
            for text in texts[:SAMPLES]:
                print(f"    {text[:150]}")
        shown = ("paragraphs", "moved", "lost", "lost prose")
        print(f"== {name}: " + ", ".join(f"{counts[key]:,} {key}" for key in shown))


if __name__ == "__main__":
    main()
