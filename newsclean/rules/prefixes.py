"""Entries found by how a text begins, with few look-ups however many there are."""

from collections.abc import Sequence

from newsclean.rules.entry import Entry

__all__ = ["LONGEST", "Prefixes"]

LONGEST = 16
"""Characters of a text that are looked at."""

_SIZES = (LONGEST, 9, 6, 4, 3, 2, 1)
_GATE = 4


class Prefixes:
    """Entries keyed by their first characters: 16 of them, or 9, or 6 … where they are shorter.

    The gate tells by four characters which of these sizes are worth a look-up; most lines of
    prose stop there. ("this " opens sixty phrases: keyed by four they would all be tried.)
    """

    def __init__(self) -> None:
        self._keyed: dict[str, list[Entry]] = {}
        self._gate: dict[str, tuple[int, ...]] = {}

    def add(self, text: str, entry: Entry) -> None:
        """Key ``entry`` by the beginning of ``text``."""
        size = next(size for size in _SIZES if size <= len(text))
        self._keyed.setdefault(text[:size], []).append(entry)
        gate = text[:_GATE] if size >= _GATE else text[0]
        sizes = self._gate.get(gate, ())
        if size not in sizes:
            self._gate[gate] = tuple(sorted((*sizes, size), reverse=True))

    def near(self, text: str) -> Sequence[Entry]:
        """Entries whose key begins ``text``, those with longer keys first."""
        sizes = self._gate.get(text[:_GATE], ()) + self._gate.get(text[:1], ())
        if not sizes:
            return ()
        found: list[Entry] = []
        for size in sizes:
            found += self._keyed.get(text[:size], ())
        return found
