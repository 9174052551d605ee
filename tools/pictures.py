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
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).parents[1] / "docs"
FONT = "DejaVu Sans Mono, Noto Sans Mono, monospace"


class Picture(NamedTuple):
    """A state of the app that is worth a look."""

    name: str
    source: str | None
    """None is the library."""
    size: str
    keys: Sequence[str]
    settings: str = ""
    """Of the section [reader]."""
    language: str = "en"
    """Of the interface."""
    read_before: Sequence[str] = ()
    """Texts that stand in the library already."""


NEWS, STORY, GUIDE, COFFEE = "sample:partnership", "sample:story", "sample:guide", "sample:encyclopedia"
TO_NOTES = ["]", "]", "]"]
MARKS = ["}", "h", "2", "}", "v", "left", "left", "left", "h", "4", "left", "a", *"ask who signed #people", "ctrl+s"]

PICTURES = (
    Picture("arabic", NEWS, "120x34", ["}", "left", "left", "left"]),
    Picture("english", NEWS, "120x30", ["}", "t", "}", "}", "t"]),
    Picture("interlinear", NEWS, "110x28", ["p", "i", "left", "left"]),
    Picture("parallel", NEWS, "130x28", ["p", "=", "}", "left", "left"]),
    Picture("word", STORY, "100x30", ["}", "}", "}", *["left"] * 10, "w"], 'tashkeel = "shadda"'),
    Picture("entities", NEWS, "120x34", ["}", "e", "]"]),
    Picture("marks", NEWS, "120x30", [*MARKS, *TO_NOTES]),
    Picture("contents", GUIDE, "110x28", ["}", "}", "o"]),
    Picture("search", COFFEE, "110x28", ["/", *"قهوة", "enter"]),
    Picture("help", NEWS, "100x32", ["?"]),
    Picture("export", NEWS, "110x30", [*MARKS, "x"]),
    Picture("library", None, "100x20", ["j"], read_before=(COFFEE, GUIDE, NEWS, STORY)),
    Picture("light", NEWS, "110x28", MARKS[:8], 'theme = "tuireader-light"'),
    Picture("arabic-interface", NEWS, "120x30", ["}", "left"], language="ar"),
    Picture("small", COFFEE, "64x22", ["}", "left"]),
)


async def draw(picture: Picture, data: Path) -> str:
    """The screen as SVG after the keys, with a store and settings in `data`."""
    from textual.keys import _character_to_key

    from tuireader import wording
    from tuireader.cli.opening import make_app

    os.environ["TUIREADER_DATA_DIR"] = str(data)
    os.environ["TUIREADER_CONFIG"] = str(data / "config.toml")
    (data / "config.toml").write_text(f"[reader]\n{picture.settings}\n", encoding="utf-8")
    wording.use(picture.language)
    for source in picture.read_before:
        async with make_app(source).run_test(size=(100, 30)) as pilot:
            await pilot.press("}", "}", "}")
            await pilot.app.workers.wait_for_complete()
            await pilot.press("q")
    app = make_app(picture.source)
    width, height = map(int, picture.size.split("x"))
    async with app.run_test(size=(width, height)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(_character_to_key(key) if len(key) == 1 else key)
        await app.workers.wait_for_complete()
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
        jobs = (Picture(out, source, size, keys),)
    for picture in jobs:
        with tempfile.TemporaryDirectory() as folder:
            svg = asyncio.run(draw(picture, Path(folder)))
        path = Path(picture.name) if arguments else DOCS / f"{picture.name}.svg"
        path.write_text(svg, encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main(sys.argv[1:])
