"""Bounds what a page can cost the parser: open elements, attributes of a tag, open formatting.

Work and memory of an HTML parser that follows the standard grow with the square of each of the
three, so that a page of 20 kB can ask for 400 MB. Browsers draw the same lines: Blink makes
elements below level 512 siblings of each other, and keeps all text.
"""

import re
from collections import defaultdict
from itertools import count
from typing import Final

from newsclean.patterns import pattern

__all__ = ["bound_nesting"]

_DEEPEST: Final = 512
_MOST_ATTRIBUTES: Final = 512
_MOST_NAMES: Final = 1000
"""Distinct tag names; the parser finds the next invented one by walking along the others."""
_MOST_TAGS: Final = 100_000
"""Nodes of the tree take 150 to 700 bytes each, whatever they hold. The largest of 3,510 real
pages has 22,000 tags."""
_MOST_FORMATTING: Final = 8
"""Formatting left open is opened again in every block that follows, all of it."""

_FEW_TAGS: Final = 300
_SOME_TAGS: Final = 2500
_MANY_TAGS: Final = 10_000
_DENSE: Final = 24
"""Bytes per tag; ordinary pages have 32 and more, for there are words and addresses between."""
_WINDOW: Final = 8192
"""Two of these hold 5,000 short attributes, which the parser still reads in a moment."""


def _names(words: str) -> frozenset[bytes]:
    return frozenset(words.encode().split())


_VOID: Final = _names("area base br col embed hr img input link meta param source track wbr")
_FORMATTING: Final = _names("b big code em font i nobr s small strike strong tt u")
_SCOPES: Final = _names("applet caption html marquee object table td template th foreignobject")
"""An end tag outside of these closes nothing inside of them."""
_TABLE_SCOPES: Final = _names("html table template")
_TABLE_PARTS: Final = _names("caption colgroup table tbody td tfoot th thead tr")
"""Their end tags reach as far as the table, whatever was left open in its cells."""
_SPECIAL: Final = _SCOPES | _names(
    "address article aside blockquote body button center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup iframe li listing"
    " main menu nav noscript ol p plaintext pre search section select style summary tbody textarea"
    " tfoot thead title tr ul xmp"
)
"""An end tag of any other element closes nothing outside of these (HTML Standard, §13.2.4.2)."""
_SHOWS_NOTHING: Final = b"wbr"
_RAW: Final = _names("iframe noembed noframes script style textarea title xmp")
_FOREIGN: Final = _names("math svg")

_IMPLIED_ENDS: Final = {
    b"li": _names("li"),
    b"dt": _names("dt dd"),
    b"dd": _names("dt dd"),
    b"option": _names("option"),
    b"tr": _names("td th tr"),
    b"td": _names("td th"),
    b"th": _names("td th"),
} | {name: _names("p") for name in _SPECIAL - _SCOPES - _names("li dt dd tr button")}
"""What stands on top of the stack and is closed by the start of the key."""

_ATTRIBUTE: Final = (
    rb"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+))?+[\s/]*+"""
)
_MOST = re.compile(rb"[\s/]*+(?:%b){%d}" % (_ATTRIBUTE, _MOST_ATTRIBUTES))
_TOKEN = re.compile(
    rb"<!--(?:-?>|.*?(?:--!?>|\Z))"
    rb"|<[!?][^>]*+"
    rb"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>[\s/]*+(?:" + _ATTRIBUTE + rb")*+)>?",
    re.DOTALL,
)
_UNREAD = pattern(
    rb"<!--.*?(?:--!?>|\Z)"
    rb"|<(?P<raw>script|style|template|textarea|title|iframe|noscript|select|svg)[\s/>].*?"
    rb"(?:</(?P=raw)(?=[\s/>])[^>]*+>|\Z)"
    rb"|<[a-zA-Z/!?][^>]*+>?",
    re.DOTALL | re.IGNORECASE,
)
"""What is no text, where tags are not read any more."""
_LONG_TAG = re.compile(rb"<[a-zA-Z][^\s/>]*+[\s/]*+(?:%b){%d}" % (_ATTRIBUTE, _MOST_ATTRIBUTES + 1))
_DRESSED_FORMATTING = re.compile(
    rb"<(?=[bcefinstu])(?:[bisu]|big|code|em|font|nobr|small|strike|strong|tt)[\s/]",
    re.IGNORECASE,
)
"""With attributes, for the parser opens no more than three again that are alike. The first letter
is looked at first, for most tags end the search there."""
_RAW_ENDS: Final = {
    name: re.compile(rb"(?=</" + name + rb"[\s/>])", re.IGNORECASE) for name in _RAW
}


def bound_nesting(html: bytes) -> bytes:
    """``html``, changed only where it passes a bound; an ordinary page comes back uncopied.

    Text is never lost: an element that is too deep becomes a sibling of the one it stood in,
    formatting that was left open too often is not opened once more, surplus attributes go, and
    what stands behind too many tags becomes one stretch of text that nothing vouches for.
    """
    return _Bounded(html).rewrite() if _is_out_of_the_ordinary(html) else html


def _is_out_of_the_ordinary(html: bytes) -> bool:
    """A cheap look; on ordinary pages the walk over the tags would cost as much as parsing."""
    tags = html.count(b"<")
    if tags > _MANY_TAGS or (tags > _FEW_TAGS and len(html) < _DENSE * tags):
        return True
    if tags > _SOME_TAGS and len(_DRESSED_FORMATTING.findall(html)) > _FEW_TAGS:
        return True
    return any(
        html.find(b">", start, start + _WINDOW) < 0 and _follows_long_tag(html, start)
        for start in range(_WINDOW, len(html), _WINDOW)
    )


