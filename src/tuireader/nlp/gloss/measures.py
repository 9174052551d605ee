"""Rule: how long, how much, how old: اتفاق مدته 27 عاما is an agreement lasting 27 years. Owns the nouns of measure.

Arabic says it by a clause without a verb behind an indefinite noun: its length is so much.
"""

from __future__ import annotations

from tuireader.nlp.gloss.attachment import OWNED
from tuireader.nlp.gloss.units import Line, Unit

_SAID = {
    "طول": "with a length of", "عرض": "with a width of", "ارتفاع": "with a height of", "علو": "with a height of",
    "عمق": "with a depth of", "قطر": "with a diameter of", "مساحت": "with an area of", "مساحة": "with an area of",
    "سعت": "with a capacity of", "سعة": "with a capacity of", "سرعت": "with a speed of", "سرعة": "with a speed of",
    "قوت": "with a strength of", "قوة": "with a strength of", "وزن": "weighing", "عمر": "aged", "قيمت": "worth",
    "قيمة": "worth", "مدت": "lasting", "مدة": "lasting", "قدر": "of", "مقدار": "of", "قوام": "of",
    "كلفت": "costing", "كلفة": "costing", "تكلفت": "costing", "تكلفة": "costing", "عدد": "numbering",
}  # fmt: skip
_OF_THE_VERB = "ruled"
_ALEF = "ا"
_NEAR = 3
_REACH = 8
"""Units within which وعرضه goes on from طوله."""


def say_measures(line: Line) -> None:
    """Put a preposition in the place of the noun and its pronoun."""
    units = line.units
    said: int | None = None
    for index in range(1, len(units) - 2):
        noun, owner, number = units[index : index + 3]
        english = _SAID.get(noun.arabic)
        if english is None or noun.kind != "noun" or owner.kind != "poss" or number.kind != "num":
            continue
        before = units[index - 1]
        joined = before.arabic == "و" and said is not None and index - said <= _REACH
        described = joined or _is_described(before)
        if not described and not _is_in_a_verb(units[max(0, index - _NEAR) : index]):
            continue
        if before.number == "D" and before.arabic.endswith(_ALEF):
            before.number = "S"  # برجا ارتفاعه: no two towers of a height
        noun.words, noun.kind, noun.arabic, noun.role = english, "prep", "", OWNED if described else _OF_THE_VERB
        noun.definite = noun.construct = False
        noun.tokens = tuple(sorted({*noun.tokens, *owner.tokens}))
        owner.words = ""
        said = index
    if said is not None:
        line.units = [unit for unit in units if unit.words or unit.parts]


def _is_described(before: Unit) -> bool:
    """An indefinite noun or its adjective, or whose it is: عقد مع أوراكل قيمته مليار."""
    return before.kind == "name" or (before.kind in ("noun", "adj") and not before.definite and before.role == "stem")


def _is_in_a_verb(before: list[Unit]) -> bool:
    """Whether the noun is part of an expression that its verb stands for: sign an agreement."""
    said = (unit.words + unit.tail for unit in before if unit.kind == "verb")
    return any(" a " in words or " an " in words for words in said)
