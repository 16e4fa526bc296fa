"""A project that uses newsclean as installed: what its type checkers must see."""

from collections.abc import Sequence

from newsclean import (
    Article,
    Author,
    Cleaner,
    Ledger,
    NewscleanError,
    Result,
    clean,
    explain,
    extract,
)


def headline(html: bytes) -> str | None:
    """A scalar without evidence is None, and a checker says so."""
    article: Article = extract(html, url="https://example.com/story")
    return article.title


def names(article: Article) -> list[str]:
    """Collections are tuples of typed values."""
    authors: Sequence[Author] = article.authors
    return [author.name for author in authors]


def removed(text: str) -> list[str]:
    """The ledger's entries are typed down to the rule that decided."""
    result: Result = explain(text)
    ledger: Ledger = result.ledger
    return [f"{entry.verdict.rule}: {entry.text}" for entry in ledger.removed]


def year(dump: str, cleaner: Cleaner) -> str | None:
    """An error of ours is caught by its base."""
    try:
        published = clean(dump, cleaner=cleaner).published
    except NewscleanError:
        return None
    return published.iso[:4] if published else None
