"""What is marked on a paragraph as it is shown: search hits, highlights, notes, saved words. Owns where each lies.

The marks of the text are carried over to its English as far as that says which words it stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tuireader.document import Annotation, Span
from tuireader.reading.alignment import english_spans
from tuireader.reading.finding import Finding
from tuireader.reading.marks import HIGHLIGHTS, Mark, MarkKind
from tuireader.reading.notebook import Notebook, Placed
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.search import hits_in
from tuireader.reading.views import Shown
from tuireader.reading.vocabulary import Vocabulary


class Markings:
    """Marks of one open text, without selection and cursor."""

    def __init__(self, pipeline: Pipeline, notebook: Notebook, finding: Finding, vocabulary: Vocabulary) -> None:
        self._pipeline = pipeline
        self._notebook = notebook
        self._finding = finding
        self._vocabulary = vocabulary

    def of(self, index: int, shown: Shown, mentions: Iterable[Span] = ()) -> Iterator[Mark]:
        """The marks on what paragraph `index` shows; `mentions` name what the word at the cursor names."""
        for mention in mentions:
            yield from self._over(index, shown, Mark(mention.start, mention.end, MarkKind.ENTITY))
        for mark in self._vocabulary.marks(index):
            yield from self._over(index, shown, mark)
        for hit in hits_in(self._finding.hits, index):
            yield from self._over(index, shown, Mark(hit.start, hit.end, MarkKind.HIT))
        length = len(self._pipeline.document.paragraphs[index].text)
        for placed in self._notebook.in_paragraph(index):
            kind = _kind(placed, length)
            if kind is not None and placed.place is not None:
                yield from self._annotated(index, shown, placed.annotation, Mark(*_ends(placed.place), kind))
        if not shown.in_own_text:
            yield from (Mark(link.start, link.end, MarkKind.GUESS) for link in shown.links if link.guess)

    def note_starts(self, index: int, shown: Shown) -> list[int]:
        """Where each note begins in what is shown; one whose words have no place in the English begins with it."""
        noted = [one for one in self._notebook.in_paragraph(index) if one.annotation.body and one.place]
        starts = []
        for annotation, place in ((one.annotation, one.place) for one in noted):
            if place is not None:
                spans = self._annotated(index, shown, annotation, Mark(*_ends(place), MarkKind.NOTE))
                starts.append(next((mark.start for mark in spans), 0))
        return starts

    def _annotated(self, index: int, shown: Shown, annotation: Annotation, mark: Mark) -> Iterator[Mark]:
        """On English: the words that it was made on, where they still stand there, else what stands for its words."""
        at = -1 if shown.in_own_text or not annotation.english else shown.text.find(annotation.english)
        if at >= 0:
            yield Mark(at, at + len(annotation.english), mark.kind)
        else:
            yield from self._over(index, shown, mark)

    def _over(self, index: int, shown: Shown, mark: Mark) -> Iterator[Mark]:
        if shown.in_own_text:
            yield mark
        elif shown.links:
            for span in english_spans(shown.links, self._pipeline.tokens(index), Span(mark.start, mark.end)):
                yield Mark(span.start, span.end, mark.kind)
        elif mark.kind in HIGHLIGHTS or mark.kind is MarkKind.NOTE:
            yield from self._without_links(index, shown, mark)

    def _without_links(self, index: int, shown: Shown, mark: Mark) -> Iterator[Mark]:
        """A whole paragraph is all of its English; a sentence is its, where both sides have as many."""
        if mark.end - mark.start >= len(self._pipeline.document.paragraphs[index].text):
            yield Mark(0, len(shown.text), mark.kind)
            return
        sentences = self._pipeline.sentences(index)
        if len(sentences) == len(shown.sentences):
            for own, english in zip(sentences, shown.sentences, strict=True):
                if mark.start <= own.start and own.end <= mark.end:
                    yield Mark(english.start, english.end, mark.kind)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _kind(placed: Placed, length: int) -> MarkKind | None:
    """A note on a whole paragraph has its sign in the gutter; underlining it all says nothing more."""
    if placed.annotation.colour is not None:
        return MarkKind.of_colour(placed.annotation.colour)
    place = placed.place
    return MarkKind.NOTE if place is not None and 0 < place.end - place.start < length else None
