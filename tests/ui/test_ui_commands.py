"""The table of commands: every key works, every command is in help and palette."""

from __future__ import annotations

from pathlib import Path

import pytest
from reader_driver import Opens, Reader
from textual.command import CommandPalette

from tuireader.cli.opening import make_app
from tuireader.errors import ConfigError
from tuireader.ui.commands import COMMANDS, shown_keys
from tuireader.ui.screens.help import HelpScreen

WAYS_OUT = {"quit", "suspend"}
KEYS = [(command.name, key) for command in COMMANDS for key in command.keys if command.name not in WAYS_OUT]


def said_in(reader: Reader) -> str:
    """What the list of the screen on top says, on one line."""
    return " ".join(reader.list_text(reader.app.screen).replace("\u2066", "").replace("\u2069", "").split())


async def test_every_key_calls_its_command(reading: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as reader:
        called: list[str] = []
        monkeypatch.setattr(reader.main, "action_command", lambda name, _key: called.append(name))
        for command in COMMANDS:
            for key in command.keys:
                called.clear()
                await reader.press(key)
                assert called == [command.name], key


async def test_every_command_does_something(reading: Opens) -> None:
    async with reading() as reader:
        for name, key in KEYS:
            await reader.press(key)
            assert reader.app.is_running, name
            if name == "reload":
                await reader.until(lambda: reader.app.screen is not reader.main)
                reader.main = reader.app.screen
                await reader.pilot.pause()
            for _ in range(3):
                if reader.app.screen is not reader.main or reader.prompt.display:
                    await reader.press("escape")
            assert reader.app.screen is reader.main, name
            assert not reader.prompt.display, name


async def test_every_command_is_in_the_help(reading: Opens) -> None:
    async with reading(size=(120, 80)) as reader:
        await reader.press("?")
        await reader.until(lambda: isinstance(reader.app.screen, HelpScreen))
        listed = said_in(reader)
        for command in COMMANDS:
            assert command.help in listed
            assert shown_keys(command) in listed
        await reader.sees(COMMANDS[0].help)


@pytest.mark.parametrize("key", ["escape", "q", "?", "f1"])
async def test_ways_out_of_the_help(key: str, reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("?", "j", "space", "G", key)
        assert reader.app.screen is reader.main
        assert reader.app.is_running


async def test_the_palette_runs_a_command(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        await reader.until(lambda: isinstance(reader.app.screen, CommandPalette))
        await reader.type("next paragraph")
        await reader.sees("next paragraph (})")
        await reader.press("enter")
        await reader.until(lambda: reader.cursor.index == 1)


async def test_the_palette_opens_a_dialog(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        await reader.until(lambda: isinstance(reader.app.screen, CommandPalette))
        await reader.type("help (")
        await reader.sees("this help")
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.app.screen, HelpScreen))


async def test_q_ends_it(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("q")
        await reader.until(lambda: reader.app._exit)
        assert not reader.app.return_code


def test_an_unknown_theme_is_said_by_name(user_folder: Path) -> None:
    user_folder.mkdir(exist_ok=True)
    (user_folder / "config.toml").write_text('[reader]\ntheme = "no-such"\n')
    with pytest.raises(ConfigError, match="there is no theme no-such"):
        make_app("sample:guide")


async def test_the_help_is_searched_by_words_and_by_keys(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("?", "/")
        await reader.type("highlight note")
        listed = said_in(reader)
        assert "next highlight or note" in listed
        assert "one line down" not in listed
        await reader.press("enter", "/", "x")
        assert "export highlights and notes" in said_in(reader)
        assert len(reader.list_text(reader.app.screen).splitlines()) == 2
        await reader.type("yz")
        assert reader.list_text(reader.app.screen) == "No command is called so; Esc lists them all."
        await reader.press("escape")
        assert "one line down" in said_in(reader)
        await reader.press("/", "j", "enter", "escape")
        assert "quit" in reader.list_text(reader.app.screen)
        await reader.press("escape")
        assert reader.app.screen is reader.main
