"""Processes that read pages: what comes back, and what becomes of those that end or hang."""

import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

import pytest

from newsclean.batch.pool import Pool
from newsclean.errors import ExtractionFailed, ExtractionTimeout, InputError


def answers(
    task: Callable[[Any], Any], values: Iterable[Any], *, workers: int = 1, deadline_s: float = 30
) -> list[Any]:
    """What a pool makes of values that come all at once; exceptions as values."""

    async def run() -> list[Any]:
        async with Pool(task, workers=workers, deadline_s=deadline_s) as pool:
            return await asyncio.gather(*map(pool.run, values), return_exceptions=True)

    return asyncio.run(run())


def test_each_value_gets_its_own_answer() -> None:
    words = [f"word {number}" for number in range(50)]

    assert answers(str.upper, words, workers=2) == [word.upper() for word in words]


def test_a_value_that_takes_too_long_is_ended_and_the_others_are_done() -> None:
    slow, *quick = answers(time.sleep, [60, 0, 0.01, 0, 0], deadline_s=0.3)

    assert isinstance(slow, ExtractionTimeout)
    assert "0.3 s" in str(slow)
    assert quick == [None] * 4


def test_a_value_that_ends_its_process_twice_is_given_up_and_the_others_are_done() -> None:
    deadly, *harmless = answers(leave, ["now", "", ""])

    assert isinstance(deadly, ExtractionFailed)
    assert not isinstance(deadly, ExtractionTimeout)
    assert harmless == ["", ""]


def leave(word: str) -> str:
    if word == "now":
        os._exit(9)
    return word


def test_what_a_task_prints_does_not_disturb_its_answers() -> None:
    assert answers(print, ["noise"] * 3) == [None] * 3


def test_a_task_that_cannot_be_sent_is_refused_at_once() -> None:
    with pytest.raises(InputError, match="workers=0"):
        Pool(lambda value: value, workers=1, deadline_s=1)


def test_a_task_that_other_processes_cannot_load_is_told_as_such(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ghost = ModuleType("ghost")
    monkeypatch.setitem(sys.modules, "ghost", ghost)
    monkeypatch.setattr(leave, "__module__", "ghost")
    monkeypatch.setattr(ghost, "leave", leave, raising=False)

    problem, another = answers(leave, ["a", "b"])

    assert isinstance(problem, InputError)
    assert "No module named 'ghost'" in str(problem)
    assert isinstance(another, InputError)
