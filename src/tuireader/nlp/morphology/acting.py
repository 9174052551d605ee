"""Verbs that are written like a noun, with who acts and on what behind them: قدّر وانج أهمية ذلك. Owns that look.

A noun that governs a definite noun or a name cannot have another noun behind it; a verb has its subject and its object
so. Which it is stands two words off, where the weights of the context do not look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.buckwalter import strip_vowels, to_key
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.chain import Column

_OPENERS = frozenset('.!?؟؛:،,«“"(')
_TELLING = frozenset(["Hdv", ">xbr", "Axbr", ">nb>", "Anb>"])
_FATHA = "َ"
_LEAST = 0.02
"""The share that the verb must have in the word by itself."""
_CLITICS = ("PREP", "CONJ")
_SAID_OF = frozenset("سبب هدف شرط حل أصل أساس دور مصدر غرض مقصد فضل ثمن حق عدد عمر".split())  # noqa: SIM905
"""Nouns of which another noun is often said without a verb: the cause of the crisis (is) the lack of money."""
_SAID_OF_KEYS = frozenset(map(to_key, _SAID_OF))


def acting(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of nouns that can only be verbs, and their readings as such."""
    for place, column in enumerate(columns):
        if column.may_act and tokens[place].kind is TokenKind.WORD and _acts(text, tokens, columns, place):
            yield place, _as_active(column)


def _acts(text: str, tokens: Sequence[Token], columns: Sequence[Column], place: int) -> bool:
    column = columns[place]
    if _tells(column):
        return (behind := _best(columns, place + 1)) is not None and behind.stem.upos in ("PROPN", "NOUN")
    if tokens[place].of(text).endswith(_FATHA):
        return _opens(text, tokens, place) or _goes_on(text, tokens, place)
    if column.candidates[0].stem.upos == "VERB":
        return _speaks_of_another(columns, place)
    if not (_opens(text, tokens, place) or "CONJ" in column.candidates[0].prefix.tags):
        return False
    end = _behind_subject(columns, place + 1)
    return bool(end) and _is_object(columns, end)


def _speaks_of_another(columns: Sequence[Column], place: int) -> bool:
    """أصر زيدان: what looks like a first person has a name behind it for its subject."""
    behind = _best(columns, place + 1)
    return behind is not None and behind.stem.upos == "PROPN" and not any(tag in behind.prefix.tags for tag in _CLITICS)


def _as_active(column: Column) -> Column:
    """The readings as an active verb of the perfect."""
    kept = [index for index, one in enumerate(column.candidates) if _is_active(one)]
    return column.among([index for index in kept if is_told(column.candidates[index])] or kept)


def is_told(candidate: Candidate) -> bool:
    """حدثنا سفيان, أخبرني مالك: verbs of telling with us or me on them, by which a tradition is handed down."""
    told = candidate.stem.key in _TELLING and candidate.stem.vocalized[:1] + candidate.stem.vocalized[3:4] != "Ha"
    return told and "_DO:1" in candidate.suffix.tags and _is_active(candidate)


def _tells(column: Column) -> bool:
    return any(map(is_told, column.candidates))


def _is_active(candidate: Candidate) -> bool:
    perfect = candidate.tag.startswith("VERBp") and "3MS" in candidate.suffix.tags
    return perfect and "Pass" not in candidate.stem.category


def _opens(text: str, tokens: Sequence[Token], place: int) -> bool:
    return place == 0 or strip_marks(tokens[place - 1].of(text)) in _OPENERS


def _goes_on(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Behind ثم, or with a conjunction written on it."""
    before = strip_marks(tokens[place - 1].of(text)) if place else ""
    return before == "ثم" or strip_marks(tokens[place].of(text)).startswith(("و", "ف"))


def may_act(word: str, column: Column) -> bool:
    """Whether a word that is likeliest a noun may be such a verb, by itself; or a first person that of another.

    A clause opens with no accusative: where the last vowel is written as a fatha, it is the verb's.
    """
    best = column.candidates[0]
    if _tells(column):
        return True
    if word.endswith(_FATHA):
        noun = best.stem.upos in ("NOUN", "ADJ") and "PREP" not in best.prefix.tags and "DET" not in best.prefix.tags
        return noun and "PRON" not in best.suffix.tags and any(map(_is_active, column.candidates))
    if "/IV1S" in best.prefix.tags and "PRON" not in best.suffix.tags and "_DO:" not in best.suffix.tags:
        return any(map(_is_active, column.candidates))
    if (
        best.stem.upos != "NOUN"
        or strip_vowels(best.stem.vocalized) in _SAID_OF_KEYS
        or "PREP" in best.prefix.tags
        or "DET" in best.prefix.tags
        or "PRON" in best.suffix.tags
    ):
        return False
    mass = sum(mass for one, mass in zip(column.candidates, column.masses, strict=True) if _is_active(one))
    return mass >= _LEAST * sum(column.masses)


def _best(columns: Sequence[Column], place: int) -> Candidate | None:
    column = columns[place] if place < len(columns) else None
    return column.candidates[0] if column is not None and column.candidates else None


def _behind_subject(columns: Sequence[Column], place: int) -> int:
    """The place behind a name, or behind a noun with the article and what describes it; 0 where there is none."""
    first = _best(columns, place)
    if first is None or any(tag in first.prefix.tags for tag in _CLITICS):
        return 0
    named = first.stem.upos == "PROPN"
    if not named and not (first.stem.upos == "NOUN" and "DET" in first.prefix.tags):
        return 0
    place += 1
    while (other := _best(columns, place)) is not None and (
        other.stem.upos == "PROPN" or (not named and other.stem.upos == "ADJ")
    ):
        if any(tag in other.prefix.tags for tag in _CLITICS):
            return 0
        place += 1
    return place


def _is_object(columns: Sequence[Column], place: int) -> bool:
    """A noun without the article that nothing joins to what stands before it."""
    noun = _best(columns, place)
    return noun is not None and noun.stem.upos == "NOUN" and not noun.prefix.tags
