"""`tuireader notes backup|restore|check`: copies of the store. Owns what is printed; the store makes them."""

from __future__ import annotations

import os
from pathlib import Path

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.context import Context
from tuireader.errors import ExportError, StoreError


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; without it, one among the daily copies.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
@click.pass_obj
def backup(context: Context, output: Path | None, force: bool) -> None:
    """Copy the store of notes, whatever reads or writes it meanwhile."""
    from tuireader.store.backup import back_up, backups_of, keep_daily

    store = context.store.path
    if output is None:
        copy = keep_daily(store)
        if copy is None:
            copy = next(path for path in backups_of(store) if path.name.startswith("daily-"))
            back_up(store, copy)
    else:
        copy = Path(os.path.expanduser(output))
        if os.path.lexists(copy) and not force:
            raise ExportError(f"{copy} exists already", "name another file, or say --force")
        back_up(store, copy)
    click.echo(visible(f"copied to {copy}"))


@click.command()
@click.argument("copy", required=False, type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def restore(context: Context, copy: Path | None, yes: bool) -> None:
    """Put a copy in place of the store of notes; without COPY, list those that are kept.

    What was there before is copied first.
    """
    from tuireader.store.backup import backups_of
    from tuireader.store.backup import restore as put_back

    store = context.store.path
    if copy is None:
        found = backups_of(store)
        for path in found:
            click.echo(visible(str(path)))
        if not found:
            raise StoreError("there is no copy yet", "tuireader notes backup makes one")
        return
    copy = Path(os.path.expanduser(copy))
    if not yes:
        click.confirm(visible(f"Put {copy} in the place of all present notes?"), abort=True, err=True)
    aside = put_back(store, copy)
    click.echo(visible(f"restored; what was there before is kept as {aside}"))


@click.command()
@click.argument("copy", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def check(context: Context, copy: Path | None) -> None:
    """Look through the whole store of notes, or through a COPY, for faults."""
    from tuireader.store.backup import check as faults_of

    path = Path(os.path.expanduser(copy)) if copy else context.store.path
    if not path.exists():
        raise StoreError(f"there is no file {path}", "tuireader notes restore lists the copies")
    faults = faults_of(path)
    if faults:
        more = f"and {len(faults) - 1} more; " if len(faults) > 1 else ""
        raise StoreError(f"{path}: {faults[0]}", f"{more}tuireader notes restore lists the copies")
    click.echo(visible(f"{path}: whole"))


COMMANDS = (backup, restore, check)
