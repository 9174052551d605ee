"""Rule: nouns with what belongs to them become one unit: adjectives before the noun, idafa with `of` or as a compound.

Owns what belongs to a noun phrase and its English order; articles and plural forms are put in by later rules.
"""

from __future__ import annotations

from tuireader.nlp.gloss.agreement import owner_of
from tuireader.nlp.gloss.called import call_by_name, goes_before, is_of
from tuireader.nlp.gloss.grouping import described_names, names, whole
from tuireader.nlp.gloss.human import SEVERAL, TITLES, is_human
from tuireader.nlp.gloss.relations import say_arabic, stand_alone
from tuireader.nlp.gloss.units import Line, Unit, inserted
from tuireader.nlp.gloss.wordlists import word_set

_HEADS = frozenset(["noun", "name", "num", "adj"])
_MAX_CHAIN = 5
_MAX_ADJECTIVES = 6
_NAMED = word_set(
    "company channel newspaper agency app application platform website site magazine network program group capital"
)
"""What may be followed by its name, as people may."""
_QUANTITIES = frozenset(
    ["many", "several", "most", "some", "a few", "a number of", "a lot of", "dozens of", "hundreds of", "thousands of",
     "more", "millions of", "various",
     "a group of", "a series of", "much", "plenty of", "most of", "many of", "tens of"]
)  # fmt: skip
COMPOUND_HEADS = word_set(
    "ministry minister company companies council market price policy center office network agency association "
    "team club channel station bank school party program project service industry site plan court system sector "
    "group law crisis sale rate level field season forces force organization committee department expert official "
    "worker leader member commission fund conference strategy facility factory plant station player fan device "
    "website page account service user training test campaign industry unit tax budget bill card room movement "
    "union law operation"
)
"""English heads that take what they are of in front: a health ministry."""


_TAKING = frozenset(["to", "in", "of", "for", "by", "with", "on", "from", "at", "about", "between"])
"""Last words of adjectives that stand behind their noun: the rights belonging to the company."""
_ALONE = {"belonging to": "private", "related to": "related", "located in": "located"}
_SEVERAL = frozenset(["several", "a few", "various"])
_MAGNITUDES = frozenset(["thousand", "million", "billion", "trillion"])


def group_noun_phrases(line: Line) -> None:
    """Every noun phrase becomes an `np` unit."""
    units = line.units
    grouped: list[Unit] = []
    index = 0
    while index < len(units):
        phrase, after = parse_phrase(units, index)
        grouped.append(phrase or units[index])
        index = max(after, index + 1)
    line.units = grouped


def parse_phrase(units: list[Unit], index: int, depth: int = 0) -> tuple[Unit | None, int]:
    """The noun phrase that starts at `index` and the index behind it; None where none starts."""
    kind = units[index].kind
    if depth > _MAX_CHAIN:
        return None, index
    if kind == "dem":
        return _demonstrated(units, index, depth)
    if kind == "quant" or (units[index].fixed and units[index].words in _QUANTITIES):
        return _quantified(units, index, depth)
    if kind == "num":
        return _counted(units, index, depth)
    return _chain(units, index, depth) if kind in _HEADS else (None, index)


def _demonstrated(units: list[Unit], index: int, depth: int) -> tuple[Unit | None, int]:
    """هذا before a definite noun points at it; alone it is a noun phrase itself."""
    dem = units[index]
    if index + 1 < len(units) and _is_pointed_at(units[index + 1]):
        phrase, after = _chain(units, index + 1, depth)
        if phrase is not None:
            if phrase.number != "S":
                dem.words = {"this": "these", "that": "those"}.get(dem.words, dem.words)
            phrase.parts.insert(0, dem)
            phrase.fixed = True
            return phrase, after
    return whole([dem], dem), index + 1


def _is_pointed_at(unit: Unit) -> bool:
    """A word with the article; an elative is definite without it."""
    return unit.kind in ("noun", "adj", "num", "name") and unit.definite and not unit.construct


