"""How often each rule was right on pages with known answers: what reports show as its confidence.

    python benchmarks/rule_record.py --data DATA --out newsclean/data/rule-record.json

DATA holds one folder a set, as the scorer reads them: ``truth.jsonl`` with ``body``, and
``pages/<id>.html.gz``. Every article is read as a page and, dumped in two styles, as text. A block
that was kept is right when it stands in the known body; any other when it does not, or when a copy
of it was kept. Blocks of a few words say nothing either way and are not counted.
"""

import argparse
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from text_dumps import STYLES

from newsclean import Cleaner, Ledger, NewscleanError, Page
from newsclean.report.explain.record import family

WORD = re.compile(r"\w")
SETS = ("fundus-dev", "wcxb-dev")
DUMPS = ("inscriptis", "newline")
FEW_LETTERS = 25
LEAST = 20
"""Blocks below which nothing is said of a rule."""

Record = defaultdict[str, list[int]]


def pages(data: Path, limit: int) -> Iterator[tuple[bytes, str | None, str]]:
    for name in SETS:
        with (data / name / "truth.jsonl").open(encoding="utf-8") as lines:
            rows = (json.loads(line) for line in lines)
            articles = (row for row in rows if row["kind"] == "article" and row["body"])
            for row in islice(articles, limit):
                html = gzip.decompress(
                    (data / name / "pages" / f"{row['id']}.html.gz").read_bytes()
                )
                yield html, row["url"], row["body"]


def folded(text: str) -> str:
    return "".join(WORD.findall(text)).casefold()


def count(record: Record, ledger: Ledger, body: str) -> None:
    known = folded(body)
    kept = folded("".join(entry.text for entry in ledger.kept))
    for entry in ledger.entries:
        text = folded(entry.text)
        if len(text) >= FEW_LETTERS:
            if entry.verdict.outcome == "kept":
                right = text in known
            else:
                right = text not in known or text in kept
            seen = record[family(entry.verdict)]
            seen[0] += 1
            seen[1] += right


def measured(data: Path, limit: int) -> dict[str, Record]:
    cleaner = Cleaner()
    records: dict[str, Record] = {kind: defaultdict(lambda: [0, 0]) for kind in ("html", "text")}
    for html, url, body in pages(data, limit):
        try:
            count(records["html"], cleaner.page(Page.of(html, url=url)).ledger, body)
            for style in DUMPS:
                count(records["text"], cleaner.text(STYLES[style](html)).ledger, body)
        except NewscleanError:
            continue
    return records


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=10_000, help="pages of a set at most")
    options = parser.parse_args()
    records = measured(options.data, options.limit)
    shown = {
        kind: {rule: seen for rule, seen in sorted(record.items()) if seen[0] >= LEAST}
        for kind, record in records.items()
    }
    text = json.dumps(shown, indent=1)
    compact = re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", text)
    options.out.write_text(compact + "\n", "utf-8")
    for kind, record in shown.items():
        for rule, (blocks, right) in record.items():
            print(f"{kind}  {rule:28} {blocks:7,} {right / blocks:6.1%}")


if __name__ == "__main__":
    main()
