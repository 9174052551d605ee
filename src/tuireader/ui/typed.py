"""Keys from the terminal as what the Latin key in their place types. Owns what is held for a moment.

A Windows layout types lam and alef with one key. They come together; a hand is slower.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.timer import Timer

from tuireader.ui.keyboard import Keyboard

TOGETHER = 0.015
"""Seconds within which two letters are of one key."""


def typed(event: events.Key) -> str | None:
    """What was typed, whatever it was taken for."""
    said: str | None = getattr(event, "typed", None)
    return said or event.character


class TypedKeys:
    """Stands between the terminal and an app."""

    def __init__(self, app: App[None], keyboard: Keyboard, handle: Callable[[events.Key], Awaitable[None]]) -> None:
        self._app, self._keyboard, self._handle = app, keyboard, handle
        self._held: events.Key | None = None
        self._timer: Timer | None = None

    async def take(self, event: events.Key) -> None:
        """Handle a key, and one that was held for what might follow it."""
        held = self._let_go()
        if held is not None:
            pair = (held.character or "") + (event.character or "")
            twin = self._keyboard.twin_of_pair(pair)
            if twin is not None:
                await self._handle(_turned(event, twin, pair))
                return
            await self._settle(held)
        focused = self._app.focused
        takes_text = focused is not None and focused.check_consume_key(event.key, event.character)
        if takes_text or not event.is_printable:
            await self._handle(event)
        elif self._keyboard.may_go_on(event.character or ""):
            self._held, self._timer = event, self._app.set_timer(TOGETHER, self._nothing_followed)
        else:
            await self._settle(event)

    def _let_go(self) -> events.Key | None:
        held, self._held = self._held, None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        return held

    async def _nothing_followed(self) -> None:
        if (held := self._let_go()) is not None:
            await self._settle(held)

    async def _settle(self, event: events.Key) -> None:
        character = event.character or ""
        twin = self._keyboard.latin(character)
        await self._handle(event if twin == character else _turned(event, twin, character))


def _turned(event: events.Key, twin: str, character: str) -> events.Key:
    event.key, event.character = _character_to_key(twin), twin
    event.typed = character  # type: ignore[attr-defined]
    return event
