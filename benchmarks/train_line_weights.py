"""Fit the weights of newsclean's text mode on pages with known answers, and cross-validate them.

    python benchmarks/train_line_weights.py --data DATA --out newsclean/data/line-weights.json

DATA holds one folder a set, as the scorer reads them: ``truth.jsonl`` with ``body`` and ``lang``,
and ``pages/<id>.html.gz``. Every page is dumped in three styles; pages cut down to the story's
neighbourhood, or to a few paragraphs, stand beside them, so that short and tidy dumps count too.

What is fitted is a sum of steps: boosting adds, one after the other, the step (a sign, a measure
and what a line below and above it gains) that tells true lines from others best. Paragraphs and
other lines have tables of their own. Needs numpy, lightgbm, beautifulsoup4, lxml and inscriptis.
"""

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from text_dumps import STYLES

from newsclean.extractors.repair import REPAIRS
from newsclean.extractors.text.joining import join_pieces
from newsclean.extractors.text.passage import Passage
from newsclean.extractors.text.signs import HIGHEST, SIGNS
from newsclean.extractors.text.source import read_pieces
from newsclean.extractors.text.surroundings import LINES, PROSE, SENTENCES, Prose, look_around
from newsclean.rules.load import default_rules

WORD = re.compile(r"\w+")
TABLES = {
    "lines": (LINES, ("inscriptis",)),
    "broken": (LINES, ("newline",)),
    "sentences": (SENTENCES, ("space",)),
}
SETS = {"fundus-dev": 3.0, "fundus-history-dev": 3.0, "wcxb-dev": 1.0}
CROPPED, SHORTENED = 0.4, 0.8
"""Up to these chances a page is also cut to the story's neighbourhood, or its story shortened."""
FEW = 5
"""Words or lines below which nothing is said by shares."""
ROUNDS = 500
BOOSTING = {
    "objective": "binary",
    "num_leaves": 2,
    "learning_rate": 0.13,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.5,
    "lambda_l2": 5.0,
    "seed": 1,
    "deterministic": True,
    "verbose": -1,
}
"""Trees of a single step, so that their sum is a table; none for a handful of lines."""
BINS = HIGHEST + 1


class Sample(NamedTuple):
    """The lines in view of one dump."""

    measures: np.ndarray
    truth: np.ndarray
    prose: np.ndarray
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


def truth_of(passages: Sequence[Passage], body: str) -> np.ndarray:
    """Which passages are the story; of copies as many as it has, those nearest its middle."""
    known = grams(body)
    lines = Counter(" ".join(line.split()) for line in body.split("\n"))
    true = np.array(
        [p.text in lines or (p.words > FEW and is_true(p.text, known)) for p in passages]
    )
    middle = np.median(np.flatnonzero(true)) if true.any() else 0
    met: Counter[str] = Counter()
    for number in sorted(map(int, np.flatnonzero(true)), key=lambda n: abs(n - middle)):
        text = passages[number].text
        met[text] += 1
        true[number] = met[text] <= max(1, lines[text])
    return true


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
    words = np.array([p.words for p in view.passages])
    return Sample(
        np.array([sign.measure(view) for sign in SIGNS], np.uint8).T,
        truth_of(passages, row["body"])[slice(*view.window)].astype(float),
        np.array(view.shapes) == PROSE,
        weight * np.log1p(words),
    )


def boost(samples: Sequence[Sample], *, prose: bool) -> tuple[float, np.ndarray]:
    """The bias, and for each sign the weight of each measure."""
    chosen = [s.prose == prose for s in samples]
    measures, truth, weight = (
        np.concatenate([getattr(s, part)[c] for s, c in zip(samples, chosen, strict=True)])
        for part in ("measures", "truth", "weight")
    )
    lines = lightgbm.Dataset(measures, truth, weight=weight, params={"max_bin": BINS + 1})
    found = np.zeros((len(SIGNS), BINS))
    for tree in lightgbm.train(BOOSTING, lines, ROUNDS).dump_model()["tree_info"]:
        step = tree["tree_structure"]
        below, above = (step[side]["leaf_value"] for side in ("left_child", "right_child"))
        edge = int(step["threshold"]) + 1
        found[step["split_feature"], :edge] += below
        found[step["split_feature"], edge:] += above
    # What all lines have in common is the bias, so that the weights of a sign tell for or against.
    columns = zip(found, measures.T, strict=True)
    means = np.array([np.average(row[column], weights=weight) for row, column in columns])
    return float(means.sum()), found - means[:, None]


def steps(weights: np.ndarray) -> list[list[int]]:
    """Pairs of a measure and the weight it and those above it have, in hundredths."""
    hundredths = np.rint(weights * 100).astype(int).tolist()
    return [
        [n, weight] for n, weight in enumerate(hundredths) if not n or weight != hundredths[n - 1]
    ]


def table(samples: Sequence[Sample]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part, prose in (("prose", True), ("other", False)):
        bias, weights = boost(samples, prose=prose)
        named = {sign.name: steps(row) for sign, row in zip(SIGNS, weights, strict=True)}
        found[part] = {"bias": round(bias * 100), **named}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=0, help="also write OUT.<fold> without it")
    arguments = parser.parse_args()
    samples: dict[str, list[tuple[int, Sample]]] = {name: [] for name in TABLES}
    for name, row, html in pages(arguments.data):
        group = fold_of(name, row, max(1, arguments.folds))
        for kind, (prose, styles) in TABLES.items():
            for style in styles:
                rng = random.Random(row["id"] + style)  # noqa: S311 - chooses pages, no secret
                for dump, share in variants(STYLES[style](html), row["body"], rng):
                    found = sample(dump, row, prose, share * SETS[name])
                    if found is not None:
                        samples[kind].append((group, found))
    write(arguments.out, {k: table([s for _, s in v]) for k, v in samples.items()})
    for fold in range(arguments.folds):
        rest = {k: table([s for g, s in v if g != fold]) for k, v in samples.items()}
        write(arguments.out.with_suffix(f".{fold}.json"), rest)


def fold_of(name: str, row: dict[str, Any], folds: int) -> int:
    """Pages of one publisher or host share a fold."""
    owner = row["id"].rsplit("_", 3)[0]
    if name == "wcxb-dev":
        owner = ".".join((row.get("url") or row["id"]).split("/")[2:3][0].split(".")[-2:])
    return int(sum(owner.encode()) % folds)


def write(path: Path, tables: dict[str, Any]) -> None:
    lines = json.dumps(tables, separators=(",", ":")).replace(']],"', ']],\n"')
    path.write_text(lines + "\n", "utf-8")


if __name__ == "__main__":
    main()
