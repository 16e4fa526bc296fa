"""Sitemaps (sitemaps.org 0.9, with Google's news extension), and indexes of them."""

from typing import Final, NamedTuple

from newsclean.dates import parse_machine_date
from newsclean.discover.lead import Lead
from newsclean.discover.xml import Record, read_xml
from newsclean.models.time import Timestamp
from newsclean.page import Page

__all__ = ["Child", "Sitemap", "read_sitemap"]

_NAMES: Final = frozenset({"url", "sitemap"})
_NEWS: Final = "news:news/"
_LONGEST_PLAIN: Final = 2000


class Child(NamedTuple):
    """A sitemap that an index names."""

    url: str
    changed: Timestamp | None
    """When it last changed, by the index."""


class Sitemap(NamedTuple):
    """What a sitemap or an index of sitemaps holds."""

    leads: tuple[Lead, ...]
    """Its pages, in its order."""
    children: tuple[Child, ...]
    """The sitemaps it names."""
    trouble: str | None
    """Why there is no more; ``None`` when it was read to its end."""


def read_sitemap(page: Page) -> Sitemap:
    """The sitemap in ``page``; text files with an address a line are sitemaps too."""
    url = page.url or ""
    reading = read_xml(page, _NAMES)
    if reading.root is None:
        lines = _lines(page)
        leads = tuple(Lead(url=line, source="sitemap", found_on=url) for line in lines)
        return Sitemap(leads, (), None if leads else reading.trouble or "it holds nothing")
    found = [_lead(record, url) for record in reading.records if record.name == "url"]
    children = tuple(
        Child(location, _date(record.text("lastmod")))
        for record in reading.records
        if record.name == "sitemap" and (location := record.text("loc"))
    )
    trouble = reading.trouble
    if not reading.records and reading.root not in {"urlset", "sitemapindex"}:
        trouble = "it is no sitemap"
    return Sitemap(tuple(filter(None, found)), children, trouble)


def _lead(record: Record, found_on: str) -> Lead | None:
    location = record.text("loc")
    if location is None:
        return None
    title = record.text(f"{_NEWS}news:title")
    published = _date(record.text(f"{_NEWS}news:publication_date"))
    is_news = any(field.path.startswith("news:news") for field in record.fields)
    return Lead(
        url=location,
        source="news-sitemap" if is_news else "sitemap",
        found_on=found_on,
        title=title,
        published=published or _date(record.text("lastmod")),
        sections=_keywords(record.text(f"{_NEWS}news:keywords")),
        language=record.text(f"{_NEWS}news:publication/news:language"),
    )


def _keywords(text: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (word.strip() for word in (text or "").split(","))))


def _date(text: str | None) -> Timestamp | None:
    return parse_machine_date(text) if text else None


def _lines(page: Page) -> list[str]:
    text = page.body[:_LONGEST_PLAIN].decode("utf-8", "replace").lstrip("\ufeff")
    if not text.startswith(("http://", "https://")):
        return []
    return page.body.decode("utf-8", "replace").lstrip("\ufeff").split()
