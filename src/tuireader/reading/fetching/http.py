"""One page by HTTP. Owns connection, redirects and limits; knows nothing of what the bytes say.

Every way ends: a watch closes the connection when the time is over, whatever the other side does meanwhile.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from threading import Timer
from typing import NamedTuple

from tuireader import __version__
from tuireader.document.document import MAX_FILE_BYTES
from tuireader.errors import LimitExceeded, SourceError
from tuireader.reading.fetching.addresses import Target, resolve, target_of
from tuireader.wording import tr

REDIRECTS = 8
CONNECT_SECONDS = 10.0
WHOLE_SECONDS = 45.0
"""For all there is: redirects, headers and body."""
_CHUNK = 65_536
_MOVED = frozenset((301, 302, 303, 307, 308))
_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; tuireader/{__version__})",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "ar,en;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


class Fetched(NamedTuple):
    """What a server gave."""

    url: str
    """Where it was found in the end."""
    data: bytes
    kind: str
    """Its media type, as the server says."""
    charset: str | None
    """Its encoding, as the server says."""


def fetch(url: str, seconds: float = WHOLE_SECONDS) -> Fetched:
    """Get what a URL names.

    Raises:
        SourceError: It cannot be had: no such host, no answer in time, an HTTP error, a redirect that leads nowhere.
        LimitExceeded: It is larger than a text may be.
    """
    target, deadline = target_of(url), time.monotonic() + seconds
    visits = _Visits()
    while True:
        address = visits.allow(target)
        try:
            with _connected(target, address, deadline) as connection:
                connection.request("GET", target.path, headers=_HEADERS)
                response = connection.getresponse()
                moved = response.getheader("Location") if response.status in _MOVED else None
                fetched = None if moved else _taken(target, response)
            if time.monotonic() >= deadline:
                # A connection that was cut looks like one that ended.
                raise TimeoutError
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
                raise _too_slow(target) from error
            raise SourceError(tr("{host} cannot be read: {reason}", host=target.host, reason=_reason(error))) from error
        if fetched is not None:
            return fetched
        target = target_of((moved or "").encode("latin-1", "replace").decode("utf-8", "replace"), target.url)


class _Visits:
    """Where one fetch has been: no circles, and nowhere private that the person did not name."""

    def __init__(self) -> None:
        self._urls: list[str] = []
        self._own: tuple[str, int] | None = None
        """Host and port that the person named, where they are private."""

    def allow(self, target: Target) -> str:
        """The address to connect to. Raises SourceError where it may not be gone to."""
        if target.url in self._urls:
            raise SourceError(tr("{host} redirects in a circle", host=target.host))
        if len(self._urls) > REDIRECTS:
            raise SourceError(tr("{host} redirects more than {limit} times", host=target.host, limit=REDIRECTS))
        addresses = resolve(target)
        private = not all(public for _, public in addresses)
        if private and not self._urls:
            self._own = (target.host, target.port)
        elif private and (target.host, target.port) != self._own:
            raise SourceError(
                tr("the page redirects to {host}, a private address", host=target.host),
                tr("name it yourself to read it"),
            )
        self._urls.append(target.url)
        return addresses[0][0]


@contextmanager
def _connected(target: Target, address: str, deadline: float) -> Iterator[http.client.HTTPConnection]:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection = http.client.HTTPConnection(target.host, target.port)
    plain = socket.create_connection((address, target.port), min(CONNECT_SECONDS, left))
    watch = Timer(max(0.0, deadline - time.monotonic()), _cut, (plain,))
    watch.daemon = True
    watch.start()
    try:
        secure = target.scheme == "https"
        connection.sock = (
            ssl.create_default_context().wrap_socket(plain, server_hostname=target.host) if secure else plain
        )
        yield connection
    finally:
        watch.cancel()
        connection.close()
        plain.close()


def _cut(connection: socket.socket) -> None:
    """Whoever waits for it hears that it is over."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _taken(target: Target, response: http.client.HTTPResponse) -> Fetched:
    if response.status >= 300:
        raise SourceError(f"{target.host} answers {response.status} {response.reason}".rstrip(), _hint(response.status))
    said: Message = response.headers
    if (length := said.get("Content-Length", "")).isdecimal() and int(length) > MAX_FILE_BYTES:
        raise _too_large(target)
    zipped = (said.get("Content-Encoding") or "").lower()
    if zipped not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise SourceError(
            tr("{host} answers in an encoding that was not asked for: {zipped}", host=target.host, zipped=zipped)
        )
    # 47: gzip or zlib, as its head says.
    unzip = None if zipped in ("", "identity") else zlib.decompressobj(47)
    return Fetched(
        target.url, b"".join(_body(target, response, unzip)), said.get_content_type(), said.get_content_charset()
    )


def _body(target: Target, response: http.client.HTTPResponse, unzip: zlib._Decompress | None) -> Iterator[bytes]:
    """The body piece by piece, never more than a text may have, nor as gzip what would become more."""
    room, missing = MAX_FILE_BYTES, response.length or 0
    while piece := response.read1(_CHUNK):
        missing -= len(piece)
        while piece:
            plain = piece if unzip is None else unzip.decompress(piece, room + 1)
            piece = b"" if unzip is None else unzip.unconsumed_tail
            room -= len(plain)
            if room < 0:
                raise _too_large(target)
            yield plain
    if missing > 0:
        raise http.client.IncompleteRead(b"", missing)


def _too_slow(target: Target) -> SourceError:
    return SourceError(tr("{host} did not answer in time", host=target.host), tr("try again later"))


def _too_large(target: Target) -> LimitExceeded:
    return LimitExceeded(
        tr("what {host} sends is larger than {size} MB", host=target.host, size=MAX_FILE_BYTES // 2**20)
    )


def _hint(status: int) -> str:
    if status in (401, 403):
        return "the page is not open to everyone; save it from a browser and open the file"
    return "see the address" if status in (404, 410) else ""


def _reason(error: Exception) -> str:
    if isinstance(error, http.client.IncompleteRead):
        return "the connection ended in the middle"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}"
    if isinstance(error, OSError):
        return error.strerror or str(error) or type(error).__name__
    return f"it does not speak HTTP ({type(error).__name__})"
