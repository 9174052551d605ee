"""Every command of the reader: name, help, keys, group. Owns the table; knows no widget and imports no Textual.

Bindings, footer, palette, help and `tuireader keys` are all made from it. A command called `name` is the action
`action_name` of the reader screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tuireader.errors import ConfigError
from tuireader.ui.key_names import key_named, shown_key
from tuireader.wording import N_, tr


class Command(Struct, frozen=True):
    """One thing the reader can do."""

    name: str
    help: str
    keys: tuple[str, ...]
    """In Textual's notation; printable keys are the character itself."""
    group: str
    footer: str = ""
    """One or two words for the footer; empty keeps it out of there."""


MOVE, VIEW, PANEL = N_("Moving"), N_("View"), N_("Panel")
MARK, FIND, APP = N_("Marking"), N_("Finding"), N_("Program")

DIGITS = tuple("1234567890")
COUNT = "count"
"""The one command that means nothing without the key that called it."""

COMMANDS: tuple[Command, ...] = (
    Command("line_down", N_("one line down"), ("j", "down"), MOVE),
    Command("line_up", N_("one line up"), ("k", "up"), MOVE),
    Command("page_down", N_("one page down"), ("space", "pagedown"), MOVE),
    Command("page_up", N_("one page up"), ("b", "pageup"), MOVE),
    Command("half_page_down", N_("half a page down"), ("d",), MOVE),
    Command("half_page_up", N_("half a page up"), ("u",), MOVE),
    Command("word_left", N_("the word to the left: forward in Arabic"), ("left",), MOVE),
    Command("word_right", N_("the word to the right: back in Arabic"), ("right",), MOVE),
    Command("next_sentence", N_("next sentence"), (")",), MOVE),
    Command("previous_sentence", N_("start of the sentence, or the one before"), ("(",), MOVE),
    Command("next_paragraph", N_("next paragraph"), ("}",), MOVE),
    Command("previous_paragraph", N_("start of the paragraph, or the one before"), ("{",), MOVE),
    Command("top", N_("start of the text"), ("g", "home"), MOVE),
    Command("end", N_("end of the text"), ("G", "end"), MOVE),
    Command("go_to_percent", N_("after a number: to that percent of the text, as 50%"), ("%",), MOVE),
    Command(
        "go_to_paragraph",
        N_("after a number: to that paragraph; else opens the highlight at the cursor"),
        ("enter",),
        MOVE,
    ),
    Command("set_mark", N_("set a mark here; a letter names it"), ("m",), MOVE),
    Command("go_to_mark", N_("go to a mark by its letter"), ("'",), MOVE),
    Command("jump_back", N_("back to where the last jump began"), ("ctrl+o", "alt+left"), MOVE),
    Command("jump_forward", N_("forward again"), ("ctrl+i", "alt+right"), MOVE),
    Command(COUNT, N_("a number before a motion repeats it"), DIGITS, MOVE),
    Command("toggle_view", N_("Arabic or English for this paragraph"), ("t",), VIEW, N_("English")),
    Command("toggle_all_views", N_("Arabic or English for the whole text"), ("T",), VIEW),
    Command("toggle_interlinear", N_("each word with its gloss below it, for the whole text"), ("i",), VIEW),
    Command("toggle_parallel", N_("Arabic and English side by side, for the whole text"), ("=",), VIEW),
    Command("toggle_text_alone", N_("hide everything but the text, or show it again"), ("f",), VIEW),
    Command("toggle_focus", N_("dim all but the paragraph at the cursor"), ("z",), VIEW),
    Command("toggle_spacing", N_("lines nearer together or farther apart"), ("L",), VIEW),
    Command("cycle_tashkeel", N_("tashkeel: full, only shadda and tanwin, none"), ("r",), VIEW),
    Command("cycle_bidi", N_("another way to order the letters, where the terminal shows them wrong"), ("B",), VIEW),
    Command("toggle_panel", N_("side panel on or off"), ("p",), PANEL, N_("panel")),
    Command("widen_panel", N_("side panel wider"), ("+",), PANEL),
    Command("narrow_panel", N_("side panel narrower"), ("-",), PANEL),
    Command("next_tab", N_("next tab of the panel"), ("]",), PANEL),
    Command("previous_tab", N_("previous tab of the panel"), ("[",), PANEL),
    Command("word_card", N_("the word at the cursor taken apart"), ("w",), PANEL, N_("word")),
    Command("contents", N_("contents of the text"), ("o",), PANEL),
    Command("focus_next", N_("between the text and the panel; Enter there goes to what is marked"), ("tab",), PANEL),
    Command("next_entity", N_("next person, place or organization"), ("e",), FIND),
    Command("previous_entity", N_("previous person, place or organization"), ("E",), FIND),
    Command("next_lemma", N_("next place of this word, in any form"), ("*",), FIND),
    Command("previous_lemma", N_("previous place of this word, in any form"), ("#",), FIND),
    Command("search", N_("search; tashkeel and spelling of alef and hamza do not matter"), ("/",), FIND, N_("search")),
    Command("next_hit", N_("next hit of the search"), ("n",), FIND),
    Command("previous_hit", N_("previous hit of the search"), ("N",), FIND),
    Command("search_all", N_("search in all texts of the library"), ("F",), FIND),
    Command("select_words", N_("select words; move to extend, Esc to stop"), ("v",), MARK, N_("select")),
    Command("select_sentences", N_("select the sentence; move to extend"), ("V",), MARK),
    Command(
        "highlight",
        N_("highlight the selection, the search hit or the sentence; then 1 to 5 for the colour"),
        ("h",),
        MARK,
        N_("highlight"),
    ),
    Command("note", N_("note on the selection, the highlight or the paragraph"), ("a",), MARK, N_("note")),
    Command("note_in_editor", N_("the same in your $EDITOR"), ("A",), MARK),
    Command("note_on_text", N_("note on the text as a whole"), ("ctrl+n",), MARK),
    Command("next_mark", N_("next highlight or note"), (">",), MARK),
    Command("previous_mark", N_("previous highlight or note"), ("<",), MARK),
    Command("delete", N_("delete the highlight or note at the cursor"), ("D",), MARK),
    Command("undo", N_("undo the last change of highlights and notes"), ("U",), MARK),
    Command("redo", N_("make again what was undone"), ("ctrl+r",), MARK),
    Command("filter_notes", N_("list only notes of a colour, a #tag, some words"), ("&",), MARK),
    Command("all_notes", N_("highlights and notes of all texts"), ("M",), MARK),
    Command("save_word", N_("save the word to learn it: new, then learning, known, forgotten"), ("s",), MARK),
    Command("toggle_saved_words", N_("show saved words in the text, or not"), ("S",), MARK),
    Command("copy", N_("copy the selection or the sentence, in logical order"), ("y",), MARK),
    Command("export", N_("export highlights and notes"), ("x",), MARK, N_("export")),
    Command("library", N_("the library: another text"), ("O",), APP, N_("library")),
    Command("reload", N_("read the text again from where it is; a page of the web is fetched again"), ("R",), APP),
    Command("help", N_("this help"), ("?", "f1"), APP, N_("help")),
    Command("palette", N_("all commands"), ("ctrl+p",), APP),
    Command("back", N_("leave the selection, the search or the panel"), ("escape",), APP),
    Command("suspend", N_("back to the shell; fg returns here"), ("ctrl+z",), APP),
    Command("quit", N_("quit; place, views and notes are kept"), ("q",), APP, N_("quit")),
)


