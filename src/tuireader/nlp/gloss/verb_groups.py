"""Rule: a verb with the particles before it becomes one verb of a tense. Owns what each particle makes of the tense."""

from __future__ import annotations

from tuireader.nlp.gloss.english import gerund, participle
from tuireader.nlp.gloss.units import Line, Unit, is_end

_NEGATION = {"لم": "past", "لن": "future", "ما": "past"}
_BE_PRESENT = frozenset(["ليس", "ليست", "ليسوا", "لست", "لسنا"])
_PERFECT_PARTICLES = frozenset(["قد", "لقد"])
_COMPLEMENTIZERS = frozenset(["أن", "كي", "لكي", "لأن", "كيما"])
_BEGINNERS = frozenset(["بدأ", "أخذ", "راح", "جعل", "شرع", "ظل", "استمر", "واصل"])
_IMPERSONAL = frozenset(["توقع", "انتظر", "ذكر", "زعم", "رجح", "افترض", "قال", "عتقد", "اعتقد"])
_CONSIDERED = frozenset(["اعتبر", "عد"])
_REACH = 4
"""How many units may stand between كان and its verb: its subject and an adverb."""


def join_verb_groups(line: Line) -> None:
    """Fold particles into their verbs; set each verb's form."""
    units: list[Unit] = []
    pending: list[Unit] = []
    for unit in line.units:
        if unit.kind in ("verb", "aux"):
            _apply(pending, unit, units)
            units.append(unit)
            pending = []
        elif _is_particle(unit):
            pending.append(unit)
        else:
            _drop(pending, units)
            pending = []
            units.append(unit)
    _drop(pending, units)
    line.units = _with_auxiliaries(units)
    _go_on(line.units)
    _forbid(line.units)
    _say_ever(line.units)
    for index, unit in enumerate(line.units):
        if unit.kind == "verb" and unit.aspect == "imp" and unit.person == "3" and unit.number == "S":
            _read_passive(line.units, index)


def _forbid(units: list[Unit]) -> None:
    """لا and a second person behind an imperative forbids."""
    told = False
    for unit in units:
        told = told or (unit.kind == "verb" and unit.aspect == "cmd")
        if told and unit.kind == "verb" and unit.person == "2" and unit.negated and not unit.form:
            unit.aspect, unit.form = "cmd", "forbidden"


def _say_ever(units: list[Unit]) -> None:
    """Never, behind a verb that is denied, is ever."""
    denied = False
    for unit in units:
        if unit.kind in ("verb", "aux"):
            denied = unit.negated
        elif denied and unit.kind == "adv" and unit.words == "never":
            unit.words = "ever"
        elif is_end(unit):
            denied = False


def _read_passive(units: list[Unit], index: int) -> None:
    """يتوقع أن at the start: it is expected that; يعتبر without an object that is attached: is considered."""
    verb = units[index]
    if verb.words.startswith(("be ", "to ")) or index + 1 >= len(units) or verb.form == "base":
        return
    before, behind = units[index - 1] if index else None, units[index + 1]
    opens = before is None or before.kind in ("mark", "conj")
    said = verb.lemma in _IMPERSONAL and verb.gender == "M" and behind.arabic in ("أن", "إن") and opens
    if said or (verb.lemma in _CONSIDERED and behind.kind != "obj"):
        verb.words = "be " + participle(verb.words)


def _is_particle(unit: Unit) -> bool:
    return (
        unit.kind in ("neg", "fut")
        or unit.arabic in _PERFECT_PARTICLES
        or (unit.arabic == "ل" and unit.kind == "sub" and unit.role == "proclitic")
    )


