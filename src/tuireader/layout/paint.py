"""A line in colours. Owns styles over logical spans and the cut into Rich segments; knows no widgets and no themes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from tuireader.layout.cells import Cell
from tuireader.layout.lines import Line


class StyledSpan(NamedTuple):
    """A style over the code points `start`..`end` of a paragraph, half-open, in logical order."""

    start: int
    end: int
    style: Style
    priority: int = 0
    """Of spans that overlap, the higher priority is put on top; among equals the later one."""


def paint(line: Line, width: int, spans: Sequence[StyledSpan], base_style: Style) -> list[Segment]:
    """Segments of exactly `width` columns, from the left.

    A line of a right-to-left paragraph stands at the right edge. A cluster with marks has a segment of its own: Rich
    crops segments between code points, and would part a mark from its letter. Should the line be wider than `width`,
    its logical end is cut off.
    """
    cells, room = (line.cells, width - line.width) if line.width <= width else _cropped(line, width)
    padding = " " * room
    over = sorted((span for span in spans if _covers(span, line.start, line.end)), key=lambda span: span.priority)
    texts = [cell.text for cell in cells]
    if not over and max(map(len, texts), default=0) < 2:
        text = "".join(texts)
        return _merged([(padding + text if line.base else text + padding, base_style)])
    pieces = list(zip(texts, _styles(cells, over, base_style), strict=True))
    blanks = [(blank, base_style) for blank in padding]
    return _merged([*blanks, *pieces] if line.base else [*pieces, *blanks])


def plain(line: Line) -> str:
    """The line as drawn, in visual order, without padding or colour."""
    return "".join([cell.text for cell in line.cells])


def _covers(span: StyledSpan, start: int, end: int) -> bool:
    return max(span.start, start) < min(span.end, end)


def _cropped(line: Line, width: int) -> tuple[Sequence[Cell], int]:
    """The cells from the line's logical start that fit into `width`, and the columns left over."""
    cells = line.cells[::-1] if line.base else line.cells
    fits = bisect_right(list(accumulate(cell.width for cell in cells)), max(0, width))
    kept = cells[:fits]
    return kept[::-1] if line.base else kept, max(0, width) - sum(cell.width for cell in kept)


def _styles(cells: Sequence[Cell], over: Sequence[StyledSpan], base_style: Style) -> list[Style]:
    """The style of each cell. Which spans lie on it is a bit mask, so that each combination is made once."""
    masks = [0] * len(cells)
    for bit, span in enumerate(over):
        first, last, flag = span.start, span.end, 1 << bit
        for index, (start, end, _, _) in enumerate(cells):
            if first < end and start < last:
                masks[index] |= flag
    combined = {
        mask: Style.combine([base_style, *(span.style for bit, span in enumerate(over) if mask >> bit & 1)])
        for mask in set(masks)
    }
    return [combined[mask] for mask in masks]


def _merged(pieces: Iterable[tuple[str, Style]]) -> list[Segment]:
    """Join pieces of equal style; a piece of several characters stays alone."""
    segments: list[Segment] = []
    held, held_style = "", Style.null()
    for text, style in pieces:
        if not text:
            continue
        if len(text) == 1 and held and (style is held_style or style == held_style):
            held += text
            continue
        if held:
            segments.append(Segment(held, held_style))
        held, held_style = text, style
        if len(text) > 1:
            segments.append(Segment(text, style))
            held = ""
    if held:
        segments.append(Segment(held, held_style))
    return segments
