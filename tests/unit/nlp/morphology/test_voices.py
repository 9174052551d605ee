"""Verbs without vowels that could be passives: what follows them says whether they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tuireader.document import Token

ACTIVE = [
    "نشرت الصحيفة الخبر على صفحتها الأولى.",
    "فرضت الحكومة رسوما جديدة على السيارات.",
    "كشف المدير الجديد أن المصنع سيغلق.",
    "كشف الوزير، رئيس اللجنة الجديدة، أن المصنع سيغلق.",
    "ونقلت الوكالة عن شاهد قوله إن الحريق بدأ ليلا.",
    "ووصفت الصحيفة القرار بأنه متسرع.",
    "كشف مصدر رسمي عن نية الشركة بيع المصنع.",
    "اعتبر أن الوقت مناسب.",
]
PASSIVE = [
    "قُتل الحارس في الهجوم.",
    "أقيم الحفل في المدينة القديمة.",
    "وعُثر على السيارة قرب النهر.",
    "توفي الكاتب في بيته.",
    "بني المسجد عام 1850.",
    "بنيت المدينة على نهر صغير.",
    "ألغيت الرحلة بسبب العاصفة.",
    "سمي الشارع باسم شاعر.",
    "دعي الطلاب إلى الحفل.",
    "استدعي الجيش لمساعدة السكان.",
]


def voice_of(tokens: tuple[Token, ...]) -> str | None:
    analysis = tokens[0].analysis
    assert analysis is not None
    assert analysis.upos == "VERB"
    return analysis.feats.get("Voice")


@pytest.mark.parametrize("text", ACTIVE)
def test_who_acts_has_an_object(text: str, tagged: Callable[[str], tuple[Token, ...]]) -> None:
    assert voice_of(tagged(text)) == "Act"


@pytest.mark.parametrize("text", PASSIVE)
def test_what_is_done_stays_passive(text: str, tagged: Callable[[str], tuple[Token, ...]]) -> None:
    assert voice_of(tagged(text)) == "Pass"
