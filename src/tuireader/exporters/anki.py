"""Notes as a deck of Anki. Owns the note type, its cards and the ids; the package is written by genanki.

What is learned is the quote: in front it stands marked in its sentence, behind are its English, its readings, the
English of its paragraph and the note. The id of the note type never changes, and each note has that of its annotation:
a deck that is imported again brings its cards up to date, and they keep what was learned of them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from tuireader.document import Gloss
from tuireader.exporters.bundle import ExportBundle, ExportEntry, Layer
from tuireader.exporters.plain import line, lines
from tuireader.exporters.surroundings import gloss_label

if TYPE_CHECKING:
    from genanki import Model

LAYERS = frozenset({Layer.SENTENCE, Layer.ENGLISH, Layer.GLOSS, Layer.WORDS})

NOTE_TYPE = 1_733_050_917
DECK = 1_402_777_361
"""Made once; others would be another note type and another deck to Anki."""
DECK_NAME = "tuireader"


class _Card(NamedTuple):
    """The fields of a note as HTML, in the order of the note type."""

    quote: str
    sentence: str
    gloss: str
    vocalized: str
    lemma: str
    root: str
    english: str
    note: str
    source: str


FIELDS = ("Quote", "Sentence", "Gloss", "Vocalized", "Lemma", "Root", "English", "Note", "Source")
RIGHT_TO_LEFT = frozenset({"Quote", "Sentence", "Vocalized", "Lemma", "Root"})

_SPECIAL = re.compile(r"[&<>\"'\[{\n\r]")
_PLAIN = re.compile("[ !#-%(-;=?-Z|~«»،؛؟ء-غـ-ْ٠-٩a-z–—…‘’“”]*+")
"""What most texts are made of in full: nothing in it is a control or means something in HTML."""
_NO_TAG = re.compile(r"[\s:\"]+")

FRONT = '<div class="ar" dir="rtl">{{Sentence}}</div>'
BACK = """{{FrontSide}}<hr id="answer">
<div class="en" dir="ltr">{{Gloss}}</div>
{{#Vocalized}}<div class="ar" dir="rtl">{{Vocalized}}</div>{{/Vocalized}}
{{#Lemma}}<div class="small" dir="rtl"><span dir="ltr">lemma</span> <b>{{Lemma}}</b></div>{{/Lemma}}
{{#Root}}<div class="small" dir="rtl"><span dir="ltr">root</span> <b>{{Root}}</b></div>{{/Root}}
{{#English}}<div class="en quiet" dir="ltr">{{English}}</div>{{/English}}
{{#Note}}<div class="note" dir="auto">{{Note}}</div>{{/Note}}
<div class="small quiet" dir="auto">{{Source}}</div>"""
STYLE = """.card { font: 1.2rem/1.7 sans-serif; text-align: center; }
.ar { direction: rtl; font-size: 1.8rem; line-height: 2; font-family: "Noto Naskh Arabic", "Scheherazade New", Amiri,
  "Geeza Pro", "Traditional Arabic", serif; }
.target { background: #fff0a6; color: #1c1c1c; border-radius: .15em; padding: 0 .1em; }
.small { font-size: 1rem; } .quiet { opacity: .7; } .note { margin-top: .6em; unicode-bidi: plaintext; }"""


def to_anki(bundles: Sequence[ExportBundle]) -> bytes:
    """A package (.apkg) with one deck: in Anki texts are told apart by a tag, as its manual advises."""
    import genanki

    class Note(genanki.Note):  # type: ignore[misc]
        """One whose fields are all escaped and whose sentence is never empty: to look after both takes a fifth more."""

        cards = (genanki.Card(0),)

        def _check_invalid_html_tags_in_fields(self) -> None:
            pass

    model = _model()
    deck = genanki.Deck(DECK, DECK_NAME)
    for bundle in bundles:
        for entry, card in _cards(bundle):
            guid = line(entry.annotation.id)
            deck.add_note(Note(model, list(card), tags=_tags(entry, bundle), guid=guid))
    moment = max((bundle.generated for bundle in bundles), default="")
    file = io.BytesIO()
    genanki.Package(deck).write_to_file(file, timestamp=_seconds(moment))
    return _packed(file)


def cards_as_text(bundles: Sequence[ExportBundle]) -> str:
    """What is on the cards, as HTML, a field a line: what a person is shown before the package is written."""
    return "\n".join(text for bundle in bundles for text in _described(bundle))


def _described(bundle: ExportBundle) -> Iterator[str]:
    for entry, card in _cards(bundle):
        yield from (f"{name}: {value}" for name, value in zip(FIELDS, card, strict=True) if value)
        yield f"Tags: {' '.join(_tags(entry, bundle))}"
        yield ""


def _cards(bundle: ExportBundle) -> Iterator[tuple[ExportEntry, _Card]]:
    """A note on the text as a whole asks nothing, and gives no card."""
    return ((entry, _card(entry, bundle)) for entry in bundle.entries if entry.quote.strip())


def _card(entry: ExportEntry, bundle: ExportBundle) -> _Card:
    readings = [word.analysis for word in entry.words]
    gloss = "; ".join(readings[0].senses) if len(readings) == 1 else ""
    english = gloss or (entry.english.en if entry.english else "")
    quote = _html(entry.quote)
    return _Card(
        quote=quote,
        sentence=_sentence(entry, quote),
        gloss=_html(english),
        vocalized=_html(" ".join([reading.vocalized for reading in readings])),
        lemma=_html(_each([reading.lemma for reading in readings])),
        root=_html(_each([reading.root for reading in readings])),
        english=_paragraph(entry.gloss) if entry.gloss and entry.gloss.en != english else "",
        note=_html(_note(entry.annotation.body)),
        source=_source(bundle.name, entry.where if entry.number != 0 else ""),
    )


@lru_cache(maxsize=16)
def _source(text: str, where: str) -> str:
    return " · ".join(f"<bdi>{_html(part)}</bdi>" for part in (text, where) if part)


def _note(body: str) -> str:
    """Tags alone say nothing on a card: Anki has them beside it."""
    return body if any(not word.startswith("#") for word in body.split()) else ""


def _paragraph(gloss: Gloss) -> str:
    """A paragraph's English; that of the dictionary is said to be so."""
    return _html(f"{gloss_label(gloss)}: {gloss.en}" if gloss.by == "dictionary" else gloss.en)


def _each(values: Iterable[str | None]) -> str:
    return " · ".join(dict.fromkeys(filter(None, values)))


def _sentence(entry: ExportEntry, quote: str) -> str:
    marked = f'<span class="target">{quote}</span>'
    sentence, target = entry.sentence, entry.target
    if target is None:
        return marked
    return f"{_part(sentence[: target.start])}{marked}{_part(sentence[target.end :])}"


def _part(text: str) -> str:
    """A part of a sentence; the blanks at its ends part it from the quote."""
    return text if _PLAIN.fullmatch(text) else _html(f"|{text}|")[1:-1]


def _html(text: str) -> str:
    """Text as HTML; what Anki would play or typeset, such as [sound:…], stays text."""
    if _PLAIN.fullmatch(text):
        return text.strip(" ")
    if not _SPECIAL.search(text):
        return lines(text)
    return escape(lines(text)).replace("[", "&#91;").replace("{", "&#123;").replace("\n", "<br>")


def _tags(entry: ExportEntry, bundle: ExportBundle) -> list[str]:
    """In Anki's form: no blanks, and levels parted by two colons."""
    own = ["tuireader", f"text::{_tag(bundle.name)}"]
    if colour := bundle.colour_of(entry):
        own.append(_tag(colour))
    return own + [tag.replace("/", "::") for tag in entry.tags]


@lru_cache(maxsize=16)
def _tag(text: str) -> str:
    return _NO_TAG.sub("_", line(text))


def _model() -> Model:
    import genanki

    fields = [{"name": name, "rtl": name in RIGHT_TO_LEFT} for name in FIELDS]
    template = {"name": "Recognize", "qfmt": FRONT, "afmt": BACK}
    return genanki.Model(NOTE_TYPE, "tuireader quote", fields=fields, templates=[template], css=STYLE)


def _seconds(moment: str) -> float:
    try:
        return datetime.fromisoformat(moment).timestamp()
    except ValueError:
        return datetime(2000, 1, 1, tzinfo=UTC).timestamp()


def _packed(file: io.BytesIO) -> bytes:
    """The same, compressed, and without the moment that genanki writes: what is exported twice is the same twice."""
    packed = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED, compresslevel=1)
    return packed.getvalue()
