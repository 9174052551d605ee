"""The words of a paragraph, read off its tokens. Owns what an analysis and a mention say of a word; chooses nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from tuireader.arabic.normalization import strip_marks
from tuireader.document import EntityType, Mention, Segment, Span, Token, TokenKind
from tuireader.nlp.protocols import Passage
from tuireader.nlp.summaries.misreadings import is_lost, is_misread, is_noun_for_verb
from tuireader.nlp.summaries.vocabulary import ABOUT
from tuireader.nlp.summaries.words import NAMES, Word

_JOINING = ("و", "ف")
_AND_ROOT = 4
_ATTACHED = frozenset("بلك")
_PARTICLES = ("PART", "CCONJ", "SCONJ", "ADP", "PRON")
_TIMES = frozenset([EntityType.DATE, EntityType.TIME])
_LOOSE_SPELLINGS = (
    {"الذى": "الذي", "التى": "التي", "فى": "في"}
    | {"ان": "أن", "انه": "أنه", "انها": "أنها", "انهم": "أنهم", "بان": "بأن", "بانه": "بأنه", "بانها": "بأنها"}
    | {"الى": "إلى", "او": "أو", "اي": "أي", "اذا": "إذا"}
)
"""Without the dots of a last ya, as in Egypt, and without the hamza."""
_PARTS_OF_ONE = frozenset(["نصف", "ثلث", "ثلثي", "ربع", "خمس", "عشر", "ساعة", "شهر", "عام", "أسبوع", "سنة", "عامين"])
_AND_THAT = frozenset(["وردا", "وإن", "وإنه", "وإنها", "وإنهم", "وأن", "وأنه", "وأنها", "وأنهم"])
_LIKE = {"أي": "NOUN", "أية": "NOUN", "غير": "NOUN", "فتحت": "VERB"} | dict.fromkeys(ABOUT, "NUM")
"""Words that stand like another part of speech than their own."""
_SpanT = TypeVar("_SpanT", bound=Span)


_bare = lru_cache(maxsize=6144)(strip_marks)
"""Words and what is written on them come again and again."""


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
    for place, word in enumerate(words):
        if word.form in ABOUT and not _is_about(words, place):
            word.upos = "ADP"
    return [
        _as_verb(_unparted(word) if is_lost(words, place) else word)
        if is_lost(words, place) or is_misread(words, place)
        else (replace(word, upos="NOUN", feats={}) if is_noun_for_verb(words, place) else word)
        for place, word in enumerate(words)
    ]


def _unparted(word: Word) -> Word:
    """فقد, which was read as قد behind a joining ف."""
    return replace(word, form=word.joint + word.form, joint="", start=word.start - 1)


def _is_about(words: Sequence[Word], place: int) -> bool:
    """Whether نحو and the like stand before a number; else they are prepositions."""
    following = words[place + 1] if place + 1 < len(words) else None
    return following is not None and (following.upos == "NUM" or following.form in _PARTS_OF_ONE)


def _close_unit(words: Sequence[Word], place: int) -> None:
    """Nothing belongs to what is counted but an adjective: 804 مليار دولار."""
    following = words[place + 1] if place + 1 < len(words) else None
    word = words[place]
    if words[place - 1].upos == "NUM" and word.upos == "NOUN" and not (word.joint or word.attached):
        word.closed = word.closed or following is None or following.upos != "ADJ"


def _as_verb(word: Word) -> Word:
    form = word.form
    if not word.joint and form[:1] == "و" and len(form) == _AND_ROOT and form[-2] not in "وي" and word.upos != "VERB":
        word = replace(word, form=form[1:], joint="و", start=word.start + 1)  # وقاد القائد
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
    form = _LOOSE_SPELLINGS.get(form, form)
    clitics = _clitics(form, token, name)
    joint = clitics[0] if clitics and clitics[0] in _JOINING else ""
    start = token.start
    if joint:
        start += _length_of(text, token, 1)
        form = _LOOSE_SPELLINGS.get(form[1:], form[1:])
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
        closed=bool(name or article or owns or token.kind in (TokenKind.NUMBER, TokenKind.LATIN))
        or (form.endswith("ا") and not form.endswith("ايا") and upos not in _PARTICLES),
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
    if form in _AND_THAT:
        return ["و"]
    if token.analysis is None or form in _JOINING or form in _LIKE:
        return []
    return [_bare(part.form) for part in token.analysis.segments if part.role == "proclitic"]


def _length_of(text: str, token: Token, letters: int) -> int:
    """Code points of the first `letters` letters of a token with the marks on them."""
    for length in range(1, token.end - token.start):
        if len(_bare(text[token.start : token.start + length + 1])) > letters:
            return length
    return 0
