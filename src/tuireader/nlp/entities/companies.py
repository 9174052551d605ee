"""Companies and products that a text names as such: `شركة X`. Owns the narrow rule; knows no list of names.

A word that can be nothing else there counts: one that no dictionary has, a foreign one, one whose every reading would
need another case, and a noun without the article before a word with it, if it is not what a company does (شركة إنتاج
الكهرباء). A rare noun by itself counts where the text says it again. What follows بنك or حزب is mostly a common word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.called import callings
from tuireader.nlp.entities.evidence import words as table
from tuireader.nlp.entities.words import Word, is_of_a_nation

_PARTICLES = ("", "و", "ب", "ل", "ف", "ك")
_ORG_HEADS = """
شركة مختبر مصرف استوديو شركتا سلسلة_متاجر سلسلة_مطاعم سلسلة_مقاهي سلسلة_فنادق متاجر مطاعم مزارع صندوق شركتي دار قناة
صحيفة جريدة مجلة إذاعة
"""
_PRODUCT_HEADS = """
منصة تطبيق برنامج لعبة هاتف نظام متصفح تلسكوب مسبار سيارة روبوت حاسوب خدمة نموذج شاحنة ساعة نظارة معالج رقاقة لقاح
مكوك مسيرة غواصة صاروخ مقاتلة دبابة دواء عقار سماعة كاميرا دراجة محفظة مدمرة فرقاطة مروحية قمر_صناعي
القمر_الصناعي القمر_الاصطناعي طراز سيارات هواتف الصاروخ المسبار الهاتف اللقاح التطبيق الروبوت الطائرة المقاتلة التلسكوب
"""
_OWNED = "منصة تطبيق لعبة هاتف متصفح سيارة روبوت خدمة نموذج شاحنة رقاقة معالج لقاح مسبار ساعة"
_POSSESSED = {
    fold(form): fold(head)
    for head in _OWNED.split()
    for ending in ("ه", "ها", "هم", "هما")
    for particle in ("", "و", "ب", "ل")
    for form in [particle + (head[:-1] + "ت" if head.endswith("ة") else head) + ending]
}
"""هاتفها: the head with whose it is, behind which a description may stand before the name."""
_HEADS = {
    particle + head: kind
    for kind, heads in ((EntityType.ORG, _ORG_HEADS), (EntityType.PRODUCT, _PRODUCT_HEADS))
    for head in fold(heads).split()
    for particle in _PARTICLES
}
_STRICT = frozenset(
    fold(
        "دار قناة صحيفة جريدة مجلة إذاعة نظام سيارة خدمة نموذج صندوق حاسوب برنامج هاتف شاحنة ساعة نظارة معالج رقاقة"
        " لقاح مكوك مسيرة غواصة صاروخ مقاتلة دبابة دواء عقار سماعة كاميرا دراجة محفظة مدمرة فرقاطة مروحية سيارات"
        " هواتف الصاروخ المسبار الهاتف اللقاح التطبيق الروبوت الطائرة المقاتلة التلسكوب قمر القمر"
    ).split()
)
"""Heads before common words: only what is quoted, a nation's or in no dictionary follows."""
_APPOSED = frozenset(
    fold("الصاروخ المسبار الهاتف اللقاح التطبيق الروبوت الطائرة المقاتلة التلسكوب سيارات هواتف مدمرة مسيرة").split()
)
"""Heads behind which even what is quoted must be unheard of."""
_CHIEFS = frozenset(
    [("الرييس", "التنفيذي"), ("المدير", "التنفيذي"), ("الرييسه", "التنفيذيه"), ("المديره", "التنفيذيه")]
)
_QUOTES = {"“": "”", "«": "»", '"': '"', "”": "”"}
_BODIES = frozenset(["ORG", "PRODUCT"])
_REACH = 5
"""Words between a head and a name in quotation marks."""
_LONGEST = 4
_DIGITS = 4
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_OF_MODEL = fold("طراز")
_DESCRIBED = 2
"""Words that describe a product before its name: هاتفها الذكي الجديد."""
_RARE = 8
"""Power of two of the uses in news up to which a noun is rare."""


