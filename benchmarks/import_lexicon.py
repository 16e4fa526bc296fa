"""Sift a list of phrases into what a language file lacks and may safely take.

    python benchmarks/import_lexicon.py PHRASES.jsonl LANGUAGE

PHRASES.jsonl has one object per line: ``lang``, ``kind``, ``phrase``, ``match`` (line, prefix,
suffix or contains), ``example``, ``confidence`` and ``danger``. Printed is TOML to be pasted into
the language file by a person who reads the language, with sentences to keep still to be written.

Left out are phrases of low confidence, those the language already claims, and those that claim a
sentence which the language file keeps. Dangerous ones go into a table that needs a second signal.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsclean.rules.entry import entry_of
from newsclean.rules.group import LIMIT, Handling, Phrase, Way
from newsclean.rules.index import Index
from newsclean.rules.kinds import kind_of
from newsclean.rules.load import default_rules
from newsclean.rules.ruleset import RuleSet

WAYS: dict[str, Way] = {
    "line": "whole",
    "prefix": "starts",
    "suffix": "ends",
    "contains": "contains",
}

Row = dict[str, Any]


def rows_of(path: Path, language: str) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["lang"] == language and row["confidence"] != "low":
                yield row


def is_known(row: Row, rules: RuleSet) -> bool:
    match = rules.match(row["example"])
    return match is not None and (match.strong or row["danger"])


def claims_a_sentence(row: Row, kept: Iterable[str]) -> bool:
    handling = Handling("candidate", row["kind"], None, second_signal=False, max_words=LIMIT,
                        capitals=False, number=False)  # fmt: skip
    entry = entry_of(handling, Phrase(0, WAYS[row["match"]], row["phrase"]))
    index = Index([entry])
    return any(index.claims(sentence) for sentence in kept)


def sifted(rows: Iterable[Row], rules: RuleSet, language: str) -> dict[str, dict[Way, list[Row]]]:
    kept = [line for group in rules.lexicon.groups(language) for line in group.keeps]
    tables: dict[str, dict[Way, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if kind_of(row["kind"]) is None or is_known(row, rules):
            continue
        weak = row["danger"] or claims_a_sentence(row, kept)
        table = f"{row['kind']}-weak" if weak else row["kind"]
        tables[table][WAYS[row["match"]]].append(row)
    return tables


def toml(tables: dict[str, dict[Way, list[Row]]]) -> Iterator[str]:
    for name, ways in tables.items():
        yield f"[{name}]"
        if name.endswith("-weak"):
            yield "second_signal = true"
        for way, rows in ways.items():
            yield f"{way} = {_list(row['phrase'] for row in rows)}"
        yield f"drops = {_list(rows[0]['example'] for rows in ways.values())}"
        yield "keeps = []  # sentences that begin or end so and are the story\n"


def _list(texts: Iterable[str]) -> str:
    return "[" + ", ".join(json.dumps(text, ensure_ascii=False) for text in texts) + "]"


def main() -> None:
    path, language = Path(sys.argv[1]), sys.argv[2]
    rules = default_rules().for_languages(language)
    for line in toml(sifted(rows_of(path, language), rules, language)):
        print(line)


if __name__ == "__main__":
    main()
