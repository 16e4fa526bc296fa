"""What stands around each line of a dump: runs of prose, phrases, words shared with the story."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

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
OPENING: Final = 100
"""Characters of a line that are searched for capitals."""
LONG_WORD: Final = 5
"""Letters of a word that tells what a story is about."""


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
_MARKS: Final = '.,:;?!()“”"„«»’'
"""Signs that may cling to a word."""


_CAPITALIZED: Final = pattern(r"\b[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻĽŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΩА-ЯЁЄІЇ]")


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
    shared: Sequence[int]
    """Per cent of its long words that the story has too; -1 without long words."""
    tight: Span
    """The densest run when gaps are dear, numbered within the view."""
    middle: Span
    """The densest run at a fair price."""
    wide: Span
    """The densest run when gaps are cheap."""
    total: int
    """Words of prose in the whole dump."""
    lines: int
    """Lines of the whole dump."""
    capitals: Sequence[int]
    """Per cent of the line's first words that have a capital."""


def shapes_of(passages: Iterable[Passage], prose: Prose) -> list[Shape]:
    """The shape of each passage."""
    closed, open_, most = prose
    return [
        PROSE if most >= words >= (closed if stop else open_) else _shape(text, words)
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
    words = [0 if shape else p.words for p, shape in zip(passages, shapes, strict=True)]
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
        matches=rules.match_lines([p.text for p in seen]),
        copies=[counts[p.text] for p in seen],
        mass=list(accumulate(weights, initial=0)),
        shared=_shared_words(seen, weights, middle),
        tight=densest_run(weights, TIGHT),
        middle=middle,
        wide=Span(wide.start - low, wide.end - low),
        total=sum(words),
        lines=len(passages),
        capitals=_capitals(seen),
    )


def _shared_words(passages: Sequence[Passage], weights: Sequence[int], story: Span) -> list[int]:
    words = _long_words(passages)
    once: set[str] = set()
    twice: set[str] = set()
    for number in range(*story):
        if weights[number]:
            twice |= once & words[number]
            once |= words[number]
    # A line of the story shares a word with the story only if another line has it too.
    begin, end = story
    return [
        (100 * len(own & (twice if weight and begin <= number < end else once)) + 50)
        // (len(own) + 2)
        if own
        else -1
        for number, (own, weight) in enumerate(zip(words, weights, strict=True))
    ]


def _long_words(passages: Sequence[Passage]) -> list[set[str]]:
    if not passages:
        return []
    text = "\n".join([passage.text for passage in passages]).lower()
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return [{word for word in line.split() if len(word) >= LONG_WORD} for line in text.split("\n")]


def _capitals(passages: Sequence[Passage]) -> list[int]:
    """Counted as capitals and not as missing small letters.

    Otherwise every line of a script without case would look like a headline.
    """
    count = _CAPITALIZED.findall
    heads = [passage.text[:OPENING] for passage in passages]
    return [min(100, 100 * len(count(head)) // (head.count(" ") + 1)) for head in heads]
