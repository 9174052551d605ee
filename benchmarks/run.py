"""Measures start, keys, resizes, memory, loading, search, layout and annotating, beside a hello app and other readers.

usage: run.py [RUNS]      the data of others is looked for in ../shared/data or where TUIREADER_TEST_DATA points
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from book_loading import epub_of, loading
from engine import annotating, laying_out
from peers import Program, peers
from search import searching
from terminal import Watched
from tuireader.layout import LaidOut, plain
from tuireader.reading.language import Language
from tuireader.reading.opening import open_source
from walks import OURS, walk

HERE = Path(__file__).parent
DATA = Path(os.environ.get("TUIREADER_TEST_DATA", HERE.parents[1] / "shared" / "data"))
READER = [sys.executable, "-m", "tuireader"]
BOOK = "book of 400,000 words"
EPUB = "the same book as EPUB"


def main(runs: int) -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "TUIREADER_DATA_DIR": f"{folder}/data",
            "TUIREADER_CACHE_DIR": f"{folder}/cache",
            "TUIREADER_CONFIG": f"{folder}/config.toml",
        }
        os.environ.update(environment)
        _compile_dictionary()
        texts = [(name, source, marker) for name, source, marker in _texts() if source]
        book = next((Path(source) for name, source, _ in texts if name == BOOK), None)
        epub = epub_of(book, Path(folder)) if book else None
        starts([*texts, *([(EPUB, str(epub), _painted("الطهارة"))] if epub else [])], environment, runs)
        walks(texts, environment, Path(folder))
        if book is not None and epub is not None:
            loading(book, epub)
            laying_out(book)
        searching()
        annotating(book)


def _texts() -> list[tuple[str, str | None, bytes]]:
    """Name, source, and bytes that stand in the first picture of the text: the last word of its first lines."""
    seed = next(DATA.glob("seed/*.txt"), None)
    book = next(DATA.glob("openiti/*-ara1"), None)
    for name, path in (("seed article", seed), (BOOK, book)):
        if path is None:
            print(f"{name}: not measured, {DATA} does not hold it")
    return [
        ("sample", "sample:partnership", _painted("دخلت")),
        ("seed article", str(seed) if seed else None, _painted("أعلنت")),
        (BOOK, str(book) if book else None, _painted("الطهارة")),
    ]


def _painted(word: str) -> bytes:
    return plain(LaidOut(word, base=1).line(0, 80)).encode()


def _compile_dictionary() -> None:
    began = time.perf_counter()
    Language(Path(os.environ["TUIREADER_CACHE_DIR"])).warm()
    print(f"dictionary compiled on first use: {time.perf_counter() - began:.2f} s")


def starts(texts: list[tuple[str, str, bytes]], environment: dict[str, str], runs: int) -> None:
    """Start to first painted paragraph, in turn with the hello app."""
    hello: list[float] = []
    found: dict[str, list[float]] = {name: [] for name, _, _ in texts}
    for _ in range(runs):
        with Watched([sys.executable, str(HERE / "hello.py")], environment) as app:
            hello.append(app.until(b"hello"))
        for name, source, marker in texts:
            with Watched([*READER, str(source)], environment) as app:
                found[name].append(app.until(marker))
    base = statistics.median(hello)
    print(f"\nstart to first paint, median of {runs}\n  hello{'':<24}{base * 1000:7.0f} ms")
    for name, seconds in found.items():
        print(
            f"  {name:<28} {statistics.median(seconds) * 1000:7.0f} ms  {statistics.median(seconds) / base:.2f} x hello"
        )


def walks(texts: list[tuple[str, str, bytes]], environment: dict[str, str], folder: Path) -> None:
    """Ours on each text, then other readers on the book."""
    with Watched([sys.executable, str(HERE / "hello.py")], environment) as app:
        app.until(b"hello")
        app.settle()
        hello = app.peak_memory()
    print("\nms from a key to its picture: to the first byte (median, p95), to the last one, presses that drew")
    for name, source, marker in texts:
        walk(Program(name, [*READER, source], marker, OURS), environment, hello, english=True)
    for name, source, _ in texts:
        if name == BOOK:
            paragraphs = [paragraph.text for paragraph in open_source(source).document.paragraphs]
            for program in peers(Path(source), paragraphs, folder):
                walk(program, {**environment, "HOME": str(folder)}, hello, english=False)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
