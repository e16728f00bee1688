"""Tables of places: the gazetteer that comes with Marsad, and private layers made from other people's tables.

A table is a TSV file named ``places….tsv``. Lines that begin with ``#`` are comments (credit, version, maker); the first
other line names the columns. ``forms`` and ``beside`` hold several values with ``|`` between them. A name of a table was
read by nobody, so whatever could mislead in it is marked ``ambiguous``: it resolves only after a place head («قرية …») or
beside the name of its district or governorate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

import msgspec

from marsad.lexicon.entries import PlaceEntry
from marsad.lexicon.load import LexiconError, shape_of

#: The columns of a table, in their order. Only the first three must be there.
COLUMNS = (
    "id", "name_ar", "name_en", "type", "country", "admin1", "lat", "lon", "forms", "ambiguous", "beside",
)  # fmt: skip
#: What a place may be. Of an area, a governorate, a district or a country a coordinate is only its middle.
TYPES = (
    "country", "governorate", "district", "town", "village", "neighbourhood", "camp", "area", "site", "road", "sea",
)  # fmt: skip
_HEADS = {"village": "قرية", "neighbourhood": "حي", "district": "منطقة", "governorate": "محافظة", "camp": "مخيم"}


def example_of(name: str, type: str) -> str:
    """The sentence that must match a table's place: its name after the head of its type."""
    return f"وقع انفجار في {_HEADS.get(type, 'مدينة')} {name}."


def counter_of(name: str) -> str:
    """The sentence in which an ambiguous name of a table must not resolve: no head, no parent beside it."""
    return f"يحمل الاسم {name} أكثر من معنى."


def read_table(path: Path) -> Iterator[PlaceEntry]:
    """The places of one TSV table, in its order. Tables of anything else yield nothing.

    Raises LexiconError that names file and line.
    """
    if shape_of(path) is not PlaceEntry:
        return
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 at byte {error.start}; save the table as UTF-8") from None
    columns: list[str] | None = None
    for number, line in enumerate(lines, 1):
        line = line.removesuffix("\r")
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
            unknown = [c for c in columns if c not in COLUMNS]
            missing = [c for c in COLUMNS[:3] if c not in columns]
            if unknown or missing:
                what = f"unknown columns {unknown}" if unknown else f"columns {missing} are missing"
                raise LexiconError(f"{path}, line {number}: {what}; a table of places has {', '.join(COLUMNS)}")
            continue
        if len(cells) != len(columns):
            raise LexiconError(f"{path}, line {number}: {len(cells)} cells under {len(columns)} columns")
        yield _entry(dict(zip(columns, cells, strict=True)), f"{path}, line {number}")


def _entry(row: dict[str, str], where: str) -> PlaceEntry:
    if not row["id"] or not row["name_ar"]:
        raise LexiconError(f"{where}: a place needs an id and a name_ar")
    type_ = row.get("type") or "town"
    if type_ not in TYPES:
        raise LexiconError(f"{where}: the type «{type_}» is none of {', '.join(TYPES)}")
    ambiguous = row.get("ambiguous", "") in ("1", "true")
    name = row["name_ar"]
    data: dict[str, object] = {
        "id": row["id"],
        "name": {"ar": name, "en": row["name_en"] or name},
        "type": type_,
        "country": row.get("country") or None,
        "admin1": row.get("admin1") or None,
        "lat": row.get("lat") or None,
        "lon": row.get("lon") or None,
        "forms": _several(row.get("forms", "")),
        "beside": _several(row.get("beside", "")),
        "ambiguous": ambiguous,
        "listed": True,
        "example": example_of(name, type_),
        "counter": (counter_of(name),) if ambiguous else (),
    }
    try:
        return msgspec.convert(data, PlaceEntry, strict=False)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{where}: «{row['id']}»: {error}") from None


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def write_table(path: Path, entries: Iterable[PlaceEntry], comment: Sequence[str]) -> None:
    """Write places as a table that ``read_table`` reads back, under lines of comment."""
    lines = [f"# {line}" for line in comment] + ["\t".join(COLUMNS)]
    for e in entries:
        lat, lon = ("" if v is None else f"{v:.4f}".rstrip("0").rstrip(".") for v in (e.lat, e.lon))
        cells = (
            e.id, e.name.ar, e.name.en, e.type, e.country or "", e.admin1 or "", lat, lon, "|".join(e.forms),
            "1" if e.ambiguous else "", "|".join(e.beside),
        )  # fmt: skip
        lines.append("\t".join(cells))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The distance of two points (degrees) along the sphere, in kilometres."""
    a = sin(radians(lat2 - lat1) / 2) ** 2
    a += cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    return 12742 * asin(sqrt(a))
