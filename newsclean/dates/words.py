"""Words of a folded line turned into tags that a short pattern can read.

``19 listopada 2023, niedziela`` becomes ``19 G11 2023, W6``. A tag is a letter for the calendar
and two digits for the month, ``W`` for a weekday. Any other word becomes ``x``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from newsclean.dates.calendars import MONTHS_OF_CALENDARS
from newsclean.dates.clock import ZONES
from newsclean.dates.folding import fold
from newsclean.dates.months import MONTH_NAMES
from newsclean.dates.weekdays import WEEKDAY_NAMES
from newsclean.dates.wording import Wordings
from newsclean.patterns import pattern

__all__ = ["CALENDAR_OF_TAG", "Tagged", "tag_words"]

CALENDAR_OF_TAG: Final[Mapping[str, str]] = {
    "G": "gregorian",
    "P": "persian",
    "H": "hijri",
    "E": "ethiopian",
    "B": "bengali",
}
"""Letter of a month tag to its calendar."""

_TAG_OF_CALENDAR: Final = {name: letter for letter, name in CALENDAR_OF_TAG.items()}
_CALENDAR_LANGUAGES: Final = {
    "persian": frozenset({"fa", "ps", "prs"}),
    "hijri": frozenset({"ar", "ur"}),
    "ethiopian": frozenset({"am"}),
    "bengali": frozenset({"bn"}),
}

# Words and endings inside a date: "19th of", "19 de ... de", "2023 m. ... d.".
_CONNECTORS: Final = frozenset(
    word
    for line in (
        "st nd rd th of the on er o a e de del d di da den der le il el al els les la m g r mes an",
        "gada gads ngay nam kun ren ko én ės os t ta om um г год года року р ж жылы йил оны године",
        "година ที่ พ.ศ. ค.ศ. في سنه عام هـ ه م ق ش ቀን ዓ",
    )
    for word in line.split()
)
_CLOCK_WORDS: Final = frozenset({"am", "pm", "h", *ZONES})
_THAI: Final = "\u0e01-\u0e4e"
_WORD = pattern(
    rf"[{_THAI}]{{1,3}}\.[{_THAI}]{{1,2}}\.?|[^\s\d.,;:/()\[\]{{}}|·•–—\-+\"'‘’“”،<>=*~#@&%!?]+"
)


class Tagged(NamedTuple):
    """A line with its words replaced by tags."""

    text: str
    """The line: tags, digits, punctuation."""
    weekdays: tuple[frozenset[int], ...]
    """For each weekday word, the days it may mean: 0 is Monday."""
    unknown: int
    """How many words were neither month, weekday nor connector."""


def tag_words(line: str, languages: Iterable[str] = ()) -> Tagged:
    """The folded ``line`` with its words tagged; ``languages`` settle names two calendars share."""
    names = _names()
    known = frozenset(language.split("-")[0].lower() for language in languages)
    if " " in line:
        line = _with_names_joined(line)
    words = _WORD.findall(line)
    months = sum(1 for w in words if w in names and not _weekdays_of(w, known))
    tagger = _Tagger(known, weekday_first=months > 0)
    return Tagged(_WORD.sub(tagger, line), tuple(tagger.weekdays), tagger.unknown)


class _Tagger:
    """Replaces one word at a time and counts what it could not read."""

    def __init__(self, languages: frozenset[str], *, weekday_first: bool) -> None:
        self.languages = languages
        self.weekday_first = weekday_first
        self.weekdays: list[frozenset[int]] = []
        self.unknown = 0

    def __call__(self, match: re.Match[str]) -> str:
        word = match[0]
        days = _weekdays_of(word, self.languages)
        # Spanish "mar" is Tuesday beside a month, and March where no month stands.
        if not days or not self.weekday_first:
            month = _month_of(word, self.languages)
            if month:
                return month
        if days:
            self.weekdays.append(days)
            return "W"
        if word in _CLOCK_WORDS:
            return word
        if word in _CONNECTORS:
            return ""
        self.unknown += 1
        return "x"


def _month_of(word: str, languages: frozenset[str]) -> str | None:
    """The month's tag, where the languages leave one reading."""
    meanings = _names().get(word) or _names().get(word.rstrip("."), ())
    spoken = {tag for tag, language in meanings if language in languages}
    tags = spoken or {tag for tag, _ in meanings}
    return tags.pop() if len(tags) == 1 else None


def _weekdays_of(word: str, languages: frozenset[str]) -> frozenset[int]:
    meanings = _weekday_names().get(word, ())
    spoken = frozenset(day for day, language in meanings if language in languages)
    return spoken or frozenset(day for day, _ in meanings)


@cache
def _names() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Every folded month name: the tags it may stand for, each with a language that says so."""
    found: dict[str, list[tuple[str, str]]] = {}
    for language, row in MONTH_NAMES.items():
        _add(found, row, "G", (language,))
    for calendar, rows in MONTHS_OF_CALENDARS.items():
        for row in rows:
            _add(found, row, _TAG_OF_CALENDAR[calendar], _CALENDAR_LANGUAGES[calendar])
    return found


def _add(
    found: dict[str, list[tuple[str, str]]], row: str, letter: str, languages: Iterable[str]
) -> None:
    for number, names in enumerate(_folded(row), start=1):
        tag = f"{letter}{number:02}"
        for name in names:
            found.setdefault(name, []).extend((tag, language) for language in languages)


@cache
def _weekday_names() -> Mapping[str, Sequence[tuple[int, str]]]:
    """Every folded name of a weekday: the days it may mean, each with a language."""
    found: dict[str, list[tuple[int, str]]] = {}
    for language, row in WEEKDAY_NAMES.items():
        for number, names in enumerate(_folded(row)):
            for name in names:
                found.setdefault(name, []).append((number, language))
    return found


def _folded(row: str) -> Iterator[list[str]]:
    """For each month or day of a row its names, folded and each made one word."""
    # A row at once: folding every name for itself takes longer than reading a date.
    for names in fold(row).split("|"):
        yield [name.strip().replace(" ", "_") for name in names.split("/")]


def _with_names_joined(line: str) -> str:
    """``line`` with the names of two words made one: ``كانون الثاني`` is a single month."""
    for name in _two_word_names().find(line):
        joined = name.wording.replace(" ", "_")
        line = f"{line[: name.start]}{joined}{line[name.end :]}"
    return line


@cache
def _two_word_names() -> Wordings:
    return Wordings(n.replace("_", " ") for n in {*_names(), *_weekday_names()} if "_" in n)
