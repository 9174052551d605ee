"""`tuireader annotate`: writes documents with every layer. Owns files, order and progress; knows no layer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from tuireader.cli.context import Context
from tuireader.cli.streams import tell, write_bytes
from tuireader.document.document import MAX_FILE_BYTES
from tuireader.errors import ExportError, LimitExceeded, TuiReaderError
from tuireader.reading.export import write_file
from tuireader.reading.opening import SAMPLE, STANDARD_INPUT, open_source


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", help="A file; or a folder, which several sources need.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to work with.")
@click.option("--force", is_flag=True, help="Write over files that exist.")
@click.pass_obj
def annotate(context: Context, sources: Sequence[str], output: str | None, jobs: int, force: bool) -> None:
    """Write documents with every layer filled in: tokens, readings, glosses, summaries, entities.

    Without -o the one document goes to standard output. A source that cannot be read does not stop the others.
    """
    path = Path(os.path.expanduser(output)) if output else None
    if len(sources) == 1 and not (path and (path.is_dir() or str(output).endswith(os.sep))):
        _one(context, sources[0], path, force=force)
        return
    if path is None or (path.exists() and not path.is_dir()):
        raise click.UsageError("several sources need -o FOLDER")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"the folder {path} cannot be made: {error.strerror}", "name another with -o") from error
    failed = _several(context, sources, path, jobs, force=force)
    for failure in failed:
        tell(str(failure))
    if failed:
        raise TuiReaderError(f"{len(failed)} of {len(sources)} sources were not annotated")


class Annotated(NamedTuple):
    """A document file and what is to be told of how its source was read."""

    data: bytes
    notice: str


def annotated(source: str, cache: Path, own: Path | None = None, nationalities: str = "of-bodies") -> Annotated:
    """One source as an annotated document file; for a worker process, so it takes and gives plain values."""
    from tuireader.document.file_format import encode
    from tuireader.reading.annotate import annotate as fill
    from tuireader.reading.language import Language

    opened = open_source(source)
    notice = f"{opened.name}: {opened.notice}" if opened.notice else ""
    language = Language(cache, own, nationalities)
    data = encode(fill(opened.document, language))
    notice = "; ".join(filter(None, [notice, *language.problems]))
    if len(data) > MAX_FILE_BYTES:
        size = f"{len(data) / 2**20:.0f} MB, and a document file may have {MAX_FILE_BYTES // 2**20}"
        raise LimitExceeded(f"{opened.name}: annotated it would have {size}", "annotate it in parts")
    return Annotated(data, notice)


def _one(context: Context, source: str, output: Path | None, *, force: bool) -> None:
    result = annotated(source, context.paths.cache, context.paths.config.parent, context.config.reader.nationalities)
    if result.notice:
        tell(result.notice)
    if output is None:
        write_bytes(result.data)
    else:
        write_file(output, result.data, overwrite=force)


def _several(context: Context, sources: Sequence[str], folder: Path, jobs: int, *, force: bool) -> list[TuiReaderError]:
    failed: list[TuiReaderError] = []
    written: dict[Path, str] = {}
    results = _results(sources, _attempting(context), jobs)
    bar = click.progressbar(results, length=len(sources), label="annotating", file=sys.stderr)
    with bar if sys.stderr.isatty() else _Silent(results) as steps:
        for source, result in zip(sources, steps, strict=True):
            try:
                if isinstance(result, TuiReaderError):
                    raise result
                if result.notice:
                    tell(result.notice)
                path = folder / f"{_stem(source)}.json"
                if path in written:
                    raise ExportError(f"{source} was not written: {path} is that of {written[path]}", "rename one")
                write_file(path, result.data, overwrite=force)
                written[path] = source
            except TuiReaderError as error:
                failed.append(error)
    return failed


def _attempting(context: Context) -> partial[Annotated | TuiReaderError]:
    return partial(
        _attempt,
        cache=context.paths.cache,
        own=context.paths.config.parent,
        nationalities=context.config.reader.nationalities,
    )


def _attempt(source: str, cache: Path, own: Path, nationalities: str) -> Annotated | TuiReaderError:
    try:
        return annotated(source, cache, own, nationalities)
    except TuiReaderError as error:
        return TuiReaderError(error.message, error.hint)


def _results(
    sources: Sequence[str], attempt: partial[Annotated | TuiReaderError], jobs: int
) -> Iterator[Annotated | TuiReaderError]:
    if jobs == 1:
        yield from map(attempt, sources)
        return
    try:
        with ProcessPoolExecutor(jobs) as pool:
            yield from pool.map(attempt, sources)
    except BrokenProcessPool as error:
        raise TuiReaderError("a process was killed, perhaps for want of memory", "try fewer --jobs") from error


def _stem(source: str) -> str:
    return "standard-input" if source == STANDARD_INPUT else Path(source.removeprefix(SAMPLE)).stem


class _Silent:
    """The progress bar's place where nobody watches."""

    def __init__(self, results: Iterator[Annotated | TuiReaderError]) -> None:
        self._results = results

    def __enter__(self) -> Iterator[Annotated | TuiReaderError]:
        return self._results

    def __exit__(self, *_: object) -> None:
        pass
