"""A process that works on notes: `operations.py STORE FIRST COUNT` says `done NUMBER` after each operation was taken.

The operations are always the same ones, so that a test knows the state after each; it starts where it is told.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tuireader.document import Anchor, Annotation, Colour
from tuireader.store import open_store

NOW = "2026-11-23T05:00:00Z"
State = dict[str, Annotation]


def states(count: int) -> list[State]:
    """The notes before the first operation, after it, and so on: each adds, changes or deletes one."""
    chance, all_states = random.Random(5), [State()]
    for number in range(count):
        state = dict(all_states[-1])
        what = chance.choice(("add", "add", "change", "delete")) if state else "add"
        name = f"n{number}" if what == "add" else chance.choice(sorted(state))
        if what == "delete":
            del state[name]
        else:
            body = f"ملاحظة {number} " * chance.randrange(60)
            anchor = Anchor(paragraph="p1", start=0, end=1, exact="و", prefix="", suffix="")
            state[name] = Annotation(
                id=name, anchor=anchor, colour=Colour.GREEN, body=body, created=NOW, modified=f"{NOW}{number}"
            )
        all_states.append(state)
    return all_states


def main(path: Path, first: int, count: int) -> None:
    store, notice = open_store(path, timeout=10)
    assert notice is None
    wanted = states(count)
    with store:
        for number in range(first, count):
            before, after = wanted[number], wanted[number + 1]
            for name in before.keys() | after.keys():
                if name not in after:
                    assert store.delete_annotation(name)
                elif name not in before:
                    store.add_annotation(1, after[name])
                elif before[name] is not after[name]:
                    store.update_annotation(after[name])
            print("done", number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
