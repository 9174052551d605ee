"""Work that waits for a pause: it waits while keys come, and ends when it is told to."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator

import pytest

from tuireader.reading import idle
from tuireader.reading.idle import IdleWork


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle, "BEGIN_SECONDS", 0.0)
    monkeypatch.setattr(idle, "QUIET_SECONDS", 0.3)


def until(reached: Callable[[], bool]) -> bool:
    end = time.monotonic() + 10
    while not reached() and time.monotonic() < end:
        time.sleep(0.005)
    return reached()


class Counted:
    def __init__(self) -> None:
        self.steps = 0
        self.closed = False

    def __call__(self) -> Generator[None]:
        try:
            while True:
                self.steps += 1
                yield
        finally:
            self.closed = True


def test_a_key_makes_it_wait() -> None:
    work = Counted()
    thread = IdleWork(work)
    thread.begin()
    assert until(lambda: work.steps > 3)
    thread.wait()
    assert not thread.is_quiet
    time.sleep(0.05)
    before = work.steps
    time.sleep(0.1)
    assert work.steps == before
    assert until(lambda: work.steps > before)
    thread.stop()
    assert until(lambda: work.closed)


def test_it_stops_at_once_even_while_it_waits() -> None:
    work = Counted()
    thread = IdleWork(work)
    thread.begin()
    assert until(lambda: work.steps > 0)
    thread.wait()
    thread.stop()
    began = time.monotonic()
    assert until(lambda: work.closed)
    assert time.monotonic() - began < 0.25


def test_it_begins_anew_when_its_work_was_done() -> None:
    done: list[int] = []

    def work() -> Generator[None]:
        done.append(1)
        yield

    thread = IdleWork(work)
    thread.begin()
    assert until(lambda: len(done) == 1 and thread._thread is not None and not thread._thread.is_alive())
    thread.begin()
    assert until(lambda: len(done) == 2)
