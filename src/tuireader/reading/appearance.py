"""Which marks and digits a text is drawn with. Owns what "auto" means and the order of the key; draws nothing."""

from __future__ import annotations

from msgspec.structs import replace

from tuireader.layout.display import Digits, Display, Tashkeel
from tuireader.reading.config import AUTO
from tuireader.wording import N_

_CYCLE = (Tashkeel.FULL, Tashkeel.SHADDA_TANWIN, Tashkeel.NONE)
ABOUT = {
    Tashkeel.FULL: N_("tashkeel: full, as the text has it"),
    Tashkeel.SHADDA_TANWIN: N_("tashkeel: only shadda and tanwin are drawn; the text keeps all of it"),
    Tashkeel.NONE: N_("tashkeel: none is drawn; the text keeps it"),
}
"""One line each."""


def display_for(tashkeel: str, digits: str, *, breaks_marks: bool = False) -> Display:
    """The display for the words of the settings; with "auto", no marks on a terminal that draws them beside letters."""
    automatic = Tashkeel.NONE if breaks_marks else Tashkeel.FULL
    return Display(automatic if tashkeel == AUTO else Tashkeel(tashkeel), Digits(digits))


def next_tashkeel(display: Display) -> Display:
    """The display with the next level of tashkeel."""
    return replace(display, tashkeel=_CYCLE[(_CYCLE.index(display.tashkeel) + 1) % len(_CYCLE)])
