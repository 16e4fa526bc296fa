"""Patterns that are compiled at their first use: a run uses few of those the package knows.

Compiling all of them took longer than cleaning a text. Once compiled, a pattern made here costs no
more than one of ``re``: its methods are then the compiled pattern's own.
"""

import re
from typing import Any, AnyStr

__all__ = ["pattern"]

_METHODS = (
    "findall",
    "finditer",
    "flags",
    "fullmatch",
    "groupindex",
    "groups",
    "match",
    "pattern",
    "scanner",
    "search",
    "split",
    "sub",
    "subn",
)


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, later. A faulty ``source`` is told at its first use."""
    late: Any = _Late(source, flags)
    return late  # type: ignore[no-any-return]  # it has every member of re.Pattern, no more


class _Late:
    """Stands for a pattern; its slots are empty until one of them is asked for."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Called for empty slots alone, so once in the life of a pattern.
        if name not in _METHODS:
            raise AttributeError(f"a pattern has no {name!r}")
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return (_Late, (self._source, self._flags))
