"""Fit what newsclean makes of a page's looks: its kind, and the confidence in its body.

    python benchmarks/train_page_weights.py --data DATA [--out newsclean/data/page-weights.json]

DATA holds one folder a set, as the scorer reads them: ``truth.jsonl`` with ``kind`` and ``body``,
and ``pages/<id>.html.gz``. Three logistic regressions with a ridge, solved by Newton's method.
Prints, with the pages of a site always on one side: the share of each kind that is flagged, and
the reliability table of the confidence.
"""

import argparse
import gzip
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

import numpy as np

from newsclean.document import parse
from newsclean.errors import NotAnArticle
from newsclean.extractors.dom import DomExtractor
from newsclean.extractors.shape import Shape
from newsclean.metadata import SOURCES
from newsclean.metadata.gather import gather
from newsclean.models.article import TEXT_KINDS
from newsclean.normalizer.confidence import body_signs
from newsclean.normalizer.kind import LISTING, NO_STORY, page_signs
from newsclean.normalizer.said import by_field
from newsclean.odds import Odds, Signs
from newsclean.page import Page
from newsclean.rules.load import default_rules

SETS: Final = ("fundus-dev", "fundus-history-dev", "wcxb-dev")
NO_STORIES: Final = ("listing", "collection", "service")
LISTS: Final = ("listing", "collection")
FOLDS: Final = 10
RIDGE: Final = 10.0
STEPS: Final = 25
GRAM: Final = 4
SHARES: Final = (0.01, 0.02, 0.05)
BINS: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.01)
NOTHING: Final = Shape(*[0] * len(Shape._fields))
WORD: Final = re.compile(r"\w+")


class Row(NamedTuple):
    """One page with its answers."""

    set: str
    site: str
    kind: str
    shape: Shape
    page: Signs
    f1: float | None


def rows(data: Path) -> Iterator[Row]:
    """The pages of all sets."""
    for name in SETS:
        for line in (data / name / "truth.jsonl").open(encoding="utf-8"):
            truth = json.loads(line)
            with gzip.open(data / name / "pages" / f"{truth['id']}.html.gz") as file:
                yield row(name, truth, file.read())


def row(name: str, truth: dict[str, Any], html: bytes) -> Row:
    document = parse(Page.of(html, url=truth["url"]))
    try:
        found = DomExtractor().extract(document, default_rules())
    except NotAnArticle:
        found = None
    said = by_field(gather(document, SOURCES, found.findings if found else ()))
    shape = (found.shape if found else None) or NOTHING
    text = "\n".join(b.text for b in found.body if b.kind in TEXT_KINDS) if found else ""
    host = urlsplit(truth["url"] or "").hostname or truth["id"]
    return Row(
        name,
        ".".join(host.split(".")[-2:]),
        truth["kind"],
        shape,
        page_signs(shape, said, truth["url"]),
        f1(truth["body"], text) if truth["body"] is not None else None,
    )


def f1(truth: str, text: str) -> float:
    """Shingle F1 of one page."""
    wanted, got = _shingles(truth), _shingles(text)
    both = sum((wanted & got).values())
    sizes = sum(wanted.values()) + sum(got.values())
    return 2 * both / sizes if sizes else 1.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return Counter(tuple(words[i : i + GRAM]) for i in range(max(0, len(words) - GRAM + 1)))


def fit(signs: Sequence[Signs], answers: Sequence[float]) -> Odds:
    """Weights by Newton's method; answers may be shares between 0 and 1."""
    names = list(signs[0])
    table = np.array([[one[name] for name in names] for one in signs])
    middle, spread = table.mean(0), table.std(0) + 1e-9
    columns = np.hstack([(table - middle) / spread, np.ones((len(table), 1))])
    wanted = np.array(answers, float)
    ridge = np.diag([RIDGE] * len(names) + [0.0])
    found = np.zeros(len(names) + 1)
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-columns @ found))
        slope = columns.T @ (wanted - guess) - ridge @ found
        bend = (columns * (guess * (1 - guess))[:, None]).T @ columns + ridge
        found += np.linalg.solve(bend, slope)
    weights = found[:-1] / spread
    bias = float(found[-1] - weights @ middle)
    return Odds(
        round(bias, 4), {n: round(float(w), 4) for n, w in zip(names, weights, strict=True)}
    )


