"""URLs and the addresses behind them. Owns which may be gone to; sends nothing.

A person may name any host, also one of their own network. A page may not: where it redirects to a local or private
address, only the host and port that the person named will do. What was checked is what is connected to, so that a name
that resolves otherwise the second time gains nothing.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from tuireader.errors import SourceError
from tuireader.wording import tr

SCHEMES = ("http://", "https://")
LONGEST = 4096
_PORTS = {"http": 80, "https": 443}
_PATH = "/%:@!$&'()*+,;=~-._"


class Target(NamedTuple):
    """Where a request goes to."""

    scheme: str
    host: str
    port: int
    path: str
    """With the query."""

    @property
    def url(self) -> str:
        """As one line, in ASCII."""
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{f'[{self.host}]' if ':' in self.host else self.host}{port}{self.path}"


def is_url(source: str) -> bool:
    """Whether a SOURCE is meant as a page of the web."""
    return source.lower().startswith(SCHEMES)


def target_of(url: str, base: str = "") -> Target:
    """Read a URL, letters beyond ASCII in host and path included; relative to `base` where there is one.

    Raises:
        SourceError: It is none, is neither http nor https, or holds a password.
    """
    try:
        parts = urlsplit(urljoin(base, url.strip()) if base else url.strip())
        port = parts.port
        host = _host(parts.hostname or "")
    except (ValueError, UnicodeError) as error:
        raise SourceError(tr("{url} is no URL", url=url[:200])) from error
    if parts.scheme not in _PORTS:
        raise SourceError(tr("{scheme}: only http and https are fetched", scheme=parts.scheme or tr("no scheme")))
    if not host or len(url) > LONGEST or any(ord(char) <= 0x20 for char in host):
        raise SourceError(tr("{url} is no URL", url=url[:200]))
    if parts.username is not None or parts.password is not None:
        raise SourceError(tr("a URL with a name or password in it is not fetched"))
    path = urlunsplit(("", "", quote(parts.path or "/", safe=_PATH), quote(parts.query, safe=_PATH + "?/"), ""))
    return Target(parts.scheme, host, port or _PORTS[parts.scheme], path)


def _host(name: str) -> str:
    return name if ":" in name else name.encode("idna").decode("ascii")


def resolve(target: Target) -> list[tuple[str, bool]]:
    """The addresses of a host, and whether each is one of the world's rather than a private or local one.

    Raises:
        SourceError: It has none.
    """
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceError(
            tr("{host} cannot be found", host=target.host), tr("see the spelling, and whether you are online")
        ) from error
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    return [(address, _is_public(ip_address(address.partition("%")[0]))) for address in addresses]


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    inside = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    if inside is not None and not _is_public(inside):
        return False
    return address.is_global and not address.is_multicast
