"""Where the name of a company or a body ends. Owns the words that end one, and those that only describe it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tuireader.arabic.normalization import folded_words
from tuireader.document import EntityType
from tuireader.nlp.entities.gazetteer import Gazetteer
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.nationalities import is_central, is_nationality
from tuireader.nlp.entities.words import Word

ENDINGS = folded_words(
    "تك بلس غروب جروب القابضة ميديا سوفت لابز باي إنرجي فارما موتورز تكنولوجي تكنولوجيز سيستمز هولدنغ"
    " كابيتال إخوان إير فنتشرز بارتنرز إنترتينمنت غيمز ستوديوز بيكتشرز ديجيتال نتوركس سوليوشنز إنترناشونال"
    " فودز كوربوريشن كورب"
)
"""What the names of companies end with."""
DESCRIBING = folded_words(
    "الناشئة العملاقة الكبرى الجديدة المحلية الحكومية المملوكة الرائدة المتخصصة التابعة المنافسة المشغلة المصنعة"
    " المطورة المنتجة المالكة المالك الناشئ العملاق الجديد الشهير الشهيرة المعروفة المتعثرة الخاصة العامة"
)
"""What is said of a company behind its name."""
_TANWIN = "ا"
_PREPOSITIONS = folded_words("في من على إلى عن مع")


def ended(words: Sequence[Word], seen: Iterable[Found], gazetteer: Gazetteer) -> list[Found]:
    """The names seen, those of companies and bodies ended where they end."""
    names = list(seen)
    starts = {one.start for one in names}
    return [_ended(words, one, starts, gazetteer) if one.type is EntityType.ORG else one for one in names]


def _ended(words: Sequence[Word], one: Found, starts: set[int], gazetteer: Gazetteer) -> Found:
    if one.end < len(words) and words[one.end].folded in ENDINGS and one.end not in starts:
        return one._replace(end=one.end + 1)
    letters = [words[one.start].folded[one.clitics or 0 :], *(word.folded for word in words[one.start + 1 : one.end])]
    if is_central(letters) and one.end < len(words) and is_nationality(words[one.end].folded, gazetteer):
        return one._replace(end=one.end + 1)
    if len(letters) == 1 or gazetteer.get(letters):
        return one
    end = one.end
    for index in range(one.start + 1, one.end):
        splits = words[index].folded in _PREPOSITIONS and words[min(index + 1, one.end - 1)].folded.startswith("ال")
        if splits and gazetteer.get(letters[: index - one.start]):
            end = index
            break
    while end > one.start + 1 and _is_outside(words, one.start, end - 1):
        end -= 1
    return one._replace(end=end)


def _is_outside(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether a word at the end of what was seen describes it or is an object behind it."""
    word, first = words[index], words[start]
    if word.folded in DESCRIBING:
        return index == start + 1 and not first.triggers and not first.folded.startswith("ال")
    if word.facts is None or not word.facts.known or word.facts.names != "no":
        return False
    if word.facts.upos == "VERB" and not word.facts.adjective and index > start + 1 and word.uses:
        return True
    return word.facts.accusative and word.folded.endswith(_TANWIN) and bool(word.uses)
