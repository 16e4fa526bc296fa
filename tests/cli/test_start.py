"""A command line that starts at once: what a command does not need it does not load."""

import subprocess
import sys
from pathlib import Path

import pytest

NOT_FOR_HELP = {"rich", "httpx", "selectolax", "trafilatura", "lxml", "newsclean.pipeline"}
NOT_FOR_TEXT = {"rich", "httpx", "trafilatura", "lxml"}


def loaded_by(*arguments: str) -> set[str]:
    """The modules in memory when ``newsclean`` with these arguments is done."""
    program = (
        "import sys\nfrom newsclean.cli import main\ntry:\n    main()\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603  # our own interpreter, our own words
        [sys.executable, "-c", program, *arguments], check=True, capture_output=True, text=True
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [("--help",), ("clean", "--help"), ("--version",)])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert loaded_by(*arguments) & NOT_FOR_HELP == set()


def test_cleaning_a_dump_loads_no_http_and_no_fallback(dump: Path) -> None:
    assert loaded_by("clean", str(dump)) & NOT_FOR_TEXT == set()


def test_the_watch_sees_what_is_loaded(dump: Path) -> None:
    assert "newsclean.pipeline" in loaded_by("clean", str(dump))
