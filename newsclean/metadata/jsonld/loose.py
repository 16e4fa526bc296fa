"""JSON as pages write it: wrapped in comments, with raw newlines and a comma too many."""

import json
import re
from typing import Final

from newsclean.patterns import pattern

__all__ = ["load"]

_OPENINGS: Final = ("<!--", "//<![CDATA[", "// <![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "\ufeff")
_CLOSINGS: Final = ("-->", "//]]>", "// ]]>", "/*]]>*/", "]]>", ";")
_STRING_OR_COMMA = pattern(r'"(?:[^"\\]|\\.)*"|,\s*(?=[}\]])', re.DOTALL)
_BAD_ESCAPE = pattern(r'\\(?!["\\/bfnrtu])')
_CONSTANTS: Final = {"NaN": None, "Infinity": None, "-Infinity": None}


def load(text: str) -> object:
    """The value in ``text``; ``None`` when it cannot be read even after safe repairs.

    Only what has one reading is repaired: comments around the whole, control characters inside
    strings, commas before a closing bracket, stray backslashes.
    """
    text = _unwrapped(text)
    for attempt in (text, None):
        try:
            return json.loads(
                attempt or _repaired(text), strict=False, parse_constant=_CONSTANTS.get
            )
        except (ValueError, RecursionError):
            continue
    return None


def _unwrapped(text: str) -> str:
    text = text.strip()
    for opening in _OPENINGS:
        text = text.removeprefix(opening).lstrip()
    for closing in _CLOSINGS:
        text = text.removesuffix(closing).rstrip()
    return text


def _repaired(text: str) -> str:
    text = _STRING_OR_COMMA.sub(lambda m: "" if m[0][0] == "," else m[0], text)
    return _BAD_ESCAPE.sub(r"\\\\", text)
