"""Notes as Markdown for reading and for Obsidian. Owns the layout of the page; what is escaped is `markdown_text`'s."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from tuireader.document.notes import tags
from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.markdown_text import literal, note, quote, yaml_string
from tuireader.exporters.plain import link
from tuireader.exporters.surroundings import Surroundings, stands_apart

_UNTITLED = "Untitled"
BELOW = "\n\n"


def to_markdown(bundles: Sequence[ExportBundle]) -> str:
    """One page: front matter, then a chapter for each text, with a section for each paragraph."""
    blocks = ["\n".join(_front_matter(bundles))]
    for bundle in bundles:
        blocks.append(f"# {literal(bundle.name) or _UNTITLED}")
        if address := link(bundle.source):
            blocks.append(f"[Source](<{address}>)")
        elif len(bundles) > 1 and bundle.source:
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
    if found := dict.fromkeys(tag for bundle in bundles for entry in bundle.entries for tag in entry.tags):
        yield f"tags: [{', '.join(map(yaml_string, found))}]"
    yield "---"


def _sections(bundle: ExportBundle) -> list[str]:
    blocks = []
    for where, entries in groupby(bundle.entries, key=lambda entry: entry.where):
        blocks.append(f"## {where}")
        blocks += _entries(entries, bundle)
    return blocks


def _entries(entries: Iterable[ExportEntry], bundle: ExportBundle) -> Iterator[str]:
    surroundings = Surroundings()
    for entry in entries:
        if entry.quote.strip():
            yield quote(entry.quote)
        for label, text in surroundings.of(entry):
            yield f"*{label}:*{BELOW if stands_apart(text) else ' '}{literal(text)}"
        if entry.annotation.body.strip():
            yield note(entry.annotation.body)
        if behind := _tags_behind(entry):
            yield " ".join(f"#{tag}" for tag in behind)
        yield _footer(entry, bundle)


def _tags_behind(entry: ExportEntry) -> list[str]:
    """Those that Obsidian does not find in the note itself: there a blank stands before the sign."""
    own = entry.tags
    if not own:
        return []
    found = {tag for word in entry.annotation.body.split() if word.startswith("#") for tag in tags(word)[:1]}
    return [tag for tag in own if tag not in found]


def _footer(entry: ExportEntry, bundle: ExportBundle) -> str:
    return _said(bundle.colour_of(entry), entry.date)


@lru_cache(maxsize=16)
def _said(colour: str, date: str) -> str:
    return literal(" · ".join(filter(None, (colour, date))))
