"""What goes and what stays, rule by rule, on pages of a dozen lines."""

import pytest

from tests.extractors.invented import (
    OTHER,
    STORY,
    bodies_of,
    fate_of,
    in_paragraphs,
    judge_page,
)

HEADLINE = "Lighthouse at Tern Point is lit again"
TITLE = f"<title>{HEADLINE}</title>"
TOP, END = in_paragraphs(STORY[:4]), in_paragraphs(STORY[4:])


def article(middle: str) -> str:
    """A story with something between its paragraphs."""
    return f"<article><h1>{HEADLINE}</h1>{TOP}{middle}{END}</article>"


def test_a_story_alone_is_kept_whole() -> None:
    assert bodies_of(article("")) == list(STORY)


def test_a_share_box_is_removed() -> None:
    body = article('<div class="share-box"><p>Tell your friends of it.</p></div>')
    assert fate_of("Tell your friends", body) == "region/share"


def test_a_wrapper_named_newsletter_keeps_its_story() -> None:
    assert bodies_of(f'<div class="newsletter">{article("")}</div>') == list(STORY)


def test_a_paragraph_named_for_a_weak_region_is_kept() -> None:
    # Themes tag paragraphs freely: here the tag of a newsletter plug-in on one of the story's.
    body = article(f'<p class="excerpt">{OTHER[0]}</p>')
    assert fate_of(OTHER[0], body) == "kept"


def test_a_paragraph_inside_a_weak_region_is_removed() -> None:
    body = article(f'<div class="excerpt"><p>{OTHER[0]}</p></div>')
    assert fate_of(OTHER[0], body) == "region/most-read"


def test_the_label_of_a_button_is_removed() -> None:
    assert fate_of("Listen to this", article("<button>Listen to this</button>")) == "control"


def test_the_headline_is_moved_to_its_field() -> None:
    found = judge_page(article(""), TITLE)
    assert [r.field for r in found.reasons if r is not None] == ["title"]


def test_a_headline_that_is_no_heading_is_moved_too() -> None:
    body = f'<article><div class="t">{HEADLINE}</div>{TOP}{END}</article>'
    assert fate_of(HEADLINE, body, TITLE) == "title"


def test_a_caption_is_moved_to_the_pictures() -> None:
    figure = "<figure><img src=/a.jpg><figcaption>The tower on Friday.</figcaption></figure>"
    found = judge_page(article(figure))
    (reason,) = [
        r
        for b, r in zip(found.page.skeleton.blocks, found.reasons, strict=True)
        if b.kind == "caption"
    ]
    assert reason is not None
    assert reason.field == "images"


def test_a_line_in_a_small_box_with_a_picture_is_a_caption_without_the_word() -> None:
    box = '<div class="image-block"><img src=/a.jpg><p>The tower on Friday.</p></div>'
    assert fate_of("The tower on Friday", article(box)) == "caption"


def test_a_paragraph_beside_a_picture_in_a_box_with_another_name_is_kept() -> None:
    box = '<div class="row"><img src=/a.jpg><p>The tower stood dark on Friday.</p></div>'
    # Of another make than the rest, but its sentence counts while the makes are mixed.
    assert fate_of("The tower stood", article(box)) != "caption"


def test_a_linked_line_is_removed() -> None:
    body = article("<p><a href=/b>Onions go overboard at the ferry steps</a></p>")
    assert fate_of("Onions go overboard", body) == "links"


def test_a_long_sentence_with_a_long_link_is_kept() -> None:
    half = len(OTHER[0]) // 3
    body = article(f"<p>{OTHER[0][:half]}<a href=/b>{OTHER[0][half:]}</a></p>")
    assert fate_of(OTHER[0], body) == "kept"


def test_a_phrase_of_the_lexicon_is_moved() -> None:
    body = article("<p>READ ALSO: Onions go overboard at the ferry steps</p>")
    assert fate_of("Onions go overboard", body) == "en/related/0"


def test_a_row_of_share_names_is_removed_without_any_class() -> None:
    assert fate_of("Facebook", article("<p>Facebook Twitter WhatsApp</p>")) == "share-row"


def test_a_short_line_of_another_make_is_removed() -> None:
    assert (
        fate_of("Seen from the pier", article("<div><span>Seen from the pier</span></div>"))
        == "short"
    )


def test_a_short_line_among_the_paragraphs_is_kept() -> None:
    assert fate_of("And then fog", article("<p>And then fog</p>")) == "kept"


