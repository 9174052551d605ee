"""Taking annotations of a file into the notes of a text. Owns what counts as there already; knows no format.

What finds its words in the text is anchored to them anew. What does not is kept as it is, for the text may come back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from msgspec.structs import replace

from tuireader.document import Anchor, Annotation, Document
from tuireader.document.anchors import WHOLE_TEXT, Place, make_anchor
from tuireader.document.document import MAX_FILE_BYTES
from tuireader.errors import NotesFileError
from tuireader.reading.annotation_files import NotesOfText
from tuireader.reading.notebook import Notebook
from tuireader.reading.opening import Opened
from tuireader.store import Store
from tuireader.wording import tr, trn


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the annotations of a file."""

    placed: int
    there: int
    """Already there, and left as they are."""
    lost: int
    """Kept without a place."""
    unusable: int
    """Not kept: they have no quote."""


def read_file(path: Path) -> bytes:
    """A file of notes.

    Raises:
        NotesFileError: It cannot be read or is too large.
    """
    try:
        if not path.is_file():
            raise NotesFileError(
                tr("{path} is not a file", path=path) if path.exists() else tr("there is no file {path}", path=path)
            )
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise NotesFileError(tr("{path} cannot be read: {reason}", path=path, reason=reason)) from error
    if len(data) > MAX_FILE_BYTES:
        raise NotesFileError(
            tr("{path} has more than {size} MB", path=path, size=MAX_FILE_BYTES >> 20), tr("split it into parts")
        )
    return data


def meant_for(notes: list[NotesOfText], notebook: Notebook) -> list[NotesOfText]:
    """Those of this very text where the file says so of any, else all."""
    return [one for one in notes if one.content == notebook.content] or notes


def take_in(notes: Iterable[NotesOfText], opened: Opened, notebook: Notebook, store: Store, *, dry: bool) -> Counts:
    """Keep what is not there yet, all or nothing; with `dry` only count.

    Raises:
        NotesFileError: Not one fits: they were made on another text.
        StoreError: They could not be kept.
    """
    notes = list(notes)
    asked = {annotation.id: annotation for one in notes for annotation in one.annotations}
    fresh = _not_there(asked, notebook, store)
    placed = [_placed(annotation, opened, notebook) for annotation in fresh]
    count = sum(found for _, found in placed)
    there = len(asked) - len(fresh)
    if fresh and not count and not there and all(one.content != notebook.content for one in notes):
        said = trn(
            "the note does not stand in {name}",
            "none of the {count} notes stands in {name}",
            len(fresh),
            name=opened.name,
        )
        raise NotesFileError(said, tr("name the text they are from"))
    if placed and not dry:
        notebook.take_in([annotation for annotation, _ in placed])
    return Counts(count, there, len(fresh) - count, sum(one.unusable for one in notes))


def _not_there(asked: dict[str, Annotation], notebook: Notebook, store: Store) -> list[Annotation]:
    """Those that this text has neither by id nor by words; one whose id another text has gets an id of its own."""
    homes = store.texts_of(asked)
    known = {_what(placed.annotation) for placed in notebook.placed}
    fresh = []
    for annotation in asked.values():
        home = homes.get(annotation.id)
        if (home is not None and home == notebook.text_id) or _what(annotation) in known:
            continue
        if home is not None:
            own = uuid5(NAMESPACE_URL, f"{annotation.id} {notebook.content}")
            annotation = replace(annotation, id=str(own))
        fresh.append(annotation)
    return fresh


def _what(annotation: Annotation) -> tuple[str, str, str]:
    return annotation.created, annotation.anchor.exact, annotation.body


def _placed(annotation: Annotation, opened: Opened, notebook: Notebook) -> tuple[Annotation, bool]:
    """Anchored to where its words stand in the text now, and whether they do."""
    place = notebook.find(annotation.anchor) or _only_place(annotation.anchor, opened.document)
    if place is None:
        return annotation, False
    if annotation.anchor == WHOLE_TEXT:
        return annotation, True
    paragraph = opened.document.paragraphs[place.index]
    return replace(annotation, anchor=make_anchor(paragraph, place.start, place.end)), True


def _only_place(anchor: Anchor, document: Document) -> Place | None:
    """Where a quote that the file gives without its surroundings stands, if it stands once."""
    if anchor.prefix or anchor.suffix or not anchor.exact:
        return None
    found = [index for index, paragraph in enumerate(document.paragraphs) if anchor.exact in paragraph.text]
    if len(found) != 1 or document.paragraphs[found[0]].text.count(anchor.exact) != 1:
        return None
    start = document.paragraphs[found[0]].text.index(anchor.exact)
    return Place(start, start + len(anchor.exact), found[0])
