"""Rows of a JSONL file, packed or not: one capture each; a bad row is named and the rest goes on."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from marsad.model.structs import Capture

#: keys of a row that have a place of their own in a capture; all others are kept in ``extra``
_KNOWN = frozenset({"id", "text", "title", "published", "outlet", "url"})
_SURROGATE = re.compile("[\ud800-\udfff]")
#: a packed file of nothing but line ends would never finish
_BLANKS = 100_000


def failure(report: str, origin: str, reason: str) -> Capture:
    """A capture of something that could not be read, with the reason and what to do about it."""
    return Capture(report=report, data=b"", origin=origin, failed=reason)


def text_of(value: Any) -> str | None:
    """A JSON value as a string; None stays None, a list or object keeps its JSON."""
    if value is None:
        return None
    if not isinstance(value, str):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True)
    # halves of a surrogate pair are no characters: nothing after this could write them out
    return _SURROGATE.sub("\ufffd", value)


def _row(line: bytes, n: int, stem: str, origin: str) -> Capture:
    here = f"{origin}, line {n}"
    name = f"{stem}:{n}"
    try:
        row = json.loads(line.decode("utf-8-sig" if n == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        return failure(name, here, f"line {n} is not UTF-8 (byte {error.start + 1}); save the file as UTF-8")
    except (ValueError, RecursionError) as error:
        why = getattr(error, "msg", None) or "too deep or too long a number"
        return failure(name, here, f"line {n} is not JSON ({why}); each line must hold one JSON object")
    if not isinstance(row, dict):
        return failure(name, here, f"line {n} is JSON but no object; each line must hold one JSON object")
    report = text_of(row.get("id")) or name
    text = row.get("text")
    if not isinstance(text, str):
        return failure(report, here, f"row {n} has no text; give it a key «text» that holds a string")
    text = _SURROGATE.sub("\ufffd", text)
    return Capture(
        report=report,
        data=text.encode(),
        origin=here,
        text=text,
        title=text_of(row.get("title")),
        published=text_of(row.get("published")),
        outlet=text_of(row.get("outlet")),
        url=text_of(row.get("url")),
        extra={key: value for key in row if key not in _KNOWN and (value := text_of(row[key])) is not None},
    )


def rows(file: IO[bytes] | gzip.GzipFile, stem: str, origin: str, cap: int) -> Iterator[Capture]:
    """The rows of an open JSONL file. No line is read further than ``cap`` bytes."""
    n = blanks = 0
    while line := file.readline(cap + 1):
        n += 1
        if len(line) > cap:
            yield failure(
                f"{stem}:{n}",
                f"{origin}, line {n}",
                f"line {n} is longer than {cap // 1_000_000} MB, so the rest of the file was not read; split it",
            )
            return
        if not line.strip():
            blanks += 1
            if blanks > _BLANKS:
                reason = f"more than {_BLANKS} blank lines in a row before line {n}: not a JSONL file"
                yield failure(f"{stem}:{n}", f"{origin}, line {n}", reason)
                return
            continue
        blanks = 0
        yield _row(line, n, stem, origin)


def rows_of(path: Path, stem: str, origin: str, cap: int) -> Iterator[Capture]:
    """The rows of a ``.jsonl`` or ``.jsonl.gz`` file; OSError where it cannot be opened."""
    with path.open("rb") as raw:
        if path.suffix != ".gz":
            yield from rows(raw, stem, origin, cap)
            return
        try:
            with gzip.GzipFile(fileobj=raw) as file:
                yield from rows(file, stem, origin, cap)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            yield failure(stem, origin, f"not a whole gzip file ({error}); fetch it again or unpack it first")
