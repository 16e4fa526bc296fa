"""What is done with a page in the process that reads it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from newsclean.errors import NewscleanError
from newsclean.failure import Failure
from newsclean.models import Article
from newsclean.page import Page
from newsclean.pipeline import Cleaner, looks_like_html
from newsclean.sinks import Entry, Outcome, Pen

__all__ = ["Read", "Write", "Written", "name_of"]


def name_of(page: Page) -> str | None:
    """What a page is called in a failure: the address it was asked for at."""
    return page.url_requested or page.url


@dataclass(frozen=True, slots=True)
class Read:
    """Makes an Article of a page, or the Failure that stands for it."""

    cleaner: Cleaner

    def __call__(self, page: Page) -> Outcome:
        """What became of the page; a fault of newsclean itself is no reason to stop the others."""
        try:
            return self._article(page)
        except NewscleanError as error:
            return Failure.of(error, name_of(page))
        except Exception as error:  # noqa: BLE001  # told with its name, as a fault of newsclean
            return Failure.of(error, name_of(page))

    def _article(self, page: Page) -> Article:
        if page.body.strip() and not looks_like_html(page.body):
            return self.cleaner.text(page.body, url=page.url).article
        return self.cleaner.page(page).article


class Written(NamedTuple):
    """A record, and what a report wants to know of it."""

    entry: Entry
    """The record."""
    reason: str | None
    """Why the input failed; ``None`` when it gave an Article."""


@dataclass(frozen=True, slots=True)
class Write:
    """Makes the record of what became of a page: all that the parent has to do is to store it."""

    read: Callable[[Page], Outcome]
    pen: Pen

    def __call__(self, page: Page) -> Written:
        """The record."""
        return self.of(self.read(page))

    def of(self, outcome: Outcome) -> Written:
        """The record of an outcome that is known already."""
        reason = outcome.reason if isinstance(outcome, Failure) else None
        return Written(self.pen(outcome), reason)
