"""Parts a dateline from the first paragraph: ``TEHRAN:``, ``KYIV (AFP) —``, ``Berlin (dpa) -``."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsclean.patterns import pattern

__all__ = ["DatelineCut", "cut_dateline"]

REACH: Final = 90
"""Characters a dateline may take; a longer opening is the story's own."""
SHORTEST: Final = 4
"""Letters of a place in capitals; ``ADP:`` and ``EU:`` are no places."""
PLAIN_WORDS: Final = 2
"""Words of a place in a script without capitals."""

# Ninety quoted names in a column read worse than these.
_SHORT_NAMES: Final = """
aa aap ab abna adnkronos afp agerpres ana-mpa anadolu ani ansa antara anp ap apa ats azertac belga
bernama bta cna cnn ctk dha dpa dpo efe ians irna isna itar-tass jiji jta kna kompas.com kuna kyodo
lusa mena mti ntb nna npa pap petra pti reuters ria ritzau sana sda sid sta tanjug tass tempo.co
tt unb uni upi vna wam wafa xinhua yonhap
"""

AGENCIES: Final = frozenset(_SHORT_NAMES.split()) | {
    "associated press",
    "cnn indonesia",
    "europa press",
    "press trust of india",
    "риа новости",
    "тасс",
    "интерфакс",
    "укринформ",
    "新华社",
    "新華社",
    "中央社",
    "共同",
    "聯合ニュース",
    "연합뉴스",
    "뉴시스",
    "وكالات",
    "وام",
    "واس",
    "ارنا",
    "एजेंसी",
}
"""Agencies as datelines print them, case folded."""

_LABELS: Final = """
analysis answer background breaking brief byline caption correction covid disclaimer editor
exclusive explainer fact faq fifa file focus host how interview live moderator narrator nasa nato
note opec opinion photo photos picture poll presenter preview question quick read recap reporter
review source sources speaker spoiler spoilers summary tip tldr transcript uefa unesco unicef
update updated video voiceover warning watch what when where who why
"""

_NOT_PLACES: Final = frozenset(_LABELS.split())
"""Capital words before a colon that are labels or speakers: ``QUICK SUMMARY:``, ``HOST:``."""

# Possessive, so that a paragraph that opens with no dateline is given up after one reading.
# Vowel signs of India and Thailand are no letters to a pattern, but parts of words.
_LETTER: Final = "(?:[^\\W\\d_]|[\u0900-\u0903\u093a-\u094f\u0981-\u0dff\u0e31-\u0e4e])"
_WORD: Final = rf"[^\W\d_]{_LETTER}*+(?:[.’'ʼ-]{_LETTER}++)*+\.?"
_PLACE: Final = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}"
_PLACES: Final = rf"{_PLACE}(?:(?:,[ ]?|/){_PLACE}){{0,2}}"
_MONTH: Final = r"[^\W\d_]{3,12}\.?"
_DAY: Final = r"\d{1,2}\.?(?:th|st|nd|rd)?"
_DATE: Final = rf"(?:{_DAY}[ ](?:de[ ])?{_MONTH}|{_MONTH}[ ]{_DAY}|\d{{1,2}})(?:,?[ ]\d{{4}})?"

_WESTERN: Final = pattern(
    rf"""(?P<place>{_PLACES})
         (?:,\s?(?P<date>{_DATE}))?
         (?:\s?[(\[](?P<agency>[^()\[\]]{{2,30}})[)\]])?
         (?P<mark>\s?(?:--|[-–—―:])(?=\s|$)|\s?[—―](?=\S))\s*""",
    re.VERBOSE,
)
_AGENCY_LAST: Final = pattern(
    rf"(?P<place>{_PLACE}),\s?(?P<date>{_DATE})(?P<mark>\s?[-–—]\s)(?P<agency>[^.]{{2,30}})\.\s+"
)
_AGENCY_FIRST: Final = pattern(
    rf"(?P<agency>[A-Z][A-Z.]{{2,14}}),\s(?P<place>{_PLACE})(?P<mark>\s?[-–—]\s)\s*"
)
_AGENCY_SECOND: Final = pattern(
    rf"(?P<place>{_PLACE})(?:,\s|\s?[-–—]\s)(?P<agency>[^,:()\[\]–—-]{{2,30}}?)"
    r"(?P<mark>\s?(?:--|[-–—।]))(?=\s)\s*"
)
_DAY_LAST: Final = pattern(rf"(?P<place>{_PLACE}),\s(?P<date>{_DATE})(?P<mark>\.)\s+")
_BRACKETED: Final = pattern(
    r"[(（\[【](?P<place>[^\W\d_]{1,10})(?P<mark>[=＝])(?P<agency>[^()（）\[\]【】]{2,30})[)）\]】]\s*"
    r"(?:[^\W\d_]{2,5}\s기자\s=\s)?"
)
_XINHUA: Final = pattern(
    r"(?P<agency>新华社|新華社|中央社)(?P<place>[^\W\d_]{1,8}?)"
    r"(?P<date>\d{1,2}月\d{1,2}日)(?P<mark>电|電)(?:[(（][^()（）]{1,40}[)）])?\s*"
)
_WIRED: Final = pattern(
    r"[(（](?P<agency>中央社)(?:記者[^\W\d_]{2,4}?)?(?P<place>[^\W\d_]{2,3})"
    r"(?P<date>\d{1,2}日)(?P<mark>電|综合外電報導)[)）]\s*"
)
_BARE_AGENCY: Final = pattern(r"[(（](?P<agency>[^()（）]{2,30})[)）](?P<mark>\s?[-–—])\s+")

