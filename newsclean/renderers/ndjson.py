"""The whole Article as JSON on one line, for files of many, and back."""

from typing import TYPE_CHECKING, Final

from newsclean.renderers.json import dump, plain, read

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["LOSES", "read", "render"]

LOSES: Final = ()
"""Nothing: ``read`` gives the Article back."""

# JSON allows these inside a string, but str.splitlines() and many readers break lines there.
_LINE_BREAKS: Final = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def render(article: "Article") -> str:
    """The Article as JSON on one line."""
    text = dump(plain(article))
    for character, escaped in _LINE_BREAKS.items():  # three searches cost less than a translation
        text = text.replace(character, escaped)
    return text
