"""What lists of known names say beside the model. Owns which of the two is believed.

The model was taught on news of twenty years ago and knows four types: a list knows what has been founded since, and
products and events. But most of what is listed is a common word, too, somewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.gazetteer import CLUB_NAME, Gazetteer, Hit, part_of
from tuireader.nlp.entities.names import Found, in_order
from tuireader.nlp.entities.words import Word

_SURELY_NONE = 0.95
_RATHER_NONE = 0.7
"""A listed name that the model is surer to be none than this is none."""
_SETTLED = {
    "international": 1.1, "company": 0.99, "bank": 0.99, "media": 0.99, "university": 0.99, "club": 0.99, "party": 1.1,
    "group": 0.99, "agency": 0.99, "ngo": 0.99, "federation": 0.99, "institution": 0.99, "army": 0.99,
}  # fmt: skip
"""The same for kinds whose names of several words are never anything else."""
_GIVEN = 0.7
"""A single given name behind a verb; most of them are words as well."""
_WHATEVER = 1.1
"""What the model was not taught, and names of three words or more, which no common words make up."""
_UNTAUGHT = frozenset(["PRODUCT", "EVENT"])
"""Types that the model does not know: the lists say them."""
_NAMING = frozenset(["PERSON", "ORG", "LOC", "PRODUCT", "EVENT"])
_PARTS = frozenset(["family", "both"])
_DOCUMENTS = frozenset(["document", "law"])
_OPENINGS = frozenset([".", "،", ":", "؛", "(", "؟"])
_BEFORE_NOUNS = frozenset(["VERB", "ADP", "SCONJ"])
_UNSAID = frozenset([CLUB_NAME, "nationality"])
"""Kinds that say nothing of a word by itself: an adjective of a nation is one with its article."""
_ON_MAPS = frozenset(["country", "capital", "city"])
_TWO = frozenset([EntityType.PERSON, EntityType.LOC])
_COINED = frozenset(["company", "bank", "media", "agency"])
"""Kinds of bodies whose invented names the model takes for places and people."""
_OF_BODY = 2
"""Words from which on a listed body is believed around a place: الجامعة الأمريكية في بيروت."""
_FUTURE = "س"
"""A particle of verbs alone."""
_LONGER = frozenset([EntityType.ORG, EntityType.PERSON])
"""Types of which a longer listed name is believed around what was seen."""


def from_lists(
    words: Sequence[Word], seen: Sequence[Found], hits: Iterable[Hit], outside: Sequence[float]
) -> list[Found]:
    """The names seen, with the types and the ends that lists give them; and listed names that were not seen.

    Args:
        words: The words of a paragraph.
        seen: What the model sees in it.
        hits: What the lists have in it.
        outside: For each word, how sure the model is that it is part of no name.
    """
    found: dict[int, Found] = dict(enumerate(seen))
    owners = {place: number for number, one in enumerate(seen) for place in range(one.start, one.end)}
    inside: dict[int, list[Found]] = {}
    whole: set[Found] = set()
    for hit in hits:
        kind = _type_of(hit)
        if kind is None or _FUTURE in words[hit.start].folded[: hit.clitics]:
            continue
        name = Found(hit.start, hit.end, kind, None, hit.clitics)
        taken = {owners[place] for place in range(hit.start, hit.end) if place in owners}
        if not taken:
            if max(outside[hit.start : hit.end]) < _limit(words, hit):
                found[len(found) + len(seen) + hit.start] = name
        elif all(hit.start <= seen[number].start and seen[number].end <= hit.end for number in taken):
            _take_over(found, taken, name, seen, coined=_is_coined(words, hit))
        elif len(taken) == 1 and _is_the_event(words, seen[next(iter(taken))], name):
            found[taken.pop()] = name
        elif len(taken) == 1:
            inside.setdefault(taken.pop(), []).append(name)
            whole |= {name} if _is_whole(hit) else set()
    for number, names in inside.items():
        if number in found and (_are_several(seen[number], names) or _are_two(seen[number], names, whole)):
            del found[number]
            found |= {-name.start - 1: name for name in names}
    return in_order(found.values())


def _is_whole(hit: Hit) -> bool:
    """Whether a person is listed by all of a name, or a place as one that maps show."""
    persons = any(listed.type == EntityType.PERSON.value and not part_of(listed.kind) for listed in hit.listed)
    return persons or any(listed.kind in _ON_MAPS for listed in hit.listed)


def _are_two(seen: Found, names: Sequence[Found], whole: set[Found]) -> bool:
    """Whether what was seen as one name is several known ones, one doing something to the other: الأردن القاهرة."""
    length = sum(name.end - name.start for name in names)
    alike = {name.type for name in names} == {seen.type} <= _TWO
    return alike and len(names) > 1 and whole.issuperset(names) and length == seen.end - seen.start


def _are_several(seen: Found, names: Sequence[Found]) -> bool:
    """Whether what was seen as one name is several listed ones; a person may well be called as a town is."""
    kinds = {name.type for name in names}
    if seen.type is EntityType.PERSON and EntityType.ORG not in kinds:
        return False
    return len(kinds) > 1


def _is_coined(words: Sequence[Word], hit: Hit) -> bool:
    """Whether a body's name is no other word of the dictionary and names nothing else: إنفيديا, ناسداك."""
    facts = words[hit.end - 1].facts
    if facts is None or (facts.known and (facts.names != "all" or facts.listed != {EntityType.ORG.value})):
        return False
    return all(listed.kind in _COINED for listed in hit.listed)


