"""Which mode suits which terminal. Owns the table; asks nothing: answers and environment in, a choice out.

What proves most comes first: an answer of the terminal itself, then what tmux says of the terminal around it, then the
environment, which programs started in that terminal inherit and which can therefore lie.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from msgspec import Struct

from tuireader.reading.terminal.answers import Answers
from tuireader.reading.terminal.modes import EXPLICIT, KONSOLE, MLTERM, NO_SWITCH, BidiMode, Switch

Environment = Mapping[str, str]

NEVER_ASKED: Final = ("dumb", "linux")
"""Values of TERM of terminals that have no answers."""


class Choice(Struct, frozen=True):
    """What is done with a row of Arabic, and what the terminal is told."""

    mode: BidiMode
    switch: Switch
    why: str
    """One line."""
    breaks_marks: bool = False
    """Whether the terminal draws tashkeel beside its letter, or loses the letter under it."""

    @property
    def enter(self) -> str:
        """Written when we start to draw."""
        return self.switch.enter

    @property
    def leave(self) -> str:
        """Written on every way out."""
        return self.switch.leave


class _Row(NamedTuple):
    fits: Callable[[Answers, Environment], bool]
    mode: BidiMode
    switch: Switch
    why: str


def _in_multiplexer(environment: Environment) -> bool:
    return bool(environment.get("TMUX") or environment.get("STY"))


_TABLE: Final = (
    _Row(
        lambda _, env: env.get("TERM", "dumb") in NEVER_ASKED,
        BidiMode.APP, NO_SWITCH, "TERM names a terminal that has no answers",
    ),
    _Row(
        lambda _, env: env.get("TERM_PROGRAM") == "Apple_Terminal",
        BidiMode.LRM, NO_SWITCH, "Terminal.app prints part of the question, so it was not asked; not tried yet",
    ),
    _Row(lambda got, _: got.bidi == 1, BidiMode.APP, EXPLICIT, "it does bidi itself and can be told to stop"),
    _Row(lambda got, _: got.bidi == 2, BidiMode.APP, NO_SWITCH, "it could do bidi itself and does not now"),
    _Row(
        lambda got, _: got.version.startswith("Konsole"),
        BidiMode.APP, KONSOLE, "Konsole does bidi itself and has a switch of its own",
    ),
    _Row(
        lambda got, env: "MLTERM" in env and got.mark_width == 1 and not _in_multiplexer(env),
        BidiMode.APP, MLTERM, "mlterm does bidi itself and has a switch of its own",
    ),
    _Row(
        lambda got, _: got.version.startswith("kitty"),
        BidiMode.KITTY, NO_SWITCH, "kitty turns the letters of words, unless it has force_ltr: then say --bidi app",
    ),
    _Row(
        lambda got, env: "TMUX" in env and got.outer_version.startswith("kitty"),
        BidiMode.KITTY, NO_SWITCH, "tmux runs in kitty, which turns the letters of words",
    ),
    _Row(
        lambda got, env: "TMUX" in env and got.passes and got.outer_version.startswith("Konsole"),
        BidiMode.APP, KONSOLE.through_tmux(), "tmux runs in Konsole and hands its switch on",
    ),
    _Row(
        lambda got, env: "TMUX" in env and got.passes and got.outer_name.startswith("mlterm"),
        BidiMode.APP, MLTERM.through_tmux(), "tmux runs in mlterm and hands its switch on",
    ),
    _Row(lambda _, env: "TMUX" in env, BidiMode.LRM, NO_SWITCH, "tmux keeps back what would tell the terminal to stop"),
    _Row(
        lambda got, env: "STY" in env and got.mark_width != 1,
        BidiMode.LRM, NO_SWITCH, "screen keeps back what would tell the terminal to stop",
    ),
    _Row(
        lambda _, env: env.get("TERM_PROGRAM") == "vscode",
        BidiMode.LRM, EXPLICIT, "VS Code may draw as a browser does, which does bidi itself; not tried yet",
    ),
    _Row(lambda _, env: "WT_SESSION" in env, BidiMode.APP, EXPLICIT, "Windows Terminal does no bidi; not tried yet"),
    _Row(lambda got, _: got.version.startswith("XTerm("), BidiMode.APP, EXPLICIT, "xterm does no bidi"),
    _Row(
        lambda got, _: got.mark_width == 0,
        BidiMode.LRM, EXPLICIT, "it may do bidi itself or not; marks that take no room are right either way",
    ),
    _Row(lambda got, _: got.asked and not got.raw, BidiMode.APP, EXPLICIT, "it answered nothing"),
    _Row(lambda *_: True, BidiMode.APP, EXPLICIT, "nothing tells whether it does bidi itself"),
)  # fmt: skip
"""The first row that fits decides."""


def may_be_asked(environment: Environment) -> bool:
    """Whether questions do no harm there."""
    return environment.get("TERM", "dumb") not in NEVER_ASKED and environment.get("TERM_PROGRAM") != "Apple_Terminal"


def spoils_colours(environment: Environment) -> bool:
    """Whether it is screen with a COLORTERM of the terminal around it: screen misreads 16 million colours."""
    many = environment.get("COLORTERM") in ("truecolor", "24bit")
    return many and bool(environment.get("STY")) and not environment.get("TMUX")


def choose(answers: Answers, environment: Environment, wanted: BidiMode = BidiMode.AUTO) -> Choice:
    """The mode that suits the terminal, or the one that is wanted, with the switch that goes with it there."""
    row = next(row for row in _TABLE if row.fits(answers, environment))
    breaks = _breaks_marks(answers, environment)
    if wanted is BidiMode.AUTO:
        return Choice(row.mode, row.switch, row.why, breaks)
    return Choice(wanted, _switch_for(wanted, row), "as you wished", breaks)


def _switch_for(mode: BidiMode, row: _Row) -> Switch:
    """In two modes the terminal's own bidi has to be off, or may be; in the others its own work is wanted."""
    return row.switch if mode in (BidiMode.APP, BidiMode.LRM) else NO_SWITCH


def _breaks_marks(answers: Answers, environment: Environment) -> bool:
    """Alacritty, foot, kitty and st; inside tmux, the terminal around it counts."""
    if (answers.outer_version or answers.version).startswith(("foot(", "kitty")):
        return True
    name = answers.outer_name or environment.get("TERM", "")
    return name.partition("-")[0] in ("alacritty", "foot", "st")
