"""Paragraphs of plain text. Owns the rule for what a line break means; knows no sentences."""

from __future__ import annotations

import re

WIDEST_WRAP = 120
"""Nobody wraps by hand wider than this many code points: a longer line is a paragraph of its own."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def split_paragraphs(text: str) -> list[str]:
    r"""Paragraphs of a text whose line ends are ``\n``, trimmed, with inner white space as single blanks.

    Without a blank line every line is a paragraph. With one, blank lines part the paragraphs and the lines of a block
    are a wrapped paragraph, unless one of them is too long to be one.
    """
    blocks = _BLANK_LINE.split(text.strip())
    if len(blocks) == 1:
        return _cleaned(text.split("\n"))
    paragraphs: list[str] = []
    for block in blocks:
        lines = block.split("\n")
        wrapped = max(map(len, lines)) <= WIDEST_WRAP
        paragraphs += _cleaned([" ".join(lines)] if wrapped else lines)
    return paragraphs


def _cleaned(lines: list[str]) -> list[str]:
    trimmed = (" ".join(line.split()) for line in lines)
    return [line for line in trimmed if line]
