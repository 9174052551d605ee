"""Processes that work on many jobs. Owns how many are under way, and what becomes of those of a killed process.

At most a few jobs a process are handed out at once, so that thousands take no more memory than ten. A killed process
breaks the whole pool of the standard library: what was under way is then done again, each by itself, so that only the
one that kills is left out.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread

from tuireader.errors import TuiReaderError
from tuireader.reading.annotating.work import Job, Maker, Outcome, work

Work = Callable[[Job, Maker], Outcome]
Done = Callable[[Job], Outcome]

AHEAD = 3
"""Jobs that are handed out for each process."""


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
        yield from _until_broken(waiting, partial(_work, do, maker), processes, broken)
        if not broken:
            return
        suspects.extend(broken)
        while suspects:
            yield from _alone(suspects.popleft(), partial(_work, do, maker))


def _alone(job: Job, do: Done) -> Iterator[Outcome]:
    broken: list[Job] = []
    yield from _until_broken(iter((job,)), do, 1, broken)
    for one in broken:
        said = f"{one.source}: the process that worked on it was killed, perhaps for want of memory"
        yield Outcome(one, failure=TuiReaderError(said, "see whether it is very large"))


def _until_broken(jobs: Iterator[Job], do: Done, processes: int, broken: list[Job]) -> Iterator[Outcome]:
    """Outcomes until there are no more jobs, or a process is killed: `broken` has what was under way by then."""
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_begin)
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
        _end(pool)


def _hand_out(
    jobs: Iterator[Job], pool: ProcessPoolExecutor, do: Done, under_way: dict[Future[Outcome], Job], broken: list[Job]
) -> None:
    for job in jobs:
        try:
            under_way[pool.submit(do, job)] = job
        except BrokenProcessPool:
            broken.append(job)
            return


def _end(pool: ProcessPoolExecutor) -> None:
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()


def _begin() -> None:
    """A process of the pool leaves the interrupt of the keyboard to the one that started it, and ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _work(do: Work, maker: Maker, job: Job) -> Outcome:
    try:
        return do(job, maker)
    except SystemExit:
        # What was half written is gone by now; the pool would take this for an answer.
        os._exit(1)
