"""Input made to harm is refused with its reason, bounded in time and memory, and the rest of the run is done."""

from __future__ import annotations

import gzip
import io
import socket
import tarfile
import threading
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from test_formats import BODY, PAGE, record

from marsad.ingest import Settings, captures
from marsad.ingest.fetching import is_public
from marsad.model.structs import Capture

LONGEST, MOST = 15.0, 150_000_000


def bounded(*sources: object, **settings: Any) -> list[Capture]:
    """The captures of the sources and of one good text behind them; asserts time and memory, and that the text came."""
    tracemalloc.start()
    began = time.monotonic()
    found = list(captures([str(source) for source in sources], settings=Settings(**settings)))
    took, peak = time.monotonic() - began, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert took < LONGEST and peak < MOST, (took, peak)
    assert found[-1].failed is None and BODY in (found[-1].text or found[-1].data.decode())
    return found[:-1]


def reasons(found: list[Capture]) -> str:
    """All reasons of what failed."""
    return " | ".join(capture.failed or "" for capture in found)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A good text, given last."""
    path = tmp_path / "zz.txt"
    path.write_text(BODY, encoding="utf-8")
    return path


def test_zip_bomb(tmp_path: Path, good: Path) -> None:
    """A member of 500 MB of zeros is refused by its ratio before it is unpacked; its neighbour is read."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as file:
        with file.open("a.txt", "w", force_zip64=True) as member:
            for _ in range(500):
                member.write(bytes(1_000_000))
        file.writestr("b.txt", BODY)
    bomb, neighbour = bounded(tmp_path / "a.zip", good)
    assert "bomb" in (bomb.failed or "") and neighbour.failed is None


def test_tar_bomb_is_refused_while_it_is_passed_over(tmp_path: Path, good: Path) -> None:
    """A packed tar whose unwanted member is huge ends too."""
    with gzip.open(tmp_path / "a.tar.gz", "wb", compresslevel=1) as file:
        info = tarfile.TarInfo("x.png")
        info.size = 300_000_000
        file.write(info.tobuf())
        for _ in range(300):
            file.write(bytes(1_000_000))
    assert "bomb" in reasons(bounded(tmp_path / "a.tar.gz", good))


def test_what_an_archive_unpacks_to_is_bounded(tmp_path: Path, good: Path) -> None:
    """Many members together meet the source's budget, not only each its own."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        for n in range(20):
            file.writestr(f"{n}.txt", BODY * 100)
    assert "was not read" in reasons(bounded(tmp_path / "a.zip", good, unpacked=100_000))
    assert "files" in reasons(bounded(tmp_path / "a.zip", good, members=5))


@pytest.mark.parametrize("name", ["../up.txt", "/etc/up.txt", "a/../../up.txt", "..\\up.txt", "C:\\up.txt"])
def test_path_traversal(tmp_path: Path, good: Path, name: str) -> None:
    """A name that leads out of the archive is refused, and nothing is written beside it."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr(name, BODY)
    before = sorted(tmp_path.parent.rglob("*"))
    assert "out of the archive" in reasons(bounded(tmp_path / "a.zip", good))
    assert sorted(tmp_path.parent.rglob("*")) == before


def test_links_of_a_tar_are_not_followed(tmp_path: Path, good: Path) -> None:
    """A link in a tar is named and its target stays unread."""
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        info = tarfile.TarInfo("l.txt")
        info.type, info.linkname = tarfile.SYMTYPE, str(good)
        archive.addfile(info)
    assert "a link" in reasons(bounded(tmp_path / "a.tar", good))


def test_nested_archives(tmp_path: Path, good: Path) -> None:
    """Archives in archives are read to a depth and refused beyond it."""
    data = BODY.encode()
    name = "t.txt"
    for depth in range(5):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as file:
            file.writestr(name, data)
        data, name = out.getvalue(), "n.zip"
        (tmp_path / f"{depth + 1}.zip").write_bytes(data)
    assert bounded(tmp_path / "3.zip", good)[0].failed is None
    assert "nested more than 3" in reasons(bounded(tmp_path / "5.zip", good))


