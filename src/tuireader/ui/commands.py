"""Every command of the reader: name, help, keys, group. Owns the table; knows no widget and imports no Textual.

Bindings, footer, palette, help and `tuireader keys` are all made from it. A command called `name` is the action
`action_name` of the reader screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tuireader.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can do."""

    name: str
    help: str
    keys: tuple[str, ...]
    """In Textual's notation; printable keys are the character itself."""
    group: str
    footer: str = ""
    """One or two words for the footer; empty keeps it out of there."""


MOVE, VIEW, PANEL, MARK, FIND, APP = "Moving", "View", "Panel", "Marking", "Finding", "Program"

COUNT = "count"
"""The one command that means nothing without the key that called it."""

COMMANDS: tuple[Command, ...] = (
    Command("line_down", "one line down", ("j", "down"), MOVE),
    Command("line_up", "one line up", ("k", "up"), MOVE),
    Command("page_down", "one page down", ("space", "pagedown"), MOVE),
    Command("page_up", "one page up", ("b", "pageup"), MOVE),
    Command("half_page_down", "half a page down", ("d",), MOVE),
    Command("half_page_up", "half a page up", ("u",), MOVE),
    Command("word_left", "the word to the left: forward in Arabic", ("left",), MOVE),
    Command("word_right", "the word to the right: back in Arabic", ("right",), MOVE),
    Command("next_sentence", "next sentence", (")",), MOVE),
    Command("previous_sentence", "start of the sentence, or the one before", ("(",), MOVE),
    Command("next_paragraph", "next paragraph", ("}",), MOVE),
    Command("previous_paragraph", "start of the paragraph, or the one before", ("{",), MOVE),
    Command("top", "start of the text", ("g", "home"), MOVE),
    Command("end", "end of the text", ("G", "end"), MOVE),
    Command("go_to_percent", "after a number: to that percent of the text, as 50%", ("%",), MOVE),
    Command(
        "go_to_paragraph", "after a number: to that paragraph; else opens the highlight at the cursor", ("enter",), MOVE
    ),
    Command("set_mark", "set a mark here; a letter names it", ("m",), MOVE),
    Command("go_to_mark", "go to a mark by its letter", ("'",), MOVE),
    Command("jump_back", "back to where the last jump began", ("ctrl+o", "alt+left"), MOVE),
    Command("jump_forward", "forward again", ("ctrl+i", "alt+right"), MOVE),
    Command(COUNT, "a number before a motion repeats it", tuple("1234567890"), MOVE),
    Command("toggle_view", "Arabic or English for this paragraph", ("t",), VIEW, "English"),
    Command("toggle_all_views", "Arabic or English for the whole text", ("T",), VIEW),
    Command("toggle_interlinear", "each word with its gloss below it, for the whole text", ("i",), VIEW),
    Command("toggle_parallel", "Arabic and English side by side, for the whole text", ("=",), VIEW),
    Command("toggle_text_alone", "hide everything but the text, or show it again", ("f",), VIEW),
    Command("toggle_focus", "dim all but the paragraph at the cursor", ("z",), VIEW),
    Command("toggle_spacing", "lines nearer together or farther apart", ("L",), VIEW),
    Command("cycle_tashkeel", "tashkeel: full, only shadda and tanwin, none", ("r",), VIEW),
    Command("cycle_bidi", "another way to order the letters, where the terminal shows them wrong", ("B",), VIEW),
    Command("toggle_panel", "side panel on or off", ("p",), PANEL, "panel"),
    Command("widen_panel", "side panel wider", ("+",), PANEL),
    Command("narrow_panel", "side panel narrower", ("-",), PANEL),
    Command("next_tab", "next tab of the panel", ("]",), PANEL),
    Command("previous_tab", "previous tab of the panel", ("[",), PANEL),
    Command("word_card", "the word at the cursor taken apart", ("w",), PANEL, "word"),
    Command("contents", "contents of the text", ("o",), PANEL),
    Command("focus_next", "between the text and the panel; Enter there goes to what is marked", ("tab",), PANEL),
    Command("next_entity", "next person, place or organization", ("e",), FIND),
    Command("previous_entity", "previous person, place or organization", ("E",), FIND),
    Command("next_lemma", "next place of this word, in any form", ("*",), FIND),
    Command("previous_lemma", "previous place of this word, in any form", ("#",), FIND),
    Command("search", "search; tashkeel and spelling of alef and hamza do not matter", ("/",), FIND, "search"),
    Command("next_hit", "next hit of the search", ("n",), FIND),
    Command("previous_hit", "previous hit of the search", ("N",), FIND),
    Command("search_all", "search in all texts of the library", ("F",), FIND),
    Command("select_words", "select words; move to extend, Esc to stop", ("v",), MARK, "select"),
    Command("select_sentences", "select the sentence; move to extend", ("V",), MARK),
    Command(
        "highlight",
        "highlight the selection, the search hit or the sentence; then 1 to 5 for the colour",
        ("h",),
        MARK,
        "highlight",
    ),
    Command("note", "note on the selection, the highlight or the paragraph", ("a",), MARK, "note"),
    Command("note_in_editor", "the same in your $EDITOR", ("A",), MARK),
    Command("note_on_text", "note on the text as a whole", ("ctrl+n",), MARK),
    Command("next_mark", "next highlight or note", (">",), MARK),
    Command("previous_mark", "previous highlight or note", ("<",), MARK),
    Command("delete", "delete the highlight or note at the cursor", ("D",), MARK),
    Command("undo", "undo the last change of highlights and notes", ("U",), MARK),
    Command("redo", "make again what was undone", ("ctrl+r",), MARK),
    Command("filter_notes", "list only notes of a colour, a #tag, some words", ("&",), MARK),
    Command("all_notes", "highlights and notes of all texts", ("M",), MARK),
    Command("save_word", "save the word to learn it: new, then learning, known, forgotten", ("s",), MARK),
    Command("toggle_saved_words", "show saved words in the text, or not", ("S",), MARK),
    Command("copy", "copy the selection or the sentence, in logical order", ("y",), MARK),
    Command("export", "export highlights and notes", ("x",), MARK, "export"),
    Command("library", "the library: another text", ("O",), APP, "library"),
    Command("reload", "read the text again from where it is; a page of the web is fetched again", ("R",), APP),
    Command("help", "this help", ("?", "f1"), APP, "help"),
    Command("palette", "all commands", ("ctrl+p",), APP),
    Command("back", "leave the selection, the search or the panel", ("escape",), APP),
    Command("suspend", "back to the shell; fg returns here", ("ctrl+z",), APP),
    Command("quit", "quit; place, views and notes are kept", ("q",), APP, "quit"),
)


