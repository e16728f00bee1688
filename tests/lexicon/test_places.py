"""Tables of places: a table of another's making becomes a private layer, and every row of it is accounted for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import marsad
from marsad.lexicon.compiled import Lexicon, load
from marsad.lexicon.entries import PlaceEntry
from marsad.lexicon.load import ROOT, LexiconError
from marsad.lexicon.ocha import import_ocha
from marsad.lexicon.places import read_table, write_table

_HEADER = "admin4Pcode,admin4Name_en,admin4Name_ar,latitude,longitude,admin1Name_en,admin1Name_ar,admin1Pcode\n"
_ROWS = (
    "ZZ0001,Zaghtbur Sharqi,زغطبور الشرقية,31.5,41.25,Dhagh,محافظة ضغط,ZZ01\n"  # a plain name of two words
    "ZZ0002,Mazghat,مزغط,31.6,41.3,Dhagh,محافظة ضغط,ZZ01\n"  # one word: may be a common one
    "ZZ0003,Tall Zaghat,تل زغط,31.7,41.4,Dhagh,محافظة ضغط,ZZ01\n"  # the same name twice
    "ZZ0004,Tall Zaghat,تل زغط,33.7,43.4,Qaght,محافظة قغط,ZZ02\n"
    "ZZ0005,No Where,غير زغط,n/a,,Dhagh,محافظة ضغط,ZZ01\n"  # no coordinates
    "ZZ0006,Null Island,جزر زغطية,0,0,Dhagh,محافظة ضغط,ZZ01\n"  # coordinates that stand for none
    "ZZ0007,Latin,,31.1,41.1,Dhagh,محافظة ضغط,ZZ01\n"  # no Arabic name
    "ZZ0008,Persian,زغط یک,31.1,41.1,Dhagh,محافظة ضغط,ZZ01\n"  # letters that are not Arabic
    "ZZ0001,Again,زغط مكرر,31.1,41.1,Dhagh,محافظة ضغط,ZZ01\n"  # its code stands already
    "ZZ0010,Two Names,زغط العليا_زغط السفلى,31.9,41.9,Dhagh,محافظة ضغط,ZZ01\n"  # two names in one cell
)


def table(folder: Path, text: str | bytes, name: str = "places.csv") -> Path:
    """A table on disk."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A table with every fault that a row can have, one of them bytes cut off in the middle of a letter."""
    torn = "ZZ0009,Torn,زغط الثاني".encode()[:-1] + ",31.1,41.1,Dhagh,محافظة ضغط,ZZ01\n".encode()
    return table(tmp_path, ("\ufeff" + _HEADER + "".join(_ROWS)).encode() + torn)


def test_every_row_is_taken_or_rejected_with_its_line(broken: Path, tmp_path: Path) -> None:
    """Good rows are written, bad ones are named by line and reason, and the sums agree."""
    result = import_ocha(broken, tmp_path / "layer")
    assert (result.country, result.rows, result.taken, result.known) == ("zz", 11, 7, 0)
    assert [(p.line, p.code) for p in result.rejected] == [
        (8, "ZZ0007"), (9, "ZZ0008"), (10, "ZZ0001"), (12, "ZZ0009"),
    ]  # fmt: skip
    assert [p.why.split()[0] for p in result.rejected] == ["no", "the", "the", "corrupt"]
    assert [p.code for p in result.unplaced] == ["ZZ0005", "ZZ0006"]
    assert result.rows == result.taken + result.known + len(result.rejected)


def test_what_could_mislead_is_ambiguous(broken: Path, tmp_path: Path) -> None:
    """A name of one word and a name that two rows bear are ambiguous, with the words that settle them."""
    result = import_ocha(broken, tmp_path / "layer")
    assert {p.code: p.why.split(":")[0] for p in result.ambiguous} == {
        "ZZ0002": "a name of one word may be a common word",
        "ZZ0003": "lines of the same name",
        "ZZ0004": "lines of the same name",
    }
    by_id = {e.id: e for e in read_table(result.table)}
    assert not by_id["zz.zz0001"].ambiguous
    assert by_id["zz.zz0003"].ambiguous and by_id["zz.zz0003"].counter
    assert by_id["zz.zz0004"].beside == ("محافظة قغط",)
    assert by_id["zz.zz0010"].forms == ("زغط السفلى",)
    assert (by_id["zz.zz0001"].lat, by_id["zz.zz0001"].lon, by_id["zz.zz0001"].admin1) == (31.5, 41.25, "Dhagh")
    assert by_id["zz.zz0006"].lat is None


def test_the_layer_is_read_like_our_own_places(broken: Path, tmp_path: Path) -> None:
    """A place of the table stands in claims; an ambiguous one only after a place word or beside its governorate."""
    lexicon = load(import_ocha(broken, tmp_path / "layer").table.parent)

    def place(text: str) -> str | None:
        claims = marsad.extract(marsad.read(text), lexicon).claims
        assert len(claims) == 1, text
        return claims[0].place.id if claims[0].place else None

    assert place("قتل ثلاثة جنود في قصف على زغطبور الشرقية.") == "zz.zz0001"
    assert place("قتل ثلاثة جنود في قصف على قرية مزغط.") == "zz.zz0002"
    assert place("قتل ثلاثة جنود في قصف على مزغط.") is None
    assert place("قتل ثلاثة جنود بقصف في مزغط.") is None
    assert place("قتل ثلاثة جنود في قصف على زغط السفلى.") == "zz.zz0010"


