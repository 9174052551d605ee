"""Names in a paragraph by the dictionary's proper names, short lists and the words around. Owns the rules.

It would rather miss a name than make one up: a word that has a common reading too counts only with evidence beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tuireader.document import EntityType, Mention, Token
from tuireader.nlp.entities.evidence import given_names, words
from tuireader.nlp.entities.places import bodies, places
from tuireader.nlp.entities.values import value_mentions
from tuireader.nlp.entities.views import View, make_views
from tuireader.nlp.protocols import Analyzer

_MAX_TABLE_WORDS = 4
_MAX_NAME_WORDS = 5
_MAX_BODY_WORDS = 3
_QUOTES = {"“": "”", "«": "»", '"': '"'}
_FORMER = frozenset(["السابق", "السابقه", "الراحل", "الاسبق", "الحالي", "الجديد", "المنتخب"])

_Found = tuple[int, Mention]
"""The token after the last one taken, and the mention."""


class DictionaryEntityTagger:
    """Rules over the readings of words; no model."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer

    def mentions(self, text: str, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        """Mentions without ids, in the order of their starts; each covers the name alone inside a clitic word."""
        views = make_views(text, tokens, self._analyzer)
        values = {start: (end, mention) for start, end, mention in value_mentions(views)}
        found: list[Mention] = []
        index = 0
        while index < len(views):
            hit = values.get(index) or _name_at(views, index)
            if hit is None:
                index += 1
                continue
            index, mention = hit
            found.append(mention)
        return tuple(found)


def _name_at(views: list[View], index: int) -> _Found | None:
    if not views[index].is_word:
        return None
    rules: tuple[Callable[[list[View], int], _Found | None], ...] = (
        _listed, _titled, _body, _company, _person, _unproved,
    )  # fmt: skip
    return next((hit for rule in rules if (hit := rule(views, index))), None)


def _listed(views: list[View], index: int) -> _Found | None:
    """The longest entry of the tables that starts in this word."""
    following = [view.folded for view in views[index + 1 : index + _MAX_TABLE_WORDS] if view.is_word]
    for count in range(min(_MAX_TABLE_WORDS - 1, len(following)), -1, -1):
        for offset, letters in views[index].cuts:
            name = (letters, *following[:count])
            kind = EntityType.LOC if name in places() else EntityType.ORG if name in bodies() else None
            if kind and (count or _stands_alone(views[index], offset, letters)):
                return _made(views, index, index + count + 1, offset, kind)
    return None


def _stands_alone(view: View, offset: int, letters: str) -> bool:
    """A single word of the tables is that name, unless it is a common word as well and its best reading is that one."""
    if view.best and (view.best.guess or view.best.upos == "PROPN"):
        return True
    if letters in words("doubtful"):
        return False
    return offset == 0 or any(reading.upos == "PROPN" for reading in view.readings)


def _titled(views: list[View], index: int) -> _Found | None:
    """A title, perhaps with adjectives of its own, and the person it belongs to."""
    if not views[index].is_in("titles"):
        return None
    start = index + 1
    while start < min(index + 3, len(views)) and _describes(views[start]):
        start += 1
    return _run(views, start, EntityType.PERSON) if start < len(views) else None


def _describes(view: View) -> bool:
    return view.folded in _FORMER or (
        view.folded.startswith("ال") and view.folded.endswith(("ي", "يه")) and view.proper is None
    )


def _body(views: list[View], index: int) -> _Found | None:
    """An institution: its head noun with the definite words or the names that say which."""
    offset = next((offset for offset, letters in views[index].cuts if letters in words("org_heads")), None)
    if offset is None:
        return None
    end = index + 1
    while end < len(views) and end - index <= _MAX_BODY_WORDS and _specifies(views[end], first=end == index + 1):
        end += 1
    return _made(views, index, end, offset, EntityType.ORG) if end > index + 1 else None


def _specifies(view: View, *, first: bool) -> bool:
    best = view.best
    if best is None:
        return False
    if view.folded.startswith("ال"):
        return best.upos in ("NOUN", "ADJ", "PROPN") and not view.is_in("titles")
    return first and (view.proper == 0 or (view.guess == 0 and best.guess))


def _company(views: list[View], index: int) -> _Found | None:
    """What a company is called, after the word that calls it one; the name may stand in quotation marks."""
    following = index + 1
    if not views[index].is_in("company") or following >= len(views):
        return None
    if hit := _quoted(views, following):
        return hit
    if views[following].only_accusative:
        return _made(views, following, following + 1, 0, EntityType.ORG)
    return _run(views, following, EntityType.ORG, most=2)


def _quoted(views: list[View], start: int) -> _Found | None:
    """A short name in quotation marks, at `start` or, where it is no common word, a few words on."""
    opening = next((n for n in range(start, min(start + 5, len(views))) if views[n].written in _QUOTES), None)
    if opening is None:
        return None
    closing = _QUOTES[views[opening].written]
    end = next((n for n in range(opening + 1, min(opening + 5, len(views))) if views[n].written == closing), None)
    if end is None or end == opening + 1:
        return None
    inside = views[opening + 1]
    if opening > start and inside.is_word and inside.proper is None and inside.guess is None:
        return None
    return _made(views, opening + 1, end, 0, EntityType.ORG)


def _person(views: list[View], index: int) -> _Found | None:
    """A given name with what follows it; a name after a verb of saying."""
    if views[index].is_in("saying"):
        return _speaker(views, index + 1)
    view = views[index]
    offset = next((offset for offset, letters in view.cuts if letters in given_names()), None)
    certain = offset is not None and offset in (view.proper, view.guess)
    if offset is None or not (certain or (offset == 0 and view.is_bare_noun)):
        return None
    hit = _run(views, index, EntityType.PERSON)
    return hit if hit and (certain or hit[0] > index + 1) else None


def _speaker(views: list[View], index: int) -> _Found | None:
    if index >= len(views) or not views[index].is_word or _on_list(views, index):
        return None
    if views[index].proper != 0 and views[index].guess != 0:
        return None
    return _run(views, index, EntityType.PERSON)


def _on_list(views: list[View], index: int) -> bool:
    return _listed(views, index) is not None


def _unproved(views: list[View], index: int) -> _Found | None:
    """Names of the dictionary without other evidence: two running are mostly a person, one may be anything."""
    view = views[index]
    if view.proper is None or not view.only_proper or view.is_in("no_names"):
        return None
    hit = _run(views, index, EntityType.PERSON)
    if hit and hit[0] - index >= 2:
        return hit
    return _run(views, index, EntityType.MISC, most=1)


def _run(views: list[View], start: int, kind: EntityType, most: int = _MAX_NAME_WORDS) -> _Found | None:
    """The name that starts at a token: names, guesses and given names, held together by words like بن."""
    offset = _name_offset(views[start]) if views[start].is_word else None
    if offset is None:
        return None
    end = start + 1
    while end < len(views) and end - start < most and views[end].is_word and _goes_on(views, end):
        end += 1
    while end - start > 1 and views[end - 1].is_in("joints"):
        end -= 1
    return _made(views, start, end, offset, kind)


def _name_offset(view: View) -> int | None:
    for offset, letters in view.cuts:
        if letters in given_names():
            return offset
    if view.is_in("joints"):
        return 0
    return view.proper if view.proper is not None else view.guess


def _goes_on(views: list[View], index: int) -> bool:
    view = views[index]
    if view.is_in("saying") or view.is_in("titles") or _on_list(views, index):
        return False
    if view.folded in given_names() or view.proper == 0 or view.guess == 0 or view.is_in("joints"):
        return True
    before = views[index - 1]
    if before.is_in("joints"):
        return view.folded.startswith("ال")
    return before.folded in given_names() and view.may_be_name


def _made(views: list[View], start: int, end: int, offset: int, kind: EntityType) -> _Found:
    return end, Mention(views[start].token.start + offset, views[end - 1].token.end, type=kind)
