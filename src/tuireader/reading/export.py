"""Highlights and notes of a text, made ready for the exporters and written to files. Owns what each entry carries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from tuireader import __version__
from tuireader.document import Annotation, Colour, Document, Gloss, Paragraph, ParagraphKind, Span, index_at
from tuireader.document.anchors import Place
from tuireader.errors import LexiconError
from tuireader.exporters import ExportBundle, ExportEntry, Layer, Word
from tuireader.reading.colours import COLOUR_NAMES
from tuireader.reading.note_filter import EVERY, NoteFilter
from tuireader.reading.notebook import Notebook, Placed, now_utc
from tuireader.reading.opening import Opened
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.quoted_english import MOST_WORDS, english_of_part, english_of_sentences
from tuireader.store import Store, TextRecord

Headings = tuple[tuple[int, str], ...]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which notes, and how much of what surrounds them."""

    layers: frozenset[Layer] = frozenset(Layer)
    compute: bool = True
    """Whether a layer that the text does not bring is made; the dictionary takes its time over a whole library."""
    notes: NoteFilter = EVERY
    colour_names: Mapping[Colour, str]
    limit: int | None = None
    """The first so many."""


ALL = Wanted(colour_names=COLOUR_NAMES)


def bundle(
    opened: Opened,
    notebook: Notebook,
    pipeline: Pipeline,
    wanted: Wanted = ALL,
    through: Callable[[Iterable[Placed]], Iterable[Placed]] = iter,
) -> ExportBundle:
    """What is kept of one text, with what surrounds each entry.

    Args:
        opened: The text.
        notebook: Its notes.
        pipeline: Makes the layers that are wanted.
        wanted: Which notes, and how much.
        through: What the notes go through on their way, to count them or to stop.
    """
    meta = opened.document.meta
    chosen = (placed for placed in notebook.placed if wanted.notes.takes(placed.annotation))
    make = _Entries(pipeline, wanted)
    return ExportBundle(
        title=opened.title,
        source=opened.source,
        author=meta.author,
        content=notebook.content,
        language=meta.language,
        generated=now_utc(),
        generator=__version__,
        colour_names=wanted.colour_names,
        entries=tuple(map(make.entry, through(islice(chosen, wanted.limit)))),
    )


