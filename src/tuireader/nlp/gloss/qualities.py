"""Rule: an elative with the noun that says in what. أكثر أهمية: more important; أكبر المدن مساحة: the largest in area.

Owns the adjectives of nouns of quality; runs behind the rule of degrees.
"""

from __future__ import annotations

from tuireader.nlp.gloss.units import Line, Unit, inserted

_DEGREES = frozenset(["more", "most", "less", "least"])
_REACH = 4
_TABLE = (
    "أهمية important|نجاحا successful|شهرة famous|شعبية popular|حدة acute|غضبا angry|جمالا beautiful|تعقيدا complex|"
    "انتشارا widespread|رواجا popular|تأثيرا influential|نفوذا influential|خطورة dangerous|صعوبة difficult|"
    "سهولة easy|سرعة rapid|قوة powerful|عنفا violent|وضوحا clear|دقة accurate|تطورا advanced|تقدما advanced|"
    "تشددا hard-line|اعتدالا moderate|استقرارا stable|أمنا secure|أمانا safe|فعالية effective|كفاءة efficient|"
    "فاعلية effective|مبيعا sold|مشاهدة watched|قراءة read|استخداما used|تضررا affected|عرضة vulnerable|كلفة costly|"
    "تكلفة expensive|ثراء wealthy|فقرا poor|ازدحاما crowded|كثافة dense|حرارة hot|برودة cold|حماسا enthusiastic|"
    "حساسية sensitive|ذكاء intelligent|خبرة experienced|شيوعا common|غرابة strange|إثارة exciting|جاذبية attractive|"
    "وحشية brutal|دموية bloody|فسادا corrupt|احتمالا likely|حظا fortunate|شبابا youthful|قدما ancient|حداثة modern|"
    "شبها similar|قربا close|بعدا distant|عمقا profound|اتساعا extensive|تنوعا diverse|تنافسية competitive|"
    "إنتاجية productive|مرونة flexible|صرامة strict|حزما decisive|وعيا aware|ثقة confident|هدوءا calm|حذرا careful|"
    "جدية serious|واقعية realistic|عدلا just|إنصافا fair|ديمقراطية democratic|انفتاحا open|شفافية transparent|"
    "إلحاحا urgent|حضورا present|نشاطا active|ملاءمة suitable|فائدة useful|ربحا profitable|عقلانية rational"
)
_ADJECTIVES = {noun: english for noun, _, english in (entry.partition(" ") for entry in _TABLE.split("|"))}


def say_qualities(line: Line) -> None:
    """Take the noun of quality into the adjective, or say what the degree is in."""
    units = line.units
    out: list[Unit] = []
    for index, unit in enumerate(units):
        if unit.kind in ("adj", "adv") and unit.words and not unit.parts:
            if unit.words in _DEGREES:
                _qualify(units, index)
            elif unit.words.endswith("est") and unit.definite:
                _measure(units, index)
        if unit.words == "from" and unit.arabic == "من" and _is_of_best(units, index):
            unit.words, unit.kind = "one of", "quant"
        out.append(unit)
    line.units = [unit for unit in out if unit.words or unit.parts]


def _qualify(units: list[Unit], index: int) -> None:
    degree = units[index]
    at = index + 1
    while at < min(index + 1 + _REACH, len(units)) and units[at].kind in ("noun", "adj") and units[at].role == "stem":
        adjective = _ADJECTIVES.get(units[at].arabic)
        if adjective and not units[at].definite:
            degree.words = f"{degree.words} {adjective}"
            degree.kind = "adj"
            degree.tokens = tuple(sorted({*degree.tokens, *units[at].tokens}))
            units[at].words = ""
            if at == index + 1 and not (degree.arabic.startswith("ال") or _has_article(degree)):
                degree.words = degree.words.replace("most ", "more ").replace("least ", "less ")
                degree.definite = degree.fixed = False
                _than(units, at + 1)
            return
        at += 1


def _has_article(degree: Unit) -> bool:
    """Said with the article: the noun of quality does not make it definite."""
    return degree.definite and not degree.construct


def _than(units: list[Unit], at: int) -> None:
    if at < len(units) and units[at].arabic == "من" and units[at].kind == "prep":
        units[at].words = "than"


def _measure(units: list[Unit], index: int) -> None:
    """The largest cities area: in area."""
    at = index + 1
    while at < min(index + 1 + _REACH, len(units)) and units[at].kind in ("noun", "adj") and units[at].definite:
        at += 1
    if index + 1 < at < len(units) and units[at].kind == "noun" and units[at].arabic.endswith(("ا", "ة")):
        units[at].fixed = True
        units.insert(at, inserted("in", "prep", units[at]))


def _is_of_best(units: list[Unit], index: int) -> bool:
    """من before a superlative of several, said of something: one of."""
    if index + 2 >= len(units) or units[index].role != "stem":
        return False
    best, noun = units[index + 1], units[index + 2]
    degree = best.kind == "adj" and (best.words.partition(" ")[0] in ("most", "least") or best.words.endswith("est"))
    before = units[index - 1] if index else None
    said = before is None or before.kind in ("pron", "conj", "aux", "noun", "adj", "name", "mark", "poss", "sub")
    return degree and said and noun.kind == "noun" and noun.number == "P"
