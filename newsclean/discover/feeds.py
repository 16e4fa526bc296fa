"""Feeds: RSS (0.9 to 2.0, RDF), Atom and JSON Feed, read into leads."""

import json
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, Final, NamedTuple

from newsclean.dates import parse_machine_date
from newsclean.discover.lead import Lead
from newsclean.discover.xml import Record, read_xml
from newsclean.models.time import Timestamp
from newsclean.page import Page
from newsclean.patterns import pattern

__all__ = ["Feed", "read_feed"]

_NAMES: Final = frozenset({"item", "entry"})
_ROOTS: Final = frozenset({"rss", "feed", "rdf"})
_LINKS: Final = ("feedburner:origlink", "link", "guid", "id")
_DATES: Final = (
    "pubdate",
    "published",
    "dc:date",
    "dcterms:issued",
    "issued",
    "updated",
    "dc:created",
)
_AUTHORS: Final = ("dc:creator", "author/name", "author", "itunes:author")
_SECTIONS: Final = ("category", "dc:subject")
_MOST_ITEMS: Final = 50_000
_TAG = pattern(r"<[^<>]{1,1000}>")
_MAILBOX = pattern(r"^\S+@\S+\s+\((.+)\)$")


class Feed(NamedTuple):
    """What a feed holds."""

    leads: tuple[Lead, ...]
    """Its entries, in its order."""
    trouble: str | None
    """Why there is no more; ``None`` when it was read to its end."""
    is_feed: bool = True
    """Whether it is a feed at all."""


def read_feed(page: Page) -> Feed:
    """The feed in ``page``. Nothing is raised, whatever the bytes."""
    if page.body[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _json_feed(page)
    reading = read_xml(page, _NAMES)
    if reading.root not in _ROOTS:
        return Feed((), "it is no feed", is_feed=False)
    leads = (_lead(record, page.url or "") for record in reading.records)
    return Feed(tuple(filter(None, leads)), reading.trouble)


def _lead(record: Record, found_on: str) -> Lead | None:
    url = next(_links(record), None)
    if url is None:
        return None
    return Lead(
        url=url,
        source="feed",
        found_on=found_on,
        title=_line(record.text("title")),
        published=next(filter(None, (_date(record.text(path)) for path in _DATES)), None),
        authors=next(filter(None, (_names(record.texts(path)) for path in _AUTHORS)), ()),
        sections=_sections(record),
        language=record.text("dc:language"),
    )


def _links(record: Record) -> Iterator[str]:
    """Addresses of the entry, the likeliest first."""
    for path in _LINKS:
        for field in record.fields:
            if field.path != path:
                continue
            if (
                field.attributes.get("rel", "alternate") == "alternate"
                and "href" in field.attributes
            ):
                yield field.attributes["href"]
            elif field.text.startswith(("http://", "https://", "/")):
                yield field.text


def _sections(record: Record) -> tuple[str, ...]:
    terms = (
        field.attributes.get("term") or field.text
        for field in record.fields
        if field.path in _SECTIONS
    )
    return tuple(dict.fromkeys(filter(None, map(_line, terms))))


def _names(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Names of people; RSS wants a mailbox with the name in brackets behind it."""
    lines = (_line(_MAILBOX.sub(r"\1", text)) for text in texts)
    return tuple(dict.fromkeys(line for line in lines if line and "@" not in line))


def _line(text: str | None) -> str | None:
    """Text that may be HTML, as one plain line."""
    return " ".join(unescape(_TAG.sub(" ", text or "")).split()) or None


def _date(text: str | None) -> Timestamp | None:
    return parse_machine_date(text) if text else None


def _json_feed(page: Page) -> Feed:
    try:
        data = json.loads(page.body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return Feed((), "it is broken JSON", is_feed=False)
    items = data.get("items") if isinstance(data, Mapping) else None
    if not isinstance(items, list):
        return Feed((), "it is no feed", is_feed=False)
    leads = (_json_lead(item, page.url or "") for item in items[:_MOST_ITEMS])
    return Feed(tuple(filter(None, leads)), None)


def _json_lead(item: Any, found_on: str) -> Lead | None:
    if not isinstance(item, Mapping):
        return None
    url = next(filter(None, (_text(item, key) for key in ("url", "external_url", "id"))), None)
    if url is None:
        return None
    listed = item.get("authors")
    authors = listed if isinstance(listed, list) else [item.get("author")]
    names = (_text(author, "name") for author in authors if isinstance(author, Mapping))
    tags = item.get("tags")
    return Lead(
        url=url,
        source="feed",
        found_on=found_on,
        title=_line(_text(item, "title")),
        published=_date(_text(item, "date_published") or _text(item, "date_modified")),
        authors=_names(tuple(filter(None, names))),
        sections=tuple(tag for tag in tags if isinstance(tag, str))
        if isinstance(tags, list)
        else (),
        language=_text(item, "language"),
    )


def _text(item: Mapping[str, Any], key: str) -> str | None:
    value = item.get(key)
    return value.strip() or None if isinstance(value, str) else None
