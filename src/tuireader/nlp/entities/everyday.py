"""Companies and products on the lists whose names are words of every day: ميتا, شل, زوم. Owns what must speak for one.

Nothing is believed for its letters alone. What stands beside the word counts, here and at its other places in the text:
a place that no reading of the word fits, the word for what only a company or a program has, a verb that agrees with
the company and not with the word, another company; and whether the paragraph is on business at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import fold, folded_words
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.gazetteer import CLUB, CLUB_NAME, Gazetteer, Hit, Listed
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.surroundings import Surroundings
from tuireader.nlp.entities.words import Word

_OWNED = folded_words(
    "سهم أسهم أرباح إيرادات عائدات مبيعات موظفي موظفو عملاء زبائن متاجر مصانع منتجات أجهزة هواتف سيارات"
    " مستخدمي مستخدمو تطبيق تطبيقات منصة منصات موقع حساب حسابات خوادم مهندسي مهندسو باحثي باحثو نماذج شركة"
    " شركتي شركات مجموعة متصفح برنامج خدمة خدمات نموذج لعبة طراز كبسولة مركبة صاروخ دورية مجلة سيارتها"
    " تطبيقها نموذجها هاتفها منصتها متصفحها برنامجها لعبتها مساهمي محطات أسطول منافسة منافسي"
)
"""What only a company or a product has, before its name."""
_ON = folded_words("عبر على")
"""Before a platform."""
_DEEDS = fold(
    "أعلن كشف قال أكد أوضح ذكر أطلق طرح طور اشترى باع وقع استثمر حقق سجل خسر ربح قدم أضاف عين أوقف قرر دخل بدأ"
    " افتتح نفى رد اعتذر سمح حظر تعاون تعاقد سرح رفع خفض استدعى تراجع استحوذ نشر أزال حذف أنهى اعتزم خطط سعى"
    " نوى استعد واجه أنتج ملك وفر أتاح دفع أنفق جمع توسع انضم انسحب اتفق تفاوض أجرى استخدم استعان تحول غير حدث"
).split()
_PRESENT = fold(
    "تعلن تكشف تقول تؤكد تطلق تطرح تطور تشتري تبيع توقع تستثمر تحقق تسجل تخسر تربح تقدم تضيف تقرر تدخل تبدأ"
    " تفتتح تنفي ترد تسمح تحظر تتعاون ترفع تخفض تستحوذ تنشر تزيل تحذف تعتزم تخطط تسعى تنوي تستعد تواجه تنتج"
    " تملك تمتلك توفر تتيح تدفع تنفق تجمع تتوسع تنافس تعمل تختبر تدرس تريد تحاول تستخدم تواصل تدير تشغل تصنع"
).split()
_STATES = folded_words("أنها إنها أن إن أنه إنه عن في على إلى مع من بين عبر خلال بعد قبل منذ ، . : ( أمس اليوم")
"""What follows a company that has done something; an object would follow a verb."""
_BUSINESS = folded_words(
    "شركة شركات تطبيق تطبيقات منصة منصات مستخدم مستخدمي مستخدمين إنترنت اصطناعي أسهم سهم أرباح إيرادات مبيعات"
    " استثمار تمويل سوق أسواق هاتف هواتف سيارات سيارة نموذج نماذج تقنية تكنولوجيا رقمي رقمية مليار موظف موظفي"
    " متجر متاجر تنفيذي منتج منتجات خدمة خدمات شراكة صفقة استحواذ برمجيات برنامج حساب حسابات رقائق بيانات ذكي"
    " ذكية إلكتروني إلكترونية غاز نفط مصنع مصانع بنك بطاقات مستثمرين أنظمة جهاز أجهزة مطور مطورين تداول بورصة"
)
_OPENINGS = frozenset([".", ":", "؛", "؟", "!", "«", '"', "-", "–"])
_JOINING = folded_words("أن إن وأن وإن بأن لأن لكن ولكن بينما فيما حيث كما إذ أو ثم")
"""Before a clause."""
_BEFORE_CLAUSES = folded_words("حين يوم منذ حتى عندما بعدما قبلما مثلما كما متى لما وقت لحظة ساعة عام حيث إذا ما")
"""Words behind which a verb may stand."""
_CLOSINGS = {"«": "»", '"': '"', "“": "”", "(": ")"}
_ENOUGH = 2
_MOST_PLACES = 40
_SPOKEN_OF = 2
"""Words of business from which on a paragraph is on it."""
_RARE = 4
"""Power of two of the uses in news up to which a word is rare."""
_DEED_FORMS = (
    frozenset(word + "ت" for word in _DEEDS)
    | frozenset(word[:-1] + "ت" for word in _DEEDS if word.endswith("ى"))
    | frozenset(_PRESENT)
)
_PRESENT_FORMS = frozenset(_PRESENT) | frozenset("س" + word for word in _PRESENT)
_BODIES = frozenset([EntityType.ORG, EntityType.PRODUCT])
_SIDES = frozenset([CLUB, CLUB_NAME])
"""Clubs have a rule of their own."""
_AFTER_STATES = folded_words("كان وكان يكون ليكون ولد سقط عاد عثر وجد بقي ظل مات دفن عليه إليه وجدوه جسده")
"""Before a state in which somebody is, not before a name."""


class _Candidate(NamedTuple):
    """A word that may be a listed name."""

    place: int
    cut: int
    listed: Listed


def everyday(
    words: Sequence[Word], hits: Sequence[Hit], lists: Gazetteer, found: Sequence[Found], around: Surroundings
) -> Iterator[Found]:
    """Such names where enough speaks for them, where nothing was found or a single word was taken for a person."""
    owners = {place: one for one in found for place in range(one.start, one.end)}
    business: bool | None = None
    for index, cut, listed in _candidates(words, hits, lists):
        owner = owners.get(index)
        if owner and (owner.end - owner.start > 1 or owner.type is not EntityType.PERSON):
            continue
        kind = EntityType(listed.type)
        here = _evidence(words, index, cut, kind, owners)
        if here < 0 or (here < _ENOUGH and owner):
            continue
        if here < _ENOUGH:
            if business is None:
                business = _is_business(words)
            here += business
        if here < _ENOUGH and (here or _fits_nowhere(words[index])):
            said = _is_said_elsewhere(words, index, cut, kind, around)
            here += said * (_ENOUGH if _fits_nowhere(words[index]) else 1)
        if here >= _ENOUGH:
            yield Found(index, index + 1, kind, None, cut)


def _candidates(words: Sequence[Word], hits: Sequence[Hit], lists: Gazetteer) -> Iterator[_Candidate]:
    known = {hit.start: hit for hit in hits}
    for index, word in enumerate(words):
        if word.facts is None:
            continue
        hit = known.get(index)
        if hit and hit.end == index + 1:
            bodies = [one for one in hit.listed if one.type in _BODIES and one.kind not in _SIDES]
            if bodies and len(bodies) == len(hit.listed) and word.facts.known and word.facts.names != "all":
                yield _Candidate(index, hit.clitics, bodies[0])
                continue
        if hit and hit.end > index + 1:
            continue
        for cut, letters in word.cuts:
            listed = lists.get([letters])
            if listed and (not cut or word.facts.stem == letters):
                yield _Candidate(index, cut, listed[0])
                break


def _evidence(words: Sequence[Word], index: int, cut: int, kind: EntityType, owners: dict[int, Found]) -> int:
    """What speaks for a name in a place; less than nothing where it is none."""
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    beside = _beside(words[index], cut, before, after, kind)
    if beside < 0:
        return beside
    if _is_spelled(words, index + 1):
        return _ENOUGH
    other = _joined(words, index, cut, owners)
    if other is None:
        return beside
    return beside + (_ENOUGH if _fits_nowhere(words[index]) or other is kind is EntityType.PRODUCT else 1)


def _is_spelled(words: Sequence[Word], index: int) -> bool:
    """زوم (Zoom)."""
    following = words[index : index + 2]
    return len(following) == 2 and following[0].folded == "(" and following[1].kind is TokenKind.LATIN


def _joined(words: Sequence[Word], index: int, cut: int, owners: dict[int, Found]) -> EntityType | None:
    """The type of another company or product joined to it by و: غوغل وميتا, ميتا وغوغل."""
    before, after = owners.get(index - 1), owners.get(index + 1)
    if before and before.type in _BODIES and words[index].folded[:cut].startswith("و"):
        return before.type
    joined = after and after.type in _BODIES and after.clitics != 0 and words[index + 1].folded.startswith("و")
    return after.type if after and joined else None


def _beside(word: Word, cut: int, before: Word | None, after: Word | None, kind: EntityType) -> int:
    """What the words before and after say."""
    if after is not None and _goes_with(word, after):
        return -1
    unfit = _fits_nowhere(word)
    if cut:
        return 1 if unfit and word.folded[:cut] not in ("و", "ف") else 0
    if before is None or before.folded in _OPENINGS or before.folded in _JOINING:
        acts = after is not None and (after.folded in _PRESENT_FORMS or after.folded in _DEED_FORMS)
        return _ENOUGH if unfit and acts else 0
    if before.folded in _CLOSINGS and after is not None and after.folded == _CLOSINGS[before.folded]:
        return 1
    bare = {letters for _, letters in before.cuts}
    if not bare.isdisjoint(_AFTER_STATES) or (
        before.facts and before.facts.names == "no" and _may_be_described(before)
    ):
        return -1
    if not bare.isdisjoint(_OWNED):
        return _ENOUGH
    if not bare.isdisjoint(_DEED_FORMS):
        return _ENOUGH if unfit or (after is not None and after.folded in _STATES) else 0
    if not bare.isdisjoint(_ON) and kind is EntityType.PRODUCT:
        return 1 + (word.uses <= _RARE)
    return _ENOUGH if unfit and _governs(before) else 0


def _may_be_described(word: Word) -> bool:
    """رجلا, القط: what the next word may say something of."""
    if word.facts is None or word.triggers:
        return False
    return word.facts.accusative or any(letters.startswith("ال") for _, letters in word.cuts)


def _fits_nowhere(word: Word) -> bool:
    """Whether no reading of the word can stand behind a preposition or a noun."""
    return word.facts is not None and word.facts.known and not word.facts.genitive


def _governs(word: Word) -> bool:
    """Whether what follows must be in the genitive: a preposition, a noun without article, tanwin or pronoun."""
    facts = word.facts
    if (
        facts is None
        or not facts.known
        or facts.names != "no"
        or not _BEFORE_CLAUSES.isdisjoint(one for _, one in word.cuts)
    ):
        return False
    if facts.upos == "ADP":
        return not facts.possessed
    if facts.upos != "NOUN" or facts.possessed or facts.accusative or facts.adjective:
        return False
    return (word.folded[-1] not in "اه" or word.written.endswith("ة")) and not any(
        letters.startswith("ال") for _, letters in word.cuts
    )


def _goes_with(word: Word, after: Word) -> bool:
    """Whether the next word makes a phrase of it (شاهد عيان, كريم الأخلاق) or a person (كريم بنزيما)."""
    facts = after.facts
    if facts is None or word.facts is None:
        return False
    if facts.names == "all" or not facts.known:
        return not _fits_nowhere(word)
    if not word.facts.genitive:
        return False
    return after.folded.startswith("ال") and facts.upos in ("NOUN", "ADJ") and not _is_national(after)


def _is_national(word: Word) -> bool:
    return word.facts is not None and word.facts.adjective and word.facts.names != "no"


def _is_business(words: Sequence[Word]) -> bool:
    said: set[str] = set()
    for word in words:
        if word.kind is TokenKind.WORD:
            for _, letters in word.cuts:
                bare = letters.removeprefix("ال")
                if bare in _BUSINESS:
                    said.add(bare)
    return len(said) >= _SPOKEN_OF


def _is_said_elsewhere(words: Sequence[Word], index: int, cut: int, kind: EntityType, around: Surroundings) -> bool:
    """Whether at another place of the text enough speaks for it."""
    word = words[index]
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    places = around.others(word, before, after, _MOST_PLACES)
    return any(_beside(word, cut, *place, kind) >= _ENOUGH for place in places)
