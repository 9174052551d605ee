"""What a text is about: words that stand in it more often than in news at large. Owns which they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tuireader.arabic.normalization import fold, folded_words, strip_marks
from tuireader.document import Analysis, Token, TokenKind
from tuireader.nlp.protocols import Keyword, Passage
from tuireader.nlp.summaries.stems import light_stem
from tuireader.nlp.summaries.weighing import rarity, stems_of
from tuireader.nlp.summaries.words import NAMES

_TELLING = frozenset(["NOUN", "ADJ"])
"""A verb by itself says little of what a text is about: توقع, التقى, عمل."""
_SAYS_NOTHING = folded_words(
    "دولار يورو جنيه ريال درهم دينار ليرة فرنك ين يوان روبل ألف مليون مليار تريليون بليون عشرات مئات آلاف ملايين"
    " متر كيلومتر كيلوغرام غرام طن نسبة مئة مقدار عدد كثير قليل مزيد بعض معظم نحو حوالي صدد توالي إطار نفس سائر كافة"
    " جانب ناحية إضافة حين وقت مرة عادل بالغ معمول نقل مقبل ماض حالي سابق تال لاحق يومي سنوي شهري حد شأن عقب"
)
"""Nouns that stand in sums and measures, and those that join clauses."""
_LEAST_USES = 2


def counts_of(text: str, tokens: Iterable[Token]) -> Counter[str]:
    """How often each stem stands in a text."""
    return Counter(stems_of(text, tokens))


def keywords_of(passages: Sequence[Passage], background: Mapping[str, float], most: int) -> list[Keyword]:
    """The weightiest lemmas that are no names, said twice at least where the text is long enough for that."""
    counts: Counter[str] = Counter()
    readings: dict[str, Counter[str]] = {}
    analyses: dict[str, Analysis] = {}
    for passage in passages:
        for token in _terms(passage):
            analysis = token.analysis
            if analysis is None or analysis.guess or analysis.upos not in _TELLING:
                continue
            if fold(analysis.lemma) in _SAYS_NOTHING:
                continue
            stem = light_stem(token.of(passage.text))
            counts[stem] += 1
            readings.setdefault(stem, Counter())[analysis.lemma] += 1
            analyses.setdefault(analysis.lemma, analysis)
    found: dict[str, float] = {}
    for stem, count in counts.items():
        lemma = readings[stem].most_common(1)[0][0]
        found[lemma] = max(found.get(lemma, 0.0), count**0.7 * rarity(stem, background) * (count >= _LEAST_USES or 0.4))
    best = sorted(found.items(), key=lambda entry: -entry[1])[:most]
    return [
        Keyword(strip_marks(lemma), next(iter(analyses[lemma].senses), None), round(weight / best[0][1], 2))
        for lemma, weight in best
        if weight > 0
    ]


def _terms(passage: Passage) -> Iterable[Token]:
    """Words that are in no name."""
    names = iter(one for one in passage.mentions if one.type in NAMES)
    name = next(names, None)
    for token in passage.tokens:
        while name is not None and name.end <= token.start:
            name = next(names, None)
        if token.kind is TokenKind.WORD and not (name is not None and name.overlaps(token.start, token.end)):
            yield token
