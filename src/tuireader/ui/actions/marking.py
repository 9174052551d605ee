"""Selecting, highlighting, going from mark to mark, copying. Owns the questions and what is said of marks."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.arabic.cleaning import visible
from tuireader.document import Annotation, Colour
from tuireader.errors import TuiReaderError
from tuireader.reading.selection import Unit
from tuireader.ui.actions.parts import Parts
from tuireader.ui.commands import key_of
from tuireader.wording import N_, tr

COLOUR_NUMBERS = frozenset(colour.value for colour in Colour)
SHOWN_QUOTE = 24

_SELECTING = {
    Unit.WORD: N_("selecting words: move to extend, {highlight} highlights, {note} notes, {copy} copies, {back} ends"),
    Unit.SENTENCE: N_(
        "selecting sentences: move to extend, {highlight} highlights, {note} notes, {copy} copies, {back} ends"
    ),
}

Note = Callable[[Annotation], None]
"""Opens the note of a highlight."""


class Marking:
    """Commands of the group Marking, but for notes, words and export."""

    def __init__(self, parts: Parts, note: Note, copy: Callable[[str], None]) -> None:
        self._parts = parts
        self._note = note
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
            self._parts.say(
                tr(
                    _SELECTING[unit],
                    highlight=key_of("highlight"),
                    note=key_of("note"),
                    copy=key_of("copy"),
                    back=key_of("back"),
                )
            )
        self._parts.pane.repaint()

    def highlight(self) -> None:
        names = self._parts.desk.colours
        choice = "  ".join(f"{colour.value} {name}" for colour, name in names.items())
        self._parts.prompt.ask_key(
            tr("Highlight:  {choice}  Enter {last}", choice=choice, last=names[self._last_colour]), self._highlight
        )

    def _highlight(self, key: str) -> None:
        colour = self._last_colour if key in ("\r", "enter", "h") else _colour(key)
        if colour is None:
            self._parts.say(tr("not highlighted: 1 to 5 choose a colour"), warning=True)
            return
        if self._kept(lambda: self._parts.desk.marking.highlight(colour)):
            self._last_colour = colour
            self._parts.say(
                tr(
                    "highlighted in {colour}; {note} adds a note, {undo} undoes",
                    colour=self._parts.desk.colours[colour],
                    note=key_of("note"),
                    undo=key_of("undo"),
                )
            )

    def open_here(self) -> bool:
        """Ask what is to become of the highlight or note at the cursor; False where there is none."""
        here = self._parts.desk.marking.annotations_here()
        if here:
            self._ask(here, 0)
        return bool(here)

    def _ask(self, here: list[Annotation], at: int) -> None:
        one, names = here[at], self._parts.desk.colours
        name = names[one.colour] if one.colour else tr("note")
        quote = visible(" ".join(one.anchor.exact[: SHOWN_QUOTE + 1].split()))
        quote = quote if len(one.anchor.exact) <= SHOWN_QUOTE else quote[:SHOWN_QUOTE].rstrip() + "…"
        question = tr("{name}  \u2068{quote}\u2069   1-5 colour  a note  d delete", name=name, quote=quote)
        if len(here) > 1:
            question += tr("  Enter the next of {count}", count=len(here))
        self._parts.prompt.ask_key(question, lambda key: self._answer(here, at, key))

    def _answer(self, here: list[Annotation], at: int, key: str) -> None:
        one, colour = here[at], _colour(key)
        if colour is not None:
            notebook = self._parts.desk.notebook
            if self._kept(lambda: notebook.change(one, colour=colour, body=one.body)):
                self._parts.say(
                    tr("{colour} now; {undo} undoes", colour=self._parts.desk.colours[colour], undo=key_of("undo"))
                )
        elif key == "a":
            self._note(one)
        elif key in ("d", "D"):
            self._delete(one)
        elif key in ("\r", "enter"):
            self._ask(here, (at + 1) % len(here))

    def delete(self) -> None:
        here = self._parts.desk.marking.annotations_here()
        if here:
            self._delete(here[0])
        else:
            self._parts.say(tr("nothing marked here"), warning=True)

    def _delete(self, annotation: Annotation) -> None:
        if self._kept(lambda: self._parts.desk.notebook.delete(annotation)):
            self._parts.say(tr("deleted; {undo} brings it back", undo=key_of("undo")))

    def undo(self) -> None:
        self._step(
            self._parts.desk.notebook.undo,
            tr("undone; {redo} redoes", redo=key_of("redo")),
            tr("nothing to undo"),
        )

    def redo(self) -> None:
        self._step(
            self._parts.desk.notebook.redo,
            tr("redone; {undo} undoes", undo=key_of("undo")),
            tr("nothing to redo"),
        )

    def _step(self, step: Callable[[], bool], done: str, nothing: str) -> None:
        moved: list[bool] = []
        if self._kept(lambda: moved.append(step())):
            self._parts.say(done if moved[0] else nothing)

    def next_mark(self) -> None:
        self._go(1)

    def previous_mark(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        desk = self._parts.desk
        before = desk.session.cursor
        if not desk.trail.jump(lambda: desk.marking.to_mark(step)):
            self._parts.say(tr("no further highlight or note in this direction"))
            return
        self._parts.pane.show_cursor()
        self._parts.pane.cursor_moved(before)

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
        self._parts.pane.repaint()
        self._parts.panel.fill()
        return True


def _colour(key: str) -> Colour | None:
    """The colour of a digit, also of one of an Arabic keyboard."""
    return Colour(int(key)) if key.isdecimal() and int(key) in COLOUR_NUMBERS else None
