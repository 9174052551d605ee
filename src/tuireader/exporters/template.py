"""Notes in a form of one's own. Owns the names that a template may hold; opens no file.

Templates are those of Python's `string.Template`, not of Jinja: $names in a text are explained in one line of help,
nothing more has to be installed, and a template from elsewhere can only place text, for there is nothing in it to run.
What a loop would be for, going through texts and notes, an export does anyway; what a condition would be for is served
by one rule: a line whose names are all empty is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from string import Template

from tuireader.errors import ExportError
from tuireader.exporters.bundle import ExportBundle, ExportEntry, Layer
from tuireader.exporters.plain import exact, line, lines, link
from tuireader.wording import tr

DIVIDER = "%%"
"""On a line of its own: what is above is written once for each text, what is below for each note."""
OF_TEXT = ("title", "author", "source", "link", "exported", "count")
OF_NOTE = (
    "id", "quote", "sentence", "note", "tags", "colour", "date", "place", "headings", "english", "paragraph_english",
    "summary", "names", "lemma", "root", "vocalized",
)  # fmt: skip
_LAYERS = {
    "sentence": Layer.SENTENCE,
    "english": Layer.ENGLISH,
    "paragraph_english": Layer.GLOSS,
    "summary": Layer.SUMMARY,
    "names": Layer.ENTITIES,
    "lemma": Layer.WORDS,
    "root": Layer.WORDS,
    "vocalized": Layer.WORDS,
}
_HINT = f"of a text: {', '.join(OF_TEXT)}; of a note: {', '.join(OF_NOTE)}; $$ is a dollar"


class OwnFormat:
    """A template that was read.

    Raises:
        ExportError: A name in it is not known, or a $ stands alone.
    """

    def __init__(self, template: str) -> None:
        head, divider, entry = _parted(template)
        self._head = _lines_of(head if divider else "")
        self._entry = _lines_of(entry if divider else head)
        _check(self._head, OF_TEXT)
        _check(self._entry, OF_TEXT + OF_NOTE)

    @property
    def layers(self) -> frozenset[Layer]:
        """What it shows of the surroundings of a quote."""
        used = {name for _, names in self._entry for name in names}
        return frozenset(layer for name, layer in _LAYERS.items() if name in used)

    def write(self, bundles: Sequence[ExportBundle]) -> str:
        """The notes, text by text."""
        parts = []
        for bundle in bundles:
            about = _about(bundle)
            parts.append(_filled(self._head, about))
            parts += [_filled(self._entry, about | _values(entry, bundle)) for entry in bundle.entries]
        return "".join(parts)


_Line = tuple[Template, tuple[str, ...]]


def _parted(template: str) -> tuple[str, str, str]:
    found = re.search(rf"^{DIVIDER}[ \t]*\n", template, re.MULTILINE)
    if found is None:
        return template, "", ""
    return template[: found.start()], DIVIDER, template[found.end() :]


def _lines_of(text: str) -> list[_Line]:
    split = exact(text.replace("\r\n", "\n")).removesuffix("\n").split("\n") if text else []
    return [(Template(one), _names(one)) for one in split]


def _names(text: str) -> tuple[str, ...]:
    """The names in a line. `Template.get_identifiers` tells nothing of a $ that stands alone."""
    names = []
    for found in Template.pattern.finditer(text):
        if found["invalid"] is not None:
            raise ExportError(tr("the template has a $ without a name: {line}", line=line(text)[:60]), _HINT)
        if name := found["named"] or found["braced"]:
            names.append(name)
    return tuple(names)


def _check(template: Sequence[_Line], known: Sequence[str]) -> None:
    for _, names in template:
        for name in names:
            if name not in known:
                raise ExportError(tr("the template asks for {name}, which is not known there", name=name), _HINT)


def _filled(template: Sequence[_Line], values: Mapping[str, str]) -> str:
    filled = (one.substitute(values) for one, names in template if not names or any(values[name] for name in names))
    return "".join(f"{text}\n" for text in filled)


def _about(bundle: ExportBundle) -> dict[str, str]:
    return {
        "title": line(bundle.name),
        "author": line(bundle.author or ""),
        "source": line(bundle.source or ""),
        "link": link(bundle.source) or "",
        "exported": line(bundle.generated),
        "count": str(len(bundle.entries)),
    }


def _values(entry: ExportEntry, bundle: ExportBundle) -> dict[str, str]:
    readings = [word.analysis for word in entry.words]
    return {
        "id": line(entry.annotation.id),
        "quote": lines(entry.quote),
        "sentence": line(entry.sentence),
        "note": lines(entry.annotation.body),
        "tags": " ".join(f"#{tag}" for tag in entry.tags),
        "colour": line(bundle.colour_of(entry)),
        "date": line(entry.date),
        "place": entry.where,
        "headings": " › ".join(line(text) for _, text in entry.headings),
        "english": line(entry.english.en) if entry.english else "",
        "paragraph_english": line(entry.gloss.en) if entry.gloss else "",
        "summary": line(entry.summary or ""),
        "names": ", ".join(map(line, entry.entities)),
        "lemma": " · ".join(line(reading.lemma) for reading in readings),
        "root": " · ".join(line(reading.root) for reading in readings if reading.root),
        "vocalized": " ".join(line(reading.vocalized) for reading in readings),
    }
