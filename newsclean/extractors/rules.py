"""What a line of text shows by its words alone, in HTML and in dumps: the rules both ways share.

Prose goes only on two independent signals. A phrase that can also open a sentence of the story is
one; the second is what the block shows beside it: few words and no stop, links, a copy elsewhere.
"""

import re
from collections.abc import Callable, Container
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.extractors.base import Reason, Rule, SourceBlock
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.rules.ruleset import Match

__all__ = [
    "LINE_RULES",
    "PHRASE_WORDS",
    "View",
    "ends_sentence",
    "first_reason",
    "fold_line",
    "hint",
    "phrase",
    "repeated_line",
    "repeated_title",
    "share_row",
]

PHRASE_WORDS: Final = 40
"""Words above which a block is never claimed whole by a phrase."""
SHORT: Final = 12
"""Words up to which a block without a final stop counts as a label."""
REPEAT_WORDS: Final = 15
"""Words from which on a copy is left alone: a refrain or a quotation may return."""

TITLE_SIZE: Final = 300
"""Characters above which a line is no headline."""
MOSTLY_LINK: Final = 0.5
"""Share of link characters that counts as a signal."""

STOPS: Final = tuple(".!?…。！？؟।")
_CLOSING: Final = "\"'”’»)]」』）"
_QUOTES: Final = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


class View(NamedTuple):
    """What a rule may know beside the block itself."""

    match: "Callable[[str], Match | None]"
    """The phrase that claims a line: ``RuleSet.match``, or what it has said before."""
    titles: frozenset[str] = frozenset()
    """Headlines of the article, folded by ``fold_line``."""
    repeated: Container[str] = ()
    """Texts that stand on the page more than once, as they are."""


def fold_line(text: str) -> str:
    """``text`` for comparing two lines of one page: case, quotes, dashes and white space folded."""
    return " ".join(text.translate(_QUOTES).casefold().split())


def is_title(text: str, titles: frozenset[str]) -> bool:
    """Whether ``text`` is one of ``titles``; folded only where its length allows it."""
    length = len(text)
    near = any(abs(len(title) - length) <= FOLDING_SLACK for title in titles)
    return near and fold_line(text) in titles


FOLDING_SLACK: Final = 8
"""Characters by which folding may change a headline's length: doubled spaces, "ß" to "ss"."""


def ends_sentence(text: str) -> bool:
    """Whether ``text`` closes like a sentence, quotes and brackets behind the stop allowed."""
    return text.endswith(STOPS) or (text[-1:] in _CLOSING and text.rstrip(_CLOSING).endswith(STOPS))


_NETWORKS: Final = (
    "bluesky|copy|email|e-mail|facebook|flipboard|instagram|line|linkedin|linked-in|link|mail|"
    "mastodon|messenger|odnoklassniki|pinterest|pocket|print|reddit|rss|share|signal|sms|telegram|"
    "threads|tiktok|tumblr|tweet|twitter|viber|vk|vkontakte|weibo|whatsapp|whats-app|x|x-twitter|"
    "xing|youtube"
)
_ICON: Final = "(?:icons?|fa|fab|fas|bi|ti|ion|social|share|btn|svg)[-_]"
_SHARE_NAME: Final = pattern(rf"(?:{_ICON}){{0,2}}(?:{_NETWORKS})", re.IGNORECASE)
_BETWEEN_NAMES: Final = pattern(r"[\s,|/·•]+")
_SHARE_ROW_OPENS: Final = pattern(rf"[\s,|/·•]*(?:{_ICON}){{0,2}}(?:{_NETWORKS})", re.IGNORECASE)
"""Asked first: hardly a line begins so, and cutting each into words is dear."""
_SHARE_ROW_SIZE: Final = 160


def share_row(block: SourceBlock, view: View) -> Reason | None:
    """Two or more names of share buttons and nothing else, as words or as icon classes."""
    del view
    if len(block.text) > _SHARE_ROW_SIZE or not _SHARE_ROW_OPENS.match(block.text):
        return None
    names = [name for name in _BETWEEN_NAMES.split(block.text) if name]
    if not all(map(_SHARE_NAME.fullmatch, names)) or len(names) < (1 if "-" in block.text else 2):
        return None
    return Reason("share-row", "nothing but names of share buttons")


def repeated_title(block: SourceBlock, view: View) -> Reason | None:
    """The headline once more, alone on its line."""
    if len(block.text) > TITLE_SIZE or not is_title(block.text, view.titles):
        return None
    return Reason("title", "the article's headline", field="title")


def phrase(block: SourceBlock, view: View) -> Reason | None:
    """A line the lexicon knows."""
    match = _match(block, view)
    if match is None:
        return None
    if match.strong:
        return Reason(match.rule, f"a {match.kind} line", match.field)
    second = _second_signal(block, view)
    return Reason(match.rule, f"a {match.kind} line and {second}", match.field) if second else None


def repeated_line(block: SourceBlock, view: View) -> Reason | None:
    """A short line that stands on the page more than once."""
    if block.words >= REPEAT_WORDS or block.text not in view.repeated:
        return None
    return Reason("repeat", "a short line that stands on the page more than once")


LINE_RULES: Final[tuple[Rule, ...]] = (share_row, repeated_title, phrase, repeated_line)
"""The order is the priority; the first that speaks decides."""


def first_reason(block: SourceBlock, view: View) -> Reason | None:
    """What the first of ``LINE_RULES`` that speaks says."""
    for rule in LINE_RULES:
        reason: Reason | None = rule(block, view)
        if reason is not None:
            return reason
    return None


def hint(block: SourceBlock, view: View) -> Reason | None:
    """A single signal: enough to mark a kept block as suspect, not to remove it."""
    match = _match(block, view)
    if match is None or match.strong:
        return None
    return Reason(match.rule, f"opens like a {match.kind} line, but reads like prose")


def _match(block: SourceBlock, view: View) -> "Match | None":
    return view.match(block.text) if block.words <= PHRASE_WORDS else None


def _second_signal(block: SourceBlock, view: View) -> str | None:
    if block.link_share is not None and block.link_share > MOSTLY_LINK:
        return f"{block.link_share:.0%} link"
    if block.words <= SHORT and not ends_sentence(block.text):
        return "too short for a sentence"
    if block.text in view.repeated:
        return "stands on the page more than once"
    return None
