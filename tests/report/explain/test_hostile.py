"""The report runs nothing that a page contained, loads nothing, and shows everything as text."""

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings

from newsclean import Article, Ledger, LedgerEntry, Result, Verdict
from newsclean.report.explain.case import Case
from tests.report.conftest import Look, report_on
from tests.report.hostile import ATTACKS, poisoned
from tests.strategies import articles

OWN = """
    html head meta link title style body script header main nav article section div p a h1 h2 h3 ul
    ol li dl dt dd table thead tbody tr th td details summary span code b em strong bdi button input
    select option dialog kbd figure figcaption blockquote footer cite caption aside pre br wbr svg
    rect
""".split()
"""Elements that reports are made of."""


class Elements(HTMLParser):
    """Every element of a document, and every attribute."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def assert_harmless(html: str) -> None:
    found = Elements(html)
    assert set(found.tags) <= set(OWN)
    assert found.tags.count("script") == found.tags.count("style") == 1
    assert [name for name, _ in found.attributes if name.startswith("on") or name == "style"] == []
    addresses = [value or "" for name, value in found.attributes if name in ("href", "src")]
    allowed = ("#", "data:,", "http://", "https://", "mailto:")
    assert [address for address in addresses if not address.startswith(allowed)] == []


@pytest.mark.parametrize("shift", range(0, len(ATTACKS), 5))
def test_no_text_of_a_page_becomes_markup(ferries: Case, shift: int) -> None:
    assert_harmless(report_on(poisoned(ferries, shift)))


@settings(max_examples=15)
@given(articles)
def test_no_article_whatever_it_holds_leaves_its_place(article: Article) -> None:
    entry = LedgerEntry(0, "<b>", "</p>", "<i>", Verdict("kept", "body", "<u>"))
    result = Result(article=article, ledger=Ledger((entry,)))
    assert_harmless(report_on(Case(name="x", result=result)))


def test_the_page_may_load_nothing_and_run_only_itself(ferries: Case) -> None:
    policy = dict(Elements(report_on(ferries)).attributes[:4])["content"] or ""
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["form-action"] == rules["base-uri"] == "'none'"
    assert rules["script-src"].startswith("'sha256-")
    assert rules["style-src"].startswith("'sha256-")
    assert "unsafe" not in policy


def shown_text(page: Any) -> str:
    text: str = page.evaluate("document.body.textContent")
    return text


def test_a_browser_runs_none_of_it(ferries: Case, look: Look) -> None:
    page = look(report_on(poisoned(ferries)))

    page.locator("#search").fill("window.ran")
    page.locator("#search").fill("")
    for number in range(page.locator(".block").count()):
        page.locator(".block summary").nth(number).hover(force=True)
    page.locator("body").press("e")
    for number in range(page.locator(".losers summary").count()):
        page.locator(".losers summary").nth(number).click()
    page.locator("#rule").select_option(index=1)

    assert page.evaluate("window.ran") is None
    assert page.heard == []
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.querySelectorAll('img, iframe, base, math, object').length") == 0
    assert page.locator("h1").is_visible()
    for attack in ATTACKS[:10]:
        assert attack in shown_text(page)


def test_a_browser_loads_nothing_of_a_common_page_either(ferries: Case, look: Look) -> None:
    assert look(report_on(ferries)).heard == []


def test_the_policy_holds_even_if_an_attack_came_through(ferries: Case, look: Look) -> None:
    html = report_on(ferries)
    planted = html.replace("<main>", f"<main>{''.join(ATTACKS[:3])}")
    assert planted != html

    page = look(planted)

    assert page.evaluate("window.ran") is None
    assert [heard for heard in page.heard if "Content Security Policy" in heard]
