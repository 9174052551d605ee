"""Search and names. Owns the questions that are asked; the desk finds."""

from __future__ import annotations

from tuireader.ui.actions.parts import Parts


class Finding:
    """Commands of the group Finding."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def search(self) -> None:
        desk, before = self._parts.desk, self._parts.desk.session.cursor

        def changed(query: str) -> None:
            desk.session.cursor = before
            desk.finding.search(query)
            self._show()

        def done(query: str | None) -> None:
            if query is None:
                desk.finding.clear()
                desk.session.cursor = before
            elif query.strip():
                count = len(desk.finding.hits)
                self._parts.say(
                    f"{count} {'hit' if count == 1 else 'hits'}; n next, N previous, Esc ends"
                    if count
                    else "not found",
                    warning=not count,
                )
            self._show()

        self._parts.prompt.ask("Search", changed=changed, done=done)

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
            self._parts.say("nothing to go to: / searches", warning=True)
            return
        self._show()
        self._parts.say(f"hit {number} of {len(self._parts.desk.finding.hits)}")

    def next_entity(self) -> None:
        self._go_to_entity(1)

    def previous_entity(self) -> None:
        self._go_to_entity(-1)

    def _go_to_entity(self, step: int) -> None:
        if not self._parts.language_ready():
            return
        desk = self._parts.desk
        if not desk.trail.jump(lambda: desk.finding.to_mention(step)):
            self._parts.say("no further name in this direction")
        self._show()

    def next_lemma(self) -> None:
        self._go_to_lemma(1)

    def previous_lemma(self) -> None:
        self._go_to_lemma(-1)

    def _go_to_lemma(self, step: int) -> None:
        if not self._parts.language_ready():
            return
        desk = self._parts.desk
        lemma = desk.finding.lemma()
        if lemma is None:
            self._parts.say("no word of the dictionary at the cursor", warning=True)
        elif desk.trail.jump(lambda: desk.finding.to_lemma(step, lemma)):
            self._parts.say(f"another place of {lemma}")
        else:
            self._parts.say(f"no other place of {lemma} in this direction")
        self._show()

    def _show(self) -> None:
        pane = self._parts.pane
        pane.show_cursor()
        pane.repaint()
        pane.cursor_moved(self._parts.desk.session.cursor)
