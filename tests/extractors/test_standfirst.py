"""The lead between headline and story comes back, whatever wraps it."""

import pytest

from newsclean.models import Paragraph, Standfirst
from tests.extractors.invented import STORY, extract, fate_of, in_paragraphs

LEAD = "Eleven years after the storm, the tower shows the boats their way home again."
HEADLINE = "<h1>Lighthouse at Tern Point is lit again</h1>"
DESCRIPTION = f'<meta name="description" content="{LEAD}">'


def page(lead: str, top: str = HEADLINE) -> str:
    return f"""<div class=page><div class=head>{top}{lead}</div>
    <div class=share-row><span>Tell your friends</span></div>
    <div class=text>{in_paragraphs(STORY)}</div></div>"""


@pytest.mark.parametrize(
    "name", ["standfirst", "article-lead", "chapo", "c-intro__text", "ingress"]
)
def test_a_line_that_is_named_a_lead_is_returned(name: str) -> None:
    first = extract(page(f'<p class="{name}">{LEAD}</p>')).body[0]
    assert first == Standfirst(text=LEAD)


def test_a_line_without_a_name_stays_outside() -> None:
    assert fate_of(LEAD, page(f"<p>{LEAD}</p>")) == "outside"


def test_a_named_lead_above_the_headline_stays_outside() -> None:
    body = page(HEADLINE, top=f'<p class="lead">{LEAD}</p>')
    assert fate_of(LEAD, body) == "outside"


@pytest.mark.parametrize("name", ["lead-image-caption", "intro byline", "teaser-text newsletter"])
def test_a_name_that_speaks_of_something_else_as_well_is_not_believed(name: str) -> None:
    assert fate_of(LEAD, page(f'<p class="{name}">{LEAD}</p>')) != "kept"


def test_a_kicker_named_lead_is_too_short() -> None:
    assert fate_of("Coast", page('<p class="lead">Coast</p>')) != "kept"


def test_a_linked_lead_belongs_to_another_story() -> None:
    assert fate_of(LEAD, page(f'<p class="lead"><a href=/b>{LEAD}</a></p>')) != "kept"


def test_the_line_that_equals_the_summary_is_returned_without_a_name() -> None:
    assert fate_of(LEAD, page(f"<p>{LEAD}</p>"), DESCRIPTION) == "kept"


def test_the_line_that_equals_the_summary_is_a_standfirst() -> None:
    first, second, *_ = extract(page(f"<p>{LEAD}</p>"), DESCRIPTION).body
    assert isinstance(first, Standfirst)
    assert isinstance(second, Paragraph)


def test_quotes_and_case_do_not_part_a_lead_from_the_summary() -> None:
    head = (
        '<meta name="description" content="“The tower shows all boats their way home,” SHE SAYS.">'
    )
    lead = '"The tower shows all boats their way home," she says.'
    assert fate_of("The tower shows all", page(f"<p>{lead}</p>"), head) == "kept"


def test_a_short_summary_returns_nothing() -> None:
    head = '<meta name="description" content="News from the coast">'
    assert fate_of("News from", page("<p>News from the coast</p>"), head) != "kept"


def test_a_paragraph_in_the_middle_is_no_standfirst_for_its_name() -> None:
    body = f'<article>{in_paragraphs(STORY[:5])}<p class="lead">{LEAD}</p>' + (
        in_paragraphs(STORY[5:]) + "</article>"
    )
    assert not any(isinstance(block, Standfirst) for block in extract(body).body)
