"""Bodies whose name says what they are for: المجلس القومي للمرأة, هيئة الأوراق المالية. Owns how far such a name goes.

A head with the article needs a rank (القومي, الأعلى, a nation's adjective) and a purpose behind it; one without needs
two words that say which, or the place that a chamber is of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import fold, folded_words
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.gazetteer import Gazetteer
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.nationalities import is_nationality
from tuireader.nlp.entities.words import Word, is_of_a_nation

_WITH_ARTICLE = folded_words(
    "المجلس الهيئة المركز المراكز المعهد الاتحاد اللجنة المنظمة الجمعية الوكالة المؤسسة الصندوق الشبكة"
    " المفوضية النقابة الأكاديمية المرصد الرابطة المكتب المديرية الشركة الجبهة المحكمة البنك الجهاز المتحف"
    " الديوان الإدارة المنتدى"
)
_RANKS = folded_words(
    "القومي القومية الوطني الوطنية الأعلى العليا العام العامة الدولي الدولية العالمي العالمية العربي"
    " العربية الأوروبي الأوروبية الأفريقي الأفريقية الإفريقي الآسيوي الآسيوية الإسلامي الإسلامية الاتحادي"
    " الاتحادية المركزي المركزية الملكي الملكية القابضة المستقلة المستقل الخليجي الخليجية"
)
_BARE = folded_words("هيئة مؤسسة اتحاد نقابة جمعية رابطة معهد أكاديمية")
_AIMS_OVER = folded_words("الرقابة الدفاع التأمين الإشراف الحفاظ المحافظة")
_OVER = folded_words("على عن")
_SYNDICATE = fold("نقابة")
_TASKS = folded_words(
    "تنظيم تنمية تطوير مكافحة حماية رعاية إدارة رقابة دعم تشجيع ضمان تقييم ترويج حقوق شؤون إعادة سلامة أبحاث"
)
"""What an authority is for, before what it is done to."""
_PARTY = fold("حزب")
_OF_PARTIES = folded_words(
    "الحاكم الحاكمة المعارض الرئيسي الأكبر الواحد اليميني اليساري الرئيس الرئيسة المستشار المستشارة الوزير"
)
"""What is said behind the word for a party and is not its name."""
_CREEDS = folded_words(
    "الديمقراطي الديموقراطي الجمهوري الوطني القومي الاشتراكي الليبرالي الشيوعي الإسلامي الحر الحرة"
    " الاتحادي الشعبي التقدمي الإصلاحي المحافظ"
)
"""How parties are called behind their first word."""
_GENERAL = fold("العامة")
_ASSEMBLIES = folded_words("الجمعية الإدارة اللجنة الهيئة")
"""Heads of which it says too little: الجمعية العامة."""
_COURT = fold("المحكمة")
_AUTHORITY = fold("هيئة")
_NO_AUTHORITIES = folded_words(
    "الدفاع التحكيم التدريس الإدارة الأركان المحكمة المحلفين القضاة التحرير الحكم الادعاء المكتب الكتاب الجلوس"
)
"""Behind هيئة, people who sit together for once."""
_CHAMBER = fold("غرفة")
_TRADES = folded_words("تجارة صناعة")
_OF_TIME = folded_words(
    "الفترة العام المرة الموسم السنة اليوم الشهر الجديد الجديدة الحالي الحالية السابق السابقة الماضي"
    " الماضية المقبل المقبلة القادم التالي التالية الأول الأولى الثاني الثانية الثالث الثالثة الأمم اللعبة"
    " البلاد"
)
"""Words that tell when, or which one of many; and whose name is one of its own."""
_LONGEST = 7
_TO_THE = "لل"
"""Holds an article."""
_LEAST = 3
"""Words of a body's name by what it says."""


def institutions(words: Sequence[Word], found: Sequence[Found], gazetteer: Gazetteer) -> Iterator[Found]:
    """Such bodies, where no name was seen that goes beyond them."""
    for index, word in enumerate(words[:-1]):
        for cut, letters in word.cuts:
            if word.folded[:cut].endswith(_TO_THE) and not letters.startswith("ال"):
                continue
            end = 0
            if letters in _WITH_ARTICLE:
                end = _ranked(words, index, cut, gazetteer) or _court(words, index, letters)
            elif letters in _BARE:
                end = _described(words, index, letters)
            elif letters == _PARTY:
                end = _party(words, index, gazetteer)
            elif letters == _CHAMBER:
                end = _of_a_place(words, index, found)
            if end and _is_free(found, index, end):
                yield Found(index, end, EntityType.ORG, None, cut)
                break


def _is_free(found: Sequence[Found], start: int, end: int) -> bool:
    """Whether all that was seen in these words ends within them."""
    for one in found:
        if one.start < end and start < one.end and (one.start < start or one.end > end):
            return False
        if (one.start, one.end) == (start, end):
            return False
    return True


