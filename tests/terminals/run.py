"""Starts the reader in real terminals under Xvfb and takes pictures of it, for the table of docs/terminals.md.

usage: run.py [-o FOLDER] [--mode MODE] [TERMINAL...]      without names, every terminal of the table

What is missing is installed from Debian. For each terminal FOLDER gets `NAME-arabic.png`, `NAME-marked.png` (a
highlight across Latin words), `NAME-english.png`, `NAME-after.png` (what is printed once the reader was left), and what
`tuireader doctor --json` said before and after, which tells whether the terminal was given back as it was.
A picture is for the eye: verdicts are written by hand.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).with_name("page.json")
PACKAGES = """
    xvfb xdotool imagemagick dbus-x11 fonts-dejavu-core xterm xfce4-terminal konsole kitty mlterm alacritty rxvt-unicode
    stterm zutty tmux screen
"""
BINARIES = """
    Xvfb xdotool import dbus-launch xterm xfce4-terminal konsole kitty mlterm alacritty urxvt stterm zutty tmux screen
"""
SCREEN = "1360x800x24"
COLUMNS, ROWS = 116, 34
FONT = "DejaVu Sans Mono"
INHERITED = ("TMUX", "STY", "VTE_", "KONSOLE", "KITTY", "MLTERM", "XTERM", "TERM", "COLORTERM", "WT_", "TUIREADER")
"""What a terminal sets, and must not have from the one that this script runs in."""


class Terminal(NamedTuple):
    """How a terminal is started with a script in it, and how its version is asked."""

    start: str
    version: str


SIZE = f"{COLUMNS}x{ROWS}"
PACKAGED = "dpkg-query -W -f '${Package} ${Version}' "
TERMINALS = {
    "xterm": Terminal(f"xterm -fa '{FONT}' -fs 11 -geometry {SIZE} -e {{script}}", "xterm -version"),
    "vte": Terminal(
        f"dbus-launch --exit-with-session xfce4-terminal --disable-server --hide-menubar --font='{FONT} 11' "
        f"--geometry={SIZE} -x {{script}}",
        PACKAGED + "libvte-2.91-0",
    ),
    "konsole": Terminal(
        f"dbus-launch --exit-with-session konsole --nofork --hide-menubar -p 'Font={FONT},11' "
        f"-p TerminalColumns={COLUMNS} -p TerminalRows={ROWS} --geometry 1100x720 -e {{script}}",
        PACKAGED + "konsole",
    ),
    "kitty": Terminal(
        f"kitty --config NONE -o font_family='{FONT}' -o font_size=11 -o remember_window_size=no "
        f"-o initial_window_width={COLUMNS}c -o initial_window_height={ROWS}c -o update_check_interval=0 {{script}}",
        "kitty --version",
    ),
    "mlterm": Terminal(f"mlterm --type=xft --fontsize=15 -g {SIZE} -e {{script}}", "mlterm --version"),
    "alacritty": Terminal(
        f"alacritty -o font.normal.family='{FONT}' -o font.size=11 -o window.dimensions.columns={COLUMNS} "
        f"-o window.dimensions.lines={ROWS} -e {{script}}",
        "alacritty --version",
    ),
    "urxvt": Terminal(f"urxvt -fn 'xft:{FONT}:size=11' -geometry {SIZE} -e {{script}}", PACKAGED + "rxvt-unicode"),
    "st": Terminal(f"stterm -f '{FONT}:size=11' -g {SIZE} -e {{script}}", PACKAGED + "stterm"),
    "zutty": Terminal(f"zutty -font DejaVuSansMono -fontsize 16 -geometry {SIZE} -e {{script}}", PACKAGED + "zutty"),
}
INSIDE = {
    "tmux": "tmux -L tuireader-{outer} -f /dev/null new-session {script}",
    "screen": "screen -c /dev/null -U {script}",
}
COMBINED = ("tmux-xterm", "tmux-vte", "tmux-konsole", "tmux-kitty", "tmux-mlterm", "screen-xterm", "screen-vte")
KEYS = {
    "arabic": (),
    "marked": ("braceright", "braceright", "V", "h", "1"),
    "english": ("T",),
}
"""Picture to the keys before it."""


def main() -> None:
    """Take the pictures that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=Path, default=Path(tempfile.gettempdir()) / "tuireader-terminals")
    parser.add_argument("--mode", default="auto")
    parser.add_argument("names", nargs="*", metavar="TERMINAL", default=[])
    asked = parser.parse_args()
    asked.output.mkdir(parents=True, exist_ok=True)
    install()
    with Screen() as display:
        for name in asked.names or [*TERMINALS, *COMBINED]:
            print(f"{name:<14}", take(name, display, asked.output.resolve(), asked.mode), flush=True)
    print(f"pictures are in {asked.output}")


