"""Notes as a page of Logseq: blocks with properties. Owns the outline; Markdown's own signs are `markdown_text`'s.

A block is a bullet; what belongs to it is indented by a tab for each level and two blanks. Logseq reads no front
matter: what is known of the text stands as properties in the first block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.markdown_text import literal, note, quote
from tuireader.exporters.plain import line, link
from tuireader.exporters.surroundings import Surroundings

_PROPERTY = re.compile(r"(?<=\S):(?=:)")
"""Between the colons that make a line a property."""
_REFERENCE = re.compile(r"(?<=[({])(?=[({])")
"""Inside the opening of a block reference or a macro."""
_SIGNS = re.compile(r"::|[({]{2}")
_ZERO_WIDTH = "\u200b"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_BULLET = re.compile(r"^(\s*)-(?=\s|$)", re.MULTILINE)
"""It would open a block; `*` is a list in one."""


def to_logseq(bundles: Sequence[ExportBundle]) -> str:
    """One page; the entries of each text are blocks below its title."""
    parts = [_page(bundles[0])] if len(bundles) == 1 else map(_chapter, bundles)
    return "\n".join(text for part in parts for text in part) + "\n"


def _page(bundle: ExportBundle) -> Iterator[str]:
    yield f"title:: {_value(bundle.name)}"
    yield from _about(bundle)
    yield ""
    yield from _blocks(bundle, 0)


def _chapter(bundle: ExportBundle) -> Iterator[str]:
    yield f"- # {_harmless(literal(bundle.name))}"
    yield from (f"  {text}" for text in _about(bundle))
    yield from _blocks(bundle, 1)


def _about(bundle: ExportBundle) -> Iterator[str]:
    if bundle.author:
        yield f"author:: {_value(bundle.author)}"
    if bundle.source:
        yield f"source:: {link(bundle.source) or _value(bundle.source)}"
    yield f"exported:: {bundle.generated}"


def _blocks(bundle: ExportBundle, level: int) -> list[str]:
    """One for each paragraph, and below it its entries."""
    blocks = []
    for where, entries in groupby(bundle.entries, key=lambda entry: entry.where):
        blocks.append(_block(level, f"## {where}"))
        surroundings = Surroundings()
        for entry in entries:
            blocks += _entry(entry, bundle, level + 1, surroundings)
    return blocks


def _entry(entry: ExportEntry, bundle: ExportBundle, level: int, surroundings: Surroundings) -> Iterator[str]:
    properties = [f"created:: {line(entry.annotation.created)}"]
    if colour := bundle.colour_of(entry):
        properties.append(f"colour:: {_value(colour)}")
    if entry.tags:
        properties.append(f"tags:: {', '.join(entry.tags)}")
    if _UUID.fullmatch(entry.annotation.id):
        properties.append(f"id:: {entry.annotation.id}")
    body = note(entry.annotation.body) if entry.annotation.body.strip() else ""
    text = quote(entry.quote) if entry.quote.strip() else literal(body)
    yield _block(level, "\n".join([_harmless(text), *properties]))
    for label, known in surroundings.of(entry):
        yield _block(level + 1, f"*{label}:* {_harmless(literal(known))}")
    if body and entry.quote.strip():
        yield _block(level + 1, _harmless(_BULLET.sub(r"\1*", body)))


def _block(level: int, text: str) -> str:
    indent = "\t" * level
    return f"{indent}- {text.replace(chr(10), f'{chr(10)}{indent}  ')}"


@lru_cache(maxsize=16)
def _value(text: str) -> str:
    return _harmless(line(text))


def _harmless(text: str) -> str:
    """No property, reference or macro of Logseq's own."""
    if not _SIGNS.search(text):
        return text
    return _REFERENCE.sub(_ZERO_WIDTH, _PROPERTY.sub(f":{_ZERO_WIDTH}", text))
