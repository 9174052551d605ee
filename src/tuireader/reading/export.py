"""Highlights and notes of a text, made ready for the exporters and written to files. Owns what each entry carries."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tuireader import __version__
from tuireader.document import Annotation, ParagraphKind, Span, index_at
from tuireader.document.anchors import Place
from tuireader.errors import ExportError
from tuireader.exporters import ExportBundle, ExportEntry
from tuireader.reading.marks import COLOUR_NAMES
from tuireader.reading.notebook import Notebook, Placed, now_utc
from tuireader.reading.opening import Opened
from tuireader.reading.pipeline import Pipeline
from tuireader.store import Store, TextRecord


def bundle(opened: Opened, notebook: Notebook, pipeline: Pipeline) -> ExportBundle:
    """All that is kept of one text, with what surrounds each entry."""
    meta = opened.document.meta
    return ExportBundle(
        title=opened.title,
        source=opened.source,
        author=meta.author,
        content=notebook.content,
        language=meta.language,
        generated=now_utc(),
        generator=__version__,
        colour_names=COLOUR_NAMES,
        entries=tuple(_entry(placed, pipeline) for placed in notebook.placed),
    )


def stored_bundle(store: Store, record: TextRecord) -> ExportBundle:
    """All that is kept of a text whose file cannot be opened now: quotes and notes, without their surroundings."""
    entries = tuple(_lost(annotation) for annotation in store.annotations(record.id))
    return ExportBundle(
        title=record.title or record.source or "untitled",
        source=record.source,
        author=None,
        content=record.content,
        language="ar",
        generated=now_utc(),
        generator=__version__,
        colour_names=COLOUR_NAMES,
        entries=entries,
    )


def _lost(annotation: Annotation) -> ExportEntry:
    return ExportEntry(
        annotation=annotation,
        number=None,
        place=None,
        quote=annotation.anchor.exact,
        sentence="",
        gloss=None,
        summary=None,
        entities=(),
    )


def _entry(placed: Placed, pipeline: Pipeline) -> ExportEntry:
    annotation, place = placed.annotation, placed.place
    if place is None:
        return _lost(annotation)
    text = pipeline.document.paragraphs[place.index].text
    gloss = pipeline.unless_missing(pipeline.gloss, place.index)
    summary = pipeline.unless_missing(pipeline.summary, place.index)
    return ExportEntry(
        annotation=annotation,
        number=place.index + 1,
        place=Span(place.start, place.end),
        quote=place.of(text),
        sentence=_sentences_around(text, pipeline.sentences(place.index), place),
        gloss=gloss,
        summary=summary.en or summary.ar if summary else None,
        entities=_names(place, text, pipeline),
        headings=_headings(place.index, pipeline),
        paragraph=pipeline.document.paragraphs[place.index].id,
    )


def _sentences_around(text: str, sentences: tuple[Span, ...], place: Span) -> str:
    """The sentences that a quote touches, as one stretch of text."""
    if not sentences:
        return text
    first = sentences[max(0, index_at(sentences, place.start))]
    last = sentences[max(0, index_at(sentences, place.end - 1))]
    return text[first.start : max(first.end, last.end)]


def _names(place: Place, text: str, pipeline: Pipeline) -> tuple[str, ...]:
    mentions = pipeline.unless_missing(pipeline.mentions, place.index) or ()
    inside = [mention for mention in mentions if mention.overlaps(place.start, place.end)]
    return tuple(dict.fromkeys(mention.of(text) for mention in inside))


def _headings(index: int, pipeline: Pipeline) -> tuple[tuple[int, str], ...]:
    """The headings above a paragraph, outermost first."""
    found: list[tuple[int, str]] = []
    for paragraph in reversed(pipeline.document.paragraphs[: index + 1]):
        if paragraph.kind is not ParagraphKind.HEADING or paragraph.level is None:
            continue
        if not found or paragraph.level < found[-1][0]:
            found.append((paragraph.level, paragraph.text))
        if paragraph.level == 1:
            break
    return tuple(reversed(found))


def write_file(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write beside `path` and rename, so that what stands there is never half a file.

    Raises:
        ExportError: It exists and `overwrite` is False, or it cannot be written.
    """
    temporary: str | None = None
    try:
        if os.path.lexists(path) and not overwrite:
            raise ExportError(f"{path} exists already", "name another file, or say --force")
        target = Path(os.path.realpath(path))
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".tuireader-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise ExportError(f"cannot write {path}: {error.strerror}") from error


def _mode(path: Path) -> int:
    """The permissions of what is replaced, else the user's alone: notes are private."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return 0o600
