"""A line for a paragraph: its clauses cut, completed with their speakers, and ranked. Owns the order of these steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from weakref import WeakKeyDictionary

from tuireader.document import EntityType, Mention, Paragraph, ParagraphKind, Span, Token
from tuireader.nlp.protocols import Glosser, Keyword, Line, Passage, Stretch
from tuireader.nlp.summaries.clauses import Clause, clauses_of
from tuireader.nlp.summaries.cores import cores
from tuireader.nlp.summaries.document import telling
from tuireader.nlp.summaries.fitting import MOST_WORDS, Fit, fits, opening
from tuireader.nlp.summaries.headlines import headline
from tuireader.nlp.summaries.keywords import counts_of, keywords_of, weights_of
from tuireader.nlp.summaries.phrases import is_complete, main_verb
from tuireader.nlp.summaries.ranking import VOICE, VOICELESS, score
from tuireader.nlp.summaries.speech import Speech, named_before, sentences_in, speech_in, unmarked, unwrapped
from tuireader.nlp.summaries.stems import read_background
from tuireader.nlp.summaries.words import Word, spans_of, words_of, written_words

Shorter = Callable[[Sequence[Word], int], Iterator[Fit]]
"""How a clause is made to fit into so many words."""
_OF_NAMES = frozenset(["عبد", "أبو", "أبي", "بن", "ابن", "آل", "أم", "بنت", "دي", "فان", "فون", "لو", "دو"])
"""Words of a name that do not part from the next one."""
_LEAST_OPENING = 3
READ_TOKENS = 800
"""A line is looked for in so many of the first tokens of a paragraph."""
_ELLIPSIS = "…"
_ASIDES = ("(", "[", "{")
_REMARKS = frozenset(["ما", "مما", "الأمر"])
"""What they open is said of the clause before."""
_ENDS = ".،؛,;:…"


class Said(NamedTuple):
    """A clause that a paragraph could be said with."""

    words: tuple[Word, ...]
    speaker: tuple[Passage, Span, int] | None
    """With the number of his written words."""
    colon: bool
    score: float


class ClauseSummarizer:
    """Says a paragraph with one of its own clauses, and a text with those of a few paragraphs."""

    def __init__(self, assets: Path) -> None:
        """`assets` is the folder of bundled data; it is read on first use."""
        self._assets = assets
        self._counts: WeakKeyDictionary[Stretch, Counter[str]] = WeakKeyDictionary()
        self._weighed: tuple[Sequence[Stretch], Callable[[str], float]] | None = None

    @cached_property
    def _background(self) -> Mapping[str, float]:
        return read_background(self._assets / "models")

    def line(self, passage: Passage, around: Sequence[Stretch], before: Callable[[], Iterable[Passage]]) -> Line | None:
        """A clause of the paragraph that stands for it; where none does, its opening, which ends in “…”."""
        words = words_of(passage, READ_TOKENS)
        solid = [word for word in words if not word.is_mark]
        if not solid:
            return None
        if written_words(words) <= MOST_WORDS and len(words) < READ_TOKENS:
            return _own(passage, words)
        weight = self._weight(around)
        best = None
        for shorter in (fits, cores):
            found = _candidates(passage, words, weight, before, shorter)
            best = best or max(found, key=lambda said: said.score, default=None)
        if best is None:
            kept = _opening(words[words.index(solid[0]) :])
            text, spans = _rendered(passage, kept)
            return Line(text.rstrip(_ENDS) + _ELLIPSIS, spans)
        return _line(passage, best)

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

    def _weight(self, around: Sequence[Stretch]) -> Callable[[str], float]:
        # Held by itself: another thread may be weighing another stretch.
        key, weighed = tuple(around), self._weighed
        if weighed is None or weighed[0] != key:
            counts: Counter[str] = Counter()
            for stretch in around:
                counts.update(self._counted(stretch))
            self._weighed = weighed = key, weights_of(counts, self._background)
        return weighed[1]

    def _counted(self, stretch: Stretch) -> Counter[str]:
        if stretch not in self._counts:
            counts: Counter[str] = Counter()
            for text, tokens in stretch.paragraphs:
                counts.update(counts_of(text, tokens))
            self._counts[stretch] = counts
        return self._counts[stretch]


def _opening(words: Sequence[Word]) -> tuple[Word, ...]:
    """How a paragraph begins; where that is no more than قال, how what is said begins."""
    outside = _without_asides(words) or list(words)
    kept = opening(outside)
    said = [word for word in outside[len(kept) :] if not word.is_mark]
    return kept if len(kept) >= _LEAST_OPENING or not said else opening(outside[outside.index(said[0]) :])


def _own(passage: Passage, words: Sequence[Word]) -> Line | None:
    """A short paragraph as it is, but for what ends it."""
    start, end = words[0].start, words[-1].end
    if words[-1].form in _ENDS and len(words) > 1:
        end = words[-2].end
    return Line(" ".join(passage.text[start:end].split()), (Span(start, end),))


def _candidates(
    passage: Passage,
    words: Sequence[Word],
    weight: Callable[[str], float],
    before: Callable[[], Iterable[Passage]],
    shorter: Shorter,
) -> Iterator[Said]:
    position = 0
    for sentence in _sentences(words, passage.sentences):
        for clause in clauses_of(_within(_without_asides(sentence), passage.clauses(_cover(sentence)))):
            if not clause.words:
                continue
            speech = speech_in(clause.words)
            speaker = _speaker(passage, clause, speech, before) if speech else None
            spoken = speech is not None and (speaker is not None or not speech.pronoun)
            reported: list[Said] = []
            for one in _called(passage, speaker) if speech and spoken else ():
                reported += _reported(passage, speech, one, position, weight, shorter) if speech else ()
            plain = _plain(clause, position, weight, shorter)
            yield from reported or (one._replace(score=one.score * (VOICELESS if speech else 1)) for one in plain)
            position += 1


def _sentences(words: Sequence[Word], spans: Sequence[Span]) -> Iterator[list[Word]]:
    """The sentences of a paragraph; those of a quotation where that is all there is."""
    for sentence in _within(words, spans):
        said = unwrapped(sentence) if sentence[0].is_mark and sentence[0].enclosure else sentence
        if len(said) == len(sentence):
            yield sentence
        else:
            yield from sentences_in(said)


def _called(passage: Passage, speaker: tuple[Passage, Span, int] | None) -> Iterator[tuple[Passage, Span, int] | None]:
    """The speaker by his full name, and by his family name alone, which leaves more room for what he says."""
    yield speaker
    if speaker is None:
        return
    where, span, count = speaker
    parts = span.of(where.text).split()
    person = any(one.start == span.start and one.end == span.end for one in _persons(where))
    if count > 1 and person and parts[-2] not in _OF_NAMES:
        yield where, Span(span.end - len(parts[-1]), span.end), 1


def _persons(passage: Passage) -> Iterator[Mention]:
    return (one for one in passage.mentions if one.type is EntityType.PERSON)


def _plain(clause: Clause, position: int, weight: Callable[[str], float], shorter: Shorter) -> Iterator[Said]:
    if clause.depends and (shorter is fits or clause.words[0].form in _REMARKS or main_verb(clause.words) is None):
        return
    if clause.led and clause.words[0].owns and main_verb(clause.words) is None:
        return  # ولقائه المباشر: a second genitive
    for fit in shorter(clause.words, MOST_WORDS):
        if is_complete(fit.words, natural=clause.natural and fit.whole):
            yield Said(fit.words, None, False, score(fit, position, weight, led=clause.led, depends=clause.depends))


def _speaker(
    passage: Passage, clause: Clause, speech: Speech, before: Callable[[], Iterable[Passage]]
) -> tuple[Passage, Span, int] | None:
    if speech.speaker:
        return passage, Span(speech.speaker[0].start, speech.speaker[-1].end), written_words(speech.speaker)
    named = named_before(passage, clause.words[0].start, before(), feminine=speech.feminine)
    if named is None:
        return None
    where, mention = named
    return where, Span(mention.start, mention.end), len(mention.of(where.text).split())


def _reported(
    passage: Passage,
    speech: Speech,
    speaker: tuple[Passage, Span, int] | None,
    position: int,
    weight: Callable[[str], float],
    shorter: Shorter,
) -> Iterator[Said]:
    """What is said, its first sentence; without its speaker where nobody knows him and it is a quotation."""
    if not speech.said or (speaker is None and speech.that):
        return
    room = MOST_WORDS - (speaker[2] if speaker else 0)
    said = list(speech.said)
    first = next(sentences_in(said), None)
    if first is None:
        return
    said = unmarked(unwrapped(said)) if written_words(first) > room or len(first) == len(said) else first
    parts = _within(said, passage.clauses(_cover(said)))
    for number, inner in enumerate(clauses_of(parts)):
        attached = number == 0 and not speech.colon
        for fit in shorter(inner.words, room) if inner.words else ():
            if is_complete(fit.words, natural=attached or (inner.natural and fit.whole)):
                value = (VOICE if speaker else VOICELESS) * score(
                    fit, position + number, weight, led=number > 0, depends=inner.depends
                )
                yield Said(fit.words, speaker, not attached, value)


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


def _rendered(passage: Passage, words: Sequence[Word]) -> tuple[str, tuple[Span, ...]]:
    spans = tuple(spans_of(words))
    return " ".join(" ".join(span.of(passage.text) for span in spans).split()), spans


def _without_asides(words: Sequence[Word]) -> list[Word]:
    """Without what stands in brackets."""
    kept: list[Word] = []
    aside = 0
    for word in words:
        if word.is_mark and word.enclosure and word.form in _ASIDES and not aside:
            aside = word.enclosure
        if not aside or word.enclosure != aside:
            aside = 0
            kept.append(word)
    return kept


def _within(words: Sequence[Word], spans: Sequence[Span]) -> list[list[Word]]:
    """The words of each span; those of none are dropped, and so are spans without words."""
    found: list[list[Word]] = []
    at = 0
    for span in spans:
        while at < len(words) and words[at].start < span.start:
            at += 1
        inside: list[Word] = []
        while at < len(words) and words[at].start < span.end:
            inside.append(words[at])
            at += 1
        if inside:
            found.append(inside)
    return found


def _cover(words: Sequence[Word]) -> Span:
    return Span(words[0].start - len(words[0].joint), words[-1].end)
