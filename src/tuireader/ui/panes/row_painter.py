"""From a row of the page to a strip of cells. Owns what lies where across the pane, and keeps what it painted.

From left to right: the scroll mark, what the measure leaves over, the text area, a side sign, the gutter, and, where
the text is centred, the other half of what is left over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from tuireader.document import ParagraphKind
from tuireader.layout import Line, StyledSpan, paint
from tuireader.layout.parallel import columns_of
from tuireader.reading.desk import Desk
from tuireader.reading.marks import Mark
from tuireader.ui.looks import Looks
from tuireader.ui.panes.gutter import Gutter
from tuireader.ui.panes.page import Page, Row

MARGIN = 4
"""The scroll mark, a blank before the text area, a blank and the side sign behind it."""
KEPT_PARAGRAPHS = 300

_EVERY_ROW_SIGN = {ParagraphKind.QUOTE: "▎"}
_FIRST_ROW_SIGN = {ParagraphKind.LIST_ITEM: "•"}


class Frame(NamedTuple):
    """Where the text area lies in the pane."""

    left: int
    """Its first column."""
    behind: int
    """Blank columns behind the gutter."""

    @classmethod
    def of(cls, pane: int, text: int, gutter: int, *, centred: bool) -> Frame:
        """A text area of `text` columns in a pane, at its right edge or in its middle."""
        spare = max(0, pane - text - gutter - MARGIN)
        behind = spare // 2 if centred else 0
        return cls(2 + spare - behind, behind)


class RowPainter:
    """Paints rows of one page; `forget` what changed."""

    def __init__(self, desk: Desk, page: Page, gutter: Gutter, looks: Looks) -> None:
        self._desk = desk
        self._page = page
        self._gutter = gutter
        self._looks = looks
        self._painted: dict[int, dict[int, list[Segment]]] = {}
        self._marks: dict[int, tuple[Sequence[Mark], Sequence[Mark]]] = {}
        """Paragraph -> the marks on its text and on the English beside it, for the rows that are painted anew."""
        self.frame = Frame(2, 0)
        self.focused = False
        """Whether all but the paragraph at the cursor is dimmed."""

    def forget(self, index: int | None = None) -> None:
        """Paint one paragraph, or all, anew when next asked."""
        if index is None:
            self._painted.clear()
            self._marks.clear()
        else:
            self._painted.pop(index, None)
            self._marks.pop(index, None)

    def forget_lines(self, index: int, lines: Iterable[int]) -> None:
        """Paint some lines of a paragraph anew when next asked."""
        self._marks.pop(index, None)
        painted = self._painted.get(index, {})
        for line in lines:
            painted.pop(line, None)

    def prepare(self, row: Row) -> None:
        """Paint a row before it is asked for."""
        self._segments(row)

    def strip(self, y: int, top: int, size: Size) -> Strip:
        """Row `y` of a pane of `size` cells whose first row in sight is `top`."""
        base = self._looks.base
        if top + y >= self._page.rows or size.width < 1:
            return Strip([Segment(" " * size.width, base)], size.width)
        segments = [self._scroll_mark(y, top, size.height), *self._segments(self._page.row(top + y))]
        return Strip(segments).adjust_cell_length(size.width, base)

    def _segments(self, row: Row) -> list[Segment]:
        if len(self._painted) > KEPT_PARAGRAPHS:
            self.forget()
        lines = self._painted.setdefault(row.paragraph, {})
        if row.line not in lines:
            lines[row.line] = self._paint(row)
        return lines[row.line]

    def _paint(self, row: Row) -> list[Segment]:
        looks, page = self._looks, self._page
        line, marks = page.line(row), list[Mark]()
        segments = [Segment(" " * (self.frame.left - 1), looks.base)]
        if line is None:
            segments.append(Segment(" " * (page.width + 2), looks.base))
        else:
            marks = _on(line, self._marked(row.paragraph)[0])
            segments += [*self._text(row, line, marks), Segment(f" {self._side_sign(row)}", looks.over("thumb"))]
        colours = dict.fromkeys(colour for mark in marks if (colour := mark.kind.colour))
        noted = line is not None and self._is_noted(row)
        segments += self._gutter.segments(row, list(colours), noted=noted)
        return [*segments, Segment(" " * self.frame.behind, looks.base)]

    def _is_noted(self, row: Row) -> bool:
        """Whether a note begins on a row."""
        laid_out, room = self._page.laid_out(row.paragraph), self._page.room(row.paragraph)
        number = self._page.number(row)
        return any(laid_out.line_of(start, room) == number for start in self._desk.note_starts(row.paragraph))

    def _text(self, row: Row, line: Line, marks: Sequence[Mark]) -> list[Segment]:
        """The text area: the line, in its room, and the English level with it."""
        page, style, beside = self._page, self._text_style(row), self._page.beside(row)
        room = page.width - page.left_of(row, line) if line.base == 0 else page.width
        if beside is not None:
            room = min(room, columns_of(page.width).text) if line.cells else 0
        left = page.width - room
        text = paint(line, room, self._spans(marks), style) if room else []
        if beside is None:
            return [Segment(" " * left, self._looks.base), *text]
        english = style if self._kind(row) is ParagraphKind.HEADING or self._is_dimmed(row) else self._looks.base
        spans = self._spans(_on(beside, self._marked(row.paragraph)[1]))
        return [*paint(beside, left, spans, english), *text]

    def _marked(self, index: int) -> tuple[Sequence[Mark], Sequence[Mark]]:
        if index not in self._marks:
            self._marks[index] = (self._desk.marks(index), self._desk.marks_beside(index))
        return self._marks[index]

    def _spans(self, marks: Iterable[Mark]) -> list[StyledSpan]:
        return [StyledSpan(mark.start, mark.end, self._look(mark), mark.kind.priority) for mark in marks]

    def _look(self, mark: Mark) -> Style:
        look, colour = self._looks[mark.kind.value], mark.kind.colour
        return look + self._looks[f"line-{colour.value}"] if colour and self._desk.underline_highlights else look

    def _kind(self, row: Row) -> ParagraphKind:
        return self._desk.opened.document.paragraphs[row.paragraph].kind

    def _side_sign(self, row: Row) -> str:
        kind = self._kind(row)
        return _EVERY_ROW_SIGN.get(kind) or (_FIRST_ROW_SIGN.get(kind) if row.line == 0 else None) or " "

    def _is_dimmed(self, row: Row) -> bool:
        return self.focused and row.paragraph != self._desk.session.cursor.index

    def _text_style(self, row: Row) -> Style:
        looks, kind = self._looks, self._kind(row)
        if self._is_dimmed(row):
            return looks.over("dimmed")
        if not self._page.leads(row):
            return looks.over("word-gloss")
        if kind is ParagraphKind.HEADING:
            return looks.over("heading")
        if kind is ParagraphKind.QUOTE and self._desk.session.shown(row.paragraph).in_own_text:
            return looks.over("quote")
        return looks.base

    def _scroll_mark(self, y: int, top: int, height: int) -> Segment:
        """The scroll bar of a text that runs right to left stands at the left."""
        looks, rows = self._looks, self._page.rows
        if rows <= height or self._gutter.hidden:
            return Segment(" ", looks.base)
        thumb = max(1, height * height // rows)
        first = round((height - thumb) * top / max(1, rows - height))
        if first <= y < first + thumb:
            return Segment("┃", looks.over("thumb"))
        return Segment("│", looks.over("track"))


def _on(line: Line, marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.start < line.end and mark.end > line.start]
