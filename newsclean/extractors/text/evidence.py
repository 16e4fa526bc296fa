"""Signs for and against a line of a dump, each sorted into a few classes that a table weighs.

The weights are logistic regression coefficients, fitted by ``benchmarks/train_line_weights.py``.
A sign is a small function from the surroundings to one class number a line. ``SIGNS`` is their
list; the sum of the weights is the log-odds that the line belongs to the story.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from newsclean.extractors.text.surroundings import (
    BULLET,
    PROSE,
    Surroundings,
    bucket,
)
from newsclean.patterns import pattern

__all__ = ["SIGNS", "Sign", "classes"]

_NEAR: Final = tuple(bucket(d, (1.5, 2.5, 4.5, 8.5)) for d in range(10))
_SIZES: Final = tuple(bucket(w, (2, 3, 5, 8, 13, 20, 35, 60)) for w in range(61))
_FAR: Final = 9
_SHAPES: Final = 5

_TEASER, _BUTTON, _OFFER, _AD, _COMMENT, _LEGAL, _TAGS, _PHOTO, _BIO, _AGENCY, _DATE, _NOTE = range(
    1, 13
)
_OTHER_KIND: Final = 13
_KINDS: Final = {
    **dict.fromkeys(("related", "most-read", "next-prev"), _TEASER),
    **dict.fromkeys(("share", "follow", "page-tools", "player", "live-controls"), _BUTTON),
    **dict.fromkeys(("newsletter", "app-promo", "donation", "subscribe-paywall"), _OFFER),
    "advertisement": _AD,
    **dict.fromkeys(("comments", "poll"), _COMMENT),
    **dict.fromkeys(("cookie-legal", "copyright-disclaimer", "site-chrome", "breadcrumb"), _LEGAL),
    "tags": _TAGS,
    "photo-credit": _PHOTO,
    "author-bio": _BIO,
    **dict.fromkeys(("agency-source", "first-appeared"), _AGENCY),
    **dict.fromkeys(("dateline-updated", "reading-time"), _DATE),
    "correction": _NOTE,
}
_ENDINGS: Final = frozenset({_COMMENT, _LEGAL, _BIO})

_CREDITS: Final = (
    *("©", "getty", "reuters", "imago", "shutterstock", "alamy", "picture alliance"),
    *("/ap", "/afp", "/dpa", "foto:", "fotos:", "photo:", "photos:", "photo by", "bild:"),
    *("image:", "crédit", "credit:", "quelle:", "source:"),
)
_CREDIT_REACH: Final = 50
_CREDIT_WORDS: Final = 70
_TIME: Final = pattern(r"\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b")
_LABEL_WORDS: Final = 25
_CAPITALIZED: Final = pattern(r"\b[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻĽŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΩА-ЯЁЄІЇ]")
_QUOTES: Final = frozenset('“"„«‚‘「»')


class Sign(NamedTuple):
    """One thing to look at, with the words a verdict uses for it."""

    name: str
    """Key in the table of weights, and rule id of a verdict."""
    against: str
    """What it says when it speaks most against a line."""
    classify: Callable[[Surroundings], Sequence[int]]
    """The class of each line in view."""
    size: int
    """How many classes there are."""


def classes(view: Surroundings) -> list[Sequence[int]]:
    """For each sign the class of every line in view."""
    return [sign.classify(view) for sign in SIGNS]


def _form(view: Surroundings) -> list[int]:
    return [
        _SIZES[min(p.words, 60)] * 4 + p.stop * 2 + (s == BULLET)
        for p, s in zip(view.passages, view.shapes, strict=True)
    ]


def _place(view: Surroundings) -> list[int]:
    """How many of the three runs hold the line, and on which side of the middle one it stands."""
    found = []
    for number, shape in enumerate(view.shapes):
        level = sum(
            span.start <= number < span.end for span in (view.tight, view.middle, view.wide)
        )
        side = (number >= view.middle.start) + (number >= view.middle.end)
        found.append((level * 3 + side) * _SHAPES + shape)
    return found


def _near(view: Surroundings) -> list[int]:
    """Steps to the next paragraph above and below."""
    above = _steps(view.shapes)
    below = _steps(view.shapes[::-1])[::-1]
    return [
        (_NEAR[a] * 5 + _NEAR[b]) * 2 + (s == PROSE)
        for a, b, s in zip(above, below, view.shapes, strict=True)
    ]


def _steps(shapes: Sequence[int]) -> list[int]:
    found, steps = [], _FAR
    for shape in shapes:
        found.append(steps)
        steps = 1 if shape == PROSE else min(_FAR, steps + 1)
    return found


def _gap(view: Surroundings) -> list[int]:
    """The lines between two paragraphs: how many, how far down, whether the lexicon knows one."""
    found = [0] * len(view.shapes)
    for start, end in _gaps(view.shapes):
        size = bucket(end - start, (1.5, 2.5, 4.5, 8.5))
        known = any(view.matches[start:end])
        teased = 0
        for number in range(start, end):
            left = min(2, end - 1 - number)
            found[number] = 1 + ((size * 3 + left) * 2 + known) * 2 + teased
            teased |= _kind(view, number) == _TEASER
    return found


def _gap_dirt(view: Surroundings) -> list[int]:
    """Share of a gap's lines that the lexicon knows."""
    found = list(view.shapes)
    for start, end in _gaps(view.shapes):
        share = sum(match is not None for match in view.matches[start:end]) / (end - start)
        offset = bucket(share, (0.001, 0.2, 0.4, 0.6)) * _SHAPES
        for number in range(start, end):
            found[number] += offset
    return found


