"""HTML written so that text of a page stays text: whatever is not ``Markup`` is escaped."""

import re
from html import escape
from typing import Final, TypeAlias

__all__ = ["Content", "Markup", "breakable", "joined", "tag", "trusted"]

_VOID: Final = frozenset("meta link input br hr line".split())
"""Elements without an end tag; those of SVG are closed by a stroke."""

# Source text is shown as it came. Controls and half surrogate pairs cannot stand in HTML, and an
# open direction override would turn the report's own words round: each is shown as U+FFFD.
_UNSHOWN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


class Markup(str):
    """Text that is HTML already. Made by ``tag``, ``joined`` and ``trusted`` alone."""

    __slots__ = ()


Content: TypeAlias = "str | Markup | int | None"
"""What an element may hold: text, which is escaped; markup; a number; ``None`` for nothing."""


def tag(name: str, /, *content: Content, **attributes: "str | int | bool | None") -> Markup:
    """An element.

    ``class_`` gives ``class`` and ``aria_label`` gives ``aria-label``. An attribute that is
    ``None`` or ``False`` is left out, one that is ``True`` stands without a value.
    """
    told = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Markup(f"<{name}{told}/>")
    return Markup(f"<{name}{told}>{''.join(map(_shown, content))}</{name}>")


def joined(*parts: Content) -> Markup:
    """The parts one after another."""
    return Markup("".join(map(_shown, parts)))


def breakable(address: str) -> Markup:
    """A path or an address that may be broken after its strokes."""
    steps = re.split("(?<=[/?&=])", address)
    return joined(*(part for step in steps for part in (step, Markup("<wbr>"))))


def trusted(html: str) -> Markup:
    """HTML of our own making: a file of this package, or what a renderer has escaped already."""
    return Markup(_UNSHOWN.sub("\ufffd", html))


def _attribute(key: str, value: "str | int | bool | None") -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{_escaped(str(value))}"'


def _shown(part: Content) -> str:
    if part is None:
        return ""
    return part if isinstance(part, Markup) else _escaped(str(part))


def _escaped(text: str) -> str:
    return escape(_UNSHOWN.sub("\ufffd", text))
