"""Headings that the page marks up as paragraphs."""

import pytest

from newsclean.models import Heading, Paragraph
from tests.extractors.invented import STORY, extract, in_paragraphs


def typed(line: str) -> Heading | Paragraph:
    """What becomes of a line between two paragraphs."""
    body = f"<article>{in_paragraphs(STORY[:4])}{line}{in_paragraphs(STORY[4:])}</article>"
    block = extract(body).body[4]
    assert isinstance(block, Heading | Paragraph)
    return block


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>What the glass cost</strong></p>",
        "<p><b>What the</b> <b>glass cost</b></p>",
        "<p>The Price of Glass</p>",
    ],
)
def test_a_short_line_set_apart_is_a_heading(line: str) -> None:
    assert isinstance(typed(line), Heading)


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>It cost a lot.</strong></p>",
        "<p><strong>Among those who paid:</strong></p>",
        "<p>what the glass cost</p>",
        "<p><strong>" + "word " * 15 + "</strong></p>",
        "<p><strong>What</strong> the glass cost</p>",
    ],
)
def test_a_line_that_reads_on_is_a_paragraph(line: str) -> None:
    assert isinstance(typed(line), Paragraph)


def test_a_line_above_a_marked_heading_is_a_paragraph() -> None:
    assert isinstance(typed("<p><strong>The Glass</strong></p><h2>The glass</h2>"), Paragraph)


def test_the_first_and_the_last_line_head_nothing() -> None:
    line = "<p><strong>The Price of the Glass, in Ten Long Words and a Few</strong></p>"
    body = extract(f"<article>{in_paragraphs(STORY)}{line}</article>").body
    assert not any(isinstance(block, Heading) for block in body)
