"""What the header says of the place: which paragraph, how far, in which view. Owns the wording; draws nothing."""

from __future__ import annotations

from tuireader.reading.desk import Desk
from tuireader.reading.views import View
from tuireader.ui.panes.gutter import DICTIONARY
from tuireader.wording import N_, tr

VIEW_NAMES = {
    View.ARABIC: N_("Arabic"),
    View.GLOSS: N_("English"),
    View.INTERLINEAR: N_("word by word"),
    View.PARALLEL: N_("side by side"),
}


def place_line(desk: Desk) -> str:
    """`2/7 · 17% · English`; on a dictionary gloss also the word that the one at the cursor stands for."""
    session = desk.session
    index = session.cursor.index
    percent = 100 if session.count == 1 else round(100 * index / (session.count - 1))
    shown = session.shown(index)
    view = tr(VIEW_NAMES[shown.view])
    if shown.by == DICTIONARY:
        word = desk.source_word()
        view = tr("dictionary gloss of {word}", word=word) if word else tr("dictionary gloss")
    return f"{index + 1}/{session.count} · {percent}% · {view}"
