"""How a line goes with the others: words it shares with the story, copies of it."""

from collections.abc import Callable, Sequence
from typing import Final

from newsclean.extractors.text.signs.form import sizes
from newsclean.extractors.text.signs.neighbours import shifted
from newsclean.extractors.text.signs.sign import Sign
from newsclean.extractors.text.surroundings import Surroundings

__all__ = ["KINSHIP"]


def _shared(view: Surroundings) -> list[int]:
    """Per cent of the line's long words that the story has too; 1 more, so 0 is for none."""
    return [share + 1 for share in view.shared]


def _shared_by(by: int) -> Callable[[Surroundings], Sequence[int]]:
    def measure(view: Surroundings) -> list[int]:
        return shifted(_shared(view), by)

    return measure


def _copies(view: Surroundings) -> list[int]:
    """How often the line stands in the dump, whether this is not the first, and its size."""
    found = []
    met: set[str] = set()
    for passage, copies, size in zip(view.passages, view.copies, sizes(view), strict=True):
        again = passage.text in met
        met.add(passage.text)
        found.append((2 * min(copies - 1, 3) + again) * 9 + size)
    return found


KINSHIP: Final[Sequence[Sign]] = (
    Sign("shared", "shares few words with the story", _shared),
    Sign("shared-above", "follows a line that shares few words with the story", _shared_by(-1)),
    Sign("shared-above-2", "stands below lines of something else", _shared_by(-2)),
    Sign("shared-below", "is followed by a line of something else", _shared_by(1)),
    Sign("shared-below-2", "stands above lines of something else", _shared_by(2)),
    Sign("copies", "stands in the dump more than once", _copies),
)
"""Signs of kinship."""
