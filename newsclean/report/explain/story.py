"""The Article as one reads it: the left half of the report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsclean.renderers.html import block_html
from newsclean.renderers.inline import safe_url
from newsclean.report.markup import Content, Markup, joined, tag, trusted

if TYPE_CHECKING:
    from newsclean.models import Article, Block, LiveEntry, Related

__all__ = ["body_pieces", "story_head", "story_tail"]

_HEADING: Final = 3
"""Rank of every subheading: above it stand the report's own, and none may be left out."""


def story_head(article: "Article") -> Markup:
    """Headline, byline and date."""
    authors = ", ".join(author.name for author in article.authors)
    moment = article.published.iso.replace("T", " ") if article.published else None
    facts = [fact for fact in (authors, moment, article.site_name) if fact]
    title = tag("h2", article.title or "(no title)", class_="headline", dir="auto")
    under = tag("p", " · ".join(facts), class_="byline", dir="auto") if facts else None
    return joined(title, under)


def body_pieces(article: "Article") -> Iterator[Markup]:
    """The blocks of the body, each under the id that the source's blocks point to.

    The dateline stands where it was printed: before the first paragraph.
    """
    waiting = article.dateline
    for number, block in enumerate(article.body):
        dateline = None
        if waiting and block.kind == "paragraph":
            dateline, waiting = tag("p", waiting.raw, class_="dateline", dir="auto"), None
        yield tag("div", dateline, _block(block), class_="piece", id=f"a{number}", dir="auto")


def story_tail(article: "Article") -> Markup:
    """Live entries, notes, credits and other stories."""
    notes = (tag("p", note.text, class_="note", dir="auto") for note in article.notes)
    credits_ = (tag("p", name, class_="note", dir="auto") for name in article.wire_credits)
    live = (_live(entry) for entry in article.live_entries)
    return joined(*live, *notes, *credits_, _related(article.related))


def _block(block: "Block") -> Markup:
    # No pictures: the report loads nothing. Captions are shown, and who took them.
    shown = trusted(block_html(_ranked(block)))
    return joined(shown, tag("p", "picture", class_="picture")) if block.kind == "figure" else shown


def _ranked(block: "Block") -> "Block":
    if block.kind == "heading":
        return replace(block, level=_HEADING)
    if block.kind == "fact_box":
        return replace(block, blocks=tuple(map(_ranked, block.blocks)))
    return block


def _live(entry: "LiveEntry") -> Markup:
    head = " · ".join(filter(None, (entry.at.iso if entry.at else None, entry.title)))
    return tag("section", tag("h3", head or "Entry", dir="auto"), *map(_block, entry.body))


def _related(stories: Sequence["Related"]) -> Content:
    if not stories:
        return None
    items = (tag("li", _link(story)) for story in stories)
    return joined(tag("h3", "Other stories"), tag("ul", *items, class_="related", dir="auto"))


def _link(story: "Related") -> Content:
    url = safe_url(story.url)
    return tag("a", story.title, href=url) if url else story.title
