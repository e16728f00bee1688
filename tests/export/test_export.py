"""The exports: their rules, their rights, and what tools that others wrote make of the files."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest
from claims_made import BY_STATE, HOMS, LATTER, NOWHERE, claim, dossier, made, reasons
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad
from marsad.export.acled import COLUMNS as ACLED
from marsad.export.columns import Export
from marsad.export.ged import COLUMNS as GED
from marsad.export.mapping import mapping
from marsad.export.rights import Rights
from marsad.export.singly import singly
from marsad.export.write import FORMATS, export, not_exported, provenance, reference
from marsad.model.ledger import Ledger
from marsad.model.structs import Actor, Claim

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_shapes_have_their_columns() -> None:
    """The event-shaped files have 31 and 49 columns, each once."""
    assert len(ACLED) == len({c.name for c in ACLED}) == 31
    assert len(GED) == len({c.name for c in GED}) == 49


def test_the_reference_documents_every_column() -> None:
    """docs/reference/exports.md holds the table of every column of every format as the code has it, and the mapping."""
    text = (ROOT / "docs" / "reference" / "exports.md").read_text(encoding="utf-8")
    assert reference() in text
    assert all(c.origin or c.policy for columns in FORMATS.values() for c in columns)
    assert (ROOT / "src/marsad/export/mapping.yaml").read_text(encoding="utf-8") in text


@pytest.mark.parametrize(("scope", "said"), [("cumulative", "cumulative"), ("standing", "standing")])
@pytest.mark.parametrize("format", ["ged", "acled"])
def test_running_totals_are_never_rows(format: str, scope: str, said: str) -> None:
    """A cumulative or standing count makes no row, and is listed with its reason."""
    rows, done = made(format, claim(1, scope=scope))
    assert rows == [] and said in reasons(done)[0]


def test_a_period_never_stands_beside_what_it_holds() -> None:
    """A period alone is a row with event_clarity 2; beside an incident inside it, it is left out; a far one stays."""
    week = claim(1, scope="period", day="2018-05-01", to="2018-05-07", low=9, high=9)
    rows, _ = made("ged", week)
    assert [r["event_clarity"] for r in rows] == ["2"]
    rows, done = made("ged", week, claim(2, day="2018-05-03"))
    assert [r["event_clarity"] for r in rows] == ["1"] and reasons(done) == ["a period that may hold a row of the file"]
    rows, _ = made("ged", week, claim(2, day="2018-05-03", place=LATTER))
    assert len(rows) == 2
    assert made("acled", week)[0] == []


def test_no_figure_is_blank_and_zero_is_zero() -> None:
    """Vague words give a row without a number, a stated zero gives 0, and a named policy gives the count it names."""
    vague = claim(1, low=None, high=None, hedge="vague", text="عشرات القتلى")
    rows, _ = made("acled", vague)
    assert [r["fatalities"] for r in rows] == [""]
    assert made("ged", vague)[0] == []
    rows, _ = made("acled", vague, vague="minimum")
    assert [r["fatalities"] for r in rows] == ["20"] and "policy minimum" in rows[0]["tags"]
    assert [r["fatalities"] for r in made("acled", claim(1, low=0, high=0))[0]] == ["0"]


def test_an_open_high_equals_best_and_is_flagged() -> None:
    """«At least 27» has best and high 27, and says that no upper bound was stated."""
    rows, _ = made("ged", claim(1, low=27, high=None, hedge="at_least"))
    assert (rows[0]["low"], rows[0]["best"], rows[0]["high"]) == ("27", "27", "27")
    assert "no upper bound stated" in rows[0]["code_status"]


def test_wounded_are_never_fatalities() -> None:
    """A count of wounded gives no dead in either file, nor does a figure that mixes both."""
    rows, _ = made("acled", claim(1, kind="wounded", low=40, high=40), claim(2))
    assert [r["fatalities"] for r in rows] == ["3"]
    assert made("ged", claim(1, kind="wounded"), claim(2, kind="casualties"))[0] == []


def test_disputed_civilians_are_unknown() -> None:
    """Civilians whose status is disputed fall under deaths_unknown; undisputed ones do not."""
    rows, _ = made("ged", claim(1, status="disputed"))
    assert (rows[0]["deaths_civilians"], rows[0]["deaths_unknown"]) == ("0", "3")
    rows, _ = made("ged", claim(1))
    assert (rows[0]["deaths_civilians"], rows[0]["deaths_unknown"], rows[0]["type_of_violence"]) == ("3", "0", "3")


def test_a_copy_is_not_added() -> None:
    """Two counts of the same people in one place on one day make one row with the larger, and the other is listed."""
    rows, done = made("ged", claim(1), claim(2, low=5, high=5))
    assert [r["best"] for r in rows] == ["5"]
    assert any("never added" in reason for reason in reasons(done))


def test_both_losses_of_a_fight_are_one_row() -> None:
    """The dead of both sides, each accusing the other, are deaths_a and deaths_b of one row."""
    group = Actor(start=0, end=1, text="داعش", id="is", classes=("islamic_state",))
    rows, _ = made(
        "ged", claim(1, classes=("islamic_state",), low=2, high=2), claim(2, classes=("state_forces",), by=group)
    )
    assert len(rows) == 1
    row = rows[0]
    assert (row["side_a"], row["deaths_a"], row["side_b"], row["deaths_b"], row["best"]) == (
        "Government of Syria", "3", "Islamic State", "2", "5",
    )  # fmt: skip
    assert row["type_of_violence"] == "1"


def test_the_type_of_violence_is_not_guessed() -> None:
    """With the other side unknown a row needs dead of a state's own; a nationality is the government of no country."""
    assert made("ged", claim(1, classes=("unspecified",)))[0] == []
    assert made("ged", claim(1, classes=("islamic_state",), by=None))[0] == []
    assert [r["type_of_violence"] for r in made("ged", claim(1, classes=("state_forces",), by=None))[0]] == ["1"]
    nation = Actor(start=0, end=1, text="أجانب", id="nat.foreign", classes=("foreign_forces",))
    assert [r["side_a"] for r in made("ged", claim(1, by=nation))[0]] == ["Foreign forces"]
    jet = msgspec.structs.replace(nation, id="us.air-force")
    assert [r["side_a"] for r in made("ged", claim(1, by=jet))[0]] == ["Government of United States"]


