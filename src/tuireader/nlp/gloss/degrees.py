"""Rule: degrees of adjectives and adverbs made of an adjective. Owns the elative and the manner."""

from __future__ import annotations

from tuireader.nlp.gloss.english import adverb_of
from tuireader.nlp.gloss.particles import deny
from tuireader.nlp.gloss.units import Line, Unit

_SUPERLATIVES = {
    "more": "most", "better": "best", "worse": "worst", "less": "least", "fewer": "fewest", "elder": "eldest",
    "farther": "farthest", "further": "furthest", "most": "most", "best": "best", "least": "least",
}  # fmt: skip
_COMPARATIVES = {
    "biggest": "bigger", "largest": "larger", "greatest": "greater", "best": "better", "most": "more",
    "highest": "higher", "least": "less", "lowest": "lower", "worst": "worse", "closest": "closer",
}  # fmt: skip
_NO_DEGREES = frozenset(
    ["other", "another", "inner", "outer", "upper", "former", "sober", "tender", "clever", "honest"]
)
_MANNERS = frozenset(["شكل", "صورة", "نحو", "طريقة"])


def set_degrees(line: Line) -> None:
    """أكبر before a noun is the biggest, before من bigger than; بشكل with an adjective is an adverb."""
    units = line.units
    removed: set[int] = set()
    for index, unit in enumerate(units):
        if unit.kind == "adj" and unit.arabic[:1] in "أا" and _is_degree(unit):
            _set_degree(units, index)
        elif unit.arabic in _MANNERS and index and _manner(units, index):
            removed |= {index - 1, index}
    if removed:
        line.units = [unit for index, unit in enumerate(units) if index not in removed and unit.words]


def _is_degree(unit: Unit) -> bool:
    head = unit.words.partition(" ")[0]
    return head in _SUPERLATIVES or (head.endswith(("er", "est")) and head not in _NO_DEGREES)


def _set_degree(units: list[Unit], index: int) -> None:
    unit = units[index]
    following = units[index + 1] if index + 1 < len(units) else None
    if following is not None and following.arabic == "من":
        unit.words = _comparative(unit.words)
        following.words = "than"
        if following.kind == "prep":
            unit.kind = "adv" if unit.words in ("more", "less") else "adj"
        return
    governs = following is not None and following.role == "stem" and following.kind in ("noun", "num", "rel")
    if unit.definite or governs:
        quality = (
            following is not None and not following.definite and following.indefinite and following.arabic.endswith("ا")
        )
        unit.words = _comparative(unit.words) if quality and not unit.definite else superlative_of(unit.words)
        unit.definite = unit.definite or not quality
        unit.fixed = governs and not unit.definite
    else:
        unit.words = _comparative(unit.words)


def superlative_of(words: str) -> str:
    """`larger` to `largest`, `more important` to `most important`."""
    head, blank, rest = words.partition(" ")
    if head in _SUPERLATIVES:
        return _SUPERLATIVES[head] + blank + rest
    return head[:-2] + "est" + blank + rest if head.endswith("er") else words


def _comparative(words: str) -> str:
    head, blank, rest = words.partition(" ")
    if head in _COMPARATIVES:
        return _COMPARATIVES[head] + blank + rest
    return head[:-3] + "er" + blank + rest if head.endswith("est") else words


def _manner(units: list[Unit], index: int) -> bool:
    """بشكل كبير: greatly."""
    before = "على" if units[index].arabic == "نحو" else "ب"
    if units[index - 1].arabic != before or units[index].definite or index + 1 >= len(units):
        return False
    denied = units[index + 1].arabic == "غير" and index + 2 < len(units)
    adjective = units[index + 1 + denied]
    if adjective.kind != "adj" or adjective.definite:
        return False
    adjective.words = adverb_of(deny(adjective.words) if denied else adjective.words)
    if denied:
        units[index + 1].words = ""
    adjective.kind = "adv"
    adjective.tokens = (*units[index].tokens, *adjective.tokens)
    adjective.glued = units[index - 1].glued
    return True
