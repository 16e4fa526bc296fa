"""The ``<title>`` of the window."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.finding import Finding

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["WINDOW_TITLE", "WindowTitle"]

_LONGEST: Final = 400


class WindowTitle:
    """``<title>``, nearly always with the site's name."""

    name = "window-title"

    def find(self, document: "Document") -> Iterator[Finding]:
        """The title as it stands."""
        if document.head.title:
            yield Finding("title", document.head.title[:_LONGEST], self.name, "title")


WINDOW_TITLE = WindowTitle()
