"""From kept passages to typed blocks."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from newsclean.extractors.text.passage import Passage
from newsclean.models import Block, Heading, ListBlock, ListItem, Paragraph, Quote
from newsclean.patterns import pattern

__all__ = ["Kept", "build_body"]

HEADING_WORDS: Final = 20
"""Words up to which a line without a stop before a paragraph is a heading."""

QUOTED: Final = "> "
"""How mail and Markdown open a quotation."""

BULLET: Final = pattern(r"(?:[*•▪◦●‣·–-]|(?P<number>\d{1,3}[.)]))\s+(?=\S)")


class Kept(NamedTuple):
    """A passage of the body with what cuts have left of its text."""

    passage: Passage
    text: str


def build_body(kept: Iterable[Kept]) -> tuple[Block, ...]:
    """The typed blocks, in order."""
    blocks: list[Block] = []
    for listed, group in groupby(kept, key=lambda k: BULLET.match(k.text) is not None):
        members = list(group)
        if listed and len(members) > 1:
            blocks.append(_list(members))
        else:
            blocks += _prose(members)
    return tuple(blocks)


def _list(members: list[Kept]) -> ListBlock:
    first = BULLET.match(members[0].text)
    items = tuple(ListItem(text=BULLET.sub("", k.text, count=1)) for k in members)
    return ListBlock(items=items, ordered=first is not None and first["number"] is not None)


def _prose(members: list[Kept]) -> Iterator[Block]:
    following = [k.passage for k in members[1:]]
    for member, after in zip(members, [*following, None], strict=True):
        if member.text.startswith(QUOTED):
            yield Quote(text=member.text.removeprefix(QUOTED))
            continue
        if _heads(member.passage, after):
            yield Heading(text=member.text)
        else:
            yield Paragraph(text=member.text)


def _heads(passage: Passage, after: Passage | None) -> bool:
    return (
        after is not None
        and not passage.stop
        and passage.words <= HEADING_WORDS
        and after.words > passage.words
    )
