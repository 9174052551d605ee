"""Measures start, keys, memory and annotating, with a Textual hello app beside them in the same run.

usage: run.py [RUNS]      the data of others is looked for in ../shared/data or where TUIREADER_TEST_DATA points
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from terminal import Watched

HERE = Path(__file__).parent
DATA = Path(os.environ.get("TUIREADER_TEST_DATA", HERE.parents[1] / "shared" / "data"))
READER = [sys.executable, "-m", "tuireader"]
KEYS = {"line (j)": b"j", "page (space)": b" ", "page back (b)": b"b", "word (left)": b"\x1b[D"}


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
        starts(texts, environment, runs)
        for name, source, marker in texts:
            keys(name, str(source), marker, environment)
        annotating()


def _texts() -> list[tuple[str, str | None, bytes]]:
    """Name, source, and bytes that stand in the first picture of the text: the last word of its first lines."""
    seed = next(DATA.glob("seed/*.txt"), None)
    book = next(DATA.glob("openiti/*-ara1"), None)
    for name, path in (("seed article", seed), ("book of 400,000 words", book)):
        if path is None:
            print(f"{name}: not measured, {DATA} does not hold it")
    return [
        ("sample", "sample:partnership", _painted("دخلت")),
        ("seed article", str(seed) if seed else None, _painted("أعلنت")),
        ("book of 400,000 words", str(book) if book else None, b"OpenITI"),
    ]


def _painted(word: str) -> bytes:
    from tuireader.layout import LaidOut, plain

    return plain(LaidOut(word, base=1).line(0, 80)).encode()


def _compile_dictionary() -> None:
    from tuireader.reading.language import Language

    began = time.perf_counter()
    Language(Path(os.environ["TUIREADER_CACHE_DIR"])).warm()
    print(f"dictionary compiled on first use: {time.perf_counter() - began:.2f} s")


def starts(texts: list[tuple[str, str | None, bytes]], environment: dict[str, str], runs: int) -> None:
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


def keys(name: str, source: str, marker: bytes, environment: dict[str, str]) -> None:
    """Key to complete picture, and peak memory after a walk, beside the hello app's memory."""
    with Watched([sys.executable, str(HERE / "hello.py")], environment) as app:
        app.until(b"hello")
        app.settle()
        hello = app.peak_memory()
    print(f"\n{name}")
    with Watched([*READER, source], environment) as app:
        app.until(marker)
        app.settle()
        for label, key in KEYS.items():
            _print_keys(label, [app.key(key) for _ in range(40)])
        for label, key in (("end (G)", b"G"), ("top (g)", b"g"), ("English (t)", b"t")):
            first, last = app.key(key)
            print(f"  {label:<16} once: text {first * 1000:5.1f} ms, all {last * 1000:5.1f} ms")
        peak = app.peak_memory()
    print(f"  peak memory      {peak} MB, {peak / hello:.2f} x hello's {hello} MB")


def _print_keys(label: str, pairs: list[tuple[float, float]]) -> None:
    drawn = [pair for pair in pairs if pair[1]] or [(0.0, 0.0)]
    first, last = (sorted(seconds * 1000 for seconds in part) for part in zip(*drawn, strict=True))
    p95 = int(len(first) * 0.95) - 1
    print(
        f"  {label:<16} text: median {statistics.median(first):5.1f} ms, p95 {first[p95]:5.1f} ms"
        f"   all: median {statistics.median(last):5.1f} ms, p95 {last[p95]:5.1f} ms   ({len(drawn)} presses)"
    )


def annotating() -> None:
    """Words a second of all layers on text that was not seen before, on one core."""
    from tuireader.reading.annotate import annotate
    from tuireader.reading.language import Language
    from tuireader.reading.opening import open_source, sample_names

    language = Language(Path(os.environ["TUIREADER_CACHE_DIR"]))
    sources = [f"sample:{name}" for name in sample_names()]
    book = next(DATA.glob("openiti/*-ara1"), None)
    jobs: list[tuple[str, Callable[[], int]]] = [
        ("the samples", lambda: _annotate(sources, language, annotate, open_source))
    ]
    if book is not None:
        jobs.append(("the book's first 2,000 paragraphs", lambda: _annotate_part(str(book), language)))
    print()
    for label, job in jobs:
        began = time.perf_counter()
        words = job()
        print(f"annotate {label}: {words / (time.perf_counter() - began):,.0f} words a second")


def _annotate(
    sources: list[str], language: object, annotate: Callable[..., object], open_source: Callable[..., object]
) -> int:
    words = 0
    for source in sources:
        document = open_source(source).document  # type: ignore[attr-defined]
        annotate(document, language)
        words += sum(len(paragraph.text.split()) for paragraph in document.paragraphs)
    return words


def _annotate_part(source: str, language: object) -> int:
    from msgspec.structs import replace

    from tuireader.reading.annotate import annotate
    from tuireader.reading.opening import open_source

    document = open_source(source).document
    part = replace(document, paragraphs=document.paragraphs[:2000])
    annotate(part, language)  # type: ignore[arg-type]
    return sum(len(paragraph.text.split()) for paragraph in part.paragraphs)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
