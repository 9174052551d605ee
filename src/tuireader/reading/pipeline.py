"""Layers of a document, made when they are asked for. Owns their order and caching; each layer's making is nlp/'s.

What the document brings is never made again: an author's layer wins over ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from itertools import starmap
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from msgspec.structs import replace

from tuireader.document import Document, Entity, Gloss, Mention, Paragraph, Span, Summary, SummarySpan, Token
from tuireader.errors import LexiconError
from tuireader.layout import Pair
from tuireader.reading.interlinear import Below, below_of, pairs_of
from tuireader.reading.language import Language
from tuireader.segmentation import split_sentences, tokenize

if TYPE_CHECKING:
    from tuireader.nlp.protocols import Line, Names, Passage
    from tuireader.reading.stretches import Stretches

CACHED_PARAGRAPHS = 512
LINKED_AT_ONCE = 8000
"""Code points of a text in which a name is called as all of it calls it; in a longer one, as its paragraph does."""
_NARRATED_AT_ONCE = 8
"""Paragraphs that are asked together whether they are told by one who says I, with as many on either side."""

_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)


class _Layer(Protocol[_T_co]):
    """A layer by paragraph index, remembered."""

    def __call__(self, index: int, /) -> _T_co: ...

    def cache_clear(self) -> None: ...


Fixed = Callable[[int, tuple[Token, ...]], tuple[Token, ...]]


Corrected = Callable[[Sequence[Paragraph], Sequence[Entity]], tuple[tuple[Paragraph, ...], tuple[Entity, ...]]]


def _as_found(
    paragraphs: Sequence[Paragraph], entities: Sequence[Entity]
) -> tuple[tuple[Paragraph, ...], tuple[Entity, ...]]:
    return tuple(paragraphs), tuple(entities)


def _as_they_are(_: int, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    return tokens


class Pipeline:
    """Layers by paragraph index. Costs are per paragraph and paid once while it stays among the last ones seen."""

    def __init__(self, document: Document, language: Language, remembered: int = CACHED_PARAGRAPHS) -> None:
        self.document = document
        self.language = language
        self._remembered = remembered
        self._fixed: Fixed = _as_they_are
        self._below: Below | None = None
        self._corrected: Corrected = _as_found
        self.tokens = self._cached(self._tokens)
        """Tokens without analyses of our own: what movement and selection need."""
        self._narrated_block = self._cached(self._narrated)
        self.tagged = self._cached(self._tagged)
        """Tokens, each word with its reading."""
        self.sentences = self._cached(self._sentences)
        self.gloss = self._cached(self._gloss)
        self.line = self._cached(self._line)
        """What a paragraph says, in its own words; asked for where the document brings no summary."""
        self.summary = self._cached(self._summary)
        self.pairs = self._cached(self._pairs)
        """Words with their glosses, for the interlinear view."""
        self.mentions = self._cached(self._mentions)
        """Mentions; those of ours carry no id until `annotate` links them."""
        self.names = self._cached(self._names)
        """What is mentioned and has English, as the reader has corrected it."""

    def _cached(self, make: Callable[[int], _T]) -> _Layer[_T]:
        return cast("_Layer[_T]", lru_cache(maxsize=self._remembered)(make))

    def fix_by(self, fixed: Fixed) -> None:
        """Give words the readings that `fixed` puts on the tokens of a paragraph, before others are chosen."""
        self._fixed = fixed

    def correct_by(self, corrected: Corrected) -> None:
        """Let `corrected` have the last word on linked paragraphs and their entities."""
        self._corrected = corrected

    def put_below(self, what: str, scheme: str) -> None:
        """What stands below words besides their gloss; `scheme` is that of Latin letters."""
        self._below = below_of(what, scheme)
        self.pairs.cache_clear()

    def forget(self) -> None:
        """Drop every layer that readings go into, after one was fixed."""
        for layer in (self.tagged, self.line, self.mentions):
            layer.cache_clear()
        self.forget_english()

    def forget_english(self) -> None:
        """Drop what names stand in, after one was corrected."""
        for layer in (self.names, self.gloss, self.pairs, self.summary):
            layer.cache_clear()
        self.__dict__.pop("_all_names", None)

    @cached_property
    def _stretches(self) -> Stretches:
        from tuireader.reading.stretches import KEPT, Stretches

        texts = [paragraph.text for paragraph in self.document.paragraphs]
        at_hand = KEPT if self._remembered >= CACHED_PARAGRAPHS else 3
        return Stretches(texts, lambda index: self.tokens(index), at_hand=at_hand)

    def paragraph(self, index: int) -> Paragraph:
        """The paragraph with every layer present."""
        return replace(
            self.document.paragraphs[index],
            tokens=self.tagged(index),
            sentences=self.sentences(index),
            gloss=self.gloss(index),
            summary=self.summary(index),
            entities=self.mentions(index),
        )

    def gloss_of(self, index: int, span: Span) -> Gloss | None:
        """English of a part of a paragraph, by the dictionary, whose names are called as in the paragraph's."""
        from tuireader.nlp.naming import glossed

        inside = [token for token in self.tagged(index) if token.overlaps(span.start, span.end)]
        names = self.unless_missing(self.names, index) or ()
        text = self.document.paragraphs[index].text
        return glossed(self.language.glosser.gloss, text, inside, names)

    @staticmethod
    def unless_missing(layer: Callable[[int], _T], index: int) -> _T | None:
        """A layer, or None where the dictionary that it needs cannot be had: a text and its notes do without."""
        try:
            return layer(index)
        except LexiconError:
            return None

    def linked(self, indices: Iterable[int]) -> tuple[tuple[Paragraph, ...], tuple[Entity, ...]]:
        """Paragraphs with their mentions linked, and the entities these refer to."""
        return self.corrected(*self.link(tuple(map(self.marked, indices))))

    def link(self, marked: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Entity, ...]]:
        """Paragraphs with their mentions linked, as found, and the entities these refer to."""
        return self.language.linker.link(marked, self.document.entities or ())

    def corrected(
        self, paragraphs: Sequence[Paragraph], entities: Sequence[Entity]
    ) -> tuple[tuple[Paragraph, ...], tuple[Entity, ...]]:
        """Linked paragraphs and their entities as the reader wants them."""
        return self._corrected(paragraphs, entities)

    def twin(self, remembered: int) -> Pipeline:
        """Another one over the same text, which remembers for itself: what it makes drives nothing out of this one."""
        other = Pipeline(self.document, self.language, remembered)
        other.fix_by(self._fixed)
        other.correct_by(self._corrected)
        return other

    def marked(self, index: int) -> Paragraph:
        """With mentions; those of ours with the readings that their English is made of."""
        paragraph = self.document.paragraphs[index]
        if paragraph.entities is not None:
            return paragraph
        return replace(paragraph, tokens=self.tagged(index), entities=self.mentions(index))

    def _tokens(self, index: int) -> tuple[Token, ...]:
        paragraph = self.document.paragraphs[index]
        return paragraph.tokens if paragraph.tokens is not None else tokenize(paragraph.text)

    def _tagged(self, index: int) -> tuple[Token, ...]:
        from tuireader.reading.completion import completed, is_bare

        tokens = self._fixed(index, self.tokens(index))
        text = self.document.paragraphs[index].text
        if any(map(is_bare, tokens)):
            tokens = completed(text, tokens, self.language.tagger, self.language.analyzer)
        return self.language.tagger.tag(text, tokens, narrated=self.narrated(index))

    def _narrated(self, block: int) -> bool:
        from tuireader.nlp.morphology.narrators import is_narrated

        start = max(0, block - 1) * _NARRATED_AT_ONCE
        around = self.document.paragraphs[start : (block + 2) * _NARRATED_AT_ONCE]
        return is_narrated("\n".join(paragraph.text for paragraph in around))

    def narrated(self, index: int) -> bool:
        """Whether the text around a paragraph is told by one who says I."""
        return self._narrated_block(index // _NARRATED_AT_ONCE)

    def _sentences(self, index: int) -> tuple[Span, ...]:
        paragraph = self.document.paragraphs[index]
        return paragraph.sentences if paragraph.sentences is not None else split_sentences(paragraph.text)

    def _gloss(self, index: int) -> Gloss | None:
        return self.document.paragraphs[index].gloss or self._dictionary_gloss(index)

    def _dictionary_gloss(self, index: int) -> Gloss | None:
        from tuireader.nlp.naming import glossed

        text, names = self.document.paragraphs[index].text, self.unless_missing(self.names, index) or ()
        return glossed(self.language.glosser.gloss, text, self.tagged(index), names)

    def _names(self, index: int) -> Names:
        if self._is_short:
            return self._all_names[index]
        from tuireader.nlp.naming import names_among

        (paragraph,), entities = self.linked((index,))
        return names_among(paragraph, {one.id: one for one in entities})

    @cached_property
    def _is_short(self) -> bool:
        """Whether names are linked over the whole text before any of them is put into English."""
        paragraphs = self.document.paragraphs
        return len(paragraphs) <= CACHED_PARAGRAPHS and sum(len(one.text) for one in paragraphs) <= LINKED_AT_ONCE

    @cached_property
    def _all_names(self) -> tuple[Names, ...]:
        from tuireader.nlp.naming import names_among

        paragraphs, entities = self.linked(range(len(self.document.paragraphs)))
        known = {one.id: one for one in entities}
        return tuple(names_among(one, known) for one in paragraphs)

    def passage(self, index: int) -> Passage:
        """What the summary of a paragraph is made from."""
        from tuireader.nlp.protocols import Passage
        from tuireader.segmentation.clauses import split_clauses
        from tuireader.segmentation.enclosures import enclosed_spans

        text = self.document.paragraphs[index].text
        return Passage(
            text=text,
            tokens=self.tagged(index),
            sentences=self.sentences(index),
            clauses=partial(split_clauses, text),
            enclosed=tuple(starmap(Span, enclosed_spans(text, 0, len(text)))),
            mentions=self.unless_missing(self.mentions, index) or (),
            names=partial(self.names, index),
        )

    def _line(self, index: int) -> Line | None:
        def before() -> Iterator[Passage]:
            return map(self.passage, range(index - 1, -1, -1))

        return self.language.summarizer.line(self.passage(index), self._stretches.around(index), before)

    def _summary(self, index: int) -> Summary | None:
        paragraph = self.document.paragraphs[index]
        if paragraph.summary is not None:
            return paragraph.summary
        line = self.line(index)
        if line is None:
            return None
        english = self.language.summarizer.english(self.passage(index), line, self.language.glosser)
        return Summary(line.text, english, "extract", tuple(SummarySpan(span.start, span.end) for span in line.spans))

    def _pairs(self, index: int) -> tuple[Pair, ...]:
        from tuireader.nlp.naming import words_named

        paragraph, names = self.document.paragraphs[index], self.unless_missing(self.names, index) or ()
        gloss = self.gloss(index) if paragraph.gloss is None else self._dictionary_gloss(index)
        return pairs_of(paragraph.text, words_named(paragraph.text, self.tagged(index), names), gloss, self._below)

    def _mentions(self, index: int) -> tuple[Mention, ...]:
        paragraph = self.document.paragraphs[index]
        if paragraph.entities is not None:
            return paragraph.entities
        return self.language.entity_tagger.mentions(paragraph.text, self.tokens(index), self._stretches.around(index))
