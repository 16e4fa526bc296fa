"""One walk turns a tree into blocks: where they end, what they are, how much of them is link."""

import pytest

from newsclean.document import parse
from newsclean.extractors.segment import segment
from newsclean.extractors.skeleton import is_good
from newsclean.page import Page
from tests.extractors.invented import STORY, blocks_of, skeleton_of


def texts(body: str) -> list[str]:
    return [block.text for block in blocks_of(body)]


def kinds(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks_of(body)]


def test_a_single_line_break_is_a_space() -> None:
    assert texts("<p>Low tide at six<br>High tide at noon</p>") == [
        "Low tide at six High tide at noon"
    ]


def test_two_line_breaks_end_the_block() -> None:
    assert texts("<div>The pier is open.<br><br>The bath is not.</div>") == [
        "The pier is open.",
        "The bath is not.",
    ]


def test_white_space_between_two_line_breaks_does_not_part_them() -> None:
    assert texts("<div>The pier.<br>\n   <br>The bath.</div>") == ["The pier.", "The bath."]


def test_text_between_two_line_breaks_parts_them() -> None:
    assert texts("<div>One<br>two<br>three</div>") == ["One two three"]


def test_a_line_break_before_the_first_word_is_nothing() -> None:
    assert texts("<p><br><br>The pier is open.</p>") == ["The pier is open."]


def test_a_vertical_tab_in_the_text_is_no_line_break() -> None:
    assert texts("<p>One&#11;<br>two</p>") == ["One two"]


def test_inline_elements_do_not_part_a_word() -> None:
    assert texts("<p>light<span>house</span></p>") == ["lighthouse"]


def test_white_space_between_inline_elements_parts_words() -> None:
    assert texts("<p><b>Tern</b> <i>Point</i>\n<a href=/x>lighthouse</a></p>") == [
        "Tern Point lighthouse"
    ]


def test_block_elements_between_two_words_make_two_blocks() -> None:
    assert texts("<div>Before<section>within</section>after</div>") == [
        "Before",
        "within",
        "after",
    ]


def test_white_space_alone_makes_no_block() -> None:
    assert texts("<div> \n <p>&nbsp;</p> <p> </p>\t</div>") == []


def test_white_space_is_collapsed() -> None:
    assert texts("<p>  the\n\n  pier\t is&nbsp;&nbsp;open </p>") == ["the pier is open"]


def test_soft_hyphens_and_zero_width_spaces_are_taken_out() -> None:
    assert texts("<p>light&shy;house&#8203; keeper&#xfeff;</p>") == ["lighthouse keeper"]


def test_joiners_stay_for_they_are_spelling() -> None:
    assert texts("<p>می&zwnj;خواهم</p>") == ["می\u200cخواهم"]


@pytest.mark.parametrize("tag", ["script", "style", "template", "svg", "textarea", "noscript"])
def test_what_no_reader_sees_is_no_block(tag: str) -> None:
    assert texts(f"<p>Seen.</p><{tag}>unseen</{tag}>") == ["Seen."]


def test_a_comment_in_the_markup_is_no_text() -> None:
    assert texts("<p>The pier<!-- not the bath --> is open.</p>") == ["The pier is open."]


def test_a_custom_element_between_blocks_is_a_block() -> None:
    assert texts("<x-story>First.</x-story><x-note>Second.</x-note>") == ["First.", "Second."]


def test_a_custom_element_within_a_sentence_is_inline() -> None:
    assert texts("<p>The <x-term>pier</x-term> is open.</p>") == ["The pier is open."]


def test_an_unknown_tag_without_a_hyphen_is_inline() -> None:
    assert texts("<p>The <pier>old</pier> pier</p>") == ["The old pier"]


def test_headings_carry_their_level() -> None:
    levels = [(b.kind, b.level) for b in blocks_of("<h1>A</h1><h4>B</h4>")]
    assert levels == [("heading", 1), ("heading", 4)]


