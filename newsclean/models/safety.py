"""Text that any program may print, store and send: the last gate before an Article is handed out.

Control characters come in by references (``&#27;``) and by escapes in JSON, behind the back of the
decoder. Escape sequences drive terminals, half surrogate pairs cannot be written as UTF-8, and a
direction override that is left open turns round what a reader sees next to it (CVE-2021-42574).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import attrgetter
from typing import Any, Final, TypeVar

from newsclean.models.spans import Span
from newsclean.patterns import pattern

__all__ = ["made_safe"]

M = TypeVar("M")

_CONTROLS: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_EMBEDDINGS: Final = "\u202a\u202b\u202d\u202e"
_ISOLATES: Final = "\u2066\u2067\u2068"
_DIRECTIONS: Final = f"{_EMBEDDINGS}\u202c{_ISOLATES}\u2069"
_CONTROL = pattern(f"[{_CONTROLS}]")
_DIRECTION = pattern(f"[{_DIRECTIONS}]")
_EITHER = pattern(f"[{_CONTROLS}{_DIRECTIONS}]")
_ENDS: Final = dict.fromkeys(_EMBEDDINGS, "\u202c") | dict.fromkeys(_ISOLATES, "\u2069")


def made_safe(value: M) -> M:
    """``value`` with every string in it safe, and spans moved along; itself if all of them are."""
    return value if _is_safe(value) else _mended(value)


def _is_safe(value: Any) -> bool:
    waiting = [value]
    while waiting:
        part = waiting.pop()
        kind: Any = type(part)
        if kind is str:
            # Most texts are plain, and told to be so without a look at each character.
            if not part.isprintable() and _harm_in(part) is not None:
                return False
        elif kind is tuple:
            waiting.extend(part)
        elif kind is dict:
            waiting.extend(part.values())
        elif part is not None:
            waiting.extend(_values_of(kind)(part))
    return True


@cache
def _values_of(kind: Any) -> Callable[[Any], Iterable[Any]]:
    """Reads the fields of a model at once (each has two or more); of a number, nothing."""
    return attrgetter(*(f.name for f in fields(kind))) if is_dataclass(kind) else lambda _: ()


def _harm_in(text: str) -> re.Pattern[str] | None:
    """What must go from ``text``: directions only when they are left open or closed too often."""
    if not _EITHER.search(text):
        return None
    waiting: list[str] = []
    for sign in _DIRECTION.findall(text):
        if sign in _ENDS:
            waiting.append(_ENDS[sign])
        elif not waiting or waiting.pop() != sign:
            return _EITHER
    if waiting:
        return _EITHER
    return _CONTROL if _CONTROL.search(text) else None


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        harm = _harm_in(value)
        return harm.sub("", value) if harm else value
    if isinstance(value, tuple):
        return tuple(map(_mended, value))
    if isinstance(value, dict):
        return {key: _mended(item) for key, item in value.items()}
    names = getattr(value, "__dataclass_fields__", ())
    found = {name: _mended(getattr(value, name)) for name in names}
    if found.get("spans"):
        found["spans"] = _moved(found["spans"], value.text)
    return replace(value, **found) if found else value


def _moved(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """The spans over ``text`` without what was taken out of it."""
    harm = _harm_in(text)
    gone = [found.start() for found in harm.finditer(text)] if harm else []

    def at(offset: int) -> int:
        return offset - sum(1 for position in gone if position < offset)

    moved = (replace(span, start=at(span.start), end=at(span.end)) for span in spans)
    return tuple(span for span in moved if span.start < span.end)
