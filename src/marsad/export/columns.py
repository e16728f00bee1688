"""What a format is made of: its columns with where they come from, its rows, and what was left out with the reason."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import msgspec


class Column(msgspec.Struct, frozen=True):
    """One column: its name, where its values come from, and which policy fills it (blank where none has to)."""

    name: str
    origin: str
    policy: str = ""


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """What is not in the file: the tally or event, and why. Rows of confidential reports carry their id alone."""

    id: str
    what: str
    reason: str
    detail: str = ""


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """One row led back: to a claim or event, its report, the report's hash and the span of the words."""

    row: str
    tally: str
    claim: str
    report: str
    sha256: str
    start: int
    end: int


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """A finished file, what it left out and how its rows lead back. ``rows`` counts rows (of ftm: entities)."""

    data: bytes
    rows: int
    left_out: tuple[LeftOut, ...]
    traces: tuple[Trace, ...]


def guarded(value: object) -> object:
    """Text that a spreadsheet would run as a formula, disarmed by an apostrophe; numbers and the rest as they are."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return value


def table(
    columns: Sequence[str], rows: Iterable[dict[str, object]], *, bom: bool = True, second: Sequence[str] = ()
) -> bytes:
    """CSV (RFC 4180). ``None`` is an empty cell, 0 is 0; ``second`` is a row of tags below the names."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    if second:
        writer.writerow(second)
    for row in rows:
        writer.writerow(["" if row.get(c) is None else guarded(row[c]) for c in columns])
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")
