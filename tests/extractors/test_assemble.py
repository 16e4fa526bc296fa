"""Kept blocks become typed ones: lists, quotations, posts, boxes, verse."""

from newsclean.models import (
    Block,
    Embed,
    FactBox,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quote,
    Span,
)
from tests.extractors.invented import STORY, extract, in_paragraphs


def between(markup: str) -> list[Block]:
    """What becomes of markup between the paragraphs of a story."""
    body = f"<article>{in_paragraphs(STORY[:4])}{markup}{in_paragraphs(STORY[4:])}</article>"
    found = [block for block in extract(body).body if block.text not in STORY]
    assert len(extract(body).body) == len(found) + len(STORY)
    return found


def test_a_list_is_one_block() -> None:
    assert between("<ul><li>boards</li><li><p>glass</p></li></ul>") == [
        ListBlock(items=(ListItem(text="boards"), ListItem(text="glass")))
    ]


def test_a_nested_list_is_part_of_the_outer_one() -> None:
    (found,) = between("<ol><li>boards<ul><li>oak</li></ul></li><li>glass</li></ol>")
    assert found == ListBlock(
        items=(ListItem(text="boards"), ListItem(text="oak", depth=1), ListItem(text="glass")),
        ordered=True,
    )


def test_two_lists_are_two_blocks() -> None:
    assert len(between("<ul><li>boards</li></ul><ul><li>glass</li></ul>")) == 2


def test_several_lines_of_an_item_are_one_text() -> None:
    (found,) = between("<ul><li><b>Boards</b><p>of oak</p></li><li>glass</li></ul>")
    assert isinstance(found, ListBlock)
    assert [item.text for item in found.items] == ["Boards of oak", "glass"]


def test_a_story_laid_out_as_a_list_comes_as_paragraphs() -> None:
    items = "".join(f"<li>{in_paragraphs(STORY[n : n + 4])}</li>" for n in (0, 4))
    body = extract(f"<ul>{items}</ul>").body
    assert body == tuple(Paragraph(text=text) for text in STORY)


def test_a_quotation_of_several_paragraphs_is_one_block() -> None:
    assert between("<blockquote><p>It turned.</p><p>We wept.</p></blockquote>") == [
        Quote(text="It turned.\nWe wept.")
    ]


def test_a_cited_last_line_is_the_attribution() -> None:
    markup = "<blockquote><p>It turned.</p><p><cite>Ada Keeper</cite></p></blockquote>"
    assert between(markup) == [Quote(text="It turned.", attribution="Ada Keeper")]


def test_a_last_line_behind_a_dash_is_the_attribution() -> None:
    markup = "<blockquote><p>It turned.</p><p>— Ada Keeper</p></blockquote>"
    assert between(markup) == [Quote(text="It turned.", attribution="Ada Keeper")]


def test_a_last_line_without_either_is_part_of_the_quotation() -> None:
    markup = "<blockquote><p>It turned.</p><p>Ada wept.</p></blockquote>"
    assert between(markup) == [Quote(text="It turned.\nAda wept.")]


def test_a_quotation_that_is_a_lone_dash_is_a_quotation() -> None:
    assert between("<blockquote><p>— It turned.</p></blockquote>") == [Quote(text="— It turned.")]


def test_a_post_of_a_network_is_an_embed_with_its_address() -> None:
    post = """<blockquote class="twitter-tweet"><p>It turns! <a href="https://t.example/x">x</a></p>
    Ada Keeper <a href="https://social.example/ada/1">May 4</a></blockquote>"""
    assert between(post) == [
        Embed(
            provider="social.example",
            url="https://social.example/ada/1",
            text="It turns! x\nAda Keeper May 4",
        )
    ]


def test_a_fact_box_is_a_block_of_its_own_with_its_title() -> None:
    box = """<div class="fact-box"><h3>The tower</h3><p>Built of stone.</p>
    <ul><li>Height 31 m</li></ul></div>"""
    assert between(box) == [
        FactBox(
            title="The tower",
            blocks=(
                Paragraph(text="Built of stone."),
                ListBlock(items=(ListItem(text="Height 31 m"),)),
            ),
        )
    ]


def test_two_fact_boxes_beside_each_other_stay_two() -> None:
    box = '<div class="factbox"><h3>{0}</h3><p>{0} is of stone.</p></div>'
    found = between(box.format("Tower") + box.format("Pier"))
    assert [block.title for block in found if isinstance(block, FactBox)] == ["Tower", "Pier"]


def test_a_fact_box_behind_the_story_is_left_out_of_it() -> None:
    body = f'<article>{in_paragraphs(STORY)}<div class="factbox"><p>Of stone.</p></div></article>'
    extraction = extract(body)
    assert [block.text for block in extraction.body] == list(STORY)
    assert [entry.text for entry in extraction.ledger.removed] == ["Of stone."]


def test_verse_keeps_its_lines() -> None:
    assert between("<pre>It turns\n  and turns.</pre>") == [
        Preformatted(text="It turns\n  and turns.")
    ]


def test_a_heading_keeps_its_level_and_its_links() -> None:
    (found,) = between("<h3>The <em>glass</em></h3>")
    assert found == Heading(
        text="The glass", level=3, spans=(Span(start=4, end=9, kind="emphasis"),)
    )
