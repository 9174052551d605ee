"""Adjectives of peoples in all their forms. Owns how a form is traced to the one that is listed."""

from __future__ import annotations

from tuireader.document import EntityType
from tuireader.nlp.entities.english.lists import Lists

_ARTICLE = "ال"
_ENDINGS = ("", "ه", "ون", "ين", "ات", "تان", "تين", "ان")


def nationality(word: str, lists: Lists) -> str | None:
    """The English of a folded adjective of a people; the listed form may lack article and ending."""
    bare = word.removeprefix(_ARTICLE)
    for ending in _ENDINGS:
        if not bare.endswith(ending) or len(bare) - len(ending) < 3:
            continue
        for stem in (bare.removesuffix(ending), _ARTICLE + bare.removesuffix(ending)):
            if "NORP" in lists.types([stem]):
                found = lists.english([stem], EntityType.NORP)
                if found:
                    return found
    return None
