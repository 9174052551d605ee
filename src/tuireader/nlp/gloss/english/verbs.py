"""Forms of English verbs. A phrase such as `look for` bends its first word; `be able` bends `be`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from tuireader.nlp.gloss.english.irregular import BASE, DOUBLING, PARTICIPLE, PAST

_VOWELS = frozenset("aeiou")
_SIBILANTS = ("s", "x", "z", "ch", "sh")


@lru_cache(maxsize=1024)
def base_form(verb: str) -> str:
    """The base of a verb that a dictionary gives inflected: `said`, `was`, `has done`."""
    head, rest = _head(verb)
    return BASE.get(head, head) + rest


@lru_cache(maxsize=1024)
def past(verb: str) -> str:
    """The past of the third person singular: `was`, `announced`."""
    head, rest = _head(verb)
    return (_irregular(head, PAST) or _ed(head)) + rest


@lru_cache(maxsize=1024)
def participle(verb: str) -> str:
    """The past participle."""
    head, rest = _head(verb)
    return (_irregular(head, PARTICIPLE) or _ed(head)) + rest


@lru_cache(maxsize=1024)
def third_person(verb: str) -> str:
    """The present of the third person singular."""
    head, rest = _head(verb)
    return {"be": "is", "have": "has", "can": "can"}.get(head, _s(head)) + rest


@lru_cache(maxsize=1024)
def gerund(verb: str) -> str:
    """The form in -ing."""
    head, rest = _head(verb)
    return _ing(head) + rest


@lru_cache(maxsize=2048)
def base_of_gerund(noun: str) -> str:
    """The verb of a noun in -ing, or nothing: strengthening to strengthen, making to make."""
    if not noun.endswith("ing") or " " in noun or len(noun) < 6:
        return ""
    stem = noun[:-3]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in DOUBLING:
        return stem[:-1]
    silent = stem[-1] in "cgsuvz" or (stem[-1] not in "aeiouwxy" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS)
    plain = stem.endswith(("en", "er", "on", "it", "ss", "ow", "el", "op", "et", "or"))
    return stem + "e" if silent and not plain else stem


def _head(verb: str) -> tuple[str, str]:
    head, blank, rest = verb.partition(" ")
    return head, blank + rest


def _irregular(word: str, forms: Mapping[str, str]) -> str:
    """The form of an irregular verb, also behind a prefix: undercut, overrun, foretell; empty for a regular one."""
    if word in forms:
        return forms[word]
    prefix = next((one for one in _PREFIXES if word.startswith(one) and len(word) > len(one) + 2), "")
    found = forms.get(word[len(prefix) :], "") if prefix else ""
    return prefix + found if found and word not in _REGULAR else ""


_PREFIXES = ("under", "over", "out", "re", "mis", "fore", "with", "up", "un", "inter", "down", "off")
_REGULAR = frozenset(["relay", "rebound"])


def _s(word: str) -> str:
    if word.endswith(_SIBILANTS) or word in ("go", "do", "undergo", "echo", "veto"):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


def _doubled(word: str) -> str:
    if word in DOUBLING:
        return word + word[-1]
    return word + "k" if word.endswith("ic") else word
