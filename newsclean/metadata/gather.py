"""All sources asked, and the last resorts where they are silent."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.dates import parse_date, parse_machine_date
from newsclean.finding import FieldName, Finding
from newsclean.metadata.base import Source
from newsclean.metadata.htmldate import HTMLDATE

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["LAST_RESORTS", "gather"]

LAST_RESORTS: Final[Mapping[FieldName, Source]] = {"published": HTMLDATE}
"""Who is asked about a field when nobody else says anything of use."""


def gather(
    document: "Document", sources: Iterable[Source], extracted: Sequence[Finding] = ()
) -> tuple[Finding, ...]:
    """What ``sources`` say of ``document``, then what was ``extracted``, then the last resorts."""
    findings = [found for source in sources for found in source.find(document)]
    findings += extracted
    for field, resort in LAST_RESORTS.items():
        if not any(_is_of_use(found) for found in findings if found.field == field):
            findings += resort.find(document)
    return tuple(findings)


def _is_of_use(finding: Finding) -> bool:
    """Whether it holds a date that can be read."""
    return (parse_machine_date(finding.raw) or parse_date(finding.raw, day_first=True)) is not None
