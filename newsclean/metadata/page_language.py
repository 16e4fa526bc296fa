"""The language the page declares for itself."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsclean.finding import Finding

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["PAGE_LANGUAGE", "PageLanguage"]


class PageLanguage:
    """``<html lang>`` and the ``Content-Language`` header."""

    name = "lang"

    def find(self, document: "Document") -> Iterator[Finding]:
        """The attribute first, then the header."""
        if document.lang:
            yield Finding("language", document.lang[:100], self.name, "html@lang")
        header = document.page.header("content-language")
        if header:
            yield Finding("language", header[:100], self.name, "Content-Language")


PAGE_LANGUAGE = PageLanguage()
