"""Rule: the subject goes before its verb. Owns where an Arabic clause has its subject."""

from __future__ import annotations

from collections.abc import Mapping

from tuireader.arabic.normalization import fold
from tuireader.nlp.gloss.adverbs import put_adverbs
from tuireader.nlp.gloss.attachment import behind_phrase
from tuireader.nlp.gloss.english import participle
from tuireader.nlp.gloss.human import FEMININE, is_human
from tuireader.nlp.gloss.objects import is_done, is_object
from tuireader.nlp.gloss.units import ASKED, ASKS_WHO, PATIENT, VERBAL_PHRASE, Line, Unit, is_end

_NOMINAL = frozenset(["np", "pron"])
_SPANS = frozenset(["year", "month", "week", "hour", "minute", "day", "night", "second"])
_PASSING = frozenset(["pass", "elapse", "come", "begin", "last", "end", "start", "remain", "be", "approach"])
"""A stretch of time passes; what it does else is its object or says how long."""
_OWNERS = {"ه": "M", "ها": "F"}
_YEARS = frozenset(["عام", "سنة", "العام"])
_OF_ITSELF = frozenset([
    "die", "fall", "rise", "increase", "decrease", "appear", "disappear", "stop", "change", "grow", "become", "shine",
    "tremble", "reach", "arrive", "sound", "break", "exceed", "depend", "include", "turn", "fail", "succeed", "move",
    *_PASSING,
])  # fmt: skip
"""What somebody's things do by themselves."""
_SKIPPED = frozenset(["adv"])
_PLURAL = frozenset(["police", "people"])
"""What English has a plural verb behind."""
_OPENERS = frozenset(["sub", "conj", "part", "rel", "other"])


def order_subjects(line: Line) -> None:
    """Move each verb behind the subject that follows it."""
    units = line.units
    index = 0
    while index < len(units):
        unit = units[index]
        if unit.kind in ("verb", "aux") and not unit.fixed:
            if unit.form != "base":
                index = _place(units, index, line.phrases.government)
            elif index and units[index - 1].words == "to":
                index = _place_subordinate(units, index, line.phrases.government)
        index += 1
    put_adverbs(units)


def _place(units: list[Unit], verb_at: int, government: Mapping[str, tuple[str, str]]) -> int:
    """The index of the verb after its subject was put before it."""
    verb = units[verb_at]
    if verb.words == "be" and _is_there(units, verb_at + 1):
        return _there(units, verb_at)
    before = _subject_before(units, verb_at)
    if before is not None:
        _agree(verb, before)
        return verb_at
    start = _behind_objects(units, verb_at)
    if _has_own_object(units, verb_at, start):
        return verb_at
    related = _preceding(units, verb_at)
    resumed = start > verb_at + 1 or (
        related is not None and related.kind == "rel" and _resumes_behind(units, verb_at, government)
    )
    if related is not None and not resumed and _is_relative(related):
        return verb_at
    if related is not None and not resumed and (_describes(units, verb_at) or _continues(units, verb_at)):
        return verb_at
    found = _subject_after(units, verb, start, government)
    if found is None:
        return verb_at
    first, last = found
    _agree(verb, units[first], several=any(unit.arabic == "و" for unit in units[first:last]))
    moved = units[first:last]
    del units[first:last]
    front = verb_at - 1 if verb_at and units[verb_at - 1].words == "still" else verb_at
    units[front:front] = moved
    if moved:
        moved[0].glued, verb.glued = verb.glued, False
    return verb_at + len(moved)


def _resumes_behind(units: list[Unit], verb_at: int, government: Mapping[str, tuple[str, str]]) -> bool:
    """The house that a man lives in it: a preposition with a pronoun for the relative, and a subject beside it."""
    verb = units[verb_at]
    found = _subject_after(units, verb, verb_at + 1, government)
    if found is None:
        return False
    for at in (verb_at + 1, found[1]):
        if at + 1 < len(units) and units[at].kind == "prep" and units[at + 1].arabic in _OWNERS:
            return units[at + 1].kind == "obj"
    return False


def _is_relative(unit: Unit) -> bool:
    """What is the subject of the verb behind it."""
    return (unit.kind == "rel" and unit.words != "what") or unit.arabic == "مما" or unit.role == ASKS_WHO


