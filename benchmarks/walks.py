"""Keys, jumps, resizes and memory of programs in a pseudo terminal, as a reader meets them."""

from __future__ import annotations

import statistics
from collections.abc import Mapping

from peers import Program
from terminal import COLUMNS, Watched

OURS = {"line": b"j", "page": b" ", "page back": b"b", "word": b"\x1b[D", "end": b"G", "top": b"g"}
JUMPS = ("end", "top")
IN_ENGLISH = "page in English"
PRESSES = 40
JUMP_PRESSES = 5
WIDTHS = (100, 140, 110, 91, 130, 80, COLUMNS)


def walk(program: Program, environment: Mapping[str, str], hello: int, *, english: bool) -> None:
    """Open one program, read in it and leave; `hello` is the memory in MB that its own is compared with."""
    with Watched(program.command, dict(environment)) as app:
        opened = app.until(program.marker)
        app.settle()
        print(f"\n{program.name}: first picture after {opened * 1000:.0f} ms")
        for label in [label for label in program.keys if label not in JUMPS]:
            _print_times(label, [app.key(program.keys[label]) for _ in range(PRESSES)])
        _print_times("end and top", [app.key(program.keys[label]) for label in JUMPS * JUMP_PRESSES])
        _print_times("resize", [app.resize(columns) for columns in WIDTHS])
        if english:
            _print_times("all to English", [app.key(b"T")])
            app.settle()
            _print_times(IN_ENGLISH, [app.key(program.keys["page"]) for _ in range(PRESSES)])
        peak = app.peak_memory()
    print(f"  peak memory      {peak} MB, {peak / hello:.2f} x hello")


def _print_times(label: str, pairs: list[tuple[float, float]]) -> None:
    drawn = [pair for pair in pairs if pair[1]]
    if not drawn:
        print(f"  {label:<16} nothing was drawn")
        return
    first, last = (sorted(seconds * 1000 for seconds in part) for part in zip(*drawn, strict=True))
    p95 = max(0, round(len(first) * 0.95) - 1)
    print(
        f"  {label:<16} {statistics.median(first):7.1f} {first[p95]:7.1f}"
        f"    {statistics.median(last):7.1f} {last[p95]:7.1f}    {len(drawn)}"
    )
