"""What rules would do to a corpus: hits per rule, with samples."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from newsclean.rules.ruleset import RuleSet

__all__ = ["Audit", "RuleHits", "audit"]


class RuleHits(NamedTuple):
    """Lines that one rule claims."""

    rule: str
    """Id of the rule."""
    strong: bool
    """Whether the phrase alone would remove or move them."""
    lines: int
    """How many."""
    samples: tuple[str, ...]
    """The first of them."""


class Audit(NamedTuple):
    """What rules claim of some lines."""

    lines: int
    """How many lines were looked at."""
    hits: tuple[RuleHits, ...]
    """Per rule, the busiest first."""

    @property
    def claimed(self) -> int:
        """Lines that a phrase alone would remove or move."""
        return sum(hit.lines for hit in self.hits if hit.strong)


def audit(rules: RuleSet, lines: Iterable[str], *, samples: int = 3) -> Audit:
    """Match every line; keep the first ``samples`` lines of each rule."""
    counts: Counter[tuple[str, bool]] = Counter()
    first: dict[tuple[str, bool], list[str]] = {}
    total = 0
    for total, line in enumerate(lines, 1):  # noqa: B007 - the last number is the count
        match = rules.match(line)
        if match is not None:
            counts[match.rule, match.strong] += 1
            shown = first.setdefault((match.rule, match.strong), [])
            if len(shown) < samples:
                shown.append(line)
    hits = (
        RuleHits(rule, strong, count, tuple(first[rule, strong]))
        for (rule, strong), count in counts.most_common()
    )
    return Audit(total, tuple(hits))
