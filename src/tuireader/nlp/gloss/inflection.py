"""Rule: English forms. Owns what number, person and tense make of a base form."""

from __future__ import annotations

from tuireader.nlp.gloss.english import gerund, participle, past, plural, third_person
from tuireader.nlp.gloss.units import Line, Unit

_PLURAL = frozenset(["P", "D"])


def inflect(line: Line) -> None:
    """Bend verbs and nouns."""
    for unit in line.units:
        if unit.kind in ("verb", "aux"):
            inflect_verb(unit)
        elif unit.parts:
            _inflect_phrase(unit)
        elif unit.kind == "noun":
            inflect_noun(unit)


def _inflect_phrase(phrase: Unit) -> None:
    for index, part in enumerate(phrase.parts):
        if part.parts:
            _inflect_phrase(part)
        elif part.kind == "noun" and part.words == phrase.lemma and phrase.number == "D" and index:
            part.words = plural(part.words)
            first = next(
                (at for at, other in enumerate(phrase.parts) if other.kind not in ("article", "poss", "dem")), 0
            )
            if all(other.kind != "num" for other in phrase.parts):
                phrase.parts[first].words = "two " + phrase.parts[first].words
        elif part.kind == "noun":
            if part.words == phrase.lemma and phrase.number in _PLURAL:
                part.number = phrase.number
            inflect_noun(part, modifier=part.words != phrase.lemma)


def inflect_noun(unit: Unit, *, modifier: bool = False) -> None:
    """The plural; two of something say so."""
    if unit.fixed or modifier or unit.number not in _PLURAL:
        return
    unit.words = ("two " if unit.number == "D" else "") + plural(unit.words)


def inflect_verb(unit: Unit) -> None:
    """The form that was asked for, in agreement with person and number; without one the aspect decides."""
    if unit.fixed or not unit.words:
        return
    form = unit.form or _tense(unit)
    unit.words = conjugate(unit.words, form, plural=unit.number in _PLURAL, person=unit.person, negated=unit.negated)


def _tense(verb: Unit) -> str:
    if verb.aspect == "perf" and not verb.told_now:
        return "past"
    return "base" if verb.aspect == "cmd" else "present"


def conjugate(verb: str, form: str, *, plural: bool, person: str, negated: bool) -> str:
    """An English verb phrase: `did not announce`, `were announced`, `will announce`."""
    head, _blank, _rest = verb.partition(" ")
    many = plural or person == "2"
    if form in ("past", "present") and (head == "be" or not negated):
        word = _finite(verb, head, form, many=many, person=person)
        if negated:
            first, _, others = word.partition(" ")
            return f"{first} not {others}".rstrip()
        return word
    helper, main = _HELPERS[form]
    if form == "past":
        helper = "did"
    elif form == "present":
        helper = "do" if many or person == "1" else "does"
    elif form == "progressive":
        helper = "were" if many else "was"
    elif form == "present progressive":
        helper = "are" if many else "is"
    elif form == "perfect":
        helper = "have" if many or person == "1" else "has"
    bent = {"base": verb, "ing": gerund(verb), "done": participle(verb)}[main]
    return " ".join(word for word in (helper, "not" if negated else "", bent) if word)


_HELPERS = {
    "past": ("did", "base"), "present": ("does", "base"), "future": ("will", "base"), "base": ("", "base"),
    "perfect": ("has", "done"), "pluperfect": ("had", "done"), "progressive": ("was", "ing"), "gerund": ("", "ing"),
    "would": ("would", "base"), "may": ("may", "base"), "done": ("", "done"), "present progressive": ("is", "ing"),
    "forbidden": ("do", "base"),
}  # fmt: skip


def _finite(verb: str, head: str, form: str, *, many: bool, person: str) -> str:
    if head == "be":
        rest = verb[2:]
        if form == "past":
            return ("were" if many else "was") + rest
        return ("are" if many else "am" if person == "1" else "is") + rest
    if form == "past":
        return past(verb)
    return verb if many or person == "1" else third_person(verb)