def test_their_ids_are_blank_and_ours_carry_a_prefix() -> None:
    """No id of theirs is filled, and ours begins with MARSAD-."""
    row = made("ged", claim(1))[0][0]
    theirs = [c.name for c in GED if c.policy.startswith("their id")]
    assert len(theirs) == 12 and not any(row[name] for name in theirs) and row["id"].startswith("MARSAD-")


def test_an_unknown_place_has_no_coordinates() -> None:
    """Where the place is not known coordinates are blank and the precision codes are filled."""
    row = made("ged", claim(1, place=NOWHERE))[0][0]
    assert (row["latitude"], row["longitude"], row["geom_wkt"], row["where_prec"]) == ("", "", "", "6")
    assert made("acled", claim(1, place=NOWHERE))[0][0]["geo_precision"] == "3"


def test_unasserted_and_undated_are_left_out() -> None:
    """A planned or denied figure and one without a day make no row and are listed."""
    undated = msgspec.structs.replace(claim(2), time=None)
    rows, done = made("ged", claim(1, mode="denied"), undated)
    assert rows == [] and reasons(done) == ["no source asserts it", "the day is not known"]


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_names_and_confidential_reports_stay_in(format: str) -> None:
    """No format shows a person's name or a confidential report's id, also not in what is left out; with the right it does."""
    named = claim(1, names=("سمير الخيالي",))
    it = dossier(named, title="مقتل سمير الخيالي في حمص")
    secret = marsad.read("سر", report="SECRET-7", outlet="Hidden")
    it = msgspec.structs.replace(
        it,
        reports=(*it.reports, secret),
        claims=(named, claim(2, report="SECRET-7", place=LATTER)),
        confidential=("SECRET-7",),
    )
    done = export(format, it, singly(it))
    files = _text(format, done)
    assert "سمير" not in files and "SECRET-7" not in files and "Hidden" not in files
    assert "rests on a confidential report" in reasons(done)
    right = export(format, it, singly(it), rights=Rights(names=True, confidential=True))
    assert "SECRET-7" in _text(format, right)
    if format in ("csv", "xlsx", "jsonl", "parquet", "geojson", "ged", "acled", "ftm"):
        assert "سمير" in _text(format, right)