def _take_over(found: dict[int, Found], taken: set[int], name: Found, seen: Sequence[Found], *, coined: bool) -> None:
    """A list has these very words, or has several names as one. Of one the type stays if the model knows the list's."""
    first = min(taken)
    body = False
    if len(taken) == 1:
        same = (seen[first].start, seen[first].end) == (name.start, name.end)
        whole = name.type is EntityType.PRODUCT and (
            seen[first].start == name.start or seen[first].type is EntityType.MISC
        )
        body = name.type is EntityType.ORG and seen[first].type is EntityType.LOC
        body = body and (coined or name.end - name.start > _OF_BODY)
        whole = whole or body or (name.type is EntityType.EVENT and seen[first].type is EntityType.MISC)
        if (
            not same
            and not whole
            and (name.type is not seen[first].type or name.type not in _LONGER or name.start < seen[first].start)
        ):
            return
        body = body or (same and name.type is EntityType.ORG and coined)
        if name.type not in _UNTAUGHT and seen[first].type is not EntityType.MISC and not body:
            name = name._replace(type=seen[first].type)
    for number in taken:
        found.pop(number, None)
    found[first] = name


def _is_the_event(words: Sequence[Word], seen: Found, name: Found) -> bool:
    """Whether what was seen is a listed event behind its head: بطولة كأس العرب."""
    if name.type is not EntityType.EVENT or seen.end != name.end or seen.type is not EntityType.MISC:
        return False
    return all("event" in word.triggers for word in words[seen.start : name.start])


def _type_of(hit: Hit) -> EntityType | None:
    """The type of a listed name, None where it may be of several or is a family's name or a club's short one."""
    kinds = {listed.type for listed in hit.listed if part_of(listed.kind) not in _PARTS and listed.kind not in _UNSAID}
    if _is_document(hit):
        return EntityType.MISC
    return EntityType(next(iter(kinds))) if len(kinds) == 1 and kinds <= _NAMING else None


def _is_document(hit: Hit) -> bool:
    return hit.end - hit.start > 1 and all(listed.kind in _DOCUMENTS for listed in hit.listed)


def _limit(words: Sequence[Word], hit: Hit) -> float:
    """How sure the model may be against a listed name: less so where it is a common word as well."""
    first, kinds = words[hit.start], {listed.type for listed in hit.listed}
    if hit.end - hit.start > 1:
        if _is_document(hit) or not kinds.isdisjoint(_UNTAUGHT) or hit.end - hit.start > 2:
            return _WHATEVER
        return max(_SETTLED.get(listed.kind, _SURELY_NONE) for listed in hit.listed)
    if first.facts is None:
        return _SURELY_NONE if first.kind is TokenKind.LATIN else 0.0
    if kinds == {"PERSON"} and all(part_of(listed.kind) == "given" for listed in hit.listed):
        return _GIVEN if _follows_a_verb(words, hit.start) else 0.0
    if any(listed.kind == "country" for listed in hit.listed) and _is_a_country(words, hit):
        return _WHATEVER
    if first.folded.startswith("ال") or "PERSON" in kinds:
        return _SURELY_NONE if kinds == {"ORG"} and first.facts.known and first.facts.names == "all" else 0.0
    if first.facts.known and first.facts.names != "all":
        return _RATHER_NONE if first.facts.names == "some" else 0.0
    if len(first.folded) < 4:
        return 0.0
    return _WHATEVER if "PRODUCT" in kinds else _SURELY_NONE


def _is_a_country(words: Sequence[Word], hit: Hit) -> bool:
    """Whether السعودية stands where no adjective can: behind a verb, a particle or nothing."""
    before = words[hit.start - 1] if hit.start else None
    if not words[hit.start].folded[hit.clitics :].startswith("ال"):
        return False
    if before is None or before.facts is None:
        return before is None or before.folded in _OPENINGS
    if hit.clitics:
        return not before.facts.adjective
    return before.facts.upos in _BEFORE_NOUNS


def _follows_a_verb(words: Sequence[Word], index: int) -> bool:
    facts = words[index - 1].facts if index else None
    return facts is not None and facts.upos == "VERB"


def as_listed(words: Sequence[Word], found: Iterable[Found], gazetteer: Gazetteer) -> Iterator[Found]:
    """The names; what looks like a person of several words and is on the lists as something else only, is that."""
    for one in found:
        if one.type is EntityType.PERSON and one.end - one.start > 1:
            rest = [word.folded for word in words[one.start + 1 : one.end]]
            listed = gazetteer.get([words[one.start].folded[one.clitics or 0 :], *rest])
            if listed and all(each.type != EntityType.PERSON.value for each in listed):
                yield one._replace(type=EntityType(listed[0].type))
                continue
        yield one
