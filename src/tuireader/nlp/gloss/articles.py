"""Rule: `the`, `a` or nothing before a noun phrase. Owns the choice."""

from __future__ import annotations

from tuireader.nlp.gloss.english import article_for, is_mass
from tuireader.nlp.gloss.units import Line, Unit, inserted


def put_articles(line: Line) -> None:
    """Definite phrases take `the`, indefinite ones of one countable thing `a`; names and what is pointed at nothing."""
    for unit in line.units:
        if unit.parts:
            _put(unit)


def _put(phrase: Unit) -> None:
    for part in phrase.parts:
        if part.parts:
            _put(part)
    if phrase.fixed or not phrase.parts:
        return
    if phrase.definite:
        if not _generic(phrase):
            phrase.parts.insert(0, inserted("the", "article", phrase))
    elif phrase.number == "S" and any(part.parts for part in phrase.parts):
        phrase.parts.insert(0, inserted("the", "article", phrase))
    elif phrase.number == "S" and not is_mass(phrase.lemma) and phrase.parts[-1].kind != "adj":
        first = next((part for part in phrase.parts if part.words), None)
        if first is not None and first.words == "other":
            first.words = "another"
        elif first is not None and first.words not in ("one", "no", "any"):
            phrase.parts.insert(0, inserted(article_for(first.words), "article", phrase))


def _generic(phrase: Unit) -> bool:
    """Plurals and what is not counted mean the kind where nothing narrows them."""
    return len(phrase.parts) == 1 and (phrase.number == "P" or is_mass(phrase.lemma))
