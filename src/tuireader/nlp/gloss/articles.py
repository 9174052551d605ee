"""Rule: `the`, `a` or nothing before a noun phrase. Owns the choice."""

from __future__ import annotations

from tuireader.nlp.gloss.english import article_for, is_mass, is_people
from tuireader.nlp.gloss.units import Line, Unit, inserted


def put_articles(line: Line) -> None:
    """Definite phrases take `the`, indefinite ones of one countable thing `a`; names and what is pointed at nothing."""
    for index, unit in enumerate(line.units):
        if unit.parts:
            following = line.units[index + 1] if index + 1 < len(line.units) else None
            _put(unit, told_apart=following is not None and following.kind == "rel" and following.role != "proclitic")


def _put(phrase: Unit, *, told_apart: bool = False) -> None:
    """`told_apart`: a relative clause follows, which says which ones."""
    for part in phrase.parts:
        if part.parts:
            _put(part)
    if phrase.fixed or not phrase.parts:
        return
    if phrase.definite:
        if told_apart or not _generic(phrase):
            phrase.parts.insert(0, inserted("the", "article", phrase))
    elif phrase.number == "S" and any(part.parts for part in phrase.parts):
        phrase.parts.insert(0, inserted("the", "article", phrase))
    elif phrase.number == "S" and not is_mass(phrase.lemma) and phrase.parts[-1].kind != "adj":
        first = next((part for part in phrase.parts if part.words), None)
        if first is not None and first.words == "other":
            first.words = "another"
        elif first is not None and first.words not in ("one", "no", "any"):
            phrase.parts.insert(0, inserted(article_for(first.words), "article", phrase))


_OF_A_COUNTRY = frozenset(
    ["coffee", "tea", "music", "poetry", "literature", "art", "food", "cinema", "law", "calligraphy"]
)
"""What is not counted, even of one country: Arabic coffee."""


def _generic(phrase: Unit) -> bool:
    """Plurals and what is not counted mean the kind where nothing narrows them."""
    if is_people(phrase.lemma):
        return False
    if len(phrase.parts) == 2 and phrase.parts[0].kind == "adj" and phrase.parts[0].words[:1].isupper():
        return phrase.lemma in _OF_A_COUNTRY
    return len(phrase.parts) == 1 and (phrase.number == "P" or is_mass(phrase.lemma))