def configured(keys: Mapping[str, list[str]]) -> tuple[Command, ...]:
    """The table with the keys of the settings in place of its own.

    Raises:
        ConfigError: A command that does not exist, or one key for two commands.
    """
    names = {command.name for command in COMMANDS}
    for name in keys:
        if name not in names:
            raise ConfigError(f"settings, keys.{name}: there is no such command", "tuireader keys lists them")
    table = tuple(replace(command, keys=tuple(keys.get(command.name, command.keys))) for command in COMMANDS)
    taken: dict[str, str] = {}
    for command in table:
        for key in command.keys:
            if key in taken:
                raise ConfigError(f"settings, keys: {key} calls both {taken[key]} and {command.name}")
            taken[key] = command.name
    return table


_SHOWN = {
    "space": "Space", "pagedown": "PgDn", "pageup": "PgUp", "down": "↓", "up": "↑", "left": "←", "right": "→",
    "escape": "Esc", "home": "Home", "end": "End", "tab": "Tab", "enter": "Enter", "ctrl": "Ctrl", "alt": "Alt",
    "shift": "Shift", "f1": "F1",
}  # fmt: skip


def shown_key(key: str) -> str:
    """A key as people read it."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    shown = _SHOWN.get(last, last.upper() if modifiers else last)
    return "+".join([*(_SHOWN.get(modifier, modifier) for modifier in modifiers), shown])


def shown_keys(command: Command) -> str:
    """All keys of a command in one line; ten digits are a range."""
    if command.keys == tuple("1234567890"):
        return "0 … 9"
    return " ".join(shown_key(key) for key in command.keys)
