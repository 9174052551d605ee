"""Which clause of a paragraph stands for it. Owns features and weights; benchmarks/summaries.md says how good.

The first weights are learned: tools/train_line_ranking.py sets them so that what they choose is like the titles of
articles. The rest is set by hand, for what a title does not show: whether a line can be read by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from tuireader.document import EntityType
from tuireader.nlp.summaries.fitting import Fit
from tuireader.nlp.summaries.phrases import outline
from tuireader.nlp.summaries.weighing import Weighing
from tuireader.nlp.summaries.words import Word, written_words

LEARNED = {
    "first": 0.0566,
    "weight": 0.0015,
    "repeated": 0.0262,
    "pairs": 0.0073,
    "colon": 0.0271,
    "lost": -0.0015,
    "numbers": 0.0118,
    "persons": -0.0132,
    "name first": -0.0263,
    "names": 0.0027,
}
"""What each feature adds to the expected likeness to a title (ROUGE-2)."""
_SURE = 0.045
_VERBLESS, _PRONOUN_FIRST, _LOOSE_PRONOUN, _LED, _DEPENDS = -0.02, -0.03, -0.01, -0.005, -0.08
_SHORT, _FEW_WORDS = -0.05, 5
_FIRST_PERSON, _VOICELESS, _LATER = -0.01, -0.12, -0.01
_CUT_OUT, _CUT_OUT_COST = -0.015, 2
_MOST_REPEATED = 5


def features(fit: Fit, position: int, weigh: Weighing, *, colon: bool) -> dict[str, float]:
    """What the learned weights are of; `position` counts the clauses of the paragraph from 0."""
    words = [word for word in fit.words if not word.is_mark]
    names = {id(word.name): word.name for word in words if word.name is not None}
    forms = [word.form for word in words]
    return {
        "first": float(position == 0),
        "weight": sum(map(weigh.weight, set(forms))),
        "repeated": sum(min(weigh.count(form) - 1, _MOST_REPEATED) for form in forms) / len(forms),
        "pairs": float(weigh.pairs_in(forms)),
        "colon": float(colon),
        "lost": float(fit.cost),
        "numbers": float(sum(word.upos == "NUM" for word in words)),
        "persons": float(sum(name.type is EntityType.PERSON for name in names.values())),
        "name first": float(words[0].name is not None),
        "names": float(len(names)),
    }


def score(found: dict[str, float]) -> float:
    """What the learned weights make of features."""
    return sum(LEARNED[name] * value for name, value in found.items())


def readable(fit: Fit, sure: float, stage: int, *, led: bool, depends: bool, lost_speaker: bool) -> float:
    """What is taken off for what a reader stumbles over; `sure`: how likely the words are whole."""
    words = fit.words
    taken = worth_of(sure) + _LATER * stage
    for applies, amount in (
        (outline(words).verb is None, _VERBLESS),
        (_pronoun_first(words) or _is_accusative(words[0]), _PRONOUN_FIRST),
        (_loose_pronoun(words), _LOOSE_PRONOUN),
        (led, _LED),
        (fit.whole and fit.cost > _CUT_OUT_COST, _CUT_OUT),
        (depends, _DEPENDS),
        (lost_speaker, _VOICELESS),
        (written_words(words) < _FEW_WORDS, _SHORT),
        (any(word.feats.get("Person") in ("1", "2") for word in words), _FIRST_PERSON),
    ):
        if applies:
            taken += amount
    return taken


def worth_of(sure: float) -> float:
    """What is taken off for words that are not surely whole."""
    return _SURE * log(max(sure, 1e-6))


def _pronoun_first(words: Sequence[Word]) -> bool:
    first, following = words[0], words[1] if len(words) > 1 else words[0]
    if first.form in ("هو", "هي", "هم"):
        return True
    shows = first.upos in ("PRON", "DET") or first.form in ("هذا", "هذه", "ذلك", "تلك")
    return shows and not following.form.startswith("ال")


def _is_accusative(word: Word) -> bool:
    """أن أشخاصا: what stands behind a word that was left out."""
    return word.upos in ("NOUN", "ADJ") and word.form.endswith("ا") and not word.name


def _loose_pronoun(words: Sequence[Word]) -> bool:
    """A pronoun before any name or noun that it could stand for."""
    for word in words:
        if word.owns in ("ه", "ها", "هم", "هما"):
            return True
        if word.name is not None or (word.is_nominal and word.closed):
            return False
    return False