def test_nested_list_items_carry_their_depth() -> None:
    items = blocks_of("<ul><li>tea<ul><li>green<ol><li>young</li></ol></li></ul></li><li>milk</ul>")
    assert [(b.text, b.kind, b.level) for b in items] == [
        ("tea", "list-item", 0),
        ("green", "list-item", 1),
        ("young", "list-item", 2),
        ("milk", "list-item", 0),
    ]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<table><tr><td><p>x</p></td></tr></table>", "cell"),
        ("<table><tr><th>x</th></tr></table>", "cell"),
        ("<figure><figcaption><span>x</span></figcaption></figure>", "caption"),
        ("<blockquote><p>x</p></blockquote>", "quote"),
        ("<pre>x</pre>", "preformatted"),
        ("<dl><dt>x</dt></dl>", "list-item"),
        ("<button>x</button>", "control"),
        ("<form><label>x</label></form>", "control"),
        ("<ul><li><h3>x</h3></li></ul>", "heading"),
        ("<section><div>x</div></section>", "paragraph"),
    ],
)
def test_a_block_is_what_its_nearest_telling_element_says(markup: str, kind: str) -> None:
    assert kinds(markup) == [(kind, "x")]


def test_a_post_of_a_network_is_an_embed_whatever_stands_in_it() -> None:
    body = '<blockquote class="twitter-tweet"><p>Lit!</p><ul><li>T. Keeper</ul></blockquote>'
    assert kinds(body) == [("embed", "Lit!"), ("embed", "T. Keeper")]


def test_a_menu_is_taken_whole() -> None:
    body = "<nav><ul><li><a href=/a>Coast</a></li><li><a href=/b>Inland</a></li></ul></nav><p>x</p>"
    (menu, _) = blocks_of(body)
    assert (menu.kind, menu.text, menu.link_share) == ("furniture", "Coast Inland", 1.0)


def test_a_page_wrapped_in_a_menu_by_mistake_is_walked() -> None:
    body = "<nav>" + "".join(f"<p>{text}</p>" for text in STORY * 3) + "</nav>"
    assert texts(body) == list(STORY * 3)


def test_an_empty_menu_leaves_no_block() -> None:
    assert texts("<nav><img src=/logo.png></nav><p>x</p>") == ["x"]


def test_the_footer_of_a_quotation_is_part_of_it() -> None:
    assert kinds("<blockquote>So it is.<footer>A. Keeper</footer></blockquote>") == [
        ("quote", "So it is."),
        ("quote", "A. Keeper"),
    ]


def test_link_letters_are_counted_with_their_links() -> None:
    (block,) = blocks_of("<p>Read <a href=/a>this</a> and <a href=/b>that</a></p>")
    assert (block.link_size, block.links) == (8, 2)
    assert block.link_share == pytest.approx(8 / len("Read this and that"))


def test_a_link_around_blocks_counts_in_each_of_them() -> None:
    first, second = blocks_of("<a href=/x><h3>Onions</h3><p>Forty tonnes.</p></a>")
    assert first.link_share == second.link_share == 1.0


def test_an_empty_link_is_no_link() -> None:
    (block,) = blocks_of("<p><a id=top></a>The pier is open.</p>")
    assert block.links == 0


def test_bold_letters_are_counted() -> None:
    (block,) = blocks_of("<p><strong>Opening</strong> hours</p>")
    assert block.bold_size == len("Opening")


def test_marks_stand_between_the_pieces_they_part() -> None:
    (block,) = blocks_of("<p>See <a href=/x>the <em>pier</em></a> now</p>")
    assert block.pieces == ("See ", "the ", "pier", " now")
    assert [(piece, kind, node is not None) for piece, kind, node in block.marks] == [
        (1, "link", True),
        (2, "emphasis", True),
        (3, "emphasis", False),
        (3, "link", False),
    ]


def test_a_picture_stands_before_the_block_that_follows_it() -> None:
    skeleton = skeleton_of("<p>One.</p><img src=/a.jpg><p>Two <img src=/b.jpg>and a half.</p>")
    assert [(medium.before, medium.tag) for medium in skeleton.media] == [(1, "img"), (2, "img")]


def test_blocks_are_numbered_from_nought_without_a_gap() -> None:
    blocks = blocks_of("<nav>Menu</nav><h1>A</h1><ul><li>b<li>c</ul><p>d<br><br>e</p>")
    assert [block.number for block in blocks] == list(range(6))


def test_a_page_with_an_empty_body_has_no_block() -> None:
    assert segment(parse(Page.of("<html><head><title>x</title></head></html>"))).blocks == ()


def test_ten_thousand_elements_in_each_other_are_walked_without_recursion() -> None:
    assert texts("<div>" * 10_000 + "deep")[-1] == "deep"


def test_a_run_of_letters_without_a_space_is_no_prose() -> None:
    run = "2026-03-03" * 4000
    html = f"<div>{run}</div><p>A lamp of the tower burns on through the winter, they say.</p>"

    long, short = segment(parse(Page.of(html))).blocks

    assert (long.text, is_good(long)) == (run, False)
    assert long.size < short.size
