"""From a phrase that fits to a match: how strong it is, and what the line says beside it."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from newsclean.patterns import pattern
from newsclean.rules.entry import Entry
from newsclean.rules.fold import CLOSING, LEADING, count_words, fold, unfolded_end
from newsclean.rules.group import LIMIT
from newsclean.rules.index import Index

__all__ = ["Match", "match_line", "match_lines", "match_tail"]

_COLON = pattern("[:：|｜]")
_SENTENCE_BREAK = pattern(r"[^\W\d_]{3}(?:[。।]|[.][”\"'’)]* )(?=[^\W\d_])")
_SENTENCE_ENDS = tuple(".!?…。！？؟।॥”\"’'»)]）」】")
_DIGIT = pattern(r"\d")
_STOPS = tuple(".。।۔")
_OPENERS = "".join(sign for sign in LEADING if sign not in "\"“«'.،؛")
_OPEN = tuple("([（【［")
_CLOSED = " )]）】］"
_GAPS_END = 400
"""Characters within which a phrase with gaps ends."""
_DELIMITERS = " \u00a0:：|｜>»›–—-"

Action = Literal["drop", "move"]


class Match(NamedTuple):
    """A phrase rule that fits a line."""

    rule: str
    """Id: ``en/related/0``."""
    kind: str
    """Group of the phrase: ``related``, ``share``, ``newsletter`` …"""
    action: Action
    """Whether the line is dirt, or a fact that belongs in ``field``."""
    field: str | None
    """Target of a move: ``related``, ``notes``, ``tags`` …"""
    strong: bool
    """True when the phrase suffices alone; False when a second signal is needed."""
    start: int
    """Where the phrase begins in the line, in code points."""
    end: int
    """Where it ends."""
    rest: str
    """What the line says without its label: the headline behind ``READ ALSO:``. The whole line
    where the phrase is itself the fact (``(AP)``); empty where nothing stands behind a label."""


def match_line(index: Index, line: str) -> Match | None:
    """The match of a whole line: the first strong one, else the first weak one."""
    return _surest(index.claims(line), line)


def match_lines(index: Index, lines: Sequence[str]) -> list[Match | None]:
    """What ``match_line`` says of each line, at half the price."""
    claims = zip(index.claims_of(lines), lines, strict=True)
    return [_surest(found, line) if found else None for found, line in claims]


def _surest(claims: Iterable[Entry], line: str) -> Match | None:
    weak = None
    for entry in claims:
        match = _match(entry, line)
        if match.strong:
            return match
        weak = weak or match
    return weak


def match_tail(index: Index, paragraph: str) -> Match | None:
    """The match of a label behind a sentence, if all behind it is one headline."""
    for colon in _COLON.finditer(paragraph):
        entry = index.label_before(paragraph, colon.start())
        start = _label_start(entry, paragraph, colon.start()) if entry else None
        if entry and start:
            return _tail(entry, paragraph, start, colon.end())
    return None


def _match(entry: Entry, line: str) -> Match:
    handling = entry.handling
    start, end = _span(entry, line)
    if entry.way == "starts":
        rest = line[end:].strip(_DELIMITERS)
        if line[:start].strip()[-1:] in _OPEN:  # "(Read also: …)": both brackets go
            rest = rest.rstrip(_CLOSED)
    else:
        rest = line.strip() if handling.move else ""
    field = handling.move if rest else None
    strong = not handling.second_signal and _proves(entry, line, line[start:end], rest)
    action: Action = "move" if field else "drop"
    return Match(entry.id, handling.kind, action, field, strong, start, end, rest)


def _proves(entry: Entry, line: str, label: str, rest: str) -> bool:
    """Whether the line around the phrase looks as the group wants it."""
    handling = entry.handling
    if entry.bracket and fold(line[:8])[:1] != fold(entry.bracket):
        return False
    if entry.way not in ("starts", "ends"):
        return True
    if handling.capitals and not label.isupper():
        return False
    if handling.number and not _DIGIT.search(line):
        return False
    if count_words(line) > handling.max_words:
        return False
    return handling.max_words > LIMIT or not _SENTENCE_BREAK.search(rest)


def _span(entry: Entry, line: str) -> tuple[int, int]:
    first = next((at for at, sign in enumerate(line) if fold(sign).strip(LEADING)), 0)
    last = len(line.rstrip(CLOSING))
    match entry.way:
        case "starts" if len(entry.parts) == 1:
            return first, unfolded_end(line, first, entry.parts[0])
        case "starts":
            return first, _end_of_gaps(entry, line, first)
        case "ends":
            return max(first, last - len(entry.parts[-1])), last
        case _:
            return first, last


def _end_of_gaps(entry: Entry, line: str, first: int) -> int:
    ends = range(first + 1, min(len(line), first + _GAPS_END) + 1)
    return next((end for end in ends if entry.opens(fold(line[first:end])) is not None), len(line))


def _label_start(entry: Entry, paragraph: str, colon: int) -> int | None:
    """Where the label begins, if a sentence ends before it."""
    length = len(entry.parts[0])
    for start in range(colon - length, max(0, colon - length - 8), -1):
        if fold(paragraph[start:colon]) == entry.parts[0]:
            before = paragraph[:start].rstrip(_OPENERS)
            return start if before.endswith(_SENTENCE_ENDS) else None
    return None


def _tail(entry: Entry, paragraph: str, start: int, end: int) -> Match | None:
    rest = paragraph[end:].strip(_DELIMITERS)
    if not rest or count_words(rest) > entry.handling.max_words or _SENTENCE_BREAK.search(rest):
        return None
    # A sentence of the story can begin so ("Read more: it is good for you."); a headline has no
    # stop, and a label in capitals is no sentence.
    strong = not entry.handling.second_signal and (
        paragraph[start:end].isupper() or not rest.endswith(_STOPS)
    )
    return Match(
        entry.id, entry.handling.kind, "move", entry.handling.move, strong, start, end, rest
    )
