"""Which bidi mode sends a drawn row in which form. Owns the table; the forms are the layout's."""

from __future__ import annotations

from typing import Final

from tuireader.layout.emission import Form, for_kitty, for_the_terminal, with_marks
from tuireader.reading.terminal.modes import BidiMode

FORMS: Final[dict[BidiMode, Form]] = {
    BidiMode.LRM: with_marks,
    BidiMode.KITTY: for_kitty,
    BidiMode.TERMINAL: for_the_terminal,
}
"""The other modes send what is drawn."""
