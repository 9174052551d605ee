"""What a treebank says stays; what it leaves out comes from the dictionary's reading that agrees with it."""

from __future__ import annotations

from msgspec.structs import replace

from tuireader.document import Analysis, Segment, Token, TokenKind
from tuireader.reading.completion import completed, is_bare

TEXT = "كتبت"


def reading(vocalized: str, lemma: str, gloss: str, **feats: str) -> Analysis:
    return Analysis(
        vocalized=vocalized, lemma=lemma, upos="VERB", gloss=gloss, feats=feats, segments=(Segment(vocalized, gloss),)
    )


WROTE = reading("كَتَبَت", "كَتَب", "write", Voice="Act")
WRITTEN = reading("كُتِبَت", "كَتَب", "write", Voice="Pass")
DICTATED = reading("كَتَّبَت", "كَتَّب", "dictate", Voice="Act")


class Dictionary:
    """Reads every word in three ways, and takes the first."""

    def __init__(self, *readings: Analysis) -> None:
        self._readings = readings

    def analyze(self, word: str) -> tuple[Analysis, ...]:
        return self._readings

    def tag(self, text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
        return tuple(replace(token, analysis=token.analysis or self._readings[0]) for token in tokens)


def complete(theirs: Analysis, *readings: Analysis) -> Analysis | None:
    dictionary = Dictionary(*readings)
    token = Token(0, 4, kind=TokenKind.WORD, analysis=theirs)
    (found,) = completed(TEXT, (token,), dictionary, dictionary)
    return found.analysis


def test_the_reading_of_the_same_lemma_gives_its_english_and_parts() -> None:
    theirs = Analysis(vocalized=TEXT, lemma="كَتَّب", upos="VERB", feats={"Person": "3"})
    found = complete(theirs, WROTE, WRITTEN, DICTATED)
    assert found is not None
    assert (found.gloss, found.feats, found.segments) == ("dictate", {"Person": "3"}, DICTATED.segments)


def test_features_tell_readings_of_one_lemma_apart() -> None:
    theirs = Analysis(vocalized=TEXT, lemma="كَتَب", upos="VERB", feats={"Voice": "Act"})
    found = complete(theirs, WRITTEN, WROTE)
    assert found is not None
    assert (found.vocalized, found.gloss, found.segments) == ("كَتَبَت", "write", WROTE.segments)


def test_what_the_treebank_says_is_never_overruled() -> None:
    theirs = Analysis(vocalized="كَتْبَت", lemma="غَيْر", root="غ ي ر", upos="NOUN", romanized="katbat")
    found = complete(theirs, WROTE)
    assert found is not None
    assert (found.vocalized, found.lemma, found.root) == ("كَتْبَت", "غَيْر", "غ ي ر")
    assert (found.upos, found.feats, found.romanized, found.gloss) == ("NOUN", {}, "katbat", "write")


def test_an_analysis_with_english_or_parts_is_whole() -> None:
    whole = Token(0, 4, kind=TokenKind.WORD, analysis=WROTE)
    assert not is_bare(whole)
    assert not is_bare(replace(whole, analysis=None))
    assert completed(TEXT, (whole,), Dictionary(DICTATED), Dictionary(DICTATED)) == (whole,)
