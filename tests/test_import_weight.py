"""``import newsclean`` costs next to nothing: whoever wants only the models pays only for them."""

import subprocess
import sys

import pytest

HEAVY = ("httpx", "trafilatura", "lxml", "selectolax", "click", "rich", "charset_normalizer")


def loaded_after(statement: str) -> set[str]:
    """The heavy packages a fresh interpreter holds after ``statement``."""
    program = f"{statement}\nimport sys\nprint(*sys.modules)"
    modules = subprocess.run(  # noqa: S603  our own interpreter, our own words
        [sys.executable, "-I", "-c", program], check=True, capture_output=True, text=True
    ).stdout.split()
    return {module.partition(".")[0] for module in modules} & set(HEAVY)


@pytest.mark.parametrize(
    "statement",
    [
        "import newsclean",
        "from newsclean import Article, Ledger, NewscleanError",
        "import newsclean; newsclean.__version__",
    ],
)
def test_names_without_work_load_nothing_heavy(statement: str) -> None:
    assert loaded_after(statement) == set()


def test_extracting_loads_the_parser_alone() -> None:
    assert loaded_after("from newsclean import extract") <= {"selectolax"}


def test_the_check_sees_what_is_loaded() -> None:
    assert loaded_after("import click") == {"click"}
