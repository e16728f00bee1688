"""Tables of places: the gazetteer that comes with Marsad, and private layers made from other people's tables.

A table is a TSV file named ``places….tsv``. Lines that begin with ``#`` are comments (credit, version, maker); the first
other line names the columns. ``forms`` and ``beside`` hold several values with ``|`` between them. A name of a table was
read by nobody, so whatever could mislead in it is marked ``ambiguous``: it resolves only after a place head («قرية …») or
beside the name of its district or governorate.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

import msgspec

from marsad.lexicon.entries import Name, PlaceEntry
from marsad.lexicon.load import LexiconError, files_of, read_entries, shape_of

#: The columns of a table, in their order. Only the first three must be there.
COLUMNS = (
    "id", "name_ar", "name_en", "type", "country", "admin1", "lat", "lon", "forms", "ambiguous", "beside",
)  # fmt: skip
#: What a place may be. Of an area, a governorate, a district or a country a coordinate is only its middle.
TYPES = (
    "country", "governorate", "district", "town", "village", "neighbourhood", "camp", "area", "site", "road", "sea",
)  # fmt: skip
_HEADS = {"village": "قرية", "neighbourhood": "حي", "district": "منطقة", "governorate": "محافظة", "camp": "مخيم"}
_LETTER = {"ا": "أإآٱ", "ي": "ىئ", "ه": "ة", "و": "ؤ"}
_FOLD = str.maketrans({old: new for new, olds in _LETTER.items() for old in olds})
_ARABIC_NAME = re.compile(r"[\u0621-\u063a\u0641-\u064a0-9 .()/_\-،]+")
_NOT_LETTER = re.compile(r"[^\u0621-\u063a\u0641-\u064a0-9 ]+")


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """A line of an imported table that was not taken as it stands, and why. ``line`` counts from 1, header included."""

    line: int
    code: str
    name: str
    why: str


class ImportResult(msgspec.Struct, frozen=True, kw_only=True):
    """What became of every row of an imported table: ``rows == taken + known + len(rejected)``."""

    table: Path
    country: str
    rows: int
    #: rows written to the layer, ambiguous ones included
    taken: int
    #: rows that the curated entries hold already
    known: int
    #: not in the layer: corrupt bytes, no Arabic name, the same code twice
    rejected: tuple[Problem, ...]
    #: in the layer, but only with a place head or a parent beside the name
    ambiguous: tuple[Problem, ...]
    #: in the layer without coordinates, because theirs are missing or impossible
    unplaced: tuple[Problem, ...]


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


# --- tables of OCHA's common operational data -------------------------------------------------------------------


class _Columns(msgspec.Struct, frozen=True):
    """Which column of a source table holds what; -1 where none does. ``parents`` are (Arabic, English) from adm1 on."""

    code: int
    name_ar: int
    name_en: int
    lat: int
    lon: int
    level: int
    depth: int | None
    parents: tuple[tuple[int, int], ...]
    codes: tuple[int, ...]


_ADMIN = re.compile(r"(?:adm|admin)(\d)(.*)")
_AR = frozenset({"ar", "namear", "arname", "arabic", "namearabic", "arabicname"})
_EN = frozenset({"en", "nameen", "enname", "english", "nameenglish", "name", "refname", "ref"})
_CODE = frozenset({"pcode", "code", "pcod"})
_OWN = {
    "code": ("pcode", "placepcode", "locationpcode", "code", "id"),
    "name_ar": ("namear", "arabicname", "namearabic", "ar", "arname", "locationnamear"),
    "name_en": ("nameen", "englishname", "nameenglish", "en", "enname", "name", "locationnameen"),
    "lat": ("lat", "latitude", "latitud", "y", "ycoord", "pointy", "latdd"),
    "lon": ("lon", "long", "lng", "longitude", "x", "xcoord", "pointx", "londd", "longdd"),
    "level": ("level", "type", "featuretype", "placetype", "fclass", "admlevel"),
}
_LEVELS = {"adm1": "governorate", "adm2": "district", "adm3": "district", "neigh": "neighbourhood"}


def _columns(header: Sequence[str]) -> _Columns:
    plain = [re.sub(r"[^a-z0-9]", "", cell.lower()) for cell in header]
    admin: dict[int, dict[str, int]] = defaultdict(dict)
    for at, cell in enumerate(plain):
        if match := _ADMIN.fullmatch(cell):
            rest = match[2]
            what = "ar" if rest in _AR else "en" if rest in _EN else "code" if rest in _CODE else None
            if what is not None:
                admin[int(match[1])].setdefault(what, at)
    own = {key: next((plain.index(n) for n in names if n in plain), -1) for key, names in _OWN.items()}
    depth: int | None = None
    if own["name_ar"] < 0:  # the deepest level is the place itself
        depth = max((n for n, found in admin.items() if "ar" in found), default=None)
        if depth is not None:
            own["name_ar"] = admin[depth]["ar"]
            own["name_en"] = admin[depth].get("en", -1)
            own["code"] = admin[depth].get("code", own["code"])
    above = [n for n in sorted(admin) if n >= 1 and (depth is None or n < depth)]
    return _Columns(
        own["code"], own["name_ar"], own["name_en"], own["lat"], own["lon"], own["level"], depth,
        tuple((admin[n].get("ar", -1), admin[n].get("en", -1)) for n in above),
        tuple(admin[n]["code"] for n in sorted(admin) if "code" in admin[n]),
    )  # fmt: skip


def _key(name: str) -> str:
    return " ".join(name.translate(_FOLD).split())


def _kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    a = sin(radians(lat2 - lat1) / 2) ** 2
    a += cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    return 12742 * asin(sqrt(a))


def _coordinates(lat: str, lon: str) -> tuple[float, float] | None:
    try:
        at = float(lat.replace(",", ".")), float(lon.replace(",", "."))
    except ValueError:
        return None
    return at if -90 <= at[0] <= 90 and -180 <= at[1] <= 180 and at != (0.0, 0.0) else None


def _names(cell: str) -> list[str]:
    """The names in a cell: «معارة النعسان_معارة الحاسكي» holds two; what stands in brackets is left out."""
    cell = re.sub(r"\([^)]*\)?", " ", unicodedata.normalize("NFC", cell.replace("ـ", "")))
    parts = (" ".join(_NOT_LETTER.sub(" ", part).split()) for part in re.split(r"\s+-\s+|[_/،-]", cell))
    return list(dict.fromkeys(part for part in parts if len(part) > 1))


def _curated() -> tuple[dict[str, list[PlaceEntry]], dict[str, str]]:
    """Our own places by folded name, and the Arabic names of governorates by id."""
    by_name: dict[str, list[PlaceEntry]] = defaultdict(list)
    governorates: dict[str, str] = {}
    for path in files_of(()):
        if path.suffix != ".yaml" or shape_of(path) is not PlaceEntry:
            continue
        for entry in read_entries(path):
            assert isinstance(entry, PlaceEntry)
            for form in {_key(f) for f in (entry.name.ar, *entry.forms)}:
                by_name[form].append(entry)
            if entry.type == "governorate":
                governorates[entry.id] = _key(entry.name.ar).removeprefix("محافظه ")
    return by_name, governorates


class _Row(msgspec.Struct, kw_only=True):
    line: int
    code: str
    names: list[str]
    english: str
    type: str
    at: tuple[float, float] | None
    parents: list[str]
    admin1: str


def _same(row: _Row, entry: PlaceEntry, governorates: dict[str, str]) -> bool:
    """Whether a curated entry of that name is the row's place: within 15 km, or else in the same governorate."""
    if row.at and entry.lat is not None and entry.lon is not None:
        return _kilometres(*row.at, entry.lat, entry.lon) <= 15
    own = next((governorates[w] for w in entry.within if w in governorates), None)
    return bool(row.parents) and own == _key(row.parents[0]) and not entry.ambiguous


