"""Rows of a JSONL file, packed or not: one capture each; a bad row is named and the rest goes on."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from marsad.ingest.settings import FIELDS, Settings, failure
from marsad.model.structs import Capture

_DEFAULT = Settings()
_SURROGATE = re.compile("[\ud800-\udfff]")
#: a packed file of nothing but line ends would never finish
_BLANKS = 100_000


def text_of(value: Any) -> str | None:
    """A JSON value as a string; None stays None, a list or object keeps its JSON."""
    if value is None:
        return None
    if not isinstance(value, str):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True)
    # halves of a surrogate pair are no characters: nothing after this could write them out
    return _SURROGATE.sub("\ufffd", value)


def _row(line: bytes, n: int, stem: str, origin: str, settings: Settings) -> Capture:
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
    return capture_of_row(row, n, name, here, settings)


def capture_of_row(row: dict[str, Any], n: int, name: str, origin: str, settings: Settings) -> Capture:
    """A row of any kind of table as a capture; keys without a place of their own are kept in ``extra``."""
    columns = {field: settings.columns.get(field, field) for field in FIELDS}
    report = text_of(row.get(columns["id"])) or name
    text = row.get(columns["text"])
    if not isinstance(text, str):
        return failure(report, origin, f"row {n} has no text; give it a key «{columns['text']}» that holds a string")
    text = _SURROGATE.sub("\ufffd", text)
    facts = {field: text_of(row.get(columns[field])) or None for field in ("title", "published", "outlet", "url")}
    taken = set(columns.values())
    extra = {key: value for key in row if key not in taken and (value := text_of(row[key])) is not None}
    return Capture(report=report, data=text.encode(), origin=origin, text=text, extra=extra, **facts)


def rows(
    file: IO[bytes] | gzip.GzipFile, stem: str, origin: str, cap: int, settings: Settings = _DEFAULT
) -> Iterator[Capture]:
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
        yield _row(line, n, stem, origin, settings)


def rows_of(path: Path, stem: str, origin: str, cap: int, settings: Settings = _DEFAULT) -> Iterator[Capture]:
    """The rows of a ``.jsonl`` or ``.jsonl.gz`` file; OSError where it cannot be opened."""
    with path.open("rb") as raw:
        if path.suffix != ".gz":
            yield from rows(raw, stem, origin, cap, settings)
            return
        try:
            with gzip.GzipFile(fileobj=raw) as file:
                yield from rows(file, stem, origin, cap, settings)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            yield failure(
                stem, origin, f"not a whole gzip file ({error}), so rows may be lost; fetch it again or unpack it first"
            )
