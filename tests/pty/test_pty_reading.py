"""The main job, in a terminal: from a text file to an exported note, over a kill and a restart."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from terminal import IMPLICIT, Terminal
from tuireader.layout import LaidOut, plain

GUTTER = 8
PANEL = 42
FIRST = 2
"""The first row of text in so high a terminal: the header is above it, and a blank row."""
WIDE = {"columns": 140, "rows": 60}
"""Text and panel beside each other: the panel says when the dictionary is ready."""
NOTE = "See Threads #meta"


def numbers(terminal: Terminal) -> list[str]:
    """What stands in the gutter at the right edge, row by row, where there is something."""
    cells = [terminal.screen.display[row][-GUTTER:] for row in range(1, terminal.screen.lines - 1)]
    return [cell.split()[0] for cell in cells if cell.strip()]


def pane(terminal: Terminal) -> list[str]:
    """The rows of the text, without gutter and panel."""
    return [row[PANEL : terminal.screen.columns - GUTTER].strip(" ┃│") for row in terminal.screen.display[FIRST:-1]]


def glyphs(word: str) -> str:
    """A word as it is drawn: joined, in the order of the screen."""
    return plain(LaidOut(word, base=1).line(0, 80))


def export(environment: dict[str, str], source: Path) -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-m", "tuireader", "notes", "export", source, "--format", "json"],
        env=environment, capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    items: list[dict[str, object]] = json.loads(done.stdout)["items"]
    return items


def test_seven_numbered_paragraphs_right_to_left(read: Callable[..., Terminal], seed: Path) -> None:
    terminal = read(seed, **WIDE)
    terminal.wait(lambda: [cell for cell in numbers(terminal) if cell.isdigit()] == list("1234567"), "seven numbers")
    rows = pane(terminal)
    words = seed.read_text(encoding="utf-8").split()
    assert rows[0].endswith(f"{glyphs(words[1])} {glyphs(words[0])}")
    first = terminal.screen.display[FIRST]
    assert first.rindex(glyphs(words[0])) + len(glyphs(words[0])) in range(len(first) - GUTTER - 4, len(first) - GUTTER)
    threads = next(row for row in rows if "Threads" in row)
    assert "”Threads“" in threads
    assert threads.index("”Threads“") > len(threads) // 2
    assert any("\ufefb" in row or "\ufefc" in row for row in rows), "lam-alef is one cell"


def test_english_in_that_place_and_back(read: Callable[..., Terminal], seed: Path) -> None:
    terminal = read(seed, **WIDE)
    terminal.wait(lambda: "7" in numbers(terminal))
    before = pane(terminal)
    terminal.press("t")
    terminal.wait(lambda: "EN" in terminal.screen.display[FIRST][-GUTTER:], "the English sign")
    terminal.wait(lambda: pane(terminal)[0].split()[0].isascii(), "English")
    assert glyphs("ميتا") in " ".join(pane(terminal)), "the other paragraphs stay as they are"
    terminal.press("t")
    terminal.wait(lambda: pane(terminal) == before, "the Arabic as it was")


def test_a_note_survives_kill_9_and_place_and_view_a_restart(
    read: Callable[..., Terminal], environment: dict[str, str], seed: Path
) -> None:
    terminal = read(seed, **WIDE)
    terminal.press("}", "}", "h")
    terminal.wait_for("3/7", "yellow")
    terminal.press("1")
    terminal.wait_for("highlighted in yellow")
    terminal.press("a")
    terminal.wait_for("Ctrl+S keeps")
    terminal.press(*NOTE)
    terminal.wait_for(NOTE)
    terminal.press("\x13")
    terminal.wait_for("note kept")
    terminal.signal(signal.SIGKILL)
    assert terminal.end() == -signal.SIGKILL

    (item,) = export(environment, seed)
    paragraph = seed.read_text(encoding="utf-8").strip().split("\n")[2]
    body, selectors = item["body"], item["target"]["selector"]  # type: ignore[index]
    assert body["value"] == NOTE  # type: ignore[index]
    exact = next(selector["exact"] for selector in selectors if selector["type"] == "TextQuoteSelector")
    assert paragraph.startswith(exact)
    assert len(exact) > 20

    again = read(seed, **WIDE)
    again.press("}", "}", "}", "t")
    again.wait(lambda: "English" in again.lines[0] or "gloss" in again.lines[0])
    place = again.lines[0].split("·")[0]
    again.press("q")
    assert again.end() == 0
    last = read(seed, **WIDE)
    last.wait(lambda: last.lines[0].split("·")[0] == place, "the same place")
    last.wait(lambda: "EN" in "".join(row[-GUTTER:] for row in last.screen.display), "the same view")
    last.wait(lambda: "3✎" in "".join(row[-GUTTER:] for row in last.screen.display), "the note at its number")


def test_a_signal_keeps_the_place(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text)
    terminal.press("}", "}", "}", "}")
    terminal.wait_for("5/40")
    terminal.signal(signal.SIGHUP)
    terminal.end()
    read(text).wait_for("5/40")


def test_a_text_from_standard_input(read: Callable[..., Terminal]) -> None:
    terminal = read("-", stdin="الفقرة الأولى\nالفقرة الثانية\n".encode())
    terminal.wait_for("1/2", "standard input")
    terminal.press("}")
    terminal.wait_for("2/2")
    terminal.press("q")
    assert terminal.end() == 0


def test_nothing_on_standard_input(start: Callable[..., Terminal]) -> None:
    terminal = start("-", stdin=b"")
    assert terminal.end() == 1
    assert terminal.text.strip() == "tuireader: nothing came in on standard input"


def test_no_source_opens_the_library_with_what_was_read_last_on_top(
    read: Callable[..., Terminal], start: Callable[..., Terminal], text: Path
) -> None:
    other = read(text)
    other.press("}")
    other.wait_for("2/40")
    other.press("q")
    other.end()
    library = start()
    library.wait_for("Library")
    library.press("\r")
    library.wait_for("2/40")


def test_a_source_called_like_a_command(start: Callable[..., Terminal], tmp_path: Path) -> None:
    (tmp_path / "show").write_text("نص في ملف\n", encoding="utf-8")
    terminal = start(os.path.join(tmp_path, ".", "show"))
    terminal.wait_for("1/1", "show")


def test_a_bad_source_never_enters_the_alternate_screen(start: Callable[..., Terminal], tmp_path: Path) -> None:
    terminal = start(tmp_path / "none.txt", columns=200)
    assert terminal.end() == 1
    assert b"\x1b" not in terminal.raw
    assert "there is no file" in terminal.text
    terminal = start("sample:story", "--colour", columns=200)
    assert terminal.end() == 2
    assert IMPLICIT not in terminal.raw
