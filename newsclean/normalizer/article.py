"""Findings and an extraction to an Article. PLACEHOLDER until the real one lands."""

from collections.abc import Sequence

from newsclean.extractors.base import Extraction
from newsclean.finding import Finding
from newsclean.models import Article, Author, Provenance
from newsclean.normalizer.origin import Origin

__all__ = ["normalize"]


def normalize(origin: Origin, findings: Sequence[Finding], extraction: Extraction) -> Article:
    """PLACEHOLDER."""
    first = {f.field: f.raw for f in reversed(findings)}
    return Article(
        provenance=Provenance(
            input=origin.input, sha256=origin.sha256, extractor=extraction.extractor,
            version="0", ruleset=origin.ruleset,
        ),
        kind="article",
        url=origin.page.url if origin.page else origin.url,
        title=first.get("title"),
        authors=tuple(Author(name=f.raw) for f in findings if f.field == "authors")[:3],
        body=extraction.body, images=extraction.images, notes=extraction.notes,
        related=extraction.related, dateline=extraction.dateline,
        wire_credits=extraction.wire_credits,
    )
