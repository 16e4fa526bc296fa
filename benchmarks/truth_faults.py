"""Shingle F1 of the development sets with and without the pages whose truth is at fault.

    python -m benchmarks.truth_faults --data DATA

DATA holds one folder a set, as the scorer reads them. ``truth-faults.toml`` names the pages, and
what is wrong with each.
"""

import argparse
import gzip
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import Final, NamedTuple

from benchmarks.newsclean_bench import extract

FAULTS: Final = Path(__file__).with_name("truth-faults.toml")
WORD: Final = re.compile(r"\w+")
GRAM: Final = 4


class Score(NamedTuple):
    """One page; ``None`` where nothing was found or nothing was to be found."""

    id: str
    precision: float | None
    recall: float | None


def scores(folder: Path) -> Iterator[Score]:
    for line in (folder / "truth.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["kind"] != "article" or row["body"] is None:
            continue
        with gzip.open(folder / "pages" / f"{row['id']}.html.gz") as file:
            text = str(extract(file.read(), row["url"]).get("text") or "")
        yield score(row["id"], row["body"], text)


def score(page: str, truth: str, text: str) -> Score:
    wanted, found = shingles(truth), shingles(text)
    both = sum((wanted & found).values())
    return Score(
        page,
        both / found.total() if found else None,
        both / wanted.total() if wanted else None,
    )


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    ends = range(max(1, len(words) - GRAM + 1)) if words else ()
    return Counter(tuple(words[start : start + GRAM]) for start in ends)


def f1(of_pages: Sequence[Score]) -> float:
    """Of the mean precision and the mean recall, as scrapinghub's benchmark has it."""
    precisions = [page.precision for page in of_pages if page.precision is not None]
    recalls = [page.recall for page in of_pages if page.recall is not None]
    precision, recall = fmean(precisions or [0]), fmean(recalls or [0])
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    print("| set | pages | shingle F1 | without | shingle F1 |\n|---|---|---|---|---|")
    for name, faults in tomllib.loads(FAULTS.read_text("utf-8")).items():
        pages = list(scores(data / name))
        fair = [page for page in pages if page.id not in faults]
        left_out = len(pages) - len(fair)
        print(f"| {name} | {len(pages)} | {f1(pages):.4f} | {left_out} | {f1(fair):.4f} |")


if __name__ == "__main__":
    main()
