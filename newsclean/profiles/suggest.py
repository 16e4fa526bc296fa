"""Phrases proposed from a profile, as a file of rules for its host."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.extractors.rules import PHRASE_WORDS
from newsclean.rules.fold import count_words, fold
from newsclean.rules.group import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.profiles.profile import Profile, Repeat
    from newsclean.rules.ruleset import RuleSet

__all__ = ["Suggestion", "suggest", "suggestions_page"]

UNKNOWN: Final = "site-chrome"
"""Kind of a line that no shipped phrase knows."""

LONGEST: Final = 120
"""Characters of a line that can be claimed whole; of a longer one its beginning is proposed."""

OPENING: Final = 8
"""Words of such a beginning."""


class Suggestion(NamedTuple):
    """A phrase that may be worth a rule."""

    kind: str
    """What the line seems to be: one of ``rules.kinds.KINDS``."""
    way: str
    """``whole``, or ``starts`` for a long line."""
    phrase: str
    """What to claim."""
    line: str
    """The line that repeats."""
    pages: int
    """On how many pages."""
    kept: int
    """On how many it was taken for the story."""


def suggest(profile: "Profile", rules: "RuleSet") -> tuple[Suggestion, ...]:
    """Phrases for repeated lines that are taken for the story, the commonest first.

    Left out are lines that a shipped phrase claims already, and paragraphs of more than
    ``PHRASE_WORDS``, which no phrase may claim: for those there is the profile itself.
    """
    return tuple(_suggestions(profile.repeated, rules))


def _suggestions(repeats: "Iterable[Repeat]", rules: "RuleSet") -> Iterator[Suggestion]:
    for block in repeats:
        match = rules.match(block.text)
        too_long = count_words(block.text) > PHRASE_WORDS
        if not block.kept or too_long or (match is not None and match.strong):
            continue
        kind = match.kind if match is not None else UNKNOWN
        if len(block.text) <= LONGEST:
            way, phrase = "whole", block.text
        else:
            way, phrase = "starts", " ".join(block.text.split()[:OPENING])
        yield Suggestion(kind, way, phrase, block.text, block.pages, block.kept)


def suggestions_page(
    profile: "Profile", found: Sequence[Suggestion], sentences: Sequence[str]
) -> str:
    """The suggestions as ``sites/<host>.toml``.

    Of ``sentences``, which are of stories, each group keeps the one that begins most like its
    phrases: its examples are to say where it ends.
    """
    kinds = dict.fromkeys(each.kind for each in found)
    groups = (_group(k, [one for one in found if one.kind == k], sentences) for k in kinds)
    return _HEAD.format(host=profile.host, pages=profile.pages) + "".join(groups)


_HEAD: Final = """\
# {host}: proposed from {pages} articles by 'newsclean rules suggest'. Read each phrase, name its
# kind, write a sentence of your own that it must not claim, and save this as
# rules/sites/{host}.toml.
"""


def _group(kind: str, found: Sequence[Suggestion], sentences: Sequence[str]) -> str:
    most = max(count_words(one.line) for one in found)
    lines = [
        f"\n[{kind}-of-site]",
        *(f"# on {s.pages} pages, taken for the story on {s.kept}: {s.line[:60]}" for s in found),
        *(
            f"{way} = {_listed(s.phrase for s in found if s.way == way)}"
            for way in dict.fromkeys(s.way for s in found)
        ),
        *([f"max_words = {most}"] if most > LIMIT else ()),
        f"drops = {_listed(s.line for s in found)}",
        f"keeps = {_listed([_nearest(found, sentences)])}",
    ]
    return "\n".join(lines) + "\n"


def _listed(texts: "Iterable[str]") -> str:
    """A list of TOML, whose strings are those of JSON but for one more control character."""
    plain = (json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f") for text in texts)
    return "[\n" + "".join(f"    {text},\n" for text in plain) + "]"


def _nearest(found: Sequence[Suggestion], sentences: Sequence[str]) -> str:
    """The sentence that begins most like one of the phrases, and is claimed by none."""
    phrases = [fold(one.phrase) for one in found]
    folded = ((sentence, fold(sentence)) for sentence in sentences)
    free = [pair for pair in folded if not pair[1].startswith(tuple(phrases))]
    if not free:
        return "Write a sentence of a story here."
    return max(free, key=lambda pair: max(_shared_start(pair[1], p) for p in phrases))[0]


def _shared_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
