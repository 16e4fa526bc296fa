"""Processes that read pages: fed so that none waits, ended with a page that lasts too long."""

import asyncio
from collections.abc import Callable
from typing import Generic, Protocol, Self, TypeVar

from newsclean.batch.child import AHEAD, Backlog, Child, Job, unsendable
from newsclean.batch.frames import frame

__all__ = ["Here", "Pool", "Readers", "readers"]

T = TypeVar("T")
R = TypeVar("R")
T_contra = TypeVar("T_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)


class Readers(Protocol[T_contra, R_co]):
    """Whatever runs a task on values. An asynchronous context manager."""

    async def run(self, value: T_contra) -> R_co:
        """What the task makes of ``value``."""

    async def aclose(self) -> None:
        """End, and whatever is under way with it."""

    async def __aenter__(self) -> Self:
        """Begin."""

    async def __aexit__(self, *_: object) -> None:
        """End."""


def readers(task: Callable[[T], R], *, workers: int, deadline_s: float) -> Readers[T, R]:
    """What runs a task in so many processes, or in this one if they are none."""
    if workers == 0:
        return Here(task)
    return Pool(task, workers=workers, deadline_s=deadline_s)


class Here(Generic[T, R]):
    """Runs a task in this process, one value after another. No deadline can be kept."""

    def __init__(self, task: Callable[[T], R]) -> None:
        self._task = task

    async def run(self, value: T) -> R:
        """What the task makes of ``value``."""
        return self._task(value)

    async def aclose(self) -> None:
        """Nothing is under way."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        pass


class Pool(Generic[T, R]):
    """Runs a task on many values in several processes. For one event loop; a context manager.

    The task is pickled once for each process, and answers failures of its own. What else goes wrong
    (a process that ends, a value that takes for ever) is raised where the answer is awaited.
    """

    def __init__(self, task: Callable[[T], R], *, workers: int, deadline_s: float) -> None:
        """Start nothing yet.

        Args:
            task: what to do with each value; other processes must be able to import it.
            workers: number of processes.
            deadline_s: seconds that one value may take.

        Raises:
            InputError: the task cannot be sent to another process.
        """
        try:
            self._backlog = Backlog(frame(task), deadline_s)
        except Exception as error:
            raise unsendable(error) from error
        self._children = [Child(self._backlog) for _ in range(workers)]

    async def run(self, value: T) -> R:
        """What the task makes of ``value``.

        Raises:
            ExtractionTimeout: it took longer than the deadline.
            ExtractionFailed: the process that worked on it ended.
            InputError: no process can be started, or none can load the task.
        """
        if self._backlog.broken is not None:
            raise self._backlog.broken
        job = Job(frame(value))
        self._give(job)
        answer: R = await job.answer
        return answer

    def _give(self, job: Job) -> None:
        """Hand a job to the process that has least to do, or keep it until one is free."""
        child = min(self._children, key=lambda each: each.load)
        if child.load < AHEAD:
            child.give(job)
        else:
            self._backlog.waiting.append(job)

    async def __aenter__(self) -> Self:
        return self

    async def aclose(self) -> None:
        """End the processes, and whatever is under way with them."""
        await asyncio.gather(*(child.close() for child in self._children))

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
