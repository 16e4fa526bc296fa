"""How sure a figure is: the bootstrap over pages."""

import random
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

__all__ = ["Figure", "figure"]

_DRAWS: Final = 400
_LOW, _HIGH = 0.025, 0.975


class Figure(NamedTuple):
    """A value with its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f} {self.high:.3f}]"


def figure(pages: Sequence[Any], statistic: Callable[[Sequence[Any]], float]) -> Figure:
    """The statistic of the pages, and what it is on pages drawn from them with replacement."""
    draw = random.Random(0)  # noqa: S311  the same draws in every run
    drawn = sorted(statistic(draw.choices(pages, k=len(pages))) for _ in range(_DRAWS))
    return Figure(statistic(pages), drawn[int(_DRAWS * _LOW)], drawn[int(_DRAWS * _HIGH) - 1])
