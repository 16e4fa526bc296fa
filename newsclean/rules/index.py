"""The index: which phrases claim a line, found by a few look-ups instead of a search per phrase."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from newsclean.patterns import pattern
from newsclean.rules.entry import STOPS, Entry
from newsclean.rules.fold import CLOSING, LEADING, fold, fold_lines
from newsclean.rules.prefixes import LONGEST, Prefixes

__all__ = ["Index"]

HEAD = 120
"""Characters of a line's beginning that are looked at; a longer line can't match whole."""
TAIL = 60
"""Characters of a longer line's end that are looked at."""
INSIDE = range(24, 300)
"""Lengths of lines whose beginning is searched for a phrase in the middle of a sentence."""

_BEHIND = CLOSING + STOPS
_ROW = 2
"""Fewest tokens that make a row."""
_TOKEN_BREAK = pattern(r"[\s/|,·•،、・+&]+")


class Index:
    """All phrases of a set of languages, arranged for look-up."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._whole: dict[str, list[Entry]] = {}
        self._starts = Prefixes()
        self._ends = Prefixes()
        self._contains: list[tuple[str, Entry]] = []
        self._patterns: list[Entry] = []
        self._tokens: dict[str, Entry] = {}
        self._labels: dict[str, Entry] = {}
        for entry in entries:
            self._add(entry)
        self._stems = [word for word in self._tokens if word.endswith("*")]
        self._label_texts = tuple(self._labels)
        either = "|".join(f"(?:{entry.parts[0]})" for entry in self._patterns)
        self._any_pattern = re.compile(either or "(?!)", re.IGNORECASE)

    def _add(self, entry: Entry) -> None:
        first = entry.parts[0]
        if entry.way == "whole" and len(entry.parts) == 1:  # most of them, so before all others
            self._whole.setdefault(first, []).append(entry)
            return
        match entry.way:
            case "ends":
                self._ends.add(entry.parts[-1][::-1], entry)
            case "contains":
                self._contains.append((first, entry))
            case "regex":
                self._patterns.append(entry)
            case "tokens":
                self._tokens[first] = entry
                self._starts.add(first.rstrip("*"), entry)
            case _:
                self._starts.add(first, entry)
        if entry.label and entry.handling.move == "related":
            self._labels[first] = entry

    def claims(self, line: str) -> Sequence[Entry]:
        """Phrases that fit ``line``, the most telling ways first."""
        short = len(line) <= HEAD
        head = fold(line[:HEAD])
        return self._claims(line, head, "" if short else fold(line[-TAIL:]), self._inside(head))

    def claims_of(self, lines: Sequence[str]) -> Iterator[Sequence[Entry]]:
        """For each line the phrases that fit it, as ``claims`` gives them for one."""
        heads = fold_lines([line[:HEAD] for line in lines])
        ends = fold_lines([line[-TAIL:] if len(line) > HEAD else "" for line in lines])
        inside = self._inside("\n".join(heads))
        return map(self._claims, lines, heads, ends, repeat(inside))

    def _inside(self, text: str) -> Sequence[tuple[str, Entry]]:
        """Phrases that stand somewhere in ``text``, of those that may stand inside a line."""
        return [(phrase, entry) for phrase, entry in self._contains if phrase in text]

    def _claims(
        self, line: str, head: str, end: str, inside: Sequence[tuple[str, Entry]]
    ) -> Sequence[Entry]:
        short = len(line) <= HEAD
        if not head[:1].isalnum():
            head = head.lstrip(LEADING) or head
        tail = head if short else end
        if not tail[-1:].isalnum():
            tail = tail.rstrip(CLOSING) or tail
        found = list(self._claims_whole(line, tail)) if short else []
        for entry in self._starts.near(head):
            claimant = self._claims_start(entry, head, short=short)
            if claimant is not None:
                found.append(claimant)
        if tail[-1:] in STOPS:
            tail = tail.rstrip(STOPS)
        for entry in self._ends.near(tail[: -LONGEST - 1 : -1]):
            if entry.closes(tail):
                found.append(entry)
        if inside and len(line) in INSIDE:
            found += [entry for phrase, entry in inside if phrase in head]
        return found

    def _claims_whole(self, line: str, tail: str) -> Sequence[Entry]:
        found: Sequence[Entry] = self._whole.get(tail, ())
        if not found and tail[-1:] in STOPS:
            found = self._whole_with_stop(tail)
        if self._any_pattern.fullmatch(line):
            found = [*found, *(entry for entry in self._patterns if _fits(entry, line))]
        return found

    def _whole_with_stop(self, tail: str) -> Sequence[Entry]:
        # "Share this article." is the button with a stop; "Share." may be a word of speech.
        if " " in tail or tail.endswith("..."):
            return self._whole.get(tail.rstrip(STOPS + CLOSING), ())
        return ()

    def _claims_start(self, entry: Entry, head: str, *, short: bool) -> Entry | None:
        match entry.way:
            case "tokens":
                return self._row_of_tokens(head) if short else None
            case "whole":
                end = entry.opens(head) if short else None
                return entry if end is not None and not head[end:].strip(_BEHIND) else None
            case _:
                return entry if entry.opens(head) is not None else None

    def _row_of_tokens(self, head: str) -> Entry | None:
        """The entry of the surest word of a line of tokens: "news line" is no share row."""
        words = (word.strip(LEADING + CLOSING) for word in _TOKEN_BREAK.split(head))
        known = [self._token(word) for word in words if word]
        row = [entry for entry in known if entry is not None]
        if len(row) < len(known) or len(row) < _ROW:
            return None
        return next((entry for entry in row if not entry.handling.second_signal), row[0])

    def _token(self, word: str) -> Entry | None:
        stems = (stem for stem in self._stems if word.startswith(stem[:-1]))
        return self._tokens.get(word) or self._tokens.get(next(stems, ""))

    def label_before(self, text: str, delimiter: int) -> Entry | None:
        """The label of a related story that ends right before the ``delimiter``, if one does."""
        before = fold(text[max(0, delimiter - HEAD) : delimiter])
        if not before.endswith(self._label_texts):
            return None
        fitting = [entry for label, entry in self._labels.items() if before.endswith(label)]
        return max(fitting, key=lambda entry: len(entry.parts[0]))


def _fits(entry: Entry, line: str) -> bool:
    return re.fullmatch(entry.parts[0], line, re.IGNORECASE) is not None
