"""Which counts an export holds: the filter over files and records, reviewers, rights, and what is never reconciled."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from claims_made import HOMS, LATTER, claim, dossier
from typer.testing import CliRunner

from marsad.cli.export import reconciled
from marsad.cli.main import app
from marsad.export.choosing import choose, split
from marsad.export.singly import singly
from marsad.lexicon.compiled import load
from marsad.model.ledger import Dossier, Judgement
from marsad.record.filters import Filter, parse

RUN = CliRunner()
TEXTS = {
    "a": ("قال المرصد السوري لحقوق الإنسان إن 23 شخصاً على الأقل قتلوا في قصف على مدينة دوما، الخميس.", "2018-05-10"),
    "b": (
        "أعلن المرصد السوري لحقوق الإنسان، الجمعة، أن 27 شخصاً على الأقل قتلوا في قصف على مدينة دوما، الخميس.",
        "2018-05-11",
    ),
    "c": ("قال المرصد السوري لحقوق الإنسان إن 5 جنود قتلوا في هجوم لتنظيم داعش على مدينة حلب، السبت.", "2018-05-12"),
}


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV that export wrote."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def written(parent: Path) -> Path:
    """Three reports with their days of publication: an update of one count, and another count."""
    reports = parent / "reports"
    reports.mkdir()
    for name, (text, day) in TEXTS.items():
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
        (reports / f"{name}.meta.json").write_text(json.dumps({"published": day}), encoding="utf-8")
    return reports


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the three reports."""
    return written(tmp_path)


def _marsad(*arguments: object) -> None:
    """The command on a record of its own, whatever database the surroundings name."""
    environment = {k: v for k, v in os.environ.items() if k != "MARSAD_DATABASE_URL"}
    command = [sys.executable, "-m", "marsad.cli.main", *map(str, arguments)]
    subprocess.run(command, env=environment, check=True, capture_output=True)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the three reports."""
    pytest.importorskip("django")
    top = tmp_path_factory.mktemp("record")
    _marsad("init", top / "case")
    _marsad("ingest", written(top), "--record", top / "case")
    return top / "case"


def exported(*arguments: object) -> list[dict[str, str]]:
    """The rows that the command writes."""
    out = Path(str(arguments[0])).parent / "out.csv"
    done = RUN.invoke(app, ["export", *map(str, arguments), "-o", str(out)])
    assert done.exit_code == 0, done.output
    return rows(out)


def test_several_reports_make_one_count(folder: Path) -> None:
    """An update of one origin is one row with the newest figure, both claims, and the policy that chose it."""
    first, second = exported(folder)
    assert (first["best"], first["low"], first["policy"]) == ("27", "27", "latest")
    assert len(first["claims"].split()) == 2 and first["reports"] == "a b"
    assert (second["best"], second["place_id"]) == ("5", "sy.aleppo.aleppo")


def test_packed_claims_are_recognised(folder: Path) -> None:
    """What extract wrote gives the same rows plain and as .jsonl.gz; a damaged one is named, and not taken for texts."""
    lines = RUN.invoke(app, ["extract", str(folder), "--format", "jsonl"]).stdout.encode()
    plain, packed = folder.parent / "c.jsonl", folder.parent / "c.jsonl.gz"
    plain.write_bytes(lines)
    packed.write_bytes(gzip.compress(lines))
    assert exported(packed) == exported(plain) == exported(folder)
    packed.write_bytes(gzip.compress(lines + b'{"type":"claim"}\n'))
    bad = RUN.invoke(app, ["export", str(packed), "-o", str(folder / "x.csv")])
    assert bad.exit_code == 2 and f"line {len(lines.splitlines()) + 1}" in bad.stderr
    packed.write_bytes(gzip.compress(lines)[:-9])
    bad = RUN.invoke(app, ["export", str(packed), "-o", str(folder / "x.csv")])
    assert bad.exit_code == 2 and "cut off or damaged" in bad.stderr


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        (("--place", "حلب"), ["5"]),
        (("--from", "2018-05-12"), ["5"]),
        (("--to", "2018-05-10"), ["27"]),
        (("--country", "sy"), ["27", "5"]),
        (("--country", "iq"), []),
        (("--kind", "wounded"), []),
        (("--kind", "killed"), ["27", "5"]),
        (("--filter", "report:a"), ["23"]),
        (("--filter", "-report:b kind:killed"), ["23", "5"]),
        (("--filter", "published-to:2018-05-10"), ["23"]),
        (("--reviewed-only",), []),
    ],
)
def test_a_filter_asks_the_same_of_files_and_records(
    folder: Path, case: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...], best: list[str]
) -> None:
    """Each option gives the same rows on reports and on a record; what asks for counts leaves their figures as they are."""
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    assert [r["best"] for r in exported(folder, *asked)] == best
    done = RUN.invoke(app, ["export", "--record", str(case), *asked, "-o", str(folder / "r.csv")])
    assert done.exit_code == 0 and [r["best"] for r in rows(folder / "r.csv")] == best


def test_a_confidential_report_never_moves_a_figure(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The update of a confidential report is in no figure, no range and no list; with the right it is."""
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    out = tmp_path / "r.csv"
    ask = ["export", "--record", str(case), "--place", "دوما", "-o", str(out)]
    mark = ["mark", "b", "--who", "r", "--why", "asked for", "--record", str(case)]
    assert RUN.invoke(app, mark).exit_code == 0
    try:
        assert RUN.invoke(app, ask).exit_code == 0
        assert [(r["best"], r["reports"]) for r in rows(out)] == [("23", "a")]
        assert "27" not in "".join(p.read_text("utf-8-sig") for p in tmp_path.glob("r.csv.not*"))
        assert RUN.invoke(app, [*ask, "--with-confidential"]).exit_code == 0
        assert [r["best"] for r in rows(out)] == ["27"]
    finally:
        assert RUN.invoke(app, [*mark, "--public"]).exit_code == 0


