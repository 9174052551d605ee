"""Words that announce a company or a product: شركة, تطبيق, هاتفها. Owns them and where a name starts behind them."""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.arabic.normalization import fold, folded_words
from tuireader.document import EntityType
from tuireader.nlp.entities.words import Word

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
_OWNED = "منصة تطبيق لعبة هاتف متصفح سيارة روبوت خدمة نموذج شاحنة رقاقة معالج لقاح مسبار ساعة حاسوب سماعة كاميرا صاروخ"
POSSESSED = {
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
STRICT = folded_words(
    "دار قناة صحيفة جريدة مجلة إذاعة نظام سيارة خدمة نموذج صندوق حاسوب برنامج هاتف شاحنة ساعة نظارة معالج رقاقة"
    " لقاح مكوك مسيرة غواصة صاروخ مقاتلة دبابة دواء عقار سماعة كاميرا دراجة محفظة مدمرة فرقاطة مروحية سيارات"
    " هواتف الصاروخ المسبار الهاتف اللقاح التطبيق الروبوت الطائرة المقاتلة التلسكوب قمر القمر"
)
"""Heads before common words: only what is quoted, a nation's or in no dictionary follows."""
APPOSED = folded_words(
    "الصاروخ المسبار الهاتف اللقاح التطبيق الروبوت الطائرة المقاتلة التلسكوب سيارات هواتف مدمرة مسيرة"
)
"""Heads behind which even what is quoted must be unheard of."""
PAIRS = folded_words("شركتا شركتي شركتين شركات منصتا منصتي منصات تطبيقا تطبيقي تطبيقات لعبتا لعبتي نموذجا نموذجي")
"""Heads of several, whose names are joined by و."""
_DESCRIBED = 2
"""Words that describe a product before its name: هاتفها الذكي الجديد."""


def announced(words: Sequence[Word], index: int) -> tuple[EntityType | None, int]:
    """The type that a head announces, and the word after it."""
    if words[index].folded in POSSESSED:
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
