"""What takes its time is said, and can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from reader_driver import Opens, Reader

from tuireader.errors import SourceError
from tuireader.reading.desk import Desk
from tuireader.reading.export import _Entries
from tuireader.reading.shelving import Shelving
from tuireader.ui.messages import SourceWanted
from tuireader.ui.panes.bars import Footer


class SlowDisk:
    """Opens nothing, once it is slow, before it is let go."""

    def __init__(self) -> None:
        self.is_slow = False
        self.go = threading.Event()
        self.error: SourceError | None = None

    def wait(self) -> None:
        if self.is_slow:
            assert self.go.wait(20)
        if self.error is not None:
            raise self.error


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    slow, at_once = SlowDisk(), Shelving.open

    def opened(shelving: Shelving, source: str, english: str | None = None, *, reload: bool = False) -> Desk:
        slow.wait()
        return at_once(shelving, source, english, reload=reload)

    monkeypatch.setattr(Shelving, "open", opened)
    yield slow
    slow.go.set()


async def opening(reader: Reader, source: Path) -> None:
    reader.app.post_message(SourceWanted(str(source)))
    await reader.until(lambda: "opening" in reader.said)


async def test_opening_is_said_and_ends_in_the_text(reading: Opens, text: object, disk: SlowDisk) -> None:
    async with reading() as reader:
        disk.is_slow = True
        await opening(reader, text("نص آخر.", name="other.txt"))  # type: ignore[operator]
        assert reader.said.startswith("opening other.txt …")
        assert "Esc stops" in reader.said
        disk.go.set()
        await reader.until(lambda: reader.app.desk.opened.name == "other.txt")


async def test_esc_stops_it_and_the_text_that_is_read_stays(reading: Opens, text: object, disk: SlowDisk) -> None:
    async with reading() as reader:
        await reader.press("}", "left")
        before = reader.cursor
        disk.is_slow = True
        await opening(reader, text("نص آخر.", name="other.txt"))  # type: ignore[operator]
        await reader.press("escape")
        assert reader.said == "stopped"
        disk.go.set()
        await reader.pilot.pause(0.2)
        assert "partnership" in str(reader.app.desk.opened.source)
        assert reader.cursor == before


async def test_what_cannot_be_opened_says_why_and_what_to_do(reading: Opens, text: object, disk: SlowDisk) -> None:
    async with reading() as reader:
        disk.is_slow = True
        await opening(reader, text("نص آخر.", name="other.txt"))  # type: ignore[operator]
        disk.error = SourceError("the disk is gone", "plug it in")
        disk.go.set()
        await reader.until(lambda: "plug it in" in reader.said)
        await reader.press("escape")
        assert "stopped" not in reader.said


async def test_a_long_message_is_seen_to_its_end_on_a_narrow_terminal(reading: Opens) -> None:
    async with reading(size=(60, 24)) as reader:
        said = "cannot read the file because of " + "a very long reason " * 4 + "(say --force)"
        reader.main.query_one(Footer).say(said, warning=True)
        await reader.pilot.pause()
        assert "--force" in "".join(reader.lines()[-3:])
        reader.main.query_one(Footer).clear()
        await reader.pilot.pause()
        assert "q quit" in reader.lines()[-1]
        assert "--force" not in reader.screen_text()


async def test_a_message_goes_away_by_itself(reading: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tuireader.ui.panes.bars.MESSAGE_SECONDS", 0.1)
    async with reading() as reader:
        reader.main.query_one(Footer).say("done")
        assert reader.said == "done"
        await reader.until(lambda: not reader.said)


async def test_an_export_that_takes_its_time_is_counted_and_stopped(
    reading: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    gate = threading.Event()
    async with reading() as reader:
        for _ in range(3):
            await reader.press("h", "1", "}")
        await reader.press("x")
        monkeypatch.setattr("tuireader.ui.screens.export.SAID_AFTER", -1.0)
        make = _Entries.entry
        monkeypatch.setattr(_Entries, "entry", lambda *given: gate.wait(20) and make(*given))
        await reader.press("enter")
        await reader.sees("making ready 1")
        assert "Esc stops" in reader.screen_text()
        await reader.press("escape")
        gate.set()
        await reader.sees("nothing was written")
        await reader.app.workers.wait_for_complete()
        assert list(tmp_path.iterdir()) == []
        await reader.press("enter")
        await reader.until(lambda: "3 marks written" in reader.said)
        assert [path.suffix for path in tmp_path.iterdir()] == [".md"]