def _text(format: str, done: Export) -> str:
    """All that leaves: file, left-outs, traces, as text."""
    beside = (not_exported(done) + provenance(done)).decode("utf-8-sig")
    if format == "xlsx":
        from openpyxl import load_workbook

        sheet = load_workbook(io.BytesIO(done.data)).active
        assert sheet is not None
        return beside + " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
    if format == "parquet":
        import pyarrow.parquet as pq

        return beside + str(pq.read_table(io.BytesIO(done.data)).to_pylist())
    return beside + done.data.decode("utf-8-sig")


def test_every_row_leads_back() -> None:
    """The traces of a row name its claim, the report's hash and the span of the figure."""
    it = dossier(claim(7))
    done = export("ged", it, singly(it))
    (trace,) = done.traces
    assert (trace.claim, trace.sha256, trace.start, trace.end) == ("c007", it.reports[0].text_sha256, 7, 12)


COUNTS = st.one_of(st.none(), st.integers(0, 50))


@st.composite
def some_claims(draw: st.DrawFn) -> list[Claim]:
    """Up to eight claims over few places and days, so that they meet."""
    out = []
    group = Actor(start=0, end=1, text="ق", id="is", classes=("islamic_state",))
    for n in range(draw(st.integers(0, 8))):
        low, high = draw(COUNTS), draw(COUNTS)
        if low is not None and high is not None and low > high:
            low, high = high, low
        first = draw(st.integers(1, 5))
        scope = draw(st.sampled_from(["incident", "incident", "period"]))
        last = first + (draw(st.integers(0, 4)) if scope == "period" else 0)
        out.append(claim(
            n, classes=(draw(st.sampled_from(["civilians", "state_forces", "islamic_state", "unspecified", "foreign_forces"])),),
            by=draw(st.sampled_from([None, BY_STATE, group])), low=low, high=high, scope=scope, day=f"2018-05-0{first}",
            to=f"2018-05-0{last}", place=draw(st.sampled_from([HOMS, LATTER, NOWHERE])),
            status=draw(st.sampled_from(["stated", "disputed"])), hedge="exact",
            part_of=draw(st.one_of(st.none(), st.integers(0, n - 1))) if n else None,
        ))  # fmt: skip
    return out


