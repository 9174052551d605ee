"""Search and names. Owns the questions that are asked; the desk finds."""

from __future__ import annotations

import time

from textual.worker import get_current_worker

from tuireader.errors import TuiReaderError
from tuireader.ui.actions.parts import Parts
from tuireader.ui.commands import key_of
from tuireader.ui.panes.hits_tab import counted
from tuireader.wording import tr

REPORT_SECONDS = 0.25


class Finding:
    """Commands of the group Finding."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def search(self) -> None:
        desk, before = self._parts.desk, self._parts.desk.session.cursor

        def changed(query: str) -> None:
            desk.session.cursor = before
            desk.finding.search(query)
            self._parts.prompt.tell(self._said())
            self._show()

        def done(query: str | None) -> None:
            if query is None:
                desk.session.cursor = before
            if not query or not query.strip():
                desk.finding.clear()
                self._parts.panel.show_hits(on=False)
            elif desk.finding.is_waiting:
                self._read_on()
            else:
                self._tell_count()
            self._show()

        self._parts.panel.show_hits(on=True)
        self._parts.prompt.ask(tr("Search"), changed=changed, done=done)

    def _said(self) -> str:
        finding = self._parts.desk.finding
        if finding.fault:
            return finding.fault
        if finding.is_waiting:
            return tr("Enter searches")
        return counted(len(finding.hits)) if finding.query.strip() else ""

    def _tell_count(self) -> None:
        finding = self._parts.desk.finding
        if finding.hits:
            self._parts.say(
                tr(
                    "{hits}; {next} next, {previous} previous, {back} ends",
                    hits=counted(len(finding.hits)),
                    next=key_of("next_hit"),
                    previous=key_of("previous_hit"),
                    back=key_of("back"),
                )
            )
        else:
            self._parts.say(finding.fault or tr("not found"), warning=True)

    # Words that have to be read first

    def _read_on(self) -> None:
        self._parts.pane.run_worker(self._read, thread=True, group="searching", exclusive=True)

    def _read(self) -> None:
        finding, app, worker = self._parts.desk.finding, self._parts.pane.app, get_current_worker()
        query, told = finding.query, 0.0
        try:
            for share in finding.steps():
                if worker.is_cancelled or finding.query != query:
                    return
                if time.monotonic() - told > REPORT_SECONDS:
                    app.call_from_thread(self._tell_progress, query, share)
                    told = time.monotonic()
        except TuiReaderError as error:
            if not worker.is_cancelled:
                app.call_from_thread(self._parts.say, str(error), warning=True)
            return
        if not worker.is_cancelled:
            app.call_from_thread(self._tell_progress, query, 1.0)

    def _tell_progress(self, query: str, share: float) -> None:
        finding = self._parts.desk.finding
        if finding.query != query:
            return
        finding.take_new()
        self._show()
        if share < 1:
            self._parts.say(
                tr(
                    "searching: {share:.0%} read, {hits}; {back} stops",
                    share=share,
                    hits=counted(len(finding.hits)),
                    back=key_of("back"),
                ),
                stay=True,
            )
        else:
            self._tell_count()

    def next_hit(self) -> None:
        self._go_to_hit(1)

    def previous_hit(self) -> None:
        self._go_to_hit(-1)

    def _go_to_hit(self, step: int) -> None:
        desk, number = self._parts.desk, 0

        def go() -> None:
            nonlocal number
            number = desk.finding.to_hit(step) or 0

        desk.trail.jump(go)
        if not number:
            self._parts.say(tr("nothing to go to: {search} searches", search=key_of("search")), warning=True)
            return
        self._show()
        self._parts.say(tr("hit {number} of {count}", number=number, count=len(self._parts.desk.finding.hits)))

    def next_entity(self) -> None:
        self._go_to_entity(1)

    def previous_entity(self) -> None:
        self._go_to_entity(-1)

    def _go_to_entity(self, step: int) -> None:
        if not self._parts.language_ready():
            return
        desk = self._parts.desk
        if not desk.trail.jump(lambda: desk.finding.to_mention(step)):
            self._parts.say(tr("no further name in this direction"))
        self._show()

    def next_lemma(self) -> None:
        self._go_to_lemma(1)

    def previous_lemma(self) -> None:
        self._go_to_lemma(-1)

    def _go_to_lemma(self, step: int) -> None:
        if not self._parts.language_ready():
            return
        desk = self._parts.desk
        name = desk.finding.name()
        lemma = name or desk.finding.lemma()
        to_next = desk.finding.to_name if name else desk.finding.to_lemma
        if lemma is None:
            self._parts.say(tr("no word of the dictionary at the cursor"), warning=True)
        elif desk.trail.jump(lambda: to_next(step, lemma)):
            self._parts.say(tr("another place of {lemma}", lemma=lemma))
        else:
            self._parts.say(tr("no other place of {lemma} in this direction", lemma=lemma))
        self._show()

    def _show(self) -> None:
        pane = self._parts.pane
        pane.show_cursor()
        pane.repaint()
        pane.cursor_moved(self._parts.desk.session.cursor)
