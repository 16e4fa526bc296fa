"""The search for copies among any number of articles, taken one by one."""

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Final, NamedTuple

from newsclean.dedup.copies import Copy, CopyKind
from newsclean.dedup.groups import Groups
from newsclean.dedup.likeness import Sketches
from newsclean.dedup.words import phrases, words_of
from newsclean.models import Article

__all__ = ["LIKENESS", "CopyFinder", "find_copies"]

LIKENESS: Final = 0.6
"""From which share of common phrases on two articles are copies of one story."""
_FEWEST_WORDS: Final = 25
"""Shorter texts say the same by chance: teasers, and notices instead of a story."""
_NO_DATE: Final = datetime.max.replace(tzinfo=UTC)


class _Seen(NamedTuple):
    """What is kept of an article: a tenth of what it takes itself."""

    url: str | None
    order: tuple[datetime, bool]
    """When it was published at the latest; then, whether it credits an agency with the story."""
    text: int | None
    """Number of the first article with the very same words; ``None`` where they are too few."""


class CopyFinder:
    """Takes articles in any order and tells which are copies; the order makes no difference.

    Takes about 2 kB of memory for each article.
    """

    def __init__(self, *, likeness: float = LIKENESS) -> None:
        """Hold nothing yet.

        Raises:
            MissingExtra: rensa is not installed.
        """
        self._seen: list[_Seen] = []
        self._texts: dict[bytes, int] = {}
        self._sketches = Sketches(likeness)
        self._groups = Groups()

    def add(self, article: Article) -> None:
        """Take one article; its number is how many were taken before."""
        number = len(self._seen)
        words = words_of(article)
        text = self._text(number, words) if len(words) >= _FEWEST_WORDS else None
        self._seen.append(_Seen(article.url, _order(article), text))

    def _text(self, number: int, words: list[str]) -> int:
        """The number of the first article with these words; all that are like it are grouped."""
        key = blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        same = self._texts.setdefault(key, number)
        if same != number:
            self._groups.join(same, number)
            return same
        for other in self._sketches.add(number, phrases(words)):
            self._groups.join(other, number)
        return number

    def copies(self) -> tuple[Copy, ...]:
        """What each article is, in the order they were taken in."""
        members: dict[int, list[int]] = {}
        for number in range(len(self._seen)):
            members.setdefault(self._groups.of(number), []).append(number)
        firsts = {
            group: min(numbers, key=lambda number: (self._seen[number].order, number))
            for group, numbers in members.items()
        }
        return tuple(
            self._copy(number, firsts[group], len(members[group]))
            for number, group in enumerate(map(self._groups.of, range(len(self._seen))))
        )

    def _copy(self, number: int, first: int, size: int) -> Copy:
        own, its = self._seen[number].text, self._seen[first].text
        url = self._seen[first].url
        if own is None or its is None:
            return Copy(kind="short", first=number, size=1, likeness=1.0, url=url)
        kind: CopyKind = "exact" if own == its else "near"
        if number == first:
            kind = "first" if size > 1 else "only"
        likeness = 1.0 if own == its else round(self._sketches.likeness(own, its), 2)
        return Copy(kind=kind, first=first, size=size, likeness=likeness, url=url)


def find_copies(articles: Iterable[Article], *, likeness: float = LIKENESS) -> tuple[Copy, ...]:
    """What each of ``articles`` is among the others, in their order.

    Raises:
        MissingExtra: rensa is not installed.
    """
    finder = CopyFinder(likeness=likeness)
    for article in articles:
        finder.add(article)
    return finder.copies()


def _order(article: Article) -> tuple[datetime, bool]:
    moment = article.published.latest() if article.published else _NO_DATE
    agencies = (article.dateline.agency if article.dateline else None, *article.wire_credits)
    return moment, any(agencies)
