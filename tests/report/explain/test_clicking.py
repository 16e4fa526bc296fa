"""The report in the hands of a reader: pointer, finger and keyboard, in a real browser."""

from typing import Any

import pytest

from newsclean.report.explain.case import Case
from tests.report.conftest import Look, report_on

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def page(ferries: Case, look: Look) -> Any:
    return look(report_on(ferries))


def shown(page: Any) -> int:
    count: int = page.locator(".block:visible").count()
    return count


def test_hovering_shows_why_and_lights_up_the_article(page: Any) -> None:
    page.locator(".block.removed .text").first.hover()
    assert "outside" in page.locator(".card").inner_text()
    page.locator(".block.kept .text").nth(2).hover()
    assert page.locator(".piece.lit").count() == 1
    assert page.locator(".piece.lit").inner_text() in page.locator(".story").inner_text()


def test_a_click_opens_the_reason_and_its_link_leads_to_the_field(page: Any) -> None:
    moved = page.locator(".block.moved").first
    moved.locator("summary").click()
    assert moved.locator("dl").is_visible()
    moved.get_by_role("link", name="moved to title").click()
    assert page.url.endswith("#field-title")


def test_legend_rule_and_search_narrow_what_is_shown(page: Any) -> None:
    every = shown(page)
    page.get_by_role("button", name="removed").click()
    kept = page.locator(".block.kept").count() + page.locator(".block.moved").count()
    assert shown(page) == kept < every
    page.get_by_role("button", name="removed").click()
    page.locator("#rule").select_option("dateline")
    assert shown(page) == 1
    page.locator("#rule").select_option("")
    page.locator("#search").fill("NIGHT  ferry")
    assert 0 < shown(page) < every
    assert f"{shown(page)} of {every} blocks shown" in page.locator("#count").inner_text()
    page.locator("#search").fill("no such words")
    assert page.locator("#nothing").is_visible()


def test_everything_can_be_done_with_keys(page: Any) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.closest('.block').id") == "s0"
    page.keyboard.press("Enter")
    assert page.locator("#s0 dl").is_visible()
    page.keyboard.press("2")
    assert page.locator(".block.removed:visible").count() == 0
    page.keyboard.press("/")
    page.keyboard.type("ferry")
    assert page.locator("#search").input_value() == "ferry"
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == ""
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()


def test_dark_and_light_follow_the_system_and_the_button(ferries: Case, look: Look) -> None:
    page = look(report_on(ferries), color_scheme="dark")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    dark = page.evaluate(paper)
    page.locator("#theme").click()
    assert page.evaluate(paper) == dark
    page.locator("#theme").click()
    assert page.evaluate(paper) != dark


def test_on_a_phone_nothing_hangs_over_and_a_tap_tells_why(ferries: Case, look: Look) -> None:
    page = look(report_on(ferries), **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.locator(".block.removed summary").first.tap()
    assert page.locator(".block.removed dl").first.is_visible()
    assert page.locator(".card").is_hidden()
    article, source, fields = (
        page.locator(name).bounding_box()["y"] for name in (".story", "#source", "#fields")
    )
    assert article < source < fields


def test_without_scripts_everything_is_there_to_read(ferries: Case, look: Look) -> None:
    page = look(report_on(ferries), java_script_enabled=False)
    assert page.locator("#search").is_hidden()
    page.locator(".block.removed summary").first.click()
    assert page.locator(".block.removed dl").first.is_visible()


def test_paper_shows_the_reasons(page: Any) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".block.removed dl").first.is_visible()
    assert page.locator(".tools").is_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".block[open]").count() == 0
    assert page.locator(".block.removed dl").first.is_hidden()
