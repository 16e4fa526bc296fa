"""The reference of the Python names: every public name, under the room that offers it."""

import importlib
import inspect
from typing import Final

import newsclean
from newsclean import errors

__all__ = ["page"]

_HEAD: Final = """# Python

Made by `python -m docs.generate` from the names the package offers; not edited by hand.

Every name can be imported from `newsclean` itself, and is loaded when it is first used, so that
`import newsclean` costs next to nothing. [Errors](../errors.md) have a page of their own.
"""
_FIRST: Final = ("newsclean.pipeline", "newsclean.reading", "newsclean.batch", "newsclean.models")
"""Homes of the names that are asked for most; the others follow by name."""
_ROOMS: Final = (
    "newsclean.metadata.base",
    "newsclean.metadata",
    "newsclean.fetchers.base",
    "newsclean.extractors.base",
    "newsclean.finding",
    "newsclean.renderers",
    "newsclean.renderers.base",
    "newsclean.dates",
)
"""Modules for those who write a part of their own, offered by their own path."""


def page() -> str:
    """A heading for each home of names, a directive for each name."""
    parts = [_HEAD]
    offered = (name for name in newsclean.__all__ if name not in {"__version__", *errors.__all__})
    homes: dict[str, list[str]] = {}
    for name in offered:
        homes.setdefault(_home(name), []).append(name)
    for home, names in sorted(homes.items(), key=_place):
        parts.append(f"## {_about(home)}\n")
        parts += (f"::: newsclean.{name}\n" for name in names)
    parts.append("## For parts of your own\n")
    parts += (f"::: {room}\n" for room in _ROOMS)
    return "\n".join(parts)


def _place(home: tuple[str, list[str]]) -> tuple[int, str]:
    return (_FIRST.index(home[0]) if home[0] in _FIRST else len(_FIRST), home[0])


def _home(name: str) -> str:
    """The room that offers the name: ``newsclean.models`` for what stands in its files."""
    module = inspect.getmodule(getattr(newsclean, name))
    if module is None or not module.__name__.startswith("newsclean."):
        return "newsclean.models"  # Block is a union of its classes, and unions have no home
    return ".".join(module.__name__.split(".")[:2])


def _about(home: str) -> str:
    first = (importlib.import_module(home).__doc__ or "").partition("\n")[0]
    return first.partition(":")[0].rstrip(".")
