"""The card of the word at the cursor, as blocks. Owns its wording; the readings are nlp/'s."""

from __future__ import annotations

from tuireader.document import Analysis, TokenKind
from tuireader.reading.desk import Desk
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


def word_blocks(desk: Desk) -> list[Block]:
    """The reading of the word at the cursor in its place, then the other readings."""
    token = desk.word_token()
    if token is None:
        return [
            Block("No Arabic word here", style="title"),
            Block("t shows the Arabic of this paragraph; ← and → move from word to word.", style="quiet"),
        ]
    text = desk.opened.document.paragraphs[desk.session.cursor.index].text
    form = token.of(text)
    if token.kind is not TokenKind.WORD or token.analysis is None:
        return [Block(form, base=0, style="title"), Block(f"{token.kind.value}", style="quiet")]
    blocks = _reading(token.analysis, form)
    others = [one for one in desk.pipeline.language.analyzer.analyze(form) if one != token.analysis]
    if others:
        blocks.append(Block("Other readings", style="title", space=True))
        for other in others[:SHOWN_READINGS]:
            blocks += [
                Block(other.vocalized, base=1, style="arabic", as_written=True),
                Block(_short(other), style="quiet"),
            ]
    return blocks


def _reading(reading: Analysis, form: str) -> list[Block]:
    blocks = [
        Block(reading.vocalized or form, base=1, style="title", as_written=True),
        Block(reading.romanized, style="quiet"),
        Block(reading.gloss or "no English known", style="name"),
    ]
    if reading.guess:
        blocks.append(Block("a guess: the dictionary does not know this word", style="warning"))
    if len(reading.segments) > 1:
        blocks.append(Block("Parts", style="title", space=True))
        for segment in reading.segments:
            blocks.append(_pair(segment.form, segment.gloss))
    blocks.append(Block("Form", style="title", space=True))
    blocks.append(Block(_grammar(reading)))
    blocks.append(_pair(reading.lemma, "lemma"))
    if reading.root:
        blocks.append(_pair(reading.root, "root"))
    return blocks


def _pair(arabic: str, english: str) -> Block:
    return Block(f"{arabic}  {english}", base=0, spans=((0, len(arabic), "arabic"),), as_written=True)


def _grammar(reading: Analysis) -> str:
    said = (FEATURES.get((name, value), f"{name} {value}") for name, value in reading.feats.items())
    return ", ".join([PARTS_OF_SPEECH.get(reading.upos, reading.upos), *(words for words in said if words)])


def _short(reading: Analysis) -> str:
    return f"{PARTS_OF_SPEECH.get(reading.upos, reading.upos)}: {reading.gloss}"
