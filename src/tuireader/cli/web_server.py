"""The reader in a browser: textual-serve's server, closed to everyone but its own page. Owns who may connect.

A browser lets any page open a web socket to this machine, and whoever holds the socket types keys into the reader. So
both the host that was asked for and the page that asks must be ours.
"""

from __future__ import annotations

import asyncio
import signal
import socket
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import WSCloseCode, web
from aiohttp.typedefs import Handler
from textual_serve.server import Server, to_int

from tuireader.cli.web_process import PATIENCE, ReaderProcess
from tuireader.errors import TuiReaderError

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
ANYWHERE = frozenset({"0.0.0.0", "::"})
UNSAID = {"width": 80, "height": 24}
"""Cells of a page that does not say how many it has."""
MANY = 20
"""Ports that are tried, from the one that is asked for on."""


class ReaderServer(Server):
    """Serves one command to pages of its own."""

    def __init__(self, command: str, host: str, port: int, templates: Path) -> None:
        shown = "localhost" if host in LOOPBACK | ANYWHERE else host
        super().__init__(command, host, port, "tuireader", f"http://{_in_url(shown)}:{port}", templates_path=templates)
        self._pages: set[web.WebSocketResponse] = set()

    def run(self) -> None:
        """Serve until Ctrl+C or another signal to end; then no reader is left."""
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        runner = web.AppRunner(await self._make_app(), handle_signals=False, shutdown_timeout=2 * PATIENCE)
        await runner.setup()
        done = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, done.set)
        try:
            await web.TCPSite(runner, self.host, self.port).start()
            await done.wait()
        finally:
            await runner.cleanup()

    async def on_shutdown(self, app: web.Application) -> None:
        """Close every page, which ends its reader."""
        await asyncio.gather(*(self._close(page) for page in list(self._pages)))

    @staticmethod
    async def _close(page: web.WebSocketResponse) -> None:
        """A page that does not answer is not waited for."""
        await page.close(code=WSCloseCode.GOING_AWAY, drain=False)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """One page and its reader, to the end of either."""
        page = web.WebSocketResponse(heartbeat=15, timeout=PATIENCE)
        await page.prepare(request)
        reader = ReaderProcess(
            self.command,
            write_bytes=page.send_bytes,
            write_str=page.send_str,
            close=page.close,  # type: ignore[arg-type]
            download_manager=self.download_manager,
        )
        self._pages.add(page)
        width, height = (to_int(request.query.get(name, ""), least) for name, least in UNSAID.items())
        try:
            await reader.start(width, height)
            await self._process_messages(page, reader)
        finally:
            self._pages.discard(page)
            await reader.stop()
        return page

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._only_ours)
        return app

    @web.middleware
    async def _only_ours(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not self._is_ours(request.host, request.headers.get("Origin")):
            raise web.HTTPForbidden(text="this address is not the reader's")
        return await handler(request)

    def _is_ours(self, host: str, origin: str | None) -> bool:
        """Whether a request names this server, and comes from its page if it comes from one."""
        name = urlsplit(f"//{host}").hostname or ""
        if self.host not in ANYWHERE and name not in LOOPBACK | {self.host}:
            return False
        return origin is None or urlsplit(origin).netloc == host

    def initialize_logging(self) -> None:
        """Nothing is logged; what goes wrong is said by the reader in the page."""

    async def on_startup(self, app: web.Application) -> None:
        """Nothing is said a second time."""


def free_port(host: str, port: int) -> int:
    """The first port from `port` on that nobody listens at.

    Raises:
        TuiReaderError: There is none among some, or the address is not this machine's.
    """
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError) as error:
        raise TuiReaderError(f"there is no address {host}", "leave --host out for this machine alone") from error
    for candidate in range(port, min(port + MANY, 65536)):
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address[0], candidate))
            except OSError:
                continue
            return candidate
    raise TuiReaderError(f"no port from {port} on can be used at {host}", "name another with --port")


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