def _ranked(words: Sequence[Word], index: int, cut: int, gazetteer: Gazetteer) -> int:
    """The end of a head with the article, its rank and its purpose; 0 where one of them is not there."""
    end = index + 1
    while end < len(words) and end < index + 4 and _is_rank(words[end], gazetteer):
        end += 1
    ranks = [word.folded for word in words[index + 1 : end]]
    if not ranks or end >= len(words):
        return 0
    # الاتحاد الأوروبي is a name by itself; what it does for somebody is no part of it.
    head = words[index].cuts[0][1] if not cut else next(one for length, one in words[index].cuts if length == cut)
    if gazetteer.get([head, *ranks]) or (ranks == [_GENERAL] and head in _ASSEMBLIES):
        return 0
    return _purpose(words, index, end)


def _court(words: Sequence[Word], index: int, head: str) -> int:
    """The end of المحكمة الدستورية العليا: a court has two adjectives."""
    end = _definite(words, index, index + 1) if head == _COURT else 0
    return end if end - index >= _LEAST else 0


def _is_rank(word: Word, gazetteer: Gazetteer) -> bool:
    return word.folded in _RANKS or is_nationality(word.folded, gazetteer)


def _purpose(words: Sequence[Word], start: int, index: int) -> int:
    """The end of what a body is for: للمرأة, لحقوق الإنسان, للرقابة على الصادرات."""
    first = words[index]
    if first.facts is None or not first.facts.known or first.folded[:1] != "ل":
        return 0
    if first.folded.startswith("لل"):
        if "ال" + first.folded[2:] in _OF_TIME:
            return 0
        return _definite(words, start, _over(words, index, "ال" + first.folded[2:]))
    after = words[index + 1] if index + 1 < len(words) else None
    if first.facts.upos != "NOUN" or first.facts.stem == first.folded or first.facts.possessed or after is None:
        return 0
    return _definite(words, start, index + 2) if _is_definite(after) else 0


def _over(words: Sequence[Word], index: int, aim: str) -> int:
    """Behind the aim, and what it is over: للرقابة على الصادرات, للدفاع عن الحريات."""
    over = words[index + 1 : index + 3]
    if aim in _AIMS_OVER and len(over) > 1 and over[0].folded in _OVER and _is_definite(over[1]):
        return index + 3
    return index + 1


def _definite(words: Sequence[Word], start: int, end: int) -> int:
    """The end of the adjectives and of the nouns joined by و behind a definite noun."""
    while end < min(len(words), start + _LONGEST):
        word = words[end]
        if (is_of_a_nation(word) and word.folded not in _RANKS) or word.facts is None:
            break
        joined = word.folded.startswith("وال") and word.facts.upos == "NOUN" and word.facts.known and not word.triggers
        if word.folded in _OF_TIME or not (joined or (_is_definite(word) and word.facts.adjective)):
            break
        end += 1
    return end


def _is_definite(word: Word) -> bool:
    return word.kind is TokenKind.WORD and word.folded.startswith("ال") and word.facts is not None and word.facts.known


def _described(words: Sequence[Word], index: int, head: str) -> int:
    """The end of a head without the article before a definite noun and what tells which: هيئة الأوراق المالية."""
    first = words[index + 1]
    if head == _SYNDICATE and _is_definite(first) and first.folded.endswith("ين"):
        return index + 2
    if index + 2 < len(words) and first.folded in _TASKS and _is_definite(words[index + 2]):
        return _definite(words, index, index + 3)
    if not _is_definite(first) or first.facts is None or first.facts.upos != "NOUN" or first.facts.names == "all":
        return 0
    end = index + 2
    while end < min(len(words), index + _LONGEST) and words[end].folded in _RANKS | {fold("السعودي")}:
        end += 1
    end = _definite(words, index, end)
    authority = head == _AUTHORITY and first.folded not in _NO_AUTHORITIES and not first.triggers
    return end if authority or end - index >= _LEAST else 0


def _party(words: Sequence[Word], index: int, gazetteer: Gazetteer) -> int:
    """The end of حزب المحافظين, حزب الشعب الجمهوري, where no list has it."""
    first = words[index + 1]
    named = _is_definite(first) and not is_of_a_nation(first) and "title" not in first.triggers
    if not named or first.folded in _OF_TIME | _OF_PARTIES or gazetteer.get([_PARTY, first.folded]):
        return 0
    end = index + 2
    while end < len(words) and words[end].folded in _CREEDS:
        end += 1
    return end


def _of_a_place(words: Sequence[Word], index: int, found: Sequence[Found]) -> int:
    """The end of غرفة تجارة عمان."""
    start = index + 1
    if words[start].folded not in _TRADES:
        return 0
    start += 1
    if start < len(words) and words[start].folded.removeprefix("و") in _TRADES:
        start += 1
    place = next((one for one in found if one.start == start and one.type is EntityType.LOC), None)
    return place.end if place and not place.clitics else 0
