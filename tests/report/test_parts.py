from pathlib import Path

import pytest

from newsclean.errors import InputError
from newsclean.report.markup import Markup
from newsclean.report.parts import cut, part_address, part_name, write_parts
from newsclean.report.sheet import Sheet


def test_pieces_are_cut_into_runs_that_fit() -> None:
    pieces = [Markup("a" * 40), Markup("b" * 40), Markup("c" * 300), Markup("d")]
    assert [len(run) for run in cut(pieces, 100)] == [2, 1, 1]
    assert cut([], 100) == [[]]


def test_parts_are_named_after_the_first() -> None:
    assert [part_name("out.html", n) for n in range(3)] == ["out.html", "out-2.html", "out-3.html"]
    assert part_address("50% #1.html", 1) == "50%25%20%231-2.html"


def test_a_further_part_overwrites_no_file_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "out-2.html").write_text("my own page")
    with pytest.raises(InputError, match=r"out-2\.html"):
        list(write_parts(["a", "b"], tmp_path / "out.html"))
    assert (tmp_path / "out-2.html").read_text() == "my own page"
    assert not (tmp_path / "out.html").exists()


def test_a_report_of_an_earlier_run_is_written_anew(tmp_path: Path) -> None:
    (tmp_path / "out-2.html").write_text(Sheet("old", Markup("")).html())
    written = list(write_parts(["a", "b"], tmp_path / "out.html"))
    assert [path.read_text() for path in written] == ["a", "b"]
