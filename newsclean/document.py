"""Bytes to a parsed document. The only place that knows selectolax."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeVar
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from newsclean.encoding import Decoded, decode
from newsclean.errors import EmptyInput
from newsclean.limits import time_for
from newsclean.nesting import bound_nesting
from newsclean.page import Page

__all__ = ["Document", "Head", "Meta", "Node", "parse", "tag_ids"]

T = TypeVar("T")

Node = LexborNode
"""An element or text node of the parsed tree; read, never changed."""

_ADDRESS_LIMIT: Final = 4096
"""Characters above which an address is noise (or a whole image in a data: URL)."""
_WITHOUT_EVENTS: Final = LexborDocumentOptions.WO_EVENTS.value
_HEAD_QUERY: Final = 'meta,link[rel],title,script[type*="ld+json" i],base[href]'
_MOST_STATEMENTS: Final = 5000
"""Elements of the head that are read; honest pages have up to a few hundred."""
_LARGEST_FOR_OTHERS: Final = 1_500_000
_MOST_TAGS_FOR_OTHERS: Final = 25_000
_SECONDS_PER_BYTE: Final = 5e-6
"""What other parsers may take for a byte of dense markup, on a slow machine."""
# One asking for a class before its words are looked for spares the elements that have none.
_LABELLED_QUERY: Final = (
    "h1,time,[itemprop],a:is([rel~=author],[href*='/author']),"
    "[class]:is([class*=uthor],[class*=yline],[class*=date i],[class*=publish],[class*=readcrumb])"
)


def tag_ids(tags: Iterable[str]) -> dict[str, int]:
    """The parser's numbers for these tag names; ``-text`` and ``-comment`` name the node types.

    Comparing numbers spares a string per node. They are asked of the parser at import, because
    they may change between its versions.
    """
    probe = LexborHTMLParser("<p>x<!-- --></p>")
    paragraph = probe.css_first("p")
    inner = {n.tag: n.tag_id for n in paragraph.iter(include_text=True)} if paragraph else {}
    return {tag: inner[tag] if tag in inner else probe.create_node(tag).tag_id for tag in tags}


_IDS: Final = tag_ids(("meta", "link", "title", "script", "base"))
_HEAD_TAGS: Final = frozenset(_IDS.values())
_META, _LINK, _TITLE, _SCRIPT, _ = _IDS.values()
_META_NAMES: Final = frozenset({"property", "name", "itemprop", "http-equiv"})


class Meta(NamedTuple):
    """One ``<meta>``: its name, property or itemprop in lower case, and its content."""

    name: str
    content: str


class Link(NamedTuple):
    """One ``<link>``: its rel in lower case and its href."""

    rel: str
    href: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself in elements nobody reads, gathered in one pass.

    The elements are taken wherever they stand: a stray ``<img>`` in the head makes the parser
    move everything after it into the body.
    """

    metas: tuple[Meta, ...]
    links: tuple[Link, ...]
    title: str | None
    json_ld: tuple[str, ...]
    base: str | None

    def meta(self, *names: str) -> str | None:
        """Content of the first ``<meta>`` with one of these names, tried in the order given."""
        for name in names:
            for meta in self.metas:
                if meta.name == name and meta.content:
                    return meta.content
        return None


