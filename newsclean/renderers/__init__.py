"""Output formats: one file each, listed here. The command line offers exactly these."""

from typing import Final

from newsclean.renderers.base import ARRAY, LINES, Format, Joints

__all__ = ["FORMATS", "Format", "Joints"]

_BLANK_LINES: Final = Joints(between="\n\n\n")
_RULE: Final = Joints(between=f"\n\n{'─' * 20}\n\n")

FORMATS: Final[dict[str, Format]] = {
    "json": Format("json", "the whole Article, indented", ARRAY),
    "ndjson": Format("ndjson", "the whole Article on one line", LINES),
    "text": Format("text", "headline and body", _BLANK_LINES),
    "markdown": Format("markdown", "CommonMark with YAML front matter", _BLANK_LINES),
    "html": Format("html", "a clean HTML document"),
    "jsonld": Format("jsonld", "schema.org NewsArticle", ARRAY),
    "pretty": Format("pretty", "for reading in a terminal", _RULE),
}
"""Name to format, in the order ``--help`` shows."""
