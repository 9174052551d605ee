"""Where the name of a product begins and ends: behind the word for what it is, and with its number. Owns both rules.

`تطبيق نسك` names نسك; `آيفون 17` and `جي بي تي-5` are names with their number; what stands behind such a word is no
company unless the lists have it as one (هاتف سامسونغ).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tuireader.arabic.normalization import fold, folded_words
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.announcers import POSSESSED
from tuireader.nlp.entities.gazetteer import Gazetteer
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.words import Word

HEADS = tuple(
    fold(
        "تطبيق منصة نموذج لعبة هاتف متصفح معالج روبوت طراز لقاح ساعة موقع برنامج نظام سيارة طائرة صاروخ مسبار"
        " تلسكوب عقار دواء دبابة مكوك عملة محرك شبكة صواريخ كبسولة مركبة سماعة"
    ).split()
)
"""Words for what a product is, which are no part of its name."""
_HEADS = frozenset(HEADS)
_OF_PRODUCTS = folded_words("تطبيق نموذج لعبة هاتف متصفح معالج روبوت طراز لقاح ساعة")
"""Those behind which an unlisted company is a product."""
_TAUGHT = frozenset([EntityType.ORG, EntityType.MISC, EntityType.PERSON])
_HYPHEN = "-"
_DIGITS = 4
_SIZES = folded_words("برو ماكس ألترا بلس ميني لايت إير فولد فليب تيربو أوبس سونيت هايكو فلاش")
"""What a model's number may have behind it."""
_UNCOUNTED = frozenset(["ADP", "VERB", "SCONJ", "CCONJ", "PRON", "ADV"])


def products(words: Sequence[Word], found: Iterable[Found], gazetteer: Gazetteer) -> Iterator[Found]:
    """The names, those of products whole and alone."""
    names = list(found)
    starts = {one.start for one in names}
    for one in names:
        name = _typed(words, one, gazetteer) if one.type in _TAUGHT else one
        if name.type is EntityType.PRODUCT:
            name = _numbered(words, _headless(words, name), starts)
        yield name


def _typed(words: Sequence[Word], one: Found, gazetteer: Gazetteer) -> Found:
    head = words[one.start - 1] if one.start else None
    if head is None:
        return one
    heads = {letters for _, letters in head.cuts}
    if one.type is EntityType.MISC and (not heads.isdisjoint(_HEADS) or head.folded in POSSESSED):
        return one._replace(type=EntityType.PRODUCT)
    if heads.isdisjoint(_OF_PRODUCTS) and head.folded not in POSSESSED:
        return one
    listed = gazetteer.get([word.folded for word in words[one.start : one.end]])
    first = gazetteer.get([words[one.start].folded])
    owned = head.folded in POSSESSED and not first
    person = one.type is EntityType.PERSON and ((one.end - one.start > 1 and not owned) or first)
    if person or any(each.type != EntityType.PRODUCT for each in listed):
        return one
    if any(each.kind == "company" for each in first) and one.end - one.start == 1:
        return one
    return one._replace(type=EntityType.PRODUCT, clitics=0)


def _headless(words: Sequence[Word], one: Found) -> Found:
    """منصة شاهد as شاهد; what follows the head cannot have a particle written on it."""
    first = words[one.start]
    letters = first.folded[one.clitics or 0 :]
    if one.end - one.start > 1 and (letters in _HEADS or any(cut in _HEADS for _, cut in first.cuts)):
        return one._replace(start=one.start + 1, clitics=0)
    return one


def _numbered(words: Sequence[Word], one: Found, starts: set[int]) -> Found:
    """With the number behind it, and what follows the number: آيفون 17 برو."""
    end = one.end
    if end + 1 < len(words) and words[end].folded == _HYPHEN and _is_number(words[end + 1]):
        end += 2
    elif end < len(words) and _is_number(words[end]) and not _counts(words, end):
        end += 1
    while words[end - 1].key[-1:].isdigit() and end < len(words) and words[end].folded in _SIZES and end not in starts:
        end += 1
    return one._replace(end=end)


def _is_number(word: Word) -> bool:
    return word.kind is TokenKind.NUMBER and len(word.folded) <= _DIGITS


def _counts(words: Sequence[Word], index: int) -> bool:
    """Whether a number counts what follows it."""
    if index + 1 == len(words):
        return False
    after = words[index + 1]
    if after.kind is not TokenKind.WORD:
        return after.folded in ("%", "٪")
    if after.folded in _SIZES or after.facts is None or after.folded.startswith("ال"):
        return False
    return after.facts.upos not in _UNCOUNTED and after.facts.stem == after.folded
