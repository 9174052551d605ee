"""A process of the pool that is told to end, in the middle of a job and between two: at once, and without a word."""

from __future__ import annotations

import subprocess
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("processes are ended without signals there", allow_module_level=True)

BEGUN = """
import os, signal, time
from pathlib import Path
from tuireader.reading.annotating.work import Form, Job, Maker
from tuireader.reading.annotating.worker import at_work, begin

class Leaving:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(1000):
            pass

def do(job, maker):
    try:
        del LEFT[0]
        while True:
            time.sleep(0.01)
    finally:
        print("gone", flush=True)

LEFT = [Leaving()]
begin()
"""
WORK = 'at_work(do, Maker(Path("c"), None, "none", Form.DOCUMENT), Job(1, "s", Path("o"), overwrite=False))'


def ended(code: str) -> tuple[int, str, str]:
    done = subprocess.run([sys.executable, "-c", BEGUN + code], capture_output=True, text=True, timeout=30, check=False)
    return done.returncode, done.stdout, done.stderr


def test_between_jobs_it_ends_at_once() -> None:
    assert ended("os.kill(os.getpid(), signal.SIGTERM)\ntime.sleep(20)") == (1, "", "")


def test_in_a_job_what_was_begun_is_taken_away() -> None:
    """The signal comes while an object goes away, where an exception is lost and Python says so."""
    assert ended(WORK) == (1, "gone\n", "")
