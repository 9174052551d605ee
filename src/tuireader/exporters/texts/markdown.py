"""A text as Markdown, as tuireader reads it again. Owns what each kind of paragraph becomes; escapes nothing itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby

from tuireader.arabic.cleaning import visible
from tuireader.document import Document, Paragraph, ParagraphKind
from tuireader.exporters.markdown_text import literal
from tuireader.exporters.texts.marked import marked

_PREFIX = {ParagraphKind.QUOTE: "> ", ParagraphKind.LIST_ITEM: "- "}
_NUMBERED = re.compile(r"- ([1-9]\d{0,8})\\(\. [^\s\d>+=-])")
"""An item that brings its number, as a literal text has it; one whose words would open a list again is none."""


def to_markdown(document: Document) -> str:
    """Headings, quotes, lists, verse and emphasis; English, as a quotation would be taken for one, is left out."""
    blocks = [*_facts(document)]
    for kind, group in groupby(document.paragraphs, key=lambda paragraph: paragraph.kind):
        lines = [_line(paragraph) for paragraph in group]
        if kind is ParagraphKind.VERSE:
            blocks.append("\\\n".join(lines))
        elif kind is ParagraphKind.LIST_ITEM:
            blocks += _lists(lines)
        else:
            blocks += lines
    return "\n\n".join(blocks) + "\n"


def _facts(document: Document) -> Iterator[str]:
    meta = document.meta
    said = {"title": meta.title, "author": meta.author, "date": meta.date, "lang": meta.language}
    lines = [f"{name}: {json.dumps(visible(value), ensure_ascii=False)}" for name, value in said.items() if value]
    yield "\n".join(["---", *lines, "---"])


def _lists(lines: list[str]) -> list[str]:
    """Items as lists: those that bring their numbers, one after the other, are counted, the others have a dash."""
    blocks: list[list[str]] = []
    expected = 0
    for line in lines:
        found = _NUMBERED.match(line)
        number = int(found[1]) if found else 0
        # Two counted lists with nothing between them would be one.
        counts = number and (not expected or number == expected)
        if not blocks or bool(counts) != bool(expected):
            blocks.append([])
        blocks[-1].append(_NUMBERED.sub(r"\1\2", line) if counts else line)
        expected = number + 1 if counts else 0
    return ["\n".join(block) for block in blocks]


def _line(paragraph: Paragraph) -> str:
    text = marked(paragraph, _literal, "*", "**")
    if paragraph.kind is ParagraphKind.HEADING:
        return f"{'#' * (paragraph.level or 1)} {text}"
    return _PREFIX.get(paragraph.kind, "") + text


def _literal(part: str) -> str:
    """A part of a line: the blanks at its ends, which are no part of a line by itself, stay."""
    start = " " * (part[:1].isspace())
    end = " " * (len(part) > 1 and part[-1:].isspace())
    return f"{start}{literal(part)}{end}"
