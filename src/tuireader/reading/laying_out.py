"""From what a paragraph shows to its layout. Owns the choice among the layouts; screen and print take it from here."""

from __future__ import annotations

from tuireader.layout import Display, InterlinearLayout, LaidOut, Layout, ParallelLayout, VerseLayout
from tuireader.reading.views import Shown, View


def lay_out(shown: Shown, display: Display) -> Layout:
    """The layout of a paragraph in its view."""
    if shown.pairs:
        return InterlinearLayout(shown.text, shown.base, shown.pairs, display)
    if shown.view is View.PARALLEL:
        return ParallelLayout(shown.text, shown.base, shown.beside.text if shown.beside else "", display)
    if shown.middle is not None:
        return VerseLayout(shown.text, shown.base, shown.middle, display)
    return LaidOut(shown.text, base=shown.base, display=display)
