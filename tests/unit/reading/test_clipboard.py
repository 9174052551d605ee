"""The clipboard's programs: which are tried where, and that the text arrives byte for byte."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tuireader.errors import SourceError
from tuireader.reading.clipboard import Tool, copy, paste, tools

TEXT = "قَالَ: «نَعَم»\u200f (Threads) ١٢٣"


@pytest.mark.parametrize(
    ("environment", "platform", "names"),
    [
        ({}, "linux", []),
        ({"DISPLAY": ":0"}, "linux", ["xclip", "xsel"]),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", ["wl-copy", "xclip", "xsel"]),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", ["clip.exe"]),
        ({}, "darwin", ["pbcopy"]),
        ({"SSH_CONNECTION": "1 2 3 4"}, "darwin", []),
    ],
)
def test_what_is_tried_where(environment: dict[str, str], platform: str, names: list[str]) -> None:
    assert [tool.name for tool in tools(environment, platform)] == names


def script(folder: Path, body: str) -> Tool:
    path = folder / "tool"
    path.write_text(f"#!{sys.executable}\nimport sys\n{body}\n")
    path.chmod(0o755)
    return Tool(str(path))


def test_the_text_arrives_whole(tmp_path: Path) -> None:
    target = tmp_path / "copied"
    tool = script(tmp_path, f"open({str(target)!r}, 'wb').write(sys.stdin.buffer.read())")
    assert copy(TEXT, (tool,)) == tool.name
    assert target.read_bytes().decode() == TEXT


def test_what_fails_or_is_missing_is_passed_over(tmp_path: Path) -> None:
    failing = script(tmp_path, "sys.exit(1)")
    assert copy(TEXT, (Tool("no-such-program"), failing)) is None


def test_what_the_clipboard_holds_arrives_whole(tmp_path: Path) -> None:
    tool = script(tmp_path, f"sys.stdout.buffer.write({TEXT.encode()!r})")
    assert paste((Tool("no-such-program"), tool)) == TEXT.encode()


@pytest.mark.parametrize(("body", "said"), [("pass", "no text"), ("sys.exit(1)", "no text")])
def test_a_clipboard_without_text_says_so(tmp_path: Path, body: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        paste((script(tmp_path, body),))


def test_where_no_program_reaches_the_clipboard_that_is_said() -> None:
    with pytest.raises(SourceError, match="no program") as caught:
        paste((Tool("no-such-program"),))
    assert "no-such-program" in caught.value.hint
    with pytest.raises(SourceError, match="no program"):
        paste(())
