"""What sort of page it is: what its own record calls it, checked against what it looks like.

Listings and service pages call themselves articles often enough, and many stories call themselves
nothing; so the record is one sign among others. The signs are words of no language: the shape of
the page, the make of its address, and who signed and dated it. Press releases alone are known by
what they are called (``press.py``).
"""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple
from urllib.parse import SplitResult, urlsplit

from newsclean.extractors.shape import Shape, story_signs
from newsclean.finding import Finding
from newsclean.models.article import ArticleKind
from newsclean.models.provenance import Candidate, FieldSource
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.press import Sign
from newsclean.normalizer.said import Said
from newsclean.normalizer.text import clean_line, fold
from newsclean.odds import Signs, load_odds
from newsclean.patterns import pattern

__all__ = ["Look", "choose_kind", "look_at", "page_signs"]

NO_STORY: Final = 0.47
"""Probability from which on a page is called no article."""

STORY: Final = 0.2
"""Probability below which a page whose record is silent is called an article."""

LISTING: Final = 0.5
"""Probability from which on a page that is no article is a list of others."""

_FILED: Final = 0.85
"""Confidence in a press release that its publisher files as one."""

_LONGEST_RAW: Final = 300

_DECLARED: Final[tuple[tuple[str, ArticleKind], ...]] = (
    ("liveblog", "live"),
    ("opinion", "opinion"),
    ("gallery", "gallery"),
    ("video", "video"),
    ("pressrelease", "press-release"),
    ("article", "article"),
    ("blogposting", "article"),
    ("report", "article"),
)
"""Part of a declared type, in lower case, to the kind it means; the first that fits."""

_LISTS: Final = frozenset(
    "archive archives author authors browse catalog categories category collection collections "
    "directory index list listing listings page results search section sections shop tag tags "
    "topic topics".split()
)
"""Steps of an address that lead to lists."""

_STORIES: Final = frozenset(
    "article articles blog magazine news opinion post posts press release releases review reviews "
    "stories story".split()
)
"""Steps of an address that lead to stories."""

_HOUSE: Final = frozenset(
    "about account careers company contact donate faq features help industries login platform "
    "pricing product products service services solution solutions support team".split()
)
"""Steps of an address that lead to what a house says of itself."""

_DATED: Final = pattern(r"/(?:19|20)\d\d/")
_NUMBERED: Final = pattern(r"\d{5,}")
_LONG_SLUG: Final = 4
_MOST_HYPHENS: Final = 6
_DEEPEST: Final = 4
_LONG_RUN: Final = 1_100
"""Letters of a run of paragraphs that only stories have."""


class Look(NamedTuple):
    """What the looks of a page say of it."""

    signs: Signs
    """All its signs."""
    doubt: float
    """Probability that it is no article, 0 to 1."""


def look_at(shape: Shape, said: Said, url: str | None) -> Look:
    """How likely a page of this shape, record and address is no article."""
    signs = page_signs(shape, said, url)
    return Look(signs, load_odds("no-story").probability(signs))


def choose_kind(said: Said, look: Look | None, filed: Sequence[Sign] = ()) -> Choice[ArticleKind]:
    """The kind of a page; ``unknown`` stays where neither record nor looks say enough.

    ``filed`` are the signs that a story is a press release.
    """
    declared: Choice[ArticleKind] = choose(said.get("kind", ()), _read)
    if look is None or declared.value not in (None, "article"):
        return declared
    if look.doubt >= NO_STORY:
        listing = load_odds("listing").probability(look.signs) >= LISTING
        return _seen("listing" if listing else "webpage", look, declared)
    if filed:
        return _filed(filed, declared)
    if declared.value is None and look.doubt < STORY:
        return _seen("article", look, declared)
    return declared


def _read(finding: Finding) -> ArticleKind | Refusal:
    return _meant_by(finding.raw)


def _meant_by(raw: str) -> ArticleKind | Refusal:
    said = fold(raw)
    return next((kind for word, kind in _DECLARED if word in said), Refusal("another sort"))


def _filed(signs: Sequence[Sign], declared: Choice[ArticleKind]) -> Choice[ArticleKind]:
    """A press release told by where its publisher files it."""
    source = FieldSource(
        source="filed",
        locator=", ".join(sign.place for sign in signs),
        raw="; ".join(clean_line(sign.raw) for sign in signs)[:_LONGEST_RAW],
        confidence=_FILED,
        others=_outdone(declared),
    )
    return Choice("press-release", source)


def _seen(kind: ArticleKind, look: Look, declared: Choice[ArticleKind]) -> Choice[ArticleKind]:
    """A kind told by the page's looks; what the record said is kept beside it."""
    return Choice(
        kind,
        FieldSource(
            source="shape",
            locator=load_odds("no-story").strongest(look.signs),
            raw=f"no article with a probability of {look.doubt:.2f}",
            confidence=round(1 - look.doubt if kind == "article" else look.doubt, 3),
            others=_outdone(declared),
        ),
    )


def _outdone(declared: Choice[ArticleKind]) -> tuple[Candidate, ...]:
    said = declared.source
    return (*said.others, Candidate(source=said.source, raw=said.raw)) if said else ()


def page_signs(shape: Shape, said: Said, url: str | None) -> Signs:
    """All signs of a page: its story's shape, its address, its record."""
    record = {source: fold(f.raw) for f in said.get("kind", ()) for source in (f.source,)}
    ld, og = record.get("json-ld"), record.get("opengraph")
    declares = _is_article(ld) or _is_article(og)
    address = _address_signs(urlsplit(url or ""))
    signed = {finding.source for finding in said.get("authors", ())}
    dated = {finding.source for finding in said.get("published", ())}
    return {
        **story_signs(shape),
        **address,
        "ld_article": float(_is_article(ld)),
        "og_article": float(_is_article(og)),
        "og_product": float(og is not None and "product" in og),
        "signed": float(bool(signed)),
        "byline": float("byline" in signed),
        "dated": float(bool(dated)),
        "og_dated": float("opengraph" in dated),
        "ld_dated": float("json-ld" in dated),
        "ld_silent": float(not _is_article(ld) and _speaks(said, "json-ld")),
        "declared_run": float(declares and shape.run > _LONG_RUN),
        "slug_run": float(address["hyphens"] > _LONG_SLUG / 2 and shape.run > _LONG_RUN),
    }


def _speaks(said: Said, source: str) -> bool:
    return any(finding.source == source for findings in said.values() for finding in findings)


def _is_article(declared: str | None) -> bool:
    return declared is not None and _meant_by(declared) == "article"


def _address_signs(url: SplitResult) -> dict[str, float]:
    """What an address says. Stories have long names, dates and numbers; lists have list words."""
    steps = [step for step in url.path.lower().split("/") if step]
    last = steps[-1] if steps else ""
    hyphens = max((step.count("-") for step in steps), default=0)
    return {
        "depth": float(min(len(steps), _DEEPEST)),
        "root": float(not steps),
        "hyphens": float(min(hyphens, _MOST_HYPHENS)),
        "long_slug": float(hyphens >= _LONG_SLUG),
        "dated_address": float(_DATED.search(url.path) is not None),
        "numbered": float(_NUMBERED.search(last) is not None),
        "list_step": float(not _LISTS.isdisjoint(steps)),
        "story_step": float(not _STORIES.isdisjoint(steps)),
        "house_step": float(not _HOUSE.isdisjoint(steps)),
        "ends_in_list": float(last in _LISTS or last in _STORIES),
        "name_length": math.log1p(len(last)),
    }
