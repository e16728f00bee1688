"""Reference sets of other recorders: ACLED- and GED-shaped files, subsets of their columns included."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

import msgspec


class BadReference(ValueError):
    """A reference file that cannot be read: names file, line and remedy."""


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """One event as another recorder has it. Counts are people; ``None`` where the file does not say."""

    id: str
    shape: str
    start: str
    end: str
    side_a: str = ""
    side_b: str = ""
    place: str = ""
    admin1: str = ""
    #: as the file names it; blank where it has no such column
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    #: 1 the place … 6 the country (GED), 1–3 (ACLED)
    where: int | None = None
    deaths_a: int | None = None
    deaths_b: int | None = None
    civilians: int | None = None
    unknown: int | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None


def read_reference(path: Path) -> list[Reference]:
    """The events of a file, in its order. The shape is told by the column of days (date_start, or event_date).

    Numbers may be written as decimals («276428.0»). Raises BadReference, OSError.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            names = set(reader.fieldnames or ())
            shape = "ged" if "date_start" in names else "acled" if "event_date" in names else ""
            if not shape:
                raise BadReference(
                    f"{path}, line 1: no column date_start (GED) or event_date (ACLED); give one of these files"
                )
            out = [_event(row, shape, f"{path}, line {reader.line_num}", n) for n, row in enumerate(reader, 1)]
    except UnicodeDecodeError as error:
        raise BadReference(f"{path}: not UTF-8 (byte {error.start + 1}); save it as UTF-8") from None
    ids = [event.id for event in out]
    if len(set(ids)) != len(ids):
        twice = next(i for n, i in enumerate(ids) if i in ids[:n])
        raise BadReference(f"{path}: the id {twice} stands twice; keep one row an event")
    return out


def write_references(events: Iterable[Reference]) -> bytes:
    """The set as JSON lines, as ``marsad compare`` reads it back."""
    return b"".join(msgspec.json.encode(event) + b"\n" for event in events)


def load_references(path: Path) -> list[Reference]:
    """A set from a CSV of either shape, or from what ``marsad import`` wrote. Raises BadReference, OSError."""
    if path.suffix != ".jsonl":
        return read_reference(path)
    out = []
    for n, line in enumerate(path.read_bytes().splitlines(), 1):
        try:
            out.append(msgspec.json.decode(line, type=Reference))
        except msgspec.DecodeError as error:
            raise BadReference(f"{path}, line {n}: {error}; give what marsad import wrote") from None
    return out


def in_country(events: Collection[Reference], names: Collection[str]) -> list[Reference]:
    """The events of one country by any of its names; all where none of them names a country, as in files without such a
    column. Case and what stands in brackets after a name («Yemen (North Yemen)») play no part."""
    if not any(event.country for event in events):
        return list(events)
    wanted = {name.lower() for name in names}
    return [e for e in events if re.sub(r" \(.*", "", e.country).lower() in wanted]


def _event(row: dict[str, str], shape: str, here: str, n: int) -> Reference:
    def whole(name: str) -> int | None:
        text = (row.get(name) or "").strip()
        if not text:
            return None
        if not re.fullmatch(r"-?\d+(\.0+)?", text):
            raise BadReference(f"{here}: {name} is «{text}», no whole number; correct the cell or leave it empty")
        return int(text.partition(".")[0])

    def real(name: str) -> float | None:
        text = (row.get(name) or "").strip()
        try:
            return float(text) if text else None
        except ValueError:
            raise BadReference(f"{here}: {name} is «{text}», no number; correct the cell or leave it empty") from None

    def day(name: str) -> str:
        text = (row.get(name) or "").strip()[:10]
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            raise BadReference(f"{here}: {name} is «{text}», no day; write YYYY-MM-DD") from None

    def text(name: str) -> str:
        return (row.get(name) or "").strip()

    ged = shape == "ged"
    name = text("id" if ged else "event_id_cnty")
    start = day("date_start" if ged else "event_date")
    end = day("date_end") if ged and text("date_end") else start
    fatalities = None if ged else whole("fatalities")
    return Reference(
        id=re.sub(r"\.0+$", "", name) or f"row-{n}", shape=shape, start=start, end=end,
        side_a=text("side_a" if ged else "actor1"), side_b=text("side_b" if ged else "actor2"),
        place=text("where_coordinates" if ged else "location"), admin1=text("adm_1" if ged else "admin1"),
        country=text("country"), lat=real("latitude"), lon=real("longitude"), where=whole("where_prec" if ged else "geo_precision"),
        deaths_a=whole("deaths_a"), deaths_b=whole("deaths_b"), civilians=whole("deaths_civilians"),
        unknown=whole("deaths_unknown"), low=whole("low") if ged else None,
        best=whole("best") if ged else fatalities, high=whole("high") if ged else None,
    )  # fmt: skip