def test_billion_laughs(tmp_path: Path, good: Path) -> None:
    """A feed that declares entities is refused before a parser sees it."""
    rows = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    xml = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">{rows}]><rss><channel><title>&a9;</title></channel></rss>'
    (tmp_path / "a.rss").write_text(xml)
    (tmp_path / "b.rss").write_bytes(xml.encode("utf-16"))
    one, two = bounded(tmp_path / "a.rss", tmp_path / "b.rss", good)
    assert "entities" in (one.failed or "") and two.failed is not None


def test_deep_html(tmp_path: Path, good: Path) -> None:
    """HTML nested 10,000 deep is refused, and so is a page too large."""
    (tmp_path / "a.html").write_text("<html>" + "<div>" * 10_000 + BODY)
    (tmp_path / "b.html").write_bytes(b"<html>" + b"<p>x</p>" * 1_000_000)
    one, two = bounded(tmp_path / "a.html", tmp_path / "b.html", good)
    assert "nested" in (one.failed or "") and "larger" in (two.failed or "")


@pytest.mark.parametrize("off", [-40, +40, 10**12])
def test_warc_with_wrong_lengths(tmp_path: Path, good: Path, off: int) -> None:
    """A record with a wrong length is named: no page is cut or lost in silence."""
    right = record("http://example.org/2", PAGE.encode())
    true = len(record("http://example.org/1", PAGE.encode()).partition(b"\r\n\r\n")[2]) - 4
    (tmp_path / "a.warc").write_bytes(record("http://example.org/1", PAGE.encode(), length=true + off) + right)
    found = bounded(tmp_path / "a.warc", good)
    assert reasons(found).strip(" |"), found
    # the page with the wrong length never passes as whole
    assert [bool(c.failed) for c in found if c.url == "http://example.org/1"] == [True]


def test_pdf_that_is_none(tmp_path: Path, good: Path) -> None:
    """Bytes that only call themselves PDF are refused."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 100)
    assert "not a PDF" in reasons(bounded(tmp_path / "a.pdf", good))


def test_csv_with_a_huge_cell(tmp_path: Path, good: Path) -> None:
    """A cell of ten megabytes ends the table with its reason, on one line or on many."""
    (tmp_path / "a.csv").write_bytes(b"id,text\n1," + b"x" * 10_000_000 + b"\n")
    (tmp_path / "b.csv").write_bytes(b'id,text\n1,"' + b"xxxxxxxxx\n" * 1_000_000 + b'"\n')
    one, two = bounded(tmp_path / "a.csv", tmp_path / "b.csv", good)
    assert "longer than" in (one.failed or "") and "field larger" in (two.failed or "")


# -- addresses --------------------------------------------------------------------------------------------------------


class Site(BaseHTTPRequestHandler):
    """A server on this machine that behaves as its path says."""

    seen: list[str] = []  # noqa: RUF012
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        """Answer."""
        Site.seen.append(self.path)
        try:
            self._answer()
        except OSError:
            self.close_connection = True

    def _send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _answer(self) -> None:
        if self.path == "/robots.txt":
            self._send(200, b"User-agent: *\nDisallow: /closed\n")
        elif self.path == "/loop":
            self._send(302, Location="/loop")
        elif self.path == "/inside":
            self._send(302, Location="http://10.0.0.1/")
        elif self.path == "/file":
            self._send(302, Location="file:///etc/passwd")
        elif self.path == "/large":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for _ in range(1000):
                self.wfile.write(b"f4240\r\n" + b"x" * 1_000_000 + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
        elif self.path == "/packed":
            self._send(200, gzip.compress(bytes(100_000_000)), Content_Encoding="gzip", Content_Type="text/html")
        elif self.path in ("/drip", "/drip-head"):
            self.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"\r\n" if self.path == "/drip" else b"X: "))
            for _ in range(300):
                self.wfile.write(b"x")
                time.sleep(0.1)
        elif self.path == "/feed":
            host = self.headers["Host"]
            item = f"<item><title>t</title><link>http://{host}/page</link></item>"
            self._send(200, f"<rss version='2.0'><channel><title>f</title>{item}</channel></rss>".encode())
        else:
            self._send(200, PAGE.encode(), Content_Type="text/html; charset=utf-8")


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a running server."""
    Site.seen.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


