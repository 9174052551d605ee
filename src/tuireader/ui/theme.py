"""Our colour themes, and what our looks name in the themes of others. Owns the colours; widgets name them by variable.

Text has a contrast of 4.5 or more on every ground that it can lie on. The five highlight colours stay apart for eyes
that lack a kind of cones, which is why they differ in lightness too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

LEAST_CONTRAST: Final = 4.5
GROUNDS: Final = ("background", "surface", "panel", "sentence-back", "chosen-back")
"""What text in any ink can lie on; on the others it has a colour of their own."""
INKS: Final = {
    "quiet": "foreground", "heading": "accent", "ink-accent": "accent", "ink-primary": "primary",
    "ink-secondary": "secondary", "ink-warning": "warning",
}  # fmt: skip
"""Colours of text, and the colour of a theme each is made from."""

DARK = Theme(
    name="tuireader-dark",
    primary="#d9b36c",
    secondary="#7fb4ca",
    accent="#e6c384",
    warning="#e0a458",
    error="#e46876",
    success="#98bb6c",
    foreground="#e2ddd0",
    background="#16171d",
    surface="#1c1e26",
    panel="#252833",
    dark=True,
    variables={
        "quiet": "#9da2b1",
        "faint": "#4a4f5e",
        "heading": "#e6c384",
        "ink-accent": "#e6c384",
        "ink-primary": "#d9b36c",
        "ink-secondary": "#8fc0d4",
        "ink-warning": "#e5ad66",
        "cursor-text": "#16171d",
        "cursor-back": "#e6c384",
        "sentence-back": "#262a36",
        "chosen-back": "#2a3850",
        "selection-text": "#e2ddd0",
        "selection-back": "#2f4a6b",
        "hit-text": "#16171d",
        "hit-back": "#c98f3d",
        "mark-1": "#524d00",
        "mark-2": "#036f3a",
        "mark-3": "#023d7b",
        "mark-4": "#9d3d6d",
        "mark-5": "#5d55a0",
        **{f"mark-text-{number}": "#e9e5da" for number in range(1, 6)},
    },
)

LIGHT = Theme(
    name="tuireader-light",
    primary="#6d5012",
    secondary="#1a566e",
    accent="#7a4f00",
    warning="#854f00",
    error="#b3261e",
    success="#2f6b2f",
    foreground="#23252b",
    background="#fbf9f3",
    surface="#f3efe4",
    panel="#e8e2d2",
    dark=False,
    variables={
        "quiet": "#5a5e69",
        "faint": "#b9b4a5",
        "heading": "#7a4b00",
        "ink-accent": "#7a4b00",
        "ink-primary": "#6d5012",
        "ink-secondary": "#1a566e",
        "ink-warning": "#854500",
        "cursor-text": "#fbf9f3",
        "cursor-back": "#7a4b00",
        "sentence-back": "#f0ead8",
        "chosen-back": "#d6e4f3",
        "selection-text": "#23252b",
        "selection-back": "#bcd6f2",
        "hit-text": "#23252b",
        "hit-back": "#f3b74f",
        "mark-1": "#ecde80",
        "mark-2": "#46c291",
        "mark-3": "#86a6fd",
        "mark-4": "#fb8dbe",
        "mark-5": "#e0c4fe",
        **{f"mark-text-{number}": "#1c1d22" for number in range(1, 6)},
    },
)

ANSI = Theme(
    name="ansi",
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    success="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    ansi=True,
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        **dict.fromkeys((*INKS, "faint", "foreground", "background", "surface", "panel"), "ansi_default"),
        "cursor-text": "ansi_black",
        "cursor-back": "ansi_bright_white",
        "sentence-back": "ansi_default",
        "chosen-back": "ansi_default",
        "selection-text": "ansi_black",
        "selection-back": "ansi_cyan",
        "hit-text": "ansi_black",
        "hit-back": "ansi_yellow",
        "mark-1": "ansi_bright_yellow",
        "mark-text-1": "ansi_black",
        "mark-2": "ansi_green",
        "mark-text-2": "ansi_black",
        "mark-3": "ansi_blue",
        "mark-text-3": "ansi_bright_white",
        "mark-4": "ansi_bright_magenta",
        "mark-text-4": "ansi_black",
        "mark-5": "ansi_magenta",
        "mark-text-5": "ansi_bright_white",
    },
)
"""The sixteen colours of the terminal, which are the reader's own choice. What has no colour there has an attribute."""

THEMES = (DARK, LIGHT, ANSI)


def look_variables(theme: Theme) -> dict[str, str]:
    """What our looks name, for any theme: its own inks, made legible on every ground, over our highlights."""
    if theme.ansi:
        return ANSI.variables
    base = DARK if theme.dark else LIGHT
    if theme in THEMES:
        return base.variables
    made = dict(base.variables)
    colours = theme.to_color_system().generate()
    grounds = [Color.parse(colours[name]) for name in ("background", "surface", "panel")]
    made.update(dict.fromkeys(("sentence-back", "chosen-back"), colours["panel"]))
    inks = {ink: Color.parse(colours[source]) for ink, source in INKS.items()}
    inks["quiet"] = grounds[0].blend(inks["quiet"], 0.6)
    made.update({ink: legible(colour, grounds, dark=theme.dark).hex for ink, colour in inks.items()})
    return made


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def legible(ink: Color, grounds: Iterable[Color], *, dark: bool) -> Color:
    """The ink, as far on the way to white or black as it takes to be read on all grounds."""
    end, grounds = Color.parse("white" if dark else "black"), list(grounds)
    steps = (ink.blend(end, step / 10) for step in range(10))
    return next((one for one in steps if all(contrast(one, ground) >= LEAST_CONTRAST for ground in grounds)), end)


def _luminance(colour: Color) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
