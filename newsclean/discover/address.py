"""Whether an address is a story's: the signs it shows, weighed with the points of the data."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from newsclean.discover.signs import SIGNS, Address
from newsclean.errors import RuleError
from newsclean.rules.lexicon_file import read_table

__all__ = ["AddressJudge", "Judged", "default_judge", "read_judge"]

_FILE: Final = Path(__file__).parent.parent / "data" / "addresses.toml"
_EXAMPLES: Final = ("stories", "others")


class Judged(NamedTuple):
    """What an address was found to be."""

    is_story: bool
    """Whether a story is to be expected behind it."""
    points: int
    """The sum of its signs."""
    signs: tuple[str, ...]
    """The signs it shows, by their names in the data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressJudge:
    """Tells addresses of stories from all others, by nothing but their spelling."""

    needed: int
    """The points from which on an address is a story's."""
    points: Mapping[str, int]
    """What each sign counts."""
    words: Mapping[str, frozenset[str]]
    """The words each sign looks for; empty for a sign without."""

    def judge(self, url: str) -> Judged:
        """What ``url`` is, and why. One that cannot be taken apart is no story's."""
        try:
            address = Address(url)
        except ValueError:
            return Judged(is_story=False, points=0, signs=())
        seen = tuple(
            sign.name
            for sign in SIGNS
            if sign.sees(address, self.words[sign.words_of or sign.name])
        )
        points = sum(self.points[name] for name in seen)
        return Judged(points >= self.needed, points, seen)


@cache
def default_judge() -> AddressJudge:
    """The judge of the shipped data."""
    return read_judge(_FILE)


def read_judge(path: Path) -> AddressJudge:
    """The judge that the file at ``path`` describes.

    Raises:
        RuleError: the file or one of its keys is wrong; the message names it.
    """
    data = read_table(path)
    needed, signs = data.get("needed"), data.get("sign")
    if not isinstance(needed, int) or not isinstance(signs, dict):
        raise RuleError(f"{path}: needs a number `needed` and tables [sign.…]")
    names = {sign.name for sign in SIGNS}
    if signs.keys() != names or data.keys() != {"needed", "sign", *_EXAMPLES}:
        odd = sorted(signs.keys() ^ names) or sorted(data)
        raise RuleError(f"{path}: there is one table for each sign and no other; see {odd}")
    for name, sign in signs.items():
        _check(f"{path}: [sign.{name}]", sign)
    return AddressJudge(
        needed=needed,
        points={name: sign["points"] for name, sign in signs.items()},
        words={name: frozenset(sign.get("words", ())) for name, sign in signs.items()},
    )


def _check(where: str, sign: Any) -> None:
    if not isinstance(sign, dict) or not {"points", "reason"} <= sign.keys() <= {
        "points",
        "reason",
        "words",
    }:
        raise RuleError(f"{where} needs the keys points and reason, and takes words beside them")
    if not isinstance(sign["points"], int):
        raise RuleError(f"{where} points must be a whole number")
    if not all(isinstance(word, str) and word == word.lower() for word in sign.get("words", ())):
        raise RuleError(f"{where} words must be words in lower case")
