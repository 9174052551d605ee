"""What a paragraph could be said with: its clauses and what people say in it, cut to fit. Owns which may stand.

How hard a clause is pressed is a stage; a later one is asked only where those before it found nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from tuireader.document import Span
from tuireader.nlp.protocols import Passage
from tuireader.nlp.summaries.chains import told_in
from tuireader.nlp.summaries.clauses import Clause, clauses_of
from tuireader.nlp.summaries.cores import beginnings, cores
from tuireader.nlp.summaries.doubts import doubt
from tuireader.nlp.summaries.edges import Edges
from tuireader.nlp.summaries.fitting import MOST_WORDS, Fit, fits
from tuireader.nlp.summaries.halves import CONDITIONS
from tuireader.nlp.summaries.objects import lacking
from tuireader.nlp.summaries.phrases import is_complete, main_verb
from tuireader.nlp.summaries.pieces import cover, mended, sentences, within, without_asides, without_dateline
from tuireader.nlp.summaries.quotations import dissolved, sentences_in, unmarked, unwrapped
from tuireader.nlp.summaries.ranking import features, readable, score, worth_of
from tuireader.nlp.summaries.speakers import Speaker, forms_of, place_of
from tuireader.nlp.summaries.speech import Speech, carried, named_before, speech_in
from tuireader.nlp.summaries.vocabulary import ADDING, DEPENDENT_FIRST, RELATIVE
from tuireader.nlp.summaries.weighing import Weighing
from tuireader.nlp.summaries.words import Word, written_words

Shorter = Callable[[Sequence[Word], int], Iterator[Fit]]
"""How a clause is made to fit into so many words."""
_REMARKS = frozenset(["ما", "مما", "الأمر", "أمر", "هو ما", "هي ما", "هو الأمر", "هو أمر", "أي ما"])
"""What they open is said of the clause before."""
_FEW = 4
HALF, COMMA, PAIR, PASSED, TORN = 0.05, 3.0, 0.3, 0.1, 0.05
UNJOINED = 0.5
"""What no و joins to a clause before it, mostly says more of a noun there: حملة شاملة، | وصلت لحد."""
_DASHES = frozenset("-–—")
_COMMAS = frozenset("،,؛;")
_INDEX, _ENCLOSURE = attrgetter("index"), attrgetter("enclosure")
_NEVER_FIRST = RELATIVE | DEPENDENT_FIRST


class Said(NamedTuple):
    """A clause that a paragraph could be said with."""

    words: tuple[Word, ...]
    speaker: Speaker | None
    colon: bool
    score: float
    sure: float
    """How likely it is whole: 1 where it begins and ends as its sentence does."""
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Stage:
    """How hard clauses are pressed."""

    shorter: Shorter
    opened: bool = False
    """Whether long quotations inside a clause lose their marks, and what is said may lose its speaker."""
    loose: bool = False
    """Whether the text's own end of a clause is not asked for."""
    late: int = 0
    """How many stages come before."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What words are cut from."""

    clause: Clause
    position: int
    stage: Stage
    opens: bool
    """Whether a sentence could begin here, by what stood before."""
    lost_speaker: bool
    """Whether somebody says it and his name is left out."""


STAGES = (
    Stage(fits),
    Stage(cores, late=1),
    Stage(fits, opened=True, late=2),
    Stage(cores, opened=True, late=3),
    Stage(beginnings, opened=True, loose=True, late=4),
)


