"""Which blocks of a body differ between two runs."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from newsclean.models import Block

__all__ = ["BlockChange", "WordRun", "block_changes", "word_runs"]

ALIKE: Final = 0.5
"""Share of common words from which on two blocks are one that was changed."""
_FEW_WORDS: Final = 4
"""Words of a short block, of which one in common says little."""
_MOST_BLOCKS: Final = 2_000
"""Blocks above which bodies are compared as sets: a matcher takes their square in time."""
_MOST_WORDS: Final = 3_000


class BlockChange(NamedTuple):
    """A block that is not the same in both bodies."""

    change: Literal["gained", "lost", "changed"]
    """Whether it came, went, or became another."""
    kind: str
    """``paragraph``, ``heading`` …; ``paragraph → heading`` where that changed."""
    old: str
    """Its old text; empty when there was none."""
    new: str
    """Its new text; empty when there is none."""


class WordRun(NamedTuple):
    """Words of a changed block that share a fate."""

    fate: Literal["same", "lost", "gained"]
    text: str


def block_changes(old: "Sequence[Block]", new: "Sequence[Block]") -> tuple[BlockChange, ...]:
    """What came, went and changed, in the order of the bodies."""
    before = [(block.kind, block.text) for block in old]
    after = [(block.kind, block.text) for block in new]
    start, end = _common_ends(before, after)
    before, after = before[start : len(before) - end], after[start : len(after) - end]
    if max(len(before), len(after)) > _MOST_BLOCKS:
        return tuple(_as_sets(before, after))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        change
        for name, i, j, k, m in matcher.get_opcodes()
        if name != "equal"
        for change in _replaced(before[i:j], after[k:m])
    )


def word_runs(old: str, new: str) -> list[WordRun]:
    """The two texts laid over each other, word by word."""
    before, after = old.split(), new.split()
    if max(len(before), len(after)) > _MOST_WORDS:
        return [WordRun("lost", old), WordRun("gained", new)]
    runs = []
    for name, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if name == "equal":
            runs.append(WordRun("same", " ".join(before[i:j])))
            continue
        runs += [WordRun("lost", " ".join(before[i:j]))] if i < j else []
        runs += [WordRun("gained", " ".join(after[k:m]))] if k < m else []
    return runs


_Unit = tuple[str, str]


def _common_ends(before: Sequence[_Unit], after: Sequence[_Unit]) -> tuple[int, int]:
    """How many blocks are the same at the start, and how many of the rest at the end."""
    shorter = min(len(before), len(after))
    start = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    rest = shorter - start
    end = next((n for n in range(rest) if before[-1 - n] != after[-1 - n]), rest)
    return start, end


def _as_sets(before: Sequence[_Unit], after: Sequence[_Unit]) -> Iterator[BlockChange]:
    known, found = set(before), set(after)
    yield from (
        BlockChange("lost", kind, text, "") for kind, text in before if (kind, text) not in found
    )
    yield from (
        BlockChange("gained", kind, "", text) for kind, text in after if (kind, text) not in known
    )


def _replaced(before: Sequence[_Unit], after: Sequence[_Unit]) -> Iterator[BlockChange]:
    """Blocks that stand where others stood; those that are alike are one that changed."""
    waiting = list(after)
    for kind, text in before:
        partner = next((n for n, unit in enumerate(waiting) if _alike(text, unit[1])), None)
        if partner is None:
            yield BlockChange("lost", kind, text, "")
            continue
        yield from (BlockChange("gained", k, "", t) for k, t in waiting[:partner])
        other, words = waiting[partner]
        del waiting[: partner + 1]
        yield BlockChange("changed", kind if kind == other else f"{kind} → {other}", text, words)
    yield from (BlockChange("gained", kind, "", text) for kind, text in waiting)


def _alike(one: str, other: str) -> bool:
    words, others = set(one.split()), set(other.split())
    return len(words & others) >= ALIKE * max(_FEW_WORDS, min(len(words), len(others)))
