"""Rule: a noun or an adjective with its preposition. التزام ب: commitment to; قادر على: able to; الحصول على: obtaining.

Owns which preposition English has where; what a masdar takes comes from its verb.
"""

from __future__ import annotations

from collections.abc import Mapping

from tuireader.arabic.normalization import fold, strip_marks
from tuireader.nlp.gloss.attachment import OWNED
from tuireader.nlp.gloss.catenatives import say_masdar
from tuireader.nlp.gloss.english import gerund
from tuireader.nlp.gloss.masdars import first_form_letters, verb_letters
from tuireader.nlp.gloss.units import Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_TABLE = """
التزام ب=to | اهتمام ب=in | تأكيد على=on | انفتاح على=to | علاقة ب=to | مقارنة ب=with | مسؤول عن=for | مسؤولية عن=for
حاجة إلى=for ل=for | تركيز على=on | رد على=to | هجوم على=on | تأثير على=on في=on | أثر على=on في=on | إشارة إلى=to
دعوة إلى=for ل=for | تعرض ل=to | مشاركة في=in | نجاح في=in | غني ب=in | مليء ب=of | متعلق ب=to | مرتبط ب=to
مدعوم ب=by | معروف ب=for | خاص ب=of | معرفة ب=of | ثقة ب=in في=in | إيمان ب=in | شعور ب=of | إحساس ب=of
اعتراف ب=of | اعتماد على=on | سيطرة على=over | حرب على=on | ضغط على=on | اعتداء على=against | احتجاج على=against
موافقة على=of | طلب على=for | دليل على=of | مثال على=of | رقابة على=over | إشراف على=of | تعليق على=on
انتماء إلى=to | عودة إلى=to | انضمام إلى=to | زيارة إلى=to ل=to | إضافة إلى=to | نسبة إلى=to | وصول إلى=to
رغبة في=for | شك في=about | تفكير في=about ب=about | تسبب في=of ب=of | مساهمة في=to | إسهام في=to | عضو في=of
تخصص في=in | خبير في=in ب=in | زيادة في=in | انخفاض في=in | ارتفاع في=in | بحث عن=for | تعبير عن=of | دفاع عن=of
كشف عن=of | إعلان عن=of | إعراب عن=of | امتناع عن=from | ابتعاد عن=from | تخل عن=of | ابتعاد عن=from | خروج من=from
إفصاح عن=of | حفاظ على=of
خوف من=of | حماية من=from | خال من=of | قريب من=to | بعيد عن=from | مختلف عن=from | عاجز عن=of | ناجم عن=from
ناتج عن=from | مقتنع ب=of | فخور ب=of | سعيد ب=with | متهم ب=of | متأثر ب=by | محاط ب=by | جدير ب=of | ملتزم ب=to
مهتم ب=in | شبيه ب=to | متزوج من=to | منفتح على=to | مفتوح ل=to أمام=to | مناسب ل=for | مخصص ل=for | معد ل=for
تابع ل=of | معارض ل=to | موال ل=to | مضاد ل=against | مواز ل=to | مجاور ل=to | مطل على=overlooking | مبني على=on
مؤثر على=on في=on | رئيسي ل=of | استجابة ل=to | انتقال إلى=to | تحول إلى=to | مدخل إلى=to | طريق إلى=to
اتهام ب=of | تهديد ب=of | وعد ب=of | قرار ب=of | مطالبة ب=for | تنديد ب=of | ترحيب ب=of | زواج من=to ب=to
"""
_TO_DO = """
قدرة على | قادر على | رغبة في | راغب في | استعداد ل | مستعد ل | سعي إلى ل | حاجة إلى ل | فرصة ل | خطة ل | جهود ل
وسيلة ل | حريص على | عازم على | مضطر إلى ل | دعوة إلى ل | محاولة ل | طريقة ل | حق في | مؤهل ل | كاف ل | كفيل ب
"""


def _read(table: str) -> dict[str, dict[str, str]]:
    rows = (entry.split() for row in table.split("\n") for entry in row.split("|"))
    return {words[0]: dict(pair.partition("=")[::2] for pair in words[1:]) for words in rows if words}


_PREPOSITIONS = _read(_TABLE)
_INFINITIVES = _read(_TO_DO)
_ENGLISH = word_set("about against at by for from in into of off on onto over to toward towards with within without")


def govern_nouns(line: Line) -> None:
    """Look at each noun phrase with a preposition straight behind it."""
    units = line.units
    government, verbs = line.phrases.government, line.phrases.verbs
    index = -1
    while (index := index + 1) + 2 < len(units):
        phrase, preposition, behind = units[index : index + 3]
        if (
            phrase.kind != "np"
            or preposition.kind != "prep"
            or preposition.role in ("ruled", OWNED)
            or not preposition.words
        ):
            continue
        head = _head(phrase)
        key = preposition.arabic
        heads = (head, phrase) if head is not phrase else (head,)
        if any(key in _of(_INFINITIVES, one) for one in heads) and behind.kind == "np":
            if say_masdar(behind, "to", verbs):
                behind.tokens = tuple(sorted({*preposition.tokens, *behind.tokens}))
                preposition.words = ""
        elif english := next((found for one in heads if (found := _of(_PREPOSITIONS, one).get(key))), ""):
            preposition.words, preposition.role = english, OWNED
        elif behind.kind in ("np", "obj") and _take(phrase, head, preposition, governed(head, key, government)):
            phrase.parts.append(behind)
            del units[index + 1 : index + 3]
    line.units = [unit for unit in units if unit.words or unit.parts]


def _head(phrase: Unit) -> Unit:
    """The noun that stands last in Arabic: what the chain ends in."""
    while phrase.parts and phrase.parts[-1].kind == "np":
        phrase = phrase.parts[-1]
    nouns = [part for part in phrase.parts if part.kind in ("noun", "adj")]
    adjectives_only = bool(nouns) and all(part.kind == "adj" for part in nouns)
    return nouns[-1] if nouns and (adjectives_only or nouns[-1].kind == "noun") else phrase


def _of(table: Mapping[str, Mapping[str, str]], head: Unit) -> Mapping[str, str]:
    letters = head.arabic
    return table.get(letters) or table.get(letters.removesuffix("ة")) or table.get(letters.removesuffix("ا")) or {}


def governed(head: Unit, preposition: str, government: Mapping[str, tuple[str, str]]) -> str:
    """English of the verb of a masdar with a preposition; empty where that verb does not take it."""
    if head.kind != "noun" or head.number != "S" or preposition == "في":
        return ""
    for letters in (*verb_letters(head.arabic), *first_form_letters(head.arabic)):
        found = government.get(f"{fold(strip_marks(letters))} {fold(preposition)}")
        if found is not None:
            return found[0] + found[1]
    return ""


def _take(phrase: Unit, head: Unit, preposition: Unit, said: str) -> bool:
    """The noun keeps its English where the verb's has a preposition; else the gerund takes an object, and so says."""
    if not said:
        return False
    front, _, last = said.rpartition(" ")
    if front and last in _ENGLISH:
        preposition.words, preposition.role = last, OWNED
    elif phrase.parts == [head] and " " not in said:
        head.words, head.kind, head.fixed = gerund(said), "other", True
        phrase.fixed, phrase.lemma = True, head.words
        head.tokens = tuple(sorted({*head.tokens, *preposition.tokens}))
        return True
    return False
