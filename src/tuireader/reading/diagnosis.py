"""What `tuireader doctor` finds. Owns what is looked at and in which words; prints nothing and knows no Textual.

Each part is a plain value, so that it can be printed and sent as JSON alike. Nothing here opens the store or compiles
the dictionary: to look must change nothing.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version
from typing import Final

from msgspec import Struct

from tuireader import __version__
from tuireader.arabic.cleaning import visible
from tuireader.reading.own_files import dictionary_problems, problems_of
from tuireader.reading.paths import Paths
from tuireader.reading.terminal.answers import Answers
from tuireader.reading.terminal.bidi import Bidi
from tuireader.reading.terminal.modes import ABOUT, BidiMode
from tuireader.reading.terminal.policy import spoils_colours

SAID: Final = {0: "not known to it", 1: "on: it does bidi itself", 2: "off", 3: "always on", 4: "always off"}
PACKAGES: Final = ("textual", "rich", "arabic-reshaper", "python-bidi", "click", "msgspec")
MEASURED: Final = {
    "a joined letter (U+FE91)": ("\ufe91", 1),
    "lam-alef (U+FEFB)": ("\ufefb", 1),
    "a letter with shadda and fatha": ("\u0628\u0651\u064e", 1),
    "a joined letter with a mark": ("\ufe91\u064f", 1),
    "tatweel (U+0640)": ("\u0640", 1),
    "an Arabic digit (U+0663)": ("\u0663", 1),
    "a letter with LRM behind it": ("\ufe91\u200e", 1),
    "Farsi yeh (U+FBFE)": ("\ufbfe", 1),
    "a Chinese character": ("\u4e2d", 2),
}
"""What we draw, and the columns that we count for it."""
VARIABLES: Final = (
    "TERM", "COLORTERM", "TERM_PROGRAM", "TMUX", "STY", "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "MLTERM",
    "XTERM_VERSION", "WT_SESSION", "SSH_CONNECTION", "NO_COLOR", "LANG", "LC_ALL",
)  # fmt: skip
COPIES: Final = ("kitty", "alacritty", "foot", "wezterm", "ghostty")
COPIES_NOT: Final = ("Konsole", "XTerm(", "mlterm", "rxvt", "st-")


class Terminal(Struct, frozen=True):
    """What was asked, what came, and what follows."""

    is_terminal: bool
    asked: bool
    complete: bool
    milliseconds: int
    name: str
    mode_8: str
    mark_width: int | None
    outer: str
    raw: str
    bidi: str
    about: str
    why: str
    enter: str
    leave: str
    tashkeel_is_drawn_right: bool
    colours: str
    clipboard: str
    environment: dict[str, str]


class Width(Struct, frozen=True):
    """The columns of one thing."""

    what: str
    ours: int
    terminal: int | None


class Folder(Struct, frozen=True):
    """Where something is kept."""

    what: str
    path: str
    exists: bool
    writable: bool


class Engine(Struct, frozen=True):
    """What makes a layer."""

    what: str
    state: str


class Diagnosis(Struct, frozen=True):
    """All of it."""

    terminal: Terminal
    widths: list[Width]
    versions: dict[str, str]
    folders: list[Folder]
    engines: list[Engine]
    own_files: list[str]
    """What cannot be used in the reader's own files."""


def diagnose(
    paths: Paths, bidi: Bidi, environment: Mapping[str, str], widths: Sequence[int | None], *, is_terminal: bool
) -> Diagnosis:
    """Put together what was found.

    Args:
        paths: The folders.
        bidi: The answers of the terminal and the choice that follows.
        environment: The environment.
        widths: What the terminal takes for each of `MEASURED`, None where it was not measured.
        is_terminal: Whether what is printed goes to a terminal.
    """
    return Diagnosis(
        terminal=_terminal(bidi, environment, is_terminal=is_terminal),
        widths=[
            Width(what, ours, terminal) for (what, (_, ours)), terminal in zip(MEASURED.items(), widths, strict=True)
        ],
        versions=_versions(),
        folders=[
            _folder("settings", paths.config),
            _folder("places, highlights, notes", paths.data),
            _folder("compiled dictionary", paths.cache),
        ],
        engines=_engines(paths.cache),
        own_files=[*problems_of(paths.config.parent), *dictionary_problems(paths.config.parent)],
    )


def _terminal(bidi: Bidi, environment: Mapping[str, str], *, is_terminal: bool) -> Terminal:
    got, choice = bidi.answers, bidi.choice
    return Terminal(
        is_terminal=is_terminal,
        asked=got.asked,
        complete=got.complete,
        milliseconds=round(got.seconds * 1000),
        name=got.version,
        mode_8=SAID.get(got.bidi, str(got.bidi)) if got.bidi is not None else "",
        mark_width=got.mark_width,
        outer=f"{got.outer_name} {got.outer_version}".strip(),
        raw=_spelled(got.raw.decode("utf-8", "replace")),
        bidi=choice.mode.value,
        about=ABOUT[BidiMode(choice.mode)],
        why=choice.why,
        enter=_spelled(choice.enter),
        leave=_spelled(choice.leave),
        tashkeel_is_drawn_right=not choice.breaks_marks,
        colours=_colours(environment),
        clipboard=_clipboard(got, environment),
        environment={name: visible(environment[name]) for name in VARIABLES if name in environment},
    )


def _spelled(text: str) -> str:
    """Controls as words, so that they can be read and do nothing."""
    words = ["ESC " if char == "\x1b" else f"\\x{ord(char):02x}" if char < " " else char for char in text]
    return visible("".join(words))


def _colours(environment: Mapping[str, str]) -> str:
    if environment.get("NO_COLOR"):
        return "none: NO_COLOR is set"
    if spoils_colours(environment):
        return "256: screen misreads more"
    if environment.get("COLORTERM") in ("truecolor", "24bit"):
        return "16 million: COLORTERM says so"
    if "256" in environment.get("TERM", ""):
        return "256, by TERM; if the terminal has more, set COLORTERM=truecolor"
    return "16, by TERM; if the terminal has more, set COLORTERM=truecolor"


def _clipboard(answers: Answers, environment: Mapping[str, str]) -> str:
    """OSC 52 is never acknowledged: only what was tried in each terminal is known."""
    if "TMUX" in environment:
        return "OSC 52 is dropped by tmux as it comes; 'set -g set-clipboard on' lets it through"
    name = f"{answers.version} {environment.get('TERM', '')} {'mlterm' if 'MLTERM' in environment else ''}"
    if any(known in name for known in COPIES):
        return "OSC 52 is known to work in this terminal"
    if any(known in name for known in COPIES_NOT) or (answers.bidi is not None and "VTE_VERSION" in environment):
        return "OSC 52 does not work in this terminal as it comes; wl-copy, xclip or xsel is used where it is there"
    return "OSC 52 is sent; whether this terminal takes it is not known"


def _versions() -> dict[str, str]:
    found = {"tuireader": __version__, "python": python_version()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "missing"
    return found | {"unicode": unicodedata.unidata_version}


def _folder(what: str, path: Path) -> Folder:
    there = path.exists()
    nearest = next((parent for parent in (path, *path.parents) if parent.exists()), path)
    return Folder(what, str(path), there, os.access(nearest, os.W_OK))


def _engines(cache: Path) -> list[Engine]:
    from tuireader.nlp.providers import PROVIDERS

    compiled = any(cache.glob("lexicon-*.sqlite3"))
    dictionary = "compiled" if compiled else "not compiled yet; that is done on first use, in a second or two"
    return [Engine("dictionary", dictionary), Engine("translation engines", ", ".join(PROVIDERS) or "none")]
