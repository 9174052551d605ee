"""English of one word with its clitics, in English order and form. Owns that order; knows no neighbours."""

from __future__ import annotations

from tuireader.document import Analysis
from tuireader.nlp.gloss.building import units_of
from tuireader.nlp.gloss.inflection import inflect_noun, inflect_verb
from tuireader.nlp.gloss.units import Unit

_SUBJECTS = {("1", "S"): "I", ("1", "P"): "we", ("2", "S"): "you", ("2", "P"): "you", ("2", "D"): "you"}


def word_gloss(analysis: Analysis) -> str:
    """English of a word as read: one sense, inflected, with its clitics; empty where nothing is known.

    وَلِكِتَابِهِ gives `and for his book`, سَيَكْتُبُهُ `will write it`, أَعْلَنُوا `announced`.
    """
    before: list[str] = []
    after: list[str] = []
    stem: Unit | None = None
    future = False
    for unit in units_of(analysis):
        if unit.role == "stem":
            stem = unit
        elif unit.kind == "fut":
            future = True
        else:
            (before if unit.role == "proclitic" or unit.kind == "poss" else after).append(unit.words)
    if stem is None:
        return ""
    return " ".join(part for part in (*before, _bent(stem, future=future), *after) if part)


def _bent(stem: Unit, *, future: bool) -> str:
    if stem.kind in ("verb", "aux"):
        if future:
            stem.form = "future"
        inflect_verb(stem)
        subject = _SUBJECTS.get((stem.person, stem.number), "") if stem.aspect != "cmd" else ""
        return f"{subject} {stem.words}".strip()
    if stem.kind == "noun":
        inflect_noun(stem)
    article = "the " if stem.definite and stem.kind in ("noun", "adj", "num") else ""
    return article + stem.words
