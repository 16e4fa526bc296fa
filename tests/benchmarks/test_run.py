"""One command measures what is installed, checks itself, and writes what it found."""

import json
from pathlib import Path

import pytest

from benchmarks.public.peers import Found, Peer
from benchmarks.public.report import losses, markdown
from benchmarks.public.run import main
from tests.benchmarks import layouts


def run(folder: Path, *options: str) -> str:
    main([str(folder), "--out", str(folder / "out"), "--only", "newsclean", *options])
    return (folder / "out" / "report.md").read_text("utf-8")


def test_every_benchmark_is_measured_in_one_go(tmp_path: Path) -> None:
    layouts.scrapinghub(tmp_path / "a")
    layouts.fundus(tmp_path / "b")
    layouts.trafilatura(tmp_path / "c")
    report = run(tmp_path)

    assert report.count("\n## ") == 3
    assert "| newsclean | **1.000** [1.000 1.000]" in report
    assert "| perfect | shingle f1 | 1.000 | 1.000 | agrees |" in report
    assert "| half | shingle f1 | 0.667 | 0.667 | agrees |" in report
    assert "| short | rouge f1 | 1.000 | 1.000 | agrees |" in report
    results = json.loads((tmp_path / "out" / "results.json").read_text())
    assert [one["pages"] for one in results] == [2, 1, 1]
    assert 20 < results[0]["memory_mb"]["newsclean"] < 500
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert page.count("<svg") >= 6
    assert "<script" not in page
    assert "http" not in page


def test_a_published_figure_that_is_not_met_fails_the_run(tmp_path: Path) -> None:
    readme = layouts.scrapinghub(tmp_path / "a") / "README.rst"
    readme.write_text(readme.read_text().replace("F1=0.667", "F1=0.700"))

    with pytest.raises(SystemExit, match="1 published figures are not met"):
        run(tmp_path)
    assert "| 0.700 | 0.667 | **differs** |" in (tmp_path / "out" / "report.md").read_text()


def test_a_folder_without_a_checkout_says_what_it_looked_for(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="scrapinghub/article-extraction-benchmark"):
        run(tmp_path)


def test_a_library_that_fails_is_counted_and_newsclean_s_losses_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(html: bytes, url: str | None) -> Found:
        raise ValueError(f"{len(html)} {url}")

    def knows(html: bytes, url: str | None) -> Found:
        del html, url
        return Found("\n".join(layouts.PARAGRAPHS), layouts.TITLE)

    from benchmarks.public import run as command

    peers = (Peer("newsclean", "json", fails), Peer("oracle", "json", knows))
    monkeypatch.setattr(command, "installed", lambda: peers)
    monkeypatch.setattr(command, "peak_mb", lambda *_: 50.0)
    layouts.scrapinghub(tmp_path / "a")
    main([str(tmp_path), "--out", str(tmp_path / "out")])
    report = (tmp_path / "out" / "report.md").read_text("utf-8")

    assert "| newsclean | 1.00 | 1.00 | 50 | 2 | 2 |" in report
    assert "oracle | **1.000**" in report


def test_losses_say_whether_they_are_more_than_chance() -> None:
    from benchmarks.public.outcome import Outcome
    from benchmarks.public.report import Measured

    ours = Outcome("newsclean", pages=[{"title": 0.0}] * 40 + [{"title": 1.0}] * 60)
    theirs = Outcome("other", pages=[{"title": 1.0}] * 100)
    close = Outcome("near", pages=[{"title": 0.0}] * 39 + [{"title": 1.0}] * 61)
    measured = Measured("x", "y", 100, (ours, theirs, close))

    assert list(losses(measured)) == [
        "title: other 1.000, newsclean 0.600 (beyond the intervals)",
        "title: near 0.610, newsclean 0.600 (within them)",
    ]
    assert "What newsclean loses" in markdown([measured])
