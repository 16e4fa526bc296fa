"""Every block of code in the documentation runs, offline, and prints what stands below it."""

import json
import shutil
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from newsclean.fetchers import http
from newsclean.fetchers.memory import MemoryFetcher
from newsclean.page import Page
from tests.docs.session import Session

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
DEMO = ROOT / "newsclean" / "data" / "demo"
SITE = "https://courier.example"
FRONT = "https://example.com/"
WRITTEN_BY_PROGRAMS = ("cli.md", "lexicon.md", "reference/rules.md", "reference/schema.md")
PAGES = [
    path
    for path in sorted(DOCS.rglob("*.md"))
    if path.relative_to(DOCS).as_posix() not in WRITTEN_BY_PROGRAMS
    and path.relative_to(DOCS).parts[0] != "design"
]


@pytest.fixture
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the files that the pages speak of, and a web of three pages."""
    shutil.copy(DEMO / "seals.txt", tmp_path / "dump.txt")
    shutil.copy(DEMO / "ferries.html", tmp_path / "saved.html")
    (tmp_path / "archive").mkdir()
    shutil.copy(DEMO / "seals.txt", tmp_path / "archive")
    (tmp_path / "archive" / "empty.txt").write_text("")
    (tmp_path / "pages").mkdir()
    for name in ("ferries.html", "marche.html"):
        shutil.copy(DEMO / name, tmp_path / "pages")
    dump = (DEMO / "seals.txt").read_text("utf-8")
    rows = ({"id": 1, "text": dump}, {"id": 2, "text": ""})
    (tmp_path / "raw.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    pages = {
        f"{SITE}/transport/night-ferries-stop": DEMO / "ferries.html",
        f"{SITE}/ville/marche": DEMO / "marche.html",
    }
    held = {url: Page.of(path.read_bytes(), url=url) for url, path in pages.items()}
    web = MemoryFetcher(
        {**held, FRONT: Page.of("<a href='/2026/03/a-story'>A story</a>", url=FRONT)}
    )
    monkeypatch.setattr(http, "HttpFetcher", lambda *_, **__: nullcontext(web))
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_a_page_shows_what_its_code_does(path: Path, golden: Any) -> None:
    session = Session(path.read_text("utf-8"))

    golden.check(path, session.rerun())


def test_the_session_runs_python_and_shows_what_it_prints() -> None:
    page = "```python\nprint(1 + 1)\n```\n\n```text\n3\n```\n"

    assert Session(page).rerun() == page.replace("3", "2")


@pytest.mark.parametrize("block", ["python\n1 / 0\n", "sh\nrm -rf /\n", "toml\n[\n", "cobol\n\n"])
def test_the_session_refuses_what_does_not_run(block: str) -> None:
    with pytest.raises((ZeroDivisionError, AssertionError, ValueError)):
        Session(f"```{block}```\n").rerun()
