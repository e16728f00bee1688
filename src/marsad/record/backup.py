"""One file that holds the whole record, and the record made again from it, on either database.

Rows go over as they are, numbers, salts and hashes included: the copy has the same head. What was redacted is not in it.
"""

from __future__ import annotations

import gzip
import json
import os
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from django.db import DatabaseError, transaction

from marsad.record.intake import ReportBody, folded_words
from marsad.record.store import Clock, Record, RecordError, unpack
from marsad.record.verify import verify

_FORMAT = 1
_MANY = 500


def _lines(record: Record) -> Iterator[dict[str, Any]]:
    from marsad.record.models import Blob, Content, Link, Tombstone

    alias = record.alias
    yield {"marsad-backup": _FORMAT, "head": record.head()}
    for model in (Link, Tombstone, Content, Blob):
        for row in model.objects.using(alias).order_by("pk").values().iterator(chunk_size=200):
            plain = {
                k: b64encode(bytes(v)).decode() if isinstance(v, bytes | memoryview) else v for k, v in row.items()
            }
            yield {"table": model.__name__, **plain}


def backup(record: Record, file: Path) -> int:
    """Write everything into a new file; its size in bytes. Writers wait meanwhile. Raises RecordError."""
    if file.exists():
        raise RecordError(f"{file} is there already; give a name that is not")
    partial = file.with_name(file.name + ".part")
    try:
        with record.writing(Clock()), partial.open("wb") as raw:
            with gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=3, mtime=0, filename="") as out:
                for line in _lines(record):
                    out.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            raw.flush()
            os.fsync(raw.fileno())
        partial.replace(file)
    except OSError as error:
        raise RecordError(f"{file} cannot be written: {error.strerror or error}") from None
    return file.stat().st_size


def restore(record: Record, file: Path) -> str:
    """Fill an empty record from a backup; the head. All of it or nothing. Raises RecordError."""
    from marsad.record.models import Blob, Content, Folded, Link, Tombstone

    models = {m.__name__: m for m in (Link, Tombstone, Content, Blob)}
    binary = {("Content", "salt"), ("Content", "body"), ("Blob", "body")}
    if record.count():
        raise RecordError("only an empty record can be filled from a backup")
    rows: list[Any] = []
    model: Any = None

    def flush() -> None:
        if rows:
            model.objects.using(record.alias).bulk_create(rows, _MANY)
            rows.clear()

    try:
        with gzip.open(file, "rb") as lines, transaction.atomic(using=record.alias, durable=True):
            head = json.loads(next(lines, b"{}"))
            if head.get("marsad-backup") != _FORMAT:
                raise RecordError(f"{file} is no backup that this version of Marsad can read")
            for line in lines:
                row = json.loads(line)
                name = row.pop("table")
                if model is not models[name] or len(rows) >= _MANY:
                    flush()
                    model = models[name]
                rows.append(model(**{k: b64decode(v) if (name, k) in binary else v for k, v in row.items()}))
                if name == "Content" and row["kind"] == "report":
                    text = msgspec.json.decode(unpack(rows[-1].body), type=ReportBody).report.text
                    Folded(seq=row["seq"], words=folded_words(text)).save(using=record.alias, force_insert=True)
            flush()
            found = verify(record, head["head"])
            if not found.ok:
                broken = found.broken[0]
                raise RecordError(f"{file} is damaged at row {broken.seq}: {broken.why}; nothing was taken from it")
    except (
        OSError,
        EOFError,
        zlib.error,
        ValueError,
        KeyError,
        TypeError,
        DatabaseError,
        msgspec.MsgspecError,
    ) as error:
        raise RecordError(f"{file} is no whole backup: {error}; nothing was taken from it") from None
    return record.head()