@dataclass(frozen=True)
class Document:
    """A parsed page. The tree is shared by all readers and changed by none."""

    page: Page
    decoded: Decoded
    tree: LexborHTMLParser = field(repr=False)
    _made: dict[Callable[..., Any], Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def url(self) -> str | None:
        """The address the page came from."""
        return self.page.url

    @property
    def body(self) -> Node | None:
        """The ``<body>`` element."""
        return self.tree.body

    @property
    def root(self) -> Node | None:
        """The ``<html>`` element."""
        return self.tree.root

    @property
    def lang(self) -> str | None:
        """The ``lang`` attribute of ``<html>``, as written."""
        root = self.tree.root
        return root.attributes.get("lang") if root is not None else None

    def css(self, query: str) -> list[Node]:
        """All elements that match, in document order."""
        return self.tree.css(query)

    def css_first(self, query: str) -> Node | None:
        """The first element that matches."""
        return self.tree.css_first(query)

    def resolve(self, address: str) -> str | None:
        """``address`` made absolute; ``None`` when it leads to no web page or file."""
        address = address.strip()
        if not address or address[0] == "#" or len(address) > _ADDRESS_LIMIT:
            return None
        try:
            absolute = urljoin(self.base, address) if self.base else address
            scheme = urlsplit(absolute).scheme
        except ValueError:  # "http://[::1" and its like
            return None
        if scheme in ("http", "https") or (not scheme and not self.base):
            return absolute
        return None

    @cached_property
    def base(self) -> str:
        """What relative addresses are relative to; empty when nothing is known."""
        declared = self.head.base
        try:
            return urljoin(self.url or "", declared) if declared else self.url or ""
        except ValueError:
            return self.url or ""

    def once(self, make: "Callable[[Document], T]") -> T:
        """What ``make`` makes of this document, made when it is first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    @cached_property
    def labelled(self) -> tuple[Node, ...]:
        """Elements whose tag, class or attribute says what they hold, in document order.

        Headlines, times, bylines, date lines, breadcrumbs and microdata.
        """
        found: dict[int, Node] = {}  # an element that fits two of the selectors comes twice
        for node in self.tree.css(_LABELLED_QUERY):
            number = node.tag_id
            if number not in _HEAD_TAGS or (number == _META and "itemprop" in node.attrs):
                found[node.mem_id] = node
        return tuple(found.values())

    @cached_property
    def head(self) -> Head:
        """The page's statements about itself."""
        return _read_head(self.tree.css(_HEAD_QUERY)[:_MOST_STATEMENTS])

    def for_others(self) -> str | None:
        """The page for a library that parses it anew; ``None`` where that could take too long.

        Such a call cannot be stopped, and some grow with the square of the elements: fifty
        thousand ``<title>`` kept htmldate busy for eleven seconds.
        """
        html = self.decoded.utf8
        if len(html) > _LARGEST_FOR_OTHERS or html.count(b"<") > _MOST_TAGS_FOR_OTHERS:
            return None
        return html.decode("utf-8", "replace") if time_for(_SECONDS_PER_BYTE * len(html)) else None


def parse(page: Page) -> Document:
    """The document in ``page``.

    Raises:
        EmptyInput: there is nothing in it but white space.
        NotText: the bytes are no text.
    """
    if not page.body.strip():
        raise EmptyInput("The page is empty. Check that the file or the response was saved whole.")
    decoded = decode(page)
    # Other parsers that are asked later (a safety net, a date guesser) get the same bounded bytes.
    bounded = decoded._replace(utf8=bound_nesting(decoded.utf8))
    return Document(page, bounded, LexborHTMLParser(bounded.utf8, options=_WITHOUT_EVENTS))


def _read_head(nodes: Iterable[Node]) -> Head:
    metas: list[Meta] = []
    links: list[Link] = []
    json_ld: list[str] = []
    title: str | None = None
    base: str | None = None
    for node in nodes:
        tag = node.tag_id
        if tag == _META:
            _read_meta(node.attributes, metas)
        elif tag == _LINK:
            attributes = node.attributes
            links.append(Link((attributes.get("rel") or "").lower(), attributes.get("href") or ""))
        elif tag == _SCRIPT:
            json_ld.append(node.text())
        elif tag == _TITLE:
            # The first one only: every inline <svg> may bring a <title> of its own.
            title = title or " ".join(node.text().split()) or None
        else:
            base = base or node.attributes.get("href")
    return Head(tuple(metas), tuple(links), title, tuple(json_ld), base)


def _read_meta(attributes: dict[str, str | None], metas: list[Meta]) -> None:
    content = attributes.get("content")
    if not content:
        return
    content = content.strip()
    for key, name in attributes.items():
        if name and key in _META_NAMES:
            metas.append(Meta(name.strip().lower(), content))
