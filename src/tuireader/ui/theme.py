"""Our two colour themes. Owns the colours; every widget names them by variable.

Highlight colours are tints that text stays legible on.
"""

from __future__ import annotations

from textual.theme import Theme

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
        "quiet": "#8a8f9f",
        "faint": "#4a4f5e",
        "heading": "#e6c384",
        "cursor-text": "#16171d",
        "cursor-back": "#e6c384",
        "selection-back": "#2f4a6b",
        "hit-back": "#6b4a1b",
        "mark-1": "#5e5120",
        "mark-2": "#2c5238",
        "mark-3": "#264a70",
        "mark-4": "#6b3150",
        "mark-5": "#4c3a75",
    },
)

LIGHT = Theme(
    name="tuireader-light",
    primary="#7a5a14",
    secondary="#1f6480",
    accent="#8a5a00",
    warning="#9a5b00",
    error="#b3261e",
    success="#2f6b2f",
    foreground="#23252b",
    background="#fbf9f3",
    surface="#f3efe4",
    panel="#e8e2d2",
    dark=False,
    variables={
        "quiet": "#686c78",
        "faint": "#b9b4a5",
        "heading": "#7a4b00",
        "cursor-text": "#fbf9f3",
        "cursor-back": "#7a4b00",
        "selection-back": "#bcd6f2",
        "hit-back": "#f3d08a",
        "mark-1": "#f5e58c",
        "mark-2": "#c3e6bb",
        "mark-3": "#bfdcf7",
        "mark-4": "#f6c9de",
        "mark-5": "#dccdf6",
    },
)

THEMES = (DARK, LIGHT)
