"""Region tokens: what the words of class and id names say of an element."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from newsclean.errors import RuleError
from newsclean.rules.lexicon_file import read_table

__all__ = ["Level", "RegionToken", "read_regions"]

Level = Literal["certain", "strong", "medium", "weak"]
"""How much good text of the page a region may hold before its name is disbelieved:
``certain`` .97, ``strong`` .80, ``medium`` .50, ``weak`` .12."""


class RegionToken(NamedTuple):
    """One word of a class or id name, with what it is evidence of."""

    token: str
    """The whole word, in lower case."""
    kind: str
    """What such a region holds: ``comments``, ``share`` …"""
    level: Level
    """How much it proves."""


def read_regions(path: Path) -> dict[str, RegionToken]:
    """The tokens of the file at ``path`` by their word.

    Raises:
        RuleError: the file, a table or a key is wrong; the message names it.
    """
    found: dict[str, RegionToken] = {}
    for name, table in read_table(path).items():
        for token in _tokens(f"{path}: [{name}]", name, table):
            if token.token in found:
                raise RuleError(f"{path}: the token {token.token!r} stands in two tables; keep one")
            found[token.token] = token
    return found


def _tokens(where: str, name: str, table: Any) -> Iterator[RegionToken]:
    levels = get_args(Level)
    if not isinstance(table, dict) or table.keys() != {"tokens", "level", "reason"}:
        raise RuleError(f"{where} needs exactly the keys tokens, level and reason")
    if table["level"] not in levels:
        raise RuleError(f"{where} level must be one of {list(levels)}")
    kind = name.removesuffix(f"-{table['level']}")
    for token in table["tokens"]:
        if not isinstance(token, str) or token != token.lower().strip() or not token:
            raise RuleError(f"{where} tokens: {token!r} must be a word in lower case")
        yield RegionToken(token, kind, table["level"])
