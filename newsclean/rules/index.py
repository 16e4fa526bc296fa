"""The index: which phrases claim a line, found by a few look-ups instead of a search per phrase."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsclean.rules.fold import CLOSING, LEADING, fold, spans_words
from newsclean.rules.group import Group, Phrase

__all__ = ["Entry", "Index", "behind_delimiter"]

HEAD = 120
"""Characters at either end of a line that are looked at; a longer line can't match whole."""
CONTAINS_LIMIT = 300
"""Longest line that is searched for a phrase in its middle."""
GAP = 80
"""Most characters that ``…`` in a phrase stands for."""

_KEY = 4
_STOPS = ".!?…؟"
_DELIMITER = re.compile(r" ?(?:[:|>»›]+|-(?= |$))")
_NUMBER_SIGN = re.compile("(?<!#)#(?!#)")
_TOKEN_BREAK = re.compile(r"[\s/|,·•،、・+&]+")


def behind_delimiter(text: str, start: int) -> int | None:
    """Where the text behind a label goes on: past its colon, bar or dash; ``None`` without one."""
    found = _DELIMITER.match(text, start)
    return found.end() if found else None


class Entry(NamedTuple):
    """A phrase with its group, and its folded text cut at the gaps."""

    group: Group
    phrase: Phrase
    parts: tuple[str, ...]
    label: bool
    """Whether it ends in a colon, and so fits any delimiter that may follow a label."""
    bracket: str
    """The bracket it opens with, if it does: ``(AP)`` is a credit, ``AP`` may be a word."""

    @property
    def id(self) -> str:
        """``en/related/0``."""
        return f"{self.group.id}/{self.phrase.number}"

    def opens(self, head: str) -> int | None:
        """Where the phrase ends in the folded ``head`` of a line; ``None`` if it isn't there."""
        if not head.startswith(self.parts[0]):
            return None
        end = _through_gaps(head, len(self.parts[0]), self.parts[1:])
        if end is None or self.label:
            return None if end is None else behind_delimiter(head, end)
        return end if _word_ends(head, end) else None

    def closes(self, tail: str) -> bool:
        """Whether the phrase ends the folded ``tail`` of a line, which has lost its stop."""
        last = self.parts[-1]
        if not tail.endswith(last):
            return False
        start = len(tail) - len(last)
        return start == 0 or not (spans_words(last[0]) and spans_words(tail[start - 1]))


def _through_gaps(text: str, end: int, parts: tuple[str, ...]) -> int | None:
    for part in parts:
        start = text.find(part, end, end + GAP + len(part))
        if start < 0:
            return None
        end = start + len(part)
    return end


def _word_ends(text: str, end: int) -> bool:
    return end == len(text) or not (spans_words(text[end - 1]) and spans_words(text[end]))


