"""A byline to authors and agencies."""

import html
import re
from functools import lru_cache
from typing import Final, NamedTuple

from newsclean.bylines.agencies import agency_in
from newsclean.bylines.words import CREDENTIAL, JOIN, LEAD, NOBODY, ORGANIZATION, ROLE
from newsclean.models.people import Author
from newsclean.patterns import pattern

__all__ = ["MAX_BYLINE", "Byline", "is_lead", "looks_like_byline", "parse_byline"]

MAX_BYLINE: Final = 600
"""Code points of a byline that are read; what is longer is a biography."""

_LONGEST_NAME: Final = 70
_LONGEST_LEAD: Final = 30
_SPACELESS: Final = "\u0e00"
"""From Thai on, the scripts that part no words, and Hangul."""
_MOST_WORDS: Final = 7
_MOST_AUTHORS: Final = 40
_MOST_DIGITS: Final = 4

_MARKUP = pattern(r"<[^<>]{1,200}>")
_ADDRESS = pattern(r"\S+@\S+|(?:https?:)?//\S+|\bwww\.\S+|(?<!\w)@\w+")
_BRACKETS = pattern(r"[(\[（【]([^()\[\]（）【】]{0,80})[)\]）】]")
_TAIL = pattern(
    r"\s(?:in|from|at|for|aus|für|à|en|em|reports|berichtet|special to|is an?|ist|is the)\s.*$",
    re.IGNORECASE,
)
_BUREAU = pattern(r"\b(afp|ap|apa|dpa|sda|sid)[/-][a-z]{2,4}\b", re.IGNORECASE)
_MONTH: Final = (
    r"(?:jan|ene|gen|feb|fév|fev|mar|mär|mrz|apr|abr|avr|may|mai|mei|maj|jun|juin|jul|juil|aug|ago|août|"
    r"sep|set|okt|oct|out|ott|nov|dez|dec|dic|déc)[^\W\d_]{0,7}\.?"
)
_DATE_TAIL = pattern(
    rf"(?:^|[\s,|•·–-]+)(?:(?:posted |published )?on )?(?:[^\W\d_]{{2,10}}[.,]+\s)?"
    rf"(?:{_MONTH}\s\d{{1,2}}\b|\d{{1,2}}\.?\s(?:de\s)?{_MONTH}(?:[\s,]|$)|\d{{1,2}}[./]\d{{1,2}}[./]\d).*$",
    re.IGNORECASE | re.DOTALL,
)
_CHANGE_TAIL = pattern(
    r"[\s,|•·–-]+on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|"
    r"[\s,|•·–-]+(?:last )?(?:updated|published|posted|modified|aktualisiert|veröffentlicht|publié|"
    r"actualizado|(?:medically |fact[- ])?(?:reviewed|checked|edited) by|photos? by)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_DATE_BEFORE = pattern(r"^\s*(?:posted|published|updated)\s+on\s.{4,40}?\sby\s", re.IGNORECASE)
_DATE_FIRST = pattern(r"^[\d.:/\s|,–-]{6,30}(?:uhr|h)?\s*[|,–-]\s*", re.IGNORECASE)
_CODE = pattern(r"[{}=;$<>]|\(\)|\bfunction\b")
_PICTURE = pattern(
    r"\b(?:images?|photos?|picture|foto|fotos|bild|getty|shutterstock)\b\s*:?", re.IGNORECASE
)
# Most machines give nothing else, and every step below would be taken for nothing.
_PLAIN_NAME = pattern(r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[ -][A-ZÀ-ÖØ-Þ][^\W\d_]+){1,2}")
_FOOTNOTE = pattern(r"(?<=[^\W\d_])\s\d{1,2}$")
_CJK_ROLE = pattern(
    r"(?<=[\u3040-\u9fff\uac00-\ud7a3])\s*(?:기자|특파원|记者|記者|論説委員|編集委員)(?:\s.*)?$"
)
_EDGES: Final = ". \t\r\n,:;|-–—•·*>/\\\"'“”„«»‹›_=+~"
_DATE_PIECE = pattern(r"\d{1,2}[.:/]\d|\d{4}|\d+\s*(?:min|hour|day|week|month|std|stunden|tagen)")
_NAME_WORD = pattern(r"[^\W\d_]")
_PARTICLES: Final = (
    "de del della der den di da do dos das du la le van von vom zu zur ter ten el al bin ibn ben "
    "af av y e i und ap ’t 't d’ of the bint abu per"
)
_LOWER_PARTICLES: Final = frozenset(_PARTICLES.split())


class Byline(NamedTuple):
    """What a byline says."""

    authors: tuple[Author, ...] = ()
    """In printed order, each once."""
    agencies: tuple[str, ...] = ()
    """News agencies named beside or in place of a person."""
    passed: tuple[tuple[str, str], ...] = ()
    """Pieces that are no author, each with the reason."""


@lru_cache(maxsize=128)
def parse_byline(text: str) -> Byline:
    """Names, roles and agencies of a byline, in whatever language it opens.

    ``By Ann Lee and Bo Ek, Political Reporters`` gives two authors with a role,
    ``Von Jan Weiß (dpa)`` one author and one agency. Text that names nobody gives nothing.
    """
    authors: dict[str, Author] = {}
    agencies: dict[str, None] = {}
    passed: list[tuple[str, str]] = []
    for piece in _pieces(text):
        agency = agency_in(piece)
        reason = None if agency else _refusal(piece)
        if agency:
            agencies[agency] = None
        elif reason == "role" and authors:
            _add_role(authors, piece)
        elif reason:
            passed.append((piece, reason))
        elif _is_appendix(piece, authors):
            passed.append((piece, "a place, a degree or an affiliation"))
        elif len(authors) < _MOST_AUTHORS:
            authors.setdefault(piece.casefold(), _author(piece, text))
    return Byline(tuple(authors.values()), tuple(agencies), tuple(passed))


def is_lead(text: str) -> bool:
    """Whether ``text`` is the opening of a byline and nothing more: ``By``, ``Von``, ``Text:``."""
    return len(text) <= _LONGEST_LEAD and LEAD.fullmatch(f"{text} ") is not None


def looks_like_byline(text: str) -> bool:
    """Whether a line opens like a byline and holds full names and hardly a word more."""
    if len(text) > MAX_BYLINE // 4:
        return False
    lead = LEAD.match(text)
    if lead is None:
        return agency_in(text) is not None
    rest = _BRACKETS.sub(" ", text[lead.end() :])
    words = re.findall(r"[^\W\d_][\w’'.-]*", rest)
    strange = [w for w in words if not _may_be_name(w) and not JOIN.fullmatch(f" {w} ")]
    found = parse_byline(text)
    full = any(" " in author.name or author.name[0] >= _SPACELESS for author in found.authors)
    return (full or bool(found.agencies)) and len(strange) * 4 <= len(words)


def _pieces(text: str) -> list[str]:
    """The byline cut at commas, bars and conjunctions, each piece without what is no name."""
    if _is_plain_name(text):
        return [text]
    text = _MARKUP.sub(" ", html.unescape(text[:MAX_BYLINE]))
    text = _CHANGE_TAIL.sub("", _DATE_TAIL.sub("", _without_date(text)))
    text = _ADDRESS.sub(" ", text)
    text = _BRACKETS.sub(_agency_alone, _BUREAU.sub(r"\1", text))
    pieces: list[str] = []
    for part in JOIN.split(_without_lead(text)):
        piece = _clean(part)
        if piece:
            pieces.append(piece)
    return pieces


def _is_plain_name(text: str) -> bool:
    """Whether it is two or three capitalised words, none of which opens, joins or ends a byline."""
    if _PLAIN_NAME.fullmatch(text) is None or LEAD.match(text) is not None:
        return False
    return JOIN.search(text) is None and _CHANGE_TAIL.search(text) is None


def _without_date(text: str) -> str:
    """``text`` without a date in front of the name."""
    return _DATE_FIRST.sub("", _DATE_BEFORE.sub("", text))


def _agency_alone(match: re.Match[str]) -> str:
    """Of a bracket only an agency is wanted: the rest is a sign for the writer, or a role."""
    return f" | {match[1]} | " if agency_in(match[1]) else " "


def _without_lead(text: str) -> str:
    """``text`` without its openings: ``Text: Von Jan Weiß`` has two."""
    for _ in range(3):
        lead = LEAD.match(text)
        if lead is None or not _opens(lead, text[lead.end() :].split(None, 2)):
            break
        text = text[lead.end() :]
    return text


def _opens(lead: re.Match[str], rest: list[str]) -> bool:
    """Whether the word opens a byline: in ``Di Stefano`` and ``De La Cruz`` it is the name."""
    word = lead[0].strip(" :：").casefold()
    if word not in _LOWER_PARTICLES or ":" in lead[0]:
        return bool(rest)
    return len(rest) > 1 and rest[0].casefold() not in _LOWER_PARTICLES


def _clean(piece: str) -> str:
    piece = " ".join(_without_lead(f"{piece.strip(_EDGES[1:])} ").split())
    piece = _FOOTNOTE.sub("", _CJK_ROLE.sub("", piece))
    if len(piece.split()) > 3:  # noqa: PLR2004 - a short name may hold "In" or "At"
        piece = _TAIL.sub("", piece)
    stripped = piece.strip(_EDGES)
    return f"{stripped}." if _ends_in_initial(piece) else stripped


def _ends_in_initial(piece: str) -> bool:
    """``Joe S.`` and ``Ann Lee Jr.`` keep their stop."""
    last = piece.rstrip(".").rsplit(" ", 1)[-1]
    return (
        piece.endswith(".") and " " in piece and (len(last) == 1 or last.casefold() in {"jr", "sr"})
    )


def _refusal(piece: str) -> str | None:
    """Why ``piece`` is no author; ``None`` when it may be one."""
    folded = piece.casefold()
    if folded in NOBODY:
        return "role" if ROLE.fullmatch(folded.rsplit(" ", 1)[-1]) else "names nobody"
    if CREDENTIAL.fullmatch(piece):
        return "a degree"
    if _DATE_PIECE.search(folded) or sum(map(str.isdigit, piece)) > _MOST_DIGITS:
        return "a date or number"
    if ROLE.search(piece) and not ORGANIZATION.search(piece):
        return "role"
    return _misfit(piece)


def _misfit(piece: str) -> str | None:
    if not _NAME_WORD.search(piece) or len(piece) < 2 or _CODE.search(piece):  # noqa: PLR2004 - one letter is no name
        return "no name"
    if _PICTURE.search(piece):
        return "a picture's credit"
    if len(piece) > _LONGEST_NAME or len(piece.split()) > _MOST_WORDS:
        return "too long for a name"
    return None


def _is_appendix(piece: str, authors: dict[str, Author]) -> bool:
    """Whether ``piece`` stands behind a full name and is none: ``, London``, ``, The Herald``."""
    if not any(" " in author.name for author in authors.values()):
        return False
    return (" " not in piece and piece[0] < "\u0e00") or piece.startswith("The ")


def _add_role(authors: dict[str, Author], role: str) -> None:
    key = next(reversed(authors))
    last = authors[key]
    if last.role is None:
        authors[key] = Author(name=last.name, kind=last.kind, role=role, url=last.url, raw=last.raw)


def _author(name: str, raw: str) -> Author:
    if ORGANIZATION.search(name):
        return Author(name=name, kind="organization", raw=raw)
    words = name.split()
    named = len(words) > 1 and all(map(_may_be_name, words))
    return Author(name=name, kind="person" if named else "unknown", raw=raw)


def _may_be_name(word: str) -> bool:
    return not word[0].islower() or word.casefold() in _LOWER_PARTICLES
