"""`tuireader word`: every reading of a word. Owns the printed form; the readings are nlp/'s."""

from __future__ import annotations

import click
import msgspec

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.cleaning import clean_text, visible
from tuireader.cli.context import Context
from tuireader.cli.streams import write_bytes
from tuireader.document import Analysis
from tuireader.errors import SourceError


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
    readings = context.language.analyzer.analyze(form)
    if as_json:
        document = {"word": form, "readings": readings}
        write_bytes(msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")
        return
    for number, reading in enumerate(readings, 1):
        if number > 1:
            click.echo()
        _print(number, reading)


def _print(number: int, reading: Analysis) -> None:
    guess = "  (a guess)" if reading.guess else ""
    click.echo(visible(f"{number}. {reading.vocalized}  {reading.romanized}  {reading.upos}{guess}"))
    click.echo(visible(f"   {reading.gloss}"))
    if len(reading.segments) > 1:
        click.echo(visible("   " + " + ".join(f"{part.form} {part.gloss}".strip() for part in reading.segments)))
    details = [f"lemma {reading.lemma}"]
    if reading.root:
        details.append(f"root {reading.root}")
    details += [f"{name}={value}" for name, value in reading.feats.items()]
    click.echo(visible("   " + "  ".join(details)))