def _quantified(units: list[Unit], index: int, depth: int) -> tuple[Unit | None, int]:
    """كل with a singular is `every`, with a plural `all`; with a pronoun `all of them`."""
    quant = units[index]
    after = index + 1
    if after < len(units) and units[after].kind == "poss":
        pronoun = units[after]
        pronoun.words = {"his": "it", "its": "it", "their": "them", "our": "us", "your": "you", "my": "me"}[
            pronoun.words
        ]
        of = [] if quant.words.endswith("of") else [inserted("of", "prep", quant)]
        return whole([quant, *of, pronoun], quant, number="S" if quant.words == "one of" else "P"), after + 1
    if after >= len(units) or units[after].role == "proclitic":
        return whole([quant], quant), after
    phrase, end = parse_phrase(units, after, depth + 1)
    if phrase is None or quant.definite:
        return whole([quant], quant), after
    if quant.words == "one of":
        return _one_of(quant, phrase), end
    if quant.words in _SEVERAL and phrase.number == "S":
        phrase.number = "P"
    if quant.words == "all" and not phrase.definite and (phrase.number == "S" or phrase.parts[0].kind == "num"):
        quant.words = "every"
    phrase.parts.insert(0, quant)
    phrase.fixed = True
    phrase.gender = ""
    return phrase, end


def _one_of(quant: Unit, phrase: Unit) -> Unit:
    """أحد before a plural; before a singular it counts."""
    if phrase.number != "P":
        quant.words = "one"
    elif phrase.definite and not phrase.fixed:
        phrase.parts.insert(0, inserted("the", "article", phrase))
        phrase.fixed = True
    one = whole([quant, phrase], quant, number="S")
    one.gender = "F" if quant.arabic == "إحدى" else "M"
    return one


def _counted(units: list[Unit], index: int, depth: int) -> tuple[Unit | None, int]:
    """Numbers stand before what they count, which is plural in English whatever it is in Arabic."""
    numbers = [units[index]]
    at = index + 1
    while at < len(units) and units[at].kind == "num" and units[at].role == "stem" and not units[at].glued:
        numbers.append(units[at])
        at += 1
    if at < len(units) and units[at].kind == "name" and numbers[-1].words in _MAGNITUDES and units[at].role == "stem":
        numbers.append(units[at])
        return whole(numbers, numbers[0], number="P"), at + 1
    if at >= len(units) or units[at].kind not in ("noun", "adj") or units[at].definite:
        return whole(numbers, numbers[-1], number="P"), at
    phrase, after = _chain(units, at, depth)
    if phrase is None:
        return whole(numbers, numbers[-1]), at
    if numbers[0].words in _MAGNITUDES:
        numbers.insert(0, inserted("a", "article", numbers[0]))
    phrase.parts[:0] = numbers
    phrase.fixed = True
    if numbers[-1].words not in ("1", "one"):
        phrase.number = "P"
    return phrase, after


def _chain(units: list[Unit], index: int, depth: int) -> tuple[Unit | None, int]:
    """Nouns that govern one another, with the adjectives behind the last of them."""
    heads = [units[index]]
    at = index + 1
    stand_alone(heads[0])
    if heads[0].kind == "name":
        return described_names(units, index)
    while at < len(units) and len(heads) < _MAX_CHAIN and _governs(heads[-1], units[at]):
        heads.append(units[at])
        at += 1
        if heads[-1].kind == "name":
            break
    inner: Unit | None = None
    if (
        (
            at < len(units)
            and len(heads) < _MAX_CHAIN
            and heads[-1].construct
            and units[at].kind in ("quant", "dem", "num")
        )
        and units[at].role == "stem"
        and heads[-1].kind == "noun"
    ):
        inner, at = parse_phrase(units, at, depth + 1)
    if heads[-1].kind == "name":
        inner, at = names(units, at - 1)
        heads.pop()
    owners = heads if inner is None else heads[:]
    modifiers, owned, at = _modifiers(units, at, owners, inner)
    at = _complete(units, at, modifiers, depth)
    return _nested(heads, inner, modifiers, owned), at


def _governs(head: Unit, following: Unit) -> bool:
    if following.role != "stem" or following.kind not in ("noun", "name"):
        return False
    if head.kind == "adj" and not head.construct:
        return False
    if head.definite and following.kind == "name" and head.kind == "noun":
        return (is_human(head.words) and head.words not in SEVERAL) or head.words in _NAMED
    return head.construct and not head.fixed and head.kind in ("noun", "adj")


