"""Paragraphs of one story stand in holders of one make."""

from newsclean.extractors.base import Reason
from newsclean.extractors.course import OUTSIDE, Course, find_course
from newsclean.extractors.skeleton import Skeleton
from tests.extractors.invented import OTHER, STORY, in_paragraphs, skeleton_of

LINKS = Reason("links", "all of it is a link")


def course_of(body: str, dropped: dict[str, Reason] | None = None) -> tuple[Skeleton, Course]:
    """The course of a page of which the blocks that hold one of the texts are dropped."""
    skeleton = skeleton_of(body)
    reasons = [
        next((reason for text, reason in (dropped or {}).items() if text in block.text), None)
        for block in skeleton.blocks
    ]
    return skeleton, find_course(skeleton, reasons)


def test_the_run_goes_from_the_first_to_the_last_paragraph() -> None:
    body = f"<article><div>Coast</div>{in_paragraphs(STORY)}<div>Tags</div></article>"
    skeleton, course = course_of(body)
    assert (course.first, course.last, course.share) == (1, len(STORY), 1.0)
    assert [course.inside(block) for block in skeleton.blocks[:2]] == [False, True]


def test_the_make_is_that_of_the_holder_and_not_of_the_paragraph() -> None:
    body = f"<div class=text><p>{STORY[0]}</p><blockquote><p>{STORY[1]}</p></blockquote></div>"
    _, course = course_of(body)
    assert course.own == {0, 1}


def test_numbers_and_hyphens_in_class_names_do_not_part_makes() -> None:
    parts = "".join(
        f'<div class="part part-{n}"><p>{text}</p></div>' for n, text in enumerate(STORY)
    )
    _, course = course_of(f"<div class=text>{parts}</div>")
    assert course.own == set(range(len(STORY)))


def test_a_paragraph_in_a_box_of_its_own_is_of_another_make() -> None:
    body = f"<article>{in_paragraphs(STORY)}<div class=zz><p>{OTHER[0]}</p></div></article>"
    _, course = course_of(body)
    assert len(STORY) not in course.own
    assert course.share < 1.0


def test_a_make_that_holds_much_of_the_text_is_the_storys_too() -> None:
    body = f"<article>{in_paragraphs(STORY)}<div class=zz>{in_paragraphs(OTHER)}</div></article>"
    _, course = course_of(body)
    assert course.share == 1.0


def test_what_stands_outside_and_is_made_alike_is_kin() -> None:
    part = "<div class=wrap><div class=part>{}</div></div>"
    body = part.format(in_paragraphs(STORY[:1])) + part.format(in_paragraphs(STORY[1:]))
    _, course = course_of(body, {STORY[0]: OUTSIDE})
    assert course.kin == (0,)


def test_without_a_name_nothing_is_kin() -> None:
    # Every page has paragraphs in plain boxes; alike is no evidence there.
    part = "<div><div>{}</div></div>"
    body = part.format(in_paragraphs(STORY[:1])) + part.format(in_paragraphs(STORY[1:]))
    _, course = course_of(body, {STORY[0]: OUTSIDE})
    assert course.kin == ()


def test_a_small_box_with_a_linked_line_is_a_card() -> None:
    card = f"<div class=zz><h4><a href=/b>Onions</a></h4><p>{OTHER[2]}</p></div>"
    skeleton, course = course_of(
        f"<article>{in_paragraphs(STORY)}{card}</article>", {"Onions": LINKS}
    )
    carded = [skeleton.blocks[number].text for number in sorted(course.carded)]
    assert carded == ["Onions", OTHER[2]]


def test_a_linked_line_between_the_paragraphs_makes_no_card_of_them() -> None:
    body = f"<article>{in_paragraphs(STORY)}<p><a href=/b>Onions</a></p></article>"
    skeleton, course = course_of(body, {"Onions": LINKS})
    assert [skeleton.blocks[number].text for number in course.carded] == ["Onions"]


def test_a_page_without_prose_has_no_course() -> None:
    skeleton, course = course_of("<p>Coast</p>")
    assert (course.own, course.share) == (frozenset(), 0.0)
    assert course.inside(skeleton.blocks[0])


def test_cards_behind_the_story_are_no_make_of_it() -> None:
    cards = "".join(
        f'<div class="card"><h3><a href="/{n}">Harbour news of the day</a></h3><p>{text}</p></div>'
        for n, text in enumerate(OTHER)
    )
    body = f"<div class=text>{in_paragraphs(STORY)}</div><div>{cards}</div>"
    skeleton, course = course_of(body, {"Harbour news": LINKS})
    assert course.own == set(range(len(STORY)))
    assert course.last == len(STORY) - 1
    assert len(course.carded) == len(skeleton.blocks) - len(STORY)
