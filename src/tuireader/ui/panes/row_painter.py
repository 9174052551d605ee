"""From a row of the page to a strip of cells. Owns what lies where across the pane, and keeps what it painted.

From left to right: the scroll mark, what the measure leaves over, the text area, a side sign, the gutter.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from tuireader.document import ParagraphKind
from tuireader.layout import StyledSpan, paint
from tuireader.reading.desk import Desk
from tuireader.reading.marks import Mark
from tuireader.ui.looks import Looks
from tuireader.ui.panes.gutter import Gutter
from tuireader.ui.panes.page import Page, Row

LEFT_MARGIN = 3
"""The scroll mark, a blank before the text area, the side sign behind it."""
KEPT_PARAGRAPHS = 300

_EVERY_ROW_SIGN = {ParagraphKind.QUOTE: "▎", ParagraphKind.VERSE: "▎"}
_FIRST_ROW_SIGN = {ParagraphKind.LIST_ITEM: "•"}


class RowPainter:
    """Paints rows of one page; `forget` what changed."""

    def __init__(self, desk: Desk, page: Page, gutter: Gutter, looks: Looks) -> None:
        self._desk = desk
        self._page = page
        self._gutter = gutter
        self._looks = looks
        self._painted: dict[int, dict[int, list[Segment]]] = {}

    def forget(self, index: int | None = None) -> None:
        """Paint one paragraph, or all, anew when next asked."""
        if index is None:
            self._painted.clear()
        else:
            self._painted.pop(index, None)

    def forget_lines(self, index: int, lines: Iterable[int]) -> None:
        """Paint some lines of a paragraph anew when next asked."""
        painted = self._painted.get(index, {})
        for line in lines:
            painted.pop(line, None)

    def prepare(self, row: Row, size: Size) -> None:
        """Paint a row before it is asked for."""
        self._segments(row, size.width)

    def strip(self, y: int, top: int, size: Size) -> Strip:
        """Row `y` of a pane of `size` cells whose first row in sight is `top`."""
        base = self._looks.base
        if top + y >= self._page.rows or size.width < 1:
            return Strip([Segment(" " * size.width, base)], size.width)
        row = self._page.row(top + y)
        segments = [self._scroll_mark(y, top, size.height), *self._segments(row, size.width)]
        return Strip(segments).adjust_cell_length(size.width, base)

    def _segments(self, row: Row, width: int) -> list[Segment]:
        if len(self._painted) > KEPT_PARAGRAPHS:
            self._painted.clear()
        lines = self._painted.setdefault(row.paragraph, {})
        if row.line not in lines:
            lines[row.line] = self._paint(row, width)
        return lines[row.line]

    def _paint(self, row: Row, width: int) -> list[Segment]:
        looks, page = self._looks, self._page
        kind = self._desk.opened.document.paragraphs[row.paragraph].kind
        line = page.line(row)
        marks: list[Mark] = []
        left = max(0, width - page.width - self._gutter.width - LEFT_MARGIN)
        segments = [Segment(" " * (left + 1), looks.base)]
        if line is None:
            segments.append(Segment(" " * (page.width + 1), looks.base))
        else:
            marks = [
                mark for mark in self._desk.marks(row.paragraph) if mark.start < line.end and mark.end > line.start
            ]
            spans = [StyledSpan(mark.start, mark.end, self._look(mark), mark.kind.priority) for mark in marks]
            segments += paint(line, page.width, spans, self._text_style(kind, row))
            sign = _EVERY_ROW_SIGN.get(kind) or (_FIRST_ROW_SIGN.get(kind) if row.line == 0 else None)
            segments.append(Segment(sign or " ", looks.over("thumb")))
        colours = dict.fromkeys(colour for mark in marks if (colour := mark.kind.colour))
        noted = line is not None and self._is_noted(row)
        return segments + self._gutter.segments(row, list(colours), noted=noted)

    def _is_noted(self, row: Row) -> bool:
        """Whether a note begins on a row."""
        laid_out = self._page.laid_out(row.paragraph)
        starts = self._desk.note_starts(row.paragraph)
        return any(laid_out.line_of(start, self._page.width) == row.line for start in starts)

    def _look(self, mark: Mark) -> Style:
        look, colour = self._looks[mark.kind.value], mark.kind.colour
        return look + self._looks[f"line-{colour.value}"] if colour and self._desk.underline_highlights else look

    def _text_style(self, kind: ParagraphKind, row: Row) -> Style:
        if not self._page.leads(row):
            return self._looks.over("word-gloss")
        if kind is ParagraphKind.HEADING:
            return self._looks.over("heading")
        if self._desk.session.shown(row.paragraph).base == 0:
            return self._looks.base
        return self._looks.over("quote") if kind is ParagraphKind.QUOTE else self._looks.base

    def _scroll_mark(self, y: int, top: int, height: int) -> Segment:
        """The scroll bar of a text that runs right to left stands at the left."""
        looks, rows = self._looks, self._page.rows
        if rows <= height:
            return Segment(" ", looks.base)
        thumb = max(1, height * height // rows)
        first = round((height - thumb) * top / max(1, rows - height))
        if first <= y < first + thumb:
            return Segment("┃", looks.over("thumb"))
        return Segment("│", looks.over("track"))
