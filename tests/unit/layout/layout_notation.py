"""The notation of tests/fixtures/layout: reading the cases, and writing a line as a reader of Arabic would spell it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tuireader.layout import Line

_BASES = {"rtl": 1, "ltr": 0, "auto": None}
_SHAPED = ("ARABIC LETTER", "ARABIC LIGATURE LAM WITH ALEF")
_JOINS = {"<initial>": ("", "ـ"), "<medial>": ("ـ", "ـ"), "<final>": ("ـ", ""), "<isolated>": ("", "")}


class Case(NamedTuple):
    title: str
    base: int | None
    width: int
    text: str
    lines: list[str]


def read_cases(path: Path) -> Iterator[Case]:
    blocks = re.split(r"^\[(.+)\]$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for title, block in zip(blocks[1::2], blocks[2::2], strict=True):
        rows = [row.partition(":")[::2] for row in block.splitlines() if row.strip() and not row.startswith("#")]
        once = {name: value.strip() for name, value in rows if name != "line"}
        text = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), once["text"])
        lines = [value.strip() for name, value in rows if name == "line"]
        yield Case(title, _BASES[once["base"]], int(once["width"]), text, lines)


def spell(line: Line) -> str:
    """The cells of a line from the edge where it starts, each joined letter with a tatweel where it joins."""
    cells = line.cells[::-1] if line.base else line.cells
    return " ".join(_spell_cell(cell.text) for cell in cells if cell.text)


def _spell_cell(text: str) -> str:
    if text.startswith(" "):
        return "_" + text[1:]
    tag, *parts = unicodedata.decomposition(text[0]).split() or [""]
    if tag not in _JOINS or not unicodedata.name(text[0]).startswith(_SHAPED):
        return text
    before, after = _JOINS[tag]
    return before + "".join(chr(int(part, 16)) for part in parts) + text[1:] + after
