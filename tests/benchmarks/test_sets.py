"""Each public layout is found and read; what a benchmark does not say is not made up."""

import pkgutil
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.public import sets
from benchmarks.public.case import page_bytes
from benchmarks.public.sets import SETS, found
from tests.benchmarks import layouts

LAYOUTS = (
    layouts.scrapinghub,
    layouts.wcxb,
    layouts.fundus,
    layouts.trafilatura,
    layouts.htmldate,
    layouts.own,
)


def test_the_list_of_benchmarks_and_the_folder_agree() -> None:
    assert {module.name for module in pkgutil.iter_modules(sets.__path__)} == {
        layout.__name__ for layout in LAYOUTS
    }
    assert len(SETS) == len(LAYOUTS)


@pytest.mark.parametrize(("number", "layout"), list(enumerate(LAYOUTS)))
def test_a_checkout_is_known_whatever_its_folder_is_called(
    number: int, layout: Callable[[Path], Path], tmp_path: Path
) -> None:
    layout(tmp_path / "some-clone")
    ((one, place),) = found(tmp_path)
    cases = list(one.read(place))

    assert one is SETS[number]
    assert all(page_bytes(case) == layouts.PAGE.encode() for case in cases)
    assert len(cases) == (2 if one is SETS[0] else 1)


def test_scrapinghub_gives_bodies_alone(tmp_path: Path) -> None:
    case, _ = SETS[0].read(layouts.scrapinghub(tmp_path))

    assert case.paragraphs == layouts.PARAGRAPHS
    assert (case.title, case.authors, case.published, case.must) == (None, None, None, ())


def test_wcxb_gives_articles_with_all_their_fields(tmp_path: Path) -> None:
    (case,) = SETS[1].read(layouts.wcxb(tmp_path))

    assert case.id == "dev/0001"
    assert case.paragraphs == layouts.PARAGRAPHS
    assert (case.title, case.authors) == (layouts.TITLE, (layouts.AUTHOR,))
    assert (case.published, case.must, case.must_not) == (
        layouts.DAY,
        ("four men",),
        (layouts.MENU,),
    )


def test_fundus_marks_paragraphs_that_may_be_left_out(tmp_path: Path) -> None:
    (case,) = SETS[2].read(layouts.fundus(tmp_path))

    assert case.paragraphs == layouts.PARAGRAPHS
    assert case.optional == {2}


def test_a_page_that_is_not_in_the_checkout_is_passed_over(tmp_path: Path) -> None:
    assert [case.id for case in SETS[3].read(layouts.trafilatura(tmp_path))] == ["mill.html"]
