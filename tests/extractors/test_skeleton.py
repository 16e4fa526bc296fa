"""Elements know their blocks and their way; blocks know their measure."""

import pytest

from newsclean.extractors.skeleton import ends_sentence, measure
from tests.extractors.invented import blocks_of, skeleton_of


def test_an_elements_blocks_are_a_range() -> None:
    skeleton = skeleton_of("<p>a</p><section><h2>b</h2><div><p>c</p></div></section><p>d</p>")
    spans = {
        element.tag: (element.first_block, end)
        for element, end in zip(skeleton.elements, skeleton.last_block, strict=True)
        if element.tag in ("body", "section", "h2", "div")
    }
    assert spans == {"body": (0, 4), "section": (1, 3), "h2": (1, 2), "div": (2, 3)}


def test_a_parent_stands_before_its_children() -> None:
    skeleton = skeleton_of("<div><p>a</p><div><p>b</p></div></div><p>c</p>")
    assert all(e.parent < index for index, e in enumerate(skeleton.elements))


def test_wrappers_in_which_nothing_was_found_are_left_out() -> None:
    skeleton = skeleton_of("<section><div></div></section><p>a</p>")
    assert [element.tag for element in skeleton.elements] == ["body", "p"]


def test_names_are_class_id_role_and_itemprop() -> None:
    skeleton = skeleton_of('<div class="a b" id=c role=d itemprop=e>x</div>')
    assert skeleton.elements[1].names == "a b c d e"


@pytest.mark.parametrize(
    ("attribute", "hidden"),
    [
        ("hidden", True),
        ('aria-hidden="true"', True),
        ('style="color:red; display : none"', True),
        ('style="visibility:hidden"', True),
        ('style="font-size:0"', True),
        ('style="font-size:0.9em"', False),
        ('aria-hidden="false"', False),
        ('class="hidden"', False),
    ],
)
def test_attributes_tell_whether_an_element_is_shown(attribute: str, hidden: bool) -> None:  # noqa: FBT001 - a column of the table
    assert skeleton_of(f"<div {attribute}>x</div>").elements[1].hidden is hidden


def test_a_path_names_the_holder_and_what_stands_around_it() -> None:
    skeleton = skeleton_of("<main><article><p>x</p></article></main>")
    assert skeleton.path(skeleton.blocks[0].element) == "main > article > p"


@pytest.mark.parametrize(
    "text", ["It is.", "Is it?”", "对。", "है।", "Seen…", "(It is.)", "۔", "Yes:”"]
)
def test_a_stop_of_any_script_ends_a_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Opening hours", "By A. Keeper", "Coast,", "It is:", ""])
def test_a_label_ends_no_sentence(text: str) -> None:
    assert not ends_sentence(text)


def test_a_han_character_weighs_more_than_a_letter() -> None:
    assert measure("灯塔") == 2 * 2.5
    assert measure("café") == 4


def test_words_of_a_script_without_spaces_are_estimated() -> None:
    (latin,) = blocks_of("<p>one two three</p>")
    (han,) = blocks_of("<p>" + "灯" * 48 + "</p>")
    assert latin.words == 3
    assert han.words == 20
