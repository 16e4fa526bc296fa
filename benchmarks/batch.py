"""What the queue of a batch costs, with made-up addresses and no network.

python benchmarks/batch.py queue 10000000    memory, time and disk of a queue
python benchmarks/batch.py resume 100000     what a finished run costs when it is started again
"""

import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newsclean.batch.inputs import AddressList
from newsclean.batch.intake import Intake
from newsclean.batch.journal import Journal
from newsclean.batch.plan import BatchPlan
from newsclean.batch.queue import Queue
from newsclean.batch.recorder import Recorded, Recorder
from newsclean.batch.scheduler import Scheduler
from newsclean.batch.supplies import ByHost
from newsclean.sinks import sink_at

HOSTS = 50_000
AT_ONCE = 20


def address(number: int) -> str:
    host = f"www.publisher{number * 7919 % HOSTS}.example"
    return f"https://{host}/section/2026/03/story-about-a-ferry-that-is-late-{number}.html"


def listed(folder: Path, count: int) -> AddressList:
    path = folder / "urls.txt"
    with path.open("w") as lines:
        lines.writelines(f"{address(number)}\n" for number in range(count))
    return AddressList(name=str(path))


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def size_of(journal: Path) -> int:
    return sum(path.stat().st_size for path in journal.parent.glob(f"{journal.name}*"))


async def handed_out(queue: Queue, count: int) -> None:
    scheduler = Scheduler(ByHost(queue))
    for _ in range(count):
        ticket = await scheduler.take()
        if ticket is not None:
            scheduler.finished(ticket)


def measure_queue(folder: Path, count: int) -> None:
    source, path = listed(folder, count), folder / "journal"
    began = time.process_time()
    with Journal(path) as journal:
        queue = Queue(journal)
        asyncio.run(Intake(queue, lambda _: None).take(source))
        each = (time.process_time() - began) / count
        asyncio.run(handed_out(queue, 20_000))
    print(f"addresses      {count:,} of {len(address(count))} characters")
    print(f"peak memory    {peak_mb():.0f} MB")
    print(f"processor time {each * 1e6:.1f} µs an address")
    print(f"disk           {size_of(path) / count:.0f} B an address")


def measure_resume(folder: Path, count: int) -> None:
    source, plan = listed(folder, count), BatchPlan(output=folder / "out.jsonl")
    with Journal(plan.journal) as journal:
        journal.agree({"format": ".jsonl", "by": None})
        queue = Queue(journal)
        asyncio.run(Intake(queue, lambda _: None).take(source))
        recorder = Recorder(journal, queue, sink_at(plan.output))
        for first in range(1, count + 1, AT_ONCE):
            recorder.record([record(n) for n in range(first, min(first + AT_ONCE, count + 1))])
        recorder.finish()
    command = [sys.executable, "-m", "newsclean", "batch", source.name, "-o", str(plan.output)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(done.stderr.strip().rpartition("/")[2])
    print(f"processor time of the second run: {used.ru_utime + used.ru_stime:.2f} s")


def record(number: int) -> Recorded:
    line = json.dumps({"kind": "article", "url_requested": address(number - 1), "body": "x" * 500})
    return Recorded(number, "", f"{line}\n".encode(), address(number - 1), None)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        measure = {"queue": measure_queue, "resume": measure_resume}[sys.argv[1]]
        measure(Path(made), int(sys.argv[2]))
