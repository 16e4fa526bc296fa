"""Ctrl-C and SIGTERM: the first asks for an end in good order, the second ends at once."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

__all__ = ["stopping_on_signals"]

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def stopping_on_signals(stop: Callable[[], None]) -> Iterator[None]:
    """Inside, the first signal calls ``stop``; the next one cancels the task that is in here."""
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    asked = False

    def signalled() -> None:
        nonlocal asked
        if not asked:
            asked = True
            stop()
        elif task is not None:
            task.cancel()

    # Where a loop knows no signals (Windows), Ctrl-C ends the run at once; it can be continued.
    with suppress(NotImplementedError):
        for each in _SIGNALS:
            loop.add_signal_handler(each, signalled)
    try:
        yield
    finally:
        with suppress(NotImplementedError):
            for each in _SIGNALS:
                loop.remove_signal_handler(each)
