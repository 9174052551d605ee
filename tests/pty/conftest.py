"""The reader as a person meets it: started in a terminal, with folders of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from terminal import EXPLICIT, Terminal

SEED = Path(
    os.environ.get("TUIREADER_TEST_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data"
) / "seed" / "000_684bed3df9a39272.txt"  # fmt: skip

SIDE_BY_SIDE = 90
"""Columns from which the panel stands beside the text; it says when the dictionary is ready."""
PANEL = 42
Start = Callable[..., Terminal]


@pytest.fixture(scope="session")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dictionary")


@pytest.fixture
def environment(tmp_path: Path, dictionary: Path) -> dict[str, str]:
    kept = ("PYTHON", "TUIREADER", "LC_", "TEXTUAL", "COLORTERM", "NO_COLOR", "TERM", "COLUMNS", "LINES", "TMUX")
    return {name: value for name, value in os.environ.items() if not name.startswith(kept)} | {
        "TUIREADER_DATA_DIR": str(tmp_path / "data"),
        "TUIREADER_CONFIG": str(tmp_path / "config.toml"),
        "TUIREADER_CACHE_DIR": str(dictionary),
        "LANG": "C.UTF-8",
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
    }


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    """Starts any command of ours in a terminal that is closed after the test."""
    with ExitStack() as stack:

        def started(*arguments: str | Path, script: str | None = None, **options: object) -> Terminal:
            command = ["-c", script] if script else ["-m", "tuireader"]
            return stack.enter_context(Terminal([*command, *arguments], environment, **options))  # type: ignore[arg-type]

        yield started


@pytest.fixture
def read(start: Start) -> Start:
    """Starts the reader and waits for its first picture and for the dictionary."""

    def reading(*arguments: str | Path, **options: object) -> Terminal:
        terminal = start(*arguments, **options)
        terminal.wait_for_bytes(EXPLICIT)
        terminal.wait(lambda: "%" in terminal.lines[0], "the first picture")
        if terminal.screen.columns >= SIDE_BY_SIDE:
            terminal.wait(
                lambda: "".join(line[:PANEL] for line in terminal.lines[2:4]).strip(), "something in the panel"
            )
            terminal.wait(lambda: "Preparing" not in terminal.text, "the dictionary")
        return terminal

    return reading


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text("".join(f"هذه هي الفقرة رقم {number} من النص.\n" for number in range(1, 41)), encoding="utf-8")
    return path


@pytest.fixture
def seed() -> Path:
    if not SEED.exists():
        pytest.skip(f"{SEED} is not there; TUIREADER_TEST_DATA names another folder")
    return SEED
