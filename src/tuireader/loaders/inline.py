"""A paragraph put together from pieces, some of them set apart. Owns white space and the offsets of emphasis."""

from __future__ import annotations

from typing import NamedTuple

from tuireader.arabic.cleaning import clean_text
from tuireader.document import Emphasis


class _Piece(NamedTuple):
    raw: str
    set_apart: bool
    bold: bool


class Inline:
    """Takes pieces as they come in the source; gives one clean line."""

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []

    def add(self, raw: str, *, italic: bool = False, bold: bool = False) -> None:
        """Take a piece; white space, however much, will be one blank between words."""
        self._pieces.append(_Piece(raw, italic or bold, bold))

    def taken(self) -> tuple[str, tuple[Emphasis, ...]]:
        """The line and what is set apart in it; what follows begins a new one."""
        if not self._pieces:
            return "", ()
        pieces, self._pieces = self._pieces, []
        raw = "".join([piece.raw for piece in pieces]) if len(pieces) > 1 else pieces[0].raw
        text = "" if raw.isspace() else line_of(raw)
        if not any([piece.set_apart for piece in pieces]):
            return text, ()
        joined, emphasis = _joined(pieces)
        # Letters and marks that stood in two pieces may be one code point together: offsets would be wrong by then.
        return text, emphasis if joined == text else ()


def _joined(pieces: list[_Piece]) -> tuple[str, tuple[Emphasis, ...]]:
    """The line, made piece by piece, so that the offsets of each are known."""
    line = ""
    blank = False
    emphasis: list[Emphasis] = []
    for piece in pieces:
        cleaned = clean_text(piece.raw)
        words = " ".join(cleaned.split())
        if not words:
            blank |= bool(cleaned)
            continue
        before = len(line)
        blank |= cleaned[0].isspace()
        line += f" {words}" if blank and line else words
        blank = cleaned[-1].isspace()
        if piece.set_apart and emphasis and emphasis[-1].end == before and emphasis[-1].strong == piece.bold:
            emphasis[-1] = Emphasis(emphasis[-1].start, len(line), piece.bold)
        elif piece.set_apart:
            emphasis.append(Emphasis(len(line) - len(words), len(line), piece.bold))
    return line, tuple(emphasis)


LONGEST_VERSE = 100
"""Code points of a line of verse; prose is seldom broken by hand and then wider."""
_FEWEST_VERSES = 3


class Lines:
    """The lines of a paragraph that an author broke by hand, some of it perhaps verse."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, tuple[Emphasis, ...]]] = []

    def end(self, line: tuple[str, tuple[Emphasis, ...]]) -> None:
        """Take a line; one without a word is none."""
        if line[0]:
            self._lines.append(line)

    @property
    def are_verse(self) -> bool:
        """Whether they are several, and all of them short."""
        return len(self._lines) >= _FEWEST_VERSES and all(len(text) <= LONGEST_VERSE for text, _ in self._lines)

    def taken(self) -> list[tuple[str, tuple[Emphasis, ...]]]:
        """All of them; what follows begins a new paragraph."""
        lines, self._lines = self._lines, []
        return lines

    def joined(self) -> tuple[str, tuple[Emphasis, ...]]:
        """As one line, with blanks between; what follows begins a new paragraph."""
        lines = self.taken()
        if len(lines) < 2:
            return lines[0] if lines else ("", ())
        text, emphasis = lines[0]
        for added, parts in lines[1:]:
            at = len(text) + 1
            text = f"{text} {added}"
            emphasis += tuple(Emphasis(part.start + at, part.end + at, part.strong) for part in parts)
        return text, emphasis


def line_of(raw: str) -> str:
    """Text as one clean line, white space as single blanks."""
    return " ".join(clean_text(raw).split())


BETWEEN_CELLS = " | "


def row_of(cells: list[str]) -> str:
    """The cells of a row of a table as one line; empty where all of them are."""
    return BETWEEN_CELLS.join(cells).strip() if any(cells) else ""
