"""Terminals of every size: the smallest there can be, and one that does not keep still."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from terminal import ESCAPE, EXPLICIT, Terminal


@pytest.mark.parametrize(("columns", "rows"), [(20, 5), (5, 20), (2, 2), (1, 1), (300, 3)])
def test_a_small_terminal(start: Callable[..., Terminal], text: Path, columns: int, rows: int) -> None:
    terminal = start(text, columns=columns, rows=rows)
    terminal.wait_for_bytes(EXPLICIT)
    terminal.settle()
    terminal.press("j", "}", " ", "G", "g", "T", "T", "w", "]", "p", "v", ESCAPE)
    for dialog in ("?", "x", "a"):
        terminal.press(dialog)
        terminal.settle()
        terminal.press(ESCAPE)
        terminal.settle()
    terminal.press("h", "1")
    terminal.settle()
    terminal.resize(90, 24)
    terminal.wait_for("1/40")
    terminal.press("q")
    assert terminal.end() == 0
    assert b"Traceback" not in terminal.raw


def test_twenty_by_five_shows_the_text_and_goes_through_it(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text, columns=20, rows=5)
    terminal.wait_for("1/40")
    terminal.press("}")
    terminal.wait_for("2/40")
    assert any("\ufe70" <= char <= "\ufefc" for char in terminal.text)


def test_thirty_resizes(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text)
    terminal.press("}", "}")
    terminal.wait_for("3/40")
    for step in range(30):
        terminal.resize(20 + (step * 37) % 120, 3 + (step * 11) % 40)
    terminal.resize(101, 31)
    terminal.wait_for("3/40", "q quit")
    terminal.wait(lambda: any("3 ع" in line for line in terminal.lines), "the paragraph's number")
    terminal.press("}")
    terminal.wait_for("4/40")
    terminal.press("q")
    assert terminal.end() == 0
