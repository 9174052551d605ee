"""A text as a page of HTML, with its English beside it where it has any. Owns the page; it runs and loads nothing."""

from __future__ import annotations

from html import escape
from itertools import groupby

from tuireader.arabic.cleaning import visible
from tuireader.document import Document, Paragraph, ParagraphKind
from tuireader.exporters.texts.marked import marked

_STYLE = (
    "body{max-width:45em;margin:2em auto;padding:0 1em;line-height:1.8;font-size:1.15em}"
    ".verse{text-align:center}.en{direction:ltr;text-align:left;color:#555;font-size:.85em}"
)


def to_html(document: Document) -> str:
    """A page by itself, from right to left where the text is Arabic."""
    meta = document.meta
    language = escape(meta.language)
    direction = "rtl" if meta.language.split("-")[0] in ("ar", "fa", "ur") else "ltr"
    about = f'<meta name="author" content="{_shown(meta.author)}">' if meta.author else ""
    about += f'<meta name="date" content="{_shown(meta.date)}">' if meta.date else ""
    head = f'<meta charset="utf-8"><title>{_shown(meta.title or "")}</title>{about}<style>{_STYLE}</style>'
    blocks = [
        block
        for is_list, group in groupby(document.paragraphs, key=lambda one: one.kind is ParagraphKind.LIST_ITEM)
        for block in _blocks(list(group), is_list=is_list)
    ]
    body = "\n".join(blocks)
    root = f'<html lang="{language}" dir="{direction}">'
    return f"<!DOCTYPE html>\n{root}\n<head>{head}</head>\n<body>\n{body}\n</body>\n</html>\n"


def _blocks(paragraphs: list[Paragraph], *, is_list: bool) -> list[str]:
    lines = [_block(paragraph) for paragraph in paragraphs]
    return ['<ul style="list-style:none">', *lines, "</ul>"] if is_list else lines


def _block(paragraph: Paragraph) -> str:
    """The paragraph, and its English below it."""
    text = marked(paragraph, _shown, "<em>", "<strong>", close="/")
    english = ""
    if paragraph.gloss is not None and paragraph.gloss.by != "dictionary":
        english = f'<div class="en" lang="en">{_shown(paragraph.gloss.en)}</div>'
    match paragraph.kind:
        case ParagraphKind.LIST_ITEM:
            return f"<li>{text}{english}</li>"
        case ParagraphKind.QUOTE:
            return f"<blockquote>{text}{english}</blockquote>"
        case ParagraphKind.HEADING:
            return f"<h{paragraph.level or 1}>{text}</h{paragraph.level or 1}>{english}"
        case ParagraphKind.VERSE:
            return f'<div class="verse">{text}</div>{english}'
        case _:
            return f"<p>{text}</p>{english}"


def _shown(text: str) -> str:
    return escape(visible(text))
