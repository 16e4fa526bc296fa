from dataclasses import replace
from pathlib import Path

import pytest

from newsclean import Cleaner, default_rules, explain
from newsclean.report.diff.page import diff_parts
from newsclean.report.diff.summary import RunDiff, diff_runs
from tests.report.axe import findings, needs_axe
from tests.report.conftest import Look
from tests.report.hostile import ATTACKS, poisoned_article
from tests.report.runs import (
    PAGES,
    articles_of,
    other,
    page,
    results,
    written,
    written_with_ledgers,
)


@pytest.fixture
def diff(tmp_path: Path) -> RunDiff:
    old = articles_of()
    new = [old[2], other(old[0]), *articles_of([page("four")])]
    return diff_runs(written(tmp_path / "old.jsonl", old), written(tmp_path / "new.jsonl", new))


def test_articles_are_paired_whatever_their_order(diff: RunDiff) -> None:
    assert (diff.total.pages, diff.total.changed) == (2, 1)
    assert diff.only_old == ["https://www.gazette.example/two"]
    assert diff.only_new == ["https://www.gazette.example/four"]


def test_a_page_that_was_fetched_anew_is_paired_by_its_address(tmp_path: Path) -> None:
    old, new = articles_of([page("one")]), articles_of([page("one", extra="<!-- new -->")])
    assert old[0].provenance.sha256 != new[0].provenance.sha256
    diff = diff_runs(written(tmp_path / "a", old), written(tmp_path / "b", new))
    assert (diff.total.pages, diff.total.changed, diff.only_new) == (1, 0, [])


def test_an_input_that_stands_twice_in_both_runs_is_paired_twice(tmp_path: Path) -> None:
    run = written(tmp_path / "a", articles_of() * 2)
    diff = diff_runs(run, run)
    assert (diff.total.pages, diff.total.changed, diff.only_old) == (6, 0, [])


def test_the_balance_is_told_by_host_and_field(diff: RunDiff) -> None:
    assert diff.hosts["gazette.example"].changed == 1
    assert diff.hosts["courier.example"].changed == 0
    assert diff.hosts["gazette.example"].words_gained == 2  # "more thing." for "has more."
    assert diff.fields["authors"].gained == 1


def test_with_ledgers_the_rules_are_told(tmp_path: Path) -> None:
    promoted = "<p>READ ALSO: Bell rings again in the tower</p>"
    pages = [page("one", extra=promoted), *PAGES[1:]]
    rules = default_rules().without("en/related", "en/related-open")
    without = [explain(html, url=url, cleaner=Cleaner(rules=rules)) for url, html in pages]
    diff = diff_runs(
        written_with_ledgers(tmp_path / "a", results(pages)),
        written_with_ledgers(tmp_path / "b", without),
    )
    (rule,) = diff.rules
    assert rule.startswith("en/related")
    assert (diff.rules[rule].blocks_gained, diff.rules[rule].words_gained) == (1, 8)


def test_the_report_shows_every_change_and_counts_it(diff: RunDiff) -> None:
    (html,) = diff_parts(diff)
    assert html.count('<details class="page"') == 1
    assert "Mara Quill</ins>" in html
    assert '<li class="lost">' in html
    assert "https:" in html


def test_a_long_comparison_comes_in_parts(diff: RunDiff) -> None:
    diff.pages *= 30
    parts = list(diff_parts(diff, "d.html", size=20_000))
    assert len(parts) > 2
    assert 'href="d-2.html"' in parts[0]
    assert sum(part.count('<details class="page"') for part in parts) == 30


def test_equal_runs_are_said_to_be_equal(tmp_path: Path) -> None:
    run = written(tmp_path / "a", articles_of())
    (html,) = diff_parts(diff_runs(run, run))
    assert "No page differs." in html


def test_a_reader_opens_searches_and_sorts(diff: RunDiff, look: Look) -> None:
    page = look(next(diff_parts(diff)))
    page.locator(".page summary").click()
    assert page.locator(".page ins").first.is_visible()
    page.get_by_role("button", name="Open all").click()
    page.locator("#search").fill("no such page")
    assert page.locator(".page:visible").count() == 0
    assert page.locator("#count").inner_text() == "0 of 1 shown"
    assert page.heard == []


def test_a_hostile_page_stays_text(tmp_path: Path, look: Look) -> None:
    old = [poisoned_article(article) for article in articles_of()]
    new = [other(replace(article, title="".join(ATTACKS[:10]))) for article in old]
    diff = diff_runs(written(tmp_path / "a", old), written(tmp_path / "b", new))
    page = look(next(diff_parts(diff)))
    page.get_by_role("button", name="Open all").click()
    assert diff.total.changed == 3
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.scripts.length") == 1
    assert page.heard == []


@needs_axe
@pytest.mark.parametrize("width", [390, 1360])
def test_axe_finds_nothing_on_a_comparison(diff: RunDiff, look: Look, width: int) -> None:
    view = {"width": width, "height": 900}
    page = look(next(diff_parts(diff)), bypass_csp=True, viewport=view)
    page.get_by_role("button", name="Open all").click()
    assert findings(page) == []
