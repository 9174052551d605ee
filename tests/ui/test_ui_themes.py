"""Colours: text that can be read on every ground, highlights that every eye tells apart, and the terminal's own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import combinations
from pathlib import Path

import pytest
from colour_sight import SIGHTS, distance, linear
from reader_driver import Opens, Reader
from rich.segment import Segment
from rich.terminal_theme import TerminalTheme
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tuireader.cli.opening import make_app
from tuireader.reading.remembered import Remembered
from tuireader.ui.looks import LOOKS, WITHOUT_COLOUR
from tuireader.ui.theme import ANSI, DARK, GROUNDS, INKS, LEAST_CONTRAST, LIGHT, contrast, look_variables

APART = 10.0
"""CIEDE2000 between two areas side by side that nobody takes for one colour."""
MARKS = [f"mark-{number}" for number in range(1, 6)]
ORNAMENTS = {"track", "thumb"}
"""Looks of lines, not of text."""
OTHERS = sorted(name for name, theme in BUILTIN_THEMES.items() if not theme.ansi)


def variables(theme: Theme) -> dict[str, str]:
    generated = theme.to_color_system().generate()
    return {**look_variables(theme), **generated, **theme.variables}


def pairs() -> Iterator[tuple[str, str]]:
    """Every colour of text with every ground that it can lie on: looks without a ground of their own lie on all."""
    for name, look in LOOKS.items():
        if name in ORNAMENTS:
            continue
        if look.fore is not None and look.back is not None:
            yield look.fore, look.back
        elif look.fore is not None:
            yield from ((look.fore, ground) for ground in GROUNDS)
        elif look.back is not None:
            yield from ((ink, look.back) for ink in ("foreground", *INKS))


PAIRS = sorted(set(pairs()))


def test_the_pairs_are_those_that_occur() -> None:
    assert {ground for _, ground in PAIRS} >= {*GROUNDS, *MARKS, "cursor-back", "selection-back", "hit-back"}
    assert len(PAIRS) > 40
    # What has a ground of its own and no ink of its own must be one of the grounds for which inks are made.
    assert {look.back for look in LOOKS.values() if look.back and not look.fore} <= set(GROUNDS)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_is_read_on_every_ground(ink: str, ground: str, theme: Theme) -> None:
    found = variables(theme)
    assert contrast(Color.parse(found[ink]), Color.parse(found[ground])) >= LEAST_CONTRAST


@pytest.mark.parametrize("name", OTHERS)
def test_in_the_themes_of_others_our_inks_are_made_legible(name: str) -> None:
    theme = BUILTIN_THEMES[name]
    found = variables(theme)
    for ink in INKS:
        for ground in ("background", "surface", "panel", "sentence-back", "chosen-back"):
            assert contrast(Color.parse(found[ink]), Color.parse(found[ground])) >= LEAST_CONTRAST, (ink, ground)


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast(Color.parse("black"), Color.parse("white")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)


def test_distance_is_that_of_the_published_pairs() -> None:
    assert distance((0, 0, 0), (1, 1, 1)) == pytest.approx(100, abs=0.1)
    assert distance((0.2, 0.3, 0.1), (0.2, 0.3, 0.1)) == 0
    # Red and green of one lightness, which deuteranopes take for each other.
    red, green = linear(190, 80, 60), linear(105, 115, 50)
    assert distance(red, green, "deuteranope") < distance(red, green) / 2


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_highlight_colours_stay_apart(theme: Theme, sight: str) -> None:
    found = variables(theme)
    colours = {name: linear(*Color.parse(found[name]).rgb) for name in [*MARKS, "background"]}
    for one, other in combinations(colours, 2):
        assert distance(colours[one], colours[other], sight) >= APART, (one, other)


def test_sixteen_colours_are_five_highlights_none_of_which_is_the_ground() -> None:
    numbers = [Color.parse(ANSI.variables[name]).rich_color.number for name in MARKS]
    assert len({*numbers}) == 5
    assert not {0, 15, None} & {*numbers}


VGA = TerminalTheme(
    (0, 0, 0),
    (170, 170, 170),
    [(0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170)],
    [(85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255), (255, 85, 255), (85, 255, 255),
     (255, 255, 255)],
)  # fmt: skip
XTERM = TerminalTheme(
    (0, 0, 0),
    (229, 229, 229),
    [(0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)],
    [(127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
     (255, 255, 255)],
)  # fmt: skip


@pytest.mark.parametrize("palette", [VGA, XTERM], ids=["vga", "xterm"])
def test_in_the_usual_palettes_of_sixteen_highlights_are_apart_and_can_be_read(palette: TerminalTheme) -> None:
    def shown(name: str) -> Color:
        return Color(*Color.parse(ANSI.variables[name]).rich_color.get_truecolor(palette))

    for one, other in combinations(MARKS, 2):
        assert distance(linear(*shown(one).rgb), linear(*shown(other).rgb)) >= APART, (one, other)
    for number in range(1, 6):
        assert contrast(shown(f"mark-text-{number}"), shown(f"mark-{number}")) >= LEAST_CONTRAST, number


@pytest.mark.parametrize("theme", [ANSI.name, "ansi-dark", "ansi-light"])
async def test_ansi_draws_with_the_terminals_own_colours_alone(theme: str, reading: Opens, user_folder: Path) -> None:
    settings(user_folder, theme)
    async with reading() as reader:
        await reader.press("h", "2", "}", "v", "left")
        for segment in drawn(reader):
            for colour in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                assert colour is None or colour.is_default or colour.is_system_defined, segment


async def test_without_colour_nothing_has_one_and_all_is_told_apart_by_attributes(
    reading: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as reader:
        await reader.press("h", "2", "}", "v", "left")
        styles = [segment.style for segment in drawn(reader) if segment.style]
        assert all(style.color is None or style.color.is_default for style in styles)
        assert all(style.bgcolor is None or style.bgcolor.is_default for style in styles)
        assert any(style.reverse for style in styles)
        assert any(style.underline2 for style in styles)


def test_without_colour_no_two_marks_look_alike() -> None:
    looks = [WITHOUT_COLOUR.get(name, LOOKS[name]) for name in ("hit", "selection", "sentence", "entity", "guess")]
    assert len(set(looks)) == len(looks)
    assert WITHOUT_COLOUR["cursor"].reverse


async def test_a_theme_that_was_chosen_is_there_at_the_next_start(reading: Opens, user_folder: Path) -> None:
    async with reading() as reader:
        assert reader.app.theme == DARK.name
        reader.app.theme = "nord"
        await reader.pilot.pause()
    assert Remembered(user_folder / "data").screen.theme == "nord"
    async with reading() as reader:
        assert reader.app.theme == "nord"


async def test_the_settings_go_before_what_was_chosen(reading: Opens, user_folder: Path) -> None:
    Remembered(user_folder / "data").change(theme="nord")
    settings(user_folder, LIGHT.name)
    async with reading() as reader:
        assert reader.app.theme == LIGHT.name
    assert Remembered(user_folder / "data").screen.theme == "nord", "what is only set is not chosen"


async def test_a_theme_that_is_no_more_there_is_passed_over(reading: Opens, user_folder: Path) -> None:
    Remembered(user_folder / "data").change(theme="gone")
    async with reading() as reader:
        assert reader.app.theme == DARK.name


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are described by TERM")
@pytest.mark.parametrize(
    ("term", "colours", "theme"),
    [("xterm-16color", "", ANSI.name), ("xterm-256color", "", DARK.name), ("xterm", "truecolor", DARK.name)],
)
def test_a_terminal_of_sixteen_colours_gets_its_own(
    term: str, colours: str, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLORTERM", colours)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setattr("tuireader.cli.opening._question", nullcontext)
    assert make_app("sample:guide", ask=True).theme == theme


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
async def test_every_theme_of_textual_draws_the_reader(name: str, reading: Opens, user_folder: Path) -> None:
    settings(user_folder, name)
    async with reading() as reader:
        assert reader.app.theme == name
        assert reader.gutter(0) == "1 ع"


def settings(user_folder: Path, theme: str) -> None:
    user_folder.mkdir(parents=True, exist_ok=True)
    (user_folder / "config.toml").write_text(f'[reader]\ntheme = "{theme}"\n', encoding="utf-8")


def drawn(reader: Reader) -> list[Segment]:
    """What the reader's own screen hands to the terminal, filters and all."""
    return [segment for strip in reader.app.screen._compositor.render_strips() for segment in strip if segment.text]
