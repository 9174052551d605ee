"""Every key of the table is pressed and does what its command says: on a Latin keyboard, and on Arabic ones.

A command without a case here fails the first test.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from reader_driver import Opens, Reader
from textual.command import CommandPalette

from tuireader.reading.session import Cursor
from tuireader.ui.commands import COMMANDS
from tuireader.ui.keyboard import twins
from tuireader.ui.panes.tabs import Tab
from tuireader.ui.screens.export import ExportScreen
from tuireader.ui.screens.help import HelpScreen
from tuireader.ui.screens.library import LibraryScreen
from tuireader.ui.screens.note import NoteScreen
from tuireader.ui.screens.notes import NotesScreen
from tuireader.ui.screens.search import SearchScreen

START = (3, 120)
MIDDLE = (100, 22)
"""Wide enough for the panel beside the text, and so low that the text has several pages."""


class Before(NamedTuple):
    """What stood before a key was pressed."""

    cursor: tuple[int, int]
    marks: int
    look: object


class Case(NamedTuple):
    """What a command needs, what it does, and how to be where one was."""

    shows: Callable[[Reader, Before], object]
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()


def at(reader: Reader) -> tuple[int, int]:
    return reader.cursor.index, reader.cursor.offset


def look(reader: Reader) -> object:
    session, pane = reader.desk.session, reader.pane
    views = [session.view(index) for index in range(session.count)]
    alone, focused = reader.main.has_class("-alone"), pane._painter.focused
    return views, alone, focused, reader.page.spacing, reader.desk.display, reader.desk.vocabulary.shown


def forward(reader: Reader, before: Before) -> bool:
    return at(reader) > before.cursor


def backward(reader: Reader, before: Before) -> bool:
    return at(reader) < before.cursor


def looks_other(reader: Reader, before: Before) -> bool:
    return look(reader) != before.look


def says(*words: str) -> Callable[[Reader, Before], bool]:
    return lambda reader, _: all(word in reader.said for word in words)


def asks(words: str) -> Callable[[Reader, Before], bool]:
    return lambda reader, _: reader.prompt.display and words in reader.prompt._label


def opens(kind: type) -> Callable[[Reader, Before], bool]:
    return lambda reader, _: isinstance(reader.app.screen, kind)


def tab(wanted: Tab) -> Callable[[Reader, Before], bool]:
    return lambda reader, _: reader.panel.display and reader.panel.tab is wanted


def marks(more: int) -> Callable[[Reader, Before], bool]:
    return lambda reader, before: len(reader.desk.notebook.placed) == before.marks + more


SEARCHED = ("/", *"ميتا", "enter")
MARKED = ("h", "1")
UNMARK = ("U",)
CASES: dict[str, Case] = {
    **dict.fromkeys(
        ("line_down", "page_down", "half_page_down", "word_left", "next_sentence", "next_paragraph"), Case(forward)
    ),
    **dict.fromkeys(
        ("line_up", "page_up", "half_page_up", "word_right", "previous_sentence", "previous_paragraph"), Case(backward)
    ),
    "top": Case(lambda reader, _: at(reader) == (0, 0)),
    "end": Case(lambda reader, _: at(reader) > (6, 0)),
    "go_to_percent": Case(lambda reader, _: at(reader) == (6, 0), ("9", "9")),
    "go_to_paragraph": Case(lambda reader, _: at(reader) == (1, 0), ("2",)),
    "set_mark": Case(asks("Mark this place")),
    "go_to_mark": Case(asks("Go to mark")),
    "jump_back": Case(lambda reader, _: at(reader)[0] == START[0], ("G",)),
    "jump_forward": Case(lambda reader, _: at(reader) == (0, 0), ("g", "ctrl+o")),
    "count": Case(says(" …  % percent"), ("1",), ("escape",)),
    **{
        command: Case(looks_other, (), (key,))
        for command, key in (
            ("toggle_view", "t"), ("toggle_all_views", "T"), ("toggle_interlinear", "i"), ("toggle_parallel", "="),
            ("toggle_text_alone", "f"), ("toggle_focus", "z"), ("toggle_spacing", "L"),
        )
    },
    "cycle_tashkeel": Case(looks_other, (), ("r", "r")),
    "cycle_bidi": Case(says("bidi "), (), ("B", "B", "B")),
    "toggle_panel": Case(lambda reader, _: not reader.panel.display, (), ("p",)),
    "widen_panel": Case(lambda reader, _: reader.main._arrangement.panel_width == 46, (), ("-",)),
    "narrow_panel": Case(lambda reader, _: reader.main._arrangement.panel_width == 38, (), ("+",)),
    "next_tab": Case(tab(Tab.ENTITIES), (), ("[",)),
    "previous_tab": Case(tab(Tab.CONTENTS), (), ("]",)),
    "word_card": Case(tab(Tab.WORD), (), ("[", "[")),
    "contents": Case(tab(Tab.CONTENTS), (), ("]",)),
    "focus_next": Case(lambda reader, _: reader.panel.list.has_focus),
    "next_entity": Case(forward),
    "previous_entity": Case(backward),
    "next_lemma": Case(says("another place of"), ("g", "left")),
    "previous_lemma": Case(says("no other place of", "in this direction"), ("g", "left")),
    "search": Case(asks("Search")),
    "next_hit": Case(says("hit 2 of"), (*SEARCHED, "1", "enter", "n")),
    "previous_hit": Case(says("hit 1 of"), (*SEARCHED, "1", "enter", "n", "n")),
    "search_all": Case(opens(SearchScreen), (), ("escape",)),
    "select_words": Case(lambda reader, _: reader.desk.selection.active),
    "select_sentences": Case(lambda reader, _: reader.desk.selection.active),
    "highlight": Case(asks("Highlight:")),
    "note": Case(opens(NoteScreen)),
    "note_in_editor": Case(says("cannot be given to an editor")),
    "note_on_text": Case(opens(NoteScreen)),
    "next_mark": Case(lambda reader, _: at(reader)[0] == 3, (*MARKED, "g"), UNMARK),
    "previous_mark": Case(lambda reader, _: at(reader)[0] == 3, (*MARKED, "G"), UNMARK),
    "delete": Case(marks(-1), MARKED, (*UNMARK, *UNMARK)),
    "undo": Case(marks(-1), MARKED),
    "redo": Case(marks(1), (*MARKED, *UNMARK), UNMARK),
    "filter_notes": Case(asks("List notes"), (), ("escape", "]", "]")),
    "all_notes": Case(opens(NotesScreen)),
    "save_word": Case(says("saved as new"), (), ("s", "s", "s")),
    "toggle_saved_words": Case(looks_other, (), ("S",)),
    "copy": Case(says("characters")),
    "export": Case(opens(ExportScreen)),
    "library": Case(opens(LibraryScreen)),
    "reload": Case(lambda reader, _: reader.app.screen is not reader.main),
    "help": Case(opens(HelpScreen)),
    "palette": Case(opens(CommandPalette)),
    "back": Case(lambda reader, _: not reader.desk.selection.active, ("v",)),
    "suspend": Case(lambda reader, _: reader.app.suspended),
    "quit": Case(lambda reader, _: reader.app._exit),
}  # fmt: skip


def test_every_command_has_a_case() -> None:
    assert {command.name for command in COMMANDS} == set(CASES)


class Hands:
    """Whoever types, on some layout; keys that no layout moves are the same everywhere."""

    def __init__(self, reader: Reader, layout: str | None) -> None:
        self.reader = reader
        self.of = {latin: typed for typed, latin in twins(layout).items()} if layout else {}  # type: ignore[arg-type]
        # The keys that X11 has, and presentation forms, are other ways to type what the tables say.
        self.of |= {"U": "‘", "M": "’", "b": "لا", "B": "لآ", "G": "لأ", "T": "لإ", "%": "%"} if layout else {}
        self.pressed: set[str] = set()

    async def press(self, *keys: str) -> None:
        searching = False
        for key in keys:
            typed = key if searching else self.of.get(key, key)
            searching = key == "/" or (searching and key != "enter")
            if len(key) == 1 and len(typed) == 2:
                self.reader.app._driver.send_message(_key(typed[0]))
                self.reader.app._driver.send_message(_key(typed[1]))
                await self.reader.quiet()
                await self.reader.pilot.pause()
            else:
                await self.reader.press(typed)
                if typed == "ل":
                    await self.reader.until(lambda: self.reader.app._typed._held is None)
                    await self.reader.quiet()

    async def wait_for_dictionary(self) -> None:
        await self.reader.until(lambda: self.reader.main._gate.is_open)

    async def begin(self) -> None:
        """Be at the start, with nothing open."""
        reader = self.reader
        for _ in range(4):
            if reader.app.screen is reader.main and not reader.prompt.display:
                break
            await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.main)
        await reader.press("escape")
        reader.desk.session.go(*START)
        reader.pane.show_cursor()
        reader.pane.cursor_moved(Cursor(*START))
        await reader.quiet()

    async def does(self, name: str, key: str) -> None:
        reader, case = self.reader, CASES[name]
        await self.begin()
        await self.press(*case.first)
        before = Before(at(reader), len(reader.desk.notebook.placed), look(reader))
        await self.press(key)
        self.pressed.add(key)
        try:
            await reader.until(lambda: case.shows(reader, before))
        except TimeoutError:
            pytest.fail(f"{key!r} does not do {name}: {reader.said!r} {at(reader)} {before.cursor}")
        if name == "reload":
            reader.main = reader.app.screen
            await self.wait_for_dictionary()
        elif name != "quit":
            await self.begin()
            await self.press(*case.last)


def _key(character: str) -> object:
    from textual.events import Key

    return Key(character, character)


@pytest.mark.parametrize("layout", [None, "101", "102"])
async def test_every_key_does_what_its_command_says(
    layout: str | None, reading: Opens, monkeypatch: pytest.MonkeyPatch, user_folder: object
) -> None:
    if layout is not None:
        user_folder.mkdir(exist_ok=True)  # type: ignore[attr-defined]
        settings = user_folder / "config.toml"  # type: ignore[operator]
        settings.write_text(f'[reader]\narabic_keyboard = "{layout}"\n', encoding="utf-8")
    async with reading(size=MIDDLE) as reader:
        monkeypatch.setattr(reader.app, "action_suspend_process", lambda: setattr(reader.app, "suspended", True))
        hands = Hands(reader, layout)
        await hands.wait_for_dictionary()
        # An Arabic letter tells which keyboard it is.
        await hands.press("d")
        for command in COMMANDS:
            for key in command.keys:
                await hands.does(command.name, key)
        assert hands.pressed == {key for command in COMMANDS for key in command.keys}
