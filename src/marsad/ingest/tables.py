"""CSV, TSV and Parquet dumps: one capture per row, through a mapping of columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import IO, Any

from marsad.ingest.rows import capture_of_row
from marsad.ingest.settings import Refused, Settings, failure, library
from marsad.model.structs import Capture

_CELL = 5_000_000


def _lines(file: IO[bytes]) -> Iterator[str]:
    n = 0
    while line := file.readline(_CELL + 1):
        n += 1
        if len(line) > _CELL:
            raise Refused(f"line {n} is longer than {_CELL // 1_000_000} MB, so the rest was not read; split it")
        try:
            yield line.decode("utf-8-sig" if n == 1 else "utf-8")
        except UnicodeDecodeError:
            raise Refused(f"line {n} is not UTF-8, so the rest was not read; save the table as UTF-8") from None


def _column(settings: Settings, names: list[str]) -> None:
    text = settings.columns.get("text", "text")
    missing = [c for c in (text, *settings.columns.values()) if c not in names]
    if missing:
        raise Refused(
            f"no column «{missing[0][:60]}» among {', '.join(names)[:200]}; say where the text stands: --columns text=NAME"
        )


def table(file: IO[bytes], stem: str, origin: str, settings: Settings) -> Iterator[Capture]:
    """The rows of a CSV or TSV file, its first line the names. Tells , ; and tab apart by the first line."""
    csv.field_size_limit(_CELL)
    lines = _lines(file)
    first = next(lines, "")
    delimiter = max(",;\t", key=first.count)
    names = next(csv.reader([first], delimiter=delimiter), [])
    _column(settings, names)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    n = 1
    try:
        for n, row in enumerate(reader, 2):
            if not row:
                continue
            name, here = f"{stem}:{n}", f"{origin}, row {n}"
            if len(row) != len(names):
                reason = f"row {n} has {len(row)} cells, the first line {len(names)}, so it was not read, and a row may be lost in it; mend its quotes or separators"
                yield failure(name, here, reason)
                continue
            yield capture_of_row(dict(zip(names, row, strict=True)), n, name, here, settings)
    except csv.Error as error:
        # inside a torn cell nobody knows where the next row begins
        raise Refused(f"row {n + 1} cannot be read ({error}), so the rest was not read; mend it") from None


def parquet(file: IO[bytes], stem: str, origin: str, settings: Settings) -> Iterator[Capture]:
    """The rows of a Parquet file, read in small batches."""
    library("pyarrow", "reading Parquet", "digest")
    lib = library("pyarrow.parquet", "reading Parquet", "digest")
    try:
        source: Any = lib.ParquetFile(file)
        _column(settings, list(source.schema_arrow.names))
        n = 0
        for batch in source.iter_batches(batch_size=256):
            for row in batch.to_pylist():
                n += 1
                values = {
                    k: v if v is None or isinstance(v, str | int | float | list | dict) else str(v)
                    for k, v in row.items()
                }
                yield capture_of_row(values, n, f"{stem}:{n}", f"{origin}, row {n}", settings)
    except (OSError, ValueError) as error:
        raise Refused(f"not a whole Parquet file ({str(error)[:120]}), so rows may be lost; make it anew") from None