def _apply(particles: list[Unit], verb: Unit, before: list[Unit]) -> None:
    """Particles directly before a verb say its tense and whether it is denied."""
    if before and before[-1].arabic in _COMPLEMENTIZERS and verb.aspect == "imp":
        _subjunctive(verb, before[-1], particles)
    for particle in particles:
        verb.tokens = tuple(sorted({*verb.tokens, *particle.tokens}))
        verb.glued = particle.glued
        if particle.kind == "fut":
            verb.form = "future"
        elif particle.kind == "neg":
            verb.negated = True
            if verb.aspect == "imp" and not verb.form:
                verb.form = _NEGATION.get(particle.arabic, "")
        elif particle.arabic == "ل":
            verb.form, verb.words = "base", "to " + verb.words
            verb.fixed = True
        else:
            verb.form = "may" if verb.aspect == "imp" else verb.form


def _subjunctive(verb: Unit, conjunction: Unit, particles: list[Unit]) -> None:
    if conjunction.arabic == "أن" and conjunction.words == "that":
        conjunction.words = "to"
    if conjunction.words in ("to", "in order to"):
        verb.form = "base"
        if any(particle.kind == "neg" for particle in particles):
            conjunction.words = {"to": "not to"}.get(conjunction.words, "so as not to")
            particles[:] = [particle for particle in particles if particle.kind != "neg"]


def _drop(particles: list[Unit], units: list[Unit]) -> None:
    """Particles without a verb: لا and ليس stand as they are, قد says nothing."""
    for particle in particles:
        if particle.arabic in _BE_PRESENT:
            particle.kind, particle.words, particle.form, particle.negated = "aux", "be", "present", True
        if particle.words and particle.arabic not in _PERFECT_PARTICLES:
            units.append(particle)


def _with_auxiliaries(units: list[Unit]) -> list[Unit]:
    """كان before another verb says its tense: was doing, had done."""
    kept: list[Unit] = []
    waiting: Unit | None = None
    distance = 0
    for unit in units:
        if waiting is not None and unit.kind == "verb" and distance <= _REACH and _may_join(waiting, unit):
            del kept[next(at for at in range(len(kept) - 1, -1, -1) if kept[at] is waiting)]
            _compound(waiting, unit)
            waiting = None
        elif unit.kind == "aux" and unit.lemma == "كان" and not unit.form.startswith("base"):
            waiting, distance = unit, 0
        elif unit.kind not in ("np", "name", "adv", "conj") and unit.kind != "part":
            waiting = None
        distance += 1
        kept.append(unit)
    return kept


def _go_on(units: list[Unit]) -> None:
    """كانت تستيقظ وتذهب: she was waking up and going."""
    for index in range(2, len(units)):
        if _goes_on(units, index):
            units[index].words, units[index].form, units[index].fixed = gerund(units[index].words), "base", True


def _goes_on(units: list[Unit], index: int) -> bool:
    """Whether a verb is joined to one of the same doer that went on; nobody else stands behind it."""
    verb, behind = units[index], units[index + 1 : index + 2]
    if verb.kind != "verb" or verb.aspect != "imp" or verb.form or verb.negated or units[index - 1].kind != "conj":
        return False
    if any(unit.kind in ("np", "name") for unit in behind):
        return False
    before = (unit for unit in reversed(units[: index - 1]) if unit.kind in ("verb", "sub", "rel") or is_end(unit))
    first = next(before, verb)
    went_on = first.form == "progressive" or (first.fixed and first.form == "base")
    return first.kind == "verb" and went_on and (first.gender, first.number) == (verb.gender, verb.number)


def _may_join(auxiliary: Unit, verb: Unit) -> bool:
    """What was not is joined to what somebody did, and not to what he did not."""
    return not auxiliary.negated or (auxiliary.form == "past" and not verb.negated and not verb.form)


def _compound(auxiliary: Unit, verb: Unit) -> None:
    verb.tokens = tuple(sorted({*verb.tokens, *auxiliary.tokens}))
    if auxiliary.negated:
        verb.form, verb.negated = "pluperfect" if verb.aspect == "perf" else "past", True
    elif verb.aspect == "perf":
        verb.form = "pluperfect"
    elif auxiliary.aspect == "perf" and not verb.form:
        verb.form = "past" if verb.words.startswith("be ") else "progressive"
    elif auxiliary.form == "future":
        verb.form = "future"
    verb.glued = auxiliary.glued
