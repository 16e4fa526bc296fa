"""Fit the weights of newsclean's text mode on pages with known answers, and cross-validate them.

    python benchmarks/train_line_weights.py --data DATA --out newsclean/data/line-weights.json

DATA holds one folder a set, as the scorer reads them: ``truth.jsonl`` with ``body`` and ``lang``,
and ``pages/<id>.html.gz``. Every page is dumped in three styles; pages cut down to the story's
neighbourhood, or to a few paragraphs, stand beside them, so that short and tidy dumps count too.
Logistic regression on the classes of the signs, weighted by the logarithm of a line's words.
"""

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from text_dumps import STYLES

from newsclean.extractors.repair import REPAIRS
from newsclean.extractors.text.evidence import SIGNS, classes
from newsclean.extractors.text.joining import join_pieces
from newsclean.extractors.text.source import read_pieces
from newsclean.extractors.text.surroundings import LINES, SENTENCES, Prose, look_around
from newsclean.rules.load import default_rules

WORD = re.compile(r"\w+")
TABLES = {"lines": (LINES, ("inscriptis", "newline")), "sentences": (SENTENCES, ("space",))}
SETS = {"fundus-dev": 3.0, "fundus-history-dev": 3.0, "wcxb-dev": 1.0}
CROPPED, SHORTENED = 0.4, 0.8
"""Up to these chances a page is also cut to the story's neighbourhood, or its story shortened."""
FEW = 5
"""Words or lines below which nothing is said by shares."""
RIDGE = 3.0
STEPS = 400


class Sample(NamedTuple):
    """The lines in view of one dump."""

    classes: np.ndarray
    truth: np.ndarray
    weight: np.ndarray


def grams(text: str) -> set[tuple[str, ...]]:
    tokens = WORD.findall(text)
    return {tuple(tokens[i : i + 4]) for i in range(max(1, len(tokens) - 3))}


def is_true(line: str, body: set[tuple[str, ...]]) -> bool:
    """Whether 70 % of the line's words stand in four-word stretches of the body."""
    tokens = WORD.findall(line)
    covered = [False] * len(tokens)
    for i in range(max(1, len(tokens) - 3)):
        if tuple(tokens[i : i + 4]) in body:
            covered[i : i + 4] = [True] * len(covered[i : i + 4])
    return bool(tokens) and sum(covered) >= 0.7 * len(tokens)


def pages(data: Path) -> Iterator[tuple[str, dict[str, Any], bytes]]:
    for name in SETS:
        folder = data / name
        for line in (folder / "truth.jsonl").open(encoding="utf-8"):
            row = json.loads(line)
            if row.get("body") and row.get("kind") in (None, "article"):
                with gzip.open(folder / "pages" / f"{row['id']}.html.gz") as file:
                    yield name, row, file.read()


def variants(dump: str, body: str, rng: random.Random) -> Iterator[tuple[str, float]]:
    """The dump, and by chance one cut to the story's neighbourhood or with a shortened story."""
    yield dump, 1.0
    lines = dump.split("\n")
    known = grams(body)
    true = [n for n, line in enumerate(lines) if is_true(line, known)]
    choice = rng.random()
    if len(true) < FEW or choice > SHORTENED:
        return
    if choice < CROPPED:
        yield (
            "\n".join(lines[max(0, true[0] - rng.randint(0, 5)) : true[-1] + rng.randint(1, 6)]),
            0.5,
        )
    else:
        yield "\n".join(lines[: true[rng.randint(1, 4)]] + lines[true[-1] + 1 :]), 0.5


def sample(dump: str, row: dict[str, Any], prose: Prose, weight: float) -> Sample | None:
    rules = default_rules().for_languages(row.get("lang") or "en", "en")
    passages = join_pieces(read_pieces(dump, REPAIRS))
    view = look_around(passages, rules, prose)
    if not view.passages:
        return None
    body = grams(row["body"])
    lines = {" ".join(line.split()) for line in row["body"].split("\n")}
    truth = [p.text in lines or (p.words > FEW and is_true(p.text, body)) for p in view.passages]
    words = np.array([p.words for p in view.passages])
    return Sample(np.array(classes(view)).T, np.array(truth, float), weight * np.log1p(words))


def fit(samples: Sequence[Sample]) -> np.ndarray:
    """Coefficients, the bias last, by gradient steps scaled with the curvature's diagonal."""
    offsets = np.cumsum([0, *(sign.size for sign in SIGNS)])
    columns = np.concatenate([s.classes for s in samples]) + offsets[:-1]
    truth = np.concatenate([s.truth for s in samples])
    weight = np.concatenate([s.weight for s in samples])
    size = int(offsets[-1])
    flat, width = columns.ravel(), columns.shape[1]
    curvature = np.bincount(flat, np.repeat(weight * 0.25, width), size) * width + RIDGE
    found, velocity = np.zeros(size + 1), np.zeros(size + 1)
    for _ in range(STEPS):
        ahead = found + 0.9 * velocity
        odds = ahead[columns].sum(1) + ahead[size]
        error = weight * (1 / (1 + np.exp(-odds)) - truth)
        slope = np.append(
            (np.bincount(flat, np.repeat(error, width), size) + RIDGE * ahead[:size]) / curvature,
            error.sum() / (weight.sum() * 0.25 * width),
        )
        velocity = 0.9 * velocity - slope
        found = found + velocity
    return found


def table(coefficients: np.ndarray) -> dict[str, list[int]]:
    offsets = np.cumsum([0, *(sign.size for sign in SIGNS)])
    hundredths = np.rint(coefficients * 100).astype(int).tolist()
    parts = {s.name: hundredths[a : a + s.size] for s, a in zip(SIGNS, offsets, strict=False)}
    return {"bias": [hundredths[-1]], **parts}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=0, help="also write OUT.<fold> without it")
    arguments = parser.parse_args()
    rng = random.Random(1)  # noqa: S311 - chooses training pages, no secret
    samples: dict[str, list[tuple[int, Sample]]] = {name: [] for name in TABLES}
    for name, row, html in pages(arguments.data):
        group = fold_of(name, row, max(1, arguments.folds))
        for kind, (prose, styles) in TABLES.items():
            for style in styles:
                for dump, share in variants(STYLES[style](html), row["body"], rng):
                    found = sample(dump, row, prose, share * SETS[name])
                    if found is not None:
                        samples[kind].append((group, found))
    write(arguments.out, {k: fit([s for _, s in v]) for k, v in samples.items()})
    for fold in range(arguments.folds):
        rest = {k: fit([s for g, s in v if g != fold]) for k, v in samples.items()}
        write(arguments.out.with_suffix(f".{fold}.json"), rest)


def fold_of(name: str, row: dict[str, Any], folds: int) -> int:
    """Pages of one publisher or host share a fold."""
    owner = row["id"].rsplit("_", 3)[0]
    if name == "wcxb-dev":
        owner = ".".join((row.get("url") or row["id"]).split("/")[2:3][0].split(".")[-2:])
    return int(sum(owner.encode()) % folds)


def write(path: Path, found: dict[str, np.ndarray]) -> None:
    tables = {name: table(coefficients) for name, coefficients in found.items()}
    path.write_text(
        json.dumps(tables, separators=(",", ":")).replace('],"', '],\n"') + "\n", "utf-8"
    )


if __name__ == "__main__":
    main()
