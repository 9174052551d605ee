"""A paragraph's text with what its author set apart marked. Owns the cutting; how it is marked is each format's."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.document import Paragraph


def marked(paragraph: Paragraph, literal: Callable[[str], str], italic: str, bold: str, *, close: str = "") -> str:
    """The text, each part through `literal`, what is set apart between marks.

    Args:
        paragraph: Whose text.
        literal: Makes a part of the text literal in the format.
        italic: The mark before what is set in italics, and behind it unless `close` says else.
        bold: The same for what is set in bold.
        close: Put behind the first sign of a mark to close it: `/` makes `</em>` of `<em>`.
    """
    text, at = paragraph.text, 0
    parts: list[str] = []
    for part in paragraph.emphasis or ():
        mark = bold if part.strong else italic
        end = f"{mark[0]}{close}{mark[1:]}" if close else mark
        parts += [literal(text[at : part.start]), mark, literal(part.of(text)), end]
        at = part.end
    return "".join([*parts, literal(text[at:])])