def import_ocha(source: Path, target_folder: Path, country: str | None = None) -> ImportResult:
    """Make a private layer ``places-<country>.tsv`` in ``target_folder`` from a table of OCHA's common operational data.

    The table is CSV (or TSV) with one row a place; its columns may be named ``pcode`` or ``admin4Pcode``, ``name_ar`` or
    ``admin4Name_ar``, ``lat`` or ``latitude`` and so on. ``country`` (two letters) is read off the P-codes unless given.
    Rows with corrupt bytes are rejected. A name of one word, one that several rows bear, or one that the curated entries
    use of another place is taken as ambiguous. All are listed with their lines. Raises LexiconError where the table as
    a whole cannot be used.
    """
    text = source.read_bytes().decode("utf-8-sig", errors="replace")
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if first.count("\t") > first.count(",") else ",")
    header = next(reader, [])
    columns = _columns(header)
    if columns.name_ar < 0:
        raise LexiconError(f"{source}: no column of Arabic names among {header}; name it name_ar or admin4Name_ar")
    rows: list[_Row] = []
    rejected: list[Problem] = []
    unplaced: list[Problem] = []
    seen: dict[str, int] = {}
    total = 0
    for cells in reader:
        if not any(cells):
            continue
        total += 1
        line = reader.line_num
        row, problem = _row(cells, columns, line, seen)
        if problem is not None:
            rejected.append(problem)
        if row is not None:
            rows.append(row)
            if row.at is None:
                unplaced.append(Problem(line=line, code=row.code, name=row.names[0], why="no usable coordinates"))
        if country is None:
            country = _country(cells, columns)
    if country is None:
        raise LexiconError(f"{source}: no P-code tells the country; give it, as in country='sy'")
    country = country.lower()
    entries, known, ambiguous = _entries(rows, country)
    table = target_folder / f"places-{country}.tsv"
    write_table(table, entries, [f"Private layer made from {source.name} by marsad import; edit the source instead."])
    return ImportResult(
        table=table, country=country, rows=total, taken=len(entries), known=known, rejected=tuple(rejected),
        ambiguous=tuple(ambiguous), unplaced=tuple(unplaced),
    )  # fmt: skip


