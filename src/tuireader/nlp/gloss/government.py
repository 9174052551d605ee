"""Rule: a verb with its preposition. Owns how far the preposition may stand from the verb."""

from __future__ import annotations

from collections.abc import Mapping

from tuireader.arabic.normalization import fold
from tuireader.nlp.gloss.attachment import behind_phrase
from tuireader.nlp.gloss.english import participle
from tuireader.nlp.gloss.units import PATIENT, VERBAL_PHRASE, Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_REACH = 4
_CIRCUMSTANTIAL = frozenset(["في", "خلال", "أثناء", "منذ", "بعد", "قبل"])
"""What may stand with its noun between a verb and the preposition that it governs."""
_NAMING_VERBS = frozenset(["name", "call"])
"""أطلق عليه اسما is name; what is fired at somebody has its object on it: أطلقها على."""
_BETWEEN = frozenset(["np", "obj", "adv", "pron", "name"])
_SAYING = {"نقل": "report"}
"""Verbs that mean something else before what is said."""


def govern_prepositions(line: Line) -> None:
    """بحث عن is look for: the English verb brings its own preposition, which stands where the Arabic one stood."""
    units = line.units
    government = line.phrases.government
    for index, unit in enumerate(units):
        if unit.kind != "verb" or unit.fixed or not unit.lemma:
            continue
        at = _governed(units, index, government)
        english = government[f"{fold(unit.lemma)} {fold(units[at].arabic)}"] if at else None
        if english is not None:
            _govern(unit, units[at], *english)
            if not units[at].words and at + 1 < len(units):
                _take(units, index, at + 1)
    line.units = [unit for unit in units if unit.words or unit.parts]


def _governed(units: list[Unit], index: int, government: Mapping[str, tuple[str, str]]) -> int:
    """Where the preposition of the verb at `index` stands; 0 where it has none within reach."""
    verb = units[index]
    at, passed = index + 1, False
    for _ in range(_REACH + 1):
        if at >= len(units):
            return 0
        other = units[at]
        if other.kind == "prep":
            english = government.get(f"{fold(verb.lemma)} {fold(other.arabic)}")
            if english is not None:
                named = english[0] in _NAMING_VERBS and units[index + 1].kind == "obj"
                return 0 if named or (passed and other.arabic == "من") else at
            if other.arabic not in _CIRCUMSTANTIAL or at + 1 >= len(units) or units[at + 1].kind != "np":
                return 0
            at, passed = behind_phrase(units, at + 1, verb, government), True
        elif other.kind in _BETWEEN and other.role != VERBAL_PHRASE:
            at = behind_phrase(units, at, verb, government) if other.kind == "np" else at + 1
        else:
            if other.kind == "sub" and other.arabic in ("أن", "إن"):
                verb.words = _SAYING.get(verb.lemma, verb.words)
            return 0
    return 0


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
