"""All findings of an article, by field, the most trusted first."""

from collections.abc import Iterable, Mapping

from newsclean.finding import FieldName, Finding
from newsclean.normalizer.trust import trust_in

__all__ = ["Said", "by_field"]

Said = Mapping[FieldName, tuple[Finding, ...]]
"""Field to its findings, best first; the page's order breaks ties."""


def by_field(findings: Iterable[Finding]) -> Said:
    """``findings`` sorted once, for all who choose from them."""
    groups: dict[FieldName, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.field, []).append(finding)
    return {
        field: tuple(sorted(group, key=trust_in, reverse=True)) for field, group in groups.items()
    }
