"""`tuireader serve`: the page, the reader behind it, and who may not come near it. Without a browser."""

from __future__ import annotations

import asyncio
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
        said = b""
        while b"Ctrl+C" not in said:
            said = await asyncio.to_thread(process.stderr.readline)
            assert said
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


async def first_picture(session: aiohttp.ClientSession, url: str, path: str) -> None:
    """Wait until joined letters are drawn, each with the mark behind it that a browser needs."""
    async with asyncio.timeout(TIMEOUT), session.ws_connect(f"{url}{path}?width=100&height=30", origin=url) as socket:
        drawn = ""
        async for message in socket:
            drawn += message.data.decode(errors="replace") if message.type is aiohttp.WSMsgType.BINARY else ""
            if JOINED.search(drawn):
                return
        raise AssertionError(f"the reader ended: {drawn[-500:]}")


def is_alive(process: int) -> bool:
    """Whether it runs; what has ended and was not asked for by its parent does not."""
    said = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return bool(said.stdout.strip()) and not said.stdout.startswith("Z")


def children(process: int) -> list[int]:
    said = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    pairs = (map(int, line.split()) for line in said.stdout.splitlines())
    return [number for number, parent in pairs if parent == process]


@pytest.mark.parametrize(
    ("options", "name"),
    [((), "localhost"), ((), "127.0.0.1"), (("--host", "0.0.0.0"), "127.0.0.2")],
    ids=["as it is said", "by number", "as another machine names it"],
)
async def test_a_page_shows_the_reader_in_the_order_of_the_screen(
    home: Home, options: tuple[str, ...], name: str
) -> None:
    """Wherever it was opened: its socket is taken from the page, and asked for as the page would."""
    async with serving(home, *options) as (said, process), aiohttp.ClientSession() as session:
        url = said.replace("localhost", name)
        assert await status(session, url) == 200
        async with session.get(url) as response:
            page = await response.text()
        assert re.findall(r"\w+://", page) == [], "nothing is fetched from elsewhere"
        for path in re.findall(r'(?:src|href)="(/[^"]+)', page):
            assert await status(session, f"{url}{path}") == 200
        (socket,) = re.findall(r'data-session-websocket-url="(/[^"]*)', page)
        await first_picture(session, url, socket)
    assert not is_alive(process.pid)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
async def test_readers_end_with_the_server_though_their_page_is_open(home: Home, number: signal.Signals) -> None:
    words = [sys.executable, "-m", "tuireader", "serve", "sample:story", "--port", "18830"]
    server = subprocess.Popen(words, cwd=home.folder, env=home.environment(), stderr=subprocess.PIPE)
    assert server.stderr is not None
    try:
        found = OURS.search((await asyncio.to_thread(server.stderr.readline)).decode())
        assert found
        async with aiohttp.ClientSession() as session:
            assert await status(session, found[0]) == 200
            async with session.ws_connect(f"{found[0]}/ws") as page:
                await page.receive(TIMEOUT)
                (reader,) = children(server.pid)
                server.send_signal(number)
                assert await asyncio.to_thread(server.wait, TIMEOUT) == (0 if number == signal.SIGINT else -number)
                async with asyncio.timeout(TIMEOUT):
                    while is_alive(reader):
                        await asyncio.sleep(0.05)
        assert server.stderr.read() == b""
    finally:
        server.kill()


@pytest.mark.parametrize(("source", "code"), [("missing.txt", 1), ("-", 2)])
def test_what_cannot_be_served_is_said_at_once(home: Home, source: str, code: int) -> None:
    assert home.run("serve", source).code == code


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
