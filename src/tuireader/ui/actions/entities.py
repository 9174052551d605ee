"""The list of names: going from one place to the next, narrowing, correcting. Owns the questions; the desk keeps."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.arabic.normalization import fold
from tuireader.document import Entity, EntityType
from tuireader.errors import TuiReaderError
from tuireader.reading.corrections import Change, same_value
from tuireader.reading.entities import Named
from tuireader.ui.actions.parts import Parts
from tuireader.ui.arrangement import PASSING
from tuireader.ui.panes.entities_tab import EntityChoice
from tuireader.wording import N_, tr

_TYPES = {
    "p": EntityType.PERSON, "o": EntityType.ORG, "l": EntityType.LOC, "d": EntityType.PRODUCT, "e": EntityType.EVENT,
    "n": EntityType.NORP, "m": EntityType.MISC,
}  # fmt: skip
_TYPE_QUESTION = N_("{name}:  p person  o organization  l place  d product  e event  n people  m other")
_SCOPE_QUESTION = N_("Enter in this text  a in all texts")
_ENTER = frozenset(["\r", "enter"])


class Entities:
    """What keys do in the Entities tab."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._keys: dict[str, Callable[[Named | None], None]] = {
            "/": lambda _: self._filter(),
            "x": self._hide,
            "X": lambda _: self._show_all(),
            "s": lambda _: self._so_far(),
            "c": self._correct,
        }

    def go_to(self, choice: EntityChoice) -> None:
        """Go to the next place of an entity behind the cursor; behind the last one the first."""
        parts, desk = self._parts, self._parts.desk
        named = self._named(choice)
        if named is None:
            return
        before, place = desk.session.cursor, named.after(desk.end_of_word())
        desk.trail.jump(lambda: desk.session.go_to_text(place.index, place.offset))
        if parts.panel.has_class(PASSING):
            parts.panel.display = False
            parts.pane.focus()
        parts.pane.show_cursor()
        parts.pane.cursor_moved(before)
        parts.say(tr("place {number} of {count}", number=named.places.index(place) + 1, count=len(named.places)))

    def press(self, key: str, target: object) -> None:
        """Do what a key means while the list has the focus."""
        self._keys[key](self._named(target) if isinstance(target, EntityChoice) else None)

    def _named(self, choice: EntityChoice) -> Named | None:
        desk = self._parts.desk
        return desk.directory.find(desk.session.cursor.index, choice.id)

    # Narrowing

    def _filter(self) -> None:
        directory, fill = self._parts.desk.directory, self._parts.panel.fill

        def changed(query: str) -> None:
            directory.query = query
            fill()

        changed("")
        self._parts.prompt.ask(tr("Names with"), changed=changed, done=lambda query: changed(query or ""))

    def _hide(self, named: Named | None) -> None:
        if named is not None:
            self._parts.desk.directory.hidden |= {named.entity.type}
            self._parts.panel.fill()

    def _show_all(self) -> None:
        self._parts.desk.directory.hidden = frozenset()
        self._parts.panel.fill()

    def _so_far(self) -> None:
        directory = self._parts.desk.directory
        directory.only_so_far = not directory.only_so_far
        self._parts.panel.fill()
        self._parts.say(tr("only names up to the cursor") if directory.only_so_far else tr("names of the whole text"))

    # Correcting

    def _correct(self, named: Named | None) -> None:
        if named is None:
            return
        entity = named.entity
        question = tr("{name}:  n other name  t other type  m same as …  r no name  u undo", name=_called(entity))
        steps = {"n": self._rename, "t": self._retype, "m": self._merge, "r": self._reject, "u": self._take_back}

        def take(key: str) -> None:
            if key in steps:
                steps[key](entity)
            else:
                self._parts.say(tr("nothing changed"), warning=True)

        self._parts.prompt.ask_key(question, take)

    def _rename(self, entity: Entity) -> None:
        def done(name: str | None) -> None:
            if name and name.strip():
                self._everywhere_or_here(entity, Change.NAME, name.strip())

        self._parts.prompt.ask(tr("English name"), done=done)

    def _retype(self, entity: Entity) -> None:
        def take(key: str) -> None:
            if key in _TYPES:
                self._everywhere_or_here(entity, Change.TYPE, _TYPES[key].value)

        self._parts.prompt.ask_key(tr(_TYPE_QUESTION, name=_called(entity)), take)

    def _reject(self, entity: Entity) -> None:
        self._everywhere_or_here(entity, Change.NONE, "")

    def _merge(self, entity: Entity) -> None:
        def done(query: str | None) -> None:
            other = self._other(entity, fold(query or "").strip())
            if other is None:
                self._parts.say(tr("no other name is called so"), warning=True)
            else:
                said = tr("{name} is {other} from now on", name=_called(entity), other=_called(other))
                self._done(lambda: self._parts.desk.correct_name(entity, Change.SAME, same_value(other)), said)

        self._parts.prompt.ask(tr("{called} is the same as", called=_called(entity)), done=done)

    def _other(self, entity: Entity, wanted: str) -> Entity | None:
        """The entity that is called so, else the first one whose name has this in it."""
        desk = self._parts.desk
        others = [one.entity for one in desk.directory.around(desk.session.cursor.index) if one.entity.id != entity.id]
        names = [(one, fold(one.name.ar or ""), fold(one.name.en or "")) for one in others]
        exact = (one for one, arabic, english in names if wanted in (arabic, english))
        part = (one for one, arabic, english in names if wanted in arabic or wanted in english)
        return next(exact, next(part, None)) if wanted else None

    def _take_back(self, entity: Entity) -> None:
        self._done(lambda: self._parts.desk.uncorrect_name(entity), tr("as it was found again"))

    def _everywhere_or_here(self, entity: Entity, kind: Change, value: str) -> None:
        desk = self._parts.desk

        def take(key: str) -> None:
            if key in _ENTER:
                self._done(lambda: desk.correct_name(entity, kind, value), tr("kept for this text"))
            elif key == "a":
                self._done(lambda: desk.correct_name_everywhere(entity, kind, value), tr("kept in your names.tsv"))
            else:
                self._parts.say(tr("nothing changed"), warning=True)

        self._parts.prompt.ask_key(tr(_SCOPE_QUESTION), take)

    def _done(self, change: Callable[[], None], said: str) -> None:
        parts = self._parts
        try:
            change()
        except TuiReaderError as error:
            parts.say(str(error), warning=True)
            return
        parts.pane.repaint()
        parts.panel.fill()
        parts.say(said)


def _called(entity: Entity) -> str:
    return entity.name.en or entity.name.ar or entity.id
