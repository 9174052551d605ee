"""Which English of an analysis stands for its stem, in its base form. Owns the choice among senses."""

from __future__ import annotations

from functools import lru_cache

from tuireader.nlp.gloss.english import base_form, participle, singular

ALTERNATIVE = "or: "
"""What opens a sense of another reading; it never stands in a line."""


@lru_cache(maxsize=1024)
def first_sense(gloss: str) -> str:
    """The first sense that says something, without what stands in brackets."""
    for sense in gloss.split(";"):
        bare = _without_brackets(sense).partition("/")[0].strip()
        if bare and not bare.startswith(ALTERNATIVE):
            return bare
    return " ".join(gloss.replace("(", " ").replace(")", " ").partition(";")[0].removeprefix(ALTERNATIVE).split())


_OF_ITSELF = frozenset(["die", "pass away"])
"""توفي is a passive in Arabic alone."""


@lru_cache(maxsize=1024)
def verb_sense(gloss: str, *, passive: bool) -> str:
    """The base form of a verb: `say` where the dictionary has `said`; a passive with its `be`."""
    base = base_form(first_sense(gloss).removeprefix("to "))
    if not passive or base.startswith(("be ", "get ")) or base in _OF_ITSELF:
        return base
    return "be " + participle(base) if base else base


@lru_cache(maxsize=1024)
def noun_sense(gloss: str) -> str:
    """A noun in the singular."""
    sense = first_sense(gloss)
    return singular(sense.removeprefix("the ").removeprefix("a ")) if sense[:1].islower() else sense


def _without_brackets(text: str) -> str:
    kept: list[str] = []
    depth = 0
    for char in text:
        depth += char in "(["
        if not depth:
            kept.append(char)
        depth -= char in ")]" and depth > 0
    return " ".join("".join(kept).split())
