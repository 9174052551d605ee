"""An open text with all that is done on it: place, selection, search, highlights, notes. Owns what each command means.

The screen calls it and draws what it says; it knows no widget.
"""

from __future__ import annotations

from functools import cached_property

import msgspec

from tuireader.document import Analysis, Entity, EntityType, Span, Token, span_at
from tuireader.layout.display import AS_WRITTEN
from tuireader.reading.colours import COLOUR_NAMES, ColourNames
from tuireader.reading.config import Config
from tuireader.reading.corrections import Change, Corrections
from tuireader.reading.digest import Digest
from tuireader.reading.entities import Directory, Named
from tuireader.reading.finding import Finding
from tuireader.reading.fixed import FixedReadings
from tuireader.reading.kept_layers import KeptLayers
from tuireader.reading.level import Level
from tuireader.reading.marking import Marking
from tuireader.reading.markings import Markings
from tuireader.reading.marks import Mark, MarkKind, in_order
from tuireader.reading.note_filter import EVERY, NoteFilter
from tuireader.reading.notebook import Notebook
from tuireader.reading.numerals import Numerals
from tuireader.reading.occurrences import Occurrences
from tuireader.reading.opening import Opened
from tuireader.reading.outline import Outline
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.reading_through import ReadingThrough
from tuireader.reading.selection import Selection
from tuireader.reading.session import Cursor, Session
from tuireader.reading.trail import Trail
from tuireader.reading.views import View
from tuireader.reading.vocabulary import Vocabulary
from tuireader.store import Noted, Store
from tuireader.store import Place as ReadingPlace
from tuireader.wording import tr


