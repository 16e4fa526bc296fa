from pathlib import Path

import pytest

from tests.cli.conftest import Run

GOOD = """[newsletter]
starts = ["Gazette by mail"]
drops = ["Gazette by mail, every morning"]
keeps = ["The gazette came by mail once."]
"""


@pytest.fixture
def lexicon(tmp_path: Path) -> Path:
    path = tmp_path / "en.toml"
    path.write_text(GOOD)
    return path


def test_a_good_file_is_counted(lexicon: Path, run: Run) -> None:
    result = run("lexicon", "check", lexicon)
    assert result.exit_code == 0
    assert "1 groups, 1 phrases" in result.stdout


def test_a_corpus_shows_what_would_go(lexicon: Path, tmp_path: Path, run: Run) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("A story.\nGazette by mail: sign up\n\nShare on Facebook\n")
    shown = run("lexicon", "check", lexicon, corpus).stdout
    assert "1 of 3 lines would go." in shown
    assert "own/en/newsletter/0" in shown
    assert "Gazette by mail: sign up" in shown
    assert "Facebook" not in shown


@pytest.mark.parametrize(
    ("key", "line"), [("drops", "Share on Facebook"), ("keeps", "Gazette by mail today")]
)
def test_an_example_that_does_not_hold_is_named(
    key: str, line: str, lexicon: Path, run: Run
) -> None:
    lexicon.write_text(GOOD.replace(f'{key} = ["', f'{key} = ["{line}", "'))
    result = run("lexicon", "check", lexicon)
    assert (result.exit_code, result.stdout) == (8, "")
    assert key in result.stderr
    assert line in result.stderr
