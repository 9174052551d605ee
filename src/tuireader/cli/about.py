"""`tuireader samples`, `keys`, `config`: what is there and where. Owns the printed form."""

from __future__ import annotations

from itertools import groupby

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.context import Context
from tuireader.reading.opening import SAMPLE, open_source, sample_names


@click.command()
def samples() -> None:
    """List the bundled texts."""
    for name in sample_names():
        document = open_source(SAMPLE + name).document
        click.echo(visible(f"{SAMPLE}{name:<14} {len(document.paragraphs):>3} paragraphs  {document.meta.title or ''}"))


@click.command()
@click.pass_obj
def keys(context: Context) -> None:
    """List the keys of the reader, as the settings have them."""
    from tuireader.ui.commands import configured, shown_keys

    table = configured(context.config.keys)
    for group, commands in groupby(table, key=lambda command: command.group):
        click.echo(f"\n{group}")
        for command in commands:
            click.echo(f"  {shown_keys(command):<14} {command.help}  [{command.name}]")


@click.group(no_args_is_help=False)
def config() -> None:
    """Where the settings are."""


@config.command("path")
@click.pass_obj
def path(context: Context) -> None:
    """Print the path of the settings file, whether it exists or not."""
    click.echo(visible(str(context.paths.config)))
