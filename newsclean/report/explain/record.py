"""How often a rule was right on pages with known answers: the confidence of a verdict."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from newsclean.ledger import Verdict
    from newsclean.models import InputKind

__all__ = ["Score", "family", "load_record", "told"]

_FILE: Final = "rule-record.json"
_PHRASE: Final = re.compile(r"(?:own/)?[\w-]+/([\w-]+)/\d+")
"""A line of a language file: ``en/related/3``."""


class Score(NamedTuple):
    """What is known of a rule's verdicts. Made by ``benchmarks/rule_record.py``."""

    blocks: int
    """Blocks of a line and more that it decided on."""
    right: int
    """Those it decided as the known answer has it."""

    @property
    def share(self) -> float:
        """How often it was right, 0 to 1."""
        return self.right / self.blocks


def family(verdict: "Verdict") -> str:
    """What verdicts are counted under: a phrase by its kind, whatever its language and number.

    A suspect block is counted apart: the rule spoke, and was not followed.
    """
    phrase = _PHRASE.fullmatch(verdict.rule)
    name = f"phrase/{phrase[1]}" if phrase else verdict.rule
    return f"{name}?" if verdict.suspect else name


@cache
def load_record(kind: "InputKind") -> Mapping[str, Score]:
    """The scores of all families that were seen often enough, for pages or for dumps."""
    data = json.loads((files("newsclean") / "data" / _FILE).read_text("utf-8"))
    return MappingProxyType({name: Score(*counts) for name, counts in data[kind].items()})


def told(verdict: "Verdict", record: Mapping[str, Score]) -> str | None:
    """The score of a verdict in words; ``None`` where too little is known."""
    score = record.get(family(verdict))
    if score is None:
        return None
    return f"right on {score.share:.1%} of {score.blocks:,} blocks of pages with known answers"