_in_use: dict[str, Command] = {command.name: command for command in COMMANDS}


def use_table(table: Sequence[Command]) -> None:
    """Have messages name the keys of this table from now on."""
    _in_use.update({command.name: command for command in table})


def key_of(name: str) -> str:
    """The first key of a command, as people read it, for a message; a command without keys by its name."""
    keys = _in_use[name].keys
    return shown_key(keys[0]) if keys else name.replace("_", " ")


def configured(keys: Mapping[str, list[str]]) -> tuple[Command, ...]:
    """The table with the keys of the settings in place of its own.

    Raises:
        ConfigError: A command or key that does not exist, or one key for two commands.
    """
    names = [command.name for command in COMMANDS]
    for name in keys:
        if name not in names:
            raise ConfigError(tr("settings, keys.{name}: there is no such command", name=name), _like(name, names))
    table = tuple(
        replace(command, keys=_keys_of(command.name, keys[command.name])) if command.name in keys else command
        for command in COMMANDS
    )
    taken = {key: command.name for command in reversed(table) for key in command.keys}
    for command in table:
        for key in command.keys:
            _check(key, command.name, taken)
    return table


def _like(name: str, names: Sequence[str]) -> str:
    from difflib import get_close_matches

    like = get_close_matches(name, names, n=1)
    return tr("perhaps {name}; tuireader keys lists them", name=like[0]) if like else tr("tuireader keys lists them")


def _keys_of(name: str, given: Sequence[str]) -> tuple[str, ...]:
    keys = []
    for key in given:
        found = key_named(key)
        if found is None:
            raise ConfigError(
                tr("settings, keys.{name}: there is no key {key}", name=name, key=repr(key)),
                tr('a key is a character, F1, PgDn, Ctrl+X and the like, or two of them with a blank, as "g g"'),
            )
        if name == COUNT and found not in DIGITS:
            raise ConfigError(
                tr("settings, keys.{name}: {key} is no digit", name=name, key=shown_key(found)),
                tr("a number is made of digits alone"),
            )
        keys.append(found)
    return tuple(dict.fromkeys(keys))


def _check(key: str, name: str, taken: Mapping[str, str]) -> None:
    """Refuse a key of a command that calls another one too, or that begins what another one calls."""
    shown = shown_key(key)
    if taken[key] != name:
        raise ConfigError(
            tr("settings, keys: {key} calls both {taken} and {name}", key=shown, taken=taken[key], name=name),
            tr("give one of them another key under [keys], or none, as {name} = []", name=name),
        )
    first = key.partition(" ")[0]
    if first != key and first in taken:
        raise ConfigError(
            tr(
                "settings, keys: {first} calls {taken}, so {key} never comes to {name}",
                first=shown_key(first),
                taken=taken[first],
                key=shown,
                name=name,
            ),
            tr("give {name} another key under [keys], or none, as {name} = []", name=taken[first]),
        )


def shown_keys(command: Command) -> str:
    """All keys of a command in one line; ten digits are a range."""
    if command.keys == DIGITS:
        return "0 … 9"
    return " ".join(shown_key(key) for key in command.keys)
