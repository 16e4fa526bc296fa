"""The alarm: whether later pages of a host still look like those the profile was learned from."""

from collections.abc import Iterator
from math import comb
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.profiles.chance import chance_of_ranks, chance_of_shares

if TYPE_CHECKING:
    from newsclean.profiles.profile import Profile
    from newsclean.profiles.rates import Rates

__all__ = ["CHANCE", "Jump", "are_enough", "drift_of"]

CHANCE: Final = 0.01
"""How often a host that has not changed may raise the alarm, all measures together."""

SHARES: Final = ("article", "title", "authors", "published")
"""Measures that a page has or has not."""

MEASURES: Final = ("words", "removed", "confidence")
"""Measures with a figure for each page."""

LEAST_SHARE: Final = 0.25
"""Change of a share that matters."""

LEAST_CHANGE: Final = {"words": 0.25, "removed": 0.1, "confidence": 0.1}
"""Change of a median that matters: of ``words`` relative to the larger, of the others as it is."""


class Jump(NamedTuple):
    """A rate that has changed beyond chance."""

    measure: str
    """One of ``SHARES`` or ``MEASURES``."""
    before: float
    """Share or median on the pages of the profile."""
    now: float
    """The same on the later pages."""
    chance: float
    """How often a difference this large comes about by chance, corrected for all measures."""

    def __str__(self) -> str:
        before, now = (f"{value:.3g}" for value in (self.before, self.now))
        if self.measure in SHARES:
            before, now = f"{self.before:.0%}", f"{self.now:.0%}"
        return f"{self.measure}: {before} before, {now} now (by chance {self.chance:.2g})"


def drift_of(profile: "Profile", rates: "Rates") -> tuple[Jump, ...]:
    """The measures that have changed beyond chance since the profile was learned, surest first.

    Shares are compared by Fisher's exact test, figures by Wilcoxon's rank-sum test, and the
    probabilities are corrected for their number after Holm, so that in all an unchanged host is
    reported in ``CHANCE`` of the cases at most. A change that is sure and small is no alarm either.
    """
    jumps = sorted(_jumps(profile.rates, rates), key=lambda jump: jump.chance)
    return tuple(jump for jump in _corrected(jumps) if jump.chance <= CHANCE and _matters(jump))


def are_enough(before: "Rates", now: "Rates") -> bool:
    """Whether the greatest change there can be would be beyond chance.

    It is with seven pages against seven, or five against nine.
    """
    least = 2 / comb(before.pages + now.pages, now.pages)
    return least * len((*SHARES, *MEASURES)) <= CHANCE


def _jumps(before: "Rates", now: "Rates") -> Iterator[Jump]:
    if not (before.pages and now.pages):
        return
    for name in SHARES:
        hits, later = getattr(before, name), getattr(now, name)
        chance = chance_of_shares(hits, before.pages, later, now.pages)
        yield Jump(name, hits / before.pages, later / now.pages, chance)
    for name in MEASURES:
        old, new = getattr(before, name), getattr(now, name)
        if old and new:
            yield Jump(name, median(old), median(new), chance_of_ranks(old, new))


def _corrected(jumps: list[Jump]) -> Iterator[Jump]:
    """Holm: the smallest of n probabilities counts n times, the next n - 1 times, and so on."""
    largest = 0.0
    for place, jump in enumerate(jumps):
        largest = max(largest, min(1.0, jump.chance * (len(jumps) - place)))
        yield jump._replace(chance=largest)


def _matters(jump: Jump) -> bool:
    change = abs(jump.now - jump.before)
    if jump.measure in SHARES:
        return change >= LEAST_SHARE
    if jump.measure == "words":
        return change >= LEAST_CHANGE["words"] * max(jump.now, jump.before)
    return change >= LEAST_CHANGE[jump.measure]
