"""Output formats: one file each, listed here. The command line offers exactly these."""

from typing import Final

from newsclean.renderers import html, json, jsonld, markdown, ndjson, pretty, text
from newsclean.renderers.base import Format, Joints, Renderer

__all__ = ["FORMATS", "Format", "Joints", "Renderer"]

FORMATS: Final[dict[str, Format]] = {
    "json": json.FORMAT,
    "ndjson": ndjson.FORMAT,
    "text": text.FORMAT,
    "markdown": markdown.FORMAT,
    "html": html.FORMAT,
    "jsonld": jsonld.FORMAT,
    "pretty": pretty.FORMAT,
}
"""Name to format, in the order ``--help`` shows."""