def test_a_short_sentence_of_another_make_is_kept_while_the_makes_are_mixed() -> None:
    mixed = f"<section><div>{OTHER[0]}</div></section><aside-note>It was dark.</aside-note>"
    assert fate_of("It was dark", article(mixed)) == "kept"


def test_a_boxed_aside_of_another_make_is_removed() -> None:
    box = '<div class="zz-box"><div class="zz-text">How a lamp of this kind is turned.</div></div>'
    assert fate_of("How a lamp", article(box)) == "aside"


def test_a_heading_between_the_paragraphs_is_kept_whatever_its_make() -> None:
    body = article('<div class="zz"><h3>The glass</h3></div>')
    assert fate_of("The glass", body) == "kept"


def test_the_teaser_that_shares_a_box_with_a_linked_headline_is_removed() -> None:
    card = f'<div class="zz"><h4><a href=/b>Onions</a></h4><p>{OTHER[2]}</p></div>'
    assert fate_of(OTHER[2], article(card)) == "card"


def test_teasers_behind_the_story_are_removed() -> None:
    cards = "".join(
        f'<div class="zz"><h4><a href="/{n}">Story {n} of them</a></h4><div>{text}</div></div>'
        for n, text in enumerate(OTHER[:1])
    )
    assert bodies_of(f"<article>{TOP}{END}{cards}</article>") == list(STORY)


def test_kin_outside_of_the_container_is_returned() -> None:
    # The first paragraph stands in a box of the same make, above the picture.
    part = '<div class="story-part">{}</div>'
    body = f"""<div class=page><div class=wrap>{part.format(in_paragraphs(STORY[:1]))}</div>
    <div class=wrap>{part.format(TOP.replace(f"<p>{STORY[0]}</p>", "") + END)}</div></div>"""
    assert fate_of(STORY[0], body) == "kept"


def test_a_stranger_outside_of_the_container_stays_out() -> None:
    body = f"""<div class=page><div class=opening><div class=promise><p>{OTHER[0]}</p></div></div>
    <div class=rest><div class="story-part">{TOP}{END}</div></div></div>"""
    assert fate_of(OTHER[0], body) == "outside"


def test_a_linked_heading_above_a_paragraph_of_the_story_is_returned() -> None:
    body = article("<h2><a href=/glass>The glass and who paid for it</a></h2>")
    assert fate_of("The glass and who", body) == "kept"


def test_a_linked_heading_in_a_box_of_its_own_is_not_returned() -> None:
    body = article('<div class="zz"><h2><a href=/b>Onions go overboard</a></h2></div>')
    assert fate_of("Onions go overboard", body) == "links"


def test_a_linked_heading_behind_the_story_is_not_returned() -> None:
    body = f"<article>{TOP}{END}<h2><a href=/b>Onions go overboard</a></h2></article>"
    assert fate_of("Onions go overboard", body) == "links"


def test_the_second_copy_of_a_paragraph_is_removed() -> None:
    found = judge_page(f"<article>{TOP}{END}{in_paragraphs(STORY[:1])}</article>")
    assert found.reasons[0] is None
    last = found.reasons[len(STORY)]
    assert last is not None
    assert last.rule == "repeat"


def test_a_refrain_is_kept() -> None:
    body = f"<article>{TOP}<p>The lamp turned.</p>{END}<p>The lamp turned.</p></article>"
    assert bodies_of(body).count("The lamp turned.") == 2


def test_labels_behind_the_last_paragraph_are_trimmed() -> None:
    label = "<p>Coast, lamps, boards, bread and all that the sea brings in</p>"
    body = f"<article>{TOP}{END}{label}</article>"
    assert fate_of("Coast, lamps", body) == "tail"


def test_a_last_short_sentence_is_kept() -> None:
    assert fate_of("So it is", f"<article>{TOP}{END}<p>So it is.</p></article>") == "kept"


def test_labels_before_the_first_paragraph_are_trimmed() -> None:
    body = f"<article><ul><li>Coast and harbour</ul>{TOP}{END}</article>"
    assert fate_of("Coast and harbour", body) == "head"


def test_a_heading_with_nothing_under_it_is_removed() -> None:
    body = f"<article>{TOP}{END}<h2>Reader letters of the week.</h2></article>"
    assert fate_of("Reader letters", body) == "dangling-heading"


