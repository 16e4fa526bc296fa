"""What is measured on a page: the text as its benchmark does it, and the fields."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import chain, combinations
from typing import Final

from benchmarks.public.case import Case
from benchmarks.public.peers import Found
from benchmarks.public.rouge import rouge_lsum

__all__ = ["score", "shingle_scores"]

_WORD: Final = re.compile(r"\w+")
_SHINGLE: Final = 4
_MOST_OPTIONAL: Final = 4
_SIGNS: Final = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_BY: Final = re.compile(r"^(?:by|von|par|por|di|door)[:\s]+", re.IGNORECASE)
_BETWEEN_NAMES: Final = re.compile(r"\s*(?:[;,|\n]|\s&\s|\band\b)\s*", re.IGNORECASE)


def score(case: Case, found: Found, *, rouge: bool = True) -> dict[str, float]:
    """The measures that the page's benchmark makes possible, 0 to 1 each."""
    scores: dict[str, float] = {}
    if case.paragraphs is not None:
        scores |= _body_scores(case, found.text, rouge=rouge)
    if case.must or case.must_not:
        scores |= _piece_counts(case, found.text)
    if case.title is not None:
        scores["title"] = float(_folded(found.title) == _folded(case.title))
    if case.authors is not None:
        scores["authors"] = _overlap(_people(case.authors), _people(found.authors))
    if case.published is not None:
        given = re.match(r"\d{4}-\d\d-\d\d", str(found.published or ""))
        scores["date"] = float(bool(given) and given[0] == case.published[:10]) if given else 0.0
    return scores


def shingle_scores(true: str, found: str) -> dict[str, float]:
    """Precision and recall of runs of four words (scrapinghub). No score where one side is empty:
    the benchmark leaves such a page out of that mean."""
    wanted, given = _shingles(true), _shingles(found)
    common = sum((wanted & given).values())
    scores = {"exact": float(_WORD.findall(true) == _WORD.findall(found))}
    if given:
        scores["shingle precision"] = common / sum(given.values())
    if wanted:
        scores["shingle recall"] = common / sum(wanted.values())
    return scores


def _body_scores(case: Case, text: str, *, rouge: bool) -> dict[str, float]:
    bodies = list(_bodies(case))
    best = max((shingle_scores("\n".join(body), text) for body in bodies), key=_harmonic)
    best["words f1"] = max(_words_f1("\n".join(body), text) for body in bodies)
    if rouge:
        pairs = (rouge_lsum("\n\n".join(body), text, english=case.english) for body in bodies)
        best["rouge f1"] = max(pairs)
    return best


def _harmonic(scores: dict[str, float]) -> float:
    precision, recall = scores.get("shingle precision", 0.0), scores.get("shingle recall", 0.0)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _bodies(case: Case) -> Iterable[list[str]]:
    """The texts that are right: one for every choice of the paragraphs that may be there."""
    paragraphs = case.paragraphs or ()
    optional = sorted(case.optional)
    sizes = range(len(optional) + 1) if len(optional) <= _MOST_OPTIONAL else (0, len(optional))
    choices = chain.from_iterable(combinations(optional, size) for size in sizes)
    for left_out in choices:
        yield [text for number, text in enumerate(paragraphs) if number not in left_out]


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    runs = range(max(1, len(words) - _SHINGLE + 1)) if words else ()
    return Counter(tuple(words[at : at + _SHINGLE]) for at in runs)


def _words_f1(true: str, found: str) -> float:
    """Words in any order (WCXB). A page without a body is right when nothing is found."""
    wanted, given = (Counter(_WORD.findall(text.lower())) for text in (true, found))
    if not wanted or not given:
        return float(not wanted and not given)
    return 2 * sum((wanted & given).values()) / (sum(wanted.values()) + sum(given.values()))


def _piece_counts(case: Case, text: str) -> dict[str, float]:
    """How many pieces that belong there are there, and how many that do not (trafilatura)."""
    body = " ".join(text.split())
    there = sum(" ".join(piece.split()) in body for piece in case.must)
    wrong = sum(" ".join(piece.split()) in body for piece in case.must_not)
    return {"pieces there": there, "pieces wrong": wrong, "pieces missed": len(case.must) - there}


def _folded(title: str | None) -> str:
    plain = unicodedata.normalize("NFKC", title or "").translate(_SIGNS)
    return " ".join(plain.casefold().split())


def _people(names: Iterable[str]) -> set[str]:
    parts = chain.from_iterable(
        _BETWEEN_NAMES.split(_BY.sub("", _folded(name))) for name in names if isinstance(name, str)
    )
    return {part.strip(" .") for part in parts if part.strip(" .")}


def _overlap(true: set[str], found: set[str]) -> float:
    return 2 * len(true & found) / (len(true) + len(found)) if true or found else 1.0