def install() -> None:
    """Install from Debian what is missing."""
    if all(shutil.which(binary) for binary in BINARIES.split()):
        return
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    subprocess.run([*sudo, "apt-get", "update"], check=True)
    subprocess.run([*sudo, "apt-get", "install", "-y", "--no-install-recommends", *PACKAGES.split()], check=True)


class Screen:
    """An X server without a window manager: the keys go to the window under the pointer."""

    def __enter__(self) -> str:
        """Start it; its name."""
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as said:
            return f":{said.readline().strip()}"

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()


def take(name: str, display: str, folder: Path, mode: str) -> str:
    """Start one terminal, press keys, take pictures; what was found in one line."""
    inside, _, outer = name.rpartition("-")
    terminal = TERMINALS[outer]
    if not shutil.which(shlex.split(terminal.start.replace("dbus-launch --exit-with-session ", ""))[0]):
        return "not installed"
    with tempfile.TemporaryDirectory() as home:
        environment = _environment(display, home, folder / "cache", mode)
        script = _script(Path(home), folder / name)
        if inside:
            script = _executable(Path(home, inside), INSIDE[inside].format(outer=outer, script=script))
        command = shlex.split(terminal.start.format(script=script))
        with open(folder / f"{name}.log", "wb") as log:
            running = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        try:
            _pictures(folder / name, environment)
        finally:
            if inside == "tmux":
                _x(environment, "tmux", "-L", f"tuireader-{outer}", "kill-server")
            running.terminate()
            running.wait(10)
    return _found(folder / name, terminal, inside)


def _environment(display: str, home: str, cache: Path, mode: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(INHERITED)}
    return kept | {
        "DISPLAY": display, "HOME": home, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh",
        "XDG_RUNTIME_DIR": home, "XDG_CONFIG_HOME": f"{home}/config", "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_DATA_HOME": f"{home}/data", "LIBGL_ALWAYS_SOFTWARE": "1", "QT_QPA_PLATFORM": "xcb", "TUIREADER_BIDI": mode,
        "TUIREADER_CACHE_DIR": str(cache),
    }  # fmt: skip


def _script(home: Path, stem: Path) -> Path:
    """What runs in the terminal: the doctor, the reader, the doctor again, and a raw line to look at."""
    reader = f"{shlex.quote(sys.executable)} -m tuireader"
    for part in ("before", "after"):
        Path(f"{stem}-{part}.json").unlink(missing_ok=True)
    lines = (
        f"{reader} doctor --json > {stem}-before.tmp; mv {stem}-before.tmp {stem}-before.json",
        f"{reader} {PAGE}",
        f"{reader} doctor --json > {stem}-after.tmp; mv {stem}-after.tmp {stem}-after.json",
        f"{reader} show {PAGE} --paragraph 3 --width 60",
        f"{reader} doctor",
        "sleep 60",
    )
    return _executable(home / "script", *lines)


def _executable(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]))
    path.chmod(0o755)
    return path


def _pictures(stem: Path, environment: dict[str, str]) -> None:
    _wait_for(Path(f"{stem}-before.json"))
    time.sleep(4)
    _x(environment, "xdotool", "mousemove", "300", "300")
    for picture, keys in KEYS.items():
        for key in keys:
            _x(environment, "xdotool", "key", key)
            time.sleep(0.3)
        time.sleep(1)
        _x(environment, "import", "-window", "root", f"{stem}-{picture}.png")
    _x(environment, "xdotool", "key", "q")
    _wait_for(Path(f"{stem}-after.json"))
    time.sleep(3)
    _x(environment, "import", "-window", "root", f"{stem}-after.png")


def _x(environment: dict[str, str], *command: str) -> None:
    subprocess.run(
        command, env=environment, check=command[0] != "tmux", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _wait_for(path: Path) -> None:
    deadline = time.monotonic() + 30
    while not path.exists() and time.monotonic() < deadline:
        time.sleep(0.1)


def _found(stem: Path, terminal: Terminal, inside: str) -> str:
    asked = subprocess.run(shlex.split(terminal.version), capture_output=True, text=True, check=False)
    version = (asked.stdout or asked.stderr).strip().splitlines()[:1]
    try:
        before, after = (json.loads(Path(f"{stem}-{part}.json").read_text()) for part in ("before", "after"))
    except (OSError, ValueError):
        return f"{version} gave no answer in time"
    one, other = before["terminal"], after["terminal"]
    state = f"mode 8 before {one['mode_8'] or '-'}, after {other['mode_8'] or '-'}"
    widths = [part["what"] for part in before["widths"] if part["terminal"] not in (None, part["ours"])]
    return f"{version} {inside}: {one['bidi']} ({one['milliseconds']} ms); {state}; other widths: {widths or 'none'}"


if __name__ == "__main__":
    main()
