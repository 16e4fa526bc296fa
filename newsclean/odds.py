"""Logistic judges: how likely something is, going by a handful of signs with fitted weights."""

import json
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

__all__ = ["Odds", "Signs", "load_odds"]

Signs = Mapping[str, float]
"""Name of a sign to how strongly it shows, about 0 to 10."""

_FILE: Final = Path(__file__).parent / "data" / "page-weights.json"

_SURE: Final = 30.0
"""Log-odds beyond which nothing changes any more; keeps ``exp`` in range."""


class Odds(NamedTuple):
    """One question with the weight of each sign in the answer, in log-odds."""

    bias: float
    """Log-odds when no sign shows."""
    weights: Mapping[str, float]
    """Log-odds that each sign adds, by its name."""

    def probability(self, signs: Signs) -> float:
        """The answer for these signs, 0 to 1.

        Raises:
            KeyError: a sign the weights know is not among them.
        """
        total = self.bias + sum(weight * signs[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-max(-_SURE, min(_SURE, total))))

    def strongest(self, signs: Signs) -> str:
        """Name of the sign that speaks most for "yes"."""
        return max(self.weights, key=lambda name: self.weights[name] * signs[name])


@cache
def load_odds(question: str) -> Odds:
    """The fitted weights of ``data/page-weights.json`` for ``question``."""
    table = _read()[question]
    return Odds(table["bias"], MappingProxyType(table["weights"]))


@cache
def _read() -> Mapping[str, Any]:
    return MappingProxyType(json.loads(_FILE.read_bytes()))
