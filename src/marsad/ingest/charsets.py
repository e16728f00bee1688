"""What bytes from a server are encoded in: what the bytes prove, then what the server said, then what the page says."""

from __future__ import annotations

import codecs
import re

import msgspec

from marsad.ingest.settings import library, with_note
from marsad.model.structs import Capture

_META = re.compile(rb"""(?i)<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?([a-z0-9_:.\-]+)""")
#: what servers say that were never told: an Arabic page cannot be in these
_DEFAULTS = frozenset({"iso8859-1", "cp1252", "ascii"})


def _known(name: str | None) -> str | None:
    try:
        return codecs.lookup(name).name if name else None
    except (LookupError, ValueError):
        return None


def proven(data: bytes) -> tuple[str, str] | None:
    """(text, encoding) where the bytes themselves leave no doubt: a byte order mark, or UTF-8 that holds more than ASCII."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    if data.isascii():
        return None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return None


def _stated(data: bytes, charset: str | None, more: list[str]) -> tuple[str, str] | None:
    names = [name for name in (_known(charset), *map(_known, more)) if name]
    names.sort(key=lambda name: name in _DEFAULTS)  # stable: the server before the page, a default behind both
    for name in names:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError, ValueError):
            if name == "utf-8":
                text = data.decode(name, "replace")
                if (bad := text.count("\ufffd")) * 50 < len(text):
                    return text, f"utf-8, {bad} characters of it broken"
            continue
        return text, name
    return None


def decoded_page(data: bytes, charset: str | None) -> tuple[str, str | None]:
    """(markup, remark) of a page. The remark says where its bytes are not in the encoding that the server stated."""
    stated = _known(charset)
    if (found := proven(data)) is None:
        match = _META.search(data[:4096])
        meta = [match[1].decode("ascii")] if match else []
        if (found := _stated(data, charset, meta)) is None:
            if data.isascii():
                return data.decode("ascii"), None
            # nobody says: trafilatura looks at the bytes
            text: str = library("trafilatura.utils", "reading HTML").decode_file(data)
            return text, f"the server said {charset[:40]}, which the bytes are not: guessed" if charset else None
    text, encoding = found
    if encoding.startswith("utf-8, "):
        return text, f"read as {encoding}"
    if stated and stated != encoding and not (stated in ("utf-16", "utf-8") and encoding.startswith(stated)):
        return text, f"the server said {charset}, the bytes are {encoding}"
    return text, None


def labelled(capture: Capture, charset: str | None) -> Capture:
    """A plain text decoded as the server said, where its bytes do not prove otherwise; else left to the reading room."""
    if not charset or proven(capture.data) is not None:
        return capture
    if (found := _stated(capture.data, charset, [])) is None or _known(charset) in _DEFAULTS:
        return capture
    text, encoding = found
    return with_note(msgspec.structs.replace(capture, text=text), f"decoded as {encoding}, as the server said")
