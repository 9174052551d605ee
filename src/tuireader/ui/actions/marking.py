"""Selecting, highlighting, noting, copying. Owns the questions and what is said of marks; the desk keeps."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.document import Annotation, Colour
from tuireader.errors import TuiReaderError
from tuireader.reading.colours import COLOUR_NAMES
from tuireader.reading.selection import Target, Unit
from tuireader.ui.actions.parts import Parts

COLOUR_NUMBERS = frozenset(colour.value for colour in Colour)

EditNote = Callable[[Target, Annotation | None, Callable[[str], str]], None]
"""Opens the note editor on a target and what stands there, with what keeps the text or says why it cannot."""


class Marking:
    """Commands of the group Marking, but for export, which is a screen of its own."""

    def __init__(self, parts: Parts, edit_note: EditNote, copy: Callable[[str], None]) -> None:
        self._parts = parts
        self._edit_note = edit_note
        self._copy = copy
        self._last_colour = Colour.YELLOW

    def select_words(self) -> None:
        self._select(Unit.WORD)

    def select_sentences(self) -> None:
        self._select(Unit.SENTENCE)

    def _select(self, unit: Unit) -> None:
        selection = self._parts.desk.selection
        if selection.active and selection.unit is unit:
            selection.clear()
        else:
            selection.start(unit)
            self._parts.say(f"selecting {unit}s: move to extend, h highlights, a notes, y copies, Esc ends")
        self._parts.pane.repaint()

    def highlight(self) -> None:
        names = "  ".join(f"{colour.value} {name}" for colour, name in COLOUR_NAMES.items())
        self._parts.prompt.ask_key(f"Highlight:  {names}  Enter {COLOUR_NAMES[self._last_colour]}", self._highlight)

    def _highlight(self, key: str) -> None:
        if key in ("\r", "enter", "h"):
            colour = self._last_colour
        elif key.isdecimal() and int(key) in COLOUR_NUMBERS:
            # Also the digits of an Arabic keyboard.
            colour = Colour(int(key))
        else:
            self._parts.say("not highlighted: 1 to 5 choose a colour", warning=True)
            return
        if self._kept(lambda: self._parts.desk.highlight(colour)):
            self._last_colour = colour
            self._parts.say(f"highlighted in {COLOUR_NAMES[colour]}; a adds a note, U undoes")

    def note(self) -> None:
        target, old = self._parts.desk.note_target()

        def keep(body: str) -> str:
            if body.strip() == (old.body.strip() if old else ""):
                return ""
            try:
                self._parts.desk.keep_note(target, old, body)
            except TuiReaderError as error:
                return str(error)
            self._changed()
            self._parts.say("note kept" if body.strip() else "note removed; U brings it back")
            return ""

        self._edit_note(target, old, keep)

    def delete(self) -> None:
        here = self._parts.desk.annotations_here()
        if not here:
            self._parts.say("nothing marked here", warning=True)
        elif self._kept(lambda: self._parts.desk.notebook.delete(here[0])):
            self._parts.say("deleted; U brings it back")

    def undo(self) -> None:
        undone: list[bool] = []
        if self._kept(lambda: undone.append(self._parts.desk.notebook.undo())):
            self._parts.say("undone" if undone[0] else "nothing to undo")

    def copy(self) -> None:
        self._copy(self._parts.desk.selection.text())
        self._parts.desk.selection.clear()
        self._parts.pane.repaint()

    def _kept(self, change: Callable[[], object]) -> bool:
        """Make a change; where it cannot be kept say why, and nothing has changed."""
        try:
            change()
        except TuiReaderError as error:
            self._parts.say(str(error), warning=True)
            return False
        self._changed()
        return True

    def _changed(self) -> None:
        self._parts.pane.repaint()
        self._parts.panel.fill()