_MARK: Final = pattern(r"[-–—―:(（\[【电電।]|\d")
"""Every dateline has one of these; most openings have none, and cost no more than this look."""

_SHAPES: Final = (
    *(_XINHUA, _WIRED, _BRACKETED, _AGENCY_LAST, _AGENCY_FIRST, _AGENCY_SECOND),
    *(_WESTERN, _BARE_AGENCY, _DAY_LAST),
)
"""Tried in this order; the first that fits and is believed wins."""


_SPEAKER: Final = pattern(r"[^\W\d_][^\W\d_. ,'’-]*(?:[. ,'’-]+[^\W\d_]+){0,4}:\s")


class DatelineCut(NamedTuple):
    """A dateline at the start of a paragraph."""

    end: int
    """Where the story's own text begins, in code points."""
    raw: str
    """The dateline as printed, mark included."""
    place: str | None
    """City or cities."""
    agency: str | None
    """Agency, as printed."""
    date: str | None
    """Day as printed, unparsed."""


def cut_dateline(paragraph: str, following: Sequence[str] = ()) -> DatelineCut | None:
    """The dateline that opens ``paragraph``; ``None`` when it opens with the story itself.

    Ask it of the first paragraph of the body only. ``following`` are the next paragraphs: when one
    of them opens with ``NAME:`` too, the first name is a speaker in a transcript and no place.
    """
    opening = paragraph[:REACH]
    if not _MARK.search(opening):
        return None
    for shape in _SHAPES:
        found = shape.match(opening)
        if found and found.end() < len(paragraph) and _believable(found, following):
            return _cut(found)
    return None


def _cut(found: re.Match[str]) -> DatelineCut:
    parts = found.groupdict()
    return DatelineCut(
        end=found.end(),
        raw=found[0].strip(),
        place=parts.get("place") or None,
        agency=parts.get("agency") or None,
        date=parts.get("date") or None,
    )


def _believable(found: re.Match[str], following: Sequence[str]) -> bool:
    parts = found.groupdict()
    agency, place = parts.get("agency"), parts.get("place")
    if agency is not None:
        return any(name.strip(" .") in AGENCIES for name in re.split(r"[/,·]", agency.casefold()))
    if place is None or _NOT_PLACES & set(place.casefold().replace(",", " ").split()):
        return False
    if parts.get("date"):
        return place.isupper() or (place[0].isupper() and parts["mark"] != ".")
    return _printed_as_place(place, parts["mark"].strip()) and not any(
        map(_opens_speech, following)
    )


def _printed_as_place(place: str, mark: str) -> bool:
    """Capitals alone say it: ``TEHRAN:``.

    ``Hanoi –`` without agency or date is not believed: of 26 such openings measured in German
    stories, four were datelines.
    """
    letters = [c for c in place if c.isalpha()]
    if any(c.islower() for c in letters) or len(letters) < SHORTEST:
        return False
    # Scripts without case give no sign but the mark: "नई दिल्ली:" is one, a long phrase is not.
    return letters[0].isupper() or (mark == ":" and len(place.split()) <= PLAIN_WORDS)


def _opens_speech(paragraph: str) -> bool:
    found = _SPEAKER.match(paragraph[:REACH])
    return found is not None and found[0].isupper()
