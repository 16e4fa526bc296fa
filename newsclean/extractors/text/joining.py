"""Joins what a dump broke: lines cut at a column, and sentences cut at links and bold words."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsclean.extractors.text.passage import Passage, passage_of
from newsclean.extractors.text.source import Piece

__all__ = ["is_broken", "join_pieces"]

WIDEST: Final = 100
"""Characters of the widest column mail programs and text browsers wrap at."""
NARROWEST: Final = 40
"""Characters below which a column is a menu, not wrapped prose."""
WRAPPED_SHARE: Final = 0.4
"""Share of lines that must fill the column and lack a stop, for a dump to be hard-wrapped."""
ENOUGH: Final = 6
"""Lines below which nothing is said about a column."""
LEAST_WORDS: Final = 4
"""Words that one side of a joint must have: menus in small letters stay apart."""
LINK_WORDS: Final = 8
"""Words of a link or bold phrase that stands on a line of its own inside a sentence."""

CUT_LINES: Final = 2
"""Lines opening with a comma or a stop from which on a dump counts as broken at its tags."""

_NEVER_OPENS: Final = (", ", ". ", "; ", ") ", "),", ").", ".", ",")
_NEVER_OPENS_SIGNS: Final = frozenset(",.;)")
_OPENS_INSIDE: Final = tuple(",;.:!?)]}’”»…%")
_CLOSES: Final = tuple(".!?…:;。！？؟।|>*")
_MARKS: Final = ".,;:!?()[]“”„«»\"'‘’…"
_BULLETS: Final = tuple("*•▪◦●‣·–-+#")


def join_pieces(pieces: Sequence[Piece]) -> list[Passage]:
    """The passages of a dump in order, each piece in exactly one."""
    column = _column(pieces)
    if column:
        return list(_passages(pieces, set(_wrap_joints(pieces, column)), _vocabulary(pieces)))
    if is_broken(pieces):
        return list(_passages(pieces, set(_tag_joints(pieces))))
    return [passage_of(piece.text, number, number) for number, piece in enumerate(pieces)]


def _passages(
    pieces: Sequence[Piece], joints: set[int], vocabulary: Container[str] = ()
) -> Iterator[Passage]:
    """Passages, a piece in ``joints`` being joined to the one before it."""
    first = 0
    for number in range(1, len(pieces) + 1):
        if number in joints:
            continue
        last = number - 1
        text = pieces[first].text if first == last else _glue(pieces[first:number], vocabulary)
        yield passage_of(text, first, last)
        first = number


def _glue(pieces: Iterable[Piece], vocabulary: Container[str]) -> str:
    text = ""
    for piece in pieces:
        word = piece.text.partition(" ")[0]
        if _cuts_word(text, word):
            text = _without_hyphen(text, word, vocabulary) + piece.text
        elif not text or piece.text.startswith(_OPENS_INSIDE):
            text += piece.text
        else:
            text += f" {piece.text}"
    return text


def _cuts_word(above: str, word: str) -> bool:
    return above.endswith("-") and above[-2:-1].isalpha() and word[:1].islower()


def _without_hyphen(text: str, word: str, vocabulary: Container[str]) -> str:
    """``text`` without its last hyphen if the dump has the whole word elsewhere.

    Otherwise it stays: in "well-" and "known" the hyphen is spelling.
    """
    whole = text[:-1].rpartition(" ")[2] + word
    return text[:-1] if whole.strip(_MARKS) in vocabulary else text


def _vocabulary(pieces: Iterable[Piece]) -> frozenset[str]:
    return frozenset(word.strip(_MARKS) for piece in pieces for word in piece.text.split())


def _column(pieces: Sequence[Piece]) -> int:
    """The column a dump is wrapped at; 0 when it is not hard-wrapped."""
    sizes = [len(piece.text) for piece in pieces]
    width = max(sizes, default=0)
    if len(sizes) < ENOUGH or not NARROWEST <= width <= WIDEST:
        return 0
    # A full line of wrapped prose mostly stops inside a sentence; a short paragraph never does.
    full = sum(
        size > width * 3 // 4 and not piece.text.endswith(_CLOSES)
        for size, piece in zip(sizes, pieces, strict=True)
    )
    return width if full >= WRAPPED_SHARE * len(sizes) else 0


def is_broken(pieces: Sequence[Piece]) -> bool:
    """Whether lines are cut inside sentences: they open with a comma, or go on with a small letter.

    Without several such lines small letters prove nothing: menus, bylines and buttons have them.
    """
    inside = [n for n, piece in enumerate(pieces) if n and _opens_inside(piece.text[:1])]
    cut = sum(
        pieces[n].text.startswith(_NEVER_OPENS) or _cut_inside(pieces[n - 1].text, pieces[n].text)
        for n in inside
    )
    return cut >= max(CUT_LINES, len(pieces) // 200)


def _opens_inside(sign: str) -> bool:
    return sign.islower() or sign in _NEVER_OPENS_SIGNS


def _cut_inside(above: str, text: str) -> bool:
    """A long line without a stop, and the next goes on in small letters."""
    return (
        text[:1].islower()
        and above.count(" ") >= LINK_WORDS
        and not above.endswith(_CLOSES)
        and not above.startswith(_BULLETS)
    )


def _wrap_joints(pieces: Sequence[Piece], column: int) -> Iterator[int]:
    """Pieces whose first word had no room on the line above, or that go on in small letters."""
    for number, (above, piece) in enumerate(pairwise(pieces), 1):
        word = piece.text.partition(" ")[0]
        if piece.apart or piece.text.startswith(_BULLETS):
            continue
        no_room = len(above.text) + 1 + len(word) > column
        if no_room or (word[:1].islower() and not above.text.endswith(_CLOSES)):
            yield number


def _tag_joints(pieces: Sequence[Piece]) -> Iterator[int]:
    """Pieces that go on with the sentence of the line above."""
    joined_words = 0
    for number, (above, piece) in enumerate(pairwise(pieces), 1):
        joined_words += above.text.count(" ") + 1
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        if _goes_on(above, piece, joined_words) or (
            after is not None and _is_inside(above, piece, after, joined_words)
        ):
            yield number
        else:
            joined_words = 0


def _goes_on(above: Piece, piece: Piece, words_above: int) -> bool:
    """A line that opens with a small letter or a closing mark under one that has no stop."""
    if piece.apart or not piece.text or not above.text or above.text.endswith(_CLOSES):
        return False
    if piece.text.startswith(_OPENS_INSIDE):
        return words_above >= LEAST_WORDS or piece.text.count(" ") >= LEAST_WORDS
    return piece.text[0].islower() and (
        words_above >= LEAST_WORDS or piece.text.count(" ") >= LEAST_WORDS
    )


def _is_inside(above: Piece, piece: Piece, after: Piece, words_above: int) -> bool:
    """A link text between two parts of a sentence: "The bill", "Clean Air Act", "passed"."""
    return (
        not piece.apart
        and words_above > 1
        and bool(above.text)
        and not above.text.endswith(_CLOSES)
        and not above.text.startswith(_BULLETS)
        and piece.text.count(" ") < LINK_WORDS
        and _goes_on(piece, after, words_above + LEAST_WORDS)
    )
