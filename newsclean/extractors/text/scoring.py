"""Scores every line by the table of signs, and says why a line fell."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from newsclean.extractors.text.signs import SIGNS
from newsclean.extractors.text.surroundings import LINE, PROSE, Prose, Surroundings
from newsclean.extractors.text.weights import load_table
from newsclean.ledger import Verdict

__all__ = ["BALANCED", "CAREFUL", "FAR", "STRICT", "Bar", "Reading", "weigh"]


class Bar(NamedTuple):
    """The score a line must reach to be kept, in hundredths of log-odds."""

    prose: int
    """For paragraphs: low, as a lost sentence is worse than a kept promotion."""
    other: int
    """For headings, list entries and labels."""
    between: int
    """For a line that stands alone between two paragraphs: headings do, and little else."""


class Reading(NamedTuple):
    """How one style of dump is judged."""

    prose: Prose
    """What counts as a paragraph."""
    table: str
    """Which table weighs the signs."""
    borrowed: int
    """Hundredths of its neighbours' mean score that a line adds to its own: a sentence that lost
    its line breaks has little else to be known by."""
    leeway: int = 0
    """Hundredths by which all bars are lower: without lines, a lost sentence has no witness."""


BALANCED: Final = Bar(prose=-60, other=-30, between=-160)
CAREFUL: Final = Bar(prose=-180, other=-120, between=-200)
STRICT: Final = Bar(prose=0, other=40, between=0)

MOST_HELD: Final = 150
"""Score beyond which a line tells its neighbours no more."""
DOUBT: Final = 40
"""A kept line that scores less above its bar is marked as suspect."""
SCANT_WORDS: Final = 60
"""Kept words below which a story is suspiciously short."""
SCANT_SHARE: Final = 0.15
"""Share of the dump's prose below which a story is suspiciously short."""
SCANT_WARNING: Final = (
    "The story found is short beside the rest of the text, so all of its neighbourhood was kept."
)

FAR: Final = Verdict("removed", "far", "outside the densest run of prose")
_GUARDED_SHAPES: Final = frozenset({PROSE, LINE})
_KEPT: Final = Verdict("kept", "prose", "reads like the story")
_GUARDED: Final = Verdict("kept", "guard", "the story is short, so what stands in it stays")
_REMOVED: Final = tuple(Verdict("removed", sign.name, sign.against) for sign in SIGNS)
_SUSPECT: Final = tuple(
    Verdict("kept", sign.name, f"kept, although: {sign.against}", suspect=True) for sign in SIGNS
)


def weigh(
    surroundings: Surroundings, reading: Reading, bar: Bar, omits: Callable[[str], bool]
) -> tuple[list[Verdict], tuple[str, ...]]:
    """A verdict for every line in view, and what a careful reader should know."""
    if not surroundings.passages:
        return [], ()
    table = load_table(reading.table).without(omits)
    shapes = surroundings.shapes
    rows = table.weigh([sign.measure(surroundings) for sign in SIGNS], shapes)
    scores = _with_neighbours(
        [sum(row, table.other if s else table.prose) for row, s in zip(rows, shapes, strict=True)],
        reading.borrowed,
    )
    bars = _bars(bar, surroundings)
    margins = [score - b + reading.leeway for score, b in zip(scores, bars, strict=True)]
    kept = sum(p.words for p, m in zip(surroundings.passages, margins, strict=True) if m > 0)
    if kept < SCANT_WORDS or kept < SCANT_SHARE * surroundings.total:
        return _guard(surroundings, margins, kept)
    return [_of_score(row, margin) for row, margin in zip(rows, margins, strict=True)], ()


def _bars(bar: Bar, view: Surroundings) -> list[int]:
    """The bar of each line."""
    bars = [bar.other if shape else bar.prose for shape in view.shapes]
    shapes = [LINE, *view.shapes, LINE]
    for number, (above, own, below) in enumerate(zip(shapes, shapes[1:], shapes[2:], strict=False)):
        if own != PROSE and above == below == PROSE and view.matches[number] is None:
            bars[number] = bar.between
    return bars


def _with_neighbours(scores: Sequence[int], borrowed: int) -> Sequence[int]:
    """Each score with a share of the mean of the two scores above and the two below it."""
    if not borrowed:
        return scores
    held = [0, 0, *(max(-MOST_HELD, min(MOST_HELD, score)) for score in scores), 0, 0]
    around = zip(held, held[1:], held[3:], held[4:], strict=False)
    return [
        own + sum(others) * borrowed // 400 for own, others in zip(held[2:-2], around, strict=True)
    ]


def _of_score(row: Sequence[int], margin: int) -> Verdict:
    if margin > DOUBT:
        return _KEPT
    return (_SUSPECT if margin > 0 else _REMOVED)[row.index(min(row))]


def _guard(
    surroundings: Surroundings, margins: Sequence[int], kept: int
) -> tuple[list[Verdict], tuple[str, ...]]:
    """The densest run, the long lines next to it and whatever scored well.

    Asked when the score alone leaves too little: a brief report drowns among the service texts
    around it. Where it is little beside the rest, the reader is warned.
    """
    begin, end = surroundings.middle
    shapes = surroundings.shapes
    while begin > 0 and shapes[begin - 1] in _GUARDED_SHAPES:
        begin -= 1
    while end < len(shapes) and shapes[end] in _GUARDED_SHAPES:
        end += 1
    scant = kept < SCANT_SHARE * surroundings.total
    return [
        _GUARDED if begin <= number < end or margin > 0 else FAR
        for number, margin in enumerate(margins)
    ], ((SCANT_WARNING,) if scant else ())
