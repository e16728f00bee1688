"""WARC: the pages of a web archive, one capture per response that holds text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import IO

import msgspec

from marsad.ingest.bodies import charset_of, decoded, unchunked
from marsad.ingest.settings import Budget, Refused, failure, library
from marsad.model.structs import Capture

_VERSION = re.compile(rb"(?:^|\n)WARC/1\.\d\r?\n")
_TEXTS = ("text/html", "application/xhtml", "text/plain", "application/pdf", "xml")
_NOT = ("image/", "video/", "audio/", "font/")
_SPLIT = "pages split over several records are not put together: make the archive anew without segments"
#: content type → suffix by which the reader of contents knows it
_SUFFIX = {"html": ".html", "xhtml": ".html", "pdf": ".pdf", "xml": ".xml", "plain": ".txt"}


def warc(
    file: IO[bytes], stem: str, origin: str, budget: Budget,
    content: Callable[[bytes, str, str, str | None, str | None], Iterator[Capture]],
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
                if record.record_type & lib.WarcRecordType.revisit:
                    budget.passed.add("pages that only refer to an earlier visit")
                elif record.record_type & lib.WarcRecordType.conversion:
                    budget.passed.add("conversions of a page (only what was fetched is read)")
                elif record.record_type & lib.WarcRecordType.continuation:
                    yield failure(
                        name, here, f"record {n} goes on with an earlier one, and was not read; {_SPLIT}", url
                    )
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
                    name,
                    here,
                    f"record {n} has a wrong length ({length} bytes stated), so what follows may be lost; make the archive anew",
                    url,
                )
                continue
            headers = dict(record.headers)
            if "WARC-Segment-Number" in headers:
                yield failure(name, here, f"record {n} is one part of a page; {_SPLIT}", url)
                continue
            try:
                answer = _answer(block, budget) if record.is_http else (headers.get("Content-Type", "").lower(), block)
                if answer is None:
                    continue
                kind, body = answer
                if not _readable(kind, body):
                    budget.passed.add("answers of other types", kind.partition(";")[0].strip() or "none stated")
                    continue
                if cut := headers.get("WARC-Truncated"):
                    raise Refused(f"record {n} was cut when it was made ({cut}); fetch the page again")
            except Refused as problem:
                held.append(failure(name, here, str(problem), url))
                taken += 1
                continue
            suffix = next((s for key, s in _SUFFIX.items() if key in kind), ".txt" if kind else "")
            taken += 1
            when = {"captured": headers["WARC-Date"]} if "WARC-Date" in headers else {}
            for capture in content(body, name, suffix, url, charset_of(kind)):
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


def _readable(kind: str, body: bytes) -> bool:
    """Whether a content type is one of text; where none is stated the bytes tell."""
    if not kind.strip():
        return b"\0" not in body[:1024] and bool(body.strip())
    return any(text in kind for text in _TEXTS) and not kind.startswith(_NOT)


def _answer(block: bytes, budget: Budget) -> tuple[str, bytes] | None:
    """(content type, body without transfer and content encodings) of a recorded answer with status 200.

    None where the status is another one, which is counted. ``Refused`` where the body is torn or cannot be unpacked.
    """
    head, end, body = block.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    match = re.match(r"HTTP/\S+ (\d{3})", lines[0])
    if match is None or not end:
        raise Refused("no whole HTTP answer stands in this record; fetch the page again")
    if match[1] != "200":
        budget.passed.add("answers with another status than 200", match[1])
        return None
    fields = {key.strip().lower(): value.strip() for key, _, value in (line.partition(":") for line in lines[1:])}
    kind = fields.get("content-type", "").lower()
    if kind and not _readable(kind, b""):
        return kind, b""  # a picture need not be unpacked to be passed over
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = unchunked(body)
    elif (stated := fields.get("content-length", "")).isdecimal() and len(body) < int(stated):
        raise Refused(f"only {len(body)} of the {stated} bytes of its body are there; fetch the page again")
    return kind, decoded(body, fields.get("content-encoding", ""), budget.settings.size)
