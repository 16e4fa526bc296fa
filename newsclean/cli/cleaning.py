"""From the bytes of an input to its Article and ledger, the way its content asks for."""

from typing import TYPE_CHECKING

from newsclean.cli.failures import say

if TYPE_CHECKING:
    from newsclean.page import Page
    from newsclean.pipeline import Cleaner, Result

__all__ = ["read_dump", "read_either", "read_page"]


def read_page(cleaner: "Cleaner", page: "Page", name: str) -> "Result":
    """The article of what should be a web page; a text dump is named as such and taken too."""
    from newsclean.pipeline import looks_like_html

    if not page.body.strip() or looks_like_html(page.body):
        return cleaner.page(page)
    result = cleaner.text(page.body, url=page.url)
    say(f"{_shown(name)} is plain text and no HTML: read as a text dump, as 'clean' does.")
    return result


def read_dump(cleaner: "Cleaner", page: "Page", name: str) -> "Result":
    """The article of what should be a text dump; HTML is named as such and taken too."""
    from newsclean.pipeline import looks_like_html

    if not looks_like_html(page.body):
        return cleaner.text(page.body, url=page.url)
    result = cleaner.page(page)
    say(f"{_shown(name)} is HTML and no text dump: read as a page, as 'fetch' does.")
    return result


def read_either(cleaner: "Cleaner", page: "Page") -> "Result":
    """The article of a page or a text dump, whichever it is."""
    from newsclean.pipeline import looks_like_html

    if looks_like_html(page.body):
        return cleaner.page(page)
    return cleaner.text(page.body, url=page.url)


def _shown(name: str) -> str:
    return "standard input" if name == "-" else name
