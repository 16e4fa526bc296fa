"""JSON as pages write it: wrapped in comments, with raw newlines and a comma too many."""

import json
import re
from typing import Final

__all__ = ["load"]

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*<!\[CDATA\[\*/|\ufeff)|(?:-->|//\s*\]\]>|\]\]>|/\*\]\]>\*/|;)\s*$"
)
_STRING_OR_COMMA = re.compile(r'"(?:[^"\\]|\\.)*"|,\s*(?=[}\]])', re.DOTALL)
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
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
    for _ in range(2):
        text = _WRAPPING.sub("", text.strip())
    return text


def _repaired(text: str) -> str:
    text = _STRING_OR_COMMA.sub(lambda m: "" if m[0][0] == "," else m[0], text)
    return _BAD_ESCAPE.sub(r"\\\\", text)
