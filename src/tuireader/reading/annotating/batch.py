"""Many sources into one folder. Owns what is skipped, what may be written over, and the list of what failed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tuireader import __version__
from tuireader.errors import ExportError, TuiReaderError
from tuireader.reading.annotating.ledger import Ledger, stamp_of
from tuireader.reading.annotating.pool import outcomes
from tuireader.reading.annotating.targets import Target
from tuireader.reading.annotating.work import Job, Maker, Outcome, language_of

OWN_FILES = ("lexicon.tsv", "names.tsv", "phrases.tsv")


class Batch:
    """Sources, each with the file it becomes; `run` may be left at any time and gone on with by another batch."""

    def __init__(self, targets: Sequence[Target], folder: Path, maker: Maker, *, force: bool = False) -> None:
        """Looks which are done already: there, and made from the same file in the same way.

        Raises:
            ExportError: Another process works in the folder, or it cannot be written.
        """
        self._ledger = Ledger(folder)
        self._maker = maker
        self._made_by = _made_by(maker)
        self._failed: list[tuple[int, TuiReaderError]] = []
        self._written: dict[Path, str] = {}
        self.jobs: list[Job] = []
        """What is left to do."""
        self.done = 0
        """How many sources are done already."""
        for number, target in enumerate(targets):
            self._enter(number, target, force=force)
        self.count = len(targets)
        self._ended = 0

    def _enter(self, number: int, target: Target, *, force: bool) -> None:
        source, path = target
        if path in self._written:
            said = f"{source} was not written: {path} is that of {self._written[path]}"
            self._failed.append((number, ExportError(said, "rename one")))
            return
        self._written[path] = source
        if not force and self._ledger.is_done(path, _name(source), self._made_by):
            self.done += 1
            return
        own = stamp_of(source) is not None and self._ledger.may_write(path)
        self.jobs.append(Job(number, source, path, overwrite=force or own))

    @property
    def left(self) -> int:
        """How many sources no outcome came of yet."""
        return len(self.jobs) - self._ended

    @property
    def failures(self) -> list[TuiReaderError]:
        """What went wrong, in the order of the sources."""
        return [error for _, error in sorted(self._failed, key=lambda failed: failed[0])]

    def run(self, processes: int) -> Iterator[Outcome]:
        """Annotate what is left; yields as sources end, whatever became of them."""
        if processes > 1 and self.jobs:
            language_of(self._maker).warm()  # compiles what all of them need, once
        try:
            for outcome in outcomes(self._begun(), self._maker, processes):
                job = outcome.job
                self._ended += 1
                if outcome.failure is not None:
                    self._failed.append((job.number, _of_source(job.source, outcome.failure)))
                    self._ledger.give_up(job.path)
                else:
                    self._ledger.finish(job.path, _name(job.source), self._made_by, outcome.read)
                yield outcome
        finally:
            self._ledger.close()

    def _begun(self) -> Iterator[Job]:
        for job in self.jobs:
            if job.overwrite:
                self._ledger.begin(job.path, _name(job.source), self._made_by)
            yield job


def _of_source(source: str, error: TuiReaderError) -> TuiReaderError:
    """The error with the whole path: many files of a tree may have one name."""
    if source in error.message:
        return error
    return TuiReaderError(f"{source}: {error.message.removeprefix(f'{Path(source).name}: ')}", error.hint)


def _name(source: str) -> str:
    """A file by its full path: the same one from wherever the command is given."""
    return str(Path(source).resolve()) if stamp_of(source) else source


def _made_by(maker: Maker) -> str:
    own = [stamp_of(str(maker.own / name)) for name in OWN_FILES] if maker.own else []
    words = [f"{stamp.size}-{stamp.modified}" if stamp else "none" for stamp in own]
    return " ".join([__version__, maker.form, maker.nationalities, *words])