def stored_bundle(store: Store, record: TextRecord, wanted: Wanted = ALL) -> ExportBundle:
    """What is kept of a text whose file cannot be opened now: quotes and notes, without their surroundings."""
    chosen = (annotation for annotation in store.annotations(record.id) if wanted.notes.takes(annotation))
    return ExportBundle(
        title=record.title or record.source or "untitled",
        source=record.source,
        author=None,
        content=record.content,
        language="ar",
        generated=now_utc(),
        generator=__version__,
        colour_names=wanted.colour_names,
        entries=tuple(map(_lost, islice(chosen, wanted.limit))),
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


class _Entries:
    """Makes the entries of one text, each with the layers that are wanted."""

    def __init__(self, pipeline: Pipeline, wanted: Wanted) -> None:
        self._pipeline = pipeline
        self._wanted = wanted
        self._headings = _headings(pipeline.document)

    def entry(self, placed: Placed) -> ExportEntry:
        """The entry of an annotation."""
        annotation, place = placed.annotation, placed.place
        if place is None:
            return _lost(annotation)
        paragraph = self._pipeline.document.paragraphs[place.index]
        whole_text = not annotation.anchor.exact
        sentence = self._sentence(place, paragraph) if not whole_text else Span(0, 0)
        target = Span(place.start - sentence.start, place.end - sentence.start) if sentence.end else None
        return ExportEntry(
            annotation=annotation,
            number=0 if whole_text else place.index + 1,
            place=Span(place.start, place.end),
            quote=place.of(paragraph.text),
            sentence=sentence.of(paragraph.text),
            target=target,
            gloss=None if whole_text else self._gloss(place.index),
            summary=None if whole_text else self._summary(place.index),
            entities=self._entities(place, paragraph),
            headings=() if whole_text else self._headings[place.index],
            paragraph=paragraph.id,
            english=None if whole_text else self._english(annotation, place, paragraph),
            sentence_english=None if whole_text else self._sentence_english(place),
            words=self._words(place, paragraph),
        )

    def _sentence(self, place: Place, paragraph: Paragraph) -> Span:
        """The sentences that a quote touches, as one stretch."""
        if Layer.SENTENCE not in self._wanted.layers:
            return Span(0, 0)
        sentences = self._pipeline.sentences(place.index)
        if not sentences:
            return Span(0, len(paragraph.text))
        first = sentences[max(0, index_at(sentences, place.start))]
        last = sentences[max(0, index_at(sentences, place.end - 1))]
        return Span(min(first.start, place.start), max(first.end, last.end, place.end))

    def _gloss(self, index: int) -> Gloss | None:
        own = self._pipeline.document.paragraphs[index].gloss
        return self._layer(Layer.GLOSS, own, lambda: self._pipeline.gloss(index))

    def _summary(self, index: int) -> str | None:
        own = self._pipeline.document.paragraphs[index].summary
        found = self._layer(Layer.SUMMARY, own, lambda: self._pipeline.summary(index))
        return found.en or found.ar if found else None

    def _entities(self, place: Place, paragraph: Paragraph) -> tuple[str, ...]:
        if not self._wanted.compute and not paragraph.entities:
            return ()
        mentions = self._layer(Layer.ENTITIES, paragraph.entities, lambda: self._pipeline.mentions(place.index))
        inside = [mention for mention in mentions or () if mention.overlaps(place.start, place.end)]
        return tuple(dict.fromkeys(mention.of(paragraph.text) for mention in inside))

    def _english(self, annotation: Annotation, place: Place, paragraph: Paragraph) -> Gloss | None:
        """The words that the reader marked, else that of the paragraph where it is quoted from end to end."""
        if Layer.ENGLISH not in self._wanted.layers:
            return None
        if annotation.english:
            return Gloss(annotation.english, "reader")
        if place.of(paragraph.text).strip() == paragraph.text.strip():
            own = paragraph.gloss
            return self._layer(Layer.ENGLISH, own, lambda: self._pipeline.gloss(place.index))
        return self._layer(Layer.ENGLISH, None, lambda: english_of_part(self._pipeline, place.index, place))

    def _sentence_english(self, place: Place) -> Gloss | None:
        """The author's of the sentences that a quote touches, if that is less than of the paragraph."""
        if Layer.SENTENCE_ENGLISH not in self._wanted.layers:
            return None
        return english_of_sentences(self._pipeline, place.index, place)

    def _words(self, place: Place, paragraph: Paragraph) -> tuple[Word, ...]:
        if Layer.WORDS not in self._wanted.layers or len(place.of(paragraph.text).split()) > MOST_WORDS:
            return ()
        tokens = self._layer(Layer.WORDS, paragraph.tokens, lambda: self._pipeline.tagged(place.index))
        inside = [token for token in tokens or () if token.overlaps(place.start, place.end)]
        return tuple(Word(token.of(paragraph.text), token.analysis) for token in inside if token.analysis)

    def _layer(self, layer: Layer, own: _T | None, make: Callable[[], _T | None]) -> _T | None:
        """A layer where it is wanted; None too where the dictionary that it needs cannot be had."""
        if layer not in self._wanted.layers:
            return None
        if not self._wanted.compute:
            return own
        try:
            return make()
        except LexiconError:
            return None


def _headings(document: Document) -> list[Headings]:
    """The headings above each paragraph, and the paragraph itself where it is one, outermost first."""
    above: Headings = ()
    found = []
    for paragraph in document.paragraphs:
        if paragraph.kind is ParagraphKind.HEADING and paragraph.level is not None:
            level = paragraph.level
            above = (*(heading for heading in above if heading[0] < level), (level, paragraph.text))
        found.append(above)
    return found
