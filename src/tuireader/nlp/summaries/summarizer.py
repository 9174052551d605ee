"""A line for a paragraph: its clauses cut, completed with their speakers, and ranked. Owns the order of these steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from weakref import WeakKeyDictionary

from tuireader.document import Paragraph, ParagraphKind, Token
from tuireader.nlp.protocols import Conjugator, Glosser, Keyword, Line, Passage, Stretch
from tuireader.nlp.summaries.candidates import STAGES, Candidates, Said, Stage
from tuireader.nlp.summaries.document import telling
from tuireader.nlp.summaries.edges import Edges
from tuireader.nlp.summaries.fitting import MOST_WORDS, opening
from tuireader.nlp.summaries.frames import Frames
from tuireader.nlp.summaries.headlines import headline
from tuireader.nlp.summaries.keywords import counts_of, keywords_of
from tuireader.nlp.summaries.pieces import without_asides
from tuireader.nlp.summaries.reading import words_of
from tuireader.nlp.summaries.rendering import ENDS, listed_line, own_line, rendered, said_line
from tuireader.nlp.summaries.stems import read_background
from tuireader.nlp.summaries.themes import themes
from tuireader.nlp.summaries.weighing import Counts, Weighing
from tuireader.nlp.summaries.words import Word, written_words

_LEAST_OPENING = 3
_LEAST_LISTED = 4
"""So few words of names and nouns say less than a doubtful clause."""
MOST_LISTED = 10
"""So many words are enough to say what a paragraph is about."""
READ_TOKENS = 800
"""A line is looked for in so many of the first tokens of a paragraph."""
_ELLIPSIS = "…"
SURE = 0.8
LEAST_SURE = 0.12
"""Below it a clause is no line."""


class ClauseSummarizer:
    """Says a paragraph with one of its own clauses, and a text with those of a few paragraphs."""

    def __init__(self, assets: Path, conjugator: Conjugator | None = None) -> None:
        """Nothing is read before the first use.

        Args:
            assets: Folder of bundled data.
            conjugator: Sets the verbs of news in the present, as titles have them; without it lines are as the text.
        """
        self._assets = assets
        self._conjugator = conjugator
        self._counts: WeakKeyDictionary[Stretch, Counts] = WeakKeyDictionary()
        self._weighed: tuple[Sequence[Stretch], Weighing] | None = None

    @cached_property
    def _background(self) -> Mapping[str, float]:
        return read_background(self._assets / "models")

    @cached_property
    def _edges(self) -> Edges:
        return Edges.read(self._assets / "models")

    @cached_property
    def _frames(self) -> Frames:
        return Frames.read(self._assets / "models")

    def line(self, passage: Passage, around: Sequence[Stretch], before: Callable[[], Iterable[Passage]]) -> Line | None:
        """A clause of the paragraph that stands for it; where none does, what it is about, phrase by phrase."""
        words = words_of(passage, READ_TOKENS)
        solid = [word for word in words if not word.is_mark]
        if not solid:
            return None
        if written_words(words) <= MOST_WORDS and len(words) < READ_TOKENS:
            return own_line(passage, words)
        self._frames.mark(words)
        weighing = self._weighing(around)
        candidates = Candidates(passage, words, weighing, before, self._edges)
        best = _best(candidates)
        if best is None or best.sure < LEAST_SURE:
            listed = themes(words, weighing, MOST_LISTED)
            if listed and (best is None or sum(len(phrase.words) for phrase in listed) >= _LEAST_LISTED):
                return listed_line(passage, listed)
        if best is None:
            kept = _opening(words[words.index(solid[0]) :])
            text, spans = rendered(passage, kept)
            return Line(text.rstrip(ENDS) + _ELLIPSIS, spans)
        return said_line(passage, best, self._conjugator if weighing.news else None)

    def choices(
        self, passage: Passage, around: Sequence[Stretch], before: Callable[[], Iterable[Passage]]
    ) -> Iterator[tuple[Said, Line]]:
        """All lines that the paragraph could have: what the choice is learned from."""
        weighing = self._weighing(around)
        conjugator = self._conjugator if weighing.news else None
        words = words_of(passage, READ_TOKENS)
        self._frames.mark(words)
        candidates = Candidates(passage, words, weighing, before, self._edges)
        for stage in STAGES:
            for said in candidates.at(stage):
                yield said, said_line(passage, said, conjugator)

    def english(self, passage: Passage, line: Line, glosser: Glosser) -> str | None:
        """The English of a line of the paragraph, as a headline."""
        return headline(passage, line, glosser)

    def telling(self, paragraphs: Sequence[Paragraph], tokens: Callable[[int], Sequence[Token]]) -> Sequence[int]:
        """The numbers of the paragraphs that stand for all; headings do not."""
        counts = [
            counts_of(paragraph.text, tokens(number)) if paragraph.kind is not ParagraphKind.HEADING else Counter[str]()
            for number, paragraph in enumerate(paragraphs)
        ]
        return telling(counts, self._background)

    def keywords(self, passages: Sequence[Passage], most: int) -> Sequence[Keyword]:
        """What the passages are about, the weightiest first."""
        return keywords_of(passages, self._background, most)

    def _weighing(self, around: Sequence[Stretch]) -> Weighing:
        # Held by itself: another thread may be weighing another stretch.
        key, weighed = tuple(around), self._weighed
        if weighed is None or weighed[0] != key:
            counts = Counts()
            for stretch in around:
                counts.add(self._counted(stretch))
            self._weighed = weighed = key, Weighing(counts, self._background)
        return weighed[1]

    def _counted(self, stretch: Stretch) -> Counts:
        if stretch not in self._counts:
            counts = Counts()
            for text, tokens in stretch.paragraphs:
                counts.take(text, tokens)
            self._counts[stretch] = counts
        return self._counts[stretch]


def _best(candidates: Candidates) -> Said | None:
    """The best of the first stage that has one which is surely whole, else of all; a doubtful one behind any other."""
    best: Said | None = None
    for stage in STAGES:
        found = _best_at(candidates, stage)
        if found is not None and (best is None or _worth(found) > _worth(best)):
            best = found
        if best is not None and best.sure >= SURE:
            break
    return best


def _best_at(candidates: Candidates, stage: Stage) -> Said | None:
    """Only those are checked that could be the best."""
    best: Said | None = None
    for said in sorted(candidates.at(stage), key=_worth, reverse=True):
        if best is not None and _worth(best) >= _worth(said):
            break
        checked = candidates.checked(said)
        if best is None or _worth(checked) > _worth(best):
            best = checked
    return best


def _worth(said: Said) -> tuple[bool, float]:
    return said.sure >= LEAST_SURE, said.score


def _opening(words: Sequence[Word]) -> tuple[Word, ...]:
    """How a paragraph begins; where that is no more than قال, how what is said begins."""
    outside = without_asides(words) or list(words)
    kept = opening(outside)
    said = [word for word in outside[len(kept) :] if not word.is_mark]
    return kept if len(kept) >= _LEAST_OPENING or not said else opening(outside[outside.index(said[0]) :])