_Named = tuple[int, tuple[str, ...]]
"""The word at which a name starts, and its folded words."""


class Nomination(NamedTuple):
    """What the text calls a company, or a product."""

    name: tuple[str, ...]
    """Folded words."""
    type: EntityType
    here: int
    """Occurrences in the text of its first word that it takes to be a name behind the head."""
    elsewhere: int
    """The same for its other places."""


def nominations(words: Sequence[Word]) -> Iterator[tuple[int, Nomination]]:
    """The names that follow a head in a paragraph, and the words at which they start."""
    for index, word in enumerate(words):
        kind, start = _head(words, index)
        if kind is not None:
            strict = word.folded in _POSSESSED or not _STRICT.isdisjoint(letters for _, letters in word.cuts)
            yield from _introduced(words, start, kind, strict=strict)
            continue
        if index and (words[index - 1].folded, word.folded) in _CHIEFS:
            named = _served(words, index + 1)
            if named:
                yield from _sure(words, named, EntityType.ORG)
    for start, kind in callings(words):
        named = _quoted(words, start) or _bare(words, start, 0) or _said(words, start)
        if named:
            yield from _sure(words, named, kind)


def _said(words: Sequence[Word], start: int) -> _Named | None:
    """A common word that is said to be a name."""
    word = words[start]
    if (
        word.facts is None
        or word.facts.upos not in ("NOUN", "ADJ", "PROPN")
        or word.triggers
        or len(word.folded) < 3
        or word.folded.startswith("ال")
    ):
        return None
    return start, (word.folded,)


def _head(words: Sequence[Word], index: int) -> tuple[EntityType | None, int]:
    """The type that a head announces, and the word after it."""
    if words[index].folded in _POSSESSED:
        start = index + 1
        while start < min(len(words), index + 1 + _DESCRIBED) and _describes(words[start]):
            start += 1
        return EntityType.PRODUCT, start
    if index + 1 < len(words):
        kind = _HEADS.get(f"{words[index].folded}_{words[index + 1].folded}")
        if kind:
            return kind, index + 2
    return _HEADS.get(words[index].folded), index + 1


def _describes(word: Word) -> bool:
    return word.facts is not None and word.facts.known and word.folded.startswith("ال") and word.facts.names != "all"


def _introduced(
    words: Sequence[Word], start: int, kind: EntityType, *, strict: bool
) -> Iterator[tuple[int, Nomination]]:
    quoted = _quoted(words, start)
    if quoted and kind is EntityType.PRODUCT and words[start - 1].folded in _APPOSED:
        quoted = quoted if quoted[0] == start + 1 and _is_unheard_of(words[start + 1], kind) else None
    named = quoted or (kind is EntityType.PRODUCT and _numbered(words, start)) or None
    if named or ((named := _bare(words, start, 0)) and (not strict or _is_unheard_of(words[start], kind))):
        yield from _sure(words, named, kind)
        return
    if start >= len(words) or not _is_bare(words[start]):
        return
    first, second = words[start], words[start + 1] if start + 1 < len(words) else None
    if second and is_of_a_nation(second) and _agrees(second, words[start - 1]):
        yield start, Nomination((first.folded,), kind, 1, 2)
    elif first.facts is None or first.facts.upos != "NOUN":
        return
    elif second and kind is EntityType.ORG and not strict and _is_closed_by(first, second):
        yield start, Nomination((first.folded, second.folded), kind, 1, 1)
    elif first.uses <= _RARE and not strict:
        yield start, Nomination((first.folded,), kind, 2, 2)


def _agrees(adjective: Word, head: Word) -> bool:
    """شركة مدار السعودية, not برنامج أوراق الدين: an adjective before all else, of the head's gender."""
    is_noun = adjective.facts is not None and adjective.facts.upos == "NOUN"
    return not is_noun and adjective.folded.endswith("ه") == head.folded.endswith("ه")


