"""A story that stands in a script is found there, and only there where markup has none."""

import json

from newsclean.document import Document
from newsclean.extractors.scripted import scripted_story
from tests.extractors.invented import STORY, document_of, extract, in_paragraphs

SHELL = "<div id=root></div>"
MARKUP = in_paragraphs(STORY)


def json_ld(**fields: str) -> str:
    record = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{record}</script>'


def state(value: object) -> str:
    """What a framework writes into its page to start from."""
    return f'<script type="application/json">{json.dumps({"props": value})}</script>'


def story_in(script: str) -> Document | None:
    return scripted_story(document_of(SHELL + script))


def paragraphs_in(script: str) -> list[str]:
    return [block.text for block in extract(SHELL + script).body]


def test_the_body_in_a_publishers_record_is_found() -> None:
    assert paragraphs_in(json_ld(articleBody="\n".join(STORY))) == list(STORY)


def test_the_body_in_a_frameworks_state_is_found() -> None:
    assert paragraphs_in(state({"page": [{"bodyHtml": MARKUP}]})) == list(STORY)


def test_markup_in_a_streamed_literal_is_found() -> None:
    script = f"<script>self.__stream.push([1, {json.dumps('7:T2f,' + MARKUP)}]);</script>"
    assert paragraphs_in(script)[1:] == list(STORY)[1:]


def test_of_several_stories_the_longest_is_taken() -> None:
    found = story_in(json_ld(articleBody=" ".join(STORY[:4])) + state({"body": MARKUP}))
    assert found is not None
    assert found.body is not None
    assert STORY[7] in found.body.text()


def test_a_string_under_another_key_is_no_story() -> None:
    assert story_in(state({"licence": MARKUP})) is None


def test_a_short_string_is_no_story() -> None:
    assert story_in(json_ld(articleBody=STORY[0])) is None


def test_a_long_string_without_sentences_is_no_story() -> None:
    assert story_in(state({"content": ".tower { width: 12px } " * 50})) is None


def test_a_literal_without_markup_is_no_story() -> None:
    assert story_in(f"<script>var text = {json.dumps(' '.join(STORY))};</script>") is None


def test_a_broken_record_is_passed_over() -> None:
    assert story_in('<script type="application/ld+json">{"articleBody": "' + MARKUP) is None


def test_a_record_nested_without_end_is_passed_over() -> None:
    assert story_in(f'<script type="application/json">{"[" * 100_000}</script>') is None


def test_a_literal_full_of_backslashes_is_read_once() -> None:
    assert story_in("<script>var x = '" + '"\\' * 200_000 + "'</script>") is None


def test_a_word_without_end_is_read_once() -> None:
    assert story_in(json_ld(articleBody="a" * 500_000)) is None


def test_the_page_itself_stands_in_the_ledger_before_the_script() -> None:
    body = f"<p>Please wait.</p>{SHELL}{json_ld(articleBody=chr(10).join(STORY))}"
    extraction = extract(body)
    assert extraction.extractor == "dom+scripts"
    assert extraction.ledger.accounts_for(["Please wait.", *STORY])
    assert [entry.where for entry in extraction.ledger.kept] == ["script"] * len(STORY)
    assert extraction.ledger.entries[0].verdict.rule == "scripted"
    assert extraction.warnings


def test_a_story_in_the_markup_is_taken_from_there() -> None:
    longer = json_ld(articleBody="\n".join(STORY * 3))
    assert extract(MARKUP + longer).extractor == "dom"
