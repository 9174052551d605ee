"""The card of the word at the cursor, as blocks. Owns its wording; the readings are nlp/'s.

Imported when the card is first shown: it brings the morphology with it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tuireader.arabic.characters import has_arabic
from tuireader.document import Analysis, EntityType, Token
from tuireader.nlp.morphology.romanization import Scheme, romanized_as
from tuireader.reading.desk import Desk
from tuireader.reading.entities import Named
from tuireader.reading.grammar_words import BANDS, PARTS_OF_SPEECH, TOKEN_KINDS, grammar_of, told_apart
from tuireader.reading.session import Cursor
from tuireader.reading.word_study import (
    LEAST_SHARE,
    FixedFor,
    ReadingChoice,
    Study,
    articles_on,
    same_reading,
    study_word,
)
from tuireader.ui.commands import key_of
from tuireader.ui.panes.blocks import Block
from tuireader.wording import N_, tr, trn

SHOWN_READINGS = 8
_NAMES_OF = {
    EntityType.PERSON: N_("person"),
    EntityType.ORG: N_("organization"),
    EntityType.LOC: N_("place name"),
    EntityType.PRODUCT: N_("product"),
    EntityType.EVENT: N_("event"),
    EntityType.MISC: N_("name"),
}
"""What has a name of its own; what a date or a nationality is, the dictionary says well enough."""


def word_blocks(desk: Desk) -> list[Block]:
    """The word at the cursor: its reading here, the other readings, its other places, the reader's dictionaries."""
    studied = study_word(desk)
    if studied is None:
        return [
            Block(tr("No Arabic word here"), style="title"),
            Block(
                tr(
                    "{toggle} shows the Arabic of this paragraph; {left} and {right} move from word to word.",
                    toggle=key_of("toggle_view"),
                    left=key_of("word_left"),
                    right=key_of("word_right"),
                ),
                style="quiet",
            ),
        ]
    if isinstance(studied, Token):
        form = desk.source_word() or ""
        return [
            *_named(desk),
            Block(form, base=0, style="title"),
            Block(tr(TOKEN_KINDS[studied.kind]), style="quiet"),
        ]
    return [
        *_named(desk),
        *_reading(studied, Scheme(desk.romanization)),
        *_readings(studied),
        *_places(desk, studied),
        *_articles(desk, studied),
    ]


def _named(desk: Desk) -> Iterator[Block]:
    """`Meta · organization`: what the text calls so here, whatever the dictionary says of the word."""
    named = _name_here(desk)
    if named is None:
        return
    name, sign = named.entity.name, named.sign
    called = sign + f"\u2068{name.en or name.ar}\u2069"
    text = f"{called} · {tr(_NAMES_OF[named.entity.type])}"
    yield Block(text, spans=((len(sign), len(called), "name"), (len(called), len(text), "quiet")))


def _name_here(desk: Desk) -> Named | None:
    named = desk.entity_here()
    return named if named and named.entity.type in _NAMES_OF else None


def _reading(study: Study, scheme: Scheme) -> Iterator[Block]:
    reading = study.reading
    yield Block(reading.vocalized or study.form, base=1, style="title", as_written=True)
    yield Block(romanized_as(reading, scheme), base=0, style="quiet")
    yield Block("; ".join(reading.senses), base=0, style="name") if reading.senses else Block(tr("no English known"))
    for sense in reading.alternatives:
        yield Block(tr("or, in another reading: {sense}", sense=sense), style="quiet")
    if reading.guess:
        yield Block(tr("a guess: the dictionary does not know this word"), style="warning")
    if len(reading.segments) > 1:
        yield Block(tr("Parts"), style="title", space=True)
        for segment in reading.segments:
            yield _pair(segment.form, segment.gloss)
    yield Block(tr("Form"), style="title", space=True)
    yield Block(grammar_of(reading))
    usual = tr(BANDS.get(study.band, ""))
    yield _pair(reading.lemma, f"{tr('lemma')} · {usual}" if usual else tr("lemma"))
    if reading.root:
        yield _pair(reading.root, tr("root"))


def _readings(study: Study) -> Iterator[Block]:
    """Every reading with its share; Enter on one fixes it."""
    if len(study.readings) < 2 and not study.fixed:
        return
    yield Block(tr("Readings"), style="title", space=True)
    if study.fixed:
        here = tr("fixed by you for this place; Enter here lets it go")
        said = here if study.fixed is FixedFor.PLACE else tr("fixed by you for the whole text; Enter here lets it go")
        yield Block(said, style="warning", target=ReadingChoice(None))
    every = [reading for reading, _ in study.readings]
    same = [one for one in every if same_reading(one, study.reading)]
    for reading, share in study.readings[:SHOWN_READINGS]:
        chosen = reading in same if same else reading.vocalized == study.reading.vocalized
        percent = f"{share:.0%}" if share >= LEAST_SHARE else "<1%"
        row = _pair(reading.vocalized, percent)
        yield replace(row, target=ReadingChoice(reading), style="here" if chosen else "plain")
        yield Block(_short(reading, told_apart(reading, every)), style="quiet")


def _places(desk: Desk, study: Study) -> Iterator[Block]:
    """Where else the name, the lemma and the root stand; Enter goes to the next place."""
    here = desk.end_of_word()
    for number, (name, places) in enumerate(_counted(desk, study)):
        if not number:
            yield Block(tr("In this text"), style="title", space=True)
        at = bisect_right(places, here)
        yield replace(
            _pair(name, trn("{count} place, Enter: the next", "{count} places, Enter: the next", len(places))),
            target=places[at % len(places)],
        )


def _counted(desk: Desk, study: Study) -> Iterator[tuple[str, Sequence[Cursor]]]:
    named = _name_here(desk)
    if named is not None and len(named.places) > 1:
        yield named.entity.name.ar or named.entity.name.en or "", named.places
    counted = desk.occurrences.around(desk.session.cursor.index)
    if counted is None or study.reading.guess:
        return
    lemma, root = counted.of(study.reading)
    if len(lemma) > 1:
        yield study.reading.lemma, lemma
    if study.reading.root and len(root) > len(lemma):
        yield study.reading.root, root


def _articles(desk: Desk, study: Study) -> Iterator[Block]:
    for article in articles_on(study, desk):
        yield Block(article.dictionary, style="title", space=True)
        yield _pair(article.headword, "")
        for line in article.text.split("\n"):
            yield Block(line, base=int(has_arabic(line[:1])))


def _pair(arabic: str, english: str) -> Block:
    # Isolated: a number behind it would run together with the Arabic.
    text = f"\u2067{arabic}\u2069  {english}".rstrip()
    return Block(text, spans=((0, len(arabic) + 2, "arabic"),), as_written=True)


def _short(reading: Analysis, apart: str) -> str:
    """`apart`: what tells it from another that looks the same."""
    kind = tr(PARTS_OF_SPEECH.get(reading.upos, reading.upos))
    said = tr(", ").join(word for word in (kind, apart) if word)
    return f"{said}: \u2066{reading.gloss}\u2069"
