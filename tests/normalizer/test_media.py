"""The lead picture with what the page's sources say of it. Pages are invented."""

import json

import pytest

import newsclean
from newsclean.finding import Finding, PictureFacts
from newsclean.models import Image
from newsclean.normalizer.media import choose_lead_image
from newsclean.normalizer.said import by_field

PIER = "https://harbour.example/pier.jpg"
STORY = "<h1>Ferry stays in port</h1>" + (
    "<p>The ferry to the outer islands will not sail on Monday because a crane has to lift its "
    "second engine out, the harbour office said on Sunday evening.</p>" * 4
)


def meta(**properties: str) -> str:
    return "".join(
        f'<meta property="og:{name.replace("_", ":")}" content="{value}">'
        for name, value in properties.items()
    )


def lead(head: str, body: str = STORY, *records: object) -> Image | None:
    scripts = "".join(
        f'<script type="application/ld+json">{json.dumps(record)}</script>' for record in records
    )
    page = f"<head>{head}{scripts}</head><body><article>{body}</article>"
    return newsclean.extract(page, url="https://harbour.example/news/ferry").lead_image


def test_open_graph_tells_size_and_alternative_text() -> None:
    head = meta(image="/pier.jpg", image_width="1200", image_height="630px", image_alt="A pier")
    assert lead(head) == Image(url=PIER, width=1200, height=630, alt="A pier")


def test_a_record_tells_size_caption_and_credit() -> None:
    image = {
        "@type": "ImageObject",
        "url": PIER,
        "width": 1200,
        "height": {"@type": "QuantitativeValue", "value": "800", "unitCode": "E37"},
        "caption": "The <b>empty</b> pier",
        "creditText": "Ada Brine",
    }
    record = {"@type": "NewsArticle", "headline": "Ferry stays in port", "image": [image]}
    assert lead("", STORY, record) == Image(
        url=PIER, width=1200, height=800, caption="The empty pier", credit="Ada Brine"
    )


def test_sources_that_name_the_same_picture_complete_each_other() -> None:
    head = meta(image=PIER, image_width="1200", image_height="630")
    image = {"@type": "ImageObject", "url": "/pier.jpg", "width": 99, "caption": "The empty pier"}
    record = {"@type": "NewsArticle", "headline": "Ferry stays in port", "image": image}
    assert lead(head, STORY, record) == Image(
        url=PIER, width=1200, height=630, caption="The empty pier"
    )


def test_the_card_s_alternative_text_is_taken_where_it_shows_the_same_picture() -> None:
    card = (
        '<meta name="twitter:image" content="{}"><meta name="twitter:image:alt" content="A pier">'
    )
    assert lead(meta(image=PIER) + card.format(PIER)) == Image(url=PIER, alt="A pier")
    assert lead(meta(image=PIER) + card.format("/card.jpg")) == Image(url=PIER)


def test_what_is_said_of_another_picture_is_left_there() -> None:
    head = meta(image=PIER)
    image = {"@type": "ImageObject", "url": "/crew.jpg", "width": 99, "caption": "The crew"}
    record = {"@type": "NewsArticle", "headline": "Ferry stays in port", "image": image}
    assert lead(head, STORY, record) == Image(url=PIER)


def test_a_property_belongs_to_the_picture_before_it() -> None:
    first = meta(image="/pier.jpg", image_alt="A pier")
    second = meta(image="/crew.jpg", image_alt="The crew", image_width="400")
    assert lead(first + second) == Image(url=PIER, alt="A pier")


def test_properties_before_the_first_picture_are_its_own() -> None:
    assert lead(meta(image_width="400", image="/pier.jpg")) == Image(url=PIER, width=400)


def test_a_picture_of_the_body_keeps_what_is_printed_there() -> None:
    figure = (
        '<figure><img src="/pier.jpg" width=640 height=480 alt="Pier">'
        "<figcaption>The pier on Sunday</figcaption></figure>"
    )
    found = lead(meta(image="/pier.jpg", image_width="1200", image_alt="Share"), STORY + figure)
    assert found == Image(url=PIER, width=640, height=480, alt="Pier", caption="The pier on Sunday")


@pytest.mark.parametrize("value", [[], {}, [[None]], {"value": {"value": 3}}, True, -1, 1e300, "x"])
@pytest.mark.parametrize("key", ["width", "height", "caption", "creditText"])
def test_facts_of_a_wrong_type_do_no_harm(key: str, value: object) -> None:
    image = {"@type": "ImageObject", "url": PIER, key: value}
    record = {"@type": "NewsArticle", "headline": "Ferry stays in port", "image": image}
    found = lead("", STORY, record)
    assert found is not None
    assert (found.width, found.height) == (None, None)


@pytest.mark.parametrize(
    ("raw", "pixels"),
    [
        ("1200", 1200),
        (" 1200 px ", 1200),
        ("1200.0", 1200),
        ("0", None),
        ("-5", None),
        ("100%", None),
        ("1200.5", None),
        ("١٢", None),
        ("9" * 10_000, None),
        ("true", None),
        (None, None),
    ],
)
def test_a_size_is_a_whole_number_of_pixels_or_nothing(raw: str | None, pixels: int | None) -> None:
    picture = PictureFacts(width=raw, alt="null")
    finding = Finding("lead_image", PIER, "opengraph", "og:image", picture=picture)
    chosen = choose_lead_image(by_field([finding]), (), None)
    assert chosen.value == Image(url=PIER, width=pixels)
