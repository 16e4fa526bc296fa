"""Folded tables: what the language files say, ready for the index, so that a start is quick.

Reading TOML and folding thousands of phrases takes longer than the rest of a start. The package
therefore carries for each ``lexicon/<lang>.toml`` a ``tables/<lang>.json`` made of it. The language
file stays the truth: a table whose stamp does not fit the file is not used.
"""

import json
import zlib
from collections.abc import Iterable
from pathlib import Path

from newsclean.rules.entry import Entry, entry_of
from newsclean.rules.group import Group, Handling
from newsclean.rules.lexicon_file import read_groups

__all__ = ["entries_of", "read_entries", "table_text"]


def entries_of(groups: Iterable[Group]) -> tuple[Entry, ...]:
    """The entries of ``groups``, in the order of the file."""
    return tuple(entry_of(group.handling, phrase) for group in groups for phrase in group.phrases)


def read_entries(path: Path, *, prefix: str = "") -> tuple[Entry, ...]:
    """The entries of the language file at ``path``, from its table where that is current.

    Raises:
        RuleError: the file is wrong.
    """
    table = path.parent.parent / "tables" / f"{path.stem}.json"
    if prefix or not table.is_file():
        return entries_of(read_groups(path, prefix=prefix))
    stored = json.loads(table.read_bytes())
    if stored["stamp"] != _stamp(path):
        return entries_of(read_groups(path))
    handlings = [Handling(*row) for row in stored["handlings"]]
    return tuple(
        Entry(handlings[handling], number, way, tuple(parts), bool(label), bracket)
        for handling, number, way, parts, label, bracket in stored["entries"]
    )


def table_text(path: Path) -> str:
    """What the table of the language file at ``path`` must hold."""
    groups = read_groups(path)
    numbers = {group.id: number for number, group in enumerate(groups)}
    rows = [
        [numbers[entry.handling.id], *entry[1:4], int(entry.label), entry.bracket]
        for entry in entries_of(groups)
    ]
    table = {
        "stamp": _stamp(path),
        "handlings": [group.handling for group in groups],
        "entries": rows,
    }
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"


def _stamp(path: Path) -> int:
    return zlib.crc32(path.read_bytes().replace(b"\r\n", b"\n"))
