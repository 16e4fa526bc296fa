"""The process that reads pages: ``python -m newsclean.batch.worker``, started by ``pool``.

It is given a task, then pages, and answers each page in turn. It dies with its pipe: a parent that
was killed leaves nothing behind.
"""

import os
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from newsclean.batch.frames import frame, read_frame

__all__ = ["serve"]


def serve(inbox: BinaryIO, outbox: BinaryIO) -> None:
    """Answer until the inbox is closed."""
    try:
        task = _loaded_task(inbox, outbox)
        while task is not None:
            _say(outbox, task(read_frame(inbox)))
    except (EOFError, BrokenPipeError):
        return


def _loaded_task(inbox: BinaryIO, outbox: BinaryIO) -> Callable[[Any], Any] | None:
    """The task, when it can be loaded here. The other side is told, and time counts from then."""
    task: Callable[[Any], Any] | None = None
    problem: str | None = None
    try:
        task = read_frame(inbox)
    except EOFError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever loading a stranger's class may raise
        problem = str(error)
    _say(outbox, problem)
    return task


def _say(outbox: BinaryIO, answer: Any) -> None:
    outbox.write(frame(answer))
    outbox.flush()


def _main() -> None:
    outbox = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints shall not print into the pipe
    serve(sys.stdin.buffer, outbox)


if __name__ == "__main__":
    _main()