def _sure(words: Sequence[Word], named: _Named, kind: EntityType) -> Iterator[tuple[int, Nomination]]:
    facts = words[named[0]].facts
    often = 2 if words[named[0]].uses <= _RARE else 3
    yield named[0], Nomination(named[1], kind, 1, 1 if facts is None or not facts.known else often)


def _quoted(words: Sequence[Word], start: int) -> _Named | None:
    for opening in range(start, min(start + _REACH, len(words))):
        closing = _QUOTES.get(words[opening].folded)
        if closing is None:
            if words[opening].kind is not TokenKind.WORD:
                break
            continue
        inside = [word.folded for word in words[opening + 1 : opening + 2 + _LONGEST]]
        if closing not in inside or inside[0] == closing:
            break
        first = words[opening + 1]
        name = tuple(inside[: inside.index(closing)])
        return (opening + 1, name) if opening == start or _is_foreign(first) else None
    return None


def _numbered(words: Sequence[Word], start: int) -> _Named | None:
    """طراز 787, سيارة آيدي 2: a word that is hardly one, and a number."""
    for index in range(start, min(start + 2, len(words))):
        word = words[index]
        if word.kind is TokenKind.NUMBER and len(word.folded) <= _DIGITS and not _YEAR.fullmatch(word.folded):
            if index > start or words[start - 1].folded == _OF_MODEL:
                return start, tuple(one.folded for one in words[start : index + 1])
            return None
        if word.facts is None or word.folded.startswith("ال") or (word.facts.known and word.facts.names == "no"):
            return None
    return None


def _served(words: Sequence[Word], index: int) -> _Named | None:
    """الرئيس التنفيذي لX."""
    if index >= len(words):
        return None
    cut = next((cut for cut, _ in words[index].cuts if cut == 1 and words[index].folded.startswith("ل")), 0)
    return _bare(words, index, cut) if cut else None


def _bare(words: Sequence[Word], start: int, cut: int) -> _Named | None:
    if start >= len(words) or not _is_foreign(words[start]):
        return None
    end = start + 1
    while end < min(start + _LONGEST, len(words)) and _goes_on(words[end]):
        end += 1
    return start, (words[start].folded[cut:], *(word.folded for word in words[start + 1 : end]))


def _is_bare(word: Word) -> bool:
    """Whether a word has neither article nor particle, and says no kind of company."""
    if word.facts is None or not word.facts.known or len(word.folded) < 3 or word.folded.startswith("ال"):
        return False
    return word.facts.stem == word.folded and word.folded not in table("trades") and not word.triggers


def _is_closed_by(noun: Word, second: Word) -> bool:
    """Whether two words are a name where no common noun has the second behind it: بيت الحنطة, مدار بلس."""
    if second.facts is None:
        return second.kind is TokenKind.LATIN
    if noun.facts is None or noun.facts.possessed:
        return False
    if second.folded.startswith("ال"):
        return second.facts.upos in ("NOUN", "ADJ")
    return not second.facts.known and not second.folded.startswith(("و", "ل", "ب", "ف", "ك"))


def _is_foreign(word: Word) -> bool:
    """Whether a word cannot stand in the genitive after a noun but as a name."""
    if word.facts is None:
        return word.kind is TokenKind.LATIN
    if len(word.folded) < 3 or word.folded.startswith("ال"):
        return False
    facts = word.facts
    return not facts.known or facts.names == "all" or facts.accusative or not _BODIES.isdisjoint(facts.listed)


def _is_unheard_of(word: Word, kind: EntityType) -> bool:
    """Whether no dictionary has a word that begins with no particle, behind the head of a product."""
    if kind is not EntityType.PRODUCT or word.facts is None:
        return kind is EntityType.PRODUCT and word.kind is TokenKind.LATIN
    return not word.facts.known and not word.folded.startswith(("و", "ل", "ب", "ف", "ك", "ال"))


def _goes_on(word: Word) -> bool:
    return word.kind is TokenKind.LATIN or (
        word.facts is not None and not word.facts.known and not word.folded.startswith(("و", "ل", "ب", "ال"))
    )
