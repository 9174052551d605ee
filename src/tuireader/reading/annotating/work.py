"""One source annotated into one file, as a process of the pool does it. Owns the process's one set of language parts.

Plain values go in and come out, and no error leaves: whatever is wrong with a source is told of that source.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tuireader.document.document import MAX_FILE_BYTES
from tuireader.document.file_format import encode
from tuireader.errors import ExportError, LimitExceeded, TuiReaderError
from tuireader.reading.annotate import annotate
from tuireader.reading.annotating.ledger import Stamp, stamp_of
from tuireader.reading.annotating.streamed import annotated_lines
from tuireader.reading.language import Language
from tuireader.reading.opening import Opened, open_source
from tuireader.reading.writing import write_parts


class Form(StrEnum):
    """How annotated documents are written."""

    DOCUMENT = "document"
    LINES = "lines"

    @property
    def suffix(self) -> str:
        """That of its files."""
        return ".jsonl" if self is Form.LINES else ".json"


class Maker(NamedTuple):
    """What a process makes its language parts from, and the form it writes."""

    cache: Path
    own: Path | None
    nationalities: str
    form: Form


class Job(NamedTuple):
    """A source and the file it becomes."""

    number: int
    source: str
    path: Path
    overwrite: bool


class Outcome(NamedTuple):
    """What became of a job."""

    job: Job
    words: int = 0
    read: Stamp | None = None
    notice: str = ""
    problems: tuple[str, ...] = ()
    """What the language parts do without, for every source alike."""
    failure: TuiReaderError | None = None


def work(job: Job, maker: Maker) -> Outcome:
    """Annotate a source and write it."""
    read = stamp_of(job.source)
    try:
        opened = open_source(job.source)
        job.path.parent.mkdir(parents=True, exist_ok=True)
        write_parts(job.path, annotated(opened, maker), overwrite=job.overwrite)
    except TuiReaderError as error:
        return Outcome(job, failure=TuiReaderError(error.message, error.hint))
    except OSError as error:
        return Outcome(job, failure=ExportError(f"cannot write {job.path}: {error.strerror}"))
    except Exception as error:  # noqa: BLE001  (one source never stops the rest, whatever it hits)
        said = f"{job.source}: {type(error).__name__}: {error}"
        return Outcome(job, failure=TuiReaderError(said, "this is a fault of tuireader: please report it"))
    words = sum(len(paragraph.text.split()) for paragraph in opened.document.paragraphs)
    return Outcome(job, words, read, told(opened), tuple(language_of(maker).problems))


def told(opened: Opened) -> str:
    """What is to be told of how a source was read; mostly nothing."""
    return f"{opened.name}: {opened.notice}" if opened.notice else ""


@cache
def language_of(maker: Maker) -> Language:
    """The language parts of this process: opened once, however many sources there are."""
    return Language(maker.cache, maker.own, maker.nationalities)


def annotated(opened: Opened, maker: Maker) -> Iterator[bytes]:
    """A source's annotated file in parts.

    Raises:
        LimitExceeded: It is too long for a document file.
        LexiconError: The dictionary cannot be had.
    """
    language = language_of(maker)
    if maker.form is Form.LINES:
        yield from annotated_lines(opened.document, language)
        return
    data = encode(annotate(opened.document, language))
    if len(data) > MAX_FILE_BYTES:
        size = f"{len(data) / 2**20:.0f} MB, and a document file may have {MAX_FILE_BYTES // 2**20}"
        raise LimitExceeded(f"{opened.name}: annotated it would have {size}", "write it as JSON Lines: --form lines")
    yield data
