"""Views and the side panel. Owns nothing: the session holds the views, the panel its tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from tuireader.layout.parallel import columns_of
from tuireader.reading.appearance import ABOUT, next_tashkeel
from tuireader.reading.views import View
from tuireader.ui.actions.parts import Parts
from tuireader.ui.panes.gutter import DICTIONARY
from tuireader.ui.panes.tabs import Tab
from tuireader.wording import tr

if TYPE_CHECKING:
    from tuireader.ui.app import TuiReaderApp


PANEL_STEP = 4
"""Cells by which the panel grows and shrinks."""


class Viewing:
    """Commands of the groups View and Panel."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def toggle_view(self) -> None:
        parts, session = self._parts, self._parts.desk.session
        index = session.cursor.index
        if not self._can_show_english(index):
            return
        session.toggle()
        parts.pane.view_changed(index)
        self._after(index)

    def toggle_all_views(self) -> None:
        parts, session = self._parts, self._parts.desk.session
        if not self._can_show_english(session.cursor.index, whole=True):
            return
        session.toggle_all()
        parts.pane.view_changed()
        self._after(session.cursor.index)

    def toggle_interlinear(self) -> None:
        if self._parts.language_ready():
            self._toggle_own(View.INTERLINEAR)

    def toggle_parallel(self) -> None:
        parts, session = self._parts, self._parts.desk.session
        if not self._can_show_english(session.cursor.index, whole=True):
            return
        self._toggle_own(View.PARALLEL)
        shows = session.view(session.cursor.index) is View.PARALLEL
        if shows and not columns_of(parts.pane.page.width).english:
            parts.say(tr("too narrow for two columns: the English stands below each paragraph"))

    def _toggle_own(self, view: View) -> None:
        session = self._parts.desk.session
        session.toggle_own(view)
        self._parts.pane.view_changed()
        self._after(session.cursor.index)

    def toggle_text_alone(self) -> None:
        if self._parts.arrangement.toggle_alone():
            self._parts.say(tr("only the text is shown; Esc brings the rest back"))

    def toggle_focus(self) -> None:
        focused = self._parts.pane.toggle_focus()
        self._parts.say(tr("only the paragraph at the cursor is bright") if focused else "")

    def toggle_spacing(self) -> None:
        self._parts.pane.toggle_spacing()

    def widen_panel(self) -> None:
        self._resize_panel(PANEL_STEP)

    def narrow_panel(self) -> None:
        self._resize_panel(-PANEL_STEP)

    def _resize_panel(self, step: int) -> None:
        self._open(lambda: self._parts.arrangement.widen_panel(step))

    def _can_show_english(self, index: int, *, whole: bool = False) -> bool:
        """An author's English is there at once; ours needs the dictionary."""
        paragraphs = self._parts.desk.opened.document.paragraphs
        asked = paragraphs if whole else paragraphs[index : index + 1]
        return all(paragraph.gloss is not None for paragraph in asked) or self._parts.language_ready()

    def _after(self, index: int) -> None:
        parts, session = self._parts, self._parts.desk.session
        parts.desk.selection.clear()
        parts.pane.cursor_moved(session.cursor)
        shown = session.shown(index)
        if session.view(index) is View.GLOSS and shown.view is not View.GLOSS:
            parts.say(tr("there is no English for this paragraph"), warning=True)
        elif DICTIONARY in (shown.by, shown.beside.by if shown.beside else ""):
            parts.say(tr("dictionary gloss: word by word, not a translation"))
        else:
            parts.say("")

    def cycle_tashkeel(self) -> None:
        parts = self._parts
        parts.desk.display = next_tashkeel(parts.desk.display)
        parts.draw_as(parts.desk.display)
        parts.say(tr(ABOUT[parts.desk.display.tashkeel]))

    def cycle_bidi(self) -> None:
        app = cast("TuiReaderApp", self._parts.pane.app)
        self._parts.say(app.cycle_bidi())

    def toggle_panel(self) -> None:
        panel = self._parts.panel
        panel.display = not panel.display
        panel.fill()
        if not panel.display:
            self._parts.pane.focus()

    def next_tab(self) -> None:
        self._open(lambda: self._parts.panel.step(1))

    def previous_tab(self) -> None:
        self._open(lambda: self._parts.panel.step(-1))

    def word_card(self) -> None:
        self.open_tab(Tab.WORD)

    def contents(self) -> None:
        self.open_tab(Tab.CONTENTS)
        self._parts.panel.list.focus()

    def open_tab(self, tab: Tab) -> None:
        """Open the panel on a tab."""
        self._open(lambda: self._parts.panel.open(tab))

    def _open(self, change: Callable[[], None]) -> None:
        self._parts.panel.display = True
        change()

    def focus_next(self) -> None:
        panel, pane = self._parts.panel, self._parts.pane
        if panel.display and pane.has_focus:
            panel.list.focus()
        else:
            pane.focus()