class Desk:
    """One open text."""

    def __init__(self, opened: Opened, pipeline: Pipeline, store: Store | None) -> None:
        self.opened = opened
        self._store = store
        self.pipeline = pipeline
        self.session = Session(pipeline)
        self.notebook = Notebook(opened.document, store, opened.source, opened.title)
        self.fixed = FixedReadings(opened.document, self.notebook)
        pipeline.fix_by(self.fixed.apply)
        self.corrections = Corrections(self.notebook)
        pipeline.correct_by(self.corrections.apply)
        self.selection = Selection(self.session)
        self.kept = KeptLayers(opened.document, lambda: pipeline.language.version, self._said_of_layers)
        self.directory = Directory(pipeline, self.kept)
        self.reading_through = ReadingThrough(pipeline, self.session, self.kept)
        self.occurrences = Occurrences(pipeline)
        self.digest = Digest(pipeline, self.kept)
        self.finding = Finding(pipeline, self.session, lambda: self.notebook.placed)
        self.trail = Trail(self.session)
        self.level = Level(pipeline)
        self.numerals = Numerals(opened.document)
        self.marking = Marking(self.notebook, self.session, self.selection, self.finding)
        self.vocabulary = Vocabulary(pipeline, self.notebook)
        self.markings = Markings(pipeline, self.notebook, self.finding, self.vocabulary)
        self.colours = COLOUR_NAMES
        """What the reader calls them."""
        self.underline_highlights = False
        """Whether highlights are told apart by lines too."""
        self.note_filter: NoteFilter = EVERY
        """Which notes are listed."""
        self.display = AS_WRITTEN
        """Which marks and digits are drawn."""
        self.romanization = "ijmes"
        """The scheme of Latin letters on the word card."""
        self._kept_place: ReadingPlace | None = None

    @cached_property
    def outline(self) -> Outline:
        """The headings."""
        return Outline(self.opened.document.paragraphs)

    def obey(self, config: Config, *, no_colour: bool = False) -> None:
        """Take what the settings say of reading; without colours highlights are told apart by lines."""
        self.romanization = config.reader.romanization
        self.colours = ColourNames({str(number): name for number, name in config.colours.items()}, tr)
        self.underline_highlights = config.reader.underline_highlights or no_colour
        self.pipeline.put_below(config.reader.interlinear, config.reader.romanization)

    def of_another(self, opened: Opened) -> Desk:
        """Another text with the same language parts and store, where it was left."""
        desk = Desk(opened, Pipeline(opened.document, self.pipeline.language), self._store)
        desk.display = self.display
        desk.restore_place()
        return desk

    def all_notes(self, asked: NoteFilter, limit: int) -> list[Noted]:
        """Highlights and notes of all texts that a filter takes, text by text; none without a store."""
        if self._store is None:
            return []
        find = self._store.library.page
        return find(limit, colours=asked.colours, tags=asked.tags, words=asked.words, since=asked.since)

    # Place

    def restore_place(self) -> None:
        """Go where the reader was the last time, with the views that were on."""
        place = self.notebook.place()
        if place is None:
            return
        ids = {paragraph.id: index for index, paragraph in enumerate(self.opened.document.paragraphs)}
        session = self.session
        views = {ids[name]: _view(view) for name, view in place.views.items() if name in ids}
        session.resume(_view(place.default_view), views)
        session.go_to_text(ids.get(place.paragraph, 0), place.offset)
        kept = {letter: (ids.get(name), offset) for letter, (name, offset) in place.marks.items()}
        self.trail.marks = {
            letter: Cursor(index, offset) for letter, (index, offset) in kept.items() if index is not None
        }

    def keep_place(self) -> None:
        """Keep place and views for the next time: once for having been here, then where they changed."""
        session, paragraphs, here = self.session, self.opened.document.paragraphs, self.session.place()
        place = ReadingPlace(
            paragraph=paragraphs[here.index].id,
            offset=here.offset,
            views={paragraphs[index].id: view.value for index, view in session.views.items()},
            default_view=session.default_view.value,
            marks={letter: (paragraphs[mark.index].id, mark.offset) for letter, mark in self.trail.marks.items()},
        )
        if place != self._kept_place:
            self.notebook.keep_place(place)
            if self._store is not None and self._store.writable:
                self._store.cards.reach(self.notebook.entered(), here.index)
            self._kept_place = place

    # Readings

    def word_token(self) -> Token | None:
        """The token at the cursor with its reading; in English, the one that the word at the cursor stands for.

        Raises:
            LexiconError: The dictionary cannot be had.
        """
        offset = self._source_offset()
        return None if offset is None else span_at(self.pipeline.tagged(self.session.cursor.index), offset)

    def source_word(self) -> str | None:
        """The word of the text at the cursor; in English, the one that the word at the cursor stands for."""
        index, offset = self.session.cursor.index, self._source_offset()
        token = None if offset is None else span_at(self.pipeline.tokens(index), offset)
        return token.of(self.opened.document.paragraphs[index].text) if token else None

    def _source_offset(self) -> int | None:
        shown = self.session.shown(self.session.cursor.index)
        if shown.in_own_text:
            return self.session.word().start
        return self.session.arabic_offset() if shown.links else None

    def fix_reading(self, analysis: Analysis, *, everywhere: bool) -> None:
        """Give the word at the cursor a reading, here or wherever the text writes it so.

        Raises:
            StoreError: It could not be kept; nothing changed.
        """
        token = self.word_token()
        if token is not None:
            self.fixed.fix(self.session.cursor.index, token, analysis, everywhere=everywhere)
            self._readings_changed()

    def release_reading(self) -> bool:
        """Let the reading of the word at the cursor be chosen again; False where none was fixed. Raises StoreError."""
        token = self.word_token()
        released = token is not None and self.fixed.release(self.session.cursor.index, token)
        if released:
            self._readings_changed()
        return released

    def open_kept(self) -> bool:
        """Look for layers that were made when the text was opened before; whether there are any."""
        self.kept.open(self.pipeline.language.layers)
        return bool(self.kept.parts.numbers)

    def _said_of_layers(self) -> bytes:
        """What the reader said that layers are made with."""
        return msgspec.msgpack.encode((self.notebook.fixed_readings(), self.notebook.corrections()))

    def _readings_changed(self) -> None:
        self.kept.renew()
        self.pipeline.forget()
        self.session.forget_shown()
        self.directory.forget()
        self.occurrences.forget()
        self.finding.forget_readings()
        self.digest.forget()

    # Names

    def entity_here(self) -> Named | None:
        """What the word at the cursor names; None where it names nothing, or names were not gathered yet."""
        offset = self._source_offset()
        if offset is None:
            return None
        index = self.session.cursor.index
        token = span_at(self.pipeline.tokens(index), offset)
        return self.directory.at(index, token or Span(offset, offset + 1))

    def end_of_word(self) -> Cursor:
        """The last code point of the word of the text at the cursor."""
        place = self.session.place()
        token = span_at(self.pipeline.tokens(place.index), place.offset)
        return Cursor(place.index, token.end - 1 if token else place.offset)

    def correct_name(self, entity: Entity, kind: Change, value: str) -> None:
        """Keep for this text what the reader says of an entity. Raises StoreError; nothing changed then."""
        self.corrections.change(entity, kind, value)
        self._names_changed()

    def uncorrect_name(self, entity: Entity) -> None:
        """Forget the last of what the reader said of an entity in this text. Raises StoreError."""
        self.corrections.take_back(entity)
        self._names_changed()

    def _names_changed(self) -> None:
        self.kept.renew()
        self.pipeline.forget_english()
        self.session.forget_shown()
        self.directory.forget()
        self.digest.forget()

    def correct_name_everywhere(self, entity: Entity, kind: Change, value: str) -> None:
        """Write a name down for all texts, or that it is none. Raises ExportError; nothing changed then."""
        english = value if kind is Change.NAME else entity.name.en or ""
        found = EntityType(value) if kind is Change.TYPE else entity.type
        self.pipeline.language.add_name(entity.name.ar or "", english, None if kind is Change.NONE else found)
        self._readings_changed()

    # What is marked

    def marks(self, index: int) -> tuple[Mark, ...]:
        """The marks on what paragraph `index` shows, the lowest first."""
        named = self.entity_here()
        mentions = self.directory.spans(index, named) if named else ()
        marks = list(self.markings.of(index, self.session.shown(index), mentions))
        selected = self.selection.span(index)
        if selected is not None:
            marks.append(Mark(selected.start, selected.end, MarkKind.SELECTION))
        if index == self.session.cursor.index:
            word = self.session.word()
            marks.append(Mark(word.start, word.end, MarkKind.CURSOR))
            if self.session.shown(index).view is View.PARALLEL:
                sentence = self.session.sentence()
                marks.append(Mark(sentence.start, sentence.end, MarkKind.SENTENCE))
        return in_order(marks)

    def marks_beside(self, index: int) -> tuple[Mark, ...]:
        """The marks on the English that stands level with paragraph `index`, the lowest first."""
        session, shown = self.session, self.session.shown(index)
        if shown.beside is None:
            return ()
        named = self.entity_here()
        marks = [*self.markings.of(index, shown.beside, self.directory.spans(index, named) if named else ())]
        if index == session.cursor.index:
            sentence = self.level.sentence(index, shown, session.sentence())
            marks += [Mark(sentence.start, sentence.end, MarkKind.SENTENCE)] if sentence else []
            words = self.level.word(index, shown, session.cursor.offset)
            marks += [Mark(word.start, word.end, MarkKind.TWIN) for word in words]
        return in_order(marks)

    def note_starts(self, index: int) -> list[int]:
        """Where, in what paragraph `index` shows, its notes begin."""
        return self.markings.note_starts(index, self.session.shown(index))


def _view(name: str) -> View:
    """A view by its stored name; a later version may have stored one that we do not have."""
    try:
        return View(name)
    except ValueError:
        return View.ARABIC
