"""The pool: every job ends in one outcome, a killed process included; few are handed out at a time."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tuireader.errors import TuiReaderError
from tuireader.reading.annotating.pool import AHEAD, outcomes
from tuireader.reading.annotating.work import Form, Job, Maker, Outcome

MAKER = Maker(Path("cache"), None, "of-bodies", Form.DOCUMENT)


def job(number: int, source: str = "good") -> Job:
    return Job(number, source, Path(f"{number}.json"), overwrite=False)


def do(given: Job, maker: Maker) -> Outcome:
    """Stands for the work; runs in the processes."""
    if given.source == "killer":
        os.kill(os.getpid(), signal.SIGKILL)
    if given.source == "bad":
        return Outcome(given, failure=TuiReaderError("bad"))
    return Outcome(given, words=given.number)


@pytest.mark.parametrize("processes", [1, 2])
def test_every_job_has_its_outcome(processes: int) -> None:
    jobs = [job(number, "bad" if number % 5 == 0 else "good") for number in range(20)]
    ended = {outcome.job.number: outcome for outcome in outcomes(jobs, MAKER, processes, do)}
    assert sorted(ended) == list(range(20))
    assert {number for number, outcome in ended.items() if outcome.failure} == {0, 5, 10, 15}


def test_what_kills_its_process_is_left_out_alone() -> None:
    jobs = [job(number, "killer" if number in (2, 9) else "good") for number in range(12)]
    ended = {outcome.job.number: outcome for outcome in outcomes(jobs, MAKER, 2, do)}
    assert sorted(ended) == list(range(12))
    failed = {number: outcome.failure for number, outcome in ended.items() if outcome.failure}
    assert set(failed) == {2, 9}
    assert "the process that worked on it was killed" in str(failed[2])


def test_jobs_are_taken_as_they_are_needed() -> None:
    taken = 0

    def jobs() -> Iterator[Job]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield job(number)

    running = outcomes(jobs(), MAKER, 2, do)
    next(running)
    assert taken <= 2 * AHEAD + 2
    running.close()  # type: ignore[attr-defined]
    assert taken <= 2 * AHEAD + 2
