"""The article's pictures: the largest address, and what is printed under them."""

import pytest

from newsclean.extractors.base import Extraction
from newsclean.models import Figure, Image
from tests.extractors.invented import STORY, extract, in_paragraphs

HERE = "https://dune-courier.example"


def page(markup: str) -> Extraction:
    return extract(
        f"<article>{in_paragraphs(STORY[:4])}{markup}{in_paragraphs(STORY[4:])}</article>"
    )


def addresses(markup: str) -> list[str]:
    return [image.url.removeprefix(HERE) for image in page(markup).images]


def test_a_figure_stands_between_the_paragraphs_it_stood_between() -> None:
    kinds = [block.kind for block in page("<figure><img src=/a.jpg></figure>").body]
    assert kinds == ["paragraph"] * 4 + ["figure"] + ["paragraph"] * 4


def test_caption_credit_and_alternative_text_are_parted() -> None:
    markup = """<figure><img src=/a.jpg alt=" The  tower " width=800 height="450px">
    <figcaption>On Friday. <span class=x>At dusk.</span></figcaption>
    <div class="photo-credit">A. Keeper</div></figure>"""
    extraction = page(markup)
    assert extraction.images == (
        Image(
            url=f"{HERE}/a.jpg",
            caption="On Friday. At dusk.",
            credit="A. Keeper",
            alt="The tower",
            width=800,
            height=450,
        ),
    )
    assert Figure(image=0, caption="On Friday. At dusk.", credit="A. Keeper") in extraction.body


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="/s.jpg" srcset="/s.jpg 320w, /l.jpg 1200w, /m.jpg 640w">',
        '<img src="/s.jpg" srcset="/s.jpg, /l.jpg 2x">',
        '<img src="/s.jpg" data-srcset="/l.jpg 800w,/s.jpg 200w">',
        '<picture><source srcset="/l.jpg 900w"><img src="/s.jpg"></picture>',
        '<img src="data:image/gif;base64,R0lGOD" data-src="/l.jpg">',
        '<img src="/placeholder.gif" data-original="/l.jpg">',
        '<img src="/placeholder.gif" data-lazy-src="/l.jpg">',
    ],
)
def test_the_largest_address_is_taken_wherever_it_stands(markup: str) -> None:
    assert addresses(markup) == ["/l.jpg"]


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="/a.jpg" width=1 height=1>',
        '<img src="/a.jpg" width=640 height=32>',
        '<img src="data:image/gif;base64,R0lGOD">',
        '<img srcset="data:image/gif;base64,R0lGOD 1200w">',
        "<img>",
        '<img src="javascript:x()">',
        '<div class="newsletter"><img src=/a.jpg><p>Get it by post.</p></div>',
    ],
)
def test_icons_placeholders_and_promotions_are_no_pictures_of_the_article(markup: str) -> None:
    assert addresses(markup) == []


def test_a_size_in_per_cent_is_no_size() -> None:
    (image,) = page('<img src="/a.jpg" width="50%" height="1234567">').images
    assert (image.width, image.height) == (None, None)


def test_the_same_address_is_given_once() -> None:
    assert addresses("<img src=/a.jpg><p>It turned.</p><img src=/a.jpg>") == ["/a.jpg"]


def test_a_picture_of_another_part_of_the_page_is_left_out() -> None:
    body = f"""<div class=page><div class=top><p>x</p><img src=/logo.jpg><p>y</p><p>z</p></div>
    <div class=text>{in_paragraphs(STORY)}</div><p>a</p><p>b</p><img src=/promise.jpg><p>c</p></div>
    """
    assert extract(body).images == ()


def test_an_endless_address_is_no_address() -> None:
    assert addresses(f'<img srcset="{"a" * 200_000} 900w">') == []


def test_a_picture_above_the_first_paragraph_comes_first() -> None:
    extraction = extract(f"<article><img src=/a.jpg>{in_paragraphs(STORY)}</article>")
    assert extraction.body[0] == Figure(image=0)


def test_a_caption_without_the_word_is_the_pictures_caption() -> None:
    markup = '<div class="image-block"><img src=/a.jpg><p>The tower on Friday.</p></div>'
    (image,) = page(markup).images
    assert image.caption == "The tower on Friday."


def test_the_text_of_a_wide_box_is_no_caption() -> None:
    markup = f'<div class="image-block"><img src=/a.jpg>{in_paragraphs(STORY[:3])}</div>'
    (image,) = extract(f"<article>{markup}{in_paragraphs(STORY[3:])}</article>").images
    assert image.caption is None
