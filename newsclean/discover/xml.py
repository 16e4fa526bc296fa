"""XML from strangers: the records of a sitemap or feed, however badly it is written.

The parser is the expat of the standard library. It is never given the chance to expand an entity
of the document's own: a document that declares one is refused.
"""

import re
from html import unescape
from typing import Final, NamedTuple
from xml.parsers import expat

from newsclean.encoding import decode
from newsclean.errors import InputError
from newsclean.page import Page

__all__ = ["Field", "Reading", "Record", "read_xml"]

_CUT: Final = expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]
_MOST_RECORDS: Final = 50_000
"""As many as a sitemap may hold by its standard."""
_MOST_FIELDS: Final = 200
_LONGEST_TEXT: Final = 20_000
_DEEPEST: Final = 100
_OWN_NAMES: Final = ("atom:", "a10:", "rss:", "rdf:", "sm:", "ns0:", "ns2:")
"""Prefixes that writers give to names that need none."""
_LOOSE: Final = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(\w{2,31};)?",
    re.DOTALL,
)


class Field(NamedTuple):
    """One element of a record."""

    path: str
    """Its name below the record, in lower case: ``title``, ``author/name``, ``news:news/…``."""
    text: str
    """Its text, without that of elements in it."""
    attributes: dict[str, str]
    """Its attributes, the names in lower case."""


class Record(NamedTuple):
    """One entry of a list."""

    name: str
    """Name of its element, in lower case: ``url``, ``sitemap``, ``item``, ``entry``."""
    fields: tuple[Field, ...]
    """Its elements, in the order in which they end."""

    def text(self, *paths: str) -> str | None:
        """The first text at one of these paths, tried in the order given."""
        return next((text for path in paths for text in self.texts(path)), None)

    def texts(self, path: str) -> tuple[str, ...]:
        """All texts at this path."""
        return tuple(field.text for field in self.fields if field.path == path and field.text)


class Reading(NamedTuple):
    """What could be read of a document."""

    root: str | None
    """Name of the outermost element; ``None`` when there is none."""
    records: tuple[Record, ...]
    """Its entries."""
    trouble: str | None
    """Why there is no more of them; ``None`` when the document was read to its end."""


class _Refused(Exception):  # noqa: N818  ends the parsing, and never leaves this module
    """The document asks for what is not done."""


def read_xml(page: Page, names: frozenset[str]) -> Reading:
    """The elements called by one of ``names``, each with all that is in it.

    What stands before a fault is given with it; nothing is raised, whatever the bytes.
    """
    try:
        text = decode(page).utf8.decode("utf-8", "replace")
    except InputError as error:
        return Reading(None, (), str(error))
    if not text.strip():
        return Reading(None, (), "it is empty")
    collector = _Collector(names)
    try:
        _parse(text, collector)
    except expat.ExpatError as error:
        return Reading(collector.root, tuple(collector.records), _fault(error))
    except _Refused as error:
        return Reading(collector.root, tuple(collector.records), str(error))
    return Reading(collector.root, tuple(collector.records), None)


def _parse(text: str, collector: "_Collector") -> None:
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    parser.CharacterDataHandler = collector.data
    parser.EntityDeclHandler = _refuse_entity
    parser.Parse(_LOOSE.sub(_mended, text).lstrip("\ufeff \t\r\n").encode(), True)  # noqa: FBT003  its signature


def _fault(error: expat.ExpatError) -> str:
    if error.code == _CUT:
        return "it ends in the middle"
    return f"it is broken in line {error.lineno} ({expat.ErrorString(error.code)})"


def _mended(found: re.Match[str]) -> str:
    """HTML's entities, which XML does not know, and ampersands that begin none."""
    if found[0].startswith("<"):
        return found[0]
    name = found[1] or ""
    character = unescape(f"&{name}") if name else ""
    return character if character and not character.startswith("&") else f"&amp;{name}"


def _refuse_entity(*_: object) -> None:
    raise _Refused("it declares entities of its own, which can grow without end")


class _Collector:
    """Gathers the records while the parser goes through the document."""

    def __init__(self, names: frozenset[str]) -> None:
        self.root: str | None = None
        self.records: list[Record] = []
        self._names = names
        self._depth = 0
        self._record: str | None = None
        self._fields: list[Field] = []
        self._open: list[tuple[str, list[str], dict[str, str]]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Refused(f"its elements are nested more than {_DEEPEST} deep")
        name = _plain(name)
        self.root = self.root or name
        if self._record is not None:
            lower = {key.lower(): value[:_LONGEST_TEXT] for key, value in attributes.items()}
            self._open.append((name, [], lower))
        elif name in self._names:
            if len(self.records) >= _MOST_RECORDS:
                raise _Refused(f"only its first {_MOST_RECORDS} entries are read")
            self._record, self._fields = name, []
            self._open = []

    def data(self, text: str) -> None:
        """Text between two tags."""
        if self._open:
            self._open[-1][1].append(text)

    def end(self, _: str) -> None:
        """An element ends."""
        self._depth -= 1
        if self._open:
            self._close()
        elif self._record is not None:
            self.records.append(Record(self._record, tuple(self._fields)))
            self._record = None

    def _close(self) -> None:
        path = "/".join(name for name, _, _ in self._open)
        _, pieces, attributes = self._open.pop()
        if len(self._fields) < _MOST_FIELDS:
            text = "".join(pieces)[:_LONGEST_TEXT].strip()
            self._fields.append(Field(path, text, attributes))


def _plain(name: str) -> str:
    name = name.lower()
    for prefix in _OWN_NAMES:
        name = name.removeprefix(prefix)
    return name
