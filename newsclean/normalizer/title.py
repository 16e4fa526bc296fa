"""The headline without the site's name."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from newsclean.finding import Finding
from newsclean.normalizer.choice import Choice, Read, Refusal, record
from newsclean.normalizer.said import Said
from newsclean.normalizer.text import clean_line, fold
from newsclean.normalizer.trust import trust_in
from newsclean.patterns import pattern

__all__ = ["choose_title", "endings"]

_BAR = pattern(r"\s+[|\-–—·•»«/~]+\s+|\s*[|｜ㅣ]\s*|\s+::\s+|\s?:\s+")
_SHORTEST: Final = 3
_LEADING_BARS: Final = 2
"""Bars behind which a title may begin: ``The Tide - News - Harbour reopens``."""
_NOTHING: Final = "home homepage untitled index null undefined none article news start startseite"
_NOT_TITLES: Final = frozenset(_NOTHING.split())
_SHOWN: Final = frozenset({"headline", "json-ld", "microdata", "text", "html"})
"""Sources that give the headline as a reader sees it, without the site's name."""
_FAMILY: Final[Mapping[str, str]] = {
    "meta": "opengraph",
    "microdata": "headline",
    "html": "headline",
    "text": "headline",
}
"""Sources that one hand fills: their word counts once."""


def choose_title(said: Said, site_names: Sequence[str]) -> Choice[str]:
    """The headline that the most independent sources give; a suffix goes only with evidence.

    Publishers write one headline for the page, one for the search engine and one for social
    networks. The one that two of these places share is the story's.
    """
    findings = said.get("title", ())
    sites = {fold(name) for name in site_names} - {""}
    shown = {fold(clean_line(f.raw)) for f in findings if _is_shown(f)} - sites - {""}
    readings = [Read(finding, _read(finding, sites, shown)) for finding in findings]
    winner = _most_believed(readings)
    if winner is None or isinstance(winner.value, Refusal):
        return Choice()
    return Choice(winner.value, record(winner, readings, fold))


def endings(title: str) -> tuple[str, ...]:
    """What stands behind each bar of a title: of ``A | B | The Courier`` two endings."""
    line = clean_line(title)
    return tuple(line[bar.end() :].strip() for bar in _BAR.finditer(line))


def _is_shown(finding: Finding) -> bool:
    """Whether a reader sees it; the name of a ``WebPage`` is the window's title again."""
    by_machine = finding.source == "json-ld" and not finding.locator.endswith("headline")
    return finding.source in _SHOWN and not by_machine


def _most_believed(readings: Sequence[Read[str]]) -> Read[str] | None:
    """The first reading of the headline whose families leave the least doubt together."""
    doubts: dict[str, dict[str, float]] = {}
    first: dict[str, Read[str]] = {}
    for reading in readings:
        if isinstance(reading.value, Refusal):
            continue
        key = fold(reading.value)
        first.setdefault(key, reading)
        source = reading.finding.source
        by_family = doubts.setdefault(key, {})
        by_family.setdefault(_FAMILY.get(source, source), 1 - trust_in(reading.finding))
    return first[min(doubts, key=lambda key: _product(doubts[key].values()))] if doubts else None


def _product(numbers: Collection[float]) -> float:
    product = 1.0
    for number in numbers:
        product *= number
    return product


def _read(finding: Finding, sites: set[str], shown: set[str]) -> str | Refusal:
    title = clean_line(finding.raw)
    title = _without_site(title, sites, shown)
    folded = fold(title)
    if len(folded) < _SHORTEST or folded in _NOT_TITLES:
        return Refusal("no headline")
    return Refusal("the site's name") if folded in sites else title


def _without_site(title: str, sites: set[str], shown: set[str]) -> str:
    """``title`` without what stands behind or before its bars, where it proves alien.

    A title that is shown with the site's name somewhere keeps it, unless it is also shown without.
    """
    halves = [(title[: b.start()].strip(), title[b.end() :].strip()) for b in _BAR.finditer(title)]
    for head, tail in halves:
        if fold(tail) in sites and fold(head) in shown:
            return head
    if fold(title) in shown:
        return title
    for number, (head, tail) in enumerate(halves):
        if fold(tail) in sites or fold(head) in shown:
            return head
        if fold(tail) in shown or (number < _LEADING_BARS and fold(head) in sites and fold(tail)):
            return tail
    return title
