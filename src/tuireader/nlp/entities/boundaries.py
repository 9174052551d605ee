"""Where a name cannot go on, and words that are no names. Owns the rules; knows no list's facts.

The model was taught on clean text: it runs over the seam between two names (كينجال وأفانغارد) and over a relative
between them (محمد فوزي نجلهما عمرو), and stops at signs that part nothing (دونالد #ترامب).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tuireader.arabic.normalization import folded_words, strip_marks
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.eulogies import eulogies
from tuireader.nlp.entities.gazetteer import Gazetteer, part_of
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.surroundings import Surroundings
from tuireader.nlp.entities.words import Word

_SEAMS = ("وأ", "وإ", "وآ")
"""A name hardly ever begins so: what joins two names does."""
_PREPOSITIONS = frozenset(["ك", "لل", "بال", "كال"])
_POSSESSIVE = ("ه", "ها", "هم", "هما", "نا")
_FUNCTION_WORDS = frozenset(["على", "إلى", "الى", "حتى", "متى", "لدى", "سوى"])
"""Words that only their dotless end tells from names: على is not علي where it stands alone."""
_FUNCTIONS = frozenset(["SCONJ", "CCONJ"])
_SAYING = folded_words("يرى ترى يقول تقول يضيف تضيف يؤكد تؤكد يوضح توضح")
"""The triggers have the past of such verbs."""
_SONS = frozenset(["ابن", "وابن", "لابن", "ابو", "وابو", "لابو", "ابا"])
"""Words that need another one to be a name."""
_SERVANT = "عبد"
"""Seldom begins the name of one who has a given name before it."""
_TANWIN = "ً"
_SIGN = "#"
_HYPHEN = "-"
_ARTICLES = frozenset(["ذا", "ذي", "لا", "لو", "نيو", "سان"])
"""Other languages' articles and words that begin a name: ذا غارديان."""
_FULL = 3
_ARTICLE = "ال"
_FAMILY = "family"
_LARGE_PLACES = frozenset(["country", "capital"])
_NATIONALITY = "nationality"
_LEAST = 4
"""Letters of a name with the و before it."""
_LONGEST_LATIN = 5
"""Words in Latin letters that one name has, and from which on they make a sentence."""


def bounded(words: Sequence[Word], seen: Iterable[Found], gazetteer: Gazetteer) -> list[Found]:
    """The names that the model saw, parted where two of them meet, joined where a sign stands inside one."""
    said = frozenset(eulogies(words))
    parted = [piece for one in seen for piece in _pieces(words, one, gazetteer, said)]
    ends = {one.end for one in parted}
    people = (one.type is EntityType.PERSON and one.start not in ends for one in parted)
    grown = [_grown(words, one, gazetteer) if alone else one for one, alone in zip(parted, people, strict=True)]
    joined = _joined(words, grown, gazetteer)
    behind = {one.end for one in joined if one.type is EntityType.PERSON}
    joined = [one._replace(clitics=1) if _is_another(words, one, behind, gazetteer) else one for one in joined]
    return [one._replace(start=one.start + 1) if _is_nation(words, one, gazetteer) else one for one in joined]


def _is_another(words: Sequence[Word], one: Found, behind: set[int], gazetteer: Gazetteer) -> bool:
    """Whether the و of a person's name, of which nothing else is known, joins it to the person before."""
    first = words[one.start]
    if one.type is not EntityType.PERSON or one.start not in behind or one.clitics is not None or first.facts is None:
        return False
    unheard = not first.facts.known and not gazetteer.get([first.folded])
    return unheard and first.folded.startswith("و") and len(first.folded) >= _LEAST


def _pieces(words: Sequence[Word], one: Found, gazetteer: Gazetteer, said: frozenset[int]) -> Iterator[Found]:
    start, clitics = one.start, one.clitics
    for index in range(one.start, one.end):
        gap = index in said or (one.type is EntityType.PERSON and _is_gap(words, one, index))
        gap = gap or (index == one.start and _is_preposition(words, one, gazetteer))
        seam = index > start and (
            _are_families(words, one, gazetteer)
            or _is_place(words, one, index, gazetteer)
            or _is_seam(words, start, index, gazetteer)
            or _is_second(words, one, start, index, gazetteer)
        )
        if not gap and not seam:
            continue
        if index > start:
            yield one._replace(start=start, end=index, clitics=clitics)
            one = one._replace(type=EntityType.LOC) if _is_place(words, one, index, gazetteer) else one
        start, clitics = (index + 1, None) if gap else (index, int(words[index].folded.startswith("و")))
    if start < one.end:
        yield one._replace(start=start, clitics=clitics)