def test_the_geonames_tables_stand_under_the_curated_entries() -> None:
    """A town that only the credited table holds is found after its head word, not after «في», and no curated name is in it."""
    lexicon = load()

    def place(text: str) -> str | None:
        (claim,) = marsad.extract(marsad.read(text), lexicon).claims
        return claim.place.id if claim.place else None

    found = place("قتل ثلاثة جنود في هجوم على مدينة منفلوط.")
    assert found is not None and found.startswith("eg.geonames_")
    assert place("قتل ثلاثة جنود بهجوم في منفلوط.") != found
    tables = sorted(ROOT.glob("world/*/places-geonames.tsv"))
    assert len(tables) > 10
    curated = {e.name.ar for e in lexicon.entries() if isinstance(e, PlaceEntry) and not (e.listed or e.ambiguous)}
    for path in tables:
        assert "CC BY 4.0" in path.read_text(encoding="utf-8").split("\n")[0]
        assert not curated & {e.name.ar for e in read_table(path)}, path


def test_a_table_written_is_read_back_the_same(broken: Path, tmp_path: Path) -> None:
    """Writing and reading a table loses nothing."""
    entries = list(read_table(import_ocha(broken, tmp_path / "layer").table))
    write_table(tmp_path / "places-again.tsv", entries, ["a comment"])
    assert list(read_table(tmp_path / "places-again.tsv")) == entries


def test_the_same_table_gives_the_same_bytes(broken: Path, tmp_path: Path) -> None:
    """Importing twice writes one and the same layer."""
    one, two = (import_ocha(broken, tmp_path / name).table.read_bytes() for name in ("a", "b"))
    assert one == two


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("pcode,name_en,lat,lon\nZZ1,Here,1,2\n", "no column of Arabic names"),
        ("", "no column of Arabic names"),
        ("name_ar,lat,lon\nزغط الكبير,1,2\n", "no P-code tells the country"),
        (b"\xff\xfe\x00\x01", "no column of Arabic names"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(tmp_path: Path, text: str | bytes, complaint: str) -> None:
    """Without Arabic names or a country there is nothing to import, and nothing is written."""
    with pytest.raises(LexiconError, match=complaint):
        import_ocha(table(tmp_path, text), tmp_path / "layer")
    assert not (tmp_path / "layer").exists()


def test_the_country_may_be_given(tmp_path: Path) -> None:
    """A table without P-codes is imported under the country that the caller names."""
    result = import_ocha(table(tmp_path, "name_ar,lat,lon\nزغط الكبير,1,2\n"), tmp_path / "layer", country="ZZ")
    assert (result.country, result.taken, result.table.name) == ("zz", 1, "places-zz.tsv")


def test_tabs_and_other_column_names_are_understood(tmp_path: Path) -> None:
    """A tab-separated table with plainly named columns is the same to the import."""
    text = "pcode\tname_en\tname_ar\tLAT\tLONG\tadm1_ar\nZZ01\tBig\tزغط الكبير\t1.5\t2.5\tضغط\n"
    (entry,) = read_table(import_ocha(table(tmp_path, text), tmp_path / "layer").table)
    assert (entry.id, entry.name.en, entry.lat, entry.lon) == ("zz.zz01", "Big", 1.5, 2.5)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("id\tname_ar\n", "columns .* are missing"),
        ("id\tname_ar\tname_en\tcolour\n", "unknown columns .*colour"),
        ("id\tname_ar\tname_en\nx\tزغط\n", r"line 2: 2 cells under 3 columns"),
        ("id\tname_ar\tname_en\tlat\nx\tزغط\tZ\tnorth\n", r"line 2: «x»"),
        ("id\tname_ar\tname_en\ttype\nx\tزغط\tZ\tplanet\n", "«planet» is none of"),
        ("# note\nid\tname_ar\tname_en\n\tزغط\tZ\n", "line 3: a place needs an id"),
        (b"id\tname_ar\tname_en\nx\t\xff\tZ\n", "not UTF-8 at byte"),
    ],
)
def test_a_broken_layer_names_file_and_line(tmp_path: Path, text: str | bytes, complaint: str) -> None:
    """A private table with a fault is refused whole, with the line to mend."""
    path = table(tmp_path, text, "places-zz.tsv")
    with pytest.raises(LexiconError, match=complaint) as caught:
        list(read_table(path))
    assert "places-zz.tsv" in str(caught.value)


def _published() -> Path | None:
    named = os.environ.get("MARSAD_TRUTH")
    folder = Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "truth"
    path = folder / "ocha_syria_places.csv"
    return path if path.is_file() else None


@pytest.mark.shared
def test_a_published_table_of_places(tmp_path: Path) -> None:
    """The published table of Syria's places is taken nearly whole, and becomes a lexicon that finds its villages."""
    source = _published()
    if source is None:
        pytest.skip("the table is not here (MARSAD_TRUTH, or ../shared/truth beside the checkout)")
    result = import_ocha(source, tmp_path)
    assert result.country == "sy" and result.rows > 5000
    assert len(result.rejected) < 20 and all(p.why for p in result.rejected)
    assert result.known > 500
    lexicon: Lexicon = load(tmp_path)
    entries = [e for e in lexicon.entries() if isinstance(e, PlaceEntry)]
    plain = [e for e in read_table(result.table) if not e.ambiguous and e.lat is not None]
    assert len(plain) > 1000 and len(entries) >= result.taken
    missed = 0
    for entry in plain[::20]:
        reading = marsad.extract(marsad.read(f"قتل ثلاثة جنود في قصف على بلدة {entry.name.ar} أمس."), lexicon)
        missed += not any(c.place and c.place.id == entry.id for c in reading.claims)
    assert missed <= len(plain[::20]) // 10
