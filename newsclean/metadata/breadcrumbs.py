"""The path of sections a reader sees above the headline."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.finding import Finding
from newsclean.metadata.region import class_of, text_of

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["BREADCRUMBS", "Breadcrumbs"]

_MOST: Final = 8
_LONGEST: Final = 60


class Breadcrumbs:
    """The links of the first element whose class says breadcrumb."""

    name = "breadcrumbs"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a step, outermost first."""
        for node in document.labelled:
            if "breadcrumb" not in class_of(node).lower():
                continue
            steps = [text for text in map(text_of, node.css("a")) if 0 < len(text) <= _LONGEST]
            for number, step in enumerate(steps[:_MOST]):
                yield Finding("breadcrumbs", step, self.name, f"breadcrumb a[{number}]")
            if steps:
                return


BREADCRUMBS = Breadcrumbs()