def _follows_long_tag(html: bytes, start: int) -> bool:
    """Whether a tag with too many attributes begins in the window before ``start``."""
    opened = html.rfind(b"<", start - _WINDOW, start)
    return opened >= 0 and _LONG_TAG.match(html, opened) is not None


def _surplus_attributes(token: re.Match[bytes]) -> int | None:
    """Where the attributes that are too many begin; ``None`` when they are not."""
    most = _MOST.match(token.string, *token.span("attributes"))
    return most.end() if most is not None and most.end() < token.end("attributes") else None


def _walls_against(name: bytes) -> frozenset[bytes]:
    if name in _TABLE_PARTS:
        return _TABLE_SCOPES
    return _SCOPES if name in _SPECIAL or name in _FORMATTING else _SPECIAL


class _Bounded:
    """One walk over the tags, with the parser's stack of open elements kept alongside."""

    def __init__(self, html: bytes) -> None:
        self._html = html
        self._copied = 0
        self._parts: list[bytes] = []
        self._stack: list[bytes] = []
        self._levels: defaultdict[bytes, list[int]] = defaultdict(list)
        self._walls: dict[frozenset[bytes], list[int]] = {
            kind: [] for kind in (_TABLE_SCOPES, _SCOPES, _SPECIAL)
        }
        self._walls_of: dict[bytes, list[list[int]]] = {
            name: [levels for kind, levels in self._walls.items() if name in kind]
            for name in _SPECIAL
        }
        self._flattened: defaultdict[bytes, int] = defaultdict(int)
        self._formatting: defaultdict[bytes, int] = defaultdict(int)
        self._formatting_open = 0

    def rewrite(self) -> bytes:
        position = 0
        for number in count():
            token = _TOKEN.search(self._html, position)
            if token is None:
                break
            if number >= _MOST_TAGS:
                self._end_in_text(token.start())
                break
            position = token.end()
            if token["name"] is None:
                continue
            name = token["name"].lower()
            if token["end"]:
                self._end(name, token)
                continue
            self._start(name, token)
            if name in _RAW:
                position = self._after_raw_text(name, position)
        self._parts.append(self._html[self._copied :])
        return b"".join(self._parts)

    def _end_in_text(self, start: int) -> None:
        """Make the rest of the page text in an element that no reader is shown."""
        rest = _UNREAD.sub(b" ", self._html[start:])
        self._replace(start, len(self._html), b"<div hidden>%b</div>" % b" ".join(rest.split()))

    def _after_raw_text(self, name: bytes, position: int) -> int:
        """Behind the text of a script, a style or a title, where ``<`` begins no tag."""
        if any(self._levels[foreign] for foreign in _FOREIGN):
            return position
        end = _RAW_ENDS[name].search(self._html, position)
        return end.start() if end else len(self._html)

    def _start(self, name: bytes, token: re.Match[bytes]) -> None:
        if name not in _VOID:
            self._open(name, token)
        if token.end() - token.start() > 2 * _MOST_ATTRIBUTES:
            self._cut_attributes(token)

    def _open(self, name: bytes, token: re.Match[bytes]) -> None:
        if self._stack and self._stack[-1] in _IMPLIED_ENDS.get(name, ()):
            self._pop()
        if self._is_one_too_many(name):
            self._flattened[name] += 1
            self._replace(*token.span("name"), _SHOWS_NOTHING)
            return
        if name in _FORMATTING:
            self._formatting[name] += 1
            self._formatting_open += 1
        if len(self._stack) >= _DEEPEST:
            self._close_innermost(token.start())
        self._push(name)

    def _is_one_too_many(self, name: bytes) -> bool:
        if name in _FORMATTING:
            return self._formatting_open >= _MOST_FORMATTING
        return self._is_one_more_name(name)

    def _is_one_more_name(self, name: bytes) -> bool:
        return len(self._levels) >= _MOST_NAMES and name not in self._levels

    def _end(self, name: bytes, token: re.Match[bytes]) -> None:
        if self._flattened[name] or self._is_one_more_name(name):
            self._flattened[name] = max(0, self._flattened[name] - 1)
            self._replace(token.start(), token.end(), b"")
            return
        self._end_formatting(name)
        levels = self._levels[name]
        walls = self._walls[_walls_against(name)]
        if not levels or (walls and levels[-1] < walls[-1]):
            return
        if name in _FORMATTING and levels[-1] < len(self._stack) - 1:
            self._stack[levels.pop()] = b""  # closed, while what stands in it stays open
            return
        for _ in range(len(self._stack) - levels[-1]):
            self._pop()

    def _push(self, name: bytes) -> None:
        level = len(self._stack)
        self._stack.append(name)
        self._levels[name].append(level)
        for levels in self._walls_of.get(name, ()):
            levels.append(level)

    def _pop(self) -> bytes:
        name = self._stack.pop()
        if name:
            self._levels[name].pop()
        for levels in self._walls_of.get(name, ()):
            levels.pop()
        return name

    def _end_formatting(self, name: bytes) -> None:
        if name in _FORMATTING and self._formatting[name]:
            self._formatting[name] -= 1
            self._formatting_open -= 1

    def _close_innermost(self, start: int) -> None:
        """So that what opens at ``start`` becomes the sibling of what it stood in."""
        name = self._pop()
        if name:
            self._end_formatting(name)
            self._flattened[name] += 1
            self._replace(start, start, b"</" + name + b">")

    def _cut_attributes(self, token: re.Match[bytes]) -> None:
        position = _surplus_attributes(token)
        if position is not None:
            self._replace(position, token.end("attributes"), b"")

    def _replace(self, start: int, end: int, new: bytes) -> None:
        self._parts += (self._html[self._copied : start], new)
        self._copied = end
