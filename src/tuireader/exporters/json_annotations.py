"""Notes as W3C Web Annotations in an AnnotationSet of the Readium profile. Owns the fields; knows no file.

Offsets of the TextPositionSelector are code points of one paragraph's NFC text in logical order, half-open; which
paragraph is said in `target.meta.tuireader`. One text gives a set; several give an array of sets, for neither standard
has a set of sets.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

import msgspec

from tuireader.arabic.direction import begins_right_to_left, runs_right_to_left
from tuireader.document import Colour
from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.plain import exact as _safe
from tuireader.exporters.plain import iri

Json = dict[str, object]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
GENERATOR = "urn:x-tuireader:software"

_COLOURS = {
    Colour.YELLOW: "yellow",
    Colour.GREEN: "green",
    Colour.BLUE: "blue",
    Colour.PINK: "pink",
    Colour.PURPLE: "purple",
}
"""The profile's own words; what the reader calls a colour goes into our own part."""


def to_json(bundles: Sequence[ExportBundle]) -> str:
    """An AnnotationSet, indented for people; where there is not exactly one text an array of them, each on a line."""
    sets = [msgspec.json.encode(_set(bundle)) for bundle in bundles]
    if len(sets) == 1:
        return msgspec.json.format(sets[0], indent=2).decode() + "\n"
    return f"[{','.join(f'{chr(10)}{one.decode()}' for one in sets)}]\n"


def _set(bundle: ExportBundle) -> Json:
    work = _work(bundle)
    return {
        "@context": CONTEXT,
        "id": uuid5(NAMESPACE_URL, work).urn,
        "type": "AnnotationSet",
        "generator": {"id": GENERATOR, "type": "Software", "name": f"tuireader {bundle.generator}"},
        "generated": bundle.generated,
        **({"title": _safe(bundle.title)} if bundle.title else {}),
        "about": _about(bundle, work),
        "items": [_annotation(entry, bundle) for entry in bundle.entries],
    }


def _about(bundle: ExportBundle, work: str) -> Json:
    about: Json = {"dc:identifier": list(dict.fromkeys([work, _source(bundle)]))}
    if bundle.title:
        about["dc:title"] = _safe(bundle.title)
    if bundle.author:
        about["dc:creator"] = [_safe(bundle.author)]
    return about


def _annotation(entry: ExportEntry, bundle: ExportBundle) -> Json:
    annotation = entry.annotation
    return {
        "@context": CONTEXT,
        "id": f"urn:uuid:{_safe(annotation.id)}",
        "type": "Annotation",
        "created": _safe(annotation.created),
        "modified": _safe(annotation.modified),
        "motivation": "commenting" if annotation.body.strip() else "highlighting",
        "body": _body(entry, bundle),
        "target": _target(entry, bundle),
    }


def _body(entry: ExportEntry, bundle: ExportBundle) -> Json:
    """A note has a direction of its own, and the text's language only where it runs the same way."""
    annotation, texts = entry.annotation, _direction_of_language(bundle.language)
    direction = _direction(annotation.body) or texts
    body: Json = {"type": "TextualBody", "value": _safe(annotation.body), "format": "text/markdown"}
    if annotation.colour is not None:
        body |= {"color": _COLOURS[annotation.colour], "highlight": "solid"}
    if direction == texts:
        body["language"] = _safe(bundle.language)
    return {**body, "textDirection": direction, "tags": [_safe(tag) for tag in entry.tags]}


def _target(entry: ExportEntry, bundle: ExportBundle) -> Json:
    """What is said of the text as a whole has no selector."""
    anchor = entry.annotation.anchor
    start, end = (entry.place.start, entry.place.end) if entry.place else (anchor.start, anchor.end)
    quoted = {"exact": _safe(anchor.exact), "prefix": _safe(anchor.prefix), "suffix": _safe(anchor.suffix)}
    selectors = [
        {"type": "TextQuoteSelector", **quoted},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
    return {
        "source": _source(bundle),
        **({"selector": selectors} if anchor.exact else {}),
        "meta": _meta(entry, bundle),
    }


def _meta(entry: ExportEntry, bundle: ExportBundle) -> Json:
    annotation = entry.annotation
    own: Json = {
        "paragraph": _safe(entry.paragraph or annotation.anchor.paragraph),
        "number": entry.number,
        "lost": entry.place is None,
        "colourName": _safe(bundle.colour_of(entry)) or None,
    }
    if annotation.english:
        own["english"] = _safe(annotation.english)
    return {"headings": [{"level": level, "txt": _safe(text)} for level, text in entry.headings], "tuireader": own}


def _work(bundle: ExportBundle) -> str:
    return f"urn:x-tuireader:{bundle.content}"


def _source(bundle: ExportBundle) -> str:
    """The text's IRI: that of its file, its URL, else a name made of its content."""
    return iri(bundle.source) or _work(bundle)


def _direction_of_language(tag: str) -> str:
    return "rtl" if runs_right_to_left(tag) else "ltr"


def _direction(text: str) -> str | None:
    """By the first letter that has one."""
    right_to_left = begins_right_to_left(text)
    return None if right_to_left is None else "rtl" if right_to_left else "ltr"
