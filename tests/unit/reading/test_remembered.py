"""What the screen remembers outlasts the process, and a damaged file harms nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tuireader.errors import ExportError
from tuireader.reading.remembered import FILE, Remembered


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    Remembered(folder).change(theme="nord")
    Remembered(folder).change(panel_width=50)
    screen = Remembered(folder).screen
    assert (screen.theme, screen.panel_width) == ("nord", 50)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"theme": 3}', b"\xff\xfe"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert Remembered(tmp_path).screen.theme is None


def test_nothing_is_written_without_a_folder() -> None:
    remembered = Remembered()
    remembered.change(theme="nord")
    assert remembered.screen.theme == "nord"


def test_what_cannot_be_written_is_said_and_holds_until_the_end(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    remembered = Remembered(tmp_path)
    with pytest.raises(ExportError):
        remembered.change(theme="nord")
    assert remembered.screen.theme == "nord"
