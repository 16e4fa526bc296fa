"""The most memory a library takes: a process of its own, some pages, and what the system says."""

import resource
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from benchmarks.public.case import Case, page_bytes
from benchmarks.public.peers import PEERS, Peer

__all__ = ["PAGES", "peak_mb"]

PAGES: Final = 50
"""Pages that are read; more of them show leaks, and these show what one needs."""
_KILOBYTES: Final = 1000


def peak_mb(peer: Peer, cases: Sequence[Case]) -> float:
    """Megabytes at the highest, the interpreter included (about 10)."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_read, peer.name, list(cases[:PAGES])).result()


def _read(name: str, cases: Sequence[Case]) -> float:
    peer = next(each for each in PEERS if each.name == name)
    for case in cases:
        try:
            peer.run(page_bytes(case), case.url)
        except Exception:  # noqa: BLE001, S112 - counted elsewhere
            continue
    return _highest_kb() / _KILOBYTES


def _highest_kb() -> int:
    # ru_maxrss of a child counts what its parent had when it was made; Linux knows better.
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else ()
    high = next((line.split()[1] for line in lines if line.startswith("VmHWM")), None)
    return int(high) if high else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
