"""Runs the real command line in a process of its own, as a shell would, in folders that belong to one test."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tuireader.document import Colour
from tuireader.reading.notebook import Notebook
from tuireader.reading.opening import open_source
from tuireader.store import open_store

SEED = Path(
    os.environ.get("TUIREADER_TEST_DATA") or Path(__file__).resolve().parents[4] / "shared" / "data"
) / "seed" / "000_684bed3df9a39272.txt"  # fmt: skip
COMMAND = [sys.executable, "-m", "tuireader"]
TIMEOUT = 60


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    code: int
    data: bytes
    error: str

    @property
    def out(self) -> str:
        return self.data.decode()


@dataclass(frozen=True)
class Home:
    """The folders of one reader and the commands that are run in them."""

    folder: Path
    cache: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def store(self) -> Path:
        return self.data / "store.db"

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    def environment(self, **more: str) -> dict[str, str]:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "TUIREADER", "LC_"))
        }
        ours = {
            "TUIREADER_DATA_DIR": str(self.data),
            "TUIREADER_CONFIG": str(self.config),
            "TUIREADER_CACHE_DIR": str(self.cache),
            "LANG": "C.UTF-8",
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        }
        return kept | ours | more

    def run(
        self, *arguments: str | Path, stdin: bytes = b"", env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Result:
        done = subprocess.run(
            [*COMMAND, *arguments],
            input=stdin,
            capture_output=True,
            env=self.environment(**(env or {})),
            cwd=cwd or self.folder,
            timeout=TIMEOUT,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr.decode(errors="surrogateescape"))

    def shell(self, script: str, *arguments: str | Path, **env: str) -> Result:
        """Run a line of sh in which `$T` is the command and `$1` the first argument."""
        line = script.replace("$T", f'"{sys.executable}" -m tuireader')
        done = subprocess.run(
            ["sh", "-c", line, "sh", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=self.environment(**env),
            cwd=self.folder,
            timeout=TIMEOUT,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr.decode(errors="surrogateescape"))

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path


def complaint(result: Result, code: int = 1) -> str:
    """The one line that a failed command says; nothing else may be on any stream."""
    assert result.code == code, result
    assert "Traceback" not in result.error
    assert result.error.startswith("tuireader: ")
    assert result.error.endswith("\n")
    assert result.error.count("\n") == 1, result.error
    assert not any(char < " " or "\x7f" <= char < "\xa0" for char in result.error[:-1])
    return result.error.strip()


def mark(home: Home, source: str | Path, body: str = "رأي #مهم", name: str = "نص") -> None:
    """A highlight with a note on the first word of the second paragraph."""
    store, _ = open_store(home.store)
    with store:
        opened = open_source(str(source))
        Notebook(opened.document, store, opened.source, name).add(1, 0, 3, colour=Colour.GREEN, body=body)
