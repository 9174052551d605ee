"""Which clause of a paragraph stands for it. Owns the weights, set on articles with titles; benchmarks/summaries.md."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tuireader.nlp.summaries.fitting import Fit
from tuireader.nlp.summaries.phrases import outline
from tuireader.nlp.summaries.words import Word, written_words

LENGTH_POWER = 0.35
POSITION = 0.8
VERBLESS = 0.7
PRONOUN_FIRST = 0.6
LOOSE_PRONOUN = 0.85
LED = 0.9
DEPENDS = 0.25
CUT = 0.95
APPOSED = 0.4
LOST = 0.93
VOICELESS = 0.75
VOICE = 1.2
RELATIVE = 0.85
_FIRST_PERSON = 0.8
_SHORT, _FEW_WORDS = 0.5, 5


def score(fit: Fit, position: int, weight: Callable[[str], float], *, led: bool, depends: bool) -> float:
    """How well the words stand for their paragraph; `position` counts its clauses from 0."""
    words = fit.words
    count = written_words(words)
    known = {word.form: weight(word.form) for word in words if not word.is_mark}
    value = sum(known.values()) / float(max(count, 4) ** LENGTH_POWER) / (1 + POSITION * position) * LOST**fit.cost
    for applies, factor in (
        (outline(words).verb is None, VERBLESS),
        (_pronoun_first(words), PRONOUN_FIRST),
        (_loose_pronoun(words), LOOSE_PRONOUN),
        (led, LED),
        (position > 0 and not led and outline(words).verb is None, APPOSED),
        (depends, DEPENDS),
        (not fit.whole, CUT),
        (any(word.is_relative for word in words), RELATIVE),
        (count < _FEW_WORDS, _SHORT),
        (any(word.feats.get("Person") in ("1", "2") for word in words), _FIRST_PERSON),
    ):
        if applies:
            value *= factor
    return value


def _pronoun_first(words: Sequence[Word]) -> bool:
    first, following = words[0], words[1] if len(words) > 1 else words[0]
    if first.form in ("هو", "هي", "هم"):
        return True
    shows = first.upos in ("PRON", "DET") or first.form in ("هذا", "هذه", "ذلك", "تلك")
    return shows and not following.form.startswith("ال")


def _loose_pronoun(words: Sequence[Word]) -> bool:
    """A pronoun before any name or noun that it could stand for."""
    for word in words:
        if word.owns in ("ه", "ها", "هم", "هما"):
            return True
        if word.name is not None or (word.is_nominal and word.closed):
            return False
    return False
