"""Addresses: fetched politely, within bounds, and never from private addresses unless that is allowed.

A name is resolved once, every address of it checked, and the connection made to the checked address itself, so that a
name that answers otherwise the second time (DNS rebinding) leads nowhere. Each redirect goes the same way.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin, urlsplit

from marsad.ingest.bodies import charset_of, decoded
from marsad.ingest.settings import Refused, Settings, library

_ROBOTS = 500_000
_LONGEST_DELAY = 60.0
_SUFFIX = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "text/csv": ".csv",
    "application/rss+xml": ".xml", "application/atom+xml": ".xml", "text/xml": ".xml", "application/xml": ".xml",
}  # fmt: skip


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, also when it is wrapped in IPv6."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def checked(host: str, port: int, private: bool) -> str:
    """The address to connect to; ``Refused`` where the name is unknown or any address of it is private."""
    try:
        found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise Refused(f"the name {host} is not known ({error}); check the address") from None
    if not private:
        for address in found:
            if not is_public(address):
                raise Refused(f"{host} leads to a private address: not fetched; --allow-private lets it through")
    return found[0]


class _Stream:
    """A connection that ends at a fixed time, however slowly the other side drips."""

    def __init__(self, inner: Any, end: float) -> None:
        self._inner, self._end = inner, end

    def _left(self, timeout: float | None) -> float:
        left = self._end - time.monotonic()
        if left <= 0:
            raise Refused("took too long: given up; try again later")
        return left if timeout is None else min(left, timeout)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data: bytes = self._inner.read(max_bytes, self._left(timeout))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> _Stream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, self._left(timeout)), self._end)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend:
    def __init__(self, inner: Any, private: bool, end: float) -> None:
        self._inner, self._private, self._end = inner, private, end

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> _Stream:  # fmt: skip
        address = checked(host, port, self._private)
        left = max(0.1, min(self._end - time.monotonic(), 10.0))
        return _Stream(self._inner.connect_tcp(address, port, left, local_address, socket_options), self._end)

    def connect_unix_socket(self, *_: Any, **__: Any) -> Any:
        raise Refused("no address of the network")

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class Fetcher:
    """Gets addresses, one after the other; remembers robots.txt and the last request of each host."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._robots: dict[str, Any] = {}
        self._last: dict[str, float] = {}

    def get(self, url: str) -> tuple[str, bytes, str, str | None]:
        """(final address, body, suffix by its content type, charset as the server states it). ``Refused`` with the reason where it must not be had."""
        end = time.monotonic() + self.settings.seconds
        for _ in range(self.settings.redirects + 1):
            end += self._polite(url, end)
            status, headers, body = self._once(url, end, self.settings.size)
            if status in (301, 302, 303, 307, 308) and "location" in headers:
                url = urljoin(url, headers["location"])
                continue
            if status != 200:
                raise Refused(f"the server answered {status}; check the address or try later")
            kind = headers.get("content-type", "").partition(";")[0].strip().lower()
            path = urlsplit(url).path
            name = path.rpartition("/")[2]
            suffix = _SUFFIX.get(kind) or ("." + name.partition(".")[2] if "." in name else "")
            return url, body, suffix, charset_of(headers.get("content-type", ""))
        raise Refused(f"more than {self.settings.redirects} redirects, perhaps a loop; check the address")

    def _polite(self, url: str, end: float) -> float:
        """Ask robots.txt, wait as it says; the seconds waited, which do not count as the server's."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            protego = library("protego", "fetching")
            try:
                status, _, body = self._once(site + "/robots.txt", end, _ROBOTS, redirects=self.settings.redirects)
            except Refused as problem:
                raise Refused(f"robots.txt: {problem}") from None
            if status >= 500:
                raise Refused(f"robots.txt answered {status}, so nobody knows what is allowed; try later")
            self._robots[site] = protego.Protego.parse(body.decode("utf-8", "replace") if status == 200 else "")
        robots = self._robots[site]
        if not robots.can_fetch(url, self.settings.agent):
            raise Refused("robots.txt of the site forbids it: not fetched; ask the site")
        delay = max(self.settings.delay, float(robots.crawl_delay(self.settings.agent) or 0))
        if delay > _LONGEST_DELAY:
            raise Refused(f"robots.txt asks for {delay:.0f} seconds between requests: not fetched; save the page")
        wait = max(0.0, self._last.get(site, -1e9) + delay - time.monotonic())
        time.sleep(wait)
        self._last[site] = time.monotonic()
        return wait

    def _once(self, url: str, end: float, most: int, redirects: int = 0) -> tuple[int, dict[str, str], bytes]:
        httpcore = library("httpcore", "fetching")
        try:
            parts = urlsplit(url)
            ok = parts.scheme in ("http", "https") and parts.hostname and not parts.username and parts.port != 0
        except ValueError:
            ok = False
        if not ok:
            raise Refused(f"{url[:100]!r} is no address that is fetched: http(s)://host/…, without a password")
        from urllib.parse import quote

        target = quote(url.partition("#")[0], safe="%/:=&?~+!$,;'@()*[]")
        backend = _Backend(httpcore.SyncBackend(), self.settings.private, end)
        sent = {"Host": parts.netloc, "User-Agent": self.settings.agent, "Accept-Encoding": "identity"}
        body = bytearray()
        try:
            with (
                httpcore.ConnectionPool(network_backend=backend) as pool,
                pool.stream(
                    "GET", target, headers=sent, extensions={"timeout": {"read": 10.0, "pool": 10.0}}
                ) as answer,
            ):
                headers = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in answer.headers}
                if redirects and answer.status in (301, 302, 303, 307, 308) and "location" in headers:
                    return self._once(urljoin(url, headers["location"]), end, most, redirects - 1)
                if answer.status == 200:
                    for chunk in answer.iter_stream():
                        body += chunk
                        if len(body) > most:
                            raise Refused(f"more than {most // 1_000_000} MB came: given up; save it as a file")
                        if time.monotonic() > end:
                            raise Refused("took too long: given up; try again later")
        except httpcore.TimeoutException as error:
            raise Refused(f"took too long ({type(error).__name__}): given up; try again later") from None
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError, ValueError) as error:
            raise Refused(f"cannot be fetched ({type(error).__name__}: {str(error)[:100]}); try again later") from None
        data = bytes(body)
        if answer.status == 200:
            data = decoded(data, headers.get("content-encoding", ""), most)
        return answer.status, headers, data
