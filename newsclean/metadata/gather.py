"""All sources asked, and the costly ones only where those are silent."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.bylines import parse_byline
from newsclean.dates import is_relative, parse_date, parse_machine_date
from newsclean.finding import FieldName, Finding
from newsclean.metadata.base import Source
from newsclean.metadata.htmldate import HTMLDATE
from newsclean.metadata.printed_lines import PRINTED_LINES
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["LAST_RESORTS", "gather"]

_ISO_DAY: Final = pattern(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
_VAGUE: Final = frozenset({"date", "gentime"})
"""Names of ``<meta>`` dates that tell the last change as often as the first day."""

LAST_RESORTS: Final[tuple[tuple[Source, tuple[FieldName, ...]], ...]] = (
    (PRINTED_LINES, ("published", "authors")),
    (HTMLDATE, ("published",)),
)
"""Who is asked when one of these fields has no finding of use, the surest first."""


def gather(
    document: "Document", sources: Iterable[Source], extracted: Sequence[Finding] = ()
) -> tuple[Finding, ...]:
    """What ``sources`` say of ``document``, then what was ``extracted``, then the last resorts."""
    findings = [found for source in sources for found in source.find(document)]
    # A date line of the text may be an event's: it keeps nobody from asking further.
    asked = list(findings)
    for resort, fields in LAST_RESORTS:
        unknown = [field for field in fields if not _is_known(field, asked)]
        if unknown:
            asked += (found for found in resort.find(document) if found.field in unknown)
    return (*findings, *extracted, *asked[len(findings) :])


def _is_known(field: FieldName, findings: Iterable[Finding]) -> bool:
    is_of_use = _USE[field]
    return any(is_of_use(finding) for finding in findings if finding.field == field)


def _holds_date(finding: Finding) -> bool:
    if finding.source == "meta" and finding.locator.rpartition(".")[2] in _VAGUE:
        return False
    if _ISO_DAY.match(finding.raw) or is_relative(finding.raw):
        return True
    return (parse_machine_date(finding.raw) or parse_date(finding.raw, day_first=True)) is not None


def _names_person(finding: Finding) -> bool:
    if finding.kind == "Organization":
        return False
    return any(author.kind == "person" for author in parse_byline(finding.raw).authors)


_USE: Final[Mapping[FieldName, Callable[[Finding], bool]]] = {
    "published": _holds_date,
    "authors": _names_person,
}