def _gaps(shapes: Sequence[int]) -> list[tuple[int, int]]:
    walls = [-1, *(n for n, shape in enumerate(shapes) if shape == PROSE), len(shapes)]
    return [(above + 1, below) for above, below in pairwise(walls) if below > above + 1]


def _kind(view: Surroundings, number: int) -> int:
    match = view.matches[number]
    return 0 if match is None else _KINDS.get(match.kind, _OTHER_KIND)


def _phrase(view: Surroundings) -> list[int]:
    found = []
    for number, (match, shape) in enumerate(zip(view.matches, view.shapes, strict=True)):
        form = 2 if shape == PROSE else int(view.passages[number].stop)
        strong = match is not None and match.strong
        found.append(_kind(view, number) * 6 + strong * 3 + form)
    return found


def _copies(view: Surroundings) -> list[int]:
    found = []
    met: set[str] = set()
    for passage, shape, copies in zip(view.passages, view.shapes, view.copies, strict=True):
        again = passage.text in met
        met.add(passage.text)
        found.append((min(3, copies) * 2 + again) * 2 + (shape == PROSE))
    return found


def _shared(view: Surroundings) -> list[int]:
    edges = (-0.5, 0.08, 0.15, 0.22, 0.3, 0.4, 0.5)
    return [
        (bucket(share, edges) * 2 + (shape == PROSE)) * 2
        + (view.middle.start <= number < view.middle.end)
        for number, (share, shape) in enumerate(zip(view.shared, view.shapes, strict=True))
    ]


def _endings(view: Surroundings) -> list[int]:
    """Headings of related stories, comments, bios and legal text since the story began."""
    found = []
    teasers = ends = 0
    for number, shape in enumerate(view.shapes):
        if number < view.middle.start:
            found.append(shape)
            continue
        found.append(((teasers + 1) * 4 + ends) * _SHAPES + shape)
        kind = _kind(view, number)
        teasers = min(3, teasers + (kind == _TEASER))
        ends = min(3, ends + (kind in _ENDINGS))
    return found


def _marks(view: Surroundings) -> list[int]:
    """Photo credits, times and addresses."""
    return [
        _mark(passage.text, passage.words) * 2 + (shape == PROSE)
        for passage, shape in zip(view.passages, view.shapes, strict=True)
    ]


def _mark(text: str, words: int) -> int:
    if words > _CREDIT_WORDS:
        return 0
    tail = text[-_CREDIT_REACH:].lower()
    credit = any(map(tail.__contains__, _CREDITS))
    time = words < _LABEL_WORDS and _TIME.search(text) is not None
    address = "@" in text or "http" in text or "www." in text
    return credit * 4 + time * 2 + address


