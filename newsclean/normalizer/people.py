"""Findings to authors: whole bylines compared, not single names."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from newsclean.bylines import agency_in, parse_byline
from newsclean.finding import Finding
from newsclean.models.people import Author, AuthorKind
from newsclean.models.provenance import Candidate, FieldSource
from newsclean.normalizer.choice import raised
from newsclean.normalizer.links import absolute
from newsclean.normalizer.said import Said
from newsclean.normalizer.text import clean_line, fold
from newsclean.normalizer.trust import trust_in

__all__ = ["People", "choose_people"]

_KINDS: Final[dict[str, AuthorKind]] = {"person": "person", "organization": "organization"}
_STRUCTURED: Final = frozenset({"json-ld", "microdata", "meta"})
_PRINTED: Final = frozenset({"byline", "html", "printed", "text"})
_MOST: Final = 60
_FULL_NAME: Final = 2
"""Words of the shortest full name."""
_SPACELESS: Final = "\u0e00"
"""From Thai on, the scripts that part no words, and Hangul."""


class People(NamedTuple):
    """Who wrote it."""

    authors: tuple[Author, ...]
    agencies: tuple[str, ...]
    source: FieldSource | None


class _Group(NamedTuple):
    """What one source says of all authors."""

    findings: tuple[Finding, ...]
    authors: tuple[Author, ...]
    agencies: tuple[str, ...]
    reason: str | None

    @property
    def names(self) -> frozenset[str]:
        return frozenset(fold(author.name) for author in self.authors)

    @property
    def rank(self) -> int:
        """0 for full names, 1 for single ones, 2 for a house, 3 for initials."""
        if any(map(_is_full_name, self.authors)):
            return 0
        if all(author.kind == "organization" for author in self.authors):
            return 2
        return 3 if all(author.name.islower() for author in self.authors) else 1


def choose_people(said: Said, site_names: Iterable[str], base: str | None) -> People:
    """The byline of the most trusted source that names a person, else one that names a house.

    A house or an agency is an author only where the publisher's own record says so.
    """
    sites = {fold(name) for name in site_names} - {""}
    groups = [
        _group(list(of_source), sites, base) for of_source in _by_source(said.get("authors", ()))
    ]
    agencies = tuple(dict.fromkeys(a for group in groups for a in group.agencies))
    winner = min((g for g in groups if g.authors), key=lambda group: group.rank, default=None)
    if winner is None:
        return People((), agencies, None)
    winner = _complete(winner, groups)
    authors = tuple(_recased(author, groups) for author in winner.authors)
    return People(authors, agencies, _record(winner, groups))


def _complete(winner: _Group, groups: Sequence[_Group]) -> _Group:
    """The printed byline that names everybody the winner names, and more; else the winner.

    Many a site's record has room for one author.
    """
    printed = (g for g in groups if g.findings[0].source in _PRINTED)
    return next((g for g in printed if winner.names < g.names and _are_persons(g)), winner)


def _are_persons(group: _Group) -> bool:
    """Whether all are full names of persons, and none is another's with a word more."""
    names = [author.name for author in group.authors]
    if not all(author.kind == "person" for author in group.authors):
        return False
    return not any(one != other and one in other for one in names for other in names)


def _by_source(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings of one source and one property together, the most trusted first."""
    bundles: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings[:_MOST]:
        place = finding.locator if finding.source in ("meta", "opengraph") else ""
        bundles.setdefault((finding.source, place), []).append(finding)
    return list(bundles.values())


def _group(findings: list[Finding], sites: set[str], base: str | None) -> _Group:
    authors: dict[str, Author] = {}
    agencies: dict[str, None] = {}
    reason = "names nobody"
    for finding in findings:
        if finding.raw.startswith(("http://", "https://", "www.", "//")):
            reason = "an address"
            continue
        byline = parse_byline(clean_line(finding.raw))
        structured = finding.source in _STRUCTURED
        for author in byline.authors:
            described = _described(author, finding, sites, base)
            authors.setdefault(fold(described.name), described)
        for agency in byline.agencies:
            agencies[agency] = None
            if structured:
                printed = finding.raw if agency_in(clean_line(finding.raw)) else agency
                house = Author(name=clean_line(printed), kind="organization", raw=finding.raw)
                authors.setdefault(fold(agency), house)
        if byline.passed:
            reason = byline.passed[0][1]
    people = tuple(authors.values())
    named = any(a.kind != "organization" and fold(a.name) not in sites for a in people)
    if findings[0].source not in _STRUCTURED or named:
        people = tuple(a for a in people if fold(a.name) not in sites)
        reason = "the site's name" if authors and not people else reason
    return _Group(tuple(findings), people, tuple(agencies), None if people else reason)


def _described(author: Author, finding: Finding, sites: set[str], base: str | None) -> Author:
    """The author with what the source says beside the name."""
    author = replace(author, name=_without_site(author.name, sites))
    kind = _KINDS.get((finding.kind or "").lower(), author.kind)
    if author.kind == "organization" or fold(author.name) in sites:
        kind = "organization"
    url = absolute(finding.url, base) if finding.url else None
    return replace(author, kind=kind, url=url, raw=finding.raw[:600])


def _without_site(name: str, sites: set[str]) -> str:
    """A full name without the site's name behind it: ``Ann Lee The Tide``."""
    words = name.split()
    for end in range(_FULL_NAME, len(words)):
        if fold("".join(words[end:])) in sites:
            return " ".join(words[:end])
    return name


def _is_full_name(author: Author) -> bool:
    """Two words, or a name in a script that needs no space between its parts."""
    return author.kind != "organization" and (" " in author.name or author.name[0] >= _SPACELESS)


def _recased(author: Author, groups: Sequence[_Group]) -> Author:
    """A name in capitals as another source of the page writes it; else as it stands."""
    if not author.name.isupper() or author.kind == "organization":
        return author
    for other in (a for group in groups for a in group.authors):
        if fold(other.name) == fold(author.name) and not other.name.isupper():
            return replace(author, name=other.name)
    return author


def _record(winner: _Group, groups: Sequence[_Group]) -> FieldSource:
    first = winner.findings[0]
    agreeing = {g.findings[0].source for g in groups if g.names == winner.names}
    return FieldSource(
        source=first.source,
        locator=first.locator,
        raw="; ".join(f.raw for f in winner.findings)[:600],
        confidence=raised(trust_in(first), len(agreeing - {first.source})),
        others=tuple(
            Candidate(
                source=group.findings[0].source,
                raw="; ".join(f.raw for f in group.findings)[:300],
                reason=group.reason,
            )
            for group in groups
            if group is not winner
        ),
    )
