"""What our own output says is understood when it comes in again."""

import json
from pathlib import Path

import pytest

import newsclean
from newsclean import Article
from newsclean.renderers import FORMATS

DEMO = Path(newsclean.__file__).parent / "data" / "demo"
ADDRESS = "https://courier.example/story"


@pytest.fixture(params=["ferries.html", "marche.html", "seals.txt"])
def article(request: pytest.FixtureRequest) -> Article:
    return newsclean.explain((DEMO / request.param).read_bytes(), url=ADDRESS).article


def test_text_cleaned_again_keeps_its_title_and_every_paragraph(article: Article) -> None:
    again = newsclean.clean(FORMATS["text"].render(article))
    assert again.title == article.title
    assert {b.text for b in article.body if b.kind == "paragraph"} <= {b.text for b in again.body}


def test_html_extracted_again_gives_the_same_article(article: Article) -> None:
    again = newsclean.extract(FORMATS["html"].render(article), url=ADDRESS)
    assert again.title == article.title
    assert again.text == article.text
    assert [author.name for author in again.authors][:1] == [a.name for a in article.authors][:1]
    assert again.published is not None
    assert article.published is not None
    assert again.published.iso == article.published.iso
    assert again.language == article.language


def test_jsonld_put_into_a_page_gives_the_same_facts(article: Article) -> None:
    data = FORMATS["jsonld"].render(article)
    paragraphs = "".join(f"<p>{text}</p>" for text in article.text.split("\n\n"))
    script = f'<script type="application/ld+json">{data}</script>'
    again = newsclean.extract(
        f"<html><head>{script}</head><body><article>{paragraphs}</article></body></html>"
    )
    for field in ("title", "description", "section", "tags", "published", "publisher"):
        ours, theirs = getattr(again, field), getattr(article, field)
        assert getattr(ours, "iso", ours) == getattr(theirs, "iso", theirs), field
    assert json.loads(data)["headline"] == article.title
