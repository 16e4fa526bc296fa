"""One process that reads pages, and the jobs in its hands."""

import asyncio
import signal
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

from newsclean.batch.frames import HEAD, length, loaded
from newsclean.errors import ExtractionFailed, ExtractionTimeout, InputError

__all__ = ["AHEAD", "Backlog", "Child", "Job", "unsendable"]

AHEAD: Final = 3
"""Jobs in the hands of one process: the one it works on, and those it goes on with."""
_CHANCES: Final = 2
"""How many processes may end over one job: the first may have been ended by the system."""
_STARTS: Final = 3
"""How often in a row a process may end before it is ready."""


class Job:
    """A value to be worked on, and the answer that somebody waits for."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.chances = _CHANCES

    def fail(self, error: Exception) -> None:
        """Tell whoever waits that there will be no answer."""
        if not self.answer.done():
            self.answer.set_exception(error)


class Backlog:
    """What the processes of a pool share: the task, and the jobs that none of them has yet."""

    def __init__(self, task: bytes, deadline_s: float) -> None:
        self.task = task
        self.deadline_s = deadline_s
        self.waiting: deque[Job] = deque()
        self.broken: InputError | None = None

    def next_jobs(self, load: int) -> Iterator[Job]:
        """As many jobs as a process with ``load`` jobs can take."""
        for _ in range(load, AHEAD):
            if self.waiting:
                yield self.waiting.popleft()


class Child:
    """One process, and the jobs in its hands, in order."""

    def __init__(self, backlog: Backlog) -> None:
        self._backlog = backlog
        self._held: deque[Job] = deque()
        self._process: asyncio.subprocess.Process | None = None
        self._running: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._ready = False
        self._overdue = False
        self._closing = False

    @property
    def load(self) -> int:
        """Jobs in its hands."""
        return len(self._held)

    def give(self, job: Job) -> None:
        """Hand over one more; the process is started with the first."""
        self._held.append(job)
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        elif self._ready:
            self._send(job)

    async def close(self) -> None:
        """End the process. What it is at is waited for by nobody."""
        self._closing = True
        if self._held:
            self._kill()
        elif self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
        if self._running is not None:
            await self._running

    async def _run(self) -> None:
        starts = 0
        while self._held and not self._closing:
            began = await self._serve()
            starts = 0 if began else starts + 1
            if starts >= _STARTS:
                self._give_up(_no_start())
            self._bury()
        self._running = None

    async def _serve(self) -> bool:
        """One process from its start to its end. Whether it ever was ready."""
        self._process = await _started()
        try:
            await self._converse(self._process.stdout)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # it has ended
        finally:
            self._stop_timer()
            self._kill()
            await self._process.wait()
        return self._ready

    async def _converse(self, reader: asyncio.StreamReader | None) -> None:
        assert reader is not None  # noqa: S101 - it is a pipe
        self._write(self._backlog.task)
        problem = await _answer(reader)
        if problem is not None:
            self._give_up(unsendable(problem))
            return
        self._ready = True
        for job in self._held:
            self._send(job)
        self._restart_timer()
        while not self._closing:
            self._settle(await _answer(reader))

    def _settle(self, answer: Any) -> None:
        job = self._held.popleft()
        if not job.answer.done():
            job.answer.set_result(answer)
        for more in self._backlog.next_jobs(self.load):
            self._held.append(more)
            self._send(more)
        self._restart_timer()

    def _bury(self) -> None:
        """The process is gone: settle what it was at, and keep the rest for the next one."""
        ready, self._ready = self._ready, False
        overdue, self._overdue = self._overdue, False
        if not (self._held and ready):
            return
        first = self._held[0]
        first.chances -= 1
        if overdue:
            self._held.popleft().fail(self._too_late())
        elif not first.chances:
            self._held.popleft().fail(_lost())

    def _give_up(self, problem: InputError) -> None:
        """No process will ever do: whoever waits, and whoever comes, is told."""
        self._backlog.broken = problem
        while self._held:
            self._held.popleft().fail(problem)
            self._held.extend(self._backlog.next_jobs(self.load))

    def _send(self, job: Job) -> None:
        self._write(job.data)
        if len(self._held) == 1:
            self._restart_timer()

    def _write(self, data: bytes) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(data)

    def _restart_timer(self) -> None:
        self._stop_timer()
        if self._held:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(self._backlog.deadline_s, self._end_overdue)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _end_overdue(self) -> None:
        self._overdue = True
        self._kill()

    def _kill(self) -> None:
        with suppress(ProcessLookupError):
            if self._process is not None:
                self._process.kill()

    def _too_late(self) -> ExtractionTimeout:
        return ExtractionTimeout(
            f"Reading the page took longer than {self._backlog.deadline_s:g} s and was ended. "
            "Raise the deadline if the page is worth it."
        )


async def _answer(reader: asyncio.StreamReader) -> Any:
    return loaded(await reader.readexactly(length(await reader.readexactly(HEAD))))


async def _started() -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    with _signals_held():
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "newsclean.batch.worker", stdin=pipe, stdout=pipe
        )


@contextmanager
def _signals_held() -> Iterator[None]:
    """Start children that no Ctrl-C ends: it reaches all of a terminal's processes at once.

    What is blocked here stays blocked in the child; it ends with its pipe.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _lost() -> ExtractionFailed:
    return ExtractionFailed(
        "The process that read the page ended twice over it, for lack of memory or by a fault of "
        "the parser. The other pages are not touched by it."
    )


def _no_start() -> InputError:
    return InputError(
        "No process that reads pages can be started; what it said stands above. With workers=0 "
        "pages are read in this process."
    )


def unsendable(problem: object) -> InputError:
    """What to say of a task that cannot be sent to another process."""
    return InputError(
        f"The cleaner cannot be used by other processes: {problem}. Define its parts in a module "
        "that can be imported, or say workers=0 to read pages in this process."
    )
