"""Reference sets of other recorders, and how our rows stand to them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app
from marsad.export.compare import compare, summary
from marsad.export.references import BadReference, Reference, load_references, read_reference, write_references

TRUTH = Path(__file__).resolve().parents[3] / "shared" / "truth" / "ucdp_ged_syria_2018.csv"
GED = "id,date_start,date_end,latitude,longitude,best,low,high,deaths_a\n7.0,2018-05-01,2018-05-02,34.7,36.7,5.0,4.0,6.0,\n"


def event(id: str, day: str = "2018-05-01", lat: float | None = 34.7, best: int | None = 5, **more: int) -> Reference:
    """An event made by hand, at one longitude."""
    return Reference(
        id=id, shape="ged", start=day, end=day, lat=lat, lon=None if lat is None else 36.7, best=best, **more
    )  # type: ignore[arg-type]


def test_a_subset_of_columns_with_decimals_is_read(tmp_path: Path) -> None:
    """Ids and counts written as decimals become whole, an empty or missing cell stays unknown and is not 0."""
    (tmp_path / "g.csv").write_text(GED, encoding="utf-8")
    (one,) = read_reference(tmp_path / "g.csv")
    assert (one.id, one.best, one.low, one.high, one.end) == ("7", 5, 4, 6, "2018-05-02")
    assert one.deaths_a is None and one.deaths_b is None and one.civilians is None


def test_an_acled_shaped_file_is_read_and_comes_back(tmp_path: Path) -> None:
    """An ACLED-shaped file keeps a blank figure unknown, and the set is the same after writing and reading."""
    (tmp_path / "a.csv").write_text(
        "event_id_cnty,event_date,location,fatalities\nX1,2018-05-01,Homs,\nX2,2018-05-01,Homs,0\n"
    )
    events = read_reference(tmp_path / "a.csv")
    assert [(e.id, e.best) for e in events] == [("X1", None), ("X2", 0)]
    (tmp_path / "s.jsonl").write_bytes(write_references(events))
    assert load_references(tmp_path / "s.jsonl") == events


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,b\n1,2\n", "line 1: no column"),
        (GED.replace("5.0", "5.5"), "line 2: best is «5.5»"),
        (GED.replace("2018-05-01", "soon"), "line 2: date_start"),
        (GED + GED.splitlines()[1] + "\n", "stands twice"),
    ],
)
def test_a_bad_file_is_named_with_line_and_remedy(tmp_path: Path, text: str, said: str) -> None:
    """What cannot be read names file, line and what to do, and the command exits with 2."""
    file = tmp_path / "bad.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadReference, match=said):
        read_reference(file)
    assert CliRunner().invoke(app, ["import", str(file), "-o", str(tmp_path / "o.jsonl")]).exit_code == 2


def test_the_comparison_tells_both_and_one(tmp_path: Path) -> None:
    """Near in place and day pairs once; far in either does not; the difference is ours less theirs."""
    ours = [event("a", best=7), event("b", day="2018-06-01"), event("c", lat=None)]
    theirs = [event("x", lat=34.8), event("y", lat=36.0), event("z", day="2018-06-03")]
    compared = compare(ours, theirs)
    (both,) = [c for c in compared if c.where == "both"]
    assert (both.ours, both.theirs, both.difference, both.ranges_meet, both.km) == ("a", "x", 2, False, 11.1)
    assert summary(compared) == {
        "both": 1, "only ours": 2, "only theirs": 2, "both, same best": 0, "both, ranges meet": 0,
        "both, ranges apart": 1, "both, a figure missing": 0,
    }  # fmt: skip


def test_ranges_that_meet_and_missing_figures_are_told() -> None:
    """Overlapping ranges meet; a figure that is not there is not compared, and not taken for 0."""
    (one,) = compare([event("a", low=4, high=9)], [event("x", best=8)])
    assert (one.difference, one.ranges_meet) == (-3, True)
    (one,) = compare([event("a", best=None)], [event("x", best=0)])
    assert (one.difference, one.ranges_meet) == (None, None)


def test_the_order_of_the_sets_does_not_matter() -> None:
    """Shuffled sets give the same comparison."""
    sets = [[event(f"{s}{n}", lat=34.7 + n / 20, best=n) for n in range(8)] for s in "ax"]
    first = compare(*sets)
    for seed in range(5):
        random.Random(seed).shuffle(sets[0])
        random.Random(seed + 9).shuffle(sets[1])
        assert compare(*sets) == first


def test_the_commands_go_round(tmp_path: Path) -> None:
    """export writes three files, import and compare read what export wrote, and every row pairs with itself."""
    text = tmp_path / "r.txt"
    text.write_text("قتل ثلاثة جنود سوريين في هجوم لتنظيم داعش على مدينة حمص أمس الثلاثاء.", encoding="utf-8")
    (tmp_path / "r.meta.json").write_text('{"published": "2018-05-02"}')
    run = CliRunner().invoke
    rows = tmp_path / "r.csv"
    assert run(app, ["export", str(text), "--format", "acled", "-o", str(rows)]).exit_code == 0
    assert {p.name for p in tmp_path.glob("r.csv*")} == {"r.csv", "r.csv.not_exported.csv", "r.csv.provenance.csv"}
    assert run(app, ["import", str(rows), "-o", str(tmp_path / "s.jsonl")]).exit_code == 0
    done = run(app, ["compare", str(tmp_path / "s.jsonl"), "--ours", str(rows), "--format", "jsonl"])
    assert done.exit_code == 0 and done.stdout.count('"in":"both"') == len(read_reference(rows)) > 0
    assert run(app, ["export", str(text), "--format", "pdf", "-o", str(rows)]).exit_code == 2
    assert run(app, ["export", str(tmp_path / "none"), "-o", str(rows)]).exit_code == 2


def test_a_country_is_taken_from_both_files(tmp_path: Path) -> None:
    """--country keeps one country's rows of a file that names countries, all of one that names none, and says so."""
    row = "id,date_start,latitude,longitude,best{}\n7,2018-05-01,34.7,36.7,5{}\n8,2018-05-01,33.3,44.4,5{}\n"
    (tmp_path / "named.csv").write_text(row.format(",country", ",Syria", ",Iraq"), encoding="utf-8")
    (tmp_path / "bare.csv").write_text(row.format("", "", ""), encoding="utf-8")
    files = [str(tmp_path / "bare.csv"), "--ours", str(tmp_path / "named.csv"), "--format", "jsonl"]
    run = CliRunner().invoke
    assert run(app, ["compare", *files]).stdout.count('"in":"both"') == 2
    done = run(app, ["compare", *files, "--country", "sy"])
    assert done.stdout.count('"in":"both"') == 1 and done.stdout.count('"in":"theirs"') == 1
    assert "names no country" in done.stderr
    assert run(app, ["compare", *files, "--country", "syria"]).exit_code == 2
    assert run(app, ["compare", *files, "--from", "May"]).exit_code == 2


@pytest.mark.shared
@pytest.mark.skipif(not TRUTH.exists(), reason="the reference file is not at hand")
def test_the_ged_file_of_2018_is_read_whole() -> None:
    """All 2,765 events are read, with the sums of deaths that their columns give."""
    events = read_reference(TRUTH)
    assert len(events) == 2765
    assert all(e.best == sum(x or 0 for x in (e.deaths_a, e.deaths_b, e.civilians, e.unknown)) for e in events)