def _case(view: Surroundings) -> list[int]:
    """Share of words with a capital: headlines and menus of many languages have more of them.

    Counted as capitals and not as missing small letters, or every line of a script without case
    would look like a headline.
    """
    found = []
    for passage, shape in zip(view.passages, view.shapes, strict=True):
        if passage.words >= _LABEL_WORDS:
            found.append(shape)
            continue
        share = len(_CAPITALIZED.findall(passage.text)) / passage.words
        found.append((1 + bucket(share, (0.2, 0.35, 0.5, 0.65, 0.85))) * _SHAPES + shape)
    return found


def _mass(view: Surroundings) -> list[int]:
    """Words of prose within eight lines."""
    edges = (10, 30, 70, 140, 280, 500)
    sums, last = view.mass, len(view.shapes)
    return [
        bucket(sums[min(last, n + 9)] - sums[max(0, n - 8)], edges) * _SHAPES + shape
        for n, shape in enumerate(view.shapes)
    ]


def _run(view: Surroundings) -> list[int]:
    """How long the story is, and how much of the dump's prose it takes."""
    words = view.mass[view.middle.end] - view.mass[view.middle.start]
    share = bucket(words / (view.total or 1), (0.3, 0.5, 0.7, 0.9))
    page = (bucket(words, (60, 120, 250, 500, 1000)) * 5 + share) * 2
    return [page + (shape == PROSE) for shape in view.shapes]


def _above(view: Surroundings) -> list[int]:
    shapes = view.shapes
    return [_SHAPES * _SHAPES + shapes[0], *(a * _SHAPES + b for a, b in pairwise(shapes))]


def _below(view: Surroundings) -> list[int]:
    shapes = view.shapes
    return [*(b * _SHAPES + a for a, b in pairwise(shapes)), _SHAPES * _SHAPES + shapes[-1]]


def _depth(view: Surroundings) -> list[int]:
    """Share of the story's words that stand above the line."""
    edges = (-0.3, -0.001, 0.001, 0.1, 0.5, 0.9, 0.999, 1.3)
    begin = view.mass[view.middle.start]
    words = (view.mass[view.middle.end] - begin) or 1
    return [
        bucket((mass - begin) / words, edges) * _SHAPES + shape
        for mass, shape in zip(view.mass, view.shapes, strict=False)  # mass has one entry more
    ]


def _alike(view: Surroundings) -> list[int]:
    """How many neighbours of the same shape stand in a row."""
    found: list[int] = []
    shapes = view.shapes
    start = 0
    for number in range(1, len(shapes) + 1):
        if number == len(shapes) or shapes[number] != shapes[start]:
            size = bucket(number - start, (1.5, 2.5, 4.5, 8.5))
            found += [size * _SHAPES + shapes[start]] * (number - start)
            start = number
    return found


def _opening(view: Surroundings) -> list[int]:
    return [
        (p.text[:1].islower() + 2 * (p.text[:1] in _QUOTES)) * _SHAPES + s
        for p, s in zip(view.passages, view.shapes, strict=True)
    ]


SIGNS: Final[tuple[Sign, ...]] = (
    Sign("form", "too short for prose, or without a stop", _form, 36),
    Sign("place", "stands outside the densest run of prose", _place, 60),
    Sign("near", "no paragraph stands near it", _near, 50),
    Sign("gap", "one of several short lines between paragraphs", _gap, 61),
    Sign("gap-dirt", "stands among lines the lexicon knows", _gap_dirt, 25),
    Sign("phrase", "opens like a line the lexicon knows", _phrase, 84),
    Sign("copies", "stands in the dump more than once", _copies, 16),
    Sign("shared-words", "shares few words with the story", _shared, 32),
    Sign("endings", "comes after a heading that ends stories", _endings, 100),
    Sign("marks", "carries a photo credit, a time or an address", _marks, 16),
    Sign("case", "written in the capitals of a headline", _case, 35),
    Sign("mass", "little prose around it", _mass, 35),
    Sign("run", "the dump holds other prose as long", _run, 60),
    Sign("above", "follows a line that is no prose", _above, 30),
    Sign("below", "is followed by a line that is no prose", _below, 30),
    Sign("depth", "stands above or below the story", _depth, 45),
    Sign("alike", "one of a row of like lines", _alike, 25),
    Sign("opening", "opens unlike a sentence", _opening, 20),
)
"""All signs; their order is the order of the table's rows."""
