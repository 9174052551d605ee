"""Measures search: in one long text as it is typed, and in a library of 2,000 articles.

usage: search.py                      needs ../shared/data (or TUIREADER_TEST_DATA) with openiti/ and news/
"""

from __future__ import annotations

import itertools
import lzma
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tuireader.document import Meta, Paragraph, make_document
from tuireader.reading.library_search import find_in_library, put_in_index
from tuireader.reading.opening import open_source
from tuireader.reading.search import BadPattern, Searcher
from tuireader.store.index import SearchIndex

DATA = Path(os.environ.get("TUIREADER_TEST_DATA", Path(__file__).parents[2] / "shared" / "data"))
BOOK = DATA / "openiti" / "0279Tirmidhi.Sunan.Shamela0001435-ara1"
NEWS = DATA / "news" / "ant.txt.xz"
ARTICLES = 2_000
TYPED = ("ر", "رس", "رسو", "رسول", "رسول ا", "رسول الله", "الصلاة في السفر", "غير موجود هنا")
ASKED = ("الرئيس", "الولايات المتحدة", "كرة القدم", "انتخابات رئاسية", '"مجلس الأمن"', "ال", "وزير الخارجية الروسي")


def timed(work: Callable[[], object]) -> tuple[float, float, object]:
    """Milliseconds of the clock and of the processor, and what came of it."""
    clock, processor = time.perf_counter(), time.process_time()
    result = work()
    return 1000 * (time.perf_counter() - clock), 1000 * (time.process_time() - processor), result


def tell(what: str, clock: float, processor: float, more: str = "") -> None:
    print(f"{what:<44} {clock:8.1f} ms  (processor {processor:8.1f} ms)  {more}")


def in_the_book() -> None:
    document = open_source(str(BOOK)).document
    words = sum(len(paragraph.text.split()) for paragraph in document.paragraphs)
    print(f"a book of {len(document.paragraphs):,} paragraphs, {words:,} words")
    searcher = Searcher(document)
    for number, query in enumerate(TYPED):
        clock, processor, hits = timed(lambda query=query: searcher.find(query))
        tell(f"{'first' if number == 0 else 'further'}: {query}", clock, processor, f"{len(hits):,} hits")
    for query in ("رس[وا]ل", "^(قال|حدثنا)"):
        try:
            clock, processor, hits = timed(lambda query=query: searcher.find_pattern(query))
            tell(f"re:{query}", clock, processor, f"{len(hits):,} hits")
        except BadPattern as error:
            print(f"re:{query}: {error}")


def articles() -> Iterator[list[str]]:
    """Title and paragraphs of each."""
    with lzma.open(NEWS, "rt", encoding="utf-8") as file:
        lines: list[str] = []
        for line in file:
            if line.startswith("# ") and lines:
                yield lines
                lines = []
            elif not line.startswith("#") and line.strip():
                lines.append(line.strip())


def in_the_library() -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = SearchIndex(Path(folder) / "search.db")

        def fill() -> int:
            words = 0
            for number, lines in enumerate(itertools.islice(articles(), ARTICLES)):
                paragraphs = tuple(Paragraph(id=f"p{n}", text=text) for n, text in enumerate(lines, 1))
                words += sum(len(text.split()) for text in lines)
                put_in_index(index, make_document(paragraphs, Meta(title=lines[0])), f"/news/{number}", lines[0])
            return words

        clock, processor, words = timed(fill)
        size = (Path(folder) / "search.db").stat().st_size / 2**20
        tell(f"index of {index.count():,} articles", clock, processor, f"{words:,} words, {size:.0f} MB")
        for query in ASKED:
            times = [timed(lambda query=query: find_in_library(index, query)) for _ in range(5)]
            clock, processor = (statistics.median(one[n] for one in times) for n in (0, 1))
            tell(query, clock, processor, f"{len(times[0][2])} passages, the first time {times[0][0]:.1f} ms")


def searching() -> None:
    """Both, as far as the data is there."""
    print()
    for path, measure in ((BOOK, in_the_book), (NEWS, in_the_library)):
        if path.exists():
            measure()
        else:
            print(f"search: not measured, {path} is not there")


def main() -> None:
    if not BOOK.exists() and not NEWS.exists():
        sys.exit(f"search.py: {DATA} holds neither the book nor the news")
    searching()


if __name__ == "__main__":
    main()