def _is_gap(words: Sequence[Word], one: Found, index: int) -> bool:
    """Whether a word in what was seen as a person is no part of the name."""
    if one.end - one.start > 1 and _is_between(words[index]):
        return True
    # أحمد قال. Any other verb may be a foreign name that looks like one.
    said = "say" in words[index].triggers or words[index].folded in _SAYING
    return said and index == one.end - 1 and (one.end - one.start > 1)


def _is_nation(words: Sequence[Word], one: Found, gazetteer: Gazetteer) -> bool:
    """الجورجي خفيتشا كفاراتسخيليا; what is called المصري alone or before one word may be a name."""
    if one.type is not EntityType.PERSON or one.end - one.start < _FULL or one.clitics:
        return False
    first = words[one.start].folded
    listed = gazetteer.get([first.removeprefix(_ARTICLE)])
    return first.startswith(_ARTICLE) and bool(listed) and all(each.kind == _NATIONALITY for each in listed)


def _is_preposition(words: Sequence[Word], one: Found, gazetteer: Gazetteer) -> bool:
    """على تويتر: what is behind على is listed, and not as a person."""
    if words[one.start].written not in _FUNCTION_WORDS or one.end - one.start < 2:
        return False
    listed = gazetteer.get([word.folded for word in words[one.start + 1 : one.end]])
    return bool(listed) and all(each.type != EntityType.PERSON.value for each in listed)


def _grown(words: Sequence[Word], one: Found, gazetteer: Gazetteer) -> Found:
    """ابن أبي عمر, سماك بن حرب: with the word before what cannot begin a name, or before what follows no other word."""
    start = one.start
    if not start or one.clitics:
        return one
    before, first = words[start - 1], words[start]
    if before.facts is None:
        return one
    if before.folded in _SONS or (first.folded == "بن" and _may_be_a_name(before)):
        return one._replace(start=start - 1)
    if first.folded == _SERVANT and _is_given(before, gazetteer):
        return one._replace(start=start - 1)
    return one


def _is_given(word: Word, gazetteer: Gazetteer) -> bool:
    listed = gazetteer.get([word.folded])
    if word.triggers or word.written in _FUNCTION_WORDS or (word.facts is not None and word.facts.upos in _FUNCTIONS):
        return False
    return any(part_of(each.kind) in ("given", "both") for each in listed)


def _may_be_a_name(word: Word) -> bool:
    return word.facts is not None and (word.facts.names != "no" or not word.facts.known) and len(word.folded) > 2


def _is_between(word: Word) -> bool:
    """Whether a word can only stand between two names or behind one: نجلهما, كواحدة."""
    facts = word.facts
    if facts is None or not facts.known or facts.names != "no":
        return False
    if facts.possessed and facts.upos in ("NOUN", "VERB") and word.folded.endswith(_POSSESSIVE):
        return True
    return word.folded.removesuffix(facts.stem) in _PREPOSITIONS and facts.stem in word.folded


def _is_seam(words: Sequence[Word], start: int, index: int, gazetteer: Gazetteer) -> bool:
    word = words[index]
    if word.facts is None or word.folded[:1] != "و":
        return False
    before = [one.folded for one in words[start:index]]
    if gazetteer.get(before) and _are_listed(words, index, gazetteer):
        return True
    if _are_alike(before, word, gazetteer):
        return True
    if word.facts.known and word.facts.names != "all":
        return False
    if gazetteer.get([*before, word.folded]) or gazetteer.get([word.folded]):
        return False
    if strip_marks(word.written).startswith(_SEAMS):
        return True
    return not word.facts.known and not word.uses and bool(gazetteer.get(before))


def _are_alike(before: Sequence[str], word: Word, gazetteer: Gazetteer) -> bool:
    """Whether both sides of و are listed as things of one type: نيويورك ولندن."""
    if word.facts is None or 0 in word.facts.name_offsets or gazetteer.get([word.folded]):
        return False
    joined = {each.type for each in gazetteer.get([word.folded[1:]])}
    return not joined.isdisjoint(each.type for each in gazetteer.get(before))


def _is_place(words: Sequence[Word], one: Found, index: int, gazetteer: Gazetteer) -> bool:
    """Whether a full name ends before a country or a capital, to which somebody goes: زار فوميو كيشيدا تايبيه."""
    if one.type is not EntityType.PERSON or index != one.end - 1 or index - one.start < 2:
        return False
    return _is_large(words, one._replace(start=index), gazetteer)


def _is_large(words: Sequence[Word], one: Found, gazetteer: Gazetteer) -> bool:
    listed = gazetteer.get([words[one.start].folded]) if one.end - one.start == 1 else ()
    return bool(listed) and all(each.kind in _LARGE_PLACES for each in listed)