def test_two_headings_above_one_paragraph_are_both_kept() -> None:
    body = article("<h2>The work</h2><h3>The glass</h3>")
    assert fate_of("The work", body) == fate_of("The glass", body) == "kept"


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        ('<div class="byline">Words by A. Keeper</div>', "head/byline"),
        ('<div class="pub-date">Some Friday in May</div>', "head/date"),
        ("<div>4 May 2031, 10:15</div>", "date-line"),
    ],
)
def test_byline_and_date_above_the_story_go_to_their_fields(markup: str, rule: str) -> None:
    body = f"<article><h1>{HEADLINE}</h1>{markup}{TOP}{END}</article>"
    found = judge_page(body)
    reason = found.reasons[1]
    assert reason is not None
    assert reason.rule == rule
    assert reason.field in ("authors", "published")


def test_a_date_line_in_the_middle_of_the_story_is_not_moved() -> None:
    assert fate_of("4 May 2031", article("<p>4 May 2031</p>")) == "kept"


def test_comments_longer_than_the_story_are_left_out() -> None:
    body = (
        f"<main>{in_paragraphs(STORY[:2])}<div class=comments>{in_paragraphs(OTHER)}</div></main>"
    )
    assert bodies_of(body) == list(STORY[:2])


def test_a_paragraph_is_no_witness_for_itself() -> None:
    # In a story this short, one boxed paragraph is a tenth of all text.
    box = f"<div class=zz><p>{OTHER[0]}</p></div>"
    body = f"<article>{in_paragraphs(STORY[:4])}{box}{in_paragraphs(STORY[4:7])}</article>"
    assert fate_of(OTHER[0], body) == "aside"


LINKED = "".join(f'<li><a href="/{name}">Chart of {name}</a></li>' for name in ("Tern", "Auk"))


def test_linked_entries_that_a_line_of_the_story_announces_stay() -> None:
    body = article(f"<p>The pilots use these charts:</p><ul>{LINKED}</ul>")
    assert fate_of("Chart of Tern", body) == "kept"
    assert fate_of("Chart of Tern", article(f"<ul>{LINKED}</ul>")) == "links"


def test_linked_entries_among_others_stay() -> None:
    others = "<li>A sounding line of forty fathoms</li><li>A tide table of this year</li>"
    assert fate_of("Chart of Auk", article(f"<ul>{others}{LINKED}</ul>")) == "kept"


@pytest.mark.parametrize(
    "figured",
    [
        "<table><tr><td>Lamps lit</td></tr></table>",
        "<pre>Lamps lit</pre>",
    ],
)
def test_a_figure_may_hold_more_than_pictures(figured: str) -> None:
    caption = "<figcaption>The harbour office counted</figcaption>"
    body = article(f"<figure>{figured}{caption}</figure>")
    assert fate_of("Lamps lit", body) == "kept"
    assert fate_of("The harbour office counted", body) == "region/photo-credit"


def test_a_quotation_in_a_figure_is_no_caption() -> None:
    body = article(f"<figure><blockquote>{OTHER[0]}</blockquote></figure>")
    assert fate_of(OTHER[0], body) != "region/photo-credit"


def test_a_table_that_ends_the_story_stays() -> None:
    table = "<table><tr><td>Steps climbed</td><td>212</td></tr></table>"
    body = f"<article>{in_paragraphs(STORY)}{table}</article>"
    assert fate_of("Steps climbed", body) == "kept"


def test_an_anchor_made_of_the_words_of_a_heading_is_no_name() -> None:
    # "menu" is the name of a region, but not in an address for readers to jump to.
    part = f'<section id="a-menu-for-the-keepers-table">{in_paragraphs(STORY[4:6])}</section>'
    body = f"<article>{TOP}{part}{in_paragraphs(STORY[6:])}</article>"
    assert fate_of(STORY[4], body) == "kept"
    named = body.replace("a-menu-for-the-keepers-table", "menu")
    assert fate_of(STORY[4], named) == "region/site-chrome"


@pytest.mark.parametrize(
    ("line", "fate"),
    [
        ("<p>and so the lamp burns on through the winter</p>", "kept"),
        ("<p>And so the lamp burns on through the winter</p>", "short"),
        ("<p>and so the lamp burns</p>", "short"),
        ("<p>and so; photo: the lamp burns on by Oar</p>", "short"),
        ('<p><a href="/">and so the lamp burns on through the winter</a></p>', "links"),
        ("<div class=zz>and so the lamp burns on through the winter</div>", "short"),
    ],
)
def test_a_line_that_begins_in_small_goes_on_with_the_story(line: str, fate: str) -> None:
    assert fate_of("nd so", f"<article>{in_paragraphs(STORY)}{line}</article>") == fate
