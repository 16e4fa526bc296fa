"""What stands around each line of a dump: runs of prose, gaps between them, shared words."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.extractors.rules import PHRASE_WORDS
from newsclean.extractors.text.passage import Passage
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.rules.ruleset import Match, RuleSet

__all__ = [
    "BRIEF",
    "LINES",
    "SENTENCES",
    "Prose",
    "Shape",
    "Span",
    "Surroundings",
    "densest_run",
    "look_around",
    "shapes_of",
]

SENTENCE: Final = 8
"""Words from which on a line is no longer a mere label."""
MARGIN: Final = 25
"""Lines above and below the widest run that are looked at closely."""
TIGHT, MIDDLE, WIDE = 14.0, 7.0, 3.0
"""What a line between paragraphs costs a run, in words: dear, fair, cheap."""


class Prose(NamedTuple):
    """What counts as a paragraph, in words."""

    closed: int
    """From here on with a stop."""
    open: int
    """From here on without one."""
    most: int
    """Up to here; a longer "sentence" is a menu with a sentence at its end."""


LINES: Final = Prose(closed=8, open=25, most=100_000)
"""For dumps with a block a line."""
SENTENCES: Final = Prose(closed=4, open=100_000, most=60)
"""For the sentences of a dump that lost its line breaks."""

BRIEF: Final = Prose(closed=4, open=12, most=100_000)
"""For a dump without one paragraph of the usual length."""

Shape = int
PROSE, BULLET, TINY, SHORT, LINE = range(5)
"""A paragraph; an entry of a list; one or two words; up to seven; more, and yet no sentence."""

_BULLETS: Final = frozenset("*•▪◦●‣·–-+")
_LONG_WORD: Final = pattern(r"[^\W\d_]{5,}")


class Span(NamedTuple):
    """Lines from ``start`` up to and without ``end``."""

    start: int
    end: int


class Surroundings(NamedTuple):
    """The lines in view and what was found around them; every list has one entry a line."""

    window: Span
    """The lines in view."""
    passages: Sequence[Passage]
    """The lines themselves."""
    shapes: Sequence[Shape]
    """Paragraph, bullet, label …"""
    matches: "Sequence[Match | None]"
    """Phrases of the lexicon that fit."""
    copies: Sequence[int]
    """How often the text stands in the dump."""
    mass: Sequence[int]
    """Words of prose above the line, within view; one entry more than there are lines."""
    shared: Sequence[float]
    """Share of its long words that the story has too; -1 without long words."""
    tight: Span
    """The densest run when gaps are dear, numbered within the view."""
    middle: Span
    """The densest run at a fair price."""
    wide: Span
    """The densest run when gaps are cheap."""
    total: int
    """Words of prose in the whole dump."""


def shapes_of(passages: Iterable[Passage], prose: Prose) -> list[Shape]:
    """The shape of each passage."""
    return [
        PROSE
        if prose.most >= words >= (prose.closed if stop else prose.open)
        else _shape(text, words)
        for text, words, stop, _, _ in passages
    ]


def _shape(text: str, words: int) -> Shape:
    if text[:1] in _BULLETS and text[1:2] in (" ", ""):
        return BULLET
    if words <= 2:  # noqa: PLR2004 - the docstring of the shapes says it
        return TINY
    return SHORT if words < SENTENCE else LINE


def densest_run(weights: Sequence[int], gap: float) -> Span:
    """The run whose prose outweighs its gaps most; ``weights`` are words of prose, 0 for a gap."""
    best = total = 0.0
    start = begin = end = 0
    for number, weight in enumerate(weights):
        if weight:
            total += weight
            if total > best:
                best, begin, end = total, start, number + 1
        elif total <= gap:
            total, start = 0.0, number + 1
        else:
            total -= gap
    return Span(begin, end)


def look_around(
    passages: Sequence[Passage], rules: "RuleSet", prose: Prose = LINES
) -> Surroundings:
    """The surroundings of the lines near the densest run."""
    shapes = shapes_of(passages, prose)
    words = [p.words if s == PROSE else 0 for p, s in zip(passages, shapes, strict=True)]
    wide = densest_run(words, WIDE)
    low = max(0, wide.start - MARGIN)
    window = Span(low, min(len(passages), wide.end + MARGIN))
    seen, weights = passages[low : window.end], words[low : window.end]
    middle = densest_run(weights, MIDDLE)
    counts = Counter(passage.text for passage in passages)
    return Surroundings(
        window=window,
        passages=seen,
        shapes=shapes[low : window.end],
        matches=[rules.match(p.text) if p.words <= PHRASE_WORDS else None for p in seen],
        copies=[counts[p.text] for p in seen],
        mass=_sums(weights),
        shared=_shared_words(seen, weights, middle),
        tight=densest_run(weights, TIGHT),
        middle=middle,
        wide=Span(wide.start - low, wide.end - low),
        total=sum(words),
    )


def _sums(weights: Sequence[int]) -> list[int]:
    sums = [0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    return sums


def _shared_words(passages: Sequence[Passage], weights: Sequence[int], story: Span) -> list[float]:
    words = [set(_LONG_WORD.findall(passage.text.lower())) for passage in passages]
    once: set[str] = set()
    twice: set[str] = set()
    for number in range(*story):
        if weights[number]:
            twice |= once & words[number]
            once |= words[number]
    # A line of the story shares a word with the story only if another line has it too.
    known = [
        twice if weights[number] and story.start <= number < story.end else once
        for number in range(len(passages))
    ]
    return [
        (len(own & others) + 0.5) / (len(own) + 2) if own else -1.0
        for own, others in zip(words, known, strict=True)
    ]


def bucket(value: float, edges: Sequence[float]) -> int:
    """Which interval between ``edges`` holds ``value``, from 0."""
    return bisect_right(edges, value)
