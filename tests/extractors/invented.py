"""A small town's news that never happened: sentences and pages for the tests of this room."""

from newsclean.document import Document, parse
from newsclean.extractors.base import Extraction
from newsclean.extractors.dom import DomExtractor, Judged, judged
from newsclean.extractors.segment import segment
from newsclean.extractors.skeleton import HtmlBlock, Skeleton
from newsclean.page import Page
from newsclean.rules.load import default_rules

__all__ = [
    "ADDRESS",
    "COMMENTS",
    "OTHER",
    "STORY",
    "blocks_of",
    "bodies_of",
    "document_of",
    "extract",
    "fate_of",
    "in_paragraphs",
    "judge_page",
    "skeleton_of",
]

ADDRESS = "https://dune-courier.example/coast/lighthouse"


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.strip().split("\n\n"))


STORY = _paragraphs("""
The lighthouse at Tern Point was lit again on Friday, eleven years after a winter storm broke
its lamp and drove the last keeper inland.

Volunteers had spent four summers on the stairs alone, carrying every board up the cliff path
because no cart could pass the narrow gate.

The new lamp turns once in twelve seconds and can be seen from the fishing grounds, where the
crews had asked for it since the storm.

Money for the glass came from a bakery that sold a loaf in the shape of the tower, and from a
choir that sang on the pier each Sunday.

The county engineer called the work sound, though she wants the outer railing to be replaced
before visitors are let onto the gallery.

Fog delayed the ceremony by an hour, which most of the guests took as a good reason for having a
lighthouse in the first place.

The tower will be open on the first Saturday of every month, and children may turn the lamp by
hand if they can reach the wheel.

A book with the names of all those who carried a board lies in the entrance, and its last page
was left empty for the next storm.
""")
"""Eight paragraphs of one story, none shorter than a hundred letters."""

OTHER = _paragraphs("""
The swimming bath in Lower Marl stays shut until its roof is dry, and the club has moved the
winter races to the quarry lake.

Bus fares on the ridge line rise for the second time this year, but pensioners who bring a
timetable of their own ride free.

A barge with forty tonnes of onions ran aground at the ferry steps, and half of the village went
home with full baskets.

The orchard school looks for a cook who can feed ninety pupils from one stove and does not mind
a goat in the yard.
""")
"""Openings of four other stories."""

COMMENTS = _paragraphs("""
My uncle carried eleven of those boards and has told us about each of them at dinner for the
last four years.

I still think that the old lamp could have been mended for half the money, but nobody asked
those of us who know how.

Could the keeper please dim it on Sundays, it shines straight into our bedroom and the dog will
not settle any more.

We sailed past on Saturday night and saw it from nine miles out, and all four of us stood on
deck and cheered like fools.
""")
"""What readers have to say to it."""


def in_paragraphs(texts: "tuple[str, ...] | list[str]", names: str = "") -> str:
    """Each text in a ``<p>``, with ``names`` as its class."""
    attribute = f' class="{names}"' if names else ""
    return "".join(f"<p{attribute}>{text}</p>\n" for text in texts)


def document_of(body: str, head: str = "") -> Document:
    """A parsed page with this body."""
    return parse(
        Page.of(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", url=ADDRESS)
    )


def skeleton_of(body: str) -> Skeleton:
    """The skeleton of a page with this body."""
    return segment(document_of(body))


def blocks_of(body: str) -> tuple[HtmlBlock, ...]:
    """The text blocks of a page with this body."""
    return skeleton_of(body).blocks


def judge_page(body: str, head: str = "") -> Judged:
    """A page with this body, judged."""
    return judged(document_of(body, head), default_rules())


def extract(body: str, head: str = "") -> Extraction:
    """What the extractor makes of a page with this body."""
    return DomExtractor().extract(document_of(body, head), default_rules())


def bodies_of(body: str, head: str = "") -> list[str]:
    """The texts of the typed blocks that come out."""
    return [block.text for block in extract(body, head).body]


def fate_of(text: str, body: str, head: str = "") -> str:
    """``kept``, or the rule that removed or moved the one block that holds ``text``."""
    found = judge_page(body, head)
    (number,) = [b.number for b in found.page.skeleton.blocks if text in b.text]
    reason = found.reasons[number]
    return "kept" if reason is None else reason.rule
