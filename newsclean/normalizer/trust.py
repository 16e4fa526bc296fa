"""Which source is believed for which field, and how far: the first that holds wins."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from newsclean.finding import FieldName, Finding

__all__ = ["TRUST", "UNLISTED", "trust_in"]

UNLISTED: Final = 0.3
"""Trust in a source that the table does not name for a field."""

TRUST: Final[Mapping[FieldName, Mapping[str, float]]] = {
    "title": {
        "text": 0.9,
        "json-ld headline": 0.9,
        "opengraph": 0.86,
        "headline": 0.84,
        "feed": 0.82,
        "microdata": 0.8,
        "html": 0.78,
        "meta": 0.75,
        "json-ld": 0.6,
        "window-title": 0.1,
    },
    "authors": {
        "json-ld": 0.95,
        "text": 0.9,
        "html": 0.85,
        "byline": 0.84,
        "microdata": 0.82,
        "feed": 0.81,
        "meta": 0.8,
        "opengraph": 0.7,
        "printed": 0.65,
    },
    "published": {
        "json-ld datePublished": 0.97,
        "opengraph": 0.95,
        "microdata datepublished": 0.93,
        "feed": 0.92,
        "text": 0.9,
        "meta": 0.89,
        "url": 0.87,
        "time": 0.82,
        "printed": 0.8,
        "time alone": 0.79,
        "meta date": 0.78,
        "json-ld uploadDate": 0.7,
        "json-ld dateCreated": 0.65,
        "html": 0.64,
        "microdata": 0.6,
        "url day-first": 0.55,
        "meta gentime": 0.45,
        "htmldate": 0.4,
    },
    "modified": {
        "json-ld": 0.95,
        "opengraph": 0.93,
        "microdata": 0.9,
        "meta": 0.85,
        "text": 0.85,
        "html": 0.8,
        "time": 0.75,
    },
    "description": {"json-ld": 0.9, "opengraph": 0.89, "meta": 0.85, "feed": 0.7},
    "section": {
        "json-ld": 0.9,
        "opengraph": 0.88,
        "meta": 0.8,
        "microdata": 0.75,
        "feed": 0.6,
        "url": 0.4,
    },
    "breadcrumbs": {"json-ld": 0.9, "breadcrumbs": 0.7},
    "tags": {"json-ld": 0.9, "opengraph": 0.88, "meta": 0.8, "text": 0.8, "html": 0.7, "feed": 0.6},
    "language": {"lang": 0.85, "json-ld": 0.8, "opengraph": 0.7, "meta": 0.65},
    "site_name": {"opengraph": 0.95, "json-ld": 0.85, "meta": 0.7},
    "publisher": {"json-ld": 0.95, "meta": 0.7},
    "url_canonical": {"url": 0.95, "opengraph": 0.85},
    "lead_image": {"opengraph": 0.9, "json-ld": 0.85, "meta": 0.8},
    "live_entries": {"json-ld": 0.9, "microdata": 0.8},
    "kind": {"json-ld": 0.9, "opengraph": 0.7},
    "is_accessible_for_free": {"json-ld": 0.95, "microdata": 0.9, "opengraph": 0.8},
    "license": {"json-ld": 0.9, "license": 0.85, "meta": 0.8, "microdata": 0.75},
    "copyright_notice": {"json-ld": 0.9, "meta": 0.8},
}
"""Field to sources, best first, with the confidence their word has alone.

``json-ld dateCreated`` is the property of that name; ``json-ld`` any other of it.
"""


def trust_in(finding: Finding) -> float:
    """How far this finding is believed, 0 to 1."""
    return _trust(finding.field, finding.source, finding.locator.rpartition(".")[2])


@lru_cache(maxsize=1024)
def _trust(field: FieldName, source: str, name: str) -> float:
    sources = TRUST.get(field, {})
    return sources.get(f"{source} {name}", sources.get(source, UNLISTED))
