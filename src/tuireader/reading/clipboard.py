"""The system's clipboard, by the programs that reach it. Owns which one fits here; knows no terminal.

A terminal never says whether it took what OSC 52 sent; a program says it by its exit code.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import NamedTuple

TIMEOUT = 2.0


class Tool(NamedTuple):
    """A program that takes a text on standard input."""

    name: str
    arguments: tuple[str, ...] = ()
    encoding: str = "utf-8"


_WAYLAND = (Tool("wl-copy"),)
_X11 = (Tool("xclip", ("-selection", "clipboard")), Tool("xsel", ("--clipboard", "--input")))
_MAC = (Tool("pbcopy"),)
_WINDOWS = (Tool("clip.exe", encoding="utf-16-le"),)


def tools(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[Tool, ...]:
    """The programs that could reach the clipboard of this session, the best first, whether installed or not.

    A Mac's clipboard over ssh is the far machine's, not the reader's; a display that ssh forwards is the reader's own.
    """
    if platform == "darwin":
        return () if environment.get("SSH_CONNECTION") else _MAC
    found: tuple[Tool, ...] = ()
    if environment.get("WAYLAND_DISPLAY"):
        found += _WAYLAND
    if environment.get("DISPLAY"):
        found += _X11
    if environment.get("WSL_DISTRO_NAME"):
        found += _WINDOWS
    return found


def copy(text: str, candidates: tuple[Tool, ...] | None = None) -> str | None:
    """Give `text` to the first program that takes it; its name, or None where none did. Blocks up to 2 s a program."""
    for tool in tools() if candidates is None else candidates:
        path = shutil.which(tool.name)
        if path is None:
            continue
        try:
            subprocess.run(
                [path, *tool.arguments],
                input=text.encode(tool.encoding),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=TIMEOUT,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return tool.name
    return None
