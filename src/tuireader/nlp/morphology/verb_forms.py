"""The form (wazn) of a verb by the shape of its lemma. Owns the shapes; knows no dictionary.

Forms are numbered as Western grammars do: I to X for three radicals, QI, QII and QIV for four.
"""

from __future__ import annotations

from functools import lru_cache

from tuireader.arabic.normalization import strip_marks

SHADDA = "ّ"
_INFIXES = frozenset("تطد")
"""What the t of form VIII is written as behind the first radical: اجتمع, اصطلح, ازداد."""


@lru_cache(maxsize=4096)
def verb_form(lemma: str) -> str:
    """The form of a vocalized verb in its citation form (the perfect of the third person); empty for what has none.

    Shadda must be written where there is one; other marks are not looked at.
    """
    letters = strip_marks(lemma)
    doubled = _doubled(lemma)
    if len(letters) != len(doubled):
        return ""
    first = letters[:1]
    if first in ("ا", "ٱ"):
        return _with_alef(letters, doubled)
    if first == "ت" and len(letters) > 3:
        return _with_ta(letters, doubled)
    if first in ("أ", "إ") and len(letters) >= 3 and not doubled[1] and (len(letters) > 3 or doubled[-1]):
        return "IV"
    if first == "آ" and len(letters) == 3:
        return "IV"
    return _bare(letters, doubled)


def _doubled(lemma: str) -> list[bool]:
    """For each letter whether it carries a shadda."""
    doubled: list[bool] = []
    for char in lemma:
        if char == SHADDA and doubled:
            doubled[-1] = True
        elif strip_marks(char):
            doubled.append(False)
    return doubled


def _with_alef(letters: str, doubled: list[bool]) -> str:
    size = len(letters)
    if letters[1:3] == "ست" and (size > 5 or (size == 5 and doubled[-1])):
        return "X"
    if size < 4:
        return "VIII" if size == 3 and doubled[1] else ""
    if letters[2] in _INFIXES or doubled[1]:
        return "VIII"
    if letters[1] == "ن":
        return "VII"
    if doubled[-1]:
        return "IX" if size == 4 else "QIV"
    return ""


def _with_ta(letters: str, doubled: list[bool]) -> str:
    if doubled[2]:
        return "V"
    if letters[2] == "ا":
        return "VI"
    if letters[1] == "ا":
        return "III"
    return "QII" if len(letters) == 5 else "QI"


def _bare(letters: str, doubled: list[bool]) -> str:
    if len(letters) == 2:
        return "I" if doubled[-1] else ""
    if len(letters) == 3:
        return "II" if doubled[1] else "I"
    if len(letters) == 4:
        return "III" if letters[1] == "ا" else "QI"
    return ""
