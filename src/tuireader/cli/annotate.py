"""`tuireader annotate`: writes documents with every layer. Owns files, order and progress; `reading/` makes the layers."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.context import Context
from tuireader.errors import TuiReaderError
from tuireader.reading.export import write_file


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file, or for several sources a folder.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to work with.")
@click.option("--force", is_flag=True, help="Write over files that exist.")
@click.pass_obj
def annotate(context: Context, sources: Sequence[str], output: Path | None, jobs: int, force: bool) -> None:
    """Write documents with every layer filled in: tokens, readings, glosses, summaries, entities.

    Without -o the one document goes to standard output. A source that cannot be read does not stop the others.
    """
    if len(sources) == 1 and (output is None or not output.is_dir()):
        _one(context, sources[0], output, force=force)
        return
    if output is None or (output.exists() and not output.is_dir()):
        raise click.UsageError("several sources need -o FOLDER")
    output.mkdir(parents=True, exist_ok=True)
    failed = _several(context, sources, output, jobs, force=force)
    for error in failed:
        click.echo(visible(f"tuireader: {error}"), err=True)
    if failed:
        raise TuiReaderError(f"{len(failed)} of {len(sources)} sources were not annotated")


def annotated(source: str, cache: Path) -> bytes:
    """One source as an annotated document file; for a worker process, so it takes and gives plain values."""
    from tuireader.document.file_format import encode
    from tuireader.reading.annotate import annotate as fill
    from tuireader.reading.language import Language
    from tuireader.reading.opening import open_source

    return encode(fill(open_source(source).document, Language(cache)))


def _one(context: Context, source: str, output: Path | None, *, force: bool) -> None:
    data = annotated(source, context.paths.cache)
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_file(output, data, overwrite=force)


def _several(context: Context, sources: Sequence[str], folder: Path, jobs: int, *, force: bool) -> list[TuiReaderError]:
    failed: list[TuiReaderError] = []
    results = _results(sources, partial(_attempt, cache=context.paths.cache), jobs)
    bar = click.progressbar(results, length=len(sources), label="annotating", file=sys.stderr)
    with bar if sys.stderr.isatty() else _Silent(results) as steps:
        for source, result in zip(sources, steps, strict=True):
            try:
                if isinstance(result, TuiReaderError):
                    raise result
                write_file(folder / f"{_stem(source)}.json", result, overwrite=force)
            except TuiReaderError as error:
                failed.append(error)
    return failed


def _attempt(source: str, cache: Path) -> bytes | TuiReaderError:
    try:
        return annotated(source, cache)
    except TuiReaderError as error:
        return TuiReaderError(error.message, error.hint)


def _results(
    sources: Sequence[str], attempt: partial[bytes | TuiReaderError], jobs: int
) -> Iterator[bytes | TuiReaderError]:
    if jobs == 1:
        yield from map(attempt, sources)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(attempt, sources)


def _stem(source: str) -> str:
    return Path(source.removeprefix("sample:")).stem if source != "-" else "standard-input"


class _Silent:
    """The progress bar's place where nobody watches."""

    def __init__(self, results: Iterator[bytes | TuiReaderError]) -> None:
        self._results = results

    def __enter__(self) -> Iterator[bytes | TuiReaderError]:
        return self._results

    def __exit__(self, *_: object) -> None:
        pass
