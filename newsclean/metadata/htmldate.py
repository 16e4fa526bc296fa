"""The htmldate package: a guess at the date of a page that shows none we can read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsclean.finding import Finding

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["HTMLDATE", "GuessedDate"]


class GuessedDate:
    """A last resort: it costs ten times a parse, and one guess in three is wrong."""

    name = "htmldate"

    def find(self, document: "Document") -> Iterator[Finding]:
        """The guess; the first of January is how htmldate spells a year alone."""
        text = document.for_others()
        if text is None:
            return
        # It brings lxml and half of trafilatura's dependencies.
        from htmldate import find_date

        try:
            found = find_date(text, original_date=True, extensive_search=False, url=document.url)
        except Exception:  # noqa: BLE001 - a guess is not worth an error, whatever its parser raises
            return
        if found and not found.endswith("-01-01"):
            yield Finding("published", found, self.name, "find_date")


HTMLDATE = GuessedDate()
