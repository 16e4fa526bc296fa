"""``--strict`` and ``--keep-suspects`` of ``newsclean clean``."""

from pathlib import Path

import pytest

from tests.cli.conftest import BELLS, FAIR, ROOF, Run

LABEL = "Bell fund: 12,000 raised"
SERVICE = "Tickets for the tower tour are 4 euro"
TITLE = "Bell Tower Repaired After Eleven Weeks of Silence"
TEASERS = ("Mill finds a tenant", "Ferry late again")
LINES = (TITLE, "Sun Mar 15 2026", ROOF, LABEL, BELLS, FAIR, SERVICE, *TEASERS)


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A dump with one line that is kept in doubt and one that is dropped in doubt."""
    path = tmp_path / "doubtful.txt"
    path.write_text("\n\n".join(LINES), "utf-8")
    return path


@pytest.mark.parametrize(
    ("option", "kept"),
    [((), [LABEL]), (("--strict",), []), (("--keep-suspects",), [LABEL, SERVICE])],
    ids=["neither", "strict", "keep-suspects"],
)
def test_doubt_falls_as_the_option_says(
    option: tuple[str, ...], kept: list[str], doubtful: Path, run: Run
) -> None:
    story = run("clean", doubtful, "-f", "text", *option).stdout
    assert [line for line in (LABEL, SERVICE) if line in story] == kept
    assert all(paragraph in story for paragraph in (ROOF, BELLS, FAIR))


def test_both_at_once_are_refused(doubtful: Path, run: Run) -> None:
    result = run("clean", doubtful, "--strict", "--keep-suspects")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "choose one" in result.stderr
