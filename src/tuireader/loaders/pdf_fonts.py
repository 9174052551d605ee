"""Fonts of a PDF: which text a code stands for, and how wide it is. Owns the two maps; draws nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pypdf.generic import ArrayObject, DictionaryObject, PdfObject, StreamObject

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end(?:bfchar|bfrange)", re.DOTALL)
_CODE = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_NAMED = re.compile(r"/?(?:uni|u)([0-9A-Fa-f]{4,6})")
_MOST_CODES = 70_000
_DEFAULT_WIDTH = 1000.0
_ENCODINGS = {"/MacRomanEncoding": "mac_roman"}


class Shown(NamedTuple):
    """One code as it is shown."""

    text: str
    width: float
    """In thousandths of the size of the font."""
    is_blank: bool
    """Whether it is the single byte 32, which word spacing widens."""


class Font:
    """A font as the resources of a page describe it."""

    def __init__(self, resource: DictionaryObject) -> None:
        self._wide = resource.get("/Subtype") == "/Type0"
        self._texts = _to_unicode(resource)
        if not self._texts and not self._wide:
            self._texts = _encoding(resource)
        self._widths, self._default = _wide_widths(resource) if self._wide else _simple_widths(resource)

    def shown(self, raw: bytes) -> Iterator[Shown]:
        """The codes of a string; one that the font does not explain has no text."""
        step = 2 if self._wide else 1
        for at in range(0, len(raw) - step + 1, step):
            code = int.from_bytes(raw[at : at + step], "big")
            width = self._widths.get(code, self._default)
            yield Shown(self._texts.get(code, ""), width, step == 1 and code == 32)


def _to_unicode(resource: DictionaryObject) -> dict[int, str]:
    stream = _resolved(resource.get("/ToUnicode"))
    texts: dict[int, str] = {}
    if not isinstance(stream, StreamObject):
        return texts
    for kind, body in _SECTION.findall(bytes(stream.get_data())):
        codes = list(_CODE.finditer(body))
        for code, text in _ranges(codes) if kind == b"bfrange" else _pairs(codes):
            texts[code] = text
            if len(texts) > _MOST_CODES:
                return texts
    return texts


def _pairs(codes: list[re.Match[bytes]]) -> Iterator[tuple[int, str]]:
    for source, target in zip(codes[::2], codes[1::2], strict=False):
        yield _number(source), _text(target)


def _ranges(codes: list[re.Match[bytes]]) -> Iterator[tuple[int, str]]:
    """From, to, and either the first text or a list of all."""
    at = 0
    while at + 2 < len(codes):
        first, last, target = _number(codes[at]), _number(codes[at + 1]), codes[at + 2]
        at += 3
        if target[2]:
            while at < len(codes) and not codes[at][3]:
                yield first, _text(codes[at])
                first, at = first + 1, at + 1
            at += 1
            continue
        text = _text(target)
        for code in range(first, min(last, first + 0xFFFF) + 1):
            yield code, text[:-1] + chr(min(ord(text[-1]) + code - first, 0x10FFFF)) if text else ""


def _number(found: re.Match[bytes]) -> int:
    return int(b"".join((found[1] or b"0").split())[:8] or b"0", 16)


def _text(found: re.Match[bytes]) -> str:
    digits = b"".join((found[1] or b"").split())
    return bytes.fromhex(digits[: len(digits) // 4 * 4].decode() or "").decode("utf-16-be", "replace")


def _encoding(resource: DictionaryObject) -> dict[int, str]:
    """Of a font of single bytes without a map: its base encoding, and the glyphs that it names."""
    said = _resolved(resource.get("/Encoding"))
    base = said.get("/BaseEncoding") if isinstance(said, DictionaryObject) else said
    codec = _ENCODINGS.get(str(base), "cp1252")
    texts = {code: bytes([code]).decode(codec, "ignore") for code in range(32, 256)}
    if isinstance(said, DictionaryObject):
        code = 0
        for entry in _list(said.get("/Differences")):
            if isinstance(entry, int):
                code = entry
            else:
                found = _NAMED.fullmatch(str(entry))
                if found:
                    texts[code] = chr(min(int(found[1], 16), 0x10FFFF))
                code += 1
    return texts


def _simple_widths(resource: DictionaryObject) -> tuple[dict[int, float], float]:
    first = _float(resource.get("/FirstChar"), 0)
    widths = {int(first) + at: _float(width, 0) for at, width in enumerate(_list(resource.get("/Widths")))}
    return widths, 0.0 if widths else _DEFAULT_WIDTH / 2


def _wide_widths(resource: DictionaryObject) -> tuple[dict[int, float], float]:
    fonts = _list(resource.get("/DescendantFonts"))
    font = _resolved(fonts[0]) if fonts else None
    widths: dict[int, float] = {}
    if not isinstance(font, DictionaryObject):
        return widths, _DEFAULT_WIDTH
    said = [_resolved(one) for one in _list(font.get("/W"))]
    at = 0
    while at + 1 < len(said) and len(widths) < _MOST_CODES:
        first, second = int(_float(said[at], 0)), said[at + 1]
        if isinstance(second, ArrayObject):
            widths |= {first + offset: _float(width, 0) for offset, width in enumerate(second)}
            at += 2
        else:
            width = _float(said[at + 2] if at + 2 < len(said) else None, _DEFAULT_WIDTH)
            widths |= dict.fromkeys(range(first, min(int(_float(second, 0)), first + 0xFFFF) + 1), width)
            at += 3
    return widths, _float(font.get("/DW"), _DEFAULT_WIDTH)


def _resolved(value: object) -> object:
    return value.get_object() if isinstance(value, PdfObject) else value


def _list(value: object) -> list[object]:
    found = _resolved(value)
    return [_resolved(one) for one in found] if isinstance(found, ArrayObject) else []


def _float(value: object, otherwise: float) -> float:
    found = _resolved(value)
    return float(found) if isinstance(found, int | float) else otherwise
