"""What is known of a host from other pages of it, as the extractors take it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, NamedTuple, Protocol

from newsclean.extractors.base import Reason
from newsclean.extractors.skeleton import GOOD_SIZE, measure

__all__ = [
    "LEAST_SIZE",
    "REPEATED",
    "Known",
    "Site",
    "Sites",
    "print_of",
    "same_story",
    "story_of",
]

LEAST_SIZE: Final = 30
"""Letters below which two blocks may be alike by chance: a name, a date, a cell."""

REPEATED: Final = "profile/repeated"
"""Id of the rule that drops a block because other pages of the host hold it too."""

SAME_STORY: Final = 0.5
"""Share of one page's story that another page must hold to be the same article once more."""

_NUMBER: Final = re.compile(r"\d+")
_BYTES: Final = 6


def print_of(text: str) -> str:
    """A short hash of ``text``, 12 hex digits.

    White space, case and numbers make no difference: "12 comments" is "7 comments".
    """
    plain = _NUMBER.sub("0", " ".join(text.split()).casefold())
    return blake2b(plain.encode("utf-8", "replace"), digest_size=_BYTES).hexdigest()


def story_of(texts: Iterable[str]) -> frozenset[str]:
    """Prints of the texts by which an article is known again: paragraphs, or all of them."""
    sized = [(measure(text), text) for text in texts]
    paragraphs = [text for size, text in sized if size >= GOOD_SIZE]
    return frozenset(map(print_of, paragraphs or [t for size, t in sized if size >= LEAST_SIZE]))


def same_story(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two pages hold the same article: one of them shares ``SAME_STORY`` of its story."""
    return bool(other) and len(one & other) > SAME_STORY * min(len(one), len(other))


class Known(NamedTuple):
    """Which blocks of one page stand on other pages of its host."""

    prints: Mapping[str, int]
    """Print of a block, and on how many learned pages of other articles it stands."""
    pages: int
    """How many pages were learned from."""

    def reason(self, block: str) -> Reason | None:
        """Why a block with this print is no part of the story; ``None`` when it may be."""
        seen = self.prints.get(block)
        if seen is None:
            return None
        return Reason(
            "profile/repeated", f"stands on {seen} of {self.pages} pages learned of this host"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What other pages of a host have shown. Made from a profile; see ``newsclean.profiles``."""

    host: str
    """``example.org``."""
    version: str
    """Short hash of all that is below."""
    pages: int
    """How many pages were learned from."""
    seen: Mapping[str, int]
    """Prints of blocks that stand on several of them, and on how many."""
    once: tuple[frozenset[str], ...] = ()
    """For each learned page, prints of the blocks that stand on it alone. Empty when many pages
    were learned: then what repeats has been seen to repeat."""
    story: frozenset[str] = frozenset()
    """Paths of elements that hold the story and hardly anything else."""
    standfirst: frozenset[str] = frozenset()
    """Paths of elements that hold the standfirst."""
    names: tuple[str, ...] = ()
    """What stands behind the headline in the titles of windows: the site's names."""

    def known(self, kept: Iterable[str]) -> Known:
        """What is known of a page that keeps these texts.

        A learned page with the same story is this very article, and proves nothing.
        """
        own = story_of(kept) - self.seen.keys()
        prints = dict(self.seen)
        for page in self.once:
            if not same_story(page, own):
                prints.update(dict.fromkeys(page, 1))
        return Known(prints, self.pages)


class Sites(Protocol):
    """Anything that knows hosts: a profile, or a folder of profiles."""

    def site(self, url: str | None) -> Site | None:
        """What is known of the host of ``url``, if anything is.

        Raises:
            ProfileError: what is stored of the host is damaged or of another version.
        """
