from dataclasses import replace

import pytest

from newsclean.report.records import Record, Unread
from newsclean.report.stats.page import stats_page
from newsclean.report.stats.tally import Tally, tally
from tests.report.axe import findings, needs_axe
from tests.report.conftest import Look
from tests.report.hostile import ATTACKS, poisoned_article
from tests.report.runs import articles_of, results


@pytest.fixture
def counts() -> Tally:
    made = results()
    return tally([*(Record(r.article, r.ledger) for r in made), Unread("NotAnArticle", "No text.")])


def test_every_number_of_a_picture_stands_in_a_table(counts: Tally) -> None:
    html = stats_page(counts, "run.jsonl")
    assert html.count('role="img"') == html.count("As a table") == 2
    assert "<bdi>gazette.example</bdi>" in html
    assert "<bdi>NotAnArticle</bdi>" in html


def test_nothing_counted_is_no_fault() -> None:
    assert "0" in stats_page(Tally(), "empty.jsonl")
    assert stats_page(tally([Unread("x", "y")]), "bad.jsonl")


def test_hostile_names_stay_text(look: Look) -> None:
    articles = [poisoned_article(article) for article in articles_of()]
    named = [replace(a, language=attack) for a, attack in zip(articles, ATTACKS, strict=False)]
    page = look(stats_page(tally(map(Record, named)), "".join(ATTACKS[:10])))
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.scripts.length") == 1
    assert page.heard == []


@needs_axe
@pytest.mark.parametrize("width", [390, 1360])
def test_axe_finds_nothing_on_the_counts(counts: Tally, look: Look, width: int) -> None:
    view = {"width": width, "height": 900}
    assert findings(look(stats_page(counts, "x"), bypass_csp=True, viewport=view)) == []
