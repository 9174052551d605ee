"""`tuireader word`: every reading of a word. Owns the printed form; the readings are nlp/'s."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
import msgspec

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.cleaning import clean_text, visible
from tuireader.cli.context import Context
from tuireader.cli.streams import write_bytes
from tuireader.document import Analysis
from tuireader.errors import SourceError
from tuireader.reading.grammar_words import BANDS, grammar_of
from tuireader.reading.word_study import LEAST_SHARE
from tuireader.segmentation import tokenize

if TYPE_CHECKING:
    from tuireader.nlp.morphology.romanization import Scheme


@click.command()
@click.argument("word")
@click.option("--json", "as_json", is_flag=True, help="As JSON, in the document format's words.")
@click.pass_obj
def word(context: Context, word: str, as_json: bool) -> None:
    """Print every reading of a word, best first."""
    form = clean_text(word).strip()
    if not has_arabic(form) or len(form.split()) != 1:
        raise SourceError(
            f"{form or 'nothing'} is not one word in Arabic script",
            "such as كتاب; show SOURCE --view gloss takes a text",
        )
    from tuireader.nlp.morphology.romanization import Scheme

    readings = context.language.tagger.shares(form, tokenize(form), 0)
    if as_json:
        document = {"word": form, "readings": [reading for reading, _ in readings]}
        write_bytes(msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")
        return
    scheme = Scheme(context.config.reader.romanization)
    for number, (reading, share) in enumerate(readings, 1):
        if number > 1:
            click.echo()
        band = 0 if reading.guess else context.language.lexicon.band(reading.lemma, reading.upos)
        _print(number, reading, share, scheme, BANDS.get(band, ""))
    _print_articles(context, form, [reading for reading, _ in readings])


def _print(number: int, reading: Analysis, share: float, scheme: Scheme, usual: str) -> None:
    from tuireader.nlp.morphology.romanization import romanized_as

    guess = "  (a guess)" if reading.guess else ""
    percent = f"  {share:.0%}" if share >= LEAST_SHARE else ""
    click.echo(visible(f"{number}. {reading.vocalized}  {romanized_as(reading, scheme)}{percent}{guess}"))
    click.echo(visible(f"   {'; '.join(reading.senses) or 'no English known'}"))
    click.echo(visible(f"   {grammar_of(reading)}"))
    if len(reading.segments) > 1:
        click.echo(visible("   " + " + ".join(f"{part.form} {part.gloss}".strip() for part in reading.segments)))
    details = [f"lemma {reading.lemma}", f"root {reading.root}" if reading.root else "", usual]
    click.echo(visible("   " + "  ".join(filter(None, details))))


def _print_articles(context: Context, form: str, readings: Sequence[Analysis]) -> None:
    """What the reader's own dictionaries say of the likeliest reading."""
    words = tuple(dict.fromkeys((*(reading.lemma for reading in readings[:1]), form)))
    for article in context.language.shelf.look_up(words):
        click.echo(visible(f"\n{article.dictionary}: {article.headword}"))
        for line in article.text.split("\n"):
            click.echo(visible(f"   {line}"))