def _are_families(words: Sequence[Word], one: Found, gazetteer: Gazetteer) -> bool:
    """Whether a name behind a verb is two family names, and so those of two people: التقى ترامب بوتين."""
    before = words[one.start - 1].facts if one.start else None
    if before is None or before.upos != "VERB" or one.type is not EntityType.PERSON or one.end - one.start != 2:
        return False
    listed = [gazetteer.get([word.folded]) for word in words[one.start : one.end]]
    return all(each and all(name.kind == _FAMILY for name in each) for each in listed)


def _is_second(words: Sequence[Word], one: Found, start: int, index: int, gazetteer: Gazetteer) -> bool:
    """Whether و joins another full name to one of two words: جورج هيل ورودني هود."""
    word = words[index]
    if one.type is not EntityType.PERSON or index - start < 2 or index + 1 == one.end or word.folded[:1] != "و":
        return False
    if word.facts is None or (word.facts.known and 0 in word.facts.name_offsets) or len(word.folded) < _LEAST:
        return False
    return not gazetteer.get([word.folded]) and (word.facts.names != "no" or not word.facts.known)


def _are_listed(words: Sequence[Word], index: int, gazetteer: Gazetteer) -> bool:
    """Whether what follows و is a listed name of several words: والولايات المتحدة."""
    following = [words[index].folded[1:], *(word.folded for word in words[index + 1 : index + 3])]
    return any(gazetteer.get(following[:count]) for count in (2, 3) if count <= len(following))


def _joined(words: Sequence[Word], found: Sequence[Found], gazetteer: Gazetteer) -> list[Found]:
    """دونالد #ترامب and باتريك سون-شيونغ as one person."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and last.type is one.type is EntityType.ORG and _is_article(words, last) and last.end == one.start:
            joined[-1] = last._replace(end=one.end)
            continue
        if last and last.type is one.type is EntityType.PERSON and _goes_on(words, last, one, gazetteer):
            joined[-1] = last._replace(end=one.end)
            continue
        if last and last.type is one.type is EntityType.PERSON and one.start - last.end == 1:
            between = words[last.end].folded
            if between == _SIGN or (between == _HYPHEN and last.end - last.start > 1):
                joined[-1] = last._replace(end=one.end)
                continue
        joined.append(one)
    return joined


def _goes_on(words: Sequence[Word], last: Found, one: Found, gazetteer: Gazetteer) -> bool:
    """Whether a person seen right behind another is the rest of his name: رود فان نيستلروي."""
    first = words[one.start]
    if last.end != one.start or one.clitics is not None or first.facts is None or first.folded.startswith("و"):
        return False
    if first.facts.known and (first.facts.names == "no" or 0 not in first.facts.name_offsets):
        return False
    # Two people meet where one does something to the other: دونالد ترامب بومبيو.
    if last.end - last.start > 1 and _is_large(words, one, gazetteer):
        return False
    whole = [word.folded for word in words[last.start : last.end]]
    full = any(not part_of(each.kind) for each in gazetteer.get(whole))
    return len(whole) == 1 or one.end - one.start > 1 or not full


def _is_article(words: Sequence[Word], one: Found) -> bool:
    return one.end - one.start == 1 and words[one.start].folded in _ARTICLES


def without_words(words: Sequence[Word], found: Iterable[Found], around: Surroundings) -> Iterator[Found]:
    """The names, but for single words that are none, and runs of another script, of which nothing is known."""
    foreign = _is_foreign(words)
    for one in found:
        latin = all(word.kind is TokenKind.LATIN for word in words[one.start : one.end])
        if latin and (foreign or one.end - one.start > _LONGEST_LATIN):
            continue
        if one.end - one.start > 1 or not _is_a_word(words[one.start], around):
            yield one


def _is_foreign(words: Sequence[Word]) -> bool:
    latin = sum(word.kind is TokenKind.LATIN for word in words)
    return latin > _LONGEST_LATIN and latin > sum(word.kind is TokenKind.WORD for word in words)


def _is_a_word(word: Word, around: Surroundings) -> bool:
    facts = word.facts
    if facts is None or not facts.known:
        return False
    if word.written in _FUNCTION_WORDS or (facts.names == "no" and "org" in word.triggers and facts.stem[:2] != "ال"):
        return True
    if facts.names != "all" and _TANWIN in word.written[-2:]:
        return True
    if facts.names == "all" or facts.upos == "PROPN":
        return False
    if facts.upos in _FUNCTIONS and facts.stem == word.folded:
        return True
    # وجوبا: a name only behind a particle, which the likeliest reading has not.
    behind = facts.name_offsets and 0 not in facts.name_offsets and facts.stem == word.folded
    return bool(behind) and not any(around.has(word.folded[cut:]) for cut in facts.name_offsets)