def _modifiers(
    units: list[Unit], at: int, heads: list[Unit], inner: Unit | None
) -> tuple[dict[int, list[Unit]], dict[int, Unit], int]:
    """Adjectives and possessors behind the chain, by the index of the noun that they belong to."""
    adjectives: dict[int, list[Unit]] = {}
    owners: dict[int, Unit] = {}
    last = len(heads) - 1
    if at < len(units) and units[at].kind == "poss" and inner is None:
        owners[last] = units[at]
        at += 1
    count = 0
    while at < len(units) and count < _MAX_ADJECTIVES:
        joined = units[at].kind == "conj" and units[at].arabic == "و" and at + 1 < len(units) and count > 0
        adjective = units[at + joined]
        owner = owner_of(adjective, heads, inner, bool(owners))
        if owner is None or (joined and not adjective.definite and adjective.kind != "adj"):
            break
        added = adjectives.setdefault(owner, [])
        if joined:
            added[1:1] = [units[at], adjective]
        else:
            added.insert(0, adjective)
        at += 1 + joined
        count += 1
        if at < len(units) and units[at].kind == "adv" and units[at].words == "very":
            added.insert(added.index(adjective), units[at])
            at += 1
    return adjectives, owners, at


def _complete(units: list[Unit], at: int, adjectives: dict[int, list[Unit]], depth: int) -> int:
    """What an adjective is said of: the rights belonging to the company, which stands behind the noun."""
    for described in adjectives.values():
        for place, adjective in enumerate(described):
            if " " not in adjective.words or adjective.words.rpartition(" ")[2] not in _TAKING:
                continue
            phrase, behind = parse_phrase(units, at, depth + 1) if at < len(units) else (None, at)
            if phrase is None:
                adjective.words = _ALONE.get(adjective.words, adjective.words)
            else:
                said = whole([adjective, phrase], adjective)
                said.kind, said.fixed = "adj", True
                described[place], at = said, behind
    return at


def _nested(
    heads: list[Unit], inner: Unit | None, adjectives: dict[int, list[Unit]], owners: dict[int, Unit]
) -> Unit | None:
    """From the last noun outwards: each is of the one behind it."""
    phrase = inner
    for index in range(len(heads) - 1, -1, -1):
        head = heads[index]
        before = adjectives.get(index, [])
        trailing = [one for one in before if one.parts]
        before = [one for one in before if not one.parts]
        owner = owners.get(index)
        outer = whole([*([owner] if owner else []), *before, head], head)
        outer.fixed = owner is not None or head.fixed
        say_arabic(before, head)
        if phrase is not None:
            _attach(outer, head, phrase, plain=not before)
        elif owner is not None:
            outer.definite = True
        outer.parts += trailing
        phrase = outer
    return phrase


def _attach(outer: Unit, head: Unit, inner: Unit, *, plain: bool) -> None:
    """What a noun is of: a name behind a definite noun is in apposition, a bare noun may go before, else `of`."""
    named = inner.parts[0].kind == "name"
    if named and goes_before(head, inner.parts[0]):
        call_by_name(outer, head, inner)
        return
    if named and not is_of(head, inner.parts[0]) and (head.definite or head.words in TITLES or _may_be_named(head)):
        outer.parts.append(inner)
        outer.fixed = head.words in TITLES and head.number == "S"
        outer.definite = True
        return
    if head.kind == "adj":
        inner.parts[:0] = [head]
        outer.parts, outer.number, outer.gender, outer.definite = inner.parts, inner.number, inner.gender, True
        outer.lemma = inner.lemma
        return
    outer.definite = inner.definite or inner.fixed or named
    if head.words in COMPOUND_HEADS and len(inner.parts) == 1 and inner.parts[0].kind == "noun" and not inner.fixed:
        outer.parts.insert(len(outer.parts) - 1, inner.parts[0])
        return
    outer.parts += [inner] if head.words.endswith(" of") else [inserted("of", "prep", head), inner]


def _may_be_named(head: Unit) -> bool:
    """Company X; but the capital of Egypt, which is another than the capital Cairo."""
    return head.words in _NAMED and head.number == "S" and head.words != "capital"
