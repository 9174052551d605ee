"""Processes that work on many jobs. Owns how many are under way, and what becomes of those of a killed process.

At most a few jobs a process are handed out at once, so that thousands take no more memory than ten. A killed process
breaks the whole pool of the standard library: what was under way is then done again, each by itself, so that only the
one that kills is left out.
"""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import islice
from multiprocessing import get_context

from tuireader.errors import TuiReaderError
from tuireader.reading.annotating.work import Job, Maker, Outcome, work
from tuireader.reading.annotating.worker import Work, at_work, begin

Done = Callable[[Job], Outcome]

AHEAD = 3
"""Jobs that are handed out for each process."""
_PATIENCE = 5.0
"""Seconds that a process has for taking away what it has half written."""
_UNSAID = "ignore:resource_tracker:UserWarning"
"""What the standard library says of a process that was killed, after it has tidied up: handed on to its helper."""


def outcomes(jobs: Iterable[Job], maker: Maker, processes: int, do: Work = work) -> Iterator[Outcome]:
    """What becomes of each job, as they end.

    Leaving the iterator early ends the processes at once; half a file is never left behind.
    """
    if processes == 1:
        yield from (do(job, maker) for job in jobs)
        return
    waiting = iter(jobs)
    suspects: deque[Job] = deque()
    while True:
        broken: list[Job] = []
        yield from _until_broken(waiting, partial(at_work, do, maker), processes, broken)
        if not broken:
            return
        suspects.extend(broken)
        while suspects:
            yield from _alone(suspects.popleft(), partial(at_work, do, maker))


def _alone(job: Job, do: Done) -> Iterator[Outcome]:
    broken: list[Job] = []
    yield from _until_broken(iter((job,)), do, 1, broken)
    for one in broken:
        said = f"{one.source}: the process that worked on it was killed, perhaps for want of memory"
        yield Outcome(one, failure=TuiReaderError(said, "see whether it is very large"))


def _until_broken(jobs: Iterator[Job], do: Done, processes: int, broken: list[Job]) -> Iterator[Outcome]:
    """Outcomes until there are no more jobs, or a process is killed: `broken` has what was under way by then."""
    if _UNSAID not in sys.warnoptions:
        sys.warnoptions.append(_UNSAID)
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=begin)
    under_way: dict[Future[Outcome], Job] = {}
    try:
        while True:
            _hand_out(islice(jobs, processes * AHEAD - len(under_way)), pool, do, under_way, broken)
            if not under_way:
                return
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                job = under_way.pop(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    broken.append(job)
                else:
                    yield future.result()
            if broken:
                broken += under_way.values()
                return
    finally:
        _end(pool, idle=not under_way and not broken)


def _hand_out(
    jobs: Iterator[Job], pool: ProcessPoolExecutor, do: Done, under_way: dict[Future[Outcome], Job], broken: list[Job]
) -> None:
    for job in jobs:
        try:
            with _undisturbed():
                under_way[pool.submit(do, job)] = job
        except BrokenProcessPool:
            broken.append(job)
            return


def _end(pool: ProcessPoolExecutor, *, idle: bool) -> None:
    """End the processes; one that has nothing to do ends by itself, and without a word."""
    processes = list((getattr(pool, "_processes", None) or {}).values())
    if not idle:
        for process in processes:
            process.terminate()
        for process in processes:
            process.join(_PATIENCE)
            process.kill()
    # Not waited for, the thread of the pool and the end of the program get in each other's way.
    pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A process that is started in here never hears of the interrupt of the keyboard, not even while it starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
