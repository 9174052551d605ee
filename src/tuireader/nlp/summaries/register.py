"""Whether a text is news, by the words it speaks with. Owns the words; looks at no sentence."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from tuireader.nlp.summaries.stems import light_stem

_LEAST = 0.02
"""Share of the words of news among all, from which on a text is taken for it; in a story or an old book it is 0."""
_WORDS = """
حكومة رئيس رئاسة وزير برلمان حزب انتخابات متحدث مسؤول مسؤولون مسؤولين سلطات شرطة جيش عسكري قوات هجوم مقتل محكمة تحقيق
قرار اتفاق مشروع مجلس لجنة منظمة اتحاد متحدة دول دولي أعلن أكد أضاف أوضح تصريح تصريحات تقرير تقارير صحيفة صحفي تويتر
فيسبوك موقع أمريكي أميركي روسيا روسي إيران سوريا فرنسي بريطاني واشنطن موسكو ترامب
اقتصاد اقتصادي أسعار نفط بنك دولار مليار مليون شركة شركات مدير تنفيذي
مباراة منتخب لاعب مدرب دوري موسم كأس
تكنولوجيا تقنية تطبيق منصة مستخدمين إنترنت إلكتروني إطلاق شراكة
"""


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(map(light_stem, _WORDS.split()))


def is_news(stems: Counter[str]) -> bool:
    """Whether a text with these stems, so often each, is news."""
    return sum(stems[stem] for stem in _stems()) >= _LEAST * sum(stems.values()) > 0
