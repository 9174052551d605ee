"""Saved words made ready to leave: rows of a table, cards of a deck. Owns what each carries; writes no file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from tuireader import __version__
from tuireader.document import Analysis, Anchor, Annotation, Span
from tuireader.exporters import ExportBundle, ExportEntry
from tuireader.exporters import Word as WordOfQuote
from tuireader.exporters.readwise import FORMULA
from tuireader.reading.colours import COLOUR_NAMES
from tuireader.reading.notebook import now_utc
from tuireader.store import Word

COLUMNS = ("lemma", "form", "root", "part of speech", "gloss", "sentence", "status", "saved")
TITLE = "Words to learn"


def words_as_csv(words: Sequence[Word]) -> str:
    """A row a word; what a spreadsheet would run as a formula gets an apostrophe before it."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for word in words:
        row = (word.lemma, word.form, word.root or "", word.upos, word.gloss, word.sentence, word.status, word.created)
        writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
    return file.getvalue()


def bundle_of_words(words: Sequence[Word]) -> ExportBundle:
    """The words as entries whose ids stay the same, so that a second import updates the cards."""
    return ExportBundle(
        title=TITLE,
        source=None,
        author=None,
        content="",
        language="ar",
        generated=now_utc(),
        generator=__version__,
        colour_names=COLOUR_NAMES,
        entries=tuple(map(_entry, words)),
    )


def _entry(word: Word) -> ExportEntry:
    start = word.sentence.find(word.form)
    target = Span(start, start + len(word.form)) if start >= 0 else None
    anchor = Anchor(paragraph="", start=0, end=0, exact=word.form, prefix="", suffix="")
    return ExportEntry(
        annotation=Annotation(
            id=str(uuid5(NAMESPACE_URL, f"tuireader:word:{word.lemma}")),
            anchor=anchor,
            body=f"#{word.status}",
            created=word.created,
            modified=word.modified,
        ),
        number=0,
        place=None,
        quote=word.form,
        sentence=word.sentence,
        target=target,
        gloss=None,
        summary=None,
        entities=(),
        words=(WordOfQuote(word.form, _analysis(word)),),
    )


def _analysis(word: Word) -> Analysis:
    """What the card says of the word; its part of speech is none of it."""
    return Analysis(vocalized="", lemma=word.lemma, root=word.root, upos="X", gloss=word.gloss)
