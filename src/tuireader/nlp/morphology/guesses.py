"""A reading for a word that no dictionary knows. Owns the inference from letters; knows no dictionary."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.arabic.characters import TATWEEL
from tuireader.arabic.normalization import strip_marks
from tuireader.arabic.transliteration import romanize, spell_name
from tuireader.document import Analysis, Segment
from tuireader.nlp.morphology.skeletons import arabic_skeleton, vowel_distance

_PROCLITICS = {
    "و": ("and", "wa", 4), "ف": ("so", "fa", 6), "ل": ("for; to", "li", 5), "ب": ("with; in; by", "bi", 6),
    "ك": ("like; as", "ka", 6), "س": ("will", "sa", 99),
}  # fmt: skip
"""English, sound, and the letters that must be left for the first one to be a word of its own."""
_ARTICLE = "ال"
_COMMON_ENDINGS = ("ية", "يات", "ون", "ين", "ات", "ها", "هم")


_MAX_DISTANCE = 2


def guess(word: str, names: Callable[[str], tuple[str, ...]]) -> Analysis:
    """The letters as a name, after what may be cut off at its beginning; `names` knows some by their consonants."""
    letters = strip_marks(word)
    proclitics, stem = _cut(letters)
    article = any(part.gloss == "the" or part.gloss.endswith(" the") for part in proclitics)
    common = article and stem.endswith(_COMMON_ENDINGS)
    spelled = (not common and _known(stem, names)) or spell_name(stem) or word
    written = stem if proclitics else word.replace(TATWEEL, "")
    segments = (*proclitics, Segment(written or word, spelled))
    return Analysis(
        vocalized="".join(part.form for part in segments),
        lemma=stem or word,
        upos="PROPN" if len(stem) > 2 else "X",
        feats={"Definite": "Def"} if article else {},
        gloss=spelled,
        romanized="-".join([*(_sound(part.form) for part in proclitics), romanize(stem)]),
        segments=segments,
        guess=True,
    )


def _known(stem: str, names: Callable[[str], tuple[str, ...]]) -> str:
    """The usual name with these consonants whose vowels speak least against it."""
    skeleton = arabic_skeleton(stem)
    if len(skeleton) < 2:
        return ""
    ranked = sorted((vowel_distance(stem, name) + place, name) for place, name in enumerate(names(skeleton)))
    near = [name for distance, name in ranked if distance <= _MAX_DISTANCE]
    return near[0].capitalize() if near else ""


def _cut(word: str) -> tuple[list[Segment], str]:
    parts: list[Segment] = []
    rest = word
    if rest[:1] in "وف" and _has_article(rest[1:]):
        parts.append(_proclitic(rest[0]))
        rest = rest[1:]
    if rest[:1] in "بك" and rest[1:3] == _ARTICLE and len(rest) > 5:
        parts.append(_proclitic(rest[0]))
        rest = rest[1:]
    if rest.startswith("لل") and len(rest) > 4:
        return [*parts, _proclitic("ل"), Segment("ل", "the", "proclitic")], rest[2:]
    if rest.startswith(_ARTICLE) and len(rest) > 4:
        return [*parts, Segment(_ARTICLE, "the", "proclitic")], rest[2:]
    first = rest[:1]
    if first in _PROCLITICS and len(rest) - 1 >= _PROCLITICS[first][2] and rest[1:2] != "ا":
        return [*parts, _proclitic(first)], rest[1:]
    return parts, rest


def _has_article(rest: str) -> bool:
    return rest.startswith((_ARTICLE, "بال", "كال", "لل")) and len(rest) > 5


def _proclitic(letter: str) -> Segment:
    return Segment(letter, _PROCLITICS[letter][0], "proclitic")


def _sound(form: str) -> str:
    return _PROCLITICS[form][1] if form in _PROCLITICS else "al"