OPEN = {"fetch": True, "private": True, "delay": 0.0, "seconds": 3.0}


def test_nothing_is_fetched_unless_asked_for(site: str, good: Path) -> None:
    """An address without --fetch is a failure that says so, and no request is made."""
    assert "--fetch" in reasons(bounded(site + "/page", good))
    assert Site.seen == []


def test_a_page_and_the_pages_behind_a_feed_are_fetched(site: str, good: Path) -> None:
    """robots.txt is asked first, once; the page and the feed's page come with their text and address."""
    page, entry = bounded(site + "/page", site + "/feed", good, **OPEN)
    assert BODY in (page.text or "") and BODY in (entry.text or "") and entry.url == site + "/page"
    assert Site.seen == ["/robots.txt", "/page", "/feed", "/page"]


def test_robots_are_obeyed(site: str, good: Path) -> None:
    """What robots.txt forbids is not asked for."""
    assert "robots.txt" in reasons(bounded(site + "/closed/page", good, **OPEN))
    assert Site.seen == ["/robots.txt"]


def test_requests_to_one_host_are_apart(site: str, good: Path) -> None:
    """The delay stands between two requests."""
    began = time.monotonic()
    bounded(site + "/a", site + "/b", good, **{**OPEN, "delay": 0.7})
    assert time.monotonic() - began > 0.7


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/loop", "redirects"), ("/file", "no address"), ("/large", "20 MB"), ("/packed", "20 MB"),
     ("/drip", "too long"), ("/drip-head", "too long")],
)  # fmt: skip
def test_servers_that_harm(site: str, good: Path, path: str, reason: str) -> None:
    """Loops, other schemes, endless, packed and dripping answers are given up within bounds."""
    assert reason in reasons(bounded(site + path, good, **OPEN))


def test_private_addresses_are_refused(site: str, good: Path) -> None:
    """Without leave no connection to this machine is made, by number or by name."""
    found = bounded(site, site.replace("127.0.0.1", "localhost"), good, fetch=True)
    assert [("private" in (c.failed or "")) for c in found] == [True, True]
    assert Site.seen == []


@pytest.mark.parametrize("way", ["redirect", "rebinding"])
def test_private_after_a_redirect_or_a_second_answer(
    site: str, good: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Each hop is checked, and the connection goes to the address that was checked, whatever the name says next."""
    from marsad.ingest import fetching

    public, asked = {"127.0.0.1"}, []
    original = socket.getaddrinfo

    def answer(host: Any, port: Any, *rest: Any, **more: Any) -> Any:
        asked.append(host)
        return original("127.0.0.1" if host == "news.example" else host, port, *rest, **more)

    # the loopback server plays the open internet here; 10.0.0.1 stays private
    monkeypatch.setattr(fetching, "is_public", lambda address: address in public)
    monkeypatch.setattr(socket, "getaddrinfo", answer)
    named = site.replace("127.0.0.1", "news.example")
    if way == "redirect":
        assert "private" in reasons(bounded(named + "/inside", good, **{**OPEN, "private": False}))
        return
    bounded(named + "/page", good, **{**OPEN, "private": False})
    assert asked.count("news.example") == 2  # robots.txt and page, each resolved once and by us
    public.clear()
    assert "private" in reasons(bounded(named + "/page", good, **{**OPEN, "private": False}))


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "::1", "fe80::1%eth0",
     "fc00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"],
)  # fmt: skip
def test_private_in_every_writing(address: str) -> None:
    """Private, link-local, shared and wrapped addresses are no part of the open internet; public ones are."""
    assert not is_public(address)
    assert is_public("8.8.8.8") and is_public("2001:4860:4860::8888")