class Candidates:
    """The clauses of a paragraph; by stage, what of them could stand for it."""

    def __init__(
        self,
        passage: Passage,
        words: Sequence[Word],
        weigh: Weighing,
        before: Callable[[], Iterable[Passage]],
        edges: Edges,
    ) -> None:
        self._passage = passage
        self._words = words
        self._weigh = weigh
        self._edges = edges
        self._before = before
        self._clauses: list[Clause] = []
        self._speeches: list[Speech | None] = []
        self._features: dict[tuple[int, ...], dict[str, float]] = {}
        self._likely: dict[tuple[int, ...], float] = {}
        self._starts: set[int] = set()
        self._firsts: set[int] = set()
        for sentence in sentences(words, passage.sentences):
            if said := without_dateline(without_asides(sentence)):
                self._read(said)

    def _read(self, sentence: Sequence[Word]) -> None:
        """Its clauses; of what was handed down from one to the next, what the last tells."""
        told = told_in(sentence)
        if told is not None:
            narrator, said = told
            found = [Clause(said, led=False, depends=False, natural=True)]
            self._speeches.append(Speech(said, narrator, feminine=False, colon=True, that=False, pronoun=False))
        else:
            parts = within(sentence, self._passage.clauses(cover(sentence)))
            found = [clause for clause in clauses_of(parts) if clause.words]
            self._speeches += carried([clause.words for clause in found])
        self._firsts |= {word.index for word in sentence[:2]}
        self._starts |= {clause.words[0].index for clause in found[:1]}
        self._clauses += found

    def at(self, stage: Stage) -> Iterator[Said]:
        """What could be said, pressed so hard."""
        for position, (clause, speech) in enumerate(zip(self._clauses, self._speeches, strict=True)):
            if stage.opened and not stage.loose and speech is None and not any(map(_ENCLOSURE, clause.words)):
                continue  # There is nothing to open: it was looked at before.
            reported = list(self._told(clause, speech, position, stage)) if speech else []
            yield from reported or self._plain(clause, speech, position, stage)

    def checked(self, said: Said) -> Said:
        """The same, less sure by what its place in the paragraph shows of it."""
        solid = [word for word in said.words if not word.is_mark]
        left = doubt(said.words, self._words)
        left *= lacking(solid, self._words, spoken=said.speaker is not None and not said.colon)
        return said._replace(sure=said.sure * left, score=said.score + worth_of(left)) if left < 1 else said

    def _told(self, clause: Clause, speech: Speech, position: int, stage: Stage) -> Iterator[Said]:
        speaker = self._speaker(clause, speech)
        if speaker is None and speech.pronoun:
            return
        for one in forms_of(speaker, speech, opened=stage.opened):
            yield from self._reported(speech, one, position, stage)

    def _plain(self, clause: Clause, speech: Speech | None, position: int, stage: Stage) -> Iterator[Said]:
        words: Sequence[Word] = clause.words
        if clause.depends and (stage.shorter is fits or main_verb(words) is None):
            return
        if _is_remark(words) and (clause.depends or words[0].form != "ما"):
            return
        if clause.led and words[0].owns and main_verb(words) is None:
            return  # ولقائه المباشر: a second genitive
        adds = any(word.form in ADDING for word in words)  # رحب بالزوار قائلا: and what he says
        if stage.opened and not adds and not (speech and not speech.that):
            words = dissolved(words)
        for fit in stage.shorter(words, MOST_WORDS):
            if speech and speech.said and fit.words[-1].index < speech.said[0].index + _FEW:
                continue  # كتبت ممثلة: and what?
            if _may_stand(fit.words, natural=stage.loose or (clause.natural and fit.whole)):
                opens = clause.led and not fit.words[0].joint
                ground = Ground(clause, position, stage, opens=opens, lost_speaker=speech is not None)
                yield self._said(fit, ground, None)

    def _speaker(self, clause: Clause, speech: Speech) -> Speaker | None:
        if speech.speaker:
            return place_of(self._passage, speech.speaker)
        start = clause.words[0].start
        named = named_before(self._passage, start, self._before(), feminine=speech.feminine)
        if named is None:
            return None
        where, mention = named
        last = mention.of(where.text).split()[-1]
        if any(word.name is not None and word.form.endswith(last) for word in speech.said):
            return None  # He would not call himself by his name.
        return Speaker(where, Span(mention.start, mention.end), len(mention.of(where.text).split()))

    def _reported(self, speech: Speech, speaker: Speaker | None, position: int, stage: Stage) -> Iterator[Said]:
        """What is said, its first sentence; without its speaker where nobody knows him and it is a quotation."""
        if not speech.said or (speaker is None and speech.that and not (stage.opened and speech.speaker)):
            return
        room = MOST_WORDS - (speaker.length if speaker else 0)
        for number, inner in enumerate(self._inner(speech, room, opened=stage.opened)):
            attached = number == 0 and not speech.colon and inner.words[:1] == speech.said[:1]
            if not inner.words or (attached and speaker is None):
                continue
            for fit in stage.shorter(inner.words, room):
                natural = attached or stage.loose or (inner.natural and fit.whole)
                if _may_stand(fit.words, natural=natural, said=speech.that and number == 0):
                    ground = Ground(inner, position + number, stage, opens=number == 0, lost_speaker=speaker is None)
                    yield self._said(fit, ground, speaker, colon=not attached)

    def _said(self, fit: Fit, ground: Ground, speaker: Speaker | None, *, colon: bool = False) -> Said:
        clause = ground.clause
        sure = self._sure(fit, clause.words, natural=clause.natural, opens=ground.opens)
        if (
            len(fit.words) < _FEW
            and fit.words[0].index not in self._firsts
            and not (speaker and fit.whole and self._is_last(fit.words[-1]))
        ):
            sure *= TORN
        key = (*map(_INDEX, fit.words), ground.position, fit.cost, colon)
        found = self._features.get(key)
        if found is None:
            self._features[key] = found = features(fit, ground.position, self._weigh, colon=colon)
        worth = score(found) + readable(
            fit,
            sure,
            ground.stage.late,
            led=clause.led or (speaker is not None and not ground.opens),
            depends=clause.depends,
            lost_speaker=ground.lost_speaker,
        )
        return Said(fit.words, speaker, colon, worth, sure, found)

    def _sure(self, fit: Fit, words: Sequence[Word], *, natural: bool, opens: bool) -> float:
        """How likely words of a clause are whole: 1 where they begin and end as the text does."""
        first, last = fit.words[0], fit.words[-1]
        starts = opens or first.index in self._starts
        sure = 1.0 if starts and len(fit.words) > _FEW else _share(self._edges.begins(fit.words))
        if not starts and not first.joint:
            sure *= UNJOINED if any(word.is_verb for word in fit.words) else UNJOINED**2
        rest = next((word for word in words if word.index > last.index and not word.enclosure), None)
        if rest is None and natural:
            return sure
        return sure * _share(self._ends(fit.words) * _bound(fit.words, rest))

    def _is_last(self, word: Word) -> bool:
        """Whether the sentence ends behind a word, or goes on by و."""
        following = next((one for one in self._words[word.index + 1 :] if one.form not in _COMMAS), None)
        return following is None or following.is_mark or bool(following.joint)

    def _ends(self, words: Sequence[Word]) -> float:
        # Stage by stage the same ends come again.
        key = tuple(map(_INDEX, words))
        found = self._likely.get(key)
        if found is None:
            self._likely[key] = found = self._edges.ends(words)
        return found

    def _inner(self, speech: Speech, room: int, *, opened: bool) -> Iterator[Clause]:
        """The clauses of what is said; pressed hard, of what that says in turn: النتائج تشير إلى أن."""
        said = list(speech.said)
        nested = speech_in(said) if opened else None
        if nested is not None and nested.that and not nested.pronoun and nested.said:
            said = list(nested.said)
        first = next((one for one in sentences_in(said) if written_words(one) >= _FEW - 1), None)
        first = first or next(sentences_in(said), None)
        if first is None:
            return
        said = unmarked(unwrapped(said)) if written_words(first) > room or len(first) == len(said) else first
        said = dissolved(said) if opened else said
        yield from clauses_of(mended(within(said, self._passage.clauses(cover(said)))))


