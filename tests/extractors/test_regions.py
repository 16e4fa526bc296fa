"""A name is believed until the text disagrees."""

import pytest

from newsclean.extractors.regions import Flag, Regions, name_words
from newsclean.extractors.skeleton import is_good
from newsclean.rules.load import default_rules
from tests.extractors.invented import COMMENTS, OTHER, STORY, blocks_of, in_paragraphs, skeleton_of


def flag_at(text: str, body: str) -> Flag | None:
    """What is believed of the place where the block with ``text`` stands."""
    skeleton = skeleton_of(body)
    regions = Regions(skeleton, default_rules().regions)
    (block,) = [block for block in skeleton.blocks if text in block.text]
    return regions[block.element]


def test_a_share_box_is_believed() -> None:
    body = f'{in_paragraphs(STORY)}<div class="share-bar"><span>Tell a friend</span></div>'
    assert flag_at("Tell a friend", body) == Flag("medium", "share", "share")


def test_everything_inside_a_region_stands_in_it() -> None:
    body = f'<div class="share"><div><ul><li>Tell a friend</ul></div></div>{in_paragraphs(STORY)}'
    flag = flag_at("Tell a friend", body)
    assert flag is not None
    assert flag.kind == "share"


def test_a_wrapper_named_newsletter_that_holds_the_story_is_not_believed() -> None:
    body = f'<div class="newsletter">{in_paragraphs(STORY)}</div>{in_paragraphs(OTHER[:1])}'
    assert flag_at(STORY[0], body) is None


@pytest.mark.parametrize(
    ("name", "least_disbelieved"),
    [("sidebar", 1), ("share", 4), ("cookie", 7), ("comments", 8)],
    ids=["weak", "medium", "strong", "certain"],
)
def test_the_stronger_the_name_the_more_of_the_text_it_may_hold(
    name: str, least_disbelieved: int
) -> None:
    def is_disbelieved(held: int) -> bool:
        inside, outside = in_paragraphs(STORY[:held]), in_paragraphs(STORY[held:])
        return flag_at(STORY[0], f'<div class="{name}">{inside}</div>{outside}') is None

    first = next(held for held in range(1, len(STORY) + 1) if is_disbelieved(held))
    assert first == least_disbelieved


def test_comments_longer_than_the_story_are_still_comments() -> None:
    body = f'{in_paragraphs(STORY[:1])}<div id="comments">{in_paragraphs(COMMENTS)}</div>'
    flag = flag_at(COMMENTS[0], body)
    assert flag is not None
    assert flag.kind == "comments"


def test_a_name_that_many_small_wrappers_share_is_disbelieved_when_they_hold_the_story() -> None:
    # Page builders give every paragraph a box of its own, each far too small for an amnesty.
    wrapped = "".join(f'<div class="promo-block"><p>{text}</p></div>' for text in STORY)
    assert flag_at(STORY[3], f"<div>{wrapped}</div>") is None


def test_a_name_that_many_small_wrappers_share_is_believed_beside_a_story() -> None:
    wrapped = "".join(f'<div class="promo-block"><p>{text}</p></div>' for text in OTHER[:2])
    body = in_paragraphs(STORY) + wrapped
    flag = flag_at(OTHER[0], body)
    assert flag is not None
    assert flag.kind == "advertisement"


def test_wrappers_of_linked_texts_are_believed_however_many_there_are() -> None:
    # Teaser lists are made of equal boxes too; what parts them from a builder's is the link.
    wrapped = "".join(
        f'<div class="teaser"><p>{text} <a href=/x>More</a></p></div>' for text in STORY
    )
    flag = flag_at(STORY[3], f"<div>{wrapped}</div>{in_paragraphs(OTHER[:1])}")
    assert flag is not None
    assert flag.kind == "related"


def test_a_variant_of_a_utility_class_is_no_name() -> None:
    body = in_paragraphs(STORY) + '<div class="print:share md:newsletter"><p>Yes.</p></div>'
    assert flag_at("Yes.", body) is None


def test_a_word_inside_another_word_is_no_name() -> None:
    body = in_paragraphs(STORY) + '<div class="shareholder-meeting"><p>Yes.</p></div>'
    assert flag_at("Yes.", body) is None


@pytest.mark.parametrize(
    "name", ["relatedStories", "related_stories", "c-related__list", "RELATED"]
)
def test_a_name_is_read_however_it_is_spelled(name: str) -> None:
    body = in_paragraphs(STORY) + f'<div class="{name}"><p>Yes.</p></div>'
    flag = flag_at("Yes.", body)
    assert flag is not None
    assert flag.kind == "related"


def test_two_neighbouring_words_can_be_one_name() -> None:
    assert "fact-box" in name_words("c-fact-box__inner")
    assert "fact-box" in name_words("articleFactBox")
    assert "fact-box" not in name_words("box fact")


def test_what_is_hidden_is_believed_to_be() -> None:
    body = in_paragraphs(STORY) + '<div style="display:none"><p>Yes.</p></div>'
    assert flag_at("Yes.", body) == Flag("strong", "hidden", "hidden")


def test_a_hidden_story_is_disbelieved_when_there_is_little_else() -> None:
    # Pages that stream their story keep it hidden until a script has shown it.
    body = f"<div hidden>{in_paragraphs(STORY)}</div><p>Yes.</p>"
    assert flag_at(STORY[0], body) is None


@pytest.mark.parametrize(("tag", "kind"), [("form", "page-tools"), ("aside", "aside")])
def test_tags_are_names_too(tag: str, kind: str) -> None:
    body = in_paragraphs(STORY) + f"<{tag}><p>Yes.</p></{tag}>"
    flag = flag_at("Yes.", body)
    assert flag is not None
    assert (flag.kind, flag.word) == (kind, tag)


def test_the_class_of_the_body_describes_the_theme() -> None:
    skeleton = skeleton_of(f'<article class="sidebar share">{in_paragraphs(OTHER[:1])}</article>')
    regions = Regions(skeleton, default_rules().regions)
    assert regions[skeleton.blocks[0].element] is None


def test_of_several_names_the_strongest_speaks() -> None:
    body = in_paragraphs(STORY) + '<div class="sidebar comments share"><p>Yes.</p></div>'
    flag = flag_at("Yes.", body)
    assert flag is not None
    assert flag.kind == "comments"


def test_a_long_unlinked_block_is_good() -> None:
    (block,) = blocks_of(f"<p>{STORY[0]}</p>")
    assert is_good(block)


@pytest.mark.parametrize("markup", ["<p>Short.</p>", f"<p><a href=/x>{STORY[0]}</a></p>"])
def test_a_short_or_linked_block_is_not_good(markup: str) -> None:
    (block,) = blocks_of(markup)
    assert not is_good(block)


def test_without_any_prose_names_are_believed() -> None:
    flag = flag_at("Yes.", '<div class="share"><p>Yes.</p></div>')
    assert flag is not None
    assert flag.kind == "share"
