"""Notes: the editor in the screen and the reader's own, the filter, the notes of all texts. Owns the questions."""

from __future__ import annotations

import os
from collections.abc import Callable

from textual.app import App, SuspendNotSupported

from tuireader.document import Annotation
from tuireader.errors import ExportError, TuiReaderError
from tuireader.reading.desk import Desk
from tuireader.reading.note_filter import EVERY, read_filter
from tuireader.reading.opening import open_source
from tuireader.store import Noted
from tuireader.ui.actions.parts import Parts
from tuireader.ui.commands import key_of
from tuireader.ui.messages import TextWanted
from tuireader.ui.panes.tabs import Tab
from tuireader.wording import N_, tr, trn

ON_TEXT = N_("The text as a whole")
Keep = Callable[[str], None]


class Notes:
    """Commands of the group Marking about notes."""

    def __init__(self, parts: Parts, app: App[None]) -> None:
        self._parts = parts
        self._app = app

    def keep_daily_copy(self) -> None:
        """Have the store copied behind the screen, once a day."""
        self._app.run_worker(self._copy, thread=True, group="copy")

    def _copy(self) -> None:
        try:
            self._parts.desk.notebook.keep_daily_copy()
        except TuiReaderError as error:
            self._app.call_from_thread(
                self._parts.say, tr("today's copy of the notes failed: {error}", error=str(error)), warning=True
            )

    def note(self) -> None:
        self._edit(*self._at_cursor())

    def note_in_editor(self) -> None:
        _, body, keep = self._at_cursor()
        self._edit_outside(body, keep)

    def note_on_text(self) -> None:
        marking = self._parts.desk.marking
        old = marking.note_on_text()
        self._edit(tr(ON_TEXT), old.body if old else "", lambda body: marking.keep_note_on_text(old, body))

    def edit(self, annotation: Annotation) -> None:
        """Edit the note of a highlight."""
        notebook = self._parts.desk.notebook

        def keep(body: str) -> None:
            if annotation.colour is None and not body.strip():
                notebook.delete(annotation)
            else:
                notebook.change(annotation, colour=annotation.colour, body=body)

        self._edit(annotation.anchor.exact or tr(ON_TEXT), annotation.body, keep)

    def _at_cursor(self) -> tuple[str, str, Keep]:
        """Quote and present text of the note at the cursor, and what keeps another one."""
        marking = self._parts.desk.marking
        target, old = marking.note_target()
        text = self._parts.desk.opened.document.paragraphs[target.index].text
        quote = target.english or text[target.start : target.end]
        return quote, old.body if old else "", lambda body: marking.keep_note(target, old, body)

    def _edit(self, quote: str, body: str, keep: Keep) -> None:
        from tuireader.ui.screens.note import NoteScreen

        self._app.push_screen(NoteScreen(quote, body, lambda text: self._kept(body, text, keep)))

    def _edit_outside(self, body: str, keep: Keep) -> None:
        from tuireader.reading.editor import edited

        try:
            with self._app.suspend():
                text = edited(body, os.environ)
        except SuspendNotSupported:
            self._parts.say(
                tr("this terminal cannot be given to an editor; {note} edits here", note=key_of("note")), warning=True
            )
        except TuiReaderError as error:
            self._parts.say(str(error), warning=True)
        else:
            if reason := self._kept(body, text, keep):
                self._parts.say(reason, warning=True)

    def _kept(self, before: str, body: str, keep: Keep) -> str:
        """Keep the text of a note; the reason where that cannot be."""
        if body.strip() == before.strip():
            return ""
        try:
            keep(body)
        except TuiReaderError as error:
            return str(error)
        self._changed()
        self._parts.say(
            tr("note kept") if body.strip() else tr("note removed; {undo} brings it back", undo=key_of("undo"))
        )
        return ""

    def _changed(self) -> None:
        self._parts.pane.repaint()
        self._parts.panel.fill()

    def place_lost(self, annotation: Annotation) -> None:
        """Ask whether a lost one goes to the selection or sentence at the cursor."""
        desk = self._parts.desk
        targets = desk.marking.targets()
        if not targets:
            self._parts.say(tr("there is nothing here to place it on"), warning=True)
            return
        text = desk.opened.document.paragraphs[targets[0].index].text
        words = text[targets[0].start : targets[0].end]
        shown = words if len(words) <= 40 else f"{words[:40]}…"

        def take(key: str) -> None:
            if key not in ("\r", "enter", "p"):
                return
            try:
                desk.marking.place_lost(annotation)
            except TuiReaderError as error:
                self._parts.say(str(error), warning=True)
                return
            self._changed()
            self._parts.say(tr("placed; {undo} takes it back", undo=key_of("undo")))

        self._parts.prompt.ask_key(tr("Place here:  \u2068{shown}\u2069   Enter yes  Esc no", shown=shown), take)

    def filter_notes(self) -> None:
        desk, panel = self._parts.desk, self._parts.panel
        before = desk.note_filter
        panel.display = True
        panel.open(Tab.NOTES)

        def changed(typed: str) -> None:
            try:
                desk.note_filter = read_filter(typed, desk.colours)
            except ExportError:
                return
            panel.fill()

        def done(typed: str | None) -> None:
            desk.note_filter = before if typed is None else desk.note_filter if typed.strip() else EVERY
            panel.fill()

        self._parts.prompt.ask(tr("List notes with colour, #tag, words"), changed=changed, done=done)

    def all_notes(self) -> None:
        from tuireader.ui.screens.notes import NotesScreen

        self._app.push_screen(NotesScreen(self._parts.desk), self._go_to)

    def _go_to(self, noted: Noted | None) -> None:
        """Go to a note of this text, or of another one, which is opened."""
        if noted is None:
            return
        desk = self._parts.desk
        before = desk.session.cursor
        if noted.text.id != desk.notebook.text_id:
            self._open(noted)
        elif _go(desk, noted):
            self._parts.pane.show_cursor()
            self._parts.pane.cursor_moved(before)
        else:
            self._parts.say(tr("its words are not in the text any more"), warning=True)

    def _open(self, noted: Noted) -> None:
        if noted.text.source is None:
            self._parts.say(tr("this text came in on standard input; it is not kept"), warning=True)
            return
        try:
            desk = self._parts.desk.of_another(open_source(noted.text.source))
        except TuiReaderError as error:
            self._parts.say(str(error), warning=True)
            return
        _go(desk, noted)
        self._app.post_message(TextWanted(desk))


def _go(desk: Desk, noted: Noted) -> bool:
    place = desk.notebook.find(noted.annotation.anchor)
    if place is None:
        return False
    desk.trail.jump(lambda: desk.session.go_to_text(place.index, place.start))
    return True


def lost_notice(desk: Desk) -> str:
    """What is said at the start of marks whose words are gone; nothing where there are none."""
    lost = len(desk.notebook.lost)
    if not lost:
        return ""
    return trn(
        "a mark of yours is not in the text any more; the Notes tab keeps it",
        "{count} of your marks are not in the text any more; the Notes tab keeps them",
        lost,
    )
