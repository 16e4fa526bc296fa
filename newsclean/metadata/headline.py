"""The visible headline."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.finding import Finding

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["HEADLINE", "Headline"]

_MOST_HEADLINES: Final = 4
_LONGEST: Final = 400


class Headline:
    """The page's ``<h1>`` elements."""

    name = "headline"

    def find(self, document: "Document") -> Iterator[Finding]:
        """The first few in page order: the site's logo may be one as well."""
        headlines = [node for node in document.labelled if node.tag == "h1"][:_MOST_HEADLINES]
        for number, node in enumerate(headlines):
            text = " ".join(node.text(separator=" ").split())
            if text and len(text) <= _LONGEST:
                yield Finding("title", text, self.name, f"h1[{number}]")


HEADLINE = Headline()
