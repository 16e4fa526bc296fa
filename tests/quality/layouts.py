"""The ways of building a page in which the stories are dressed, and the dump of a page."""

import json
from collections.abc import Callable
from html import escape

from tests.quality.story import Line, Story

__all__ = ["LAYOUTS", "dump"]

Layout = Callable[[Story], str]

_TAGS = {"paragraph": "p", "standfirst": "p", "heading": "h2", "quote": "blockquote", "item": "li"}


def semantic(story: Story) -> str:
    """Elements that mean what they say, and JSON-LD."""
    head = story.head
    statement = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": head["title"],
        "author": {"@type": "Person", "name": head["author"]},
        "datePublished": head["published"],
    }
    linked_data = f'<script type="application/ld+json">{json.dumps(statement)}</script>'
    blocks = "\n".join(_boxed(line, "{}") if line.is_dirt else _plain(line) for line in story.lines)
    return _page(
        story,
        linked_data,
        f"<header><a href='/'>{head['site']}</a><nav><a href='/a'>A</a><a href='/b'>B</a></nav>"
        f"</header><main><article><h1>{escape(head['title'])}</h1>{blocks}</article></main>"
        f"<footer>© {head['site']}</footer>",
    )


def soup(story: Story) -> str:
    """Nested divisions named by a content system; byline and date are only printed."""
    head = story.head
    blocks = "\n".join(
        _boxed(line, "widget widget-{}") if line.is_dirt else _plain(line) for line in story.lines
    )
    return _page(
        story,
        "",
        f"<div id='wrapper'><div id='top-menu'><a href='/'>{head['site']}</a></div>"
        "<div id='content'><div class='post hentry'>"
        f"<h1 class='entry-title'>{escape(head['title'])}</h1>"
        f"<div class='entry-meta'><span class='author'>{head['author']}</span> "
        f"<time datetime='{head['published']}'>{head['published']}</time></div>"
        f"<div class='entry-content'>{blocks}</div></div></div><div id='footer'>©</div></div>",
    )


def wrapped(story: Story) -> str:
    """Every block in a component of its own, dirt among them."""
    blocks = "\n".join(
        f"<div class='component'>{_boxed(line, 'component-{}') if line.is_dirt else _plain(line)}"
        "</div>"
        for line in story.lines
    )
    return _page(
        story,
        _meta(story),
        f"<div class='app'><div class='masthead'>{story.head['site']}</div><div class='stage'>"
        f"<h1>{escape(story.head['title'])}</h1></div><div class='column'>{blocks}</div></div>",
    )


def hashed(story: Story) -> str:
    """Class names made by a machine: nothing can be read off them."""
    blocks = "\n".join(
        _boxed(line, "css-9z{}") if line.is_dirt else f"<div class='css-1x'>{_plain(line)}</div>"
        for line in story.lines
    )
    return _page(
        story,
        _meta(story),
        f"<div class='css-a0'><div class='css-b1'><h1 class='css-h1'>{escape(story.head['title'])}"
        f"</h1></div><section class='css-c2'>{blocks}</section></div>",
    )


def breaks(story: Story) -> str:
    """The page of a small paper: a table, and paragraphs parted by line breaks."""
    head = story.head
    blocks = "<br><br>\n".join(
        f"<b>{_linked(line)}</b>" if line.is_dirt else escape(line.text) for line in story.lines
    )
    return _page(
        story,
        _meta(story),
        f"<table><tr><td><a href='/'>{head['site']}</a></td></tr>"
        f"<tr><td><h1>{escape(head['title'])}</h1><font size='2'>{blocks}</font></td></tr></table>",
    )


LAYOUTS: dict[str, Layout] = {
    "semantic": semantic,
    "soup": soup,
    "wrapped": wrapped,
    "hashed": hashed,
    "breaks": breaks,
}


def dump(story: Story) -> str:
    """What a careless scraper stores of the page: all visible text, one block a line."""
    head = story.head
    lines = [line.text for line in story.lines]
    return "\n\n".join([head["title"], head["published"][:10], *lines]) + "\n"


def _page(story: Story, head: str, body: str) -> str:
    title = f"{escape(story.head['title'])} | {story.head['site']}"
    return (
        f"<!doctype html><html lang='{story.head['lang']}'><head><meta charset='utf-8'>"
        f"<title>{title}</title>{head}</head><body>{body}</body></html>"
    )


def _meta(story: Story) -> str:
    head = story.head
    pairs = {
        "og:title": head["title"],
        "og:site_name": head["site"],
        "article:published_time": head["published"],
        "author": head["author"],
    }
    return "".join(f"<meta property='{k}' content='{escape(v)}'>" for k, v in pairs.items())


def _plain(line: Line) -> str:
    tag = _TAGS[line.kind]
    named = " class='standfirst'" if line.kind == "standfirst" else ""
    return f"<{tag}{named}>{escape(line.text)}</{tag}>"


def _boxed(line: Line, name: str) -> str:
    if line.kind == "caption":
        return f"<figure><img src='/a.jpg'><figcaption>{escape(line.text)}</figcaption></figure>"
    if line.kind == "related":
        return f"<p>{_linked(line)}</p>"
    pieces = "".join(f"<p>{escape(piece)}</p>" for piece in line.pieces)
    return f"<div class='{name.format(line.kind)}'>{pieces}</div>"


def _linked(line: Line) -> str:
    """A label and the headline it points to."""
    first, *rest = (escape(piece) for piece in line.pieces)
    return " ".join([first, *(f"<a href='/next'>{piece}</a>" for piece in rest)])