def fold_of(of_rows: Sequence[Row]) -> list[int]:
    """Which fold each row is in; all pages of a site are in one."""
    sites = {site: number % FOLDS for number, site in enumerate(sorted({r.site for r in of_rows}))}
    return [sites[row.site] for row in of_rows]


def held_out(
    folds: Sequence[int], signs: Sequence[Signs], answers: Sequence[float | None]
) -> np.ndarray:
    """For each row what weights say that were fitted on the other folds' answered rows."""
    found = np.zeros(len(folds))
    for fold in set(folds):
        known = [n for n, other in enumerate(folds) if other != fold and answers[n] is not None]
        odds = fit([signs[n] for n in known], [answers[n] or 0.0 for n in known])
        for number, own in enumerate(folds):
            if own == fold:
                found[number] = odds.probability(signs[number])
    return found


def no_story(row: Row) -> float | None:
    """Whether a page is no article; ``None`` for sorts of page that may be read as one."""
    return float(row.kind in NO_STORIES) if row.kind in ("article", *NO_STORIES) else None


def show_kinds(of_rows: Sequence[Row], doubts: np.ndarray, lists: np.ndarray) -> None:
    print("| set | kind | pages | flagged |\n|---|---|---|---|")
    for name, kind in sorted({(r.set, r.kind) for r in of_rows}):
        mine = doubts[[r.set == name and r.kind == kind for r in of_rows]]
        print(f"| {name} | {kind} | {len(mine)} | {np.mean(mine >= NO_STORY):.1%} |")
    articles, others = (doubts[[no_story(r) == wanted for r in of_rows]] for wanted in (0, 1))
    for share in SHARES:
        bar = np.quantile(articles, 1 - share)
        print(f"with {share:.0%} of articles flagged (bar {bar:.2f}): {np.mean(others > bar):.1%}")
    asked = [(r.kind in LISTS, p >= LISTING) for r, p in zip(of_rows, lists, strict=True)]
    right = [kind == said for r, (kind, said) in zip(of_rows, asked, strict=True) if no_story(r)]
    print(f"listing told from webpage: {np.mean(right):.1%} of {len(right)}")


def show_confidence(of_rows: Sequence[Row], guesses: np.ndarray) -> None:
    truth = np.array([math.nan if r.f1 is None else r.f1 for r in of_rows])
    article = np.array([r.kind == "article" for r in of_rows])
    for title, wanted in (("all pages", truth >= 0), ("articles", article & (truth >= 0))):
        print(f"\n| confidence ({title}) | pages | mean confidence | mean F1 |\n|---|---|---|---|")
        for low, high in pairwise(BINS):
            mine = wanted & (guesses >= low) & (guesses < high)
            if mine.any():
                means = f"{guesses[mine].mean():.3f} | {truth[mine].mean():.3f}"
                print(f"| {low:.2f} to {min(high, 1):.2f} | {mine.sum()} | {means} |")
        error = np.abs(guesses - truth)[wanted].mean()
        linear = np.corrcoef(guesses[wanted], truth[wanted])[0, 1]
        print(f"mean absolute error {error:.3f}, correlation {linear:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    wanted = parser.parse_args()
    found = list(rows(wanted.data))
    folds, pages = fold_of(found), [r.page for r in found]
    answers = [no_story(r) for r in found]
    listed = [float(r.kind in LISTS) if no_story(r) else None for r in found]
    doubts = held_out(folds, pages, answers)
    bodies = [body_signs(r.shape, float(doubt)) for r, doubt in zip(found, doubts, strict=True)]
    truth = [r.f1 for r in found]
    show_kinds(found, doubts, held_out(folds, pages, listed))
    show_confidence(found, held_out(folds, bodies, truth))
    if wanted.out is None:
        return
    tables = {
        "no-story": fit(*answered(pages, answers)),
        "listing": fit(*answered(pages, listed)),
        "confidence": fit(*answered(bodies, truth)),
    }
    plain = {name: odds._asdict() for name, odds in tables.items()}
    wanted.out.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")


def answered(
    signs: Sequence[Signs], answers: Sequence[float | None]
) -> tuple[list[Signs], list[float]]:
    """The rows whose answer is known."""
    known = [(s, a) for s, a in zip(signs, answers, strict=True) if a is not None]
    return [s for s, _ in known], [a for _, a in known]


if __name__ == "__main__":
    main()
