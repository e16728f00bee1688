"""Bytes to text, and the name of the encoding; or a reason why they are no text that Marsad can read.

The order is that of certainty: magic numbers of binary files, byte order marks, the zero bytes of UTF-16 and UTF-32,
strict UTF-8, and last the one-byte Arabic encodings. Those decode any byte, so
their letters must make plausible Arabic.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from marsad.reading.data import words

KNOWN = "UTF-8, UTF-16, UTF-32, windows-1256, ISO-8859-6"
_NOT_TEXT = f"not text in an encoding that Marsad knows ({KNOWN}); save it as UTF-8"

_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF document"), (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"), (b"\x7fELF", "a program"), (b"MZ\x90", "a program"),
    (b"\x1f\x8b", "a gzip archive"), (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"), (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office document"), (b"SQLite format 3", "an SQLite database"),
    (b"RIFF", "a media file"), (b"OggS", "a media file"), (b"ID3", "a media file"), (b"PAR1", "a Parquet file"),
    (b"II*\x00", "a TIFF image"), (b"MM\x00*", "a TIFF image"), (b"{\\rtf", "an RTF document"),
)  # fmt: skip
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", 4), (codecs.BOM_UTF32_BE, "utf-32-be", 4),
    (codecs.BOM_UTF8, "utf-8", 1), (codecs.BOM_UTF16_LE, "utf-16-le", 2), (codecs.BOM_UTF16_BE, "utf-16-be", 2),
)  # fmt: skip
#: high bytes of UTF-16 that news text is made of: Latin, Arabic, general punctuation, presentation forms
_HIGH = bytes((0x00, 0x06, 0x20, 0xFB, 0xFD, 0xFE))
_CONTROL = bytes(b for b in range(32) if b not in (0, 9, 10, 11, 12, 13, 27))
_LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a]+")
#: short words that every page of Arabic is full of, as one-byte encodings can write them
_COMMON = words("في من على إلى الى عن أن ان إن مع لا ما لم هذا هذه التي الذي كان بين بعد قبل كل أو او و قد حتى")


class Decoded(NamedTuple):
    """A decoded text, or in ``failed`` why there is none."""

    text: str
    encoding: str
    failed: str | None = None
    notes: tuple[str, ...] = ()


def _utf16_of(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, by where the high bytes stand."""
    sample = data[:4096]
    if len(sample) < 4 or sample.count(0) * 5 > len(sample) * 4:  # more zeros than any text has
        return None
    if len(sample) >= 8:
        n = len(sample) // 4
        if sample[2::4].count(0) >= n and sample[3::4].count(0) >= n:
            return "utf-32-le"
        if sample[0::4].count(0) >= n and sample[1::4].count(0) >= n:
            return "utf-32-be"
    even, odd = sample[0::2], sample[1::2]
    high_even = 1 - len(even.translate(None, _HIGH)) / len(even)
    high_odd = 1 - len(odd.translate(None, _HIGH)) / len(odd)
    if high_odd >= 0.95 and high_even < 0.6:
        return "utf-16-le"
    if high_even >= 0.95 and high_odd < 0.6:
        return "utf-16-be"
    return None


def _units(data: bytes, encoding: str, width: int, mark: str) -> Decoded:
    shown = encoding.upper().replace("-LE", " LE").replace("-BE", " BE")
    if len(data) % width:
        return Decoded(
            "", encoding, f"{shown} text that is cut off in the middle of a character; fetch it again, save it as UTF-8"
        )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.end >= len(data) and width == 2:
            return Decoded("", encoding, f"{shown} text that is cut off in a surrogate pair; fetch it again")
        return Decoded("", encoding, f"broken {shown} text at byte {error.start + 1}; fetch it again, save it as UTF-8")
    return Decoded(text, encoding, None, (mark,) if mark else ())


def plausible(text: str) -> float:
    """How much of the words is plausible Arabic, 0 to 1: words with the article and the commonest short words."""
    found = _LETTERS.findall(text[:20_000])
    if not found:
        return 0.0
    good = sum(1 for word in found if word in _COMMON or word.startswith(("ال", "وال", "بال", "لل")))
    return good / len(found)


def _one_byte(data: bytes) -> Decoded:
    """windows-1256 or ISO-8859-6, if the letters are plausible."""
    best: tuple[float, str, str] | None = None
    for encoding in ("windows-1256", "iso-8859-6"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        high = sum(1 for c in text[:20_000] if c > "\x7f")
        arabic = sum(1 for c in text[:20_000] if "\u0621" <= c <= "\u0652" or c in "،؛؟«»–“”…\xa0")
        ascii_letters = sum(1 for c in text[:20_000] if c.isascii() and c.isalpha())
        if encoding == "windows-1256" and high * 5 < ascii_letters and arabic * 5 < high:
            # Latin text with a few accents: no Arabic at all, but its language can be named
            return Decoded(text, encoding, None, ("windows-1256 guessed: no UTF-8, mostly Latin letters",))
        if arabic < high * 0.9:
            continue
        score = plausible(text)
        if best is None or score > best[0]:
            best = (score, encoding, text)
    if best is None:
        return Decoded("", "unknown", _NOT_TEXT)
    score, encoding, text = best
    if score < 0.12 and len(_LETTERS.findall(text[:20_000])) > 6:
        return Decoded("", "unknown", _NOT_TEXT)
    return Decoded(text, encoding, None, (f"{encoding} guessed: no UTF-8, and its letters make plausible Arabic",))


def _broken_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """UTF-8 with a few bad bytes, or cut off in its last character; None if it does not look like UTF-8 at all."""
    if error.end >= len(data) and error.reason == "unexpected end of data" and error.start > 0:
        text = data[: error.start].decode("utf-8")
        if not text.isascii():
            return Decoded(text, "utf-8", None, ("the last character is cut off and was left out",))
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for c in text[:100_000] if c > "\x7f") - min(bad, text[:100_000].count("\ufffd"))
    if good > 20 and bad * 50 < good:
        return Decoded(text, "utf-8", None, (f"{bad} characters are broken UTF-8 and are shown as \ufffd",))
    return None


def decode(data: bytes) -> Decoded:
    """The text of some bytes as it stands (a byte order mark not counted, line ends kept)."""
    if not data:
        return Decoded("", "utf-8")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            return Decoded("", "binary", f"not text: it begins like {what}; give its text as UTF-8")
    if data[4:8] == b"ftyp":
        return Decoded("", "binary", "not text: it begins like a media file; give its text as UTF-8")
    for mark, encoding, width in _BOMS:
        if data.startswith(mark):
            if width == 1:
                data = data[len(mark) :]
                break
            return _units(data[len(mark) :], encoding, width, "")
    else:
        if (guess := _utf16_of(data)) is not None:
            width = 4 if "32" in guess else 2
            return _units(data, guess, width, f"{guess} guessed from its zero bytes: it has no byte order mark")
    nul = data.count(0)
    control = len(data[:65536]) - len(data[:65536].translate(None, _CONTROL))
    if nul * 100 > len(data) or control * 20 > min(len(data), 65536):
        return Decoded("", "binary", "not text: it is full of control bytes; give its text as UTF-8")
    try:
        decoded = Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        decoded = _broken_utf8(data, error) or _one_byte(data)
    if nul and decoded.failed is None:
        decoded = decoded._replace(notes=(*decoded.notes, f"{nul} NUL bytes stand in the text and say nothing"))
    return decoded
