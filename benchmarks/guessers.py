"""Languages told by small words and by py3langid: how often right, and what a text costs.

    python benchmarks/guessers.py --data DATA [--set fundus-dev --set fundus-history-dev]

DATA holds one folder a set, as the scorer reads them. Needs the extra ``lang``.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from newsclean.normalizer.langid import Langid
from newsclean.normalizer.language import SMALL_WORDS, LanguageGuesser, primary

ROUNDS: Final = 5


class Row(NamedTuple):
    language: str
    title: str
    body: str


PARTS: Final[dict[str, Callable[[Row], str]]] = {
    "title": lambda row: row.title,
    "first 60 letters": lambda row: row.body[:60],
    "first 150 letters": lambda row: row.body[:150],
    "body": lambda row: row.body,
}


def rows(folder: Path) -> Iterator[Row]:
    for line in (folder / "truth.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["lang"]:
            yield Row(primary(row["lang"]), row["title"] or "", row["body"] or "")


def verdict(guesser: LanguageGuesser, language: str, text: str) -> str:
    told = guesser.evidence(text).language
    return "silent" if told is None else "right" if primary(told) == language else "wrong"


def cost_ratio(texts: Sequence[str]) -> float:
    """CPU of py3langid to that of the small words, text by text and side by side."""
    guessers: tuple[LanguageGuesser, ...] = (SMALL_WORDS, Langid())
    sums = [0.0, 0.0]
    for _ in range(ROUNDS):
        for text in texts:
            for number, guesser in enumerate(guessers):
                start = time.process_time()
                guesser.evidence(text)
                sums[number] += time.process_time() - start
    return sums[1] / sums[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--set", action="append", dest="sets")
    args = parser.parse_args()
    known = [row for name in args.sets or ["fundus-dev"] for row in rows(args.data / name)]
    for part, text_of in PARTS.items():
        for guesser in (SMALL_WORDS, Langid()):
            texts = [(row.language, text) for row in known if (text := text_of(row))]
            counts = Counter(verdict(guesser, *pair) for pair in texts)
            print(f"{part:18} {guesser.name:36} {dict(sorted(counts.items()))}")
    print(f"py3langid to small words, a body: {cost_ratio([row.body for row in known]):.1f}")


if __name__ == "__main__":
    main()
