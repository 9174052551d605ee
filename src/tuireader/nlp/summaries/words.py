"""The words of a paragraph as summaries see them. Owns what is read off an analysis; chooses nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from tuireader.arabic.normalization import strip_marks
from tuireader.document import EntityType, Mention, Segment, Span, Token, TokenKind
from tuireader.nlp.protocols import Passage
from tuireader.nlp.summaries.vocabulary import ABOUT, GOVERNING, PARTITIVE, PREPOSITIONS, RELATIVE, TITLES

_JOINING = ("و", "ف")
_ATTACHED = frozenset("بلك")
NAMES = frozenset([EntityType.PERSON, EntityType.ORG, EntityType.LOC, EntityType.PRODUCT, EntityType.EVENT])
SPEAKERS = frozenset([EntityType.PERSON, EntityType.ORG])
_TIMES = frozenset([EntityType.DATE, EntityType.TIME])
_DOTLESS = {"الذى": "الذي", "التى": "التي", "فى": "في"}
"""Spellings of Egypt, where the dots of a last ya are left out."""
_NOMINAL = frozenset(["NOUN", "PROPN", "ADJ", "NUM", "PRON", "X", "DET"])
_VERB_LETTERS = 5
_NOUN_ENDS = ("ة", "ات", "ون", "ين", "ان", "ى", "اء")
_THAT_HE = frozenset(["أنه", "إنه", "بأنه"])
_SPEAKS = frozenset(["مسؤول", "مسؤولون", "ناشطون", "خبراء", "محللون", "كثيرون"])
_LIKE = {"أي": "NOUN", "أية": "NOUN", "فتحت": "VERB"} | dict.fromkeys(ABOUT, "NUM")
"""Words that stand like another part of speech than their own."""
_SpanT = TypeVar("_SpanT", bound=Span)


_bare = lru_cache(maxsize=20_000)(strip_marks)
"""Words and what is written on them come again and again."""


@dataclass(slots=True, eq=False)
class Word:
    """A token; `start` is behind a joining و or ف. Never changed: frozen, it would take three times as long to make."""

    index: int
    """Of the token in the paragraph."""
    start: int
    end: int
    form: str
    """Its letters, without marks and without a joining و or ف."""
    joint: str
    """The joining و or ف, if it has one."""
    spaced: bool
    """Whether white space stands before it: it begins a written word."""
    is_mark: bool
    """Punctuation or another sign."""
    upos: str
    lemma: str
    feats: dict[str, str]
    attached: bool
    """Whether it begins with the preposition ب, ل or ك."""
    closed: bool
    """Definite, or a name or number: no genitive follows."""
    owns: str
    """A pronoun written at its end."""
    name: Mention | None
    is_time: bool
    """Whether a date or time names it."""
    enclosure: int
    """Number of the quotation or bracket it stands in; 0 outside."""

    @property
    def is_verb(self) -> bool:
        """A finite verb."""
        return self.upos == "VERB"

    @property
    def is_preposition(self) -> bool:
        """Whether a prepositional phrase begins here."""
        if self.attached:
            return True
        return self.name is None and (
            self.upos == "ADP" or (self.form in PREPOSITIONS and self.upos not in ("VERB", "NUM"))
        )

    @property
    def is_nominal(self) -> bool:
        """A noun or what may stand for one or beside it."""
        return self.name is not None or self.upos in _NOMINAL

    @property
    def is_relative(self) -> bool:
        """الذي and its like."""
        return self.form in RELATIVE


def words_of(passage: Passage, most: int) -> list[Word]:
    """The first `most` tokens of a paragraph."""
    tokens = passage.tokens[:most]
    names = _by_token(tokens, [one for one in passage.mentions if one.type in NAMES])
    times = _by_token(tokens, [one for one in passage.mentions if one.type in _TIMES])
    enclosures = _by_token(tokens, passage.enclosed)
    numbers = {span.start: number for number, span in enumerate(passage.enclosed, 1)}
    words: list[Word] = []
    end = 0
    for index, token in enumerate(tokens):
        enclosed = enclosures[index]
        words.append(
            _word(
                passage.text,
                index,
                token,
                names[index],
                times[index] is not None,
                numbers[enclosed.start] if enclosed else 0,
                token.start > end,
            )
        )
        end = token.end
    for place in range(1, len(words)):
        _close_unit(words, place)
    return [_as_verb(word) if is_misread(words, place) else word for place, word in enumerate(words)]


def is_misread(words: Sequence[Word], place: int) -> bool:
    """Whether a word that was read as a noun or preposition is the verb that opens its sentence."""
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or following.is_mark:
        return False
    if word.upos in ("NOUN", "ADJ") and place and words[place - 1].form in _THAT_HE:
        return following.is_preposition and not word.closed and not word.attached and _is_short(word.form)
    if word.form == "ولد":
        return following.form in ("عام", "سنة", "في")
    if place and not words[place - 1].is_mark:
        return False
    if word.form == "عبر":
        named = following.name is not None and following.name.type is EntityType.PERSON
        return named or following.form in TITLES or following.form in _SPEAKS
    if word.upos in ("NOUN", "ADJ") and following.form.endswith("ون") and not word.closed and not word.attached:
        return True  # Behind a noun it would be a genitive.
    return _may_be_verb(word) and following.closed and not following.is_preposition and not _has_verb(words, place)


def _is_short(form: str) -> bool:
    return len(form) <= _VERB_LETTERS and not form.endswith(_NOUN_ENDS) and not form.startswith("م")


def _may_be_verb(word: Word) -> bool:
    if word.upos != "NOUN" or word.closed or word.attached or word.enclosure or word.form in TITLES:
        return False
    return _is_short(word.form)


def _has_verb(words: Sequence[Word], place: int) -> bool:
    """Whether a verb follows before the next mark, outside relative clauses."""
    for word in words[place + 1 :]:
        if word.is_mark or word.is_relative or word.form in ("أن", "إن"):
            return False
        if word.is_verb or word.upos == "AUX":
            return True
    return False


def _close_unit(words: Sequence[Word], place: int) -> None:
    """Nothing belongs to what is counted but an adjective: 804 مليار دولار."""
    following = words[place + 1] if place + 1 < len(words) else None
    if words[place - 1].upos == "NUM" and words[place].upos == "NOUN" and not words[place].joint:
        words[place].closed = words[place].closed or following is None or following.upos != "ADJ"


def _as_verb(word: Word) -> Word:
    return replace(word, upos="VERB", feats={}, attached=False)


def _by_token(tokens: Sequence[Token], spans: Sequence[_SpanT]) -> list[_SpanT | None]:
    """For each token the outermost of the sorted `spans` that overlaps it, or None."""
    found: list[_SpanT | None] = []
    at = 0
    reach: _SpanT | None = None
    for token in tokens:
        while at < len(spans) and spans[at].start < token.end:
            if reach is None or spans[at].end > reach.end:
                reach = spans[at]
            at += 1
        found.append(reach if reach is not None and reach.overlaps(token.start, token.end) else None)
    return found


def _word(
    text: str, index: int, token: Token, mention: Mention | None, is_time: bool, enclosure: int, spaced: bool
) -> Word:
    analysis = token.analysis
    name = mention if mention is not None and token.kind is not TokenKind.PUNCTUATION else None
    form = _bare(token.of(text))
    form = _DOTLESS.get(form, form)
    clitics = _clitics(form, token, name)
    joint = clitics[0] if clitics and clitics[0] in _JOINING else ""
    start = token.start
    if joint:
        start += _length_of(text, token, 1)
        form = form[1:]
        clitics = clitics[1:]
    upos = "PROPN" if name else _LIKE.get(form) or (analysis.upos if analysis else _KINDS.get(token.kind, "X"))
    feats = analysis.feats if analysis and not name else {}
    if upos == "VERB" and feats.get("VerbForm", "Fin") != "Fin":
        upos = "NOUN"
    owns = analysis.segments[-1].form if analysis and not name and _has_pronoun(analysis.segments) else ""
    article = "ال" in clitics or form.startswith(("ال", "لل"))
    return Word(
        index=index,
        start=start,
        end=token.end,
        form=form,
        joint=joint,
        spaced=spaced,
        is_mark=token.kind in (TokenKind.PUNCTUATION, TokenKind.SYMBOL),
        upos=upos,
        lemma=_bare(analysis.lemma) if analysis and not name else form,
        feats=feats,
        attached=any(letter in _ATTACHED for letter in clitics) and upos not in ("ADP", "SCONJ", "PRON", "VERB"),
        closed=bool(name or article or owns or token.kind in (TokenKind.NUMBER, TokenKind.LATIN)) or form.endswith("ا"),
        owns=_bare(owns),
        name=name,
        is_time=is_time,
        enclosure=enclosure,
    )


_KINDS = {TokenKind.NUMBER: "NUM", TokenKind.LATIN: "PROPN", TokenKind.PUNCTUATION: "PUNCT", TokenKind.SYMBOL: "SYM"}


def _has_pronoun(segments: Sequence[Segment]) -> bool:
    return len(segments) > 1 and segments[-1].role == "enclitic"


def _clitics(form: str, token: Token, name: Mention | None) -> list[str]:
    """What is written before the stem: by the name, else by the analysis."""
    if name is not None:
        before = name.start - token.start
        return list(form[:before]) if 0 < before < len(form) else []
    if token.analysis is None or form in _JOINING or form in _LIKE:
        return []
    return [_bare(part.form) for part in token.analysis.segments if part.role == "proclitic"]


def _length_of(text: str, token: Token, letters: int) -> int:
    """Code points of the first `letters` letters of a token with the marks on them."""
    for length in range(1, token.end - token.start):
        if len(_bare(text[token.start : token.start + length + 1])) > letters:
            return length
    return 0


def written_words(words: Sequence[Word]) -> int:
    """How many words a reader counts: what white space parts."""
    return sum(1 for place, word in enumerate(words) if word.spaced or place == 0)


def spans_of(words: Sequence[Word]) -> Iterator[Span]:
    """The parts of the paragraph that `words` cover; what follows each other is one part."""
    start = end = last = -1
    for word in words:
        if start >= 0 and word.index == last + 1:
            end, last = word.end, word.index
            continue
        if start >= 0:
            yield Span(start, end)
        start, end, last = word.start, word.end, word.index
    if start >= 0:
        yield Span(start, end)


def is_governing(word: Word) -> bool:
    """Whether it is a noun that a preposition completes."""
    if word.name is not None:
        return False
    forms = {word.form, word.form.removesuffix(word.owns) if word.owns else word.form}
    return any(_light(form) in GOVERNING or _light(form) in PARTITIVE for form in forms)


def _light(form: str) -> str:
    """Without an attached preposition and article."""
    for clitic in ("بال", "لل", "ال", "كال"):
        if form.startswith(clitic) and len(form) > len(clitic) + 1:
            return form[len(clitic) :]
    return form[1:] if form[:1] in ("ب", "ل", "ك") and form[1:] in GOVERNING | PARTITIVE else form
