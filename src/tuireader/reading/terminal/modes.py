"""The ways in which bidi can be done, and the switches of terminals. Owns the sequences; knows no policy."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from tuireader.wording import N_


class BidiMode(StrEnum):
    """How a row of Arabic is sent to the terminal."""

    AUTO = "auto"
    APP = "app"
    LRM = "lrm"
    KITTY = "kitty"
    TERMINAL = "terminal"
    OFF = "off"


ABOUT: Final = {
    BidiMode.AUTO: N_("the terminal is asked, and the mode that suits it is taken"),
    BidiMode.APP: N_("we arrange the letters, and tell the terminal to leave them where they are"),
    BidiMode.LRM: N_("we arrange the letters, and a mark behind each keeps terminals from moving it"),
    BidiMode.KITTY: N_("we arrange the words, and kitty turns the letters of each"),
    BidiMode.TERMINAL: N_("the terminal arranges and joins the letters; the last resort"),
    BidiMode.OFF: N_("we arrange the letters; the terminal is neither asked nor told anything"),
}

CYCLE: Final = (BidiMode.APP, BidiMode.LRM, BidiMode.KITTY, BidiMode.TERMINAL, BidiMode.OFF)
"""The order in which one key goes through them."""


class Switch(NamedTuple):
    """What turns the terminal's own bidi off, and what gives it back."""

    enter: str = ""
    leave: str = ""
    lasting: bool = True
    """Whether rows that were written stay as they are once it is given back."""

    def through_tmux(self) -> Switch:
        """The switch as tmux hands it on to the terminal that it runs in."""
        return self._replace(enter=_passed(self.enter), leave=_passed(self.leave))


def _passed(sequence: str) -> str:
    return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\" if sequence else ""


NO_SWITCH: Final = Switch()
EXPLICIT: Final = Switch("\x1b[8l", "\x1b[8h")
"""ECMA-48 BDSM; explicit mode in the terminal working group's recommendation. Where it is unknown it does nothing."""
KONSOLE: Final = Switch(
    "\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07", lasting=False
)
"""To konsole only: in xterm OSC 50 sets the font."""
MLTERM: Final = Switch("\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07", lasting=False)
