"""Measures what it takes to read a book from its file, as OpenITI mARkdown and as an EPUB of the same paragraphs."""

from __future__ import annotations

import gc
import statistics
import time
from pathlib import Path

from peers import write_epub
from tuireader.reading.opening import open_source

RUNS = 5


def epub_of(book: Path, folder: Path) -> Path:
    """The book as an EPUB in chapters of 500 paragraphs."""
    paragraphs = [paragraph.text for paragraph in open_source(str(book)).document.paragraphs]
    return write_epub(folder / "book.epub", paragraphs)


def loading(book: Path, epub: Path) -> None:
    """Loading and parsing, in this process, as a start does it: nothing is collected meanwhile."""
    print()
    gc.collect()
    gc.disable()
    try:
        for name, path in (("OpenITI", book), ("EPUB", epub)):
            clock, processor = _median(path)
            print(f"load and parse the book, {name}: {clock:.0f} ms (processor {processor:.0f} ms)")
    finally:
        gc.enable()


def _median(path: Path) -> tuple[float, float]:
    open_source(str(path))
    clocks, processors = [], []
    for _ in range(RUNS):
        clock, processor = time.perf_counter(), time.process_time()
        open_source(str(path))
        clocks.append(1000 * (time.perf_counter() - clock))
        processors.append(1000 * (time.process_time() - processor))
    return statistics.median(clocks), statistics.median(processors)
