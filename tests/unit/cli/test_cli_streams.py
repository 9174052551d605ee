"""Full disks, closed pipes and closed streams: one line where something was lost, silence where nobody listens."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from commands import Home, complaint, mark

WRITERS = [
    ["show", "sample:story"],
    ["annotate", "sample:story"],
    ["notes", "export", "sample:story"],
    ["notes", "export", "sample:story", "--format", "json"],
    ["word", "كتب"],
    ["word", "كتب", "--json"],
    ["samples"],
    ["keys"],
    ["--help"],
]
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")


@needs_full
@pytest.mark.parametrize("words", WRITERS, ids=" ".join)
def test_a_full_disk_is_said(home: Home, words: list[str]) -> None:
    mark(home, "sample:story")
    assert "the disk is full" in complaint(home.shell('exec $T "$@" > /dev/full', *words))


@needs_full
def test_a_full_disk_is_said_by_an_unbuffered_python_too(home: Home) -> None:
    assert "the disk is full" in complaint(
        home.shell("exec $T annotate sample:story > /dev/full", PYTHONUNBUFFERED="1")
    )


@needs_full
def test_a_full_standard_error_changes_no_exit_code(home: Home) -> None:
    assert home.shell("exec $T show none.txt 2> /dev/full").code == 1


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["show", "annotate"])
def test_a_closed_pipe_ends_it_as_a_signal_would(home: Home, command: str, unbuffered: str) -> None:
    home.write("long.txt", "كتب الولد رسالة إلى صديقه\n" * 3000)
    script = f"{{ $T {command} long.txt; echo $? > code; }} | head -c 20"
    result = home.shell(script, PYTHONUNBUFFERED=unbuffered)
    assert (result.code, result.error) == (0, "")
    assert int((home.folder / "code").read_text()) == 128 + signal.SIGPIPE


def test_a_pipe_that_is_closed_before_the_help(home: Home) -> None:
    assert home.shell("$T --help | true").error == ""


@pytest.mark.parametrize("words", WRITERS[:4], ids=" ".join)
def test_closed_streams_break_nothing(home: Home, words: list[str]) -> None:
    mark(home, "sample:story")
    result = home.shell('exec $T "$@" <&- >&-', *words)
    assert (result.code, result.error) == (0, "")


def test_all_streams_closed(home: Home) -> None:
    assert home.shell("exec $T show none.txt <&- >&- 2>&-").code == 1
    assert home.shell("exec $T notes list <&- >&- 2>&-").code == 0
    assert home.store.read_bytes().startswith(b"SQLite format 3\0")
