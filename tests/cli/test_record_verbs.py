"""The verbs of the record, as they are typed: exit codes, and sentences that say what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("django")

from click.testing import Result
from typer.testing import CliRunner

from marsad.cli.main import app

TEXT = "قال المرصد السوري لحقوق الإنسان إن 7 جنود قتلوا في قصف على مدينة حلب أمس."


@pytest.fixture(autouse=True)
def on_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a PostgreSQL of the surroundings."""
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)


def marsad(*arguments: object) -> Result:
    """Run a command in this process: each of its own would spend most of the time on starting."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_the_verbs_from_init_to_redaction(tmp_path: Path) -> None:
    """A record's life by its commands: made, filled, searched, judged, marked, backed up, redacted, verified."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    at = ("--record", tmp_path / "case")

    def fine(*arguments: object) -> str:
        done = marsad(*arguments)
        assert done.exit_code == 0, done.output
        return done.stdout

    fine("init", tmp_path / "case")
    assert "1 added" in fine("ingest", tmp_path / "a.txt", "--published", "2018-05-13", *at)
    assert "1 known already" in fine("ingest", tmp_path / "a.txt", "--published", "2018-05-13", *at)
    bad = marsad("ingest", tmp_path / "empty.txt", tmp_path / "gone.txt", *at)
    assert bad.exit_code == 1 and "gone" in bad.stderr and "empty" in bad.stderr
    head = fine("status", "--head", *at).strip()
    assert "nothing was changed" in fine("verify", "--head", head, *at)
    assert marsad("verify", "--head", "3:" + "0" * 64, *at).exit_code == 1
    assert marsad("verify", "--head", "x", *at).exit_code == 2
    assert "the same" in fine("replay", *at)
    assert "no difference" in fine("diff", "1", "1", *at)
    hit = json.loads(fine("search", "حلب", "--format", "jsonl", *at))
    claim = hit["claims"][0]["id"]
    lines = [
        json.loads(line) for line in fine("extract", *at, "--filter", "kind:killed", "--format", "jsonl").splitlines()
    ]
    assert [line["type"] for line in lines][:2] == ["report", "claim"] and lines[1]["id"] == claim
    assert '"type":"tally"' in fine("reconcile", *at, "--format", "jsonl")
    judgement = {"type": "judgement", "id": "1", "verdict": "accepted", "claims": [claim], "who": "r", "when": "2020"}
    (tmp_path / "judged.jsonl").write_text(json.dumps(judgement), encoding="utf-8")
    assert "1 judgements added" in fine("judge", tmp_path / "judged.jsonl", *at)
    assert "1 reports" in fine("search", "--filter", "review:accepted", *at)
    fine("mark", "a", "--who", "r", "--why", "asked for", *at)
    assert "0 reports" in fine("search", "حلب", *at)
    fine("backup", tmp_path / "b.marsad", *at)
    fine("init", tmp_path / "again", "--from", tmp_path / "b.marsad")
    assert fine("status", "--head", "--record", tmp_path / "again") == fine("status", "--head", *at)
    assert "nothing was destroyed" in fine("redact", "--report", "a", "--who", "r", "--why", "asked for", *at)
    assert "rows redacted" in fine("redact", "--report", "a", "--who", "r", "--why", "asked for", "--yes", *at)
    assert "nothing was changed" in fine("verify", "--head", head, *at)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("status",), "marsad init"),
        (("ingest", "x.txt"), "marsad init"),
        (("ingest", "x.txt", "--published", "yesterday"), "YYYY-MM-DD"),
        (("search", "--filter", "kind:dead"), "kind is one of"),
        (("redact", "--who", "r", "--why", "w"), "--report ID or --text"),
        (("diff", "a", "b"), "row number"),
        (("init", "--from", "nowhere"), "no file"),
        (("extract",), "--record DIR"),
        (("extract", "x.txt", "--filter", "kind:killed"), "--record DIR"),
    ],
)
def test_wrong_use_says_what_to_do(tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    """Exit code 2 and a remedy, no traceback."""
    own = () if arguments[0] in ("init", "extract") else ("--record", str(tmp_path))
    done = marsad(*arguments, *own)
    assert done.exit_code == 2
    assert says in done.stderr and isinstance(done.exception, SystemExit)
