"""A line for a paragraph: its clauses cut, completed with their speakers, and ranked. Owns the order of these steps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from weakref import WeakKeyDictionary

from tuireader.document import Paragraph, ParagraphKind, Span, Token
from tuireader.nlp.protocols import Glosser, Keyword, Line, Passage, Stretch
from tuireader.nlp.summaries.candidates import STAGES, Candidates, Said, Stage
from tuireader.nlp.summaries.document import telling
from tuireader.nlp.summaries.edges import Edges
from tuireader.nlp.summaries.fitting import MOST_WORDS, opening
from tuireader.nlp.summaries.headlines import headline
from tuireader.nlp.summaries.keywords import counts_of, keywords_of
from tuireader.nlp.summaries.pieces import without_asides
from tuireader.nlp.summaries.reading import words_of
from tuireader.nlp.summaries.stems import read_background
from tuireader.nlp.summaries.themes import DOT, Phrase, themes
from tuireader.nlp.summaries.weighing import Counts, Weighing
from tuireader.nlp.summaries.words import Word, spans_of, written_words

_LEAST_OPENING = 3
_LEAST_LISTED = 4
"""So few words of names and nouns say less than a doubtful clause."""
READ_TOKENS = 800
"""A line is looked for in so many of the first tokens of a paragraph."""
_ELLIPSIS = "…"
SURE = 0.8
LEAST_SURE = 0.12
"""Below it a clause is no line."""
_JOINT = re.compile(r"(?<!\w)[وف][\u064b-\u0652]*$")
_ATTACHED = re.compile(r"(?<!\w)[وف]?[بلك]ـ*$")
_ENDS = ".،؛,;:…"


class ClauseSummarizer:
    """Says a paragraph with one of its own clauses, and a text with those of a few paragraphs."""

    def __init__(self, assets: Path) -> None:
        """`assets` is the folder of bundled data; it is read on first use."""
        self._assets = assets
        self._counts: WeakKeyDictionary[Stretch, Counts] = WeakKeyDictionary()
        self._weighed: tuple[Sequence[Stretch], Weighing] | None = None

    @cached_property
    def _background(self) -> Mapping[str, float]:
        return read_background(self._assets / "models")

    @cached_property
    def _edges(self) -> Edges:
        return Edges.read(self._assets / "models")

    def line(self, passage: Passage, around: Sequence[Stretch], before: Callable[[], Iterable[Passage]]) -> Line | None:
        """A clause of the paragraph that stands for it; where none does, what it is about, phrase by phrase."""
        words = words_of(passage, READ_TOKENS)
        solid = [word for word in words if not word.is_mark]
        if not solid:
            return None
        if written_words(words) <= MOST_WORDS and len(words) < READ_TOKENS:
            return _own(passage, words)
        weighing = self._weighing(around)
        candidates = Candidates(passage, words, weighing, before, self._edges)
        best = _best(candidates)
        if best is None or best.sure < LEAST_SURE:
            listed = themes(words, weighing, MOST_WORDS)
            if listed and (best is None or sum(len(phrase.words) for phrase in listed) >= _LEAST_LISTED):
                return _listed(passage, listed)
        if best is None:
            kept = _opening(words[words.index(solid[0]) :])
            text, spans = _rendered(passage, kept)
            return Line(text.rstrip(_ENDS) + _ELLIPSIS, spans)
        return _line(passage, best)

    def choices(
        self, passage: Passage, around: Sequence[Stretch], before: Callable[[], Iterable[Passage]]
    ) -> Iterator[tuple[Said, Line]]:
        """All lines that the paragraph could have: what the choice is learned from."""
        candidates = Candidates(passage, words_of(passage, READ_TOKENS), self._weighing(around), before, self._edges)
        for stage in STAGES:
            for said in candidates.at(stage):
                yield said, _line(passage, said)

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


def _listed(passage: Passage, phrases: Sequence[Phrase]) -> Line:
    spans = tuple(phrase.span for phrase in phrases)
    text = DOT.join(" ".join(span.of(passage.text).split()) for span in spans)
    return Line(text, spans, listed=True)


def _opening(words: Sequence[Word]) -> tuple[Word, ...]:
    """How a paragraph begins; where that is no more than قال, how what is said begins."""
    outside = without_asides(words) or list(words)
    kept = opening(outside)
    said = [word for word in outside[len(kept) :] if not word.is_mark]
    return kept if len(kept) >= _LEAST_OPENING or not said else opening(outside[outside.index(said[0]) :])


def _own(passage: Passage, words: Sequence[Word]) -> Line | None:
    """A short paragraph as it is, but for what ends it."""
    start, end = words[0].start, words[-1].end
    if words[-1].form in _ENDS and len(words) > 1:
        end = words[-2].end
    return Line(" ".join(passage.text[start:end].split()), (Span(start, end),))


def _line(passage: Passage, said: Said) -> Line:
    text, spans = _rendered(passage, said.words)
    if said.speaker is None:
        return Line(text, spans)
    where, span, _ = said.speaker
    name = " ".join(span.of(where.text).split())
    if where is passage:
        spans = tuple(sorted((span, *spans), key=lambda one: one.start))
    speaker = (None if where is passage else where, span)
    return Line(f"{name}{':' if said.colon else ''} {text}", spans, speaker, said.colon)


def _joint_before(text: str, start: int) -> int:
    """How long the و is that joins a word to what stands before it in the line."""
    found = _JOINT.search(text[max(0, start - 4) : start])
    return len(found[0]) if found else 0


def _rendered(passage: Passage, words: Sequence[Word]) -> tuple[str, tuple[Span, ...]]:
    spans = tuple(
        Span(span.start - _joint_before(passage.text, span.start) * (number > 0), span.end)
        for number, span in enumerate(spans_of(words))
    )
    text = ""
    for number, span in enumerate(spans):
        text += _gap(passage.text, spans[number - 1], span) * (number > 0) + span.of(passage.text)
    return " ".join(text.split()), spans


def _gap(text: str, last: Span, span: Span) -> str:
    """Nothing behind a preposition that is written on what follows: بـ«الدخول» without its marks."""
    between = text[last.end : span.start]
    return "" if _ATTACHED.search(last.of(text)) and not any(map(str.isspace, between)) else " "
