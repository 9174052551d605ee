"""Readings chosen in their place, and how the others share in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from nlp_fixtures import cases, split_tokens

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis, Token, TokenKind
from tuireader.nlp.morphology import ContextTagger, DictionaryAnalyzer, Disambiguator, Weights, load_weights
from tuireader.nlp.morphology.context import context_of, context_tag
from tuireader.nlp.morphology.disambiguation import features, rival

Tagged = Callable[[str], tuple[Token, ...]]


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.fixture(scope="module")
def tagger(analyzer: DictionaryAnalyzer) -> ContextTagger:
    return ContextTagger(analyzer.finder, analyzer.disambiguator)


@pytest.mark.parametrize(("text", "expected"), cases("morphology_sentences.txt"))
def test_words_in_their_place(tagged: Tagged, text: str, expected: str) -> None:
    readings = {token.of(text): token.analysis for token in tagged(text) if token.analysis}
    found = {word: f"{strip_marks(reading.lemma)}/{reading.upos}" for word, reading in readings.items()}
    wanted = dict(pair.split("=") for pair in expected.split())
    assert {word: found[word] for word in wanted} == wanted


@pytest.mark.xfail(reason="the weights prefer another reading")
@pytest.mark.parametrize(("text", "expected"), cases("morphology_known_failures.txt"))
def test_words_that_are_read_wrongly_today(tagged: Tagged, text: str, expected: str) -> None:
    test_words_in_their_place(tagged, text, expected)


def test_shares_are_of_all_readings_best_first(tagger: ContextTagger) -> None:
    text = "لم يكتب الطالب الدرس."
    tokens = split_tokens(text)
    shares = tagger.shares(text, tokens, 1)
    assert sum(share for _, share in shares) == pytest.approx(1)
    assert [share for _, share in shares] == sorted((share for _, share in shares), reverse=True)
    chosen = tagger.tag(text, tokens)[1].analysis
    assert chosen is not None
    assert replace(chosen, gloss="") == replace(shares[0][0], gloss="")


@pytest.mark.usefixtures("restless")
def test_threads_may_tag_the_same_words_at_once(analyzer: DictionaryAnalyzer) -> None:
    text = "قال المدير إن الشركة الجديدة تعمل في سوق كبيرة، وكتب الطالب الدرس في المدرسة ثم ذهب إلى البيت مع أخيه."
    tokens, together = split_tokens(text), Barrier(4)
    expected = ContextTagger(analyzer.finder, analyzer.disambiguator).tag(text, tokens)

    def tag(tagger: ContextTagger) -> tuple[Token, ...]:
        together.wait(10)
        return tagger.tag(text, tokens)

    with ThreadPoolExecutor(4) as pool:
        for _ in range(25):
            fresh = ContextTagger(analyzer.finder, analyzer.disambiguator)
            assert list(pool.map(tag, [fresh] * 4)) == [expected] * 4


def test_a_mark_has_no_readings(tagger: ContextTagger) -> None:
    tokens = split_tokens("كتاب.")
    assert tagger.shares("كتاب.", tokens, 1) == ()


def test_a_likely_other_reading_is_marked_in_the_gloss(tagger: ContextTagger, analyzer: DictionaryAnalyzer) -> None:
    for word in ("علم", "كتب", "عرض", "وضع", "حكم", "رد", "دار"):
        tokens = split_tokens(word)
        (token,) = tagger.tag(word, tokens)
        assert token.analysis is not None
        senses = token.analysis.gloss.split("; ")
        others = [sense for sense in senses if sense.startswith("or: ")]
        lemmas: dict[tuple[str, str], float] = {}
        for reading, share in tagger.shares(word, tokens, 0):
            lemmas[reading.lemma, reading.upos] = lemmas.get((reading.lemma, reading.upos), 0) + share
        likely = [share for key, share in lemmas.items() if key != (token.analysis.lemma, token.analysis.upos)]
        assert len(others) <= 1
        assert len(senses) - len(others) <= 3
        if others:
            assert senses[-1] == others[0]
            assert max(likely) >= 0.2


def test_a_settled_reading_is_kept_and_heeded(tagger: ContextTagger, analyzer: DictionaryAnalyzer) -> None:
    text = "لم كتب"
    tokens = split_tokens(text)
    verb, noun = (next(r for r in analyzer.analyze("كتب") if r.upos == upos) for upos in ("VERB", "NOUN"))
    for settled in (verb, noun):
        fixed = [tokens[0], replace(tokens[1], analysis=settled)]
        assert tagger.tag(text, fixed)[1] is fixed[1]

    def share(settled: Analysis) -> float:
        shares = tagger.shares(text, [tokens[0], replace(tokens[1], analysis=settled)], 0)
        return next(part for reading, part in shares if reading.upos == "PART")

    assert share(verb) != share(noun)


def test_a_reading_has_the_tag_of_its_candidate(analyzer: DictionaryAnalyzer) -> None:
    for word in ("وكتب", "الكتاب", "كتابه", "بالمدرسة", "سيكتبون", "في", "هذا", "يُكتب", "لمصر", "الكبيرة"):
        for candidate in analyzer.finder.find(word):
            token = Token(0, len(word), kind=TokenKind.WORD, analysis=candidate.reading)
            assert context_of(token, word) == context_tag(candidate.prefix, candidate.stem, candidate.suffix)


def test_a_reading_weighs_what_its_features_weigh_together(analyzer: DictionaryAnalyzer) -> None:
    weights = load_weights(Path(__file__).parents[4] / "assets").features
    disambiguator = Disambiguator(Weights(weights))
    for word in ("وكتب", "الكتاب", "كتابه", "بالمدرسة", "سيكتبون", "في", "لمصر", "مثلا", "ميدجورني", "الخيتانية"):
        candidates = analyzer.finder.find(word)
        against = rival(candidates)
        for order, candidate in enumerate(candidates):
            given = features(candidate, order, against)
            alone = Disambiguator(Weights()).score(candidate, order, against)
            expected = alone + sum(weights.get(name, 0.0) * value for name, value in given)
            assert disambiguator.score(candidate, order, against) == pytest.approx(expected)


@pytest.mark.parametrize("text", ["", ".", "...", "abc 123", "، ؛ ؟", "كتاب" * 60, "َُِ ـــ ء", "ادع1ـ"])
def test_odd_texts(tagged: Tagged, text: str) -> None:
    assert [token.of(text) for token in tagged(text)] == [token.of(text) for token in split_tokens(text)]


@settings(max_examples=60, deadline=None)
@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچکگیہٱٰۖ َُِّْـ،.abc1٣\u200c", max_size=60))
def test_any_text_is_tagged(tagger: ContextTagger, text: str) -> None:
    tokens = split_tokens(text)
    tagged = tagger.tag(text, tokens)
    assert [token.of(text) for token in tagged] == [token.of(text) for token in tokens]
    for token in tagged:
        assert (token.analysis is not None) == (token.kind is TokenKind.WORD)
        if token.analysis is not None:
            assert "".join(part.form for part in token.analysis.segments) == token.analysis.vocalized
            assert token.analysis.gloss or token.analysis.guess
