"""Measures a library of notes: 100,000 on 1,000 texts. Makes such a store in a temporary folder, and exports all of it.

usage: notes.py [NOTES [TEXTS]]
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from uuid import UUID

from tuireader.document import Annotation, Colour
from tuireader.document.anchors import make_anchor
from tuireader.document.fingerprint import content_hash, sketch
from tuireader.exporters import EXPORTERS
from tuireader.reading.opening import open_source
from tuireader.store import Store, open_store

WORDS = (
    "سافر الوفد إلى المدينة صباح اليوم وعاد في المساء بعد لقاء طويل مع مدير المكتبة الذي شرح خطة جديدة لجمع الكتب "
    "القديمة وحفظها من الرطوبة والحرارة ثم زار الجميع القاعة الكبرى وشاهدوا صورا نادرة وخرائط مرسومة باليد"
)
PARAGRAPHS = 30
LONGEST_EXPORT = 5.0
"""Seconds that the export of everything may take."""


def main(notes: int, texts: int) -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = time.perf_counter()
        with open_store(folder / "data" / "store.db")[0] as store:
            for number in range(texts):
                fill(store, write_text(folder, number), notes // texts)
        print(f"made {notes:,} notes on {texts:,} texts: {time.perf_counter() - began:.1f} s")
        for form in EXPORTERS:
            seconds, busy, size = exporting(folder, form)
            late = "   (too long)" if seconds > LONGEST_EXPORT else ""
            print(f"export of all as {form:<10} {seconds:5.2f} s, {busy:5.2f} s of a core {size / 1e6:7.1f} MB{late}")


def write_text(folder: Path, number: int) -> Path:
    chance = random.Random(number)
    path = folder / f"{number}.txt"
    sentences = (" ".join(chance.choices(WORDS.split(), k=12)) + "." for _ in range(PARAGRAPHS * 4))
    path.write_text("\n\n".join(" ".join(part) for part in zip(*[sentences] * 4, strict=True)), encoding="utf-8")
    return path


def fill(store: Store, path: Path, count: int) -> None:
    opened = open_source(str(path))
    document = opened.document
    now = "2026-11-20T08:30:00Z"
    record = store.add_text(
        content_hash(document), opened.source, path.stem, len(document.paragraphs), sketch(document), now
    )
    chance = random.Random(path.stem)
    made = []
    for number in range(count):
        paragraph = document.paragraphs[number % len(document.paragraphs)]
        start = chance.randrange(len(paragraph.text) - 40)
        body = f"ملاحظة {number} #وسم{number % 7}" if number % 3 else ""
        made.append(
            Annotation(
                id=str(UUID(int=chance.getrandbits(128), version=4)),
                anchor=make_anchor(paragraph, start, start + chance.randrange(3, 40)),
                colour=Colour(1 + number % 5),
                body=body,
                created=now,
                modified=now,
            )
        )
    store.add_annotations(record.id, made)


def exporting(folder: Path, form: str) -> tuple[float, float, int]:
    """Seconds from the start of the command to its end, seconds that a core was busy with it, bytes written."""
    output = folder / "notes.out"
    command = [sys.executable, "-m", "tuireader", "notes", "export", "--all", "--format", form, "-o", output, "--force"]
    folders = {"TUIREADER_DATA_DIR": str(folder / "data"), "TUIREADER_CACHE_DIR": str(folder / "cache")}
    began, busy = time.perf_counter(), _busy()
    subprocess.run(command, check=True, env=os.environ | folders | {"TUIREADER_CONFIG": str(folder / "none.toml")})
    return time.perf_counter() - began, _busy() - busy, output.stat().st_size


def _busy() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sizes = [int(word) for word in sys.argv[1:]]
    main(*(sizes + [100_000, 1_000][len(sizes) :]))