def _is_there(units: list[Unit], at: int) -> bool:
    return at < len(units) and units[at].arabic == "هناك"


def _there(units: list[Unit], verb_at: int) -> int:
    """كان هناك: there was, in agreement with what there was."""
    verb, there = units[verb_at], units[verb_at + 1]
    behind = units[verb_at + 2] if verb_at + 2 < len(units) else None
    if behind is not None and behind.kind == "np":
        _agree(verb, behind)
    verb.definite = True
    there.glued, verb.glued = verb.glued, False
    units[verb_at : verb_at + 2] = [there, verb]
    return verb_at + 1


def _describes(units: list[Unit], verb_at: int) -> bool:
    """A verb straight behind an indefinite noun that it agrees with says something of it: the noun is its subject."""
    noun = innermost(units[verb_at - 1])
    if noun.kind != "np" or noun.definite or noun.fixed or verb_at < 2:
        return False
    if units[verb_at - 2].kind not in ("prep", "verb", "aux", "np", "obj", "adv"):
        return False
    return accepts(noun, units[verb_at]) or accepts(units[verb_at - 1], units[verb_at])


def innermost(phrase: Unit) -> Unit:
    """The last noun phrase inside a chain of `of`."""
    while phrase.parts and phrase.parts[-1].kind == "np":
        phrase = phrase.parts[-1]
    return phrase


def _continues(units: list[Unit], verb_at: int) -> bool:
    """An imperfect joined by `and` to another of the same kind has its subject too."""
    if verb_at < 2 or units[verb_at - 1].arabic != "و":
        return False
    verb = units[verb_at]
    for other in reversed(units[max(0, verb_at - 6) : verb_at - 1]):
        if other.kind == "verb":
            return verb.aspect == other.aspect == "imp" and verb.gender == other.gender
        if other.kind in ("mark", "sub", "rel"):
            return False
    return False


def _has_own_object(units: list[Unit], verb_at: int, at: int) -> bool:
    """She sat and opened her bag: what belongs to whoever acts on is no new subject of a verb behind `and`."""
    verb = units[verb_at]
    if verb_at < 2 or at >= len(units) or units[verb_at - 1].kind != "conj" or units[at].kind != "np":
        return False
    owners = {_OWNERS.get(part.arabic) for part in units[at].parts if part.kind == "poss"}
    if verb.gender not in owners or verb.words in _OF_ITSELF or verb.words.startswith("be "):
        return False
    for other in reversed(units[: verb_at - 1]):
        if other.kind == "verb":
            return other.gender == verb.gender and other.aspect == verb.aspect
        if is_end(other) and other.words != ",":
            return False
    return False


def _place_subordinate(units: list[Unit], verb_at: int, government: Mapping[str, tuple[str, str]]) -> int:
    """أن, a verb and its subject, which is sure where an object or the verb's preposition follows: `that` it does."""
    verb = units[verb_at]
    start = _behind_objects(units, verb_at)
    found = _subject_after(units, verb, start, government)
    if found is None or units[found[0]].kind == "pron":
        return verb_at
    if verb.words not in _OF_ITSELF and not _is_followed(units, verb, found[1], start > verb_at + 1, government):
        return verb_at
    units[verb_at - 1].words, verb.form = "that", "future"
    return _place(units, verb_at, government)


def _is_followed(
    units: list[Unit], verb: Unit, at: int, carries: bool, government: Mapping[str, tuple[str, str]]
) -> bool:
    behind = units[at] if at < len(units) else None
    if behind is None or behind.kind == "np" or verb.words.startswith("be ") or carries:
        return behind is not None
    named = f"{fold(verb.lemma)} {fold(behind.arabic)}" in government
    return behind.kind == "prep" and (behind.role == "ruled" or named)


def _preceding(units: list[Unit], at: int) -> Unit | None:
    return units[at - 1] if at else None


def _subject_before(units: list[Unit], verb_at: int) -> Unit | None:
    """A noun phrase that opens the clause just before the verb."""
    at = verb_at - 1
    while at >= 0 and units[at].kind in _SKIPPED:
        at -= 1
    if at < 0 or units[at].kind not in _NOMINAL or not accepts(units[at], units[verb_at]):
        return None
    if units[at].kind == "np" and not units[at].definite and not units[at].fixed:
        return None
    opener = units[at - 1] if at else None
    if opener is None or is_end(opener) or opener.kind in _OPENERS or opener.kind == "mark":
        return units[at]
    return None


