"""Works, prizes and events that a word before them announces. Owns the heads and how far a name goes behind each.

A work stands in quotation marks behind its head (فيلم «...»), a prize behind جائزة; a festival's name has it in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tuireader.arabic.normalization import folded_words
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.gazetteer import Hit
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.words import Word

_WORKS = folded_words(
    "فيلم أفلام رواية كتاب مسلسل مسرحية قصيدة ديوان أغنية ألبوم أوبرا سيمفونية لوحة قصة مجموعته مجموعتها القصصية"
    " الشعرية وثائقي مقال دراسة معلقة برنامج كتيب ملحمة أوبريت منحوتة معرض عنوان بعنوان"
)
_EVENTS = folded_words("مهرجان معرض منتدى قمة بطولة ماراثون ملتقى موسم")
_PRIZES = folded_words("جائزة جوائز وسام")
_VESSELS = folded_words("تلسكوب مسبار مكوك مدمرة فرقاطة غواصة لقاح")
"""Heads behind which no person and no body stands."""
_QUOTES = {"«": "»", '"': '"', "“": "”", "”": "”"}
_REACH = 4
_LONGEST_TITLE = 8
_LONGEST_EVENT = 5
_MORE = folded_words("للكتاب للسينما للأفلام للموسيقى للمسرح للرواية للشعر للفنون للتراث للعلوم للطيران")
_ENDINGS = ("", "ه", "ها", "هما", "هم", "ي")


def works(words: Sequence[Word]) -> Iterator[Found]:
    """What stands in quotation marks behind the word for a work: فيلم «ظل», روايته الأولى «ليل»."""
    for index, word in enumerate(words):
        closing = _QUOTES.get(word.folded)
        if closing is None or not any(_is_work(before) for before in _before(words, index)):
            continue
        end = next(
            (place for place in range(index + 2, min(len(words), index + 2 + _LONGEST_TITLE))
             if words[place].folded == closing), None
        )  # fmt: skip
        if end:
            yield Found(index + 1, end, EntityType.MISC, None, 0)


def _before(words: Sequence[Word], index: int) -> Iterator[Word]:
    """The words between the mark and the one before it, as far as a head may be."""
    for word in reversed(words[max(0, index - _REACH) : index]):
        if word.kind is not TokenKind.WORD:
            return
        yield word


def _is_work(word: Word) -> bool:
    return any(_stem(letters, ending) in _WORKS for _, letters in word.cuts for ending in _ENDINGS)


def _stem(letters: str, ending: str) -> str:
    bare = letters.removeprefix("ال")
    if not ending:
        return bare
    stem = bare.removesuffix(ending) if bare.endswith(ending) else ""
    return stem.removesuffix("ت") + "ه" if stem.endswith("ت") else stem


def prizes(words: Sequence[Word], hits: Iterable[Hit]) -> Iterator[Found]:
    """جائزة X, where X is nothing but a name, or is listed, with the head or as a person's name."""
    heads = {hit.start: hit for hit in hits}
    listed = {hit.start: hit for hit in heads.values() if hit.clitics == 0}
    for index, word in enumerate(words[:-1]):
        if not any(letters in _PRIZES for _, letters in word.cuts):
            continue
        whole, hit = heads.get(index), listed.get(index + 1)
        if whole and all(one.type == EntityType.EVENT.value for one in whole.listed):
            continue  # جائزة المكسيك الكبرى is a race
        if whole and whole.end > index + 1 and any(one.kind == "prize" for one in whole.listed):
            yield Found(index + 1, whole.end, EntityType.MISC, None, 0)
        elif hit and not {"PERSON", "MISC"}.isdisjoint(one.type for one in hit.listed) and hit.end - hit.start > 1:
            yield Found(hit.start, hit.end, EntityType.MISC, None, 0)
        elif _is_name(words[index + 1]):
            yield Found(index + 1, index + 2, EntityType.MISC, None, 0)


def _is_name(word: Word) -> bool:
    return word.facts is not None and (not word.facts.known or word.facts.names == "all") and word.facts.upos != "ADJ"


def events(words: Sequence[Word], hits: Iterable[Hit]) -> Iterator[Found]:
    """مهرجان قرطاج الدولي, معرض القاهرة للكتاب: the head, a place or another name, and what says which."""
    at = {hit.start: hit for hit in hits}
    places = {hit.start: hit.end for hit in at.values() if not hit.clitics and "LOC" in _types(hit)}
    listed = {hit.start: hit.end for hit in at.values() if "EVENT" in _types(hit)}
    for index, word in enumerate(words[:-1]):
        cut = next((cut for cut, letters in word.cuts if letters in _EVENTS), None)
        if cut is None or index + 1 in listed:
            continue
        first = words[index + 1]
        end = listed.get(index) or places.get(index + 1, 0)
        if not end and first.facts is not None and not first.folded.startswith(("ل", "ب", "و", "ف")):
            end = index + 2 if not first.facts.known or _is_construct(words, index + 1) else 0
        if end:
            yield Found(index, _end(words, index, end), EntityType.EVENT, None, cut)


def enclosing(hits: Iterable[Hit], found: Sequence[Found]) -> Iterator[Found]:
    """دوري أبطال أوروبا around the place in it, which is a name of its own."""
    for hit in hits:
        if "EVENT" not in _types(hit):
            continue
        inside = [one for one in found if one.start < hit.end and hit.start < one.end]
        if [one.type for one in inside] == [EntityType.LOC] and hit.start < inside[0].start < inside[0].end <= hit.end:
            yield Found(hit.start, hit.end, EntityType.EVENT, None, hit.clitics)


def retyped(words: Sequence[Word], found: Iterable[Found]) -> Iterator[Found]:
    """The names, those of things and events with a type that the model does not know, where a head says so."""
    for one in found:
        before = words[one.start - 1] if one.start else None
        yield one._replace(type=_type(one, before, words[one.start]))


def _type(one: Found, before: Word | None, first: Word) -> EntityType:
    if before and any(letters in _VESSELS for _, letters in before.cuts):
        return EntityType.PRODUCT
    if one.type is EntityType.MISC and before and "product" in before.triggers:
        return EntityType.PRODUCT
    return EntityType.EVENT if one.type is EntityType.MISC and "event" in first.triggers else one.type


def _types(hit: Hit) -> set[str]:
    return {one.type for one in hit.listed}


def _is_construct(words: Sequence[Word], index: int) -> bool:
    """A noun before a definite one: مهرجان أفلام الصحراء."""
    first, second = words[index].facts, words[index + 1].facts if index + 1 < len(words) else None
    if first is None or second is None or first.upos != "NOUN" or words[index].folded.startswith("ال"):
        return False
    return words[index + 1].folded.startswith("ال") and first.stem == words[index].folded and not first.possessed


def _end(words: Sequence[Word], start: int, end: int) -> int:
    while end < min(len(words), start + _LONGEST_EVENT):
        word = words[end]
        definite = word.folded.startswith("ال") and word.facts is not None and word.facts.upos in ("ADJ", "NOUN")
        if not definite and word.folded not in _MORE:
            break
        end += 1
    return end
