"""What the compiled dictionary adds to the one installed: other spellings, plurals, passives, new words and names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis
from tuireader.nlp.morphology import DictionaryAnalyzer, Lexicon
from tuireader.nlp.morphology.additions import Word, word_stems
from tuireader.nlp.morphology.english import plural_of
from tuireader.nlp.morphology.parts_of_speech import parts_of_speech
from tuireader.nlp.morphology.passives import passive_stems
from tuireader.nlp.morphology.skeletons import arabic_skeleton, latin_skeleton
from tuireader.nlp.morphology.sources import Entry
from tuireader.nlp.tables import read_table

ASSETS = Path(__file__).parents[4] / "assets"


def some(readings: Iterable[Analysis], **wanted: str) -> list[Analysis]:
    return [one for one in readings if all(getattr(one, name) == value for name, value in wanted.items())]


@pytest.mark.parametrize(("plural", "singular"), [("الجبال", "mountain"), ("كتب", "book"), ("وزراء", "minister")])
def test_a_broken_plural_has_the_singulars_english(analyzer: DictionaryAnalyzer, plural: str, singular: str) -> None:
    nouns = some(analyzer.analyze(plural), upos="NOUN")
    assert any(one.feats.get("Number") == "Plur" and singular in one.gloss.split("; ") for one in nouns)


@pytest.mark.parametrize("word", ["تُرك", "اُستخدمت", "وُجهت", "يُحاكَم", "يُترك"])
def test_passives_the_dictionary_does_not_list(analyzer: DictionaryAnalyzer, word: str) -> None:
    assert any(one.feats.get("Voice") == "Pass" for one in analyzer.analyze(word))


def test_vowels_of_passives() -> None:
    def made(form: str, category: str) -> str:
        entry = Entry("", form, category, "x", f"{form}/VERB_PERFECT", "l")
        return next(passive_stems([entry])).vocalized

    perfects = {"katab": "kutib", "qAtal": "quwtil", "{isotaxodam": "{usotuxodim", ">aEolan": ">uEolin"}
    assert {active: made(active, "PV") for active in perfects} == perfects
    assert (made("qAl", "PV_V"), made("Hal~", "PV_V")) == ("qiyl", "Hul~")
    imperfects = {"kotub": "kotab", "qad~im": "qad~am", "sotaxodim": "sotaxodam"}
    assert {active: made(active, "IV") for active in imperfects} == imperfects


@pytest.mark.parametrize(
    ("written", "lemma"),
    [("ٱلْكِتَٰبُ", "كتاب"), ("الرحمٰن", "رحمن"), ("کتاب", "كتاب"), ("مستشفي", "مستشفى")],
)
def test_other_spellings(analyzer: DictionaryAnalyzer, written: str, lemma: str) -> None:
    readings = analyzer.analyze(written)
    assert lemma in {strip_marks(one.lemma) for one in readings}
    assert not readings[0].guess


@pytest.mark.parametrize(
    ("word", "english"), [("جوجل", "Google"), ("ميتا", "Meta"), ("وبالقاهرة", "Cairo"), ("لميدجورني", "Midjourney")]
)
def test_known_names(analyzer: DictionaryAnalyzer, word: str, english: str) -> None:
    assert any(one.gloss.split("; ")[0] == english for one in some(analyzer.analyze(word), upos="PROPN"))


@pytest.mark.parametrize(("word", "upos"), [("بيت", "NOUN"), ("مدرسة", "NOUN"), ("كبير", "ADJ"), ("أمر", "NOUN")])
def test_a_name_does_not_swamp_a_common_word(analyzer: DictionaryAnalyzer, word: str, upos: str) -> None:
    assert analyzer.analyze(word)[0].upos == upos


def test_every_line_of_our_words_gives_stems() -> None:
    table = read_table(ASSETS / "lexicon" / "words.tsv", 5, 2)
    assert [str(problem) for problem in table.problems] == []
    assert [row.fields[0] for row in table.rows if not word_stems(Word(*row.fields))] == []


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        (Word("حاسُوب", "NOUN", "حَواسِيب", "computer", ""), {("HAswb", "Ndu"), ("HwAsyb", "Ndip")}),
        (Word("مُدَوِّن", "NOUN", "مُدَوِّنُون", "blogger", ""), {("mdwn", "Nall")}),
        (Word("مُدَوَّنة", "NOUN", "مُدَوَّنات", "blog", ""), {("mdwn", "NapAt")}),
        (Word("غَرَّدَ", "VERB", "يُغَرِّدُ", "tweet", ""), {("grd", "PV"), ("grd", "IV_yu")}),
        (Word("رَقْمِيّ", "ADJ", "", "digital", ""), {("rqmy", "Nall")}),
        (Word("القاهرة", "PROPN", "", "Cairo", ""), {("qAhrp", "Nprop-Al")}),
    ],
)
def test_inflection_of_new_words(word: Word, keys: set[tuple[str, str]]) -> None:
    assert {(stem.entry.key, stem.entry.category) for stem in word_stems(word)} == keys


def test_adjectives_among_nouns() -> None:
    def entry(form: str, category: str, gloss: str, tag: str = "NOUN") -> Entry:
        return Entry(form, form, category, gloss, f"{form}/{tag}", f"{form}_1")

    entries = [
        entry("kbyr", "N/ap", "great; big"), entry("EZym", "Nall", "great", "ADJ"), entry("bAb", "Ndu", "door"),
        entry("mdrs", "Nall", "teacher"), entry("HAd", "N-ap", "aggressive"),
    ]  # fmt: skip
    assert parts_of_speech(entries) == ["ADJ", "ADJ", "NOUN", "NOUN", "ADJ"]


@pytest.mark.parametrize(
    ("arabic", "latin"), [("زوكربيرغ", "zuckerberg"), ("شولمان", "schulman"), ("هولز", "holz"), ("كلينتون", "clinton")]
)
def test_skeletons_meet(arabic: str, latin: str) -> None:
    assert arabic_skeleton(arabic) == latin_skeleton(latin)


@pytest.mark.parametrize(
    ("one", "many"), [("book", "books"), ("country", "countries"), ("church", "churches"), ("woman", "women")]
)
def test_english_plurals(one: str, many: str) -> None:
    assert plural_of(one) == many


def test_bands_fall_with_frequency(lexicon: Lexicon, analyzer: DictionaryAnalyzer) -> None:
    def band(word: str) -> int:
        reading = analyzer.analyze(word)[0]
        return lexicon.band(reading.lemma, reading.upos)

    assert (band("في"), band("يوم")) == (5, 5)
    assert 5 > band("مطرقة") >= 1
    assert lexicon.band("زنبقوف", "NOUN") == 1


@pytest.mark.parametrize("word", ["عالميٌ", "قويٌ", "مصريٍ", "عالميٌّ"])
def test_tanwin_alone_says_nothing_of_a_shadda(analyzer: DictionaryAnalyzer, word: str) -> None:
    assert "ADJ" in {candidate.stem.upos for candidate in analyzer.finder.find(word)}
