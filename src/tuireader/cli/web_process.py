"""The reader behind one page of `tuireader serve`. Owns its start and its end; textual-serve speaks with it."""

from __future__ import annotations

import asyncio
import shlex
from asyncio.subprocess import PIPE, Process
from contextlib import suppress

from textual_serve.app_service import AppService

PATIENCE = 2.0
"""Seconds that a reader has to end when its page is gone."""
OF_OUR_TERMINAL = ("TMUX", "STY", "COLORTERM", "WT_SESSION", "MLTERM")
"""Variables that tell of the terminal that the server was started in; the page is another one."""


class ReaderProcess(AppService):
    """One process, which is gone when its page is."""

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start it without a shell, in a session of its own: Ctrl+C is the server's, which then ends it in order."""
        environment = self._build_environment(width=width, height=height) | {"TERM": "xterm-256color"}
        for name in OF_OUR_TERMINAL:
            environment.pop(name, None)
        words = shlex.split(self.command)
        process = await asyncio.create_subprocess_exec(
            *words, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment, start_new_session=True
        )
        self._process, self._stdin = process, process.stdin
        return process

    async def stop(self) -> None:
        """End it: by asking, and if it does not listen, by force."""
        with suppress(TimeoutError):
            await asyncio.wait_for(super().stop(), PATIENCE)
        if (process := self._process) is None:
            return
        if process.stdin:
            process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            process.kill()
            await process.wait()
