"""What careless scrapers store of a page: three styles of plain-text dump."""

import re
from collections.abc import Callable
from typing import Final

__all__ = ["STYLES"]

_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)")
_UNSEEN: Final = ("script", "style", "noscript", "template")


def _decode(html: bytes) -> str:
    try:
        return html.decode("utf-8")
    except UnicodeDecodeError:
        found = _CHARSET.search(html[:4096])
        try:
            return html.decode(found[1].decode() if found else "cp1252", "replace")
        except LookupError:
            return html.decode("cp1252", "replace")


def inscriptis(html: bytes) -> str:
    """inscriptis, blank lines gone."""
    from inscriptis import get_text

    return _lines(get_text(_decode(html)))


def newline(html: bytes) -> str:
    """BeautifulSoup's ``get_text("\\n")``, blank lines gone."""
    return _lines(_soup_text(html, "\n"))


def space(html: bytes) -> str:
    """BeautifulSoup's ``get_text(" ")``, white space collapsed: one line for the whole page."""
    return " ".join(_soup_text(html, " ").split())


def _soup_text(html: bytes, separator: str) -> str:
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(_decode(html), "lxml")
    for element in soup(_UNSEEN):
        element.decompose()
    text: str = soup.get_text(separator)
    return text


def _lines(text: str) -> str:
    return "\n".join(filter(None, (line.strip() for line in text.splitlines())))


STYLES: Final[dict[str, Callable[[bytes], str]]] = {
    "inscriptis": inscriptis,
    "newline": newline,
    "space": space,
}
"""Name of a style to its dumper."""
