"""Press releases told by where they are filed. Pages and addresses are invented."""

import pytest

import newsclean
from newsclean.finding import FieldName, Finding
from newsclean.normalizer.press import NAMES, filed_as_release
from newsclean.normalizer.said import by_field

STORY = (
    "<title>Ferry stays in port</title><article><h1>Ferry stays in port for a new engine</h1>"
    + "<p>The ferry to the outer islands will not sail on Monday because a crane has to lift its "
    "second engine out, the harbour office said. Passengers are asked to use the early boat of "
    "the neighbouring line, which will wait until the last bus has come in.</p>" * 5 + "</article>"
)


def said(*labels: tuple[FieldName, str]) -> list[Finding]:
    return [Finding(field, raw, "json-ld", field) for field, raw in labels]


def places(url: str | None, *labels: tuple[FieldName, str]) -> list[str]:
    return [sign.place for sign in filed_as_release(by_field(said(*labels)), url)]


@pytest.mark.parametrize(
    "path",
    [
        "/press-releases/ferry-stays-in-port",
        "/en/news/PressRelease/2031/05/17.html",
        "/media_releases/ferry/",
        "/presse/pressemitteilungen/detail/faehre-bleibt-im-hafen",
        "/actualites/communiques-de-presse/le-bac-reste-au-port",
        "/sala/comunicados/el-transbordador-no-sale",
        "/tiskove-zpravy/trajekt-zustava-v-pristavu",
        "/%D0%BF%D1%80%D0%B5%D1%81%D1%81-%D1%80%D0%B5%D0%BB%D0%B8%D0%B7%D1%8B/parom",
        "/新闻稿/12345",
    ],
)
def test_a_step_of_the_address_is_enough(path: str) -> None:
    assert places(f"https://harbour.example{path}") == ["step of the address"]


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://harbour.example/press-releases/",
        "https://harbour.example/news/press-release-names-wrong-ferry",
        "https://press-releases.example/news/ferry",
        "https://harbour.example/news/ferry?from=/press-releases/x",
        "https://harbour.example/press/ferry",
    ],
)
def test_no_other_part_of_the_address_tells_it(url: str | None) -> None:
    assert places(url) == []


@pytest.mark.parametrize("name", [name for names in NAMES.values() for name in names.split()])
def test_each_name_is_known_as_it_is_written_on_pages(name: str) -> None:
    written = name.replace("-", " ")
    assert places(None, ("section", written.upper()), ("breadcrumbs", written)) == [
        "section",
        "breadcrumbs",
    ]


@pytest.mark.parametrize(
    "labels",
    [
        [("section", "Press releases")],
        [("title", "Press release: the harbour says sorry")],
        [("breadcrumbs", "Home"), ("breadcrumbs", "Press releases")],
        [("section", "Press releases"), ("section", "Press release")],
        [("section", "Press freedom"), ("title", "Why a press release is no story")],
    ],
)
def test_one_sign_beside_the_address_is_none(labels: list[tuple[FieldName, str]]) -> None:
    assert places("https://harbour.example/news/ferry", *labels) == []


def test_a_section_and_the_opening_of_the_headline_are_enough() -> None:
    labels: list[tuple[FieldName, str]] = [
        ("section", "Pressemitteilungen"),
        ("title", "Pressemitteilung: Fähre bleibt im Hafen"),
    ]
    assert places("https://hafen.example/news/faehre", *labels) == ["section", "title"]


def test_a_filed_story_is_a_press_release_and_keeps_what_its_record_says() -> None:
    record = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'
    url = "https://harbour.example/press-releases/ferry-stays-in-port-for-a-new-engine"
    article = newsclean.extract(record + STORY, url=url)
    source = article.provenance.fields["kind"]
    assert article.kind == "press-release"
    assert (source.source, source.locator, source.raw) == (
        "filed",
        "step of the address",
        "press-releases",
    )
    assert [other.raw for other in source.others] == ["NewsArticle"]


def test_a_special_kind_in_the_record_is_believed_before_the_address() -> None:
    record = '<script type="application/ld+json">{"@type": "OpinionNewsArticle"}</script>'
    url = "https://harbour.example/press-releases/ferry-stays-in-port-for-a-new-engine"
    assert newsclean.extract(record + STORY, url=url).kind == "opinion"
