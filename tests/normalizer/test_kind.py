"""What sort of page it is: told by its looks, its address and its record together."""

import pytest

import newsclean

PROSE = (
    "The ferry to the outer islands will not sail on Monday because a crane has to lift its "
    "second engine out, the harbour office said. Passengers are asked to use the early boat of the "
    "neighbouring line, which will wait at the pier until the last bus has come in. "
)
STORY = f"""<title>Ferry stays in port for a new engine</title><article>
<h1>Ferry stays in port for a new engine</h1><p class="byline">By Ann Oar</p>
<time datetime="2026-03-01">1 March 2026</time>{f"<p>{PROSE}</p>" * 6}</article>"""
FRONT = "<title>Harbour News</title><main>" + "".join(
    f"<article><h2><a href=/news/{n}>Headline number {n} about the harbour of the day</a></h2>"
    f"<p>Teaser {n} says in a few words what the story tells.</p></article>"
    for n in range(40)
)
SERVICE = """<title>Engine repair</title><main><h1>Engine repair</h1>
<p>We repair the engines of ferries and fishing boats in our own yard, day and night.</p>
<h2>Our services</h2><p>Call us, and our divers are with you within two hours.</p>
<h2>Why us</h2><p>Thirty years of work on every make of engine.</p>
<h2>Contact us</h2><p>Send us your plans today.</p></main>"""


def page(html: str, url: str) -> newsclean.Article:
    return newsclean.extract(f"<html lang=en><body>{html}", url=url)


def test_a_story_without_a_record_is_called_an_article_by_its_looks() -> None:
    found = page(STORY, "https://harbour.example/news/2026/03/ferry-stays-in-port-for-engine")
    assert found.kind == "article"
    assert found.provenance.fields["kind"].source == "shape"


def test_a_front_page_is_called_a_listing() -> None:
    assert page(FRONT, "https://harbour.example/").kind == "listing"


def test_a_page_of_a_house_about_itself_is_called_a_web_page() -> None:
    assert page(SERVICE, "https://yard.example/services/engine-repair").kind == "webpage"


def test_a_listing_that_calls_itself_an_article_is_not_believed() -> None:
    claim = '<meta property="og:type" content="article">'
    found = page(claim + FRONT, "https://harbour.example/category/news/")
    source = found.provenance.fields["kind"]
    assert found.kind == "listing"
    assert [other.source for other in source.others] == ["opengraph"]


def test_a_record_that_names_a_special_kind_is_believed() -> None:
    record = '<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>'
    assert page(record + STORY, "https://harbour.example/live").kind == "live"


def test_the_body_of_a_listing_is_given_all_the_same() -> None:
    assert "Teaser 7" in page(FRONT, "https://harbour.example/").text


@pytest.mark.parametrize(("html", "least", "most"), [(STORY, 0.85, 1.0), (FRONT, 0.0, 0.5)])
def test_confidence_is_high_for_a_story_and_low_for_a_list(
    html: str, least: float, most: float
) -> None:
    confidence = page(html, "https://harbour.example/").provenance.confidence
    assert confidence is not None
    assert least <= confidence <= most
