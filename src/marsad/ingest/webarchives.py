"""WARC: the pages of a web archive, one capture per response that holds text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import IO

import msgspec

from marsad.ingest.settings import Budget, Refused, failure, library
from marsad.model.structs import Capture

_VERSION = re.compile(rb"(?:^|\n)WARC/1\.\d\r?\n")
_TEXTS = ("text/html", "application/xhtml", "text/plain", "application/pdf", "xml", "application/json")
#: content type → suffix by which the reader of contents knows it
_SUFFIX = {"html": ".html", "xhtml": ".html", "pdf": ".pdf", "xml": ".xml", "plain": ".txt", "json": ".json"}


def warc(
    file: IO[bytes], stem: str, origin: str, budget: Budget,
    content: Callable[[bytes, str, str, str | None], Iterator[Capture]],
) -> Iterator[Capture]:  # fmt: skip
    """Pages of a WARC (packed or not). Records whose length is wrong are named; what follows them is looked for."""
    lib = library("fastwarc.warc", "reading WARC")
    kinds = lib.WarcRecordType.response | lib.WarcRecordType.resource
    n = taken = 0
    # the pages of the last record wait until the next one begins where it should: else its length was wrong
    held: list[Capture] = []
    try:
        for record in lib.ArchiveIterator(file, parse_http=False, record_types=lib.WarcRecordType.any_type):
            n += 1
            yield from held
            held = []
            url = record.headers.get("WARC-Target-URI")
            name, here = url or f"{stem}:{n}", f"{origin}, record {n}"
            budget.member()
            if not record.record_type & kinds:
                continue
            length = int(record.content_length)
            block = record.reader.read(min(length, budget.settings.size + 1))
            budget.take(len(block))
            if length > budget.settings.size:
                yield failure(
                    name,
                    here,
                    f"record {n} states {length} bytes, more than {budget.settings.size // 1_000_000} MB; what follows may be lost",
                    url,
                )
                continue
            if len(block) < length or _VERSION.search(block):
                yield failure(
                    name, here, f"record {n} has a wrong length ({length} bytes stated); make the archive anew", url
                )
                continue
            headers = dict(record.headers)
            status, kind, body = 200, headers.get("Content-Type", ""), block
            if record.is_http:
                status, kind, body = _http(block)
            if status != 200 or not any(text in kind for text in _TEXTS):
                continue
            suffix = next((s for key, s in _SUFFIX.items() if key in kind), ".txt")
            taken += 1
            when = {"captured": headers["WARC-Date"]} if "WARC-Date" in headers else {}
            for capture in content(body, name, suffix, url):
                held.append(msgspec.structs.replace(capture, origin=here, extra={**capture.extra, **when}))
        yield from held
    except (OSError, ValueError, EOFError) as error:
        for capture in held:
            why = f"record {n} has a wrong length or is torn, so its page may be cut; make the archive anew"
            yield failure(capture.report, capture.origin, why, capture.url)
        yield failure(f"{stem}:{n + 1}", origin, f"torn after record {n} ({error}), so the rest was not read")
        return
    if not taken:
        yield failure(stem, origin, "no page of text in this web archive" if n else "not a WARC file; check it")


def _http(block: bytes) -> tuple[int, str, bytes]:
    """(status, content type, body without transfer and content encodings) of an HTTP response as it was recorded."""
    head, _, body = block.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    match = re.match(r"HTTP/\S+ (\d{3})", lines[0])
    fields = {key.strip().lower(): value.strip() for key, _, value in (line.partition(":") for line in lines[1:])}
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    from marsad.ingest.packed import inflate

    coding = fields.get("content-encoding", "").lower()
    if coding in ("gzip", "x-gzip", "deflate"):
        try:
            body = inflate(body)
        except Refused:
            body = b""
    elif coding not in ("", "identity"):
        return 0, "", b""
    return int(match[1]) if match else 0, fields.get("content-type", ""), body


def _unchunked(body: bytes) -> bytes:
    out: list[bytes] = []
    at = 0
    while (end := body.find(b"\r\n", at)) >= 0:
        try:
            size = int(body[at:end].split(b";")[0], 16)
        except ValueError:
            return body if not out else b"".join(out)  # already unpacked by whoever recorded it
        if size <= 0:
            break
        out.append(body[end + 2 : end + 2 + size])
        at = end + 4 + size
    return b"".join(out)
