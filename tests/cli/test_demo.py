import json

import pytest

from newsclean.cli.commands.demo import _FOLDER, _PAGES
from tests.cli.conftest import Run


def test_the_demo_fetches_a_page_over_http(run: Run) -> None:
    result = run("demo")
    article = json.loads(result.stdout)
    assert article["title"] == "Night ferries stop after crews vote to strike"
    assert article["provenance"]["status"] == 200
    assert article["url"] in result.stderr


@pytest.mark.parametrize(
    ("page", "title", "dirt"),
    [
        ("ferries", "Night ferries stop after crews vote to strike", "newsletter"),
        ("marche", "Le marché couvert de Vaurelles rouvre ses portes", "Partager"),
        (
            "seals",
            "Three Seals Move Into Lowport Marina, Harbour Master Asks Visitors to Keep Away",
            "icon-facebook",
        ),
    ],
)
def test_every_example_comes_out_clean(page: str, title: str, dirt: str, run: Run) -> None:
    text = run("demo", page, "-f", "text").stdout
    assert text.splitlines()[0] == title
    assert dirt not in text
    assert len(text.split("\n\n")) > 5


def test_every_page_of_the_list_is_shipped() -> None:
    assert all((_FOLDER / name).is_file() for name in _PAGES.values())
