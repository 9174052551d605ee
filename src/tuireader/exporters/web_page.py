"""Notes as one web page that needs nothing else. Owns its structure; the looks are `web_style`'s.

The page runs from right to left: the Arabic stands at the right, its English beside it at the left. Nothing of a text
or a note is markup, and the page forbids itself scripts, pictures and connections.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from tuireader.document import Gloss
from tuireader.exporters.bundle import ExportBundle, ExportEntry, Layer
from tuireader.exporters.plain import line, lines, link
from tuireader.exporters.surroundings import LAYERS as SURROUNDINGS
from tuireader.exporters.surroundings import gloss_label
from tuireader.exporters.web_style import STYLE

LAYERS = SURROUNDINGS | {Layer.ENGLISH}

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def to_web_page(bundles: Sequence[ExportBundle]) -> str:
    """The page: an article for each text, a section for each paragraph."""
    title = bundles[0].name if len(bundles) == 1 else "Notes"
    parts: list[str] = []
    for bundle in bundles:
        parts += _article(bundle)
    body = "\n".join(parts)
    language = escape(line(bundles[0].language)) if bundles else "ar"
    return f"""<!DOCTYPE html>
<html lang="{language}" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{escape(line(title))}</title>
<style>{STYLE}</style>
</head>
<body>
{body}
</body>
</html>
"""


def _article(bundle: ExportBundle) -> Iterator[str]:
    yield "<article>"
    yield f'<header><h1 dir="auto">{escape(line(bundle.name))}</h1>'
    yield f'<p class="about">{" · ".join(_about(bundle))}</p></header>'
    for where, entries in groupby(bundle.entries, key=lambda entry: entry.where):
        yield "\n".join(_section(where, list(entries), bundle))
    yield "</article>"


def _about(bundle: ExportBundle) -> Iterator[str]:
    if bundle.author:
        yield f"<bdi>{escape(line(bundle.author))}</bdi>"
    if address := link(bundle.source):
        yield f'<a href="{escape(address)}"><bdi>{escape(line(bundle.source or ""))}</bdi></a>'
    elif bundle.source:
        yield f"<bdi>{escape(line(bundle.source))}</bdi>"
    yield f'<bdi dir="ltr">{escape(line(bundle.generated[:10]))}</bdi>'


def _section(where: str, entries: Sequence[ExportEntry], bundle: ExportBundle) -> Iterator[str]:
    """What is known of the paragraph stands above its entries, the entries beside their English."""
    first = entries[0]
    yield "<section>"
    above = " › ".join(line(text) for _, text in first.headings)
    yield f"<h2><bdi>{escape(where)}</bdi>{f' <bdi>{escape(above)}</bdi>' if above else ''}</h2>"
    if first.summary:
        yield f'<p class="summary" dir="auto">{escape(line(first.summary))}</p>'
    told: set[str] = set()
    for entry in entries:
        yield from _entry(entry, bundle, told)
    yield "</section>"


def _entry(entry: ExportEntry, bundle: ExportBundle, told: set[str]) -> Iterator[str]:
    colour = entry.annotation.colour
    yield f'<div class="entry{f" c{colour.value}" if colour else ""}">'
    text, english = _text(entry), "\n".join(_english(entry, told))
    if text or english:
        yield f'<div class="pair"><div class="text">{text}</div>'
        yield f'<div class="english" dir="ltr" lang="en">{english}</div></div>'
    if body := lines(entry.annotation.body):
        yield f'<div class="note" dir="auto">{escape(body)}</div>'
    yield f'<p class="footer">{" ".join(_footer(entry, bundle))}</p></div>'


def _text(entry: ExportEntry) -> str:
    """The sentence with the quote marked in it, else the quote."""
    sentence, target = entry.sentence, entry.target
    if target is None:
        return f"<p><mark>{_lines(entry.quote)}</mark></p>" if entry.quote.strip() else ""
    before, after = sentence[: target.start].lstrip(), sentence[target.end :].rstrip()
    return f"<p>{_lines(before)}<mark>{_lines(target.of(sentence))}</mark>{_lines(after)}</p>"


def _lines(text: str) -> str:
    """Blanks at the ends stay: they part the quote from its sentence."""
    return "<br>".join(escape(line(f"|{part}|")[1:-1]) for part in text.split("\n"))


def _english(entry: ExportEntry, told: set[str]) -> Iterator[str]:
    """That of the quote, then once that of the paragraph."""
    if entry.english and entry.english != entry.gloss:
        yield f'<p class="quote-english">{_label(entry.english)}{escape(line(entry.english.en))}</p>'
    if entry.gloss and entry.gloss.en not in told:
        told.add(entry.gloss.en)
        yield f"<p>{_label(entry.gloss)}{escape(line(entry.gloss.en))}</p>"


def _label(gloss: Gloss) -> str:
    return f'<span class="label">{gloss_label(gloss)}</span> ' if gloss.by == "dictionary" else ""


def _footer(entry: ExportEntry, bundle: ExportBundle) -> Iterator[str]:
    if colour := bundle.colour_of(entry):
        yield f'<bdi class="colour">{escape(line(colour))}</bdi>'
    yield from (f'<bdi class="name">{escape(line(name))}</bdi>' for name in entry.entities)
    yield from (f'<bdi class="tag">#{escape(tag)}</bdi>' for tag in entry.tags)
    yield f'<bdi dir="ltr">{escape(line(entry.date))}</bdi>'
