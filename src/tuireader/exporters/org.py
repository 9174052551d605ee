"""Notes as an Org file. Owns what has to be escaped in Org; knows no file.

Org's own way to make a sign literal is a zero-width space before it. A quote shows its own characters; in a note lists
and links are kept, for Org writes them as Markdown does, or nearly so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import groupby

from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.plain import line, lines, link
from tuireader.exporters.surroundings import Surroundings

HEADING_WORDS = 8

_ZERO_WIDTH = "\u200b"
_OPENS_LINE = re.compile(r"^(?=\s*(?:\*+\s|[#|:%]|[-+]\s|[0-9]+[.)]\s|\\begin|CLOCK:|-{5,}))")
_OPENS_NOTE_LINE = re.compile(r"^(?=\s*(?:\*|[#|:%]|\\begin|CLOCK:|-{5,}))")
_MARKUP = re.compile(r"(?:(?<=[\s({'\"-])|^)(?=[*/_=~+]\S)")
"""Before a sign of emphasis where one can begin."""
_BRACKETS = re.compile(r"(?<=[\[<{])(?=[\[<{%])|(?<=\[)(?=fn:|\d{4}-)|(?<=<)(?=\S)")
"""Inside the opening of a link, a footnote, a time stamp, a target, a macro."""
_SIGNS = re.compile(r"[*/_=~+\[<{]")
"""All that the two can be about."""
_NO_TAG = re.compile("[-/\u200c]")
_HEAD = "#+options: ^:nil tex:nil e:nil -:nil"
"""A_b, $x$, \\alpha and -- are characters."""


def to_org(bundles: Sequence[ExportBundle]) -> str:
    """One file: a heading of the first level for each text, then its paragraphs, then their entries."""
    head = [_HEAD]
    if len(bundles) == 1:
        head = [f"#+title: {line(bundles[0].name)}", *_about(bundles[0]), _HEAD]
    body: list[str] = []
    for bundle in bundles:
        body += _text(bundle)
    return "\n".join([*head, "", *body]).rstrip("\n") + "\n"


def _about(bundle: ExportBundle) -> Iterator[str]:
    if bundle.author:
        yield f"#+author: {line(bundle.author)}"
    yield f"#+date: {_time_stamp(bundle.generated)}"


def _text(bundle: ExportBundle) -> list[str]:
    rows = [f"* {_inline(line(bundle.name))}"]
    if address := link(bundle.source):
        rows.append(f"[[{address.replace('[', '%5B').replace(']', '%5D')}][Source]]")
    rows.append("")
    for where, entries in groupby(bundle.entries, key=lambda entry: entry.where):
        rows.append(f"** {where}")
        surroundings = Surroundings()
        for entry in entries:
            rows += _entry(entry, bundle, surroundings)
    return rows


def _entry(entry: ExportEntry, bundle: ExportBundle, surroundings: Surroundings) -> Iterator[str]:
    tags = "".join(f":{_NO_TAG.sub('_', tag)}" for tag in entry.tags)
    yield f"*** {_heading(entry)}{f' {tags}:' if tags else ''}"
    yield ":PROPERTIES:"
    yield f":ID: {line(entry.annotation.id)}"
    yield f":CREATED: {_time_stamp(entry.annotation.created)}"
    if colour := bundle.colour_of(entry):
        yield f":COLOUR: {line(colour)}"
    yield ":END:"
    if entry.quote.strip():
        yield "#+begin_quote"
        yield from map(_literal, lines(entry.quote).split("\n"))
        yield "#+end_quote"
    for label, text in surroundings.of(entry):
        yield f"- {label} :: {_inline(line(text))}"
    if entry.annotation.body.strip():
        yield ""
        yield from map(_note_line, lines(entry.annotation.body).split("\n"))
    yield ""


def _heading(entry: ExportEntry) -> str:
    words = (entry.quote or entry.annotation.body).split()
    short = " ".join(words[:HEADING_WORDS]) + (" …" if len(words) > HEADING_WORDS else "")
    heading = _inline(line(short)) or entry.date
    return heading + _ZERO_WIDTH if heading.endswith(":") else heading


@lru_cache(maxsize=16)
def _time_stamp(moment: str) -> str:
    """An inactive one, in UTC as everything that is kept."""
    try:
        return datetime.fromisoformat(moment).strftime("[%Y-%m-%d %a %H:%M]")
    except ValueError:
        return line(moment)


def _literal(text: str) -> str:
    return _OPENS_LINE.sub(_ZERO_WIDTH, _inline(text))


def _note_line(text: str) -> str:
    return _OPENS_NOTE_LINE.sub(_ZERO_WIDTH, text)


def _inline(text: str) -> str:
    if not _SIGNS.search(text):
        return text
    return _BRACKETS.sub(_ZERO_WIDTH, _MARKUP.sub(_ZERO_WIDTH, text))
