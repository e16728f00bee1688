"""marsad extract: exit codes, the contract of its JSON lines, its table, and bad inputs among good ones."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from marsad.cli.main import app

_ONE = "قتل ثلاثة جنود وأصيب خمسة آخرون، أمس الثلاثاء، في هجوم قرب مدينة حمص، وفق مصدر طبي.\n"
_TWO = "أعلنت وزارة الصحة مقتل 12 مدنيا بينهم 4 أطفال في غارة جوية على مدينة إدلب يوم الاثنين 14 مايو 2018.\n"


def run(*arguments: str | Path, stdin: bytes | None = None, **environment: str) -> Result:
    """Call the command line in this process."""
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin, env=environment or None)


def process(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Call the command line as a process of its own, its output a pipe."""
    command = [sys.executable, "-m", "marsad.cli.main", *(str(a) for a in arguments)]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, check=False)


def lines(result: Result) -> list[dict[str, Any]]:
    """The JSON lines of a result."""
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """One good report."""
    path = tmp_path / "one.txt"
    path.write_text(_ONE, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good reports with bad ones among them."""
    folder = tmp_path / "reports"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text(_ONE, encoding="utf-8")
    (folder / "b-empty.txt").write_bytes(b"")
    (folder / "c-picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (folder / "d-torn.txt").write_bytes(("\ufeff" + _ONE).encode("utf-16-le")[:-1])
    (folder / "e-persian.txt").write_text(
        "در حمله هوایی به این شهر دست کم پنج نفر کشته شدند و چند نفر دیگر زخمی شدند. این خبر را یک منبع پزشکی اعلام کرد.",
        encoding="utf-8",
    )
    (folder / "f-english.txt").write_text("Three soldiers were killed near the city yesterday, a medic said.\n")
    (folder / "g-large.txt").write_bytes(b"\xd8\xa7" * 25_000_000)
    (folder / "deep" / "h.txt").write_text(_TWO, encoding="utf-8")
    with gzip.open(folder / "rows.jsonl.gz", "wt", encoding="utf-8") as file:
        row = {"id": "r1", "text": _ONE, "published": "2018-05-16", "outlet": "somewhere", "desk": "north"}
        file.write(json.dumps(row) + "\n{broken\n" + json.dumps({"id": "r3", "text": _TWO}) + "\n")
    return folder


_BAD = {
    "b-empty": "empty", "c-picture": "PNG", "d-torn": "cut off", "e-persian": "Persian", "f-english": "English",
    "g-large": "20 MB", "rows:2": "line 2 is not JSON",
}  # fmt: skip
_GOOD = ["a", "deep/h", "r1", "r3"]


# -- exit codes -------------------------------------------------------------------------------------------------------


def test_one_good_report_ends_with_0(report: Path) -> None:
    """What can be read is read, and nothing stands on standard error."""
    result = run("extract", report)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--published", "13/5/2018"], "YYYY-MM-DD"),
        (["--published", "2018-02-31"], "YYYY-MM-DD"),
        (["--published", "yesterday"], "YYYY-MM-DD"),
        (["--published", ""], "YYYY-MM-DD"),
        (["--format", "xml"], "xml"),
        (["--workers", "0"], "workers"),
        (["--lexicon", "/no/such/folder"], "no such lexicon folder"),
        (["--no-such-option"], "No such option"),
    ],
)
def test_wrong_use_ends_with_2_and_says_how_to_mend_it(report: Path, arguments: list[str], complaint: str) -> None:
    """A wrong option is refused before anything is read, in words and without a traceback."""
    result = run("extract", report, *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr and "Traceback" not in result.stderr
    assert result.stdout == ""


def test_no_source_ends_with_2() -> None:
    """Without anything to read the use is wrong."""
    assert run("extract").exit_code == 2


def test_what_is_not_there_ends_with_1_and_is_named(tmp_path: Path, report: Path) -> None:
    """A missing file does not stop the others."""
    result = run("extract", tmp_path / "missing.txt", report, "--format", "jsonl")
    assert result.exit_code == 1
    assert "missing: no such file" in result.stderr
    assert [x["report"] for x in lines(result) if x["type"] == "claim"] == ["one", "one"]


def test_a_folder_without_text_ends_with_1(tmp_path: Path) -> None:
    """An empty folder is said to be one."""
    (tmp_path / "nothing").mkdir()
    result = run("extract", tmp_path / "nothing")
    assert result.exit_code == 1 and "holds no text" in result.stderr


# -- bad inputs among good ones ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["jsonl", "table"])
def test_bad_inputs_are_named_and_the_good_ones_done(folder: Path, form: str) -> None:
    """Each bad report stands on standard error with its reason, once, and the exit code is 1."""
    result = process("extract", folder, "--format", form)
    errors = result.stderr.decode().splitlines()
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr
    assert len(errors) == len(_BAD)
    for line, (name, reason) in zip(errors, _BAD.items(), strict=True):
        assert line.startswith(f"marsad: {name}: ") and reason in line
    if form == "table":
        assert "11 reports, 4 read, 7 not read" in result.stdout.decode()
        return
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    heads = {x["report"]: x for x in rows if x["type"] == "report"}
    assert {name for name, head in heads.items() if head["failed"]} == set(_BAD)
    assert sorted({x["report"] for x in rows if x["type"] == "claim"}) == sorted(_GOOD)
    assert all(not x["stories"] and x["numbers"]["total"] == 0 for x in heads.values() if x["failed"])


def test_an_error_inside_is_that_report_s_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the engine itself breaks on one text, that report fails with the error's name and the rest is done."""
    import marsad.batch.pool as pool

    real = pool.extract

    def sometimes(report: Any, lexicon: Any, name: str) -> Any:
        if report.report == "a":
            raise RuntimeError("a bug")
        return real(report, lexicon, name)

    monkeypatch.setattr(pool, "extract", sometimes)
    result = run("extract", folder, "--format", "jsonl")
    assert result.exit_code == 1
    assert "marsad: a: internal error, RuntimeError: a bug" in result.stderr
    assert sorted({x["report"] for x in lines(result) if x["type"] == "claim"}) == sorted(set(_GOOD) - {"a"})


# -- the contract -----------------------------------------------------------------------------------------------------

_KEYS = {
    "report": (
        "report sha256 text_sha256 encoding language title published published_basis published_reasons outlet agency "
        "url furniture stories numbers run failed"
    ),
    "claim": (
        "id report kind figure who by means place time as_of said scope mode source chain movement part_of part_how "
        "restates event evidence rule explain"
    ),
    "event": "id report kind trigger by target place time source chain mode movement round evidence rule",
    "number": "report start end text low high claims reason",
    "figure": "text start end low high hedge unit",
    "who": "text start end class actors traits status names",
    "traits": "sex age role nationality",
    "place": "text start end id name lat lon precision admin1 country candidates",
    "time": "text start end from to duration precision basis",
    "source": "text start end id cue",
    "trigger": "text start end",
    "evidence": "start end",
    "link": "role id text start end basis",
    "counts": "total claimed explained unexplained",
}


def holds(value: dict[str, Any], name: str) -> None:
    """Every key of the contract is there."""
    missing = [key for key in _KEYS[name].split() if key not in value]
    assert missing == [], (name, missing)


def test_no_key_of_the_contract_is_ever_missing(folder: Path) -> None:
    """Every line begins with its type, and every key stands there, null where the report does not say."""
    result = run("extract", folder, "--format", "jsonl", "--numbers")
    kinds = set()
    for line in result.stdout.splitlines():
        assert line.startswith('{"type":"')
        row = json.loads(line)
        kinds.add(row["type"])
        holds(row, row["type"])
        for part in ("figure", "who", "place", "time", "source", "trigger", "evidence"):
            if row.get(part) is not None:
                holds(row[part], part)
        for link in row.get("chain", ()):
            holds(link, "link")
        if row["type"] == "claim":
            holds(row["who"]["traits"], "traits")
        if row["type"] == "report":
            holds(row["numbers"], "counts")
    assert kinds == {"report", "claim", "event", "number"}


def test_a_report_s_lines_follow_its_report_line(folder: Path) -> None:
    """Reports come in the order of their names; each opens with its own line, and only its own lines follow."""
    rows = lines(run("extract", folder, "--format", "jsonl", "--numbers"))
    current = None
    for row in rows:
        if row["type"] == "report":
            current = row["report"]
        assert row["report"] == current
    order = [row["report"] for row in rows if row["type"] == "report"]
    bad = list(_BAD)
    assert order == ["a", *bad[:3], "deep/h", *bad[3:6], "r1", "rows:2", "r3"]


def test_the_counts_are_those_of_the_lines(folder: Path) -> None:
    """The report line's sums are the sums of the number lines below it, and every claim's figure is among them."""
    rows = lines(run("extract", folder, "--format", "jsonl", "--numbers"))
    for head in (row for row in rows if row["type"] == "report"):
        numbers = [r for r in rows if r["type"] == "number" and r["report"] == head["report"]]
        claimed = [n for n in numbers if n["claims"]]
        unexplained = [n for n in numbers if n["reason"] == "unexplained"]
        assert head["numbers"] == {
            "total": len(numbers), "claimed": len(claimed), "unexplained": len(unexplained),
            "explained": len(numbers) - len(claimed) - len(unexplained),
        }  # fmt: skip
        assert all(bool(n["claims"]) != bool(n["reason"]) for n in numbers)


def test_numbers_come_only_where_asked_for(report: Path) -> None:
    """Without --numbers there are no number lines, and all other lines are the same."""
    plain = run("extract", report, "--format", "jsonl").stdout.splitlines()
    full = run("extract", report, "--format", "jsonl", "--numbers").stdout.splitlines()
    assert [x for x in full if not x.startswith('{"type":"number"')] == plain
    assert len(full) == len(plain) + 2


def test_published_makes_yesterday_a_day(report: Path) -> None:
    """«أمس» hangs on the date given, and stays open without one: never on today's."""

    def times(*more: str) -> set[tuple[str | None, str]]:
        rows = lines(run("extract", report, "--format", "jsonl", *more))
        return {(x["time"]["from"], x["time"]["basis"]) for x in rows if x["type"] == "claim"}

    assert times("--published", "2018-05-16") == {("2018-05-15", "anchor:given")}
    assert times() == {(None, "none")}


def test_metadata_beside_a_text_are_used_and_options_stand_over_them(report: Path) -> None:
    """NAME.meta.json gives date, outlet and address; --published and --outlet win over it."""
    meta = {"published": "2018-05-16", "outlet": "the desk", "url": "https://example.org/1"}
    report.with_name("one.meta.json").write_text(json.dumps(meta))
    head = lines(run("extract", report, "--format", "jsonl"))[0]
    assert (head["published"], head["published_basis"], head["outlet"]) == ("2018-05-16", "metadata", "the desk")
    head = lines(run("extract", report, "--format", "jsonl", "--published", "2018-06-01", "--outlet", "another"))[0]
    assert (head["published"], head["published_basis"], head["outlet"]) == ("2018-06-01", "given", "another")
    assert head["url"] == "https://example.org/1"


def test_rows_carry_their_own_metadata(folder: Path) -> None:
    """A row's id, date and outlet are the report's, and what else it holds is kept."""
    rows = lines(run("extract", folder / "rows.jsonl.gz", "--format", "jsonl"))
    head = next(x for x in rows if x["type"] == "report" and x["report"] == "r1")
    assert (head["published"], head["outlet"], head["extra"]) == ("2018-05-16", "somewhere", {"desk": "north"})


def test_standard_input_is_read_like_a_file(report: Path) -> None:
    """«-» reads bytes from a pipe; the claims are those of the file, but for the report's name."""
    piped = lines(run("extract", "-", "--format", "jsonl", stdin=report.read_bytes()))
    filed = lines(run("extract", report, "--format", "jsonl"))
    assert {x["report"] for x in piped} == {"stdin"}
    assert [{**x, "report": ""} for x in piped] == [{**x, "report": ""} for x in filed]


def test_empty_standard_input_ends_with_1() -> None:
    """Nothing piped in is a report that cannot be read, not silence."""
    result = run("extract", "-", stdin=b"")
    assert result.exit_code == 1 and "stdin: empty" in result.stderr


# -- the same bytes ---------------------------------------------------------------------------------------------------


def test_workers_and_hash_seeds_change_nothing(folder: Path) -> None:
    """The output is the same byte for byte with one process or two, and whatever Python's hash seed."""
    outputs = {
        process("extract", folder, "--format", "jsonl", "--numbers", "--workers", workers, PYTHONHASHSEED=seed).stdout
        for workers, seed in (("1", "0"), ("1", "1"), ("2", "0"), ("2", "1"))
    }
    assert len(outputs) == 1
    assert outputs.pop().count(b'"type":"claim"') == 8


# -- the table --------------------------------------------------------------------------------------------------------


def width(line: str) -> int:
    """The columns that a line takes: marks and direction controls take none."""
    return sum(unicodedata.category(c) not in ("Mn", "Cf") for c in line)


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_the_table_is_cut_to_the_width(folder: Path, columns: int) -> None:
    """No row of the table is wider than the terminal, however long the names are."""
    (folder / "long.txt").write_text(
        "أعلنت الهيئة العامة للإغاثة والإسعاف والطوارئ في المحافظات الشرقية مقتل 12 مدنيا من عائلة واحدة نازحة من ريف "
        "المدينة في غارة جوية على مدينة إدلب.\n",
        encoding="utf-8",
    )
    result = run("extract", folder / "long.txt", folder / "a.txt", "--numbers", COLUMNS=str(columns))
    assert result.exit_code == 0
    rows = [line for line in result.stdout.splitlines() if "killed" in line or "kind" in line]
    assert len(rows) >= 4
    assert [line for line in rows if width(line) > columns] == []


def test_direction_controls_of_the_table_are_closed(folder: Path) -> None:
    """Every isolate that a line opens it closes, cut cells included, so that no row turns the next one around."""
    for columns in ("40", "80"):
        for line in run("extract", folder, COLUMNS=columns).stdout.splitlines():
            opened = sum(line.count(c) for c in "\u2066\u2067\u2068")
            assert opened == line.count("\u2069"), line


def test_a_pipe_gets_no_colour(folder: Path) -> None:
    """What is piped holds no escape sequences."""
    result = process("extract", folder, "--numbers", TERM="xterm-256color")
    assert b"killed" in result.stdout
    assert b"\x1b" not in result.stdout + result.stderr


def test_a_report_s_brackets_are_no_markup(tmp_path: Path) -> None:
    """«[bold]» in a title or a cell is printed as it stands, never taken for the table's own markup."""
    path = tmp_path / "x[red].txt"
    path.write_text("قتل ثلاثة جنود في [/bold] مدينة حمص، وفق مصدر طبي [red].\n", encoding="utf-8")
    result = run("extract", path, "--numbers", COLUMNS="120")
    assert result.exit_code == 0 and "x[red]" in result.stdout


def test_a_closed_pipe_ends_quietly(folder: Path) -> None:
    """«| head» closes the pipe early: no traceback."""
    command = [sys.executable, "-m", "marsad.cli.main", "extract", str(folder), "--format", "jsonl", "--numbers"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None and child.stderr is not None
        child.stdout.read(10)
        child.stdout.close()
        assert b"Traceback" not in child.stderr.read()
