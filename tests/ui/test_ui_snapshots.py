"""Pictures of a few states beside pictures that are kept. `pytest tests/ui --snapshot-update` draws them anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tuireader.cli.opening import make_app

Compare = Callable[..., bool]


def after(*keys: str) -> Callable[[Pilot[None]], object]:
    """Press keys once the dictionary and the summaries are there."""

    async def run(pilot: Pilot[None]) -> None:
        for _ in ("the dictionary", "the summaries that wait for it"):
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    return run


@pytest.mark.parametrize(
    ("keys", "size"),
    [
        pytest.param([], (120, 36), id="reader"),
        pytest.param(["}", "t", "}", "}", "t"], (120, 36), id="english"),
        pytest.param(["}", "left"], (64, 22), id="small"),
        pytest.param(["h", "2", "}", "a", *"who? #people", "ctrl+s", "escape", "]", "]", "]"], (120, 36), id="notes"),
        pytest.param(["?"], (120, 50), id="help"),
    ],
)
def test_screen(keys: list[str], size: tuple[int, int], snap_compare: Compare) -> None:
    assert snap_compare(make_app("sample:partnership"), run_before=after(*keys), terminal_size=size)


def test_light(snap_compare: Compare, user_folder: Path) -> None:
    user_folder.mkdir(exist_ok=True)
    (user_folder / "config.toml").write_text('[reader]\ntheme = "tuireader-light"\n')
    assert snap_compare(make_app("sample:guide"), run_before=after("}", "h", "1"), terminal_size=(100, 30))
