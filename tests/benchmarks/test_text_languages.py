"""Dumps are scored by language, and all languages together stand first."""

import sys
from pathlib import Path

import pytest

from benchmarks.text_languages import main
from tests.benchmarks import layouts

pytest.importorskip("inscriptis")


def test_each_language_has_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = layouts.own(tmp_path / "own")
    monkeypatch.setattr(sys, "argv", ["text_languages", str(folder)])
    main()
    head, _, whole, english = capsys.readouterr().out.splitlines()
    names = head.strip("| ").split(" | ")
    row = dict(zip(names, whole.strip("| ").split(" | "), strict=True))
    assert names[:3] == ["language", "pages", "newsclean"]
    assert row["language"] == "all"
    assert row["pages"] == "1"
    assert row["newsclean"] == "1.000"
    assert 0 < float(row["everything"]) < 1
    assert english.replace("en", "all", 1) == whole
