"""Rule: a verb with its preposition. Owns how far the preposition may stand from the verb."""

from __future__ import annotations

from tuireader.arabic.normalization import fold
from tuireader.nlp.gloss.attachment import behind_phrase
from tuireader.nlp.gloss.english import participle
from tuireader.nlp.gloss.units import PATIENT, VERBAL_PHRASE, Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_REACH = 3


def govern_prepositions(line: Line) -> None:
    """بحث عن is look for: the English verb brings its own preposition, which stands where the Arabic one stood."""
    units = line.units
    government = line.phrases.government
    removed = False
    for index, unit in enumerate(units):
        if unit.kind != "verb" or unit.fixed or not unit.lemma:
            continue
        lemma = fold(unit.lemma)
        at = index + 1
        for _ in range(_REACH + 1):
            if at >= len(units):
                break
            other = units[at]
            if other.kind == "prep":
                english = government.get(f"{lemma} {fold(other.arabic)}")
                if english is not None:
                    _govern(unit, other, *english)
                    if not other.words and at + 1 < len(units):
                        _take(units, index, at + 1)
                    removed = True
                break
            if other.kind not in ("np", "obj", "adv", "pron", "name"):
                break
            at = behind_phrase(units, at, unit, government) if other.kind == "np" else at + 1
    if removed:
        line.units = [unit for unit in units if unit.words or unit.parts]


_NOMINATIVE = {"it": "it", "him": "he", "her": "she", "them": "they", "us": "we", "me": "I", "you": "you"}


_NAMING = frozenset(["be called", "be named", "be considered"])
"""Passives whose complement is no subject."""


def _take(units: list[Unit], index: int, at: int) -> None:
    """What the verb takes without a preposition in English: its object, or the subject where it is passive."""
    taken, behind = units[at], units[at + 1] if at + 1 < len(units) else None
    verb, before = units[index], units[index - 1] if index else None
    passive = verb.words.startswith("be ") and verb.gender == "M" and verb.words not in _NAMING
    named = before is not None and before.kind == "rel"
    if taken.kind == "np":
        taken.role = PATIENT if passive and not named else VERBAL_PHRASE
    elif passive and taken.kind == "obj" and taken.words in _NOMINATIVE and (behind is None or behind.kind != "np"):
        taken.kind, taken.words, taken.role = "pron", "" if named else _NOMINATIVE[taken.words], PATIENT


def _govern(verb: Unit, preposition: Unit, words: str, tail: str) -> None:
    """Particles of the verb stay with it; its preposition goes to where the other was."""
    whole = words + tail
    front, _, last = whole.rpartition(" ")
    passive = verb.words.startswith("be ")
    if front and last in _PREPOSITIONS:
        verb.words, preposition.words, preposition.role = front, last, "ruled"
    else:
        verb.words = whole
        verb.tokens = tuple(sorted({*verb.tokens, *preposition.tokens}))
        preposition.words = ""
    if passive and not verb.words.startswith("be "):
        verb.words = "be " + participle(verb.words)


_PREPOSITIONS = word_set(
    "about against at by for from in into of off on onto over to toward towards with within without"
)
