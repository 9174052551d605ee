"""A process of the pool: how it begins, works, and ends when it is told to. Owns its signals; knows no pool.

It is told to end by SIGTERM, or by the end of the process that started it. In the middle of a job that is an exception,
so that what is half written goes; else it ends at once. In neither case does it say a word.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from multiprocessing import parent_process
from threading import Thread
from types import FrameType

from tuireader.reading.annotating.work import Job, Maker, Outcome

Work = Callable[[Job, Maker], Outcome]

_AGAIN = 0.01
"""Seconds after which an end that went unheard is told again."""


class _State:
    """Whether a job is being done."""

    busy = False


def begin() -> None:
    """Leave the interrupt of the keyboard to the process that started this one, and end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _told)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _told)
        sys.unraisablehook = _unheard
    Thread(target=_follow, daemon=True).start()


def at_work(do: Work, maker: Maker, job: Job) -> Outcome:
    """Do a job; told to end, the process does so when what was half written is gone."""
    try:
        _State.busy = True
        return do(job, maker)
    except SystemExit:
        # The pool would take this for an answer.
        os._exit(1)
    finally:
        _State.busy = False


def _told(_number: int, _frame: FrameType | None) -> None:
    if not _State.busy:
        os._exit(1)
    sys.exit(1)


def _unheard(unraisable: sys.UnraisableHookArgs) -> None:
    """An exception that came while an object went away is lost: told again, it comes where it is heard."""
    if issubclass(unraisable.exc_type, SystemExit):
        signal.setitimer(signal.ITIMER_REAL, _AGAIN)
    else:
        sys.__unraisablehook__(unraisable)


def _follow() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
