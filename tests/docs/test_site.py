"""The site is whole: every page is in the navigation, no link is dead, every name is explained."""

import re
import tomllib
from pathlib import Path

import pytest

import newsclean
from newsclean import errors
from newsclean.version import VERSION

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")
IMAGE = re.compile(r"!\[[^\]\n]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
NOT_FOR_THE_SITE = {"img", "man", "generate"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def anchors(page: Path) -> set[str]:
    """What a link can point to behind ``#``: headings as the site and the forge both name them."""
    headings = HEADING.findall(
        re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    )
    return {re.sub(r"[^\w\- ]", "", text.lower()).strip().replace(" ", "-") for text in headings}


def test_the_navigation_and_the_folder_agree() -> None:
    nav = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[2]
    named = re.findall(r"[\w./-]+\.md\b", nav)

    assert sorted(named) == sorted(set(named))
    assert set(named) == {path.relative_to(DOCS).as_posix() for path in PAGES}


@pytest.mark.parametrize(
    "path", [*PAGES, *sorted(ROOT.glob("*.md")), ROOT / "newsclean/data/README.md"], ids=name
)
def test_every_link_leads_somewhere(path: Path) -> None:
    text = CODE.sub("", path.read_text("utf-8"))
    dead = []
    for target in (*LINK.findall(text), *IMAGE.findall(text)):
        place, _, anchor = target.partition("#")
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        page = (path.parent / place) if place else path
        if not page.exists() or (anchor and page.suffix == ".md" and anchor not in anchors(page)):
            dead.append(target)
    assert dead == []


def test_no_page_of_the_site_links_out_of_it_by_a_path() -> None:
    leaving = [
        f"{name(page)}: {target}"
        for page in PAGES
        for target in LINK.findall(CODE.sub("", page.read_text("utf-8")))
        if "://" not in target
        and DOCS not in (page.parent / target.partition("#")[0]).resolve().parents
        and target.partition("#")[0]
    ]
    assert leaving == []


def test_every_public_name_stands_in_the_reference() -> None:
    page = (DOCS / "reference" / "api.md").read_text("utf-8")
    named = set(re.findall(r"^::: newsclean\.(\w+)$", page, re.MULTILINE))

    assert set(newsclean.__all__) - set(errors.__all__) - {"__version__"} <= named


def test_every_dependency_and_extra_is_told_with_its_licence() -> None:
    page = (DOCS / "dependencies.md").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    packages = [re.split(r"[\[>=<]", each)[0] for each in project["dependencies"]]

    assert [each for each in packages if f"\n| {each} |" not in page] == []
    extras = set(project["optional-dependencies"]) - {"all"}
    assert [each for each in extras if f"\n| {each} |" not in page] == []


def test_the_citation_names_this_version() -> None:
    assert f"\nversion: {VERSION}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
