import re
from pathlib import Path

import pytest

import newsclean
from newsclean.report.markup import tag
from newsclean.report.sheet import OURS, Sheet

REPORT = Path(newsclean.__file__).parent / "report"
ASSETS = sorted(path.name for path in (REPORT / "assets").iterdir())


def test_every_asset_is_used_and_every_used_one_is_there() -> None:
    code = "".join(path.read_text("utf-8") for path in REPORT.rglob("*.py"))
    assert sorted(set(re.findall(r'"(\w+\.(?:css|js))"', code))) == ASSETS


@pytest.mark.parametrize("name", ASSETS)
def test_no_asset_asks_for_another_file_or_writes_markup(name: str) -> None:
    text = (REPORT / "assets" / name).read_text("utf-8")
    forbidden = r"@import|url\(|https?:|innerHTML|outerHTML|insertAdjacent|document\.write|eval\("
    assert re.findall(forbidden, text) == []
    assert "</" not in text


def test_a_sheet_says_whose_it_is_and_names_its_title_as_text() -> None:
    html = Sheet("a <b>", tag("p", "x")).html()
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert OURS in html[:2000]
    assert "<title>a &lt;b&gt;</title>" in html


def test_a_sheet_is_the_same_each_time() -> None:
    assert Sheet("a", tag("p", "x")).html() == Sheet("a", tag("p", "x")).html()
