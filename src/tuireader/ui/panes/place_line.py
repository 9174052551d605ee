"""What the header says of the place: which paragraph, how far, in which view. Owns the wording; draws nothing."""

from __future__ import annotations

from tuireader.reading.desk import Desk
from tuireader.reading.views import View
from tuireader.ui.panes.gutter import DICTIONARY

VIEW_NAMES = {
    View.ARABIC: "Arabic",
    View.GLOSS: "English",
    View.INTERLINEAR: "word by word",
    View.PARALLEL: "side by side",
}


def place_line(desk: Desk) -> str:
    """`2/7 · 17% · English`; on a dictionary gloss also the word that the one at the cursor stands for."""
    session = desk.session
    index = session.cursor.index
    percent = 100 if session.count == 1 else round(100 * index / (session.count - 1))
    shown = session.shown(index)
    view = VIEW_NAMES[shown.view]
    if shown.by == DICTIONARY:
        view = "dictionary gloss"
        if word := desk.source_word():
            view += f" of {word}"
    return f"{index + 1}/{session.count} · {percent}% · {view}"