class Index:
    """All phrases of a set of languages, arranged for look-up."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._whole: dict[str, list[Entry]] = {}
        self._starts: dict[str, list[Entry]] = {}
        self._ends: dict[str, list[Entry]] = {}
        self._contains: list[tuple[str, Entry]] = []
        self._regex: list[tuple[re.Pattern[str], Entry]] = []
        self._tokens: dict[str, Entry] = {}
        self._labels: dict[str, Entry] = {}
        for group in groups:
            for phrase in group.phrases:
                self._add(group, phrase)
        for keyed in (self._starts, self._ends):
            for entries in keyed.values():
                entries.sort(key=lambda entry: -sum(map(len, entry.parts)))
        self._stems = tuple(word[:-1] for word in self._tokens if word.endswith("*"))
        self._start_sizes = _sizes(self._starts)
        self._end_sizes = _sizes(self._ends)
        self._label_texts = tuple(self._labels)

    def _add(self, group: Group, phrase: Phrase) -> None:
        if phrase.way == "regex":
            pattern = re.compile(phrase.text, re.IGNORECASE)
            self._regex.append((pattern, Entry(group, phrase, (), label=False, bracket="")))
            return
        entry = _entry(group, phrase)
        first, last = entry.parts[0], entry.parts[-1]
        match phrase.way:
            case "whole" if len(entry.parts) == 1:
                self._whole.setdefault(first, []).append(entry)
            case "ends":
                self._ends.setdefault(last[-_KEY:], []).append(entry)
            case "contains":
                self._contains.append((first, entry))
            case _:
                self._starts.setdefault(first[:_KEY].rstrip("*"), []).append(entry)
        if phrase.way == "tokens":
            self._tokens[first] = entry
        elif entry.label and group.move == "related":
            self._labels[first] = entry

    def claims(self, line: str) -> Iterator[Entry]:
        """Phrases that fit ``line``, the most telling ways first."""
        short = len(line) <= HEAD
        folded = fold(line if short else line[:HEAD])
        head = folded.lstrip(LEADING) or folded
        if not head:
            return
        if short:
            tail = head.rstrip(CLOSING) or head
            yield from self._whole.get(tail) or self._whole_with_stop(tail)
        else:
            tail = fold(line[-HEAD:]).rstrip(CLOSING)
        for size in self._start_sizes:
            for entry in self._starts.get(head[:size], ()):
                if self._claims_start(entry, head, short=short):
                    yield entry
        tail = tail.rstrip(_STOPS)
        for size in self._end_sizes:
            for entry in self._ends.get(tail[-size:], ()):
                if entry.closes(tail):
                    yield entry
        if len(line) <= CONTAINS_LIMIT:
            yield from self._claims_inside(line, head if short else fold(line))

    def _whole_with_stop(self, tail: str) -> Iterable[Entry]:
        # "Share this article." is the button with a stop; "Share." may be a word of speech.
        if tail[-1:] in _STOPS and (" " in tail or tail.endswith("...")):
            return self._whole.get(tail.rstrip(_STOPS + CLOSING), ())
        return ()

    def _claims_start(self, entry: Entry, head: str, *, short: bool) -> bool:
        match entry.phrase.way:
            case "tokens":
                return short and self._claims_tokens(entry, head)
            case "whole":
                end = entry.opens(head) if short else None
                return end is not None and not head[end:].strip(CLOSING + _STOPS)
            case _:
                return entry.opens(head) is not None

    def _claims_tokens(self, entry: Entry, head: str) -> bool:
        words = [word.strip(LEADING + CLOSING) for word in _TOKEN_BREAK.split(head)]
        words = [word for word in words if word]
        stem = entry.parts[0].rstrip("*")
        return (
            len(words) > 1
            and words[0].startswith(stem)
            and all(word in self._tokens or word.startswith(self._stems) for word in words)
        )

    def _claims_inside(self, line: str, folded: str) -> Iterator[Entry]:
        for text, entry in self._contains:
            if text in folded:
                yield entry
        for pattern, entry in self._regex:
            if pattern.fullmatch(line):
                yield entry

    def label_before(self, text: str, delimiter: int) -> Entry | None:
        """The label of a related story that ends right before the ``delimiter``, if one does."""
        before = fold(text[max(0, delimiter - HEAD) : delimiter]).rstrip()
        if not before.endswith(self._label_texts):
            return None
        fitting = [entry for label, entry in self._labels.items() if before.endswith(label)]
        return max(fitting, key=lambda entry: len(entry.parts[0]))


def _entry(group: Group, phrase: Phrase) -> Entry:
    text = fold(_NUMBER_SIGN.sub("0", phrase.text))
    parts = tuple(filter(None, (part.strip() for part in text.split("..."))))
    if phrase.way in ("whole", "starts"):
        parts = (parts[0].lstrip(LEADING) or parts[0], *parts[1:])
    last = parts[-1]
    label = phrase.way == "starts" and last[-1] in ":|"
    if phrase.way in ("whole", "ends") or label:
        last = last.rstrip(CLOSING) or last
    if phrase.way == "ends":
        last = last.rstrip(_STOPS) or last
    bracket = phrase.text[0] if phrase.text[0] in "([（【［" else ""
    return Entry(group, phrase, (*parts[:-1], last), label, bracket)


def _sizes(keyed: dict[str, list[Entry]]) -> tuple[int, ...]:
    return tuple(sorted({len(key) for key in keyed}, reverse=True))
