"""Findings and the extractor's blocks to one Article."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from newsclean.extractors.base import Extraction
from newsclean.fetchers.rights import reservations
from newsclean.finding import Finding
from newsclean.models import Article, InputKind, Provenance, Related
from newsclean.normalizer.choice import Choice
from newsclean.normalizer.confidence import expected_f1
from newsclean.normalizer.dateline import with_day
from newsclean.normalizer.kind import Look, choose_kind, look_at
from newsclean.normalizer.language import SMALL_WORDS, LanguageGuesser, choose_language
from newsclean.normalizer.links import canonical_url, host_of, site_of, without_tracking
from newsclean.normalizer.live import choose_live_entries
from newsclean.normalizer.media import choose_lead_image
from newsclean.normalizer.origin import Origin
from newsclean.normalizer.people import choose_people
from newsclean.normalizer.place import day_order_languages
from newsclean.normalizer.press import filed_as_release
from newsclean.normalizer.said import Said, by_field
from newsclean.normalizer.time import choose_time
from newsclean.normalizer.title import choose_title
from newsclean.normalizer.truncation import is_truncated
from newsclean.normalizer.words import choose_access, choose_line, choose_list

__all__ = ["NOT_EXAMINED", "normalize"]

NOT_EXAMINED: Final[dict[InputKind, tuple[str, ...]]] = {
    "html": (),
    "text": (
        "description",
        "section",
        "breadcrumbs",
        "site_name",
        "publisher",
        "url_canonical",
        "images",
        "lead_image",
        "kind",
        "live_entries",
        "is_accessible_for_free",
        "license",
        "copyright_notice",
    ),
}
"""Fields that nobody looks for in an input of this kind."""


Decisions = Mapping[str, Choice[Any]]
"""Field to what was decided about it."""


def normalize(
    origin: Origin,
    findings: Iterable[Finding],
    extraction: Extraction,
    guesser: LanguageGuesser = SMALL_WORDS,
) -> Article:
    """The Article of one input: every field decided once, with its source.

    ``findings`` are the metadata sources' and the extraction's together; ``guesser`` is asked for
    the language of the text.
    """
    said = by_field(findings)
    sites = (*_names_of_site(said, origin.address), *origin.site_names)
    people = choose_people(said, sites, origin.address)
    look = look_at(extraction.shape, said, origin.address) if extraction.shape else None
    decided = _decide(origin, said, sites, extraction, guesser) | {
        "kind": choose_kind(said, look, filed_as_release(said, origin.address)),
        "authors": Choice(people.authors, people.source),
    }
    values = {name: choice.value for name, choice in decided.items() if choice.value is not None}
    page = origin.page
    return Article(
        **values,
        provenance=_provenance(origin, decided, extraction, look),
        url_requested=page.url_requested if page is not None else origin.url,
        url=origin.address,
        dateline=with_day(extraction.dateline, values.get("published")),
        body=extraction.body,
        notes=extraction.notes,
        related=tuple(map(_untracked, extraction.related)),
        wire_credits=tuple(dict.fromkeys((*people.agencies, *extraction.wire_credits))),
        images=extraction.images,
        truncated=_truncated(extraction, accessible=values.get("is_accessible_for_free")),
    )


def _decide(
    origin: Origin,
    said: Said,
    sites: tuple[str, ...],
    extraction: Extraction,
    guesser: LanguageGuesser,
) -> dict[str, Choice[Any]]:
    """Every field that one source or another speaks about."""
    base = origin.address
    title = choose_title(said, sites)
    text = "\n".join([title.value or "", *(block.text for block in extraction.body)])
    language = choose_language(said, text, origin.declared, guesser)
    fetched = origin.page.fetched_at if origin.page is not None else None
    order = day_order_languages(language.value, said, base)
    return {
        "title": title,
        "language": language,
        "published": choose_time(said, "published", languages=order, fetched_at=fetched),
        "modified": choose_time(said, "modified", languages=order, fetched_at=fetched),
        "description": choose_line(said, "description"),
        "section": choose_line(said, "section", 120),
        "site_name": choose_line(said, "site_name", 120),
        "publisher": choose_line(said, "publisher", 200),
        "license": choose_line(said, "license"),
        "copyright_notice": choose_line(said, "copyright_notice"),
        "tags": choose_list(said, "tags"),
        "breadcrumbs": choose_list(said, "breadcrumbs"),
        "url_canonical": canonical_url(said, base),
        "live_entries": choose_live_entries(said, order),
        "lead_image": choose_lead_image(said, extraction.images, base),
        "is_accessible_for_free": choose_access(said),
    }


def _names_of_site(said: Said, address: str | None) -> tuple[str, ...]:
    """What the site calls itself: names it states, its host, its host without the ending."""
    stated = [choose_line(said, field, 120).value for field in ("site_name", "publisher")]
    host = host_of(address)
    site = site_of(host) if host else None
    hosts = (host, site, site.split(".")[0] if site else None)
    return tuple(filter(None, (*stated, *hosts)))


def _truncated(extraction: Extraction, *, accessible: bool | None) -> bool | None:
    if extraction.truncated is not None or extraction.shape is None:
        return extraction.truncated
    return is_truncated(extraction.shape, accessible=accessible)


def _confidence(extraction: Extraction, look: Look | None) -> float | None:
    if look is None or extraction.shape is None:
        return extraction.confidence
    return expected_f1(extraction.shape, look.doubt)


def _untracked(story: Related) -> Related:
    return replace(story, url=without_tracking(story.url)) if story.url else story


def _provenance(
    origin: Origin, decided: Decisions, extraction: Extraction, look: Look | None
) -> Provenance:
    page = origin.page
    return Provenance(
        input=origin.input,
        sha256=origin.sha256,
        extractor=extraction.extractor,
        version=origin.version,
        ruleset=origin.ruleset,
        confidence=_confidence(extraction, look),
        fetched_at=page.fetched_at.isoformat() if page is not None and page.fetched_at else None,
        status=page.status if page is not None else None,
        content_type=page.header("content-type") if page is not None else None,
        charset=origin.charset,
        charset_source=origin.charset_source,
        redirects=page.redirects if page is not None else (),
        archive=page.archive if page is not None else None,
        reservations=tuple(map(str, reservations(page))) if page is not None else (),
        fields={name: choice.source for name, choice in decided.items() if choice.source},
        not_examined=NOT_EXAMINED[origin.input],
        warnings=(*(page.notes if page is not None else ()), *extraction.warnings),
    )
