"""The libraries that are measured, each behind one function from page to what it found.

A library that is not installed is left out. newspaper4k and news-please want a newer lxml than
others bear; give them an environment of their own and run the command once more.
"""

import functools
import html as entities
import json
import re
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

__all__ = ["PEERS", "Found", "Peer", "installed"]


class Found(NamedTuple):
    """What a library says of a page."""

    text: str = ""
    """The body; ``""`` where it found none."""
    title: str | None = None
    """The headline."""
    authors: tuple[str, ...] = ()
    """The names."""
    published: str | None = None
    """A date, however it is written."""


class Peer(NamedTuple):
    """A library, and the module that tells whether it is installed."""

    name: str
    module: str
    run: Callable[[bytes, str | None], Found]


def _newsclean(html: bytes, url: str | None) -> Found:
    import newsclean

    try:
        article = newsclean.extract(html, url=url)
    except newsclean.NotAnArticle:
        return Found()
    return Found(
        article.text,
        article.title,
        tuple(author.name for author in article.authors),
        article.published.iso if article.published else None,
    )


def _trafilatura(html: bytes, url: str | None, *, fast: bool = False) -> Found:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        html, url=url, with_metadata=True, include_comments=False, fast=fast
    )
    if found is None:
        return Found()
    return Found(found.text or "", found.title, _names(found.author), found.date)


def _resiliparse(html: bytes, url: str | None) -> Found:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    del url
    tree = HTMLTree.parse(bytes_to_str(html, detect_encoding(html) or "utf-8"))
    return Found(extract_plain_text(tree, main_content=True), tree.title)


def _readability(html: bytes, url: str | None) -> Found:
    from lxml import html as lxml_html
    from readability import Document

    document = Document(_text(html), url=url)
    tree = lxml_html.fromstring(document.summary())
    lines = (" ".join(block.text_content().split()) for block in tree.iter("p", "h2", "h3", "li"))
    return Found("\n".join(filter(None, lines)), document.short_title())


@functools.cache
def _stopwords() -> frozenset[str]:
    import justext

    return frozenset().union(*map(justext.get_stoplist, justext.get_stoplists()))


def _justext(html: bytes, url: str | None) -> Found:
    import justext

    del url
    paragraphs = justext.justext(html, _stopwords(), stopwords_low=0.1, stopwords_high=0.2)
    return Found("\n".join(each.text for each in paragraphs if not each.is_boilerplate))


def _boilerpy3(html: bytes, url: str | None) -> Found:
    from boilerpy3.extractors import ArticleExtractor

    del url
    return Found(ArticleExtractor().get_content(_text(html)))


def _goose3(html: bytes, url: str | None) -> Found:
    from goose3 import Goose

    del url
    with Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(raw_html=_text(html))
    return Found(article.cleaned_text, article.title, tuple(article.authors), article.publish_date)


def _newspaper4k(html: bytes, url: str | None) -> Found:
    from newspaper import Article

    article = Article(url or "https://example.org/", fetch_images=False)
    article.download(input_html=_text(html))
    article.parse()
    when = article.publish_date.isoformat() if article.publish_date else None
    return Found(article.text, article.title, tuple(article.authors), when)


def _news_please(html: bytes, url: str | None) -> Found:
    from newsplease import NewsPlease

    article = NewsPlease.from_html(_text(html), url=url, fetch_images=False)
    when = str(article.date_publish) if article.date_publish else None
    return Found(article.maintext or "", article.title, tuple(article.authors or ()), when)


def _extruct(html: bytes, url: str | None) -> Found:
    """What the page says of itself, dated by htmldate where it says nothing: metadata alone."""
    import extruct
    from htmldate import find_date

    text = _text(html)
    told = extruct.extract(text, base_url=url or "", syntaxes=["json-ld"], errors="ignore")
    node: Mapping[str, Any] = next(filter(_is_article, told.get("json-ld", ())), {})
    authors = node.get("author") or ()
    people = authors if isinstance(authors, list) else [authors]
    names = [each.get("name") if isinstance(each, dict) else each for each in people]
    when = node.get("datePublished") or find_date(text, original_date=True, url=url)
    title = node.get("headline")
    return Found(
        "", entities.unescape(title) if title else None, tuple(name for name in names if name), when
    )


def _is_article(node: Mapping[str, Any]) -> bool:
    return "Article" in json.dumps(node.get("@type"))


def _everything(html: bytes, url: str | None) -> Found:
    """All visible text: the floor that everybody should be above."""
    from lxml import html as lxml_html

    del url
    tree = lxml_html.document_fromstring(_text(html))
    for unseen in tree.xpath("//script|//style|//noscript|//template"):
        unseen.drop_tree()
    return Found(tree.text_content())


def _text(html: bytes) -> str:
    try:
        return html.decode("utf-8")
    except UnicodeDecodeError:
        stated = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]+)", html[:4096])
        try:
            return html.decode(stated[1].decode() if stated else "cp1252", "replace")
        except LookupError:
            return html.decode("cp1252", "replace")


def _names(joined: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (joined or "").split(";") if name.strip())


PEERS: Final = (
    Peer("newsclean", "newsclean", _newsclean),
    Peer("trafilatura", "trafilatura", _trafilatura),
    Peer("trafilatura fast", "trafilatura", functools.partial(_trafilatura, fast=True)),
    Peer("resiliparse", "resiliparse", _resiliparse),
    Peer("readability-lxml", "readability", _readability),
    Peer("justext", "justext", _justext),
    Peer("boilerpy3", "boilerpy3", _boilerpy3),
    Peer("goose3", "goose3", _goose3),
    Peer("newspaper4k", "newspaper", _newspaper4k),
    Peer("news-please", "newsplease", _news_please),
    Peer("extruct + htmldate", "extruct", _extruct),
    Peer("all visible text", "lxml", _everything),
)
"""newsclean first, the floor last."""


def installed() -> tuple[Peer, ...]:
    """The libraries that can be measured here."""
    return tuple(peer for peer in PEERS if find_spec(peer.module) is not None)