def test_a_confidential_source_stays_in(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A claim whose source is confidential is exported without it; with the right it names it."""
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    out = tmp_path / "r.csv"
    ask = ["export", "--record", str(case), "--place", "حلب", "-o", str(out)]
    assert RUN.invoke(app, ask).exit_code == 0
    (row,) = rows(out)
    assert row["origins"] == "sohr"
    why = ("--field", "source", "--who", "r", "--why", "asked for", "--record", str(case))
    assert RUN.invoke(app, ["mark", row["claims"], *why]).exit_code == 0
    try:
        assert RUN.invoke(app, ask).exit_code == 0
        assert [(r["origins"], r["best"]) for r in rows(out)] == [("", "5")]
        assert RUN.invoke(app, [*ask, "--with-confidential"]).exit_code == 0
        assert [r["origins"] for r in rows(out)] == ["sohr"]
    finally:
        assert RUN.invoke(app, ["mark", row["claims"], *why, "--public"]).exit_code == 0


def test_a_place_asked_for_changes_no_figure() -> None:
    """A count of two claims, one of whose places was not read, stays whole when its town is asked for."""
    it = dossier(claim(1), claim(2, place=LATTER, day="2018-05-03"))
    whole = reconciled(it, parse(""), "latest", load())[1]
    chosen, part, _ = reconciled(it, parse("place:sy.homs.homs"), "latest", load())
    assert part.tallies == tuple(t for t in whole.tallies if t.counted.place is HOMS or t.claims == ("c001",))
    assert len(part.tallies) == 1 and len(chosen.claims) == 2


def test_reviewers_decide() -> None:
    """Rejected claims are listed and in no count, corrected ones count as corrected, and with a review asked for no other claim enters."""

    def judged(n: int, verdict: str, **more: object) -> Judgement:
        return Judgement(id=f"j{n}", verdict=verdict, claims=(f"c{n:03}",), who="r", when=f"2020-01-0{n}", **more)  # type: ignore[arg-type]

    it = msgspec.structs.replace(
        dossier(claim(1), claim(2, place=LATTER), claim(3, day="2018-05-04"), claim(4, day="2018-05-08")),
        judgements=(judged(1, "accepted"), judged(2, "rejected"),
                    judged(3, "corrected", correction={"figure": msgspec.Raw(b'{"low":8,"high":8}')})),
    )  # fmt: skip
    _, ledger, rejected = reconciled(it, parse(""), "latest", load())
    assert sorted(str(t.best) for t in ledger.tallies) == ["3", "3", "8"]
    assert [(r.id, r.reason) for r in rejected] == [("c002", "rejected by a reviewer")]
    _, ledger, _ = reconciled(it, parse("review:accepted,corrected"), "latest", load())
    assert {t.claims: t.best for t in ledger.tallies} == {("c001",): 3, ("c003",): 8}


def test_every_part_of_a_filter_is_used_once() -> None:
    """Split, each field of a filter narrows either what is reconciled or what is chosen; none is lost."""
    full = parse(
        "kind:killed place:x country:sy actor:a origin:o outlet:p report:r mode:asserted scope:period review:accepted "
        "event:clash from:2018-05-01 to:2018-05-02 published-from:2018-05-01 published-to:2018-05-02 -outlet:q -place:y"
    )
    sources, counts = split(full)
    empty = Filter()
    for name in Filter.__struct_fields__:
        if name in ("without", "confidential", "names"):
            continue
        value = getattr(full, name)
        assert value != getattr(empty, name)
        assert [getattr(f, name) == value for f in (sources, counts)].count(True) == 1, name
    assert (sources.without, counts.without) == ((("outlet", "q"),), (("place", "y"),))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--filter", "confidential:with"), "--with-confidential"),
        (("--filter", "names:with"), "--with-names"),
        (("--filter", "kind:killed", "--kind", "wounded"), "twice"),
        (("--kind", "dead"), "kind is one of"),
        (("--from", "May"), "write it as"),
        (("--from", "2018-05-12", "--to", "2018-05-10"), "later than"),
        (("--record", "case"), "either files"),
        (("--judgements", "gone.jsonl"), "gone.jsonl"),
    ],
)
def test_wrong_use_is_named(folder: Path, arguments: tuple[str, ...], says: str) -> None:
    """Rights come by their options alone; what cannot be understood exits with 2 and says what to do."""
    done = RUN.invoke(app, ["export", str(folder), *arguments, "-o", str(folder / "o.csv")])
    assert done.exit_code == 2 and says in done.stderr
    assert not (folder / "o.csv").exists()


def test_an_unread_report_is_named_and_the_rest_is_written(folder: Path) -> None:
    """One empty file among three is named, the others are exported, and the exit code is 1."""
    (folder / "empty.txt").write_text("", encoding="utf-8")
    done = RUN.invoke(app, ["export", str(folder), "-o", str(folder.parent / "o.csv")])
    assert done.exit_code == 1 and "empty" in done.stderr
    assert len(rows(folder.parent / "o.csv")) == 2


def test_events_without_a_figure_have_no_review_and_no_kind(folder: Path) -> None:
    """A strike without a figure makes a row of acled, but none where a kind or a reviewer's word is asked for."""
    text = "قصفت المدفعية مدينة حمص يوم الاثنين. وقتل 4 مدنيين في مدينة حماة يوم الأحد."
    (folder / "d.txt").write_text(text, encoding="utf-8")
    (folder / "d.meta.json").write_text('{"published": "2018-05-15"}')
    lines = RUN.invoke(app, ["extract", str(folder / "d.txt"), "--format", "jsonl"]).stdout.splitlines()
    (id,) = [x["id"] for x in map(json.loads, lines) if x["type"] == "claim"]
    judged = folder.parent / "judged.jsonl"
    line = {"type": "judgement", "id": "1", "verdict": "accepted", "claims": [id], "who": "r", "when": "2020"}
    judged.write_text(json.dumps(line), encoding="utf-8")
    ask = (folder, "--format", "acled", "--judgements", judged)
    assert {"Homs", "Hama"} <= {r["location"] for r in exported(*ask)}
    killed = {r["location"] for r in exported(*ask, "--kind", "killed")}
    assert "Homs" not in killed and "Hama" in killed
    assert {r["location"] for r in exported(*ask, "--reviewed-only")} == {"Hama"}


def test_what_reviewers_rejected_is_listed_beside_the_file(folder: Path) -> None:
    """A rejected claim is in no row and stands in FILE.not_exported.csv with its reason."""
    lines = RUN.invoke(app, ["extract", str(folder / "c.txt"), "--format", "jsonl"]).stdout.splitlines()
    (id,) = [x["id"] for x in map(json.loads, lines) if x["type"] == "claim"]
    judged = folder.parent / "judged.jsonl"
    line = {"type": "judgement", "id": "1", "verdict": "rejected", "claims": [id], "who": "r", "when": "2020"}
    judged.write_text(json.dumps(line), encoding="utf-8")
    assert [r["best"] for r in exported(folder, "--judgements", judged)] == ["27"]
    left = rows(folder.parent / "out.csv.not_exported.csv")
    assert [(r["id"], r["reason"]) for r in left] == [(id, "rejected by a reviewer")]


def test_a_count_with_days_is_taken_by_them() -> None:
    """A count of 1 May is not one of 2 May because a claim of it without a day was published then."""
    it = dossier(claim(1), msgspec.structs.replace(claim(2), time=None))
    first, second = singly(it).tallies
    both = msgspec.structs.replace(first, claims=("c001", "c002"))
    ledger = msgspec.structs.replace(singly(it), tallies=(both, second))
    assert choose(it, ledger, parse("from:2018-05-02"))[1].tallies == (second,)
    assert choose(it, ledger, parse("to:2018-05-01"))[1].tallies == (both,)


def test_an_empty_dossier_gives_an_empty_ledger() -> None:
    """Nothing in, nothing out."""
    assert reconciled(Dossier(), Filter(), "latest", load())[1].tallies == ()
