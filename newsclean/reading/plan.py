"""The plan of reading one article: which pages it takes. No input or output here.

As with fetching, a plan is a generator: it yields addresses, is sent their pages or has the error
thrown into it, and returns the result. What is decided is decided once, for blocking and asyncio.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from newsclean.document import parse
from newsclean.errors import ConsentPage, FetchError, InputError, NotAnArticle, PageMissing
from newsclean.reading.joining import Part, joined, new_in
from newsclean.reading.links import following_page, twins

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from newsclean.page import Page
    from newsclean.pipeline import Result

__all__ = ["MOST_PAGES", "Plan", "article_at"]

MOST_PAGES: Final = 20
"""Pages of one article that are read at most."""

THIN: Final = 200
"""Characters of text below which another version of the page is asked for."""

RICHER: Final = 3
"""How many times a thin text the other version must hold to be taken."""

Plan: TypeAlias = "Generator[str, Page, Result]"
Clean: TypeAlias = "Callable[[Page], Result]"


def article_at(url: str, clean: Clean) -> Plan:
    """The article at ``url``, wherever its site keeps it.

    Raises:
        FetchError: the page could not be had.
        InputError, NotAnArticle: see ``clean``.
    """
    first = yield from _first_part(url, clean)
    parts, missing = yield from _continued(first, clean)
    return joined(parts, missing)


def _first_part(url: str, clean: Clean) -> "Generator[str, Page, tuple[Part, ...]]":
    """The page asked for; with it, where it holds no story, the version of it that does."""
    page = yield url
    problem: NotAnArticle | None = None
    asked: Part | None = None
    try:
        asked = Part("asked", page, clean(page))
    except (ConsentPage, PageMissing):
        raise
    except NotAnArticle as error:
        problem = error
    size = len(asked.article.text) if asked else 0
    if size < THIN:
        twin = yield from _twin(page, clean, RICHER * size)
        if twin is not None:
            return (Part("asked", page, None), twin)
    if asked is None:
        raise problem or NotAnArticle("No article text was found on the page.")
    return (asked,)


def _twin(page: "Page", clean: Clean, least: int) -> "Generator[str, Page, Part | None]":
    """The first other version of ``page`` with more than ``least`` characters of story."""
    for role, url in twins(parse(page)):
        try:
            other = yield url
            result = clean(other)
        except (FetchError, InputError, NotAnArticle):
            continue
        if len(result.article.text) > least:
            return Part(role, other, result)
    return None


def _continued(
    first: tuple[Part, ...], clean: Clean
) -> "Generator[str, Page, tuple[list[Part], str | None]]":
    """The parts with all that follow them, and a sentence on the one that could not be had."""
    parts = list(first)
    start = parts[-1]
    article = start.article
    # A section front has pages too, but neither author nor date.
    if not (article.authors or article.published):
        return parts, None
    for number in range(2, MOST_PAGES + 1):
        url = following_page(parts[-1].page, start.page, number)
        if url is None:
            return parts, None
        try:
            page = yield url
            part = Part("continuation", page, clean(page))
        except FetchError as error:
            return parts, f"Page {number} of the article is missing: {error}"
        except (InputError, NotAnArticle):
            return parts, None
        new = new_in(part, parts)
        if new is None:  # the same story again, with other comments below it, or another story
            return parts, None
        parts.append(replace(part, result=new))
    return parts, f"Only the first {MOST_PAGES} pages of the article were read."