def _behind_objects(units: list[Unit], verb_at: int) -> int:
    at = verb_at + 1
    while at < len(units) and units[at].kind == "obj":
        at += 1
    return at


def _subject_after(
    units: list[Unit], verb: Unit, start: int, government: Mapping[str, tuple[str, str]]
) -> tuple[int, int] | None:
    """The span of the subject behind the verb; it may stand behind an adverb or a preposition with its pronoun."""
    if verb.person != "3" or verb.number == "P" or verb.aspect == "cmd":
        return None
    at = start
    if at < len(units) and (units[at].kind in _SKIPPED or _is_year(units[at])):
        at += 1
    if at + 2 < len(units) and units[at].kind == "prep" and units[at + 1].kind in ("obj", "np"):
        short = units[at + 1].kind == "obj" or (len(units[at + 1].parts) == 1 and not units[at + 2].definite)
        at += 2 if short else 0
    if (
        at + 1 < len(units)
        and units[at].kind == "np"
        and _is_written_accusative(units[at])
        and units[at + 1].kind == "np"
    ):
        at += 1
    if at >= len(units) or units[at].kind not in _NOMINAL or not accepts(units[at], verb) or _accusative(units[at]):
        return None
    last = behind_phrase(units, at, verb, government)
    verb_at = units.index(verb)
    if is_object(units, verb, at, last):
        if not is_done(units, verb_at, at, last):
            return None
        verb.words = f"be {participle(verb.words)}"
    while last + 1 < len(units) and units[last].arabic == "و" and _joins(units[at], units[last + 1], units, last + 2):
        last = behind_phrase(units, last + 1, verb, government)
    return at, last


def _is_year(unit: Unit) -> bool:
    return unit.kind == "np" and unit.arabic in _YEARS and unit.parts[0].kind == "name"


def _joins(subject: Unit, other: Unit, units: list[Unit], behind: int) -> bool:
    """Whether `and` goes on with the subject: a phrase of the same kind with no verb of its own behind it."""
    if other.kind != "np" or other.definite != subject.definite:
        return False
    return behind >= len(units) or units[behind].kind not in ("verb", "aux")


def _is_written_accusative(phrase: Unit) -> bool:
    """Whether the object stands before the subject, which the text says by its last vowel."""
    parts = phrase.parts if phrase.parts and phrase.parts[0].kind != "quant" else ()
    return any(part.words == phrase.lemma and part.case == "acc" for part in parts)


def _accusative(phrase: Unit) -> bool:
    head = next((part for part in phrase.parts if part.words == phrase.lemma), phrase)
    if head.case or (phrase.parts and phrase.parts[0].kind in ("num", "quant")):
        return head.case == "acc" and phrase.parts[0].kind not in ("num", "quant")
    return head.arabic.endswith("ا") and head.indefinite and head.kind in ("noun", "adj")


def accepts(phrase: Unit, verb: Unit) -> bool:
    """Whether the verb agrees with a noun phrase as its subject."""
    if phrase.kind == "pron":
        return True
    if phrase.parts and phrase.parts[0].role == ASKED:
        return False
    if phrase.role in (VERBAL_PHRASE, PATIENT):
        return phrase.role == PATIENT and verb.words.startswith("be ")
    if phrase.lemma in _SPANS and verb.words not in _PASSING and not verb.words.startswith("be "):
        return False
    if not phrase.gender and phrase.number == "S":
        return True
    thing = phrase.number == "P" and not is_human(phrase.lemma)
    feminine = phrase.gender == "F" or thing or phrase.arabic in FEMININE
    if thing and phrase.arabic.endswith("ات") and not phrase.fixed and verb.gender == "M":
        return False
    if not verb.gender or phrase.fixed or phrase.number == "P":
        return verb.gender != "F" or feminine or phrase.number == "P" or phrase.fixed
    return (verb.gender == "F") == feminine


def _agree(verb: Unit, subject: Unit, *, several: bool = False) -> None:
    if subject.kind == "pron":
        return
    verb.number = "P" if several or subject.number in ("P", "D") or subject.lemma in _PLURAL else "S"
    verb.person = "3"
    verb.definite = True
