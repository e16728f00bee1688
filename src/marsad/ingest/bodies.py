"""Bodies of HTTP answers as they were sent: chunks joined, content encodings undone, what is torn refused."""

from __future__ import annotations

import re
import zlib

from marsad.ingest.settings import Refused, library

_MOST = 20_000_000
_CHARSET = re.compile(r"""charset\s*=\s*["']?([^\s"';,]+)""", re.IGNORECASE)
#: fed in small steps, since a few bytes of zstd can unpack to much
_STEP = 1024


def charset_of(content_type: str) -> str | None:
    """The charset that a Content-Type header states, in small letters."""
    match = _CHARSET.search(content_type)
    return match[1].lower() if match else None


def unchunked(body: bytes) -> bytes:
    """The chunks of a chunked body joined; ``Refused`` where it is cut. One that is not chunked at all is as it was."""
    out: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\r\n", at)
        head = body[at:end] if end >= 0 else body[at : at + 20]
        if not re.fullmatch(rb"[0-9a-fA-F]+[ \t]*(?:;.*)?", head, re.DOTALL):
            if not at:
                return body  # already joined by whoever recorded it
            raise Refused(f"a chunked body that is torn after {at} bytes; fetch the page again")
        size = int(head.split(b";")[0], 16)
        if end < 0 and size:
            raise Refused("a chunked body that is cut off in the head of a chunk; fetch the page again")
        if not size:
            return b"".join(out)
        chunk = body[end + 2 : end + 2 + size]
        if len(chunk) < size:
            raise Refused(
                f"a chunked body that is cut off {size - len(chunk)} bytes before the end of a chunk; fetch the page again"
            )
        out.append(chunk)
        at = end + 4 + size


def _large(most: int) -> Refused:
    return Refused(f"unpacks to more than {most // 1_000_000} MB; too large for one report")


def inflate(data: bytes, most: int = _MOST) -> bytes:
    """The unpacked bytes of gzip members or a zlib stream; ``Refused`` where it is torn or longer than ``most``."""
    for bits in (47, -15):
        out = b""
        rest = data
        try:
            while True:
                machine = zlib.decompressobj(bits)
                out += machine.decompress(rest, most + 1 - len(out))
                if len(out) > most:
                    raise _large(most)
                if not machine.eof:
                    raise Refused("a packed body that is cut off; fetch it again")
                rest = machine.unused_data
                if not rest.startswith(b"\x1f\x8b"):
                    return out
        except zlib.error:
            if out:
                break
    raise Refused("a packed body that is torn; fetch it again")


def _brotli(data: bytes, most: int) -> bytes:
    lib = library("brotli", "unpacking Brotli")
    machine, out = lib.Decompressor(), bytearray()
    try:
        for at in range(0, len(data), _STEP):
            step = data[at : at + _STEP]
            while True:
                got = machine.process(step, output_buffer_limit=most + 1 - len(out))
                out += got
                if len(out) > most:
                    raise _large(most)
                if machine.is_finished() or machine.can_accept_more_data():
                    break
                step = b""
            if machine.is_finished():
                break
    except lib.error:
        raise Refused("a Brotli body that is torn; fetch it again") from None
    if not machine.is_finished():
        raise Refused("a Brotli body that is cut off; fetch it again")
    return bytes(out)


def _zstd(data: bytes, most: int) -> bytes:
    lib = library("zstandard", "unpacking zstd")
    out = bytearray()
    rest = data
    try:
        while rest.startswith(b"\x28\xb5\x2f\xfd") or not out:
            machine = lib.ZstdDecompressor(max_window_size=2**27).decompressobj()
            left = b""
            for at in range(0, len(rest), _STEP):
                out += machine.decompress(rest[at : at + _STEP])
                if len(out) > most:
                    raise _large(most)
                if machine.eof:
                    left = machine.unused_data + rest[at + _STEP :]
                    break
            if not machine.eof:
                raise Refused("a zstd body that is cut off; fetch it again")
            if not left:
                break
            rest = left
    except lib.ZstdError:
        raise Refused("a zstd body that is torn; fetch it again") from None
    return bytes(out)


def decoded(body: bytes, coding: str, most: int = _MOST) -> bytes:
    """A body without its Content-Encoding (several, as a header lists them); ``Refused`` where one cannot be undone."""
    for name in reversed([part.strip().lower() for part in coding.split(",") if part.strip()]):
        if name == "identity":
            continue
        machine = {"gzip": inflate, "x-gzip": inflate, "deflate": inflate, "br": _brotli, "zstd": _zstd}.get(name)
        if machine is None:
            if _plain(body):
                continue
            raise Refused(f"a body in the encoding «{name[:40]}», which Marsad does not unpack; fetch it without")
        try:
            body = machine(body, most)
        except Refused:
            if not _plain(body):
                raise
    return body


def _plain(body: bytes) -> bool:
    """Whether a body is markup already: some recorders unpack it and leave the header."""
    return body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"
