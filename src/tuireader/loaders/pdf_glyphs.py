"""What a page of a PDF shows, glyph by glyph, with its place. Owns the operators that move and show text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from pypdf import PageObject
from pypdf.generic import ArrayObject, ByteStringObject, ContentStream, DictionaryObject, StreamObject, TextStringObject

from tuireader.errors import LimitExceeded
from tuireader.loaders.pdf_fonts import Font
from tuireader.wording import tr

MAX_GLYPHS = 10_000_000
_DEEPEST = 8
Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Glyph(NamedTuple):
    """Text that is shown in one piece, in points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(slots=True)
class _State:
    """What text is shown with."""

    matrix: Matrix = _UNIT
    font: Font | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


class PageReader:
    """Runs the operators of pages; fonts are read once for all of them."""

    def __init__(self) -> None:
        self.glyphs: list[Glyph] = []
        self._fonts: dict[int, Font] = {}
        self._count = 0
        self._state = _State()
        self._stack: list[_State] = []
        self._text = self._line = _UNIT

    def read(self, page: PageObject) -> list[Glyph]:
        """The glyphs of a page, in the order in which they are shown. Raises LimitExceeded, and whatever pypdf does."""
        self.glyphs, self._stack, self._state = [], [], _State()
        contents = page.get_contents()
        if contents is not None:
            self._run(contents, _dictionary(page.get("/Resources")), 0)
        return self.glyphs

    def _run(self, content: ContentStream, resources: DictionaryObject, depth: int) -> None:
        for operands, operator in content.operations:
            if operator == b"Do":
                self._form(operands, resources, depth)
            elif operator == b"Tf" and len(operands) == 2:
                self._set_font(str(operands[0]), float(operands[1]), resources)
            elif operator in _OPERATORS:
                _OPERATORS[operator](self, list(operands))

    def _form(self, operands: list[object], resources: DictionaryObject, depth: int) -> None:
        form = _dictionary(_dictionary(resources.get("/XObject")).get(str(operands[0])) if operands else None)
        if depth >= _DEEPEST or not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return
        kept, stack = replace(self._state), len(self._stack)
        matrix = form.get("/Matrix")
        if isinstance(matrix, ArrayObject) and len(matrix) == 6:
            self._state.matrix = _times(_matrix(list(matrix)), self._state.matrix)
        own = _dictionary(form.get("/Resources")) or resources
        self._run(ContentStream(form, None), own, depth + 1)
        self._state = kept
        del self._stack[stack:]

    def _set_font(self, name: str, size: float, resources: DictionaryObject) -> None:
        font = _dictionary(_dictionary(resources.get("/Font")).get(name))
        if id(font) not in self._fonts:
            self._fonts[id(font)] = Font(font)
        self._state.font, self._state.size = self._fonts[id(font)], size

    def _save(self, _operands: list[object]) -> None:
        self._stack.append(replace(self._state))

    def _restore(self, _operands: list[object]) -> None:
        if self._stack:
            self._state = self._stack.pop()

    def _transform(self, operands: list[object]) -> None:
        self._state.matrix = _times(_matrix(operands), self._state.matrix)

    def _begin(self, _operands: list[object]) -> None:
        self._text = self._line = _UNIT

    def _place(self, operands: list[object]) -> None:
        self._text = self._line = _matrix(operands)

    def _move(self, operands: list[object]) -> None:
        x, y = _numbers(operands, 2)
        self._text = self._line = _times((1, 0, 0, 1, x, y), self._line)

    def _move_leading(self, operands: list[object]) -> None:
        self._state.leading = -_numbers(operands, 2)[1]
        self._move(operands)

    def _next_line(self, _operands: list[object]) -> None:
        self._move([0.0, -self._state.leading])

    def _show(self, operands: list[object]) -> None:
        for part in operands:
            for inner in part if isinstance(part, ArrayObject) else [part]:
                if isinstance(inner, int | float):
                    self._advance(-float(inner) / 1000 * self._state.size * self._state.scale)
                elif isinstance(inner, ByteStringObject | TextStringObject):
                    self._show_string(inner.original_bytes)

    def _show_line(self, operands: list[object]) -> None:
        self._next_line([])
        self._show(operands[-1:])

    def _show_string(self, raw: bytes) -> None:
        state = self._state
        if state.font is None:
            return
        for shown in state.font.shown(raw):
            left, base, size = self._point()
            width = shown.width / 1000 * state.size
            self._advance(width * state.scale)
            right = self._point()[0]
            self._advance((state.spacing + (state.word_spacing if shown.is_blank else 0)) * state.scale)
            if shown.text and size > 0:
                self._take(Glyph(shown.text, min(left, right), max(left, right), base, size))

    def _take(self, glyph: Glyph) -> None:
        self._count += 1
        if self._count > MAX_GLYPHS:
            raise LimitExceeded(
                tr("the PDF shows more than {limit:,} letters", limit=MAX_GLYPHS), tr("split it into parts")
            )
        self.glyphs.append(glyph)

    def _advance(self, distance: float) -> None:
        self._text = _times((1, 0, 0, 1, distance, 0), self._text)

    def _point(self) -> tuple[float, float, float]:
        """Where the next glyph stands, and how high it is; 0 for text that runs up or down the page."""
        matrix = _times(_times((1, 0, 0, 1, 0, self._state.rise), self._text), self._state.matrix)
        upright = abs(matrix[0]) > abs(matrix[1])
        return matrix[4], matrix[5], abs(matrix[3]) * abs(self._state.size) if upright else 0.0


def _set(name: str, factor: float = 1.0) -> Callable[[PageReader, list[object]], None]:
    def operator(reader: PageReader, operands: list[object]) -> None:
        setattr(reader._state, name, _numbers(operands, 1)[0] * factor)

    return operator


def _show_spaced(reader: PageReader, operands: list[object]) -> None:
    reader._state.word_spacing, reader._state.spacing = _numbers(operands, 2)
    reader._show_line(operands)


_OPERATORS: dict[bytes, Callable[[PageReader, list[object]], None]] = {
    b"q": PageReader._save, b"Q": PageReader._restore, b"cm": PageReader._transform, b"BT": PageReader._begin,
    b"Tm": PageReader._place, b"Td": PageReader._move, b"TD": PageReader._move_leading, b"T*": PageReader._next_line,
    b"Tj": PageReader._show, b"TJ": PageReader._show, b"'": PageReader._show_line, b'"': _show_spaced,
    b"Tc": _set("spacing"), b"Tw": _set("word_spacing"), b"Tz": _set("scale", 0.01), b"TL": _set("leading"),
    b"Ts": _set("rise"),
}  # fmt: skip


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _numbers(operands: list[object], count: int) -> list[float]:
    """The first operands as numbers; what is none is 0."""
    found = [float(one) if isinstance(one, int | float) else 0.0 for one in operands[:count]]
    return found + [0.0] * (count - len(found))


def _matrix(operands: list[object]) -> Matrix:
    a, b, c, d, e, f = _numbers(operands, 6)
    return a, b, c, d, e, f


def _dictionary(value: object) -> DictionaryObject:
    found = value.get_object() if hasattr(value, "get_object") else value
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
