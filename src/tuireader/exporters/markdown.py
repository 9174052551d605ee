"""Notes as Markdown for reading and for Obsidian. Owns the layout of the page; what is escaped is `markdown_text`'s."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tuireader.document import Gloss
from tuireader.document.notes import tags
from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.markdown_text import literal, note, quote, yaml_string

LOST = "Not found in the text any more"
_UNTITLED = "Untitled"


def to_markdown(bundles: Sequence[ExportBundle]) -> str:
    """One page: front matter, then a chapter for each text, with a section for each paragraph."""
    blocks = ["\n".join(_front_matter(bundles))]
    for bundle in bundles:
        blocks.append(f"# {literal(bundle.title or _UNTITLED) or _UNTITLED}")
        if len(bundles) > 1 and bundle.source:
            blocks.append(f"*Source:* {literal(bundle.source)}")
        blocks += _sections(bundle)
    return "\n\n".join(blocks) + "\n"


def _front_matter(bundles: Sequence[ExportBundle]) -> Iterator[str]:
    yield "---"
    if len(bundles) == 1:
        about = {"title": bundles[0].title, "author": bundles[0].author, "source": bundles[0].source}
        yield from (f"{name}: {yaml_string(value)}" for name, value in about.items() if value)
    else:
        yield f"texts: {len(bundles)}"
    if bundles:
        yield f"exported: {yaml_string(max(bundle.generated for bundle in bundles))}"
    yield f"count: {sum(len(bundle.entries) for bundle in bundles)}"
    yield "---"


def _sections(bundle: ExportBundle) -> Iterator[str]:
    for number, entries in groupby(bundle.entries, key=lambda entry: entry.number):
        yield f"## {LOST}" if number is None else f"## ¶ {number}"
        yield from _entries(entries, bundle)


def _entries(entries: Iterable[ExportEntry], bundle: ExportBundle) -> Iterator[str]:
    """The entries of one paragraph; a sentence or an English that serves several of them stands at the first."""
    said: set[str] = set()
    for entry in entries:
        body = entry.annotation.body
        yield quote(entry.quote)
        for label, text in (("Sentence", entry.sentence), _english(entry.gloss)):
            if text.strip() not in ("", entry.quote.strip()) and text not in said:
                said.add(text)
                yield f"*{label}:* {literal(text)}"
        if body.strip():
            yield note(body)
        if found := tags(body):
            yield " ".join(f"#{tag}" for tag in found)
        yield _footer(entry, bundle)


def _english(gloss: Gloss | None) -> tuple[str, str]:
    if gloss is None:
        return "English", ""
    return "Dictionary gloss" if gloss.by == "dictionary" else "English", gloss.en


def _footer(entry: ExportEntry, bundle: ExportBundle) -> str:
    colour, date = entry.annotation.colour, entry.annotation.created[:10]
    return literal(date if colour is None else f"{bundle.colour_name(colour)} · {date}")
