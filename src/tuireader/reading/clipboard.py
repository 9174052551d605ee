"""The system's clipboard, by the programs that reach it, either way. Owns which one fits here; knows no terminal.

A terminal never says whether it took what OSC 52 sent; a program says it by its exit code.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from tuireader.errors import SourceError
from tuireader.wording import tr

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


_PASTE = {
    "wl-copy": Tool("wl-paste", ("--no-newline",)),
    "xclip": Tool("xclip", ("-selection", "clipboard", "-out")),
    "xsel": Tool("xsel", ("--clipboard", "--output")),
    "pbcopy": Tool("pbpaste"),
    "clip.exe": Tool(
        "powershell.exe",
        ("-NoProfile", "-Command", "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw"),
    ),
}
"""By the program that fills the clipboard, the one that gives what is in it."""


def paste(candidates: tuple[Tool, ...] | None = None) -> bytes:
    """What the clipboard holds, from the first program that gives it. Blocks up to 2 s a program.

    Raises:
        SourceError: No program reaches the clipboard of this session, or it holds no text.
    """
    wanted = [_PASTE[tool.name] for tool in tools()] if candidates is None else list(candidates)
    found = [(path, tool) for tool in wanted if (path := shutil.which(tool.name))]
    if not found:
        names = ", ".join(tool.name for tool in wanted) or "wl-paste, xclip, xsel or pbpaste"
        raise SourceError(
            tr("no program reaches the clipboard here"),
            tr("needs {names} and a desktop; or pipe a text in", names=names),
        )
    for path, tool in found:
        with suppress(OSError, subprocess.SubprocessError):
            command = [path, *tool.arguments]
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=TIMEOUT,
                check=True,
            )
            if done.stdout.strip():
                return done.stdout
    raise SourceError(tr("the clipboard holds no text"), tr("copy a text first"))


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
