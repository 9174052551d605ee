"""What a text says in short: its telling lines and keywords, chapter by chapter. Owns when they are made.

Nothing is made before it is asked for, and a long text is never read as a whole for it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import starmap
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct

from tuireader.document import Paragraph, Summary, SummarySpan
from tuireader.reading.kept_layers import PART, Chapter, KeptLayers
from tuireader.reading.pipeline import Pipeline

if TYPE_CHECKING:
    from tuireader.nlp.protocols import Keyword
    from tuireader.reading.chapters import Chapters

LISTED_BEFORE, LISTED_AFTER = 10, 40
KEYWORDS = 8
KEYWORD_PARAGRAPHS = 40
"""Keywords of a chapter are counted in so many of its paragraphs, taken at equal steps."""


class Overview(Struct, frozen=True):
    """A chapter in short."""

    told: tuple[int, ...]
    """The paragraphs whose summaries stand for all, in order; none where the document brings a summary."""
    keywords: tuple[Keyword, ...]


class Digest:
    """Overviews by chapter, summaries by paragraph. `steps` may run in any thread, and no other call waits for it."""

    def __init__(self, pipeline: Pipeline, kept: KeptLayers | None = None) -> None:
        self._pipeline = pipeline
        self._kept = kept or KeptLayers(pipeline.document)
        self._overviews: dict[int, Overview] = {}
        self._summaries: dict[int, Summary | None] = {}
        self._working = Lock()

    @cached_property
    def chapters(self) -> Chapters:
        """The parts of the text."""
        from tuireader.reading.chapters import Chapters

        return Chapters(self._pipeline.document.paragraphs)

    def overview(self, index: int) -> Overview | None:
        """The chapter of paragraph `index` in short; None where `steps` was not there yet."""
        number = self.chapters.number(index)
        if number not in self._overviews and (kept := self._kept.chapters.get(number)):
            from tuireader.nlp.protocols import Keyword

            self._overviews[number] = Overview(kept.told, tuple(starmap(Keyword, kept.keywords)))
        return self._overviews.get(number)

    def summary(self, index: int) -> Summary | None:
        """A paragraph's summary, if the document brings it or it was made."""
        summary = self._pipeline.document.paragraphs[index].summary or self._summaries.get(index)
        if summary is None and (part := self._kept.part_of(index)):
            return part.summaries[index % PART]
        return summary

    def near(self, index: int) -> range:
        """The paragraphs that are listed around paragraph `index`."""
        count = len(self._pipeline.document.paragraphs)
        if count <= LISTED_BEFORE + LISTED_AFTER:
            return range(count)
        return range(max(0, index - LISTED_BEFORE), min(count, index + LISTED_AFTER))

    def is_wanting(self, index: int) -> bool:
        """Whether something of what is shown around paragraph `index` was not made yet."""
        return self.overview(index) is None or any(True for _ in self._missing(self.near(index)))

    def steps(self, index: int) -> Generator[None]:
        """Make what is missing around paragraph `index`, each step a paragraph or two, those near it first.

        Raises:
            LexiconError: The dictionary cannot be had.
        """
        with self._working:
            for number in sorted(self._missing(self.near(index)), key=lambda number: abs(number - index)):
                self._summaries[number] = self._pipeline.summary(number)
                yield
            if self.overview(index) is None:
                yield from self.look_over(self.chapters.number(index))

    def forget(self) -> None:
        """Make all anew, after readings changed."""
        self._overviews.clear()
        self._summaries.clear()

    def _missing(self, indices: Iterable[int]) -> Iterator[int]:
        paragraphs = self._pipeline.document.paragraphs
        return (
            one
            for one in indices
            if paragraphs[one].summary is None and one not in self._summaries and self._kept.part_of(one) is None
        )

    def look_over(self, number: int) -> Iterator[None]:
        """Make the overview of a chapter, each step a paragraph or two."""
        pipeline, indices = self._pipeline, self.chapters.paragraphs(number)
        passages = []
        for index in indices[:: len(indices) // KEYWORD_PARAGRAPHS + 1]:
            passages.append(pipeline.passage(index))
            yield
        told = () if pipeline.document.summary and len(self.chapters) == 1 else telling(pipeline, indices)
        for index in self._missing(told):
            self._summaries[index] = pipeline.summary(index)
            yield
        keywords = pipeline.language.summarizer.keywords(passages, KEYWORDS)
        self._overviews[number] = Overview(tuple(told), tuple(keywords))
        if len(self.chapters) > 1:
            words = tuple((one.lemma, one.english, one.weight) for one in keywords)
            self._kept.chapters.keep(number, Chapter(tuple(told), words))


def telling(pipeline: Pipeline, indices: range) -> Sequence[int]:
    """The paragraphs among `indices` that say what all of them say."""
    paragraphs = [pipeline.document.paragraphs[index] for index in indices]
    chosen = pipeline.language.summarizer.telling(paragraphs, lambda number: pipeline.tokens(indices[number]))
    return [indices[number] for number in chosen]


def document_summary(pipeline: Pipeline, paragraphs: Sequence[Paragraph]) -> Summary | None:
    """The summary of a document whose paragraphs have theirs: those of the telling ones, a line each."""
    told = [paragraphs[index] for index in telling(pipeline, range(len(paragraphs)))]
    lines = [(one, one.summary) for one in told if one.summary is not None]
    if not lines:
        return None
    spans = tuple(_extent(one, summary) for one, summary in lines if one.text)
    arabic = "\n".join(summary.ar or summary.en or "" for _, summary in lines)
    english = "\n".join(summary.en or summary.ar or "" for _, summary in lines)
    return Summary(arabic, english, "extract", spans)


def _extent(paragraph: Paragraph, summary: Summary) -> SummarySpan:
    """From the first to the last of what a summary was taken from; the whole paragraph where that is not known."""
    start = min((span.start for span in summary.spans), default=0)
    end = max((span.end for span in summary.spans), default=len(paragraph.text))
    return SummarySpan(start, end, paragraph=paragraph.id)
