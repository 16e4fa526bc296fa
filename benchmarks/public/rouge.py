"""ROUGE-LSum: the longest common subsequences of sentences, joined (Lin, 2004)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

__all__ = ["rouge_lsum"]

_LATIN: Final = re.compile(r"[a-z0-9]+")
_ANY: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]|\w+")
_TITLES: Final = ("Mr", "Mrs", "Ms", "Dr", "St", "Gov", "Sen", "Rep", "Gen", "Lt", "Jr", "No")
_BEFORE: Final = "".join(rf"(?<!\b{title})" for title in (*_TITLES, r"U\.S", r"U\.K", "[A-Z]"))
_END: Final = re.compile(rf"{_BEFORE}[.][\"'”’)\]]*\s+|[!?][\"'”’)\]]*\s+|[。！？]")


def rouge_lsum(reference: str, candidate: str, *, english: bool) -> float:
    """F1 of the two texts, 0 to 1. English counts Latin letters and digits alone, as the reference
    implementation does; other languages count words, and characters where no spaces stand."""
    pattern = _LATIN if english else _ANY
    wanted, given = (list(_sentences(text, pattern)) for text in (reference, candidate))
    total = sum(map(len, wanted)) + sum(map(len, given))
    if not wanted or not given:
        return 0.0
    left = Counter(word for sentence in given for word in sentence)
    hits = 0
    for sentence in wanted:
        for word, count in _in_any(sentence, given).items():
            taken = min(count, left[word])
            left[word] -= taken
            hits += taken
    return 2 * hits / total


def _sentences(text: str, pattern: re.Pattern[str]) -> Iterator[list[str]]:
    at = 0
    for end in _END.finditer(text):
        if not text[end.end() : end.end() + 1].islower():
            yield from filter(None, [pattern.findall(text[at : end.end()].lower())])
            at = end.end()
    yield from filter(None, [pattern.findall(text[at:].lower())])


def _in_any(sentence: Sequence[str], others: Sequence[Sequence[str]]) -> Counter[str]:
    """Words of ``sentence`` that stand in its longest common subsequence with any of ``others``."""
    if sentence in others:
        return Counter(sentence)
    words = set(sentence)
    places: set[int] = set()
    for other in sorted(others, key=lambda each: -len(words.intersection(each))):
        shared = words.intersection(other)
        possible = [place for place, word in enumerate(sentence) if word in shared]
        if not places.issuperset(possible):  # words that the other lacks cannot change the path
            left = [sentence[place] for place in possible]
            right = [word for word in other if word in shared]
            places.update(possible[place] for place in _common(left, right))
    return Counter(sentence[place] for place in places)


def _common(left: Sequence[str], right: Sequence[str]) -> set[int]:
    """Places in ``left`` of a longest common subsequence with ``right``."""
    table = [[0] * (len(right) + 1)]
    for word in left:
        above, row = table[-1], [0]
        for column, other in enumerate(right):
            row.append(above[column] + 1 if word == other else max(above[column + 1], row[-1]))
        table.append(row)
    places: set[int] = set()
    row_at, column_at = len(left), len(right)
    while row_at and column_at:
        if left[row_at - 1] == right[column_at - 1]:
            places.add(row_at - 1)
            row_at, column_at = row_at - 1, column_at - 1
        elif table[row_at][column_at - 1] > table[row_at - 1][column_at]:
            column_at -= 1
        else:
            row_at -= 1
    return places