def _bound(words: Sequence[Word], rest: Word | None) -> float:
    """How much likelier an end is for the word behind it, and for a comma left behind."""
    if rest is not None and rest.form in _COMMAS:
        return COMMA
    passed = PASSED if any(word.form in _COMMAS and not word.enclosure for word in words) else 1.0
    return passed * (PAIR if rest is not None and rest.joint and rest.is_nominal else 1.0)


def _share(likelihood: float) -> float:
    return likelihood / (likelihood + HALF)


def _is_remark(words: Sequence[Word]) -> bool:
    return bool({words[0].form, " ".join(word.form for word in words[:2])} & _REMARKS)


def _may_stand(words: Sequence[Word], *, natural: bool, said: bool = False) -> bool:
    """Whether words are a sentence, and no object whose verb was lost: فيديو ساخرا; behind إن (`said`) it is none."""
    solid = [word for word in words if not word.is_mark] or list(words)
    first, second = solid[0], solid[1] if len(solid) > 1 else solid[0]
    torn = (
        not said
        and second.upos == "ADJ"
        and second.form.endswith("ا")
        and first.upos == "NOUN"
        and first.form[:2] != "ال"
    )
    if sum(word.form in _DASHES and word.spaced for word in words) % 2:
        return False
    answered = first.form in CONDITIONS and any(word.joint == "ف" for word in solid[1:])
    return not torn and (answered or first.form not in _NEVER_FIRST) and is_complete(words, natural=natural)
