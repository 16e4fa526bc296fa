"""A clean HTML document: the article alone, no script, no style, every character escaped."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Final

from newsclean.renderers.head import head
from newsclean.renderers.inline import marked, safe_url
from newsclean.renderers.pictures import picture_of

if TYPE_CHECKING:
    from newsclean.models import (
        Article,
        Author,
        Block,
        Dateline,
        Embed,
        FactBox,
        Figure,
        Heading,
        Image,
        ListBlock,
        LiveEntry,
        Paragraph,
        Preformatted,
        Quote,
        Related,
        Span,
        Standfirst,
        Table,
        Timestamp,
    )

__all__ = ["LOSES", "block_html", "render"]

LOSES: Final = (
    "schema_version",
    "provenance",
    "kind",
    "url_requested",
    "authors.kind",
    "authors.raw",
    "published.raw",
    "modified.raw",
    "dateline.place",
    "dateline.agency",
    "dateline.date",
    "notes.at",
    "live_entries.at.raw",
    "lead_image.alt",
    "lead_image.caption",
    "lead_image.credit",
    "is_accessible_for_free",
    "truncated",
)
"""What the text does not carry; see ``Format.loses``."""

_SPAN_TAGS: Final = {"strong": "strong", "emphasis": "em", "code": "code"}
_SHALLOWEST: Final = 2
"""The title is the only ``<h1>``."""


def render(article: "Article") -> str:
    """A whole document, marked up so that readers and extractors find every part again."""
    language = f' lang="{escape(article.language)}"' if article.language else ""
    lines = ("<!doctype html>", f'<html{language} dir="auto">', *head(article), *_body(article))
    return "\n".join((*lines, "</html>"))


def block_html(block: "Block", images: "Sequence[Image]" = ()) -> str:
    """One block of a body; its picture is shown where ``images`` has it."""
    return _BLOCKS[block.kind](block, images)


def _body(article: "Article") -> Iterator[str]:
    yield "<body>"
    yield from _links("breadcrumbs", [escape(crumb) for crumb in article.breadcrumbs])
    yield "<article>"
    yield from _header(article)
    yield from _opened(article.body, article.dateline, article.images)
    for entry in article.live_entries:
        yield from _live_entry(entry, article.images)
    yield from _loose_images(article)
    for note in article.notes:
        yield f'<p class="note {note.kind}">{escape(note.text)}</p>'
    for credit in article.wire_credits:
        yield f'<p class="credit">{escape(credit)}</p>'
    yield "</article>"
    yield from _links("related", [_related(related) for related in article.related])
    yield "</body>"


def _header(article: "Article") -> Iterator[str]:
    yield "<header>"
    if article.title:
        yield f"<h1>{escape(article.title)}</h1>"
    if article.authors:
        yield f'<p class="byline">{"; ".join(map(_author, article.authors))}</p>'
    if article.published:
        yield f"<p>{_time(article.published)}</p>"
    yield "</header>"


def _author(author: "Author") -> str:
    name = _link(author.name, author.url, rel="author")
    return f"{name} ({escape(author.role)})" if author.role else name


def _time(at: "Timestamp") -> str:
    return f'<time datetime="{escape(at.iso)}">{escape(at.iso)}</time>'


def _link(text: str, href: str | None, *, rel: str) -> str:
    url = safe_url(href)
    return f'<a rel="{rel}" href="{escape(url)}">{escape(text)}</a>' if url else escape(text)


def _related(related: "Related") -> str:
    return _link(related.title, related.url, rel="related")


def _links(name: str, entries: Sequence[str]) -> Iterator[str]:
    if entries:
        items = "".join(f"<li>{entry}</li>" for entry in entries)
        yield f'<nav class="{name}"><ul>{items}</ul></nav>'


def _opened(
    blocks: "Sequence[Block]", dateline: "Dateline | None", images: "Sequence[Image]"
) -> Iterator[str]:
    """The blocks, with the dateline back where it was printed: before the first paragraph."""
    waiting = dateline
    for block in blocks:
        text = block_html(block, images)
        if waiting and block.kind == "paragraph":
            mark = f'<p><span class="dateline">{escape(waiting.raw)}</span> '
            text, waiting = text.replace("<p>", mark, 1), None
        yield text


def _blocks(blocks: "Sequence[Block]", images: "Sequence[Image]") -> str:
    return "\n".join(block_html(block, images) for block in blocks)


def _live_entry(entry: "LiveEntry", images: "Sequence[Image]") -> Iterator[str]:
    yield '<section class="live-entry">'
    if entry.title:
        yield f"<h2>{escape(entry.title)}</h2>"
    if entry.at:
        yield f"<p>{_time(entry.at)}</p>"
    yield _blocks(entry.body, images)
    yield "</section>"


def _loose_images(article: "Article") -> Iterator[str]:
    """Pictures of the article that no figure of the body shows."""
    every = (*article.body, *(block for entry in article.live_entries for block in entry.body))
    shown = {block.image for block in every if block.kind == "figure"}
    for number, image in enumerate(article.images):
        if number not in shown:
            yield _picture(image, image.caption, image.credit)


def _paragraph(block: "Paragraph", _: "Sequence[Image]") -> str:
    return f"<p>{_inline(block.text, block.spans)}</p>"


def _standfirst(block: "Standfirst", _: "Sequence[Image]") -> str:
    return f'<p class="standfirst">{_inline(block.text, block.spans)}</p>'


def _heading(block: "Heading", _: "Sequence[Image]") -> str:
    level = min(6, max(_SHALLOWEST, block.level))
    return f"<h{level}>{_inline(block.text, block.spans)}</h{level}>"


def _quote(block: "Quote", _: "Sequence[Image]") -> str:
    cite = f"<footer><cite>{escape(block.attribution)}</cite></footer>" if block.attribution else ""
    return f"<blockquote><p>{_inline(block.text, block.spans)}</p>{cite}</blockquote>"


def _list(block: "ListBlock", _: "Sequence[Image]") -> str:
    """Items in nested lists; an item deeper than its forerunner opens one level, never more."""
    tag = "ol" if block.ordered else "ul"
    out: list[str] = []
    depth = -1
    for item in block.items:
        if item.depth > depth:
            depth += 1
            out.append(f"<{tag}>")
        else:
            out.append(f"</li></{tag}>" * (depth - max(item.depth, 0)) + "</li>")
            depth = max(item.depth, 0)
        out.append(f"<li>{_inline(item.text, item.spans)}")
    out.append(f"</li></{tag}>" * (depth + 1))
    return "".join(out)


def _table(block: "Table", _: "Sequence[Image]") -> str:
    caption = f"<caption>{escape(block.caption)}</caption>" if block.caption else ""
    header = f"<thead>{_row(block.header, 'th')}</thead>" if block.header else ""
    rows = "".join(_row(row, "td") for row in block.rows)
    return f"<table>{caption}{header}<tbody>{rows}</tbody></table>"


def _row(cells: Sequence[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"


def _figure(block: "Figure", images: "Sequence[Image]") -> str:
    image = picture_of(block, images)
    caption = block.caption or (image.caption if image else None)
    return _picture(image, caption, block.credit or (image.credit if image else None))


def _picture(image: "Image | None", caption: str | None, credit: str | None) -> str:
    words = escape(caption) if caption else ""
    if credit:
        words += f' <span class="credit">{escape(credit)}</span>'
    under = f"<figcaption>{words}</figcaption>" if words else ""
    return f"<figure>{_img(image)}{under}</figure>"


def _img(image: "Image | None") -> str:
    url = safe_url(image.url) if image else None
    if image is None or url is None:
        return ""
    sizes = {"width": image.width, "height": image.height}
    stated = "".join(f' {name}="{size}"' for name, size in sizes.items() if size)
    return f'<img src="{escape(url)}" alt="{escape(image.alt or "")}"{stated}>'


def _fact_box(block: "FactBox", images: "Sequence[Image]") -> str:
    title = f"<h3>{escape(block.title)}</h3>\n" if block.title else ""
    return f'<aside class="factbox">\n{title}{_blocks(block.blocks, images)}\n</aside>'


def _embed(block: "Embed", _: "Sequence[Image]") -> str:
    """A quotation with a link: an ``<iframe>`` would load the provider's scripts."""
    words = f"<p>{escape(block.text)}</p>" if block.text else ""
    link = _link(block.provider or block.url or "", block.url, rel="external")
    return f'<blockquote class="embed">{words}<p>{link}</p></blockquote>'


def _preformatted(block: "Preformatted", _: "Sequence[Image]") -> str:
    # The parser drops a line break right after <pre>; a second one keeps a leading one.
    return f"<pre>\n{escape(block.text)}</pre>"


_BLOCKS: Final[dict[str, Callable[..., str]]] = {
    "standfirst": _standfirst,
    "paragraph": _paragraph,
    "heading": _heading,
    "quote": _quote,
    "list": _list,
    "table": _table,
    "figure": _figure,
    "fact_box": _fact_box,
    "embed": _embed,
    "preformatted": _preformatted,
}


def _inline(text: str, spans: "Sequence[Span]") -> str:
    return marked(text, spans, _marks, escape).replace("\n", "<br>\n")


def _marks(span: "Span") -> tuple[str, str] | None:
    if span.kind == "link":
        url = safe_url(span.href)
        return (f'<a href="{escape(url)}">', "</a>") if url else None
    tag = _SPAN_TAGS[span.kind]
    return f"<{tag}>", f"</{tag}>"