def _country(cells: Sequence[str], columns: _Columns) -> str | None:
    for at in (*columns.codes, columns.code):
        if 0 <= at < len(cells) and (match := re.match(r"([A-Z]{2})\d*$", cells[at].strip())):
            return match[1].lower()
    return None


def _row(
    cells: Sequence[str], columns: _Columns, line: int, seen: dict[str, int]
) -> tuple[_Row | None, Problem | None]:
    def cell(at: int) -> str:
        return cells[at].strip() if 0 <= at < len(cells) else ""

    code, raw = cell(columns.code), cell(columns.name_ar)

    def problem(why: str) -> tuple[None, Problem]:
        return None, Problem(line=line, code=code, name=raw, why=why)

    if "\ufffd" in raw or any(unicodedata.category(c) in ("Cc", "Co", "Cn") for c in raw):
        return problem("corrupt bytes in the Arabic name")
    names = _names(raw)
    if not names:
        return problem("no Arabic name")
    if not _ARABIC_NAME.fullmatch(unicodedata.normalize("NFC", raw.replace("ـ", ""))):
        return problem("the name holds signs that are no Arabic letters")
    if code and code in seen:
        return problem(f"the code stands already in line {seen[code]}")
    seen[code] = line
    level = cell(columns.level).lower()
    type_ = _LEVELS.get(level[:5]) or _LEVELS.get(level[:4])
    if type_ is None:
        type_ = _LEVELS.get(f"adm{columns.depth}", "village") if columns.depth is not None else "village"
    parents = [name for ar, _ in columns.parents for name in _names(cell(ar)) if "\ufffd" not in cell(ar)]
    english = next((cell(en) for _, en in columns.parents if cell(en)), "")
    at = _coordinates(cell(columns.lat), cell(columns.lon))
    return (
        _Row(line=line, code=code, names=names, english=cell(columns.name_en), type=type_, at=at, parents=parents,
             admin1=english or (parents[0] if parents else "")),
        None,
    )  # fmt: skip


def _entries(rows: Sequence[_Row], country: str) -> tuple[list[PlaceEntry], int, list[Problem]]:
    """The layer's entries, how many rows the curated entries hold already, and the ambiguous names."""
    curated, governorates = _curated()
    bearers: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        for name in {_key(n) for n in row.names}:
            bearers[name].append(row.line)
    entries: list[PlaceEntry] = []
    ambiguous: list[Problem] = []
    known = 0
    for row in rows:
        namesakes = [e for n in row.names for e in curated.get(_key(n), ())]
        if any(_same(row, e, governorates) for e in namesakes):
            known += 1
            continue
        others = sorted({line for n in row.names for line in bearers[_key(n)]} - {row.line})
        why = None
        if namesakes:
            why = f"the curated entry {namesakes[0].id} is another place of that name"
        elif others:
            why = "lines of the same name: " + ", ".join(map(str, others[:8])) + (" …" if len(others) > 8 else "")
        elif any(" " not in name for name in row.names):
            why = "a name of one word may be a common word"
        if why is not None:
            ambiguous.append(Problem(line=row.line, code=row.code, name=row.names[0], why=why))
        entries.append(
            PlaceEntry(
                id=f"{country}.{(row.code or f'line{row.line}').lower()}",
                name=Name(ar=row.names[0], en=row.english or row.names[0]),
                type=row.type,
                country=country,
                admin1=row.admin1 or None,
                lat=row.at[0] if row.at else None,
                lon=row.at[1] if row.at else None,
                forms=tuple(row.names[1:]),
                ambiguous=why is not None,
                beside=tuple(dict.fromkeys(p for p in row.parents if p not in row.names)) if why is not None else (),
                example=example_of(row.names[0], row.type),
                counter=(counter_of(row.names[0]),) if why is not None else (),
            )
        )
    return sorted(entries, key=lambda e: e.id), known, ambiguous
