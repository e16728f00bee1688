"""marsad reconcile: three formats, judgements, weights, and what it says when used wrongly."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app

RUN = CliRunner()
TEXTS = {
    "a": ("قال المرصد السوري لحقوق الإنسان إن 23 شخصاً على الأقل قتلوا في قصف على مدينة دوما، الخميس.\n", "2018-05-10"),
    "b": (
        "أعلن المرصد السوري لحقوق الإنسان، الجمعة، أن 27 شخصاً على الأقل قتلوا في قصف على مدينة دوما، الخميس.\n",
        "2018-05-11",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two reports with their days of publication."""
    for name, (text, day) in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.meta.json").write_text(json.dumps({"published": day}), encoding="utf-8")
    return tmp_path


def test_a_folder_and_what_extract_wrote_give_the_same(folder: Path) -> None:
    """Reports read first and the claims that extract wrote come to the same tallies and links."""
    read = RUN.invoke(app, ["reconcile", str(folder), "--format", "jsonl"])
    assert read.exit_code == 0
    claims = folder / "claims.jsonl"
    claims.write_text(RUN.invoke(app, ["extract", str(folder), "--format", "jsonl"]).stdout, encoding="utf-8")
    taken = RUN.invoke(app, ["reconcile", str(claims), "--format", "jsonl"])
    assert taken.exit_code == 0
    lines = [json.loads(line) for line in taken.stdout.splitlines()]
    assert [line["type"] for line in lines] == ["tally", "link"]
    assert (lines[0]["low"], lines[0]["best"], lines[0]["high"]) == (27, 27, None)
    tally = json.loads(read.stdout.splitlines()[0])
    assert {k: tally[k] for k in ("id", "low", "best", "high", "claims")} == {
        k: lines[0][k] for k in ("id", "low", "best", "high", "claims")
    }


def test_the_page_is_whole_and_asks_nobody(folder: Path) -> None:
    """The page is right-to-left, holds the figures, a chart and the sentences, and loads nothing from anywhere."""
    page = RUN.invoke(app, ["reconcile", str(folder), "--format", "html"]).stdout
    assert 'dir="rtl"' in page and "<svg" in page and "<mark>27 شخصاً</mark>" in page
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"|url\(|@import|<script', page) == []


def test_the_table_names_counts_and_notes(folder: Path) -> None:
    """The table has one row a tally, with its figures and what happened to it."""
    out = RUN.invoke(app, ["reconcile", str(folder)]).stdout
    assert "27+" in out and "raised the count" in " ".join(out.split()) and "1 tallies, 1 links" in out


def test_judgements_and_weights_are_taken(folder: Path) -> None:
    """A judgement «different» parts the two claims; so does a threshold that nothing reaches."""
    ids = json.loads(RUN.invoke(app, ["reconcile", str(folder), "--format", "jsonl"]).stdout.splitlines()[0])["claims"]
    judged = folder / "judged.json"
    row = {"type": "judgement", "id": "j1", "verdict": "different", "claims": ids, "who": "r", "when": "2018-06-01"}
    judged.write_text(json.dumps(row), encoding="utf-8")
    heavy = folder / "heavy.yaml"
    heavy.write_text("threshold: 99\n", encoding="utf-8")
    texts = [str(folder / "a.txt"), str(folder / "b.txt"), "--format", "jsonl"]
    for more in (["--judgements", str(judged)], ["--weights", str(heavy)]):
        out = RUN.invoke(app, ["reconcile", *texts, *more]).stdout
        assert sum(json.loads(line)["type"] == "tally" for line in out.splitlines()) == 2


@pytest.mark.parametrize(
    ("name", "content", "option", "message"),
    [
        ("j.json", "{", "--judgements", "line 1: no judgement"),
        ("w.yaml", "points: {x: 1}", "--weights", "unknown key «x»"),
        ("none.json", None, "--judgements", "give a JSONL file"),
        ("none.yaml", None, "--weights", "no such file"),
    ],
)
def test_wrong_use_is_named(folder: Path, name: str, content: str | None, option: str, message: str) -> None:
    """A bad table or judgement file ends with 2 and names the file and the remedy."""
    file = folder / name
    if content is not None:
        file.write_text(content, encoding="utf-8")
    done = RUN.invoke(app, ["reconcile", str(folder / "a.txt"), option, str(file)])
    assert done.exit_code == 2
    assert name in done.stderr and message in done.stderr


def test_a_line_that_is_no_claim_is_named(folder: Path) -> None:
    """A claims file with a broken line is refused with file and line."""
    claims = folder / "claims.jsonl"
    good = RUN.invoke(app, ["extract", str(folder / "a.txt"), "--format", "jsonl"]).stdout
    claims.write_text(good + '{"type":"claim"}\n', encoding="utf-8")
    done = RUN.invoke(app, ["reconcile", str(claims)])
    assert done.exit_code == 2
    assert f"claims.jsonl, line {len(good.splitlines()) + 1}" in done.stderr


def test_packed_claims_with_their_events_come_to_the_same(tmp_path: Path) -> None:
    """A .jsonl.gz that extract's lines were packed into is read as it is, events too: the round stands in the ledger."""
    (tmp_path / "a.txt").write_text(
        "تعقد الجولة التاسعة من محادثات أستانا يومي 14 و15 مايو المقبل.\n", encoding="utf-8"
    )
    (tmp_path / "a.meta.json").write_text('{"published": "2018-04-20"}', encoding="utf-8")
    lines = RUN.invoke(app, ["extract", str(tmp_path), "--format", "jsonl"]).stdout
    packed = tmp_path / "claims.jsonl.gz"
    packed.write_bytes(gzip.compress(lines.encode()))
    out = RUN.invoke(app, ["reconcile", str(packed), "--format", "jsonl"])
    assert out.exit_code == 0
    courses = [line for line in map(json.loads, out.stdout.splitlines()) if line["type"] == "course"]
    assert [(c["course"], [s["number"] for s in c["steps"]]) for c in courses] == [("talks", [9])]


def test_the_table_fits_eighty_columns_in_a_pipe(folder: Path) -> None:
    """No line of the table is longer than 80 characters where nobody's terminal says how wide it is."""
    done = subprocess.run(
        [sys.executable, "-c", "from marsad.cli.main import app; app()", "reconcile", str(folder)], capture_output=True, text=True, check=True,
        env={k: v for k, v in os.environ.items() if k != "COLUMNS"} | {"PYTHONUTF8": "1"}, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert max(map(len, done.stdout.splitlines())) <= 80
