"""A process that writes notes: `writer.py STORE COUNT` says `saved ID` after each one that the store has taken."""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import uuid4

from tuireader.document import Anchor, Annotation, Colour
from tuireader.store import open_store

NOW = "2026-11-23T05:00:00Z"


def main(path: Path, count: int) -> None:
    store, notice = open_store(path, timeout=10)
    assert notice is None
    with store:
        for number in range(count):
            anchor = Anchor(paragraph="p1", start=0, end=1, exact="و", prefix="", suffix="")
            body = f"ملاحظة {number} " * (number % 50)
            one = Annotation(id=str(uuid4()), anchor=anchor, colour=Colour.GREEN, body=body, created=NOW, modified=NOW)
            store.add_annotation(1, one)
            print("saved", one.id, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
