"""Keys of the settings: how they may be written, what is refused and in which words, and sequences of two."""

from __future__ import annotations

from pathlib import Path

import pytest
from reader_driver import Opens

from tuireader.cli.opening import make_app
from tuireader.errors import ConfigError
from tuireader.ui.commands import COMMANDS, configured, shown_keys
from tuireader.ui.key_names import key_named, shown_key


def set_keys(user_folder: Path, *lines: str) -> None:
    user_folder.mkdir(exist_ok=True)
    (user_folder / "config.toml").write_text("\n".join(["[keys]", *lines]), encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("j", "j"), ("G", "G"), ("PgDn", "pagedown"), ("pagedown", "pagedown"), ("Esc", "escape"), ("Space", "space"),
        (" ", "space"), ("F5", "f5"), ("Ctrl+X", "ctrl+x"), ("ctrl+o", "ctrl+o"), ("Alt+←", "alt+left"),
        ("alt+ctrl+q", "ctrl+alt+q"), ("shift+a", "A"), ("shift+f3", "shift+f3"), ("question_mark", "?"), ("+", "+"),
        ("Ctrl++", "ctrl++"), ("g g", "g g"), ("Ctrl+X Ctrl+S", "ctrl+x ctrl+s"), ("ش", "ش"),
        ("", None), ("  ", None), ("Hyper+q", None), ("PageDwn", None), ("g g g", None), ("ctrl+", None), ("f25", None),
    ],
)  # fmt: skip
def test_names_of_keys(written: str, key: str | None) -> None:
    assert key_named(written) == key


def test_every_key_of_the_table_can_be_written_as_it_is_shown() -> None:
    for command in COMMANDS:
        for key in command.keys:
            assert key_named(key) == key
            assert key_named(shown_key(key)) == key


@pytest.mark.parametrize(
    ("keys", "said", "hint"),
    [
        ({"tpo": ["x"]}, "keys.tpo: there is no such command", "perhaps top; "),
        ({"zzz": ["x"]}, "keys.zzz: there is no such command", "tuireader keys lists them"),
        ({"top": ["PageDwn"]}, "keys.top: there is no key 'PageDwn'", 'PgDn, Ctrl+X and the like, or two of them'),
        ({"top": ["x"]}, "keys: x calls both top and export", "another key under [keys], or none, as export = []"),
        ({"top": ["PgDn"]}, "keys: PgDn calls both page_down and top", "as top = []"),
        ({"end": ["g e"]}, "keys: g calls top, so g e never comes to end", "give top another key"),
        ({"top": ["g g"], "end": ["g g", "G"]}, "keys: g g calls both top and end", "as end = []"),
        ({"count": ["a"]}, "keys.count: a is no digit", "digits alone"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_in_a_line(keys: dict[str, list[str]], said: str, hint: str) -> None:
    with pytest.raises(ConfigError) as raised:
        configured(keys)
    assert raised.value.message == f"settings, {said}"
    assert hint in raised.value.hint
    assert "\n" not in str(raised.value)


def test_a_command_may_have_no_key_and_its_key_goes_to_another() -> None:
    table = {command.name: command.keys for command in configured({"export": [], "top": ["x", "x", "Home"]})}
    assert (table["export"], table["top"], table["end"]) == ((), ("x", "home"), ("G", "end"))


async def test_a_key_of_the_settings_calls_its_command(reading: Opens, user_folder: Path) -> None:
    set_keys(user_folder, 'end = ["F5"]', 'top = ["Ctrl+T"]')
    async with reading() as reader:
        await reader.press("f5")
        assert reader.cursor.index == 6
        await reader.press("g")
        assert reader.cursor.index == 6
        await reader.press("ctrl+t")
        assert reader.cursor.index == 0


async def test_two_keys_show_what_may_follow(reading: Opens, user_folder: Path) -> None:
    set_keys(user_folder, 'top = ["g g"]', 'end = ["g e"]', 'line_down = ["g ↓", "j"]', 'redo = ["Ctrl+X Ctrl+R"]')
    async with reading() as reader:
        await reader.press("g")
        assert reader.prompt.display
        assert reader.prompt._label == "g …  ↓ one line down  g start of the text  e end of the text"
        await reader.press("e")
        assert (reader.cursor.index, reader.prompt.display) == (6, False)
        await reader.press("ل")
        await reader.until(lambda: reader.prompt.display)
        await reader.press("ل")
        await reader.until(lambda: reader.cursor.index == 0)
        await reader.press("3", "g", "down")
        three = reader.cursor
        await reader.press("g", "g", "3", "j")
        assert reader.cursor == three
        await reader.press("g", "q")
        assert reader.said == "g q calls nothing"
        await reader.press("ctrl+x", "ctrl+r")
        assert reader.said == "nothing to redo"
        await reader.press("g", "escape")
        assert not reader.prompt.display


async def test_sequences_are_shown_wherever_keys_are(reading: Opens, user_folder: Path) -> None:
    set_keys(user_folder, 'toggle_view = ["z t"]', 'toggle_focus = ["z f"]')
    assert "z f" in [shown_keys(command) for command in configured({"toggle_focus": ["z f"]})]
    async with reading(size=(120, 36)) as reader:
        await reader.sees("z t English")


def test_the_reader_does_not_start_with_two_meanings_of_a_key(user_folder: Path) -> None:
    set_keys(user_folder, 'top = ["q"]')
    with pytest.raises(ConfigError, match="q calls both top and quit"):
        make_app("sample:guide")
