"""Rule: verbs that take another verb. بدأ بالعمل: began to work; حاول إنقاذه: tried to save it.

Owns which Arabic verbs take a masdar where their English takes an infinitive or a gerund.
"""

from __future__ import annotations

from collections.abc import Mapping

from tuireader.nlp.gloss.english import gerund
from tuireader.nlp.gloss.masdars import OBJECTS, taken_of, verb_of
from tuireader.nlp.gloss.units import VERBAL_PHRASE, Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_REACH = 3
_TABLE = """
بدأ ب=to في=to | شرع ب=to في=to | باشر ب=to | استمر ب=to في=to | نجح ب=in في=in | فشل ب=to في=to | أخفق في=to
رغب ب=to في=to | سعى إلى=to ل=to | هدف إلى=to | تمكن من=to | اضطر إلى=to | ساهم ب=to في=to | أسهم ب=to في=to
ساعد في=to على=to | سمح ب=to | قام ب= | توقف عن=ing | كف عن=ing | امتنع عن=from | منع من=from | تطلع إلى=to
عمل على=to | حرص على=to | وافق على=to | اضطر ل=to | فكر ب=about في=about | تعهد ب=to | وعد ب=to | هدد ب=to
طمح إلى=to ل=to | دعا إلى=for | استعد ل=to | تردد في=to | احتاج إلى=to | بادر إلى=to | ميل إلى=to
واصل =to | حاول =to | قرر =to | رفض =to | اعتزم =to | استطاع =to | نوى =to | أراد =to | فضل =to | تجنب =ing
"""
_VERBS: Mapping[str, Mapping[str, str]] = {
    words[0]: dict((pair.split("=")[0], pair.split("=")[1]) for pair in words[1:])
    for words in (entry.split() for row in _TABLE.split("\n") for entry in row.split("|"))
    if words
}
_DIRECT = ""
_NO_DEEDS = word_set("north south east west book city time year side part")
"""Nouns whose letters are those of a masdar."""
_PARTITIVE = word_set("تخفيف تقليل حد إقلال تعجيل إكثار")


def chain_verbs(line: Line) -> None:
    """Say the masdar that a verb takes with an English verb."""
    units = line.units
    for index, unit in enumerate(units):
        if unit.kind == "verb" and index and units[index - 1].words == "without":
            _do_without(unit, units[index + 1] if index + 1 < len(units) else None)
        elif unit.kind == "verb" and (taken := _VERBS.get(unit.lemma)):
            _chain(units, index, taken, line.phrases.verbs)
    line.units = [unit for unit in units if unit.words or unit.parts]


def _do_without(verb: Unit, following: Unit | None) -> None:
    """دون أن يراه: without seeing it; who acts is named behind the verb seldom but by a name or what agrees with it."""
    named = (
        following is not None
        and following.kind == "np"
        and (following.parts[0].kind == "name" or following.parts[0].arabic == "أحد")
    )
    agrees = following is not None and following.definite and following.gender == "F" == verb.gender
    if verb.aspect == "imp" and not named and not agrees:
        verb.words, verb.kind, verb.fixed = gerund(verb.words), "other", True


def _chain(units: list[Unit], index: int, taken: Mapping[str, str], verbs: Mapping[str, str]) -> None:
    at = index + 1
    while at < min(index + 1 + _REACH, len(units) - 1) and units[at].kind in ("np", "obj", "adv"):
        if (
            _DIRECT in taken
            and units[at].kind == "np"
            and at > index + 1
            and say_masdar(units[at], taken[_DIRECT], verbs)
        ):
            return
        at += 1
    if at + 1 >= len(units) or units[at].kind != "prep":
        return
    manner = taken.get(units[at].arabic)
    if manner and units[at + 1].kind == "np" and say_masdar(units[at + 1], manner, verbs):
        _drop_of(units, at + 2)
        units[at + 1].tokens = tuple(sorted({*units[at].tokens, *units[at + 1].tokens}))
        units[at].words = ""


def say_masdar(phrase: Unit, manner: str, verbs: Mapping[str, str]) -> bool:
    """Put the verb in the place of the masdar that heads a phrase; False where it is none."""
    english, masdar = verb_of(phrase, verbs)
    if not english or masdar.words in _NO_DEEDS or (phrase.parts[0] is not masdar and phrase.parts[0].kind != "poss"):
        return False
    object_ = taken_of(phrase, masdar, OBJECTS)
    if object_ is None and not phrase.definite:
        return False
    if english.startswith("be ") and object_ is not None:
        return False
    said = f"to {english}" if manner == "to" else gerund(english)
    masdar.words, masdar.kind, masdar.fixed = said if manner in ("to", "ing") else f"{manner} {said}", "other", True
    rest = [part for part in phrase.parts if part is not masdar and part is not object_ and part.kind == "adv"]
    phrase.parts, phrase.fixed = [masdar, *([object_] if object_ is not None else []), *rest], True
    phrase.role = VERBAL_PHRASE
    return True


def _drop_of(units: list[Unit], at: int) -> None:
    """التخفيف من: the English verb takes an object."""
    if at < len(units) and units[at].arabic == "من" and units[at - 1].parts and units[at - 1].arabic in _PARTITIVE:
        units[at].words = ""
