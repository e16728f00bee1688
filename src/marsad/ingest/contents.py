"""What a file is, told by its first bytes and its name, and who reads it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import IO

from marsad.ingest.bounded import bounded
from marsad.ingest.charsets import labelled
from marsad.ingest.feeds import feed
from marsad.ingest.packed import TORN, Counted, spooled, unpack, untar, unzip
from marsad.ingest.rows import rows
from marsad.ingest.settings import Budget, Passed, Refused, Settings, failure
from marsad.ingest.tables import parquet, table
from marsad.ingest.telegram import telegram
from marsad.ingest.webarchives import warc
from marsad.model.structs import Capture

#: what is taken from a folder or an archive; a file that is named is read whatever its suffix
SUFFIXES = (
    ".txt", ".jsonl", ".jsonl.gz", ".html", ".htm", ".xhtml", ".rss", ".atom", ".xml", ".warc", ".warc.gz", ".wacz",
    ".csv", ".tsv", ".csv.gz", ".parquet", ".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".pdf",
)  # fmt: skip
#: an export that is larger is split by Telegram's own settings
_EXPORT = 200_000_000
_HTML = re.compile(rb"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.DOTALL)
_FEED = re.compile(rb"(?i)\s*(?:<\?xml|<rss[\s>]|<feed[\s>]|<rdf:RDF)")
_PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ")

Fetch = Callable[[str], Iterator[Capture]]


def wanted(name: str) -> bool:
    """Whether a file of a folder or archive is taken, by its name."""
    return name.lower().endswith(SUFFIXES) or name.rpartition("/")[2] == "result.json"


def stem_of(name: str) -> str:
    """A file name without the suffix that says its kind."""
    for suffix in sorted(SUFFIXES, key=len, reverse=True):
        if name.lower().endswith(suffix) and len(name) > len(suffix) and name[-len(suffix) - 1] != "/":
            return name[: -len(suffix)]
    stem, dot, _ = name.rpartition(".")
    return stem if dot and stem and not stem.endswith("/") else name


def kind_of(name: str, head: bytes) -> str:
    """The kind of a file: first bytes stand over the name."""
    name = name.lower()
    bare = head.removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return "wacz" if name.endswith(".wacz") else "zip"
    if head[257:262] == b"ustar":
        return "tar"
    if head.startswith(b"WARC/") or name.endswith((".warc", ".warc.gz")):
        return "warc"
    if head.startswith(_PACKED) or name.endswith((".gz", ".tgz")):
        return "tar" if ".tar" in name or name.endswith(".tgz") else "packed"
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PAR1"):
        return "parquet"
    if _HTML.match(bare):
        return "html"
    if _FEED.match(bare):
        return "feed"
    for kind, suffixes in {
        "jsonl": (".jsonl",), "json": (".json",), "csv": (".csv", ".tsv"), "html": (".html", ".htm", ".xhtml"),
        "feed": (".rss", ".atom", ".xml"), "zip": (".zip",), "wacz": (".wacz",), "tar": (".tar", ".tar.bz2", ".tar.xz"),
        "parquet": (".parquet",), "pdf": (".pdf",),
    }.items():  # fmt: skip
        if name.endswith(suffixes):
            return kind
    return "text"


class Contents:
    """Reads one source and what is packed in it, under one budget."""

    def __init__(self, settings: Settings, fetch: Fetch | None = None, passed: Passed | None = None) -> None:
        self.settings, self.fetch, self.budget, self.depth = settings, fetch, Budget(settings, passed), 0

    def read(
        self, file: IO[bytes], name: str, report: str, origin: str, url: str | None = None, charset: str | None = None
    ) -> Iterator[Capture]:
        """The captures of a seekable file. What cannot be read is a capture that says so; never raises ``Refused``.

        ``charset`` is what a server said of the encoding.
        """
        try:
            yield from self._read(file, name, report, origin, url, charset)
        except Refused as problem:
            yield failure(report, origin, str(problem), url)
        except RecursionError:
            yield failure(report, origin, "nested too deep; save it as text", url)

    def data(
        self, data: bytes, name: str, suffix: str, url: str | None, charset: str | None = None
    ) -> Iterator[Capture]:
        """The captures of bytes that came from an address."""
        yield from self.read(io.BytesIO(data), "page" + suffix, name, url or name, url, charset)

    def _whole(self, file: IO[bytes], most: int) -> bytes:
        data = file.read(most + 1)
        if len(data) > most:
            raise Refused(
                f"larger than {most // 1_000_000} MB, too large for one report; split it into one file per report"
            )
        return data

    def _inside(self, file: IO[bytes], name: str, report: str, origin: str) -> Iterator[Capture]:
        yield from self.read(file, name, stem_of(report), origin)

    def _read(
        self, file: IO[bytes], name: str, report: str, origin: str, url: str | None, charset: str | None
    ) -> Iterator[Capture]:
        head = file.read(1024)
        file.seek(0)
        settings, size = self.settings, self.settings.size
        kind = kind_of(name, head)
        if not head:
            kind = "text"  # reading says that it is empty
        if kind in ("zip", "wacz", "tar", "packed"):
            yield from self._packed(kind, file, name, report, origin, head)
        elif kind == "warc":
            yield from warc(file, report, origin, self.budget, self.data)
        elif kind == "jsonl":
            yield from rows(file, report, origin, size, settings)
        elif kind == "csv":
            yield from table(file, report, origin, settings)
        elif kind == "parquet":
            yield from parquet(file, report, origin, settings)
        elif kind == "json":
            yield from telegram(self._whole(file, _EXPORT), report, origin)
        elif kind == "feed":
            yield from feed(self._whole(file, size), report, origin, settings, self.fetch, charset)
        elif kind == "html":
            yield bounded("html", self._whole(file, size), report, origin, settings, url, charset)
        elif kind == "pdf":
            yield bounded("pdf", self._whole(file, size), report, origin, settings, url)
        else:
            yield labelled(Capture(report=report, data=self._whole(file, size), origin=origin, url=url), charset)

    def _packed(
        self, kind: str, file: IO[bytes], name: str, report: str, origin: str, head: bytes
    ) -> Iterator[Capture]:
        if self.depth >= self.settings.nested:
            raise Refused(f"archives nested more than {self.settings.nested} deep: not read; unpack the outer ones")
        self.depth += 1
        try:
            if kind == "wacz":
                inside = lambda name: name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))  # noqa: E731
                yield from unzip(file, report, origin, self.budget, inside, self._inside, passes=False)
            elif kind == "zip":
                yield from unzip(file, report, origin, self.budget, wanted, self._inside)
            elif kind == "tar":
                yield from untar(file, report, origin, self.budget, wanted, self._inside)
            else:
                packed = file.seek(0, 2)
                file.seek(0)
                inner = name.rpartition(".")[0] if name.lower().endswith((".gz", ".bz2", ".xz")) else name
                try:
                    with spooled(Counted(unpack(file, head), self.budget, packed)) as whole:
                        yield from self.read(whole, inner, report, origin)
                except TORN as error:
                    raise Refused(
                        f"not a whole packed file ({error}), so nothing of it was read; fetch it again or unpack it first"
                    ) from None
        finally:
            self.depth -= 1
