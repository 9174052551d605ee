"""Measures the store with 100,000 notes over 1,000 texts: opening a text, the first page of all notes, adding one.

usage: store.py [NOTES [TEXTS]]        times are medians of several runs, in milliseconds
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from tuireader.document import Annotation, Colour, Document, Meta, Paragraph, make_document
from tuireader.document.anchors import make_anchor
from tuireader.reading.notebook import Notebook
from tuireader.store import Place, Store, open_store, rows, store
from tuireader.store.backup import back_up

NOW = "2026-11-23T05:00:00Z"
WORDS = (
    "كتاب", "مدينة", "سلام", "نهر", "جبل", "طريق", "بيت", "شمس", "قمر", "بحر", "قلم",
    "مدرسة", "سوق", "حديقة", "سماء", "أرض", "ماء", "نار", "هواء", "ليل", "نهار", "باب",
)  # fmt: skip
TAGS = ("#أدب", "#تاريخ", "#politics", "#سؤال")
PARAGRAPHS = 40
PAGE = 60


def text_of(number: int) -> Document:
    chance = random.Random(number)
    texts = (" ".join(chance.choices(WORDS, k=60)) for _ in range(PARAGRAPHS))
    return make_document(tuple(Paragraph(id=f"p{at}", text=text) for at, text in enumerate(texts, 1)), Meta())


def notebook_of(number: int, opened: Store) -> Notebook:
    return Notebook(text_of(number), opened, f"/texts/{number}.txt", f"text {number}")


def fill(opened: Store, notes: int, texts: int) -> None:
    """Write rows as the store does, but those of a text in one transaction."""
    chance = random.Random(1)
    for number in range(texts):
        document, notebook = text_of(number), notebook_of(number, opened)
        notebook.keep_place(Place("p1", 0))
        with opened._core.changing() as connection:
            for at in range(notes // texts):
                start = chance.randrange(100)
                annotation = Annotation(
                    id=str(UUID(int=number * notes + at)),
                    anchor=make_anchor(document.paragraphs[at % PARAGRAPHS], start, start + chance.randint(5, 60)),
                    colour=Colour(at % 5 + 1),
                    body=" ".join([*chance.choices(WORDS, k=12), chance.choice(TAGS)]) if at % 3 else "",
                    created=NOW,
                    modified=NOW,
                )
                values = {**rows.from_annotation(annotation), "text_id": notebook.text_id}
                connection.execute(store._ADD_ANNOTATION, values)


def measure(name: str, budget: str, job: Callable[[int], object], times: int = 15) -> float:
    """The median of several runs, each with its own number."""
    took = []
    for number in range(times):
        began = time.perf_counter()
        job(number)
        took.append((time.perf_counter() - began) * 1000)
    median = statistics.median(took)
    print(f"{name:<58} {median:8.1f} (slowest {max(took):.1f})   budget {budget}")
    return median


def main(notes: int = 100_000, texts: int = 1_000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        empty, _ = open_store(Path(folder) / "empty.db")
        opened, _ = open_store(path)
        fill(opened, notes, texts)
        print(f"{notes:,} notes over {texts:,} texts, {path.stat().st_size / 1e6:.0f} MB\n")
        with empty, opened:
            documents = [text_of(number) for number in range(15)]
            sources = [f"/texts/{number}.txt" for number in range(15)]

            def read(kept: Store, number: int) -> Notebook:
                return Notebook(documents[number], kept, sources[number], "")

            none = measure("opening a text, no notes in the store", "", lambda number: read(empty, number))
            all_ = measure("opening a text with 100 of them", "", lambda number: read(opened, number))
            print(f"{'more than with none':<58} {all_ - none:8.1f}{'':20} budget 50")
            measure("opening the store", "", lambda _: open_store(path)[0].close())
            page = opened.library.page
            measure("all notes, first page", "100", lambda _: page(PAGE))
            measure(
                "all notes, first page of a colour and a tag", "100", lambda _: page(PAGE, colours=[2], tags=["ادب"])
            )
            measure("all notes, a word that stands in none", "100", lambda _: page(PAGE, words=["زرافة"]))
            measure("how many notes have a word", "", lambda _: opened.library.count(words=["مدينة"]))
            notebook = read(opened, 3)
            measure("adding a note, on disk", "20", lambda number: notebook.add(0, number, number + 9, body="#أدب"))
            measure("copying the store", "", lambda _: back_up(path, Path(folder) / "copy.db"), 3)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
