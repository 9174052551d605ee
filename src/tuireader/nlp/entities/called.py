"""What a text says that a thing is called: روبوتا منزليا اسمه فلفل, نموذجا باسم جيس. Owns the words that say so.

The word for the thing stands before them and tells whether a company or a product is meant; a person, a plan or a
festival is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import fold, folded_words
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.words import Word

_CALLING = folded_words(
    "اسمه اسمها باسم يدعى تدعى يسمى تسمى أسماه أسماها أسمته أسمتها سماه سماها سمته سمتها سمي سميت واسمه واسمها"
    " المسمى المسماة المدعو"
)
_UNDER = folded_words("تحت حملت حمل يحمل تحمل عليه عليها")
"""Before اسم: يحمل اسم, أطلقت عليه اسم."""
_NAME = fold("اسم")
_SPEAKERS = folded_words("متحدث متحدثة متحدثا ناطق ناطقة ناطقا المعروفة المعروف")
"""Who speaks for others: متحدث باسم; and what is known by a common word."""
_PRODUCTS = folded_words(
    "تطبيق منصة برنامج لعبة هاتف نظام متصفح تلسكوب مسبار سيارة روبوت حاسوب خدمة نموذج شاحنة ساعة نظارة"
    " معالج رقاقة لقاح مكوك غواصة مساعد محفظة محرك صاروخ طائرة سماعة جهاز قمر شبكة أداة عملة دواء عقار"
    " دراجة سفينة كاميرا شريحة مركبة"
)
_COMPANIES = folded_words("شركة متجر مطعم مقهى مصنع استوديو مختبر صحيفة مجلة قناة إذاعة علامة")
_REACH = 7
"""Words between the thing and what says how it is called."""
_TANWIN = "ا"


def callings(words: Sequence[Word]) -> Iterator[tuple[int, EntityType]]:
    """Where a name starts that a thing is said to have, and the thing's type."""
    for index, word in enumerate(words):
        start = index + 1
        if index and words[index - 1].folded.removeprefix("ال") in _SPEAKERS:
            continue
        under = word.folded == _NAME and index and words[index - 1].folded in _UNDER
        if start >= len(words) or (word.folded not in _CALLING and not under):
            continue
        kind = _thing(words, index)
        if kind is not None:
            yield start, kind


def _thing(words: Sequence[Word], index: int) -> EntityType | None:
    """The type of the nearest such thing before a word, in the same clause."""
    for word in reversed(words[max(0, index - _REACH) : index]):
        if word.kind is not TokenKind.WORD:
            return None
        for _, letters in word.cuts:
            for bare in (letters, letters.removesuffix(_TANWIN), letters.removeprefix("ال")):
                if bare in _PRODUCTS:
                    return EntityType.PRODUCT
                if bare in _COMPANIES:
                    return EntityType.ORG
    return None
