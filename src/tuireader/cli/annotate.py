"""`tuireader annotate`: writes documents with every layer. Owns arguments and what is said; the work is reading/'s."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.gauge import Gauge
from tuireader.cli.streams import tell, write_bytes
from tuireader.errors import ExportError, TuiReaderError
from tuireader.reading.annotating.batch import Batch
from tuireader.reading.annotating.ledger import stamp_of
from tuireader.reading.annotating.targets import Target, targets_of
from tuireader.reading.annotating.work import Form, Maker, annotated, language_of, told
from tuireader.reading.opening import SAMPLE, STANDARD_INPUT, open_source
from tuireader.reading.writing import write_parts


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", shell_complete=source_completion)
@click.option("-o", "--output", help="A file; or a folder, which a folder and several sources need.")
@click.option(
    "--form",
    type=click.Choice([form.value for form in Form]),
    help="A document file, or JSON Lines: a line a paragraph.",
)
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to work with.")
@click.option("--force", is_flag=True, help="Write over files that exist, and do again what is done.")
@click.pass_obj
def annotate(
    context: Context, sources: Sequence[str], output: str | None, form: str | None, jobs: int, force: bool
) -> None:
    """Write documents with every layer filled in: tokens, readings, glosses, summaries, entities.

    Without -o the one document goes to standard output. Of a folder every file is taken. A source that cannot be read
    does not stop the others; they are listed at the end. Said again, the same command does what is left: sources that
    are done and did not change are passed over.
    """
    path = Path(os.path.expanduser(output)) if output else None
    wanted = Form(form) if form else Form.LINES if path and path.suffix == Form.LINES.suffix else Form.DOCUMENT
    maker = Maker(context.paths.cache, context.paths.config.parent, context.config.reader.nationalities, wanted)
    folders = any(map(_is_folder, sources))
    if len(sources) == 1 and not folders and not (path and (path.is_dir() or str(output).endswith(os.sep))):
        _one(sources[0], path, maker, force=force)
        return
    if path is None or (path.exists() and not path.is_dir()):
        raise click.UsageError(f"{'a folder needs' if folders else 'several sources need'} -o FOLDER")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"the folder {path} cannot be made: {error.strerror}", "name another with -o") from error
    targets = [target for source in sources for target in _targets(source, path, wanted.suffix)]
    _several(Batch(targets, path, maker, force=force), jobs)


def _one(source: str, output: Path | None, maker: Maker, *, force: bool) -> None:
    opened = open_source(source)
    parts = annotated(opened, maker)
    if output is None:
        for part in parts:
            write_bytes(part)
    else:
        write_parts(output, parts, overwrite=force)
    for line in filter(None, [told(opened), *language_of(maker).problems]):
        tell(line)


def _is_folder(source: str) -> bool:
    return os.path.isdir(os.path.expanduser(source))


def _targets(source: str, output: Path, suffix: str) -> list[Target]:
    if _is_folder(source):
        return targets_of(Path(os.path.expanduser(source)), output, suffix)
    name = "standard-input" if source == STANDARD_INPUT else Path(source.removeprefix(SAMPLE)).stem
    return [Target(source, output / f"{name}{suffix}")]


def _several(batch: Batch, jobs: int) -> None:
    notices: dict[str, None] = {}
    sizes = {job.number: stamp.size for job in batch.jobs if (stamp := stamp_of(job.source))}
    with Gauge("annotating", sum(sizes.values()), len(batch.jobs)) as gauge:
        try:
            for outcome in batch.run(jobs):
                notices.update(dict.fromkeys(filter(None, (outcome.notice, *outcome.problems))))
                gauge.advance(sizes.get(outcome.job.number, 0), outcome.words)
        except KeyboardInterrupt:
            gauge.close()
            tell(f"stopped; the same command does the {batch.left} sources that are left")
            raise
    for line in notices:
        tell(line)
    for failure in batch.failures:
        tell(str(failure))
    if batch.done:
        tell(f"{batch.done} of {batch.count} sources were done already")
    if batch.failures:
        raise TuiReaderError(f"{len(batch.failures)} of {batch.count} sources were not annotated")
