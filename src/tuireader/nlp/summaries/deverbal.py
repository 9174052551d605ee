"""Nouns of an action and the prepositions that their verbs want: انسحاب | من as انسحب من. Owns how they are derived."""

from __future__ import annotations

from collections.abc import Iterator

from tuireader.nlp.summaries.vocabulary import GOVERNED
from tuireader.nlp.summaries.words import Word

_ROOT = 3
_TWO = 2
_ARTICLES = ("بال", "كال", "لل", "ال")


def _nouns_of(verb: str) -> Iterator[str]:
    """The noun of an action of a verb of a derived form; what a simple verb has follows no rule."""
    if len(verb) == _ROOT:
        yield f"ت{verb[:-1]}ي{verb[-1]}"
    elif verb[0] == "ت":
        yield verb
    elif verb[0] == "أ":
        yield f"إ{verb[1:-1]}ا{verb[-1]}"
    elif verb[0] == "ا":
        yield f"{verb[:-1]}ا{verb[-1]}"
    elif verb[1] == "ا":
        yield f"م{verb}ة"


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in filter(None, GOVERNED):
        verb, preposition = pair.split()
        for noun in _nouns_of(verb):
            found.setdefault(noun, set()).add(preposition)
    return {noun: frozenset(prepositions) for noun, prepositions in found.items()}


_OTHERS = (
    "إكثار من|حاجة إلى|حاجة ل|رغبة في|قدرة على|فرصة ل|دعوة إلى|دعوة ل|سبيل إلى|"
    "عثور على|قبض على|حصول على|سماح ل|سماح ب|لجوء إلى|وصول إلى"
)


def _others() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _OTHERS.split("|"):
        noun, preposition = pair.split()
        found.setdefault(noun, set()).add(preposition)
    return {noun: frozenset(prepositions) for noun, prepositions in found.items()}


_WANTED = _table() | _others()
_NONE: frozenset[str] = frozenset()


def wants(word: Word) -> frozenset[str]:
    """The prepositions that a noun of an action wants; none for another word."""
    if word.name is not None or word.is_mark:
        return _NONE
    form = word.form
    if form in _WANTED:
        return _WANTED[form]
    for article in _ARTICLES:
        if form.startswith(article):
            return _WANTED.get(form[len(article) :], _NONE)
    if word.owns:
        form = form.removesuffix(word.owns)
    if word.attached and len(form) > _TWO:
        form = form[1:]
    return _WANTED.get(form, _NONE)
