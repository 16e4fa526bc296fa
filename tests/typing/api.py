"""Never run: mypy reads it, and so pins the types that users of the package see."""

from collections.abc import Iterator
from typing import Any, assert_type

import newsclean
from newsclean import (
    Article,
    Author,
    Block,
    Cleaner,
    Heading,
    Ledger,
    LedgerEntry,
    NewscleanError,
    Page,
    Paragraph,
    Result,
    RuleSet,
    Timestamp,
    Verdict,
)
from newsclean.errors import HTTPStatusError


class OwnFetcher:
    """Any object with this one method is a fetcher."""

    def fetch(self, url: str) -> Page:
        return Page(body=b"<p>Hello</p>", url=url)


def articles_come_from_four_doors() -> None:
    assert_type(newsclean.extract("<p>Hello</p>"), Article)
    assert_type(newsclean.extract(b"<p>Hello</p>", url="https://example.org/"), Article)
    assert_type(newsclean.clean("Hello", cleaner=Cleaner()), Article)
    assert_type(newsclean.fetch("https://example.org/", fetcher=OwnFetcher()), Article)
    assert_type(newsclean.explain("Hello"), Result)


async def fetching_can_be_awaited() -> None:
    assert_type(await newsclean.afetch("https://example.org/"), Article)


def fields_are_typed(article: Article) -> None:
    assert_type(article.title, str | None)
    assert_type(article.authors, tuple[Author, ...])
    assert_type(article.published, Timestamp | None)
    assert_type(article.body, tuple[Block, ...])
    assert_type(article.text, str)
    assert_type(article.to_dict(), dict[str, Any])
    assert_type(Article.from_dict({}), Article)


def blocks_are_told_apart(block: Block) -> str:
    if isinstance(block, Heading):
        assert_type(block.level, int)
    match block:
        case Paragraph(text=text) | Heading(text=text):
            return text
        case _:
            return block.text


def the_ledger_explains(result: Result) -> None:
    assert_type(result.ledger, Ledger)
    assert_type(result.ledger.removed, tuple[LedgerEntry, ...])
    assert_type(result.ledger.entries[0].verdict, Verdict)


def rules_and_schema_can_be_had() -> None:
    assert_type(newsclean.default_rules(), RuleSet)
    assert_type(newsclean.article_schema(), dict[str, Any])
    assert_type(newsclean.__version__, str)


def errors_carry_what_they_know(error: NewscleanError) -> int:
    if isinstance(error, HTTPStatusError):
        assert_type(error.status, int)
        assert_type(error.url, str)
    return error.exit_code


def many_pages_give_articles_and_failures(pages: list[Page | str]) -> None:
    for outcome in newsclean.extract_many(pages, effort=newsclean.Effort(workers=0)):
        assert_type(outcome, Article | newsclean.Failure)
    assert_type(newsclean.fetch_many(["https://a.example/"]), Iterator[Article | newsclean.Failure])
