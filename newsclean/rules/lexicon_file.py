"""One language file: its tables read, checked and turned into groups."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsclean.errors import RuleError
from newsclean.rules.group import LIMIT, WAYS, Group, Handling, Phrase
from newsclean.rules.kinds import FIELDS, KINDS, kind_of

__all__ = ["read_groups", "read_table"]

_LISTS = (*WAYS, "drops", "keeps")
_SWITCHES = ("second_signal", "capitals", "number")
_KEYS = frozenset({*_LISTS, *_SWITCHES, "move", "max_words"})


def read_table(path: Path) -> Mapping[str, Any]:
    """The TOML document at ``path``.

    Raises:
        RuleError: the file cannot be read, or is no TOML.
    """
    import tomllib  # here, for it is not needed where the shipped tables are current

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RuleError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except ValueError as error:  # tomllib's own error, and bytes that are no UTF-8
        raise RuleError(f"{path}: is no valid TOML: {error}") from error


def read_groups(path: Path, *, prefix: str = "") -> tuple[Group, ...]:
    """The groups of the language file at ``path``, their ids ``<prefix><file>/<table>``.

    Raises:
        RuleError: the file, a table or a key is wrong; the message names it.
    """
    return tuple(
        _group(path, prefix + path.stem, name, table) for name, table in read_table(path).items()
    )


def _group(path: Path, language: str, name: str, table: object) -> Group:
    where = f"{path}: [{name}]"
    kind = kind_of(name)
    if kind is None:
        raise RuleError(f"{where} is of no known kind; begin its name with one of {list(KINDS)}")
    if not isinstance(table, dict):
        raise RuleError(f"{where} must be a table of keys")
    _check_keys(where, table)
    handling = Handling(
        id=f"{language}/{name}",
        kind=kind,
        move=table.get("move"),
        second_signal=table.get("second_signal", False),
        max_words=table.get("max_words", LIMIT),
        capitals=table.get("capitals", False),
        number=table.get("number", False),
    )
    phrases = tuple(_phrases(where, table))
    return Group(handling, phrases, tuple(table["drops"]), tuple(table["keeps"]))


def _check_keys(where: str, table: Mapping[str, object]) -> None:
    unknown = sorted(table.keys() - _KEYS)
    if unknown:
        raise RuleError(f"{where} has the unknown key {unknown[0]!r}; known: {sorted(_KEYS)}")
    for key in ("drops", "keeps"):
        if not table.get(key):
            raise RuleError(f"{where} needs {key} = [...]: lines that show what the group does")
    for key in _LISTS:
        _check_list(f"{where} {key}", table.get(key, []))
    for key in _SWITCHES:
        if not isinstance(table.get(key, False), bool):
            raise RuleError(f"{where} {key} must be true or false")
    if not isinstance(table.get("max_words", LIMIT), int):
        raise RuleError(f"{where} max_words must be a number")
    if table.get("move") not in {None, *FIELDS}:
        raise RuleError(f"{where} move must be one of {sorted(FIELDS)}")


def _check_list(where: str, value: object) -> None:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise RuleError(f"{where} must be a list of strings")
    if not all(text.strip(" .…") for text in value):
        raise RuleError(f"{where} holds an empty string")


def _phrases(where: str, table: Mapping[str, Any]) -> Iterator[Phrase]:
    number = 0
    for way in WAYS:
        for text in table.get(way, ()):
            if way == "regex":
                _check_regex(where, text)
            yield Phrase(number, way, text)
            number += 1
    if not number:
        raise RuleError(f"{where} holds no phrase; give it one of {list(WAYS)}")


def _check_regex(where: str, pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise RuleError(f"{where} regex {pattern!r}: {error}") from error
