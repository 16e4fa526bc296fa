"""Findings and blocks to one Article."""

from dataclasses import replace

from newsclean.extractors.base import Extraction
from newsclean.finding import FieldName, Finding
from newsclean.ledger import Ledger
from newsclean.models import Article, Paragraph, Related
from newsclean.normalizer import Origin, normalize
from newsclean.page import Page

BODY = (Paragraph(text="The harbour was closed for three days and the ships had to wait for it."),)
PAGE = Page(
    body=b"x",
    url_requested="http://tide.example/news/1",
    url="https://tide.example/news/1",
    headers=(("content-type", "text/html"),),
    status=200,
)


def article(
    *said: tuple[FieldName, str, str], related: tuple[Related, ...] = (), page: Page = PAGE
) -> Article:
    origin = Origin(input="html", sha256="00", version="1", ruleset="2", page=page)
    extraction = Extraction(extractor="test", ledger=Ledger(()), body=BODY, related=related)
    return normalize(origin, [Finding(f, raw, source, "x") for f, raw, source in said], extraction)


def test_a_silent_page_gives_an_article_with_nothing_invented() -> None:
    found = article()
    assert found.body == BODY
    assert found.language == "en"
    assert (found.title, found.authors, found.published, found.tags) == (None, (), None, ())
    assert set(found.provenance.fields) == {"language"}


def test_what_is_known_of_the_page_stands_in_the_provenance() -> None:
    found = article()
    assert (found.url_requested, found.url) == (PAGE.url_requested, PAGE.url)
    assert (found.provenance.status, found.provenance.content_type) == (200, "text/html")


def test_every_field_with_a_value_names_its_source() -> None:
    found = article(
        ("title", "Harbour reopens", "headline"),
        ("section", "Local", "json-ld"),
        ("tags", "Ports, Storms, ports", "meta"),
        ("is_accessible_for_free", "https://schema.org/False", "json-ld"),
        ("kind", "OpinionNewsArticle", "json-ld"),
    )
    assert found.tags == ("Ports", "Storms")
    assert (found.section, found.kind, found.is_accessible_for_free) == ("Local", "opinion", False)
    assert {"title", "section", "tags", "kind", "is_accessible_for_free"} <= set(
        found.provenance.fields
    )


def test_a_claim_that_is_neither_yes_nor_no_is_unknown() -> None:
    assert article(("is_accessible_for_free", "perhaps", "json-ld")).is_accessible_for_free is None


def test_related_links_lose_their_tracking() -> None:
    story = Related(title="Mayor resigns", url="https://tide.example/2?utm_source=a")
    assert article(related=(story,)).related[0].url == "https://tide.example/2"


def test_a_dump_says_what_nobody_looked_for() -> None:
    origin = Origin(input="text", sha256="00", version="1", ruleset="2")
    found = normalize(origin, [], Extraction(extractor="t", ledger=Ledger(()), body=BODY))
    assert {"images", "lead_image", "url_canonical", "breadcrumbs"} <= set(
        found.provenance.not_examined
    )


def test_the_order_of_day_and_month_follows_the_hosts_country() -> None:
    british = Page(body=b"x", url="https://tide.co.uk/1")
    origin = Origin(input="html", sha256="00", version="1", ruleset="2", page=british)
    said = [Finding("published", "03/04/2023", "time", "p.date")]
    found = normalize(origin, said, Extraction(extractor="t", ledger=Ledger(()), body=BODY))
    assert found.published is not None
    assert found.published.iso == "2023-04-03"


def test_what_was_noted_while_fetching_is_a_warning() -> None:
    found = article(page=replace(PAGE, notes=("This is the page of yesterday.",)))
    assert found.provenance.warnings == ("This is the page of yesterday.",)


def test_reserved_uses_are_recorded_with_where_they_stand() -> None:
    page = replace(
        PAGE, body=b'<meta name="robots" content="noai">', headers=(("tdm-reservation", "1"),)
    )
    found = article(page=page)
    assert found.provenance.reservations == ("tdm-reservation (http)", "noai (meta)")
