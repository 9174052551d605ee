"""Written words of a treebank as tokens with analyses. Owns how syntactic words make one written one.

Some treebanks give a word with its clitics a range of numbers, others write clitics as words without a blank between;
both become one token of the text, whose head is the first word that is no clitic.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import cast, get_args

from tuireader.arabic.characters import ARABIC_LETTERS, TASHKEEL
from tuireader.document import Analysis, Segment, Token, TokenKind, Upos
from tuireader.loaders.conllu_rows import Sentence, Word, Written
from tuireader.loaders.inline import line_of

_UPOS = frozenset(get_args(Upos))
_HEADS = frozenset(["NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV", "INTJ", "X"])
_ROOT_LETTERS = {
    "'": "ء", "A": "ا", "b": "ب", "t": "ت", "_t": "ث", "^g": "ج", ".h": "ح", "_h": "خ", "d": "د", "_d": "ذ", "r": "ر",
    "z": "ز", "s": "س", "^s": "ش", ".s": "ص", ".d": "ض", ".t": "ط", ".z": "ظ", "`": "ع", ".g": "غ", "f": "ف", "q": "ق",
    "k": "ك", "l": "ل", "m": "م", "n": "ن", "h": "ه", "w": "و", "y": "ي",
}  # fmt: skip
"""ArabTeX's letters, in which the Prague treebank writes roots."""
_ROOT_LETTER = re.compile(r"[._^]?[a-z'`A]")
_RADICALS = range(2, 6)


def tokens_of(sentence: Sentence) -> tuple[str, tuple[Token, ...]]:
    """The sentence's text and its tokens, which cover all of it but white space."""
    text = line_of(sentence.comments.get("text", ""))
    placed = _placed(text, sentence.written) if text else None
    if placed is None:
        text = line_of("".join(part for one in sentence.written for part in (one.form, " " if one.spaced else "")))
        placed = _placed(text, sentence.written) or []
    return text, tuple(_joined(text, placed))


_Placed = tuple[int, int, Written]


def _placed(text: str, written: list[Written]) -> list[_Placed] | None:
    """Where each stretch stands in the text; None where the rows do not make it up."""
    placed: list[_Placed] = []
    at = 0
    for one in written:
        form = line_of(one.form)
        at += text.startswith(" ", at)
        end = _end_of(form, text, at)
        if end is None:
            return None
        placed.append((at, end, one))
        at = end
    return placed if at == len(text) else None


def _end_of(form: str, text: str, at: int) -> int | None:
    """Where a form that stands at `at` ends; the text may have marks that the form lacks. None where it does not."""
    start = at
    for char in form:
        while text[at : at + 1] in TASHKEEL and text[at] != char:
            at += 1
        if text[at : at + 1] != char:
            return None
        at += 1
    while text[at : at + 1] in TASHKEEL:
        at += 1
    return at if at > start else None


def _joined(text: str, placed: list[_Placed]) -> list[Token]:
    """A token for each run of words that touch, and for each other stretch."""
    run = 0
    runs: list[tuple[int, _Placed]] = []
    for number, (start, end, one) in enumerate(placed):
        before = placed[number - 1] if number else None
        touches = before is not None and before[1] == start and _is_word(text[start]) and _is_word(text[before[0]])
        run += not touches
        runs.append((run, (start, end, one)))
    return [_token(text, [place for _, place in group]) for _, group in groupby(runs, key=lambda pair: pair[0])]


def _is_word(letter: str) -> bool:
    return letter in ARABIC_LETTERS


def _token(text: str, places: list[_Placed]) -> Token:
    start, end = places[0][0], places[-1][1]
    kind = _kind(text[start])
    analysis = _analysis(text[start:end], [one for _, _, one in places]) if kind is TokenKind.WORD else None
    return Token(start, end, kind=kind, analysis=analysis)


def _kind(sign: str) -> TokenKind:
    if _is_word(sign):
        return TokenKind.WORD
    category = unicodedata.category(sign)
    if category[0] == "N":
        return TokenKind.NUMBER
    if category[0] == "L":
        return TokenKind.LATIN
    return TokenKind.PUNCTUATION if category[0] == "P" else TokenKind.SYMBOL


def _analysis(form: str, written: list[Written]) -> Analysis | None:
    words = [word for one in written for word in one.words]
    if not any(word.upos or word.lemma for word in words):
        return None
    at = _head(words)
    head = words[at]
    gloss = _english(head)
    return Analysis(
        vocalized=_together(written, words, "Vform", "") or form,
        lemma=line_of(head.lemma),
        root=root_of(head.misc.get("Root", "")),
        upos=cast("Upos", head.upos) if head.upos in _UPOS else "X",
        feats={line_of(name): line_of(value) for name, value in head.feats.items()},
        gloss=gloss,
        romanized=_together(written, words, "Translit", "-"),
        segments=_segments(words, at) if gloss else (),
    )


def _head(words: list[Word]) -> int:
    """The place of the word that the others lean on; among function words the longest."""
    heads = (place for place, word in enumerate(words) if word.upos in _HEADS)
    return next(heads, max(range(len(words)), key=lambda place: len(words[place].form)))


def _together(written: list[Written], words: list[Word], name: str, sign: str) -> str:
    """What MISC says of the whole word, put together from its parts if need be; empty where a part lacks it."""
    if len(written) == 1 and name in written[0].misc:
        return line_of(written[0].misc[name])
    parts = [word.misc.get(name, "") for word in words]
    return line_of(sign.join(parts)) if all(parts) else ""


def _english(word: Word) -> str:
    """MISC has no blanks of its own: they are written as low lines."""
    senses = re.split(r"[;,/]", line_of(word.misc.get("Gloss", "")).replace("_", " "))
    return "; ".join(sense.strip() for sense in senses if sense.strip())


def _segments(words: list[Word], head: int) -> tuple[Segment, ...]:
    return tuple(
        Segment(
            form=line_of(word.misc.get("Vform", word.form)),
            gloss=_english(word),
            role="stem" if place == head else "proclitic" if place < head else "enclitic",
        )
        for place, word in enumerate(words)
    )


def root_of(said: str) -> str | None:
    """A root as radicals in Arabic letters; None where that is not what is said."""
    bare = line_of(said).replace(" ", "")
    if bare and all(letter in ARABIC_LETTERS for letter in bare):
        return _spaced(list(bare))
    parted = bare.replace("__", "_\0").split("_")
    for letters in ([part.replace("\0", "_") for part in parted], _ROOT_LETTER.findall(bare)):
        if set(letters) <= _ROOT_LETTERS.keys() and "".join(letters).replace("_", "") == bare.replace("_", ""):
            return _spaced([_ROOT_LETTERS[letter] for letter in letters])
    return None


def _spaced(radicals: list[str]) -> str | None:
    return " ".join(radicals) if len(radicals) in _RADICALS else None
