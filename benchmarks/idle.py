"""Measures the memory of a reader that reads the book through in idle time: 30 lines down, then some seconds of rest.

usage: idle.py [SECONDS]              needs ../shared/data (or TUIREADER_TEST_DATA) with openiti/
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from run import BOOK, HERE, READER, _texts
from terminal import Watched
from tuireader.reading.language import Language

LINES = 30


def resting(source: str, marker: bytes, folder: Path, seconds: float) -> int:
    """Megabytes at the peak; what was kept of the book is not there."""
    environment = {
        "TUIREADER_DATA_DIR": str(folder / "data"),
        "TUIREADER_CACHE_DIR": str(folder / "cache"),
        "TUIREADER_CONFIG": str(folder / "config.toml"),
    }
    with Watched([*READER, source], environment) as app:
        app.until(marker)
        app.settle()
        for _ in range(LINES):
            app.key(b"j")
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            app.settle()
        return app.peak_memory()


def main(seconds: float) -> None:
    """Print it beside a hello app's."""
    found = {name: (source, marker) for name, source, marker in _texts() if source}
    if BOOK not in found:
        sys.exit("idle.py: the book is not there")
    with tempfile.TemporaryDirectory() as folder:
        Language(Path(folder) / "cache").warm()
        peak = resting(*found[BOOK], Path(folder), seconds)
    with Watched([sys.executable, str(HERE / "hello.py")], {}) as app:
        app.until(b"hello")
        app.settle()
        hello = app.peak_memory()
    print(f"peak memory, {seconds:.0f} s of idle reading: {peak} MB, {peak / hello:.1f} x hello's {hello} MB")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 40.0)
