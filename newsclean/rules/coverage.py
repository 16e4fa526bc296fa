"""What the lexicon covers, as a page for the documentation."""

from pathlib import Path
from typing import NamedTuple

from newsclean.rules.kinds import KINDS
from newsclean.rules.lexicon import Lexicon
from newsclean.rules.lexicon_file import read_groups

__all__ = ["Coverage", "coverage", "coverage_page"]

_HEAD = """# What the lexicon knows

Made by `python benchmarks/lexicon_tables.py` from `newsclean/data/lexicon/`; not edited by hand.
How a language file is written stands in `newsclean/data/README.md`.

{languages} languages and a common file hold {phrases} phrases. Each group of phrases carries lines
that it must claim and sentences that it must leave alone.

## Kinds

| kind | what such a line does | languages |
|---|---|---|
{kinds}

## Languages

| language | file | phrases | of them weak | kinds of {all} | without |
|---|---|---|---|---|---|
{rows}
"""


class Coverage(NamedTuple):
    """What one language file holds."""

    name: str
    """Name of the language, from the first words of the file."""
    file: str
    """``de.toml``."""
    phrases: int
    """How many phrases."""
    weak: int
    """How many of them need a second signal."""
    kinds: frozenset[str]
    """Kinds that some phrase is of."""


def coverage(path: Path) -> Coverage:
    """What the language file at ``path`` holds.

    Raises:
        RuleError: the file is wrong.
    """
    groups = read_groups(path)
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    return Coverage(
        name=first.removeprefix("# ").partition(".")[0],
        file=path.name,
        phrases=sum(len(group.phrases) for group in groups),
        weak=sum(len(group.phrases) for group in groups if group.handling.second_signal),
        kinds=frozenset(group.handling.kind for group in groups),
    )


def coverage_page(lexicon: Lexicon) -> str:
    """The page for the documentation, in Markdown."""
    every = [coverage(path) for path, _ in lexicon.files]
    spoken = sorted((one for one in every if one.file != "common.toml"), key=lambda one: one.name)
    counts = {kind: sum(kind in one.kinds for one in spoken) for kind in KINDS}
    return _HEAD.format(
        languages=len(spoken),
        phrases=sum(one.phrases for one in every),
        kinds="\n".join(f"| `{kind}` | {says} | {counts[kind]} |" for kind, says in KINDS.items()),
        all=len(KINDS),
        rows="\n".join(map(_row, spoken)),
    )


def _row(one: Coverage) -> str:
    lacking = [kind for kind in KINDS if kind not in one.kinds]
    without = ", ".join(lacking) if len(lacking) <= len(KINDS) // 2 else f"{len(lacking)} kinds"
    cells = (one.name, f"`{one.file}`", one.phrases, one.weak, len(one.kinds), without or "–")
    return f"| {' | '.join(map(str, cells))} |"
