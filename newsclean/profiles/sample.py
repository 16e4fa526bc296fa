"""The reduce: observations of one host, merged in any order and any grouping."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from newsclean.profiles.observation import Observation

__all__ = ["SAMPLE", "Sample", "samples"]

SAMPLE: Final = 64
"""Articles of a host that suffice; of more, those with the smallest prints are taken."""

_NOTHING: Final[Mapping[str, Observation]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sample:
    """Up to ``SAMPLE`` articles of a host, chosen by hash and so the same in whatever order.

    ``merged`` is associative, commutative and idempotent, and ``Sample()`` its neutral element: a
    plain reduce of millions of pages keeps a bounded sample of every host.
    """

    observations: Mapping[str, Observation] = field(default_factory=lambda: _NOTHING)
    """By the article's print."""

    @classmethod
    def of(cls, *observations: Observation) -> "Sample":
        """A sample of these observations, which are of one host."""
        return reduce(cls.merged, (cls({o.article: o}) for o in observations), cls())

    def merged(self, other: "Sample") -> "Sample":
        """Both samples in one."""
        both = {**self.observations}
        for key, seen in other.observations.items():
            # Of two pages of one article, the same one stays whichever came first.
            both[key] = min(both.get(key, seen), seen, key=repr)
        return Sample({key: both[key] for key in sorted(both)[:SAMPLE]})

    def __reduce__(self) -> tuple[object, ...]:
        return (Sample, (dict(self.observations),))


def samples(observations: Iterable[Observation]) -> dict[str, Sample]:
    """A sample of every host, by host."""
    by_host = groupby(sorted(observations, key=attrgetter("host")), key=attrgetter("host"))
    return {host: Sample.of(*seen) for host, seen in by_host}
