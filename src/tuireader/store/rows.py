"""Between rows and values. Owns the mapping of columns to fields, in full on both sides; runs no statement."""

from __future__ import annotations

import sqlite3

import msgspec

from tuireader.document import Anchor, Annotation, Colour
from tuireader.store.searching import found_by, tag_column
from tuireader.store.values import Place, TextRecord

_COLOURS = {int(colour): colour for colour in Colour}
Parameters = dict[str, str | int | None]


def storable(text: str) -> str:
    r"""Text that SQLite takes: a file name that is not UTF-8 holds lone surrogates, which become ``\udc..``."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def storable_or_none(text: str | None) -> str | None:
    """`storable`, where there is a text."""
    return None if text is None else storable(text)


def to_text(row: sqlite3.Row) -> TextRecord:
    """A row of `texts`."""
    return TextRecord(
        id=row["id"],
        content=row["content"],
        source=row["source"],
        title=row["title"],
        paragraphs=row["paragraphs"],
        opened=row["opened"],
    )


def to_sketch(row: sqlite3.Row) -> tuple[int, ...]:
    """The sketch of a row of `texts`."""
    return msgspec.json.decode(row["sketch"], type=tuple[int, ...])


def from_sketch(sketch: tuple[int, ...]) -> str:
    """The column of a sketch."""
    return msgspec.json.encode(sketch).decode()


def to_place(row: sqlite3.Row) -> Place:
    """A row of `places`."""
    return Place(
        paragraph=row["paragraph"],
        offset=row["offset"],
        views=msgspec.json.decode(row["views"], type=dict[str, str]),
        default_view=row["default_view"],
        marks=msgspec.json.decode(row["marks"], type=dict[str, tuple[str, int]]),
    )


def from_place(text_id: int, place: Place, now: str) -> Parameters:
    """The columns of `places`."""
    return {
        "text_id": text_id,
        "paragraph": storable(place.paragraph),
        "offset": place.offset,
        "views": storable(msgspec.json.encode(place.views).decode()),
        "default_view": storable(place.default_view),
        "marks": storable(msgspec.json.encode(place.marks).decode()),
        "saved": now,
    }


_FIELDS = "id paragraph start end exact prefix suffix colour body english created modified"
ANNOTATION = ", ".join(f'annotations."{name}"' for name in _FIELDS.split())
"""The columns that `to_annotation` takes, in its order; those for searching are longer than all of them."""


def to_annotation(row: sqlite3.Row) -> Annotation:
    """A row that begins with `ANNOTATION`."""
    id_, paragraph, start, end, exact, prefix, suffix, colour, body, english, created, modified, *_ = row
    return Annotation(
        id=id_,
        anchor=Anchor(paragraph=paragraph, start=start, end=end, exact=exact, prefix=prefix, suffix=suffix),
        colour=None if colour is None else _COLOURS[colour],
        body=body,
        english=english,
        created=created,
        modified=modified,
    )


def from_annotation(annotation: Annotation) -> Parameters:
    """The columns of `annotations`, without the text's."""
    anchor = annotation.anchor
    return {
        "id": annotation.id,
        "paragraph": storable(anchor.paragraph),
        "start": anchor.start,
        "end": anchor.end,
        "exact": storable(anchor.exact),
        "prefix": storable(anchor.prefix),
        "suffix": storable(anchor.suffix),
        "colour": None if annotation.colour is None else int(annotation.colour),
        "body": storable(annotation.body),
        "english": storable(annotation.english),
        "folded": storable(found_by(anchor.exact, annotation.body, annotation.english)),
        "tags": storable(tag_column(annotation.body)),
        "created": annotation.created,
        "modified": annotation.modified,
    }
