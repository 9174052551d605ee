"""Where English has an adverb that Arabic writes behind its verb or adjective. Owns which adverbs move."""

from __future__ import annotations

from tuireader.nlp.gloss.units import Unit

_BEFORE_VERB = frozenset(["also", "always", "sometimes", "often", "usually", "already", "really", "actually"])


def put_adverbs(units: list[Unit]) -> None:
    """`Also` and its like go before the verb that they follow, where that is one word."""
    for index in range(1, len(units) - 1):
        verb, adverb = units[index], units[index + 1]
        simple = verb.kind == "verb" and not (verb.form or verb.negated or verb.fixed or verb.words.startswith("be "))
        if simple and adverb.kind == "adv" and adverb.words in _BEFORE_VERB and units[index - 1].kind == "np":
            units[index], units[index + 1] = adverb, verb
    for index in range(len(units) - 2, -1, -1):
        phrase, adverb = units[index], units[index + 1]
        alone = len(phrase.parts) == 1 and phrase.parts[0].kind == "adj"
        if alone and adverb.words == "very" and adverb.kind == "adv":
            phrase.parts.insert(0, units.pop(index + 1))
