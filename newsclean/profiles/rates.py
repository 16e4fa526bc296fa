"""Figures of pages: what a change of layout would move."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsclean.extractors.skeleton import measure

if TYPE_CHECKING:
    from newsclean.models import Article
    from newsclean.pipeline import Result

__all__ = ["Figures", "Rates", "figures_of", "figures_of_article", "rates_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What one page gave. A page without an article has no words and no fields."""

    article: bool = False
    """Whether an article was found."""
    words: int = 0
    """Words of the body."""
    removed: float | None = None
    """Share of the page's letters that stand nowhere in the Article, 0 to 1; ``None`` where only
    the Article is at hand, or none was found."""
    letters: int = 0
    """Letters of the page; 0 where only the Article is at hand."""
    confidence: float | None = None
    """How sure the extractor was; ``None`` if it did not say, or nobody asked."""
    title: bool = False
    """Whether a headline was found."""
    authors: bool = False
    """Whether an author was found."""
    published: bool = False
    """Whether a date was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Figures of several pages: a list for each measure, a count for each thing found.

    Words and removed letters are those with the profile in force, which drops what repeats;
    confidence is that without it.
    """

    pages: int
    """How many pages."""
    article: int
    """On how many an article was found."""
    title: int
    """On how many a headline."""
    authors: int
    """On how many an author."""
    published: int
    """On how many a date."""
    words: tuple[int, ...]
    """Words of each body."""
    removed: tuple[float, ...]
    """Share of each page's letters that stand nowhere in the Article."""
    confidence: tuple[float, ...]
    """How sure the extractor was of each page."""


def figures_of(result: "Result") -> Figures:
    """The figures of a page that gave an article."""
    total = sum(measure(entry.text) for entry in result.ledger.entries)
    removed = sum(measure(entry.text) for entry in result.ledger.removed)
    share = round(removed / total, 3) if total else None
    return replace(
        figures_of_article(result.article),
        removed=share,
        letters=int(total),
        confidence=result.article.provenance.confidence,
    )


def figures_of_article(article: "Article") -> Figures:
    """What an Article tells of its page, whether a profile was in force or not."""
    return Figures(
        article=True,
        words=article.word_count,
        title=article.title is not None,
        authors=bool(article.authors),
        published=article.published is not None,
    )


def rates_of(pages: Iterable[Figures]) -> Rates:
    """The rates of some pages, in their order."""
    every = tuple(pages)
    return Rates(
        pages=len(every),
        article=sum(page.article for page in every),
        title=sum(page.title for page in every),
        authors=sum(page.authors for page in every),
        published=sum(page.published for page in every),
        words=tuple(page.words for page in every),
        removed=tuple(page.removed for page in every if page.removed is not None),
        confidence=tuple(page.confidence for page in every if page.confidence is not None),
    )
