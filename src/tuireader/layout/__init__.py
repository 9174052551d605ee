"""From a paragraph and a width to lines of cells: bidi order, joined letters, wrapping, styles, heights.

Owns everything between a text in logical order and what stands in a column of the screen, both ways. Must not know
Textual, widgets, documents' layers or where the text comes from; it gets strings and gives cells and Rich segments.
"""

from tuireader.layout.cells import Cell
from tuireader.layout.display import AS_WRITTEN, Digits, Display, Tashkeel
from tuireader.layout.extent import Extent
from tuireader.layout.interlinear import InterlinearLayout, Pair
from tuireader.layout.laying_out import Layout
from tuireader.layout.lines import LaidOut, Line
from tuireader.layout.paint import StyledSpan, paint, plain
from tuireader.layout.parallel import ParallelLayout
from tuireader.layout.verse import Cut, VerseLayout
from tuireader.layout.wrapping import count_lines

__all__ = [
    "AS_WRITTEN",
    "Cell",
    "Cut",
    "Digits",
    "Display",
    "Extent",
    "InterlinearLayout",
    "LaidOut",
    "Layout",
    "Line",
    "Pair",
    "ParallelLayout",
    "StyledSpan",
    "Tashkeel",
    "VerseLayout",
    "count_lines",
    "paint",
    "plain",
]
