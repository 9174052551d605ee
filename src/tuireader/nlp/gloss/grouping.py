"""A noun phrase made of its parts, and names that follow one another, which are one. Knows no rule of order."""

from __future__ import annotations

from tuireader.nlp.gloss.units import Unit, inserted

_THE = "the "


def whole(parts: list[Unit], head: Unit, number: str = "") -> Unit:
    """The phrase of these parts; its head says what it is."""
    phrase = Unit("", "np", head.tokens, head.arabic)
    phrase.parts = parts
    phrase.words = ""
    phrase.lemma = head.words
    phrase.definite = head.definite or head.kind in ("name", "dem")
    phrase.indefinite = head.indefinite
    phrase.gender, phrase.number = head.gender, number or head.number
    phrase.fixed = head.kind in ("name", "dem", "num", "quant") or head.fixed
    phrase.glued = parts[0].glued
    phrase.guess = head.guess
    return phrase


def names(units: list[Unit], index: int) -> tuple[Unit, int]:
    """Names that follow one another are one; those of guesses too."""
    at = index + 1
    while at < len(units) and _goes_on(units[at]) and not _are_two(units[at - 1], units[at]):
        at += 1
    found = units[index:at]
    return whole(found, found[0]), at


def _goes_on(unit: Unit) -> bool:
    """Whether a unit is one more of the names before it; the White House is not."""
    return unit.kind == "name" and unit.role == "stem" and not unit.glued and not unit.words.startswith(_THE)


def _are_two(before: Unit, unit: Unit) -> bool:
    """Whether the text's entities tell two names apart: دعت ماري القاهرة."""
    return bool(before.named and unit.named)


def _describes(unit: Unit) -> bool:
    """An adjective with the article; the largest of something is none."""
    return unit.kind == "adj" and unit.definite and unit.role == "stem" and not unit.construct


def described_names(units: list[Unit], index: int) -> tuple[Unit, int]:
    """Names with the adjectives that describe them."""
    phrase, at = names(units, index)
    first = phrase.parts[0]
    while at < len(units) and _describes(units[at]):
        phrase.parts.insert(0, units[at])
        at += 1
    if phrase.parts[0] is not first and first.words.startswith(_THE):
        first.words = first.words.removeprefix(_THE)
        phrase.parts.insert(0, inserted(_THE.strip(), "article", phrase))
    return phrase, at
