"""Files of articles made of a few pages of our own, as two versions of a program would write."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from newsclean import Article, Author, Paragraph, Result, explain

__all__ = ["PAGES", "articles_of", "page", "written", "written_with_ledgers"]

STORY = (
    "The ferry left the quay at noon, and the harbour master waved until it was out of sight.",
    "It is the first boat in a month to cross the sound against the wind and with a full deck.",
    "Passengers said that they had slept on sacks of mail, and that the mail had not complained.",
)


def page(name: str, host: str = "gazette.example", extra: str = "") -> tuple[str, str]:
    """Address and HTML of a page whose story names itself, with ``extra`` before its end."""
    *most, last = (f"<p>{sentence} {name.title()} has more.</p>" for sentence in STORY)
    html = (
        f'<html lang="en"><head><meta property="og:title" content="Ferry {name}"></head><body>'
        f"<article><h1>Ferry {name}</h1>{''.join(most)}{extra}{last}</article></body></html>"
    )
    return f"https://www.{host}/{name}", html


PAGES = (page("one"), page("two"), page("three", "courier.example"))


def results(pages: Iterable[tuple[str, str]] = PAGES) -> list[Result]:
    """What newsclean makes of the pages."""
    return [explain(html, url=url) for url, html in pages]


def articles_of(pages: Iterable[tuple[str, str]] = PAGES) -> list[Article]:
    """Their articles alone."""
    return [result.article for result in results(pages)]


def written(path: Path, articles: Iterable[Article]) -> Path:
    """A file of JSON lines."""
    path.write_text("".join(json.dumps(a.to_dict()) + "\n" for a in articles), "utf-8")
    return path


def written_with_ledgers(path: Path, made: Iterable[Result]) -> Path:
    """A file as ``explain --json`` writes it."""
    lines = ({"article": r.article.to_dict(), "ledger": r.ledger.to_list()} for r in made)
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def other(article: Article) -> Article:
    """The article as another version might have it: an author more, a paragraph less."""
    body = (Paragraph(text=STORY[0] + " One more thing."), *article.body[2:])
    return replace(article, authors=(Author(name="Mara Quill"),), body=body)
