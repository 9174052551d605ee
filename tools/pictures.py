"""Draws the pictures of docs/ from the running app, and writes any other state of it to a picture for a look.

usage: pictures.py                                          all pictures of docs/
       pictures.py SOURCE WIDTHxHEIGHT OUT.svg [KEY ...]    one picture of SOURCE after some keys
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
import unicodedata
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
FONT = "DejaVu Sans Mono, Noto Sans Mono, monospace"

PICTURES = (
    ("reader", "sample:partnership", "120x34", ["}", "left", "left", "left"]),
    ("english", "sample:partnership", "120x34", ["}", "t", "}", "}", "t"]),
    ("word", "sample:story", "120x34", ["}", "}", "}", *["left"] * 10, "w"]),
    ("marks", "sample:partnership", "120x34", ["}", "h", "2", "}", "v", "left", "left", "left", "h", "4", "left", "a",
                                               *"ask who signed #people", "ctrl+s", "]", "]", "]"]),
    ("small", "sample:encyclopedia", "64x22", ["}", "left"]),
)  # fmt: skip


async def draw(source: str, width: int, height: int, keys: list[str], data: Path) -> str:
    """The screen as SVG after `keys`, with a store and a cache in `data`."""
    from textual.keys import _character_to_key

    from tuireader.cli.opening import make_app

    os.environ["TUIREADER_DATA_DIR"] = str(data)
    os.environ["TUIREADER_CONFIG"] = str(data / "config.toml")
    app = make_app(source)
    async with app.run_test(size=(width, height)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        for key in keys:
            await pilot.press(_character_to_key(key) if len(key) == 1 else key)
        await pilot.pause()
        return in_cell_order(app.export_screenshot())


def in_cell_order(svg: str) -> str:
    """Keep each cell where it is: a viewer of SVG would reorder the Arabic, as if it stood in logical order."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: [^;]+;", f"font-family: {FONT};", svg)
    return re.sub(r"(<text [^>]*>)([^<]+)(</text>)", _in_order, svg)


def _in_order(match: re.Match[str]) -> str:
    tag, text, end = match.groups()
    if any(unicodedata.combining(char) for char in text):
        # A letter and its marks are stretched apart where a length is asked of them.
        tag = re.sub(r' textLength="[^"]*"', "", tag)
    return f"{tag}\u202d{text}\u202c{end}"


def main(arguments: list[str]) -> None:
    """Draw all pictures, or the one that is asked for."""
    jobs = PICTURES
    if arguments:
        source, size, out, *keys = arguments
        jobs = ((out, source, size, keys),)
    for name, source, size, keys in jobs:
        width, height = map(int, size.split("x"))
        with tempfile.TemporaryDirectory() as folder:
            svg = asyncio.run(draw(source, width, height, list(keys), Path(folder)))
        path = Path(name) if arguments else DOCS / f"{name}.svg"
        path.write_text(svg, encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main(sys.argv[1:])
