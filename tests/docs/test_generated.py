"""Pages made from the code are as the code would make them today."""

from pathlib import Path
from typing import Any

import pytest

from docs.generate import PAGES, manual

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("place", PAGES)
def test_a_generated_page_is_current(place: str, golden: Any) -> None:
    golden.check(DOCS / place, PAGES[place]())


def test_the_manual_names_every_command_and_exit_code() -> None:
    page = manual.page()

    assert page.startswith('.TH NEWSCLEAN 1 ""')
    assert all(f"newsclean {name}" in page for name in ("fetch", "clean", "explain", "lexicon"))
    assert "130  interrupted" in page