@settings(max_examples=150, deadline=None)
@given(some_claims(), st.sampled_from(["none", "minimum"]), st.sampled_from(["leave_out", "low"]))
def test_ged_rules_hold_for_any_claims(claims: list[Claim], vague: str, disputed: str) -> None:
    """0 ≤ low ≤ best ≤ high, best is the sum of the deaths, ids are unique, every claim is a row or left out."""
    rows, done = made("ged", *claims, vague=vague, disputed=disputed)
    for row in rows:
        low, best, high = (int(row[n]) for n in ("low", "best", "high"))
        assert 0 <= low <= best <= high
        assert best == sum(int(row[n]) for n in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"))
    assert len({r["id"] for r in rows}) == len(rows)
    ids = {t.claim: t.row for t in done.traces}
    for c in claims:
        assert c.id not in ids or c.part_of not in ids or ids[c.id] == ids[c.part_of], "a total beside its part"
    assert {t.claim for t in done.traces} | {left.id.removeprefix("t-") for left in done.left_out} == {
        c.id for c in claims
    }
    assert made("ged", *reversed(claims), vague=vague, disputed=disputed)[0] == rows


def test_sources_are_known_independent_origins() -> None:
    """Voices of one party are one source, unknown origins none."""
    it = dossier(claim(1))
    (tally,) = singly(it).tallies
    view = tally.origins[0]
    voices = [("sana", "state"), ("army", "state"), ("sohr", None), (None, None)]
    origins = tuple(msgspec.structs.replace(view, origin=o, party=p) for o, p in voices)
    done = export("ged", it, Ledger(tallies=(msgspec.structs.replace(tally, origins=origins),), links=()))
    row = next(csv.DictReader(io.StringIO(done.data.decode())))
    assert row["number_of_sources"] == "2"


def test_the_mapping_knows_every_word() -> None:
    """Each class of people and each precision has its line in the published table."""
    from marsad.model.terms import CLASSES

    assert set(mapping().sides) == set(CLASSES)
    assert {"exact", "town", "neighbourhood", "district", "governorate", "area", "country", "unknown"} == set(
        mapping().where
    )


def test_csv_opens_in_spreadsheets() -> None:
    """CSV begins with a byte order mark, and text that looks like a formula is disarmed."""
    it = dossier(claim(1, place=msgspec.structs.replace(NOWHERE, text="=1+1")))
    data = export("csv", it, singly(it)).data
    assert data.startswith(b"\xef\xbb\xbf") and b"'=1+1" in data
    for format in ("acled", "ged"):
        assert export(format, it, singly(it)).data.startswith(b"\xef\xbb\xbf")


def test_libhxl_reads_and_validates() -> None:
    """libhxl reads the hashtags, sees the count of killed, and finds no error by its schema."""
    import hxl

    it = dossier(claim(1), claim(2, kind="wounded", low=None, high=None, hedge="vague"))
    data = export("hxl", it, singly(it)).data
    rows = hxl.data(hxl.make_input(io.BytesIO(data), hxl.InputOptions(allow_local=True)))
    assert "#affected+killed+best" in [c.display_tag for c in rows.columns]
    assert [r.get("#affected+killed+best") for r in rows] == ["3", None]
    assert rows.validate()


def test_followthemoney_validates() -> None:
    """followthemoney accepts every entity, and would not accept one with a wrong property."""
    from followthemoney import model

    it = dossier(claim(1))
    entities = [json.loads(line) for line in export("ftm", it, singly(it)).data.splitlines()]
    assert {e["schema"] for e in entities} == {"Event", "Article", "Organization"}
    for entity in entities:
        schema = model.get(entity["schema"])
        assert schema is not None and schema.validate(entity) is None
        model.get_proxy(entity)
        assert set(entity["properties"]) <= set(schema.properties)
        clean = model.get_proxy(entity, cleaned=False)
        assert set(clean.properties) and {k for k, v in entity["properties"].items() if v} == set(clean.properties)
    bad = {"id": "x", "schema": "Event", "properties": {"startDate": ["2018-13-99"]}}
    assert not model.get_proxy(bad, cleaned=False).properties, "a wrong value would be seen"


def test_shapely_reads_the_points() -> None:
    """shapely reads the geometry where the place is known; there is none where it is not."""
    from shapely.geometry import shape

    it = dossier(claim(1), claim(2, place=NOWHERE))
    features = json.loads(export("geojson", it, singly(it)).data)["features"]
    assert (shape(features[0]["geometry"]).x, features[1]["geometry"]) == (36.7, None)
    assert features[1]["properties"]["precision"] == "unknown"


def test_openpyxl_and_parquet_keep_arabic() -> None:
    """XLSX is right to left and keeps Arabic and ids as text; Parquet keeps numbers and nulls."""
    import pyarrow.parquet as pq
    from openpyxl import load_workbook

    it = dossier(claim(1, high=None, hedge="at_least"))
    sheet = load_workbook(io.BytesIO(export("xlsx", it, singly(it)).data)).active
    assert sheet is not None and sheet.sheet_view.rightToLeft
    row = dict(zip(*[[c.value for c in r] for r in sheet.iter_rows()], strict=True))
    assert (row["place"], row["low"], row["high"], row["claims"]) == ("حمص", 3, None, "c001")
    table = pq.read_table(io.BytesIO(export("parquet", it, singly(it)).data)).to_pylist()[0]
    assert (table["place"], table["low"], table["high"]) == ("حمص", 3.0, None)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_workbook(tmp_path: Path) -> None:
    """LibreOffice turns the workbook into CSV with the Arabic as it was."""
    it = dossier(claim(1))
    (tmp_path / "x.xlsx").write_bytes(export("xlsx", it, singly(it)).data)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", str(tmp_path), str(tmp_path / "x.xlsx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert "حمص" in (tmp_path / "x.csv").read_text(encoding="utf-8")


def test_a_tally_that_names_a_confidential_claim_is_left_out() -> None:
    """A tally is left out by its claims alone, also where its history does not name the confidential report."""
    it = msgspec.structs.replace(dossier(claim(1)), confidential=("r1",))
    (tally,) = singly(it).tallies
    done = export("csv", it, Ledger(tallies=(msgspec.structs.replace(tally, history=()),), links=()))
    assert (done.rows, reasons(done)) == (0, ["rests on a confidential report"])
