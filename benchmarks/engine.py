"""What is measured without a screen, in this process: layout of a page, heights of a book, words annotated a second."""

from __future__ import annotations

import gc
import itertools
import os
import random
import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from rich.style import Style

from search import NEWS, articles
from tuireader.document import Meta, Paragraph, make_document
from tuireader.layout import LaidOut, count_lines, paint
from tuireader.reading.annotate import annotate
from tuireader.reading.language import Language
from tuireader.reading.opening import open_source, sample_names

ARTICLES = 300
PAGE_ROWS, PAGE_COLUMNS = 50, 100


def laying_out(book: Path) -> None:
    """One page of the book from nothing, and the heights of all of it, in this process."""
    texts = [paragraph.text for paragraph in open_source(str(book)).document.paragraphs]
    gc.collect()
    gc.freeze()
    pages = []
    for start in random.Random(3).sample(range(len(texts) - PAGE_ROWS), 200):
        began = time.perf_counter()
        _page(texts, start)
        pages.append(time.perf_counter() - began)
    pages.sort()
    began = time.perf_counter()
    rows = sum(count_lines(text, PAGE_COLUMNS) + 1 for text in texts)
    counted = time.perf_counter() - began
    print(
        f"\nlayout of a page of {PAGE_ROWS} x {PAGE_COLUMNS} from nothing: median {pages[100] * 1000:.1f} ms, "
        f"p95 {pages[190] * 1000:.1f} ms; heights of the whole book ({rows:,} rows): {counted * 1000:.0f} ms"
    )


def _page(texts: list[str], start: int) -> None:
    rows = 0
    for text in texts[start:]:
        laid_out = LaidOut(text, 1)
        count = laid_out.line_count(PAGE_COLUMNS)
        for line in range(min(count, PAGE_ROWS - rows)):
            paint(laid_out.line(line, PAGE_COLUMNS), PAGE_COLUMNS, (), Style())
        rows += count + 1
        if rows >= PAGE_ROWS:
            return


def annotating(book: Path | None) -> None:
    """Words a second of all layers on text that was not seen before, on one core."""
    language = Language(Path(os.environ["TUIREADER_CACHE_DIR"]))
    sources = [f"sample:{name}" for name in sample_names()]
    jobs: list[tuple[str, Callable[[], int]]] = [("the samples", lambda: _annotate(sources, language))]
    if book is not None:
        jobs.append(("the book's first 2,000 paragraphs", lambda: _annotate_part(str(book), language)))
    if NEWS.exists():
        jobs.append(("fresh news", lambda: _annotate_news(language)))
    print()
    for label, job in jobs:
        clock, processor = time.perf_counter(), time.process_time()
        words = job()
        clock, processor = time.perf_counter() - clock, time.process_time() - processor
        print(f"annotate {label}: {words / clock:,.0f} words a second ({words / processor:,.0f} of the processor)")


def _annotate(sources: list[str], language: Language) -> int:
    words = 0
    for source in sources:
        document = open_source(source).document
        annotate(document, language)
        words += sum(len(paragraph.text.split()) for paragraph in document.paragraphs)
    return words


def _annotate_news(language: Language) -> int:
    """Articles, none of which was seen before."""
    words = 0
    for lines in itertools.islice(articles(), ARTICLES):
        paragraphs = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(lines, 1))
        annotate(make_document(paragraphs, Meta()), language)
        words += sum(len(text.split()) for text in lines)
    return words


def _annotate_part(source: str, language: Language) -> int:
    document = open_source(source).document
    part = replace(document, paragraphs=document.paragraphs[:2000])
    annotate(part, language)
    return sum(len(paragraph.text.split()) for paragraph in part.paragraphs)
