"""The card of the word at the cursor, as blocks. Owns its wording; the readings are nlp/'s.

Imported when the card is first shown: it brings the morphology with it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from tuireader.arabic.characters import has_arabic
from tuireader.document import Analysis, Token
from tuireader.nlp.morphology.romanization import Scheme, romanized_as
from tuireader.nlp.morphology.verb_forms import verb_form
from tuireader.reading.desk import Desk
from tuireader.reading.word_study import (
    LEAST_SHARE,
    FixedFor,
    ReadingChoice,
    Study,
    articles_on,
    same_reading,
    study_word,
)
from tuireader.ui.panes.blocks import Block

SHOWN_READINGS = 8

PARTS_OF_SPEECH = {
    "ADJ": "adjective", "ADP": "preposition", "ADV": "adverb", "AUX": "auxiliary", "CCONJ": "conjunction",
    "DET": "determiner", "INTJ": "interjection", "NOUN": "noun", "NUM": "numeral", "PART": "particle",
    "PRON": "pronoun", "PROPN": "proper name", "PUNCT": "punctuation", "SCONJ": "subordinating conjunction",
    "SYM": "symbol", "VERB": "verb", "X": "unknown",
}  # fmt: skip
FEATURES = {
    ("Aspect", "Perf"): "perfect", ("Aspect", "Imp"): "imperfect", ("Mood", "Imp"): "imperative",
    ("Mood", "Ind"): "indicative", ("Mood", "Sub"): "subjunctive", ("Mood", "Jus"): "jussive",
    ("Gender", "Masc"): "masculine", ("Gender", "Fem"): "feminine", ("Number", "Sing"): "singular",
    ("Number", "Dual"): "dual", ("Number", "Plur"): "plural", ("Person", "1"): "1st person",
    ("Person", "2"): "2nd person", ("Person", "3"): "3rd person", ("Voice", "Act"): "", ("Voice", "Pass"): "passive",
    ("VerbForm", "Fin"): "", ("Definite", "Def"): "definite", ("Definite", "Ind"): "indefinite",
    ("Definite", "Cons"): "construct", ("Case", "Nom"): "nominative", ("Case", "Acc"): "accusative",
    ("Case", "Gen"): "genitive", ("Degree", "Cmp"): "elative", ("Polarity", "Neg"): "negative",
}  # fmt: skip
"""Universal Dependencies features in words; what goes without saying is empty."""


BANDS = {5: "one of the commonest words", 4: "very common", 3: "common", 2: "not common", 1: "rare"}
VERB_FORMS_OF_FOUR = {"QI": "I of four radicals", "QII": "II of four radicals", "QIV": "IV of four radicals"}


def word_blocks(desk: Desk) -> list[Block]:
    """The word at the cursor: its reading here, the other readings, its other places, the reader's dictionaries."""
    studied = study_word(desk)
    if studied is None:
        return [
            Block("No Arabic word here", style="title"),
            Block("t shows the Arabic of this paragraph; ← and → move from word to word.", style="quiet"),
        ]
    if isinstance(studied, Token):
        form = desk.source_word() or ""
        return [Block(form, base=0, style="title"), Block(f"{studied.kind.value}", style="quiet")]
    return [
        *_reading(studied, Scheme(desk.romanization)),
        *_readings(studied),
        *_places(desk, studied),
        *_articles(desk, studied),
    ]


def _reading(study: Study, scheme: Scheme) -> Iterator[Block]:
    reading = study.reading
    yield Block(reading.vocalized or study.form, base=1, style="title", as_written=True)
    yield Block(romanized_as(reading, scheme), style="quiet")
    yield Block("; ".join(reading.senses) or "no English known", style="name")
    for sense in reading.alternatives:
        yield Block(f"or, in another reading: {sense}", style="quiet")
    if reading.guess:
        yield Block("a guess: the dictionary does not know this word", style="warning")
    if len(reading.segments) > 1:
        yield Block("Parts", style="title", space=True)
        for segment in reading.segments:
            yield _pair(segment.form, segment.gloss)
    yield Block("Form", style="title", space=True)
    yield Block(_grammar(reading))
    usual = BANDS.get(study.band, "")
    yield _pair(reading.lemma, f"lemma · {usual}" if usual else "lemma")
    if reading.root:
        yield _pair(reading.root, "root")


def _readings(study: Study) -> Iterator[Block]:
    """Every reading with its share; Enter on one fixes it."""
    if len(study.readings) < 2 and not study.fixed:
        return
    yield Block("Readings", style="title", space=True)
    if study.fixed:
        where = "for this place" if study.fixed is FixedFor.PLACE else "for the whole text"
        yield Block(f"fixed by you {where}; Enter here lets it go", style="warning", target=ReadingChoice(None))
    for reading, share in study.readings[:SHOWN_READINGS]:
        chosen = same_reading(reading, study.reading) or reading.vocalized == study.reading.vocalized
        percent = f"{share:.0%}" if share >= LEAST_SHARE else "<1%"
        row = _pair(reading.vocalized, percent)
        yield replace(row, target=ReadingChoice(reading), style="here" if chosen else "plain")
        yield Block(_short(reading), style="quiet")


def _places(desk: Desk, study: Study) -> Iterator[Block]:
    """Where else the lemma and the root stand; Enter goes to the next place."""
    counted = desk.occurrences.around(desk.session.cursor.index)
    if counted is None or study.reading.guess:
        return
    lemma, root = counted.of(study.reading)
    place = desk.session.place()
    rows = [(study.reading.lemma, lemma)] if len(lemma) > 1 else []
    if study.reading.root and len(root) > len(lemma):
        rows.append((study.reading.root, root))
    for number, (name, places) in enumerate(rows):
        if not number:
            yield Block("In this text", style="title", space=True)
        at = bisect_right(places, place)
        yield replace(_pair(name, f"{len(places)} places, Enter: the next"), target=places[at % len(places)])


def _articles(desk: Desk, study: Study) -> Iterator[Block]:
    for article in articles_on(study, desk):
        yield Block(article.dictionary, style="title", space=True)
        yield _pair(article.headword, "")
        for line in article.text.split("\n"):
            yield Block(line, base=int(has_arabic(line[:1])))


def _pair(arabic: str, english: str) -> Block:
    # Isolated: a number behind it would run together with the Arabic.
    text = f"\u2067{arabic}\u2069  {english}".rstrip()
    return Block(text, base=0, spans=((0, len(arabic) + 2, "arabic"),), as_written=True)


def _grammar(reading: Analysis) -> str:
    said = [FEATURES.get((name, value), f"{name} {value}") for name, value in reading.feats.items()]
    form = verb_form(reading.lemma) if reading.upos in ("VERB", "AUX") else ""
    named = f"form {VERB_FORMS_OF_FOUR.get(form, form)}" if form else ""
    return ", ".join(word for word in (PARTS_OF_SPEECH.get(reading.upos, reading.upos), named, *said) if word)


def _short(reading: Analysis) -> str:
    return f"{PARTS_OF_SPEECH.get(reading.upos, reading.upos)}: {reading.gloss}"
