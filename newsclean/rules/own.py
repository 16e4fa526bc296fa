"""Rules of a user's own: a file, a folder of them, or a ``newsclean.toml`` that names both."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from newsclean.errors import RuleError
from newsclean.rules.lexicon import SITES
from newsclean.rules.lexicon_file import read_table

__all__ = ["SETTINGS", "OwnRules", "own_rules"]

SETTINGS: Final = "newsclean.toml"
"""Name of the file of settings."""

SELECTORS: Final = "selectors.toml"
"""How the name of a file of region tokens ends; before it, with a point, may stand a host."""

_KEYS: Final = frozenset({"rules", "without", "trusted"})


class OwnRules(NamedTuple):
    """What a user has named."""

    phrases: tuple[Path, ...] = ()
    """Language files (``de.toml``) and files of sites (``sites/example.org.toml``)."""
    selectors: tuple[Path, ...] = ()
    """Files of region tokens: ``selectors.toml``, ``sites/example.org.selectors.toml``."""
    without: tuple[str, ...] = ()
    """Ids of rules that are out of force."""
    trusted: tuple[str, ...] = ()
    """Ids of own rules that may claim as much text as they like."""

    def joined(self, other: "OwnRules") -> "OwnRules":
        """Both together, each file once."""
        return OwnRules(
            phrases=tuple(dict.fromkeys((*self.phrases, *other.phrases))),
            selectors=tuple(dict.fromkeys((*self.selectors, *other.selectors))),
            without=(*self.without, *other.without),
            trusted=(*self.trusted, *other.trusted),
        )


def own_rules(places: Iterable[str | Path]) -> OwnRules:
    """What stands in these files and folders.

    Raises:
        RuleError: a folder holds no rules, or settings are wrong.
    """
    found = OwnRules()
    for place in places:
        found = found.joined(_at(Path(place)))
    return found


def _at(place: Path) -> OwnRules:
    if place.is_dir():
        return _in_folder(place)
    if place.name == SETTINGS:
        return _settings(place)
    return OwnRules(selectors=(place,)) if _is_selectors(place) else OwnRules(phrases=(place,))


def _in_folder(folder: Path) -> OwnRules:
    files = sorted([*folder.glob("*.toml"), *(folder / SITES).glob("*.toml")])
    if not files:
        raise RuleError(f"{folder}: holds no rules; put a de.toml or a {SETTINGS} into it")
    found = OwnRules()
    for file in files:
        found = found.joined(_at(file))
    return found


def _is_selectors(file: Path) -> bool:
    return file.name == SELECTORS or file.name.endswith(f".{SELECTORS}")


def _settings(file: Path) -> OwnRules:
    table = read_table(file)
    unknown = sorted(table.keys() - _KEYS)
    if unknown:
        raise RuleError(f"{file}: unknown key {unknown[0]!r}; known: {sorted(_KEYS)}")
    named = OwnRules(
        without=tuple(_strings(file, table, "without")),
        trusted=tuple(_strings(file, table, "trusted")),
    )
    for place in _strings(file, table, "rules"):
        if Path(place).name == SETTINGS:
            raise RuleError(f"{file}: rules names another {SETTINGS}; name its folders instead")
        named = named.joined(_at(file.parent / place))
    return named


def _strings(file: Path, table: Mapping[str, Any], key: str) -> Iterator[str]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        raise RuleError(f"{file}: {key} must be a list of strings")
    yield from value
