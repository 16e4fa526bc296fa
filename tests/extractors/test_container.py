"""The container holds the whole story and as little else as may be."""

import pytest

from newsclean.extractors.container import find_container
from newsclean.extractors.regions import Regions
from newsclean.rules.load import default_rules
from tests.extractors.invented import OTHER, STORY, in_paragraphs, skeleton_of


def container_of(body: str) -> str:
    """The first class of the element that is taken, or its tag."""
    skeleton = skeleton_of(body)
    element = skeleton.elements[
        find_container(skeleton, Regions(skeleton, default_rules().regions))
    ]
    return element.names.split()[0] if element.names else element.tag


def test_the_element_around_the_paragraphs_is_taken() -> None:
    body = f"""<div class=site><div class=head><p>Dune Courier</p></div>
    <div class=page><div class=text>{in_paragraphs(STORY)}</div>
    <div class=end><p>x</p></div></div></div>"""
    assert container_of(body) == "text"


def test_a_story_in_two_columns_is_climbed_to() -> None:
    body = f"""<div class=page><div class=columns>
    <div class=left>{in_paragraphs(STORY[:4])}</div>
    <div class=right>{in_paragraphs(STORY[4:])}</div>
    </div></div>"""
    assert container_of(body) == "columns"


def test_paragraphs_each_in_a_wrapper_of_its_own_are_held_together() -> None:
    wrapped = "".join(f"<div><div><p>{text}</p></div></div>" for text in STORY)
    body = f"<div class=page><div class=text>{wrapped}</div><div class=side><p>x</p></div></div>"
    assert container_of(body) == "text"


def test_a_teaser_is_not_climbed_to() -> None:
    body = f"""<div class=page><div class=text>{in_paragraphs(STORY)}</div>
    <div class=more>{in_paragraphs(OTHER[:1])}</div></div>"""
    assert container_of(body) == "text"


def test_text_in_a_region_does_not_draw_the_container_away() -> None:
    body = f"""<div class=page><div class=text>{in_paragraphs(STORY[:2])}</div>
    <div class=comments>{in_paragraphs(STORY[2:])}</div></div>"""
    assert container_of(body) == "text"


@pytest.mark.parametrize(("tag", "expected"), [("main", "text"), ("div", "body")])
def test_the_climb_ends_at_main(tag: str, expected: str) -> None:
    # Each text outside stands so deep that none outweighs the story; together they are more.
    outside = "".join("<div>" * 24 + f"<p>{text}</p>" + "</div>" * 24 for text in STORY[2:])
    body = f"<{tag} class=text>{in_paragraphs(STORY[:2])}</{tag}>{outside}"
    assert container_of(body) == expected


def test_a_page_without_text_has_its_body_for_container() -> None:
    assert container_of("<div><img src=/x.jpg></div>") == "body"


def test_a_page_without_anything_has_container_nought() -> None:
    skeleton = skeleton_of("")
    assert find_container(skeleton, Regions(skeleton, default_rules().regions)) == 0
