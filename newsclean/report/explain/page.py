"""The report on one input, put together: one file, or several where it is long."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.report.explain.alignment import align
from newsclean.report.explain.blocks import Targets, source_blocks
from newsclean.report.explain.fields import field_ids, fields_table
from newsclean.report.explain.record import load_record
from newsclean.report.explain.story import body_pieces, story_head, story_tail
from newsclean.report.explain.timings import timings_table
from newsclean.report.explain.toolbar import toolbar
from newsclean.report.markup import Content, Markup, breakable, joined, tag
from newsclean.report.parts import PART_SIZE, cut, pager, part_address
from newsclean.report.sheet import Sheet

if TYPE_CHECKING:
    from newsclean.models import Article
    from newsclean.report.explain.case import Case

__all__ = ["explain_parts"]

_STYLES: Final = ("explain.css",)
_SCRIPTS: Final = ("explain.js",)
_TAG: Final = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
"""A language as ``lang`` takes it (BCP 47); an Article read from a file may hold anything."""


def explain_parts(
    case: "Case", name: str = "report.html", *, back: str | None = None, size: int = PART_SIZE
) -> Iterator[str]:
    """The files of the report, one after another.

    Args:
        case: what it is about.
        name: name of the first file; the others link to it and are named after it.
        back: address of the index that leads here.
        size: characters of markup in one column of one file.
    """
    article, ledger = case.result.article, case.result.ledger
    record = load_record(article.provenance.input)
    left = cut(body_pieces(article), size)
    right = cut(source_blocks(ledger.entries, _targets(case, left, name), record), size)
    total = max(len(left), len(right))
    head = joined(_top(case, back), toolbar(ledger.entries))
    for number in range(total):
        columns = tag(
            "main",
            tag(
                "div",
                _story(article, left[number : number + 1], first=number == 0),
                *(_sections(case) if number == 0 else ()),
                class_="left",
            ),
            _source(right[number : number + 1]),
        )
        links = pager(name, number, total)
        body = joined(head, links, columns, links)
        yield Sheet(f"{article.title or case.name} · explained", body, _STYLES, _SCRIPTS).html()


def _targets(case: "Case", left: Sequence[Sequence[Markup]], name: str) -> Targets:
    """Addresses of the Article's blocks: in this file when it is the only one, else by file."""
    article, ledger = case.result.article, case.result.ledger
    one = len(left) == 1
    files = [number for number, run in enumerate(left) for _ in run]
    pieces = {
        entry: f"{'' if one else part_address(name, files[piece])}#a{piece}"
        for entry, piece in align(ledger.entries, article.body).items()
    }
    return Targets(pieces, field_ids(article))


def _top(case: "Case", back: str | None) -> Markup:
    article = case.result.article
    warnings = (tag("p", text, class_="warning", dir="auto") for text in _warnings(case))
    return tag(
        "header",
        tag("a", "Skip to the source", href="#source", class_="skip"),
        tag("p", tag("a", "All pages", href=back) if back else "newsclean explain", class_="brand"),
        tag("h1", breakable(case.name)),
        tag("p", " · ".join(_facts(article)), class_="facts"),
        *warnings,
        _contents(case),
        class_="top",
    )


def _contents(case: "Case") -> Markup:
    """Ways to the sections, for narrow windows where they stand below each other."""
    names = {"source": "Source", "fields": "Fields"} | ({"timings": "Time"} if case.laps else {})
    links = (tag("li", tag("a", word, href=f"#{name}")) for name, word in names.items())
    return tag("nav", tag("ul", *links), class_="contents", aria_label="Sections")


def _warnings(case: "Case") -> Iterator[str]:
    if case.undone:
        yield f"Shown without the rule {case.undone}."
    yield from case.result.article.provenance.warnings


def _facts(article: "Article") -> Iterator[str]:
    origin = article.provenance
    yield "web page" if origin.input == "html" else "text dump"
    if article.language:
        yield article.language
    yield f"{article.word_count:,} words"
    if origin.confidence is not None:
        yield f"confidence {origin.confidence:.2f}"
    yield f"extractor {origin.extractor}, newsclean {origin.version}, rules {origin.ruleset}"


def _story(article: "Article", run: Sequence[Sequence[Markup]], *, first: bool) -> Markup:
    return tag(
        "article",
        story_head(article) if first else None,
        *(piece for pieces in run for piece in pieces),
        story_tail(article) if first else None,
        class_="story",
        lang=article.language if _TAG.fullmatch(article.language or "") else None,
        dir="auto",
        aria_label="The article as read",
    )


def _sections(case: "Case") -> Iterator[Content]:
    yield _section("fields", "Where each field comes from", fields_table(case.result.article))
    if case.laps:
        yield _section("timings", "Time taken", timings_table(case.laps))


def _section(name: str, title: str, content: Markup) -> Markup:
    heading = tag("h2", title, id=f"{name}-title")
    return tag("section", heading, content, id=name, aria_labelledby=f"{name}-title")


def _source(run: Sequence[Sequence[Markup]]) -> Markup:
    return tag(
        "section",
        tag("h2", "The source, block by block", id="source-title"),
        tag("ol", *(block for blocks in run for block in blocks), class_="blocks"),
        tag("p", "No block matches.", id="nothing", hidden=True),
        id="source",
        tabindex=-1,
        aria_labelledby="source-title",
    )
