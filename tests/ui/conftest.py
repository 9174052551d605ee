"""The app on a text, and texts to put under it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from reader_driver import Opens, Reader, settled

from tuireader.cli.opening import make_app
from tuireader.ui.app import TuiReaderApp

WIDE = (120, 36)


@pytest.fixture
def reading() -> Opens:
    """Opens the reader on a SOURCE, or on the app that is given, and waits until the dictionary is there."""

    @asynccontextmanager
    async def opened(
        source: str | Path | TuiReaderApp = "sample:partnership", size: tuple[int, int] = WIDE
    ) -> AsyncIterator[Reader]:
        app = source if isinstance(source, TuiReaderApp) else make_app(str(source))
        async with app.run_test(size=size) as pilot:
            await settled(app, pilot)
            yield Reader(app, pilot)

    return opened


@pytest.fixture
def text(tmp_path: Path) -> Callable[..., Path]:
    """Writes a plain text file, a paragraph a line."""

    def written(*paragraphs: str, name: str = "text.txt") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(paragraphs) + "\n", encoding="utf-8")
        return path

    return written
