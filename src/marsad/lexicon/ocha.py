"""Private layers of places made from tables of OCHA's common operational data, with an account of every row."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import msgspec

from marsad.lexicon.entries import Name, PlaceEntry
from marsad.lexicon.load import LexiconError, files_of, read_entries, shape_of
from marsad.lexicon.places import counter_of, example_of, kilometres, write_table

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
        return kilometres(*row.at, entry.lat, entry.lon) <= 15
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
                listed=True,
                beside=tuple(dict.fromkeys(p for p in row.parents if p not in row.names)) if why is not None else (),
                example=example_of(row.names[0], row.type),
                counter=(counter_of(row.names[0]),) if why is not None else (),
            )
        )
    return sorted(entries, key=lambda e: e.id), known, ambiguous
