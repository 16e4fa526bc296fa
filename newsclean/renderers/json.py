"""The whole Article as indented JSON, and back."""

import json
from typing import TYPE_CHECKING, Any, Final

from newsclean.errors import SchemaError

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["LOSES", "dump", "plain", "read", "render"]

LOSES: Final = ()
"""Nothing: ``read`` gives the Article back."""


def render(article: "Article") -> str:
    """The Article as JSON, indented for reading."""
    return dump(plain(article), indent=2)


def plain(article: "Article") -> dict[str, Any]:
    """The Article as plain data with its long provenance at the end."""
    data = article.to_dict()
    provenance = data.pop("provenance")
    return {**data, "provenance": provenance}


def read(text: str) -> "Article":
    """The Article that ``render`` wrote.

    Raises:
        SchemaError: ``text`` is no JSON, or no Article of a version this release reads.
    """
    from newsclean.models import Article

    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"This is no JSON ({error}). Hand in what newsclean wrote.") from error
    return Article.from_dict(data)


def dump(data: object, *, indent: int | None = None) -> str:
    """Strict JSON (no NaN) that can be written as UTF-8."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        # "\ud83d" alone in a page's JSON-LD: half a pair has no UTF-8, whole pairs have.
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
