"""`tuireader serve`: the page, the reader behind it, and who may not come near it. Without a browser."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from commands import Home

TIMEOUT = 60
JOINED = re.compile("(?:[\ufe80-\ufefc]\u200e){2}")
OURS = re.compile(r"http://localhost:\d+")


@asynccontextmanager
async def serving(home: Home, *options: str) -> AsyncIterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address, and the process, which is gone afterwards."""
    words = [sys.executable, "-m", "tuireader", "serve", "sample:story", "--port", "18765", *options]
    process = subprocess.Popen(words, cwd=home.folder, env=home.environment(), stderr=subprocess.PIPE)
    assert process.stderr is not None
    try:
        said = await asyncio.to_thread(process.stderr.readline)
        found = OURS.search(said.decode())
        assert found, said
        yield found[0], process
    finally:
        process.send_signal(signal.SIGINT)
        assert await asyncio.to_thread(process.wait, TIMEOUT) == 0


async def status(session: aiohttp.ClientSession, url: str, **headers: str) -> int:
    for _ in range(200):
        try:
            async with session.get(url, headers=headers) as response:
                return response.status
        except aiohttp.ClientConnectionError:
            await asyncio.sleep(0.05)
    raise AssertionError(f"nobody listens at {url}")


async def first_picture(session: aiohttp.ClientSession, url: str) -> None:
    """Wait until joined letters are drawn, each with the mark behind it that a browser needs."""
    async with asyncio.timeout(TIMEOUT), session.ws_connect(f"{url}/ws?width=100&height=30") as socket:
        drawn = ""
        async for message in socket:
            drawn += message.data.decode(errors="replace") if message.type is aiohttp.WSMsgType.BINARY else ""
            if JOINED.search(drawn):
                return
        raise AssertionError(f"the reader ended: {drawn[-500:]}")


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


async def test_a_page_shows_the_reader_in_the_order_of_the_screen(home: Home) -> None:
    async with serving(home) as (url, process), aiohttp.ClientSession() as session:
        assert await status(session, url) == 200
        async with session.get(url) as response:
            page = await response.text()
        assert re.findall(r"https?://[^\"'/]+", page.replace(url, "")) == [], "nothing is fetched from elsewhere"
        await first_picture(session, url)
    assert not is_alive(process.pid)


@pytest.mark.parametrize("path", ["", "/ws"])
async def test_pages_of_others_do_not_come_near_it(home: Home, path: str) -> None:
    async with serving(home) as (url, _), aiohttp.ClientSession() as session:
        assert await status(session, f"{url}{path}", Origin="https://elsewhere.example") == 403
        assert await status(session, f"{url}{path}", Host="elsewhere.example") == 403
        assert await status(session, url, Origin=url) == 200


def test_another_address_is_warned_of(home: Home) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tuireader", "serve", "--host", "0.0.0.0", "--port", "18790"],
        cwd=home.folder, env=home.environment(), stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr is not None
    try:
        assert b"whoever reaches 0.0.0.0 can read your texts" in process.stderr.readline()
    finally:
        process.terminate()
        process.wait(TIMEOUT)


def test_an_address_of_nobody(home: Home) -> None:
    result = home.run("serve", "--host", "nowhere.invalid")
    assert result.code == 1
    assert "there is no address nowhere.invalid" in result.error
