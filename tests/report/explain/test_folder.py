from dataclasses import replace
from pathlib import Path

import pytest

from newsclean.report.explain.case import Case
from newsclean.report.explain.folder import ReportFolder
from tests.report.axe import findings, needs_axe
from tests.report.conftest import Look
from tests.report.hostile import ATTACKS, poisoned


@pytest.fixture
def folder(tmp_path: Path, ferries: Case, seals: Case) -> Path:
    made = ReportFolder(tmp_path / "report")
    for case in (ferries, seals, poisoned(seals)):
        made.add(case)
    made.fail("a/<b>.html", "There is <nothing> in it.")
    made.write_index()
    return tmp_path / "report"


def test_every_input_has_a_page_and_the_index_leads_to_it(folder: Path) -> None:
    index = (folder / "index.html").read_text("utf-8")
    pages = sorted(path.name for path in folder.iterdir() if path.name != "index.html")
    assert pages[:2] == ["0001-ferries-html.html", "0002-seals-txt.html"]
    assert all(f'href="{page}"' in index for page in pages)
    assert all('href="index.html"' in (folder / page).read_text("utf-8") for page in pages)
    assert "3 explained, 1 failed" in index


def test_inputs_of_one_name_do_not_overwrite_each_other(tmp_path: Path, seals: Case) -> None:
    made = ReportFolder(tmp_path)
    assert made.add(seals) != made.add(replace(seals, name="other/seals.txt"))


def test_what_failed_is_told_with_its_reason_as_text(folder: Path) -> None:
    index = (folder / "index.html").read_text("utf-8")
    assert "There is &lt;nothing&gt; in it." in index
    assert not any(attack in index for attack in ATTACKS if attack.startswith("<"))


def test_a_long_index_comes_in_parts(tmp_path: Path, seals: Case) -> None:
    made = ReportFolder(tmp_path)
    for _ in range(6):
        made.add(seals)
    made.write_index(size=1500)
    assert (tmp_path / "index-2.html").exists()


def test_the_index_is_searched_and_sorted(folder: Path, look: Look) -> None:
    page = look(folder / "index.html")
    page.locator("#search").fill("night ferries")
    assert page.locator("tbody tr:visible").count() == 2  # the one that failed stands above
    page.locator("#search").fill("")
    page.get_by_role("button", name="Words").click()
    words = [int(text) for text in page.locator(".index td:nth-child(3)").all_inner_texts()]
    assert words == sorted(words)
    page.get_by_role("link", name="ferries.html").click()
    assert page.get_by_role("link", name="All pages").is_visible()
    assert [heard for heard in page.heard if not heard.startswith("file:")] == []


@needs_axe
@pytest.mark.parametrize("width", [390, 1360])
def test_axe_finds_nothing_on_an_index(folder: Path, look: Look, width: int) -> None:
    view = {"width": width, "height": 900}
    assert findings(look(folder / "index.html", bypass_csp=True, viewport=view)) == []
