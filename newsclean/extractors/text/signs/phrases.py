"""What the lexicon knows of a line and of those around it."""

from collections.abc import Container, Sequence
from itertools import accumulate
from typing import Final

from newsclean.extractors.text.signs.neighbours import around
from newsclean.extractors.text.signs.sign import HIGHEST, Sign, capped
from newsclean.extractors.text.surroundings import Surroundings

__all__ = ["PHRASES"]

_TEASER: Final = frozenset({"related", "most-read", "next-prev"})
_BUTTON: Final = frozenset({"share", "follow", "page-tools", "player", "live-controls"})
_OFFER: Final = frozenset({"newsletter", "app-promo", "donation", "subscribe-paywall"})
_COMMENT: Final = frozenset({"comments", "poll"})
_LEGAL: Final = frozenset({"cookie-legal", "copyright-disclaimer", "site-chrome", "breadcrumb"})
_AGENCY: Final = frozenset({"agency-source", "first-appeared"})
_DATE: Final = frozenset({"dateline-updated", "reading-time"})

_CLASSES: Final = (
    *(_TEASER, _BUTTON, _OFFER, _COMMENT, _LEGAL, _AGENCY, _DATE),
    *map(
        frozenset, (["advertisement"], ["tags"], ["photo-credit"], ["author-bio"], ["correction"])
    ),
)
_CLASS_OF: Final = {kind: n for n, kinds in enumerate(_CLASSES, 1) for kind in kinds}


def _phrase(view: Surroundings) -> list[int]:
    """The class of the phrase that fits, and whether it is strong."""
    return [
        0 if match is None else 2 * _CLASS_OF.get(match.kind, 0) + match.strong
        for match in view.matches
    ]


def _known_around(view: Surroundings, reach: int) -> list[int]:
    sums = list(accumulate((match is not None for match in view.matches), initial=0))
    return around(sums, reach, reach)


def _known_4(view: Surroundings) -> list[int]:
    return _known_around(view, 4)


def _known_8(view: Surroundings) -> list[int]:
    return _known_around(view, 8)


def _known_16(view: Surroundings) -> list[int]:
    return _known_around(view, 16)


def _known(view: Surroundings) -> list[int]:
    """Lines the lexicon knows since the story began, this one included."""
    return _since(view, _CLASS_OF)


def _buttons(view: Surroundings) -> list[int]:
    return _since(view, _BUTTON)


def _teasers(view: Surroundings) -> list[int]:
    return _since(view, _TEASER)


def _comments(view: Surroundings) -> list[int]:
    return _since(view, _COMMENT)


def _since(view: Surroundings, kinds: Container[str]) -> list[int]:
    """Lines of one of ``kinds`` since the story began; 0 above it."""
    start = view.middle.start
    hits = (match is not None and match.kind in kinds for match in view.matches[start:])
    return [0] * start + capped(accumulate(hits))


def _after_comments(view: Surroundings) -> list[int]:
    """Lines since the last heading of comments or polls in the story or below it."""
    found = []
    steps = HIGHEST
    for number, match in enumerate(view.matches):
        found.append(steps)
        steps = min(HIGHEST, steps + 1)
        if match is not None and match.kind in _COMMENT and number >= view.middle.start:
            steps = 1
    return found


def _before_legal(view: Surroundings) -> list[int]:
    """Lines to the next legal line."""
    found = []
    steps = HIGHEST
    for match in reversed(view.matches):
        found.append(steps)
        steps = 1 if match is not None and match.kind in _LEGAL else min(HIGHEST, steps + 1)
    return found[::-1]


PHRASES: Final[Sequence[Sign]] = (
    Sign("phrase", "opens like a line the lexicon knows", _phrase),
    Sign("known-4", "stands among lines the lexicon knows", _known_4),
    Sign("known-8", "stands among lines the lexicon knows", _known_8),
    Sign("known-16", "stands among lines the lexicon knows", _known_16),
    Sign("known", "comes after several lines the lexicon knows", _known),
    Sign("buttons", "comes after buttons that end stories", _buttons),
    Sign("teasers", "comes after headings of other stories", _teasers),
    Sign("comments", "comes after a heading of comments", _comments),
    Sign("after-comments", "comes right after a heading of comments", _after_comments),
    Sign("before-legal", "stands above the legal lines of a footer", _before_legal),
)
"""Signs of the lexicon."""
