"""What a report said before: the difference of its words is readable, and hides what the record hides. Near copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from records_made import NOW, TEXTS, captures_of, fill
from typer.testing import CliRunner

from marsad.cli.main import app
from marsad.record.dossier import Mark, dossier
from marsad.record.filters import parse
from marsad.record.judging import mark
from marsad.record.redaction import of_words, redact
from marsad.record.store import Clock, Record, RecordError
from marsad.record.versions import copies, edits, steps, versions

New = Callable[[str], Record]
CLOCK = Clock(NOW)
CHANGED = TEXTS["north"].replace("12", "14") + "\nوقالت مصادر طبية إن الحصيلة مرشحة للارتفاع."


def changed(record: Record, name: str, text: str) -> None:
    """Capture another version of a made-up report."""
    assert [o.what for o in fill(record, captures_of({name: text}))] == ["changed"]


def test_edits_name_sentences_and_words() -> None:
    """A changed sentence shows its words, a new and a gone one stand whole; blanks and line ends are no difference."""
    found = edits("one two three four. Gone for good!\nLast.", "one two 3 four.\nLast.  Quite something else?")
    assert [e.what for e in found] == ["changed", "gone", "new"]
    assert [w for w in found[0].words if w[0] != "kept"] == [("gone", "three"), ("new", "3")]
    assert "".join(w for what, w in found[0].words if what != "new") == "one two three four."
    assert found[1].before == "Gone for good!" and found[2].after == "Quite something else?"
    assert edits("a b.\nc", "a b. \n\n c\n") == []
    assert [e.what for e in edits("", "قتل ثلاثة")] == ["new"]


def test_unlike_pages_are_compared_in_bounded_time() -> None:
    """Two long pages without a sentence in common take seconds at most, and every sentence of both is named."""
    found = edits("\n".join(f"a{n} b{n}" for n in range(2000)), "\n".join(f"c{n} d{n}" for n in range(2000)))
    assert len(found) == 4000


def test_a_changed_page_says_what_changed(record: Record) -> None:
    """From one version to the next: rows, words and figures; a report captured once has no step, an unknown one is
    named."""
    changed(record, "north", CHANGED)
    changed(record, "north", TEXTS["north"].replace("12", "15"))
    first, second = steps(record, "north")
    assert [[e.what for e in step.edits] for step in (first, second)] == [["changed", "new"], ["changed", "gone"]]
    assert {("gone", "12"), ("new", "14")} == {w for e in first.edits for w in e.words if w[0] != "kept"}
    assert [(what, kind) for what, kind, _ in first.claims] == [("gone", "killed"), ("new", "killed")]
    assert first.newer == second.older and first.older.row < first.newer.row and first.older.at == NOW
    assert dict(versions(record)) == {"north": 3}
    assert steps(record, "south") == []
    with pytest.raises(RecordError, match="no report «nowhere»"):
        steps(record, "nowhere")


def test_a_confidential_report_shows_no_difference(record: Record) -> None:
    """Neither by a difference does a confidential report or field leave, unless the filter asks."""
    changed(record, "south", TEXTS["south"].replace("7", "8"))
    claim = next(c for c in dossier(record).claims if c.report == "south" and c.source)
    assert claim.source is not None
    words = claim.source.text
    mark(record, Mark(target=claim.id, field="source", confidential=True, who="a", why="b"), CLOCK)
    assert words not in msgspec.json.encode(steps(record, "south")).decode()
    assert words in msgspec.json.encode(steps(record, "south", parse("confidential:with"))).decode()
    mark(record, Mark(target="south", field=None, confidential=True, who="a", why="b"), CLOCK)
    with pytest.raises(RecordError, match="is confidential"):
        steps(record, "south")
    assert len(steps(record, "south", parse("confidential:with"))) == 1


def test_a_difference_does_not_bring_back_what_was_redacted(record: Record) -> None:
    """Words destroyed stand in no difference; the versions that held them are compared masked."""
    changed(record, "north", CHANGED)
    redact(record, of_words(record, "حلب"), who="a", why="asked for", clock=CLOCK, words="حلب")
    found = steps(record, "north")
    assert [e.what for e in found[0].edits] == ["changed", "new"]
    assert "حلب" not in msgspec.json.encode(found).decode()


def test_near_copies_are_linked(record: Record) -> None:
    """Two reports with one wire text are named as copies, with the claims; a confidential one is not."""
    assert copies(record) == []
    fill(record, captures_of({"wire": "عاجل. " + TEXTS["north"] + " ولم ترد تفاصيل أخرى."}))
    (found,) = copies(record)
    assert (found.report, found.other) == ("north", "wire")
    of = {c.id: c.report for c in dossier(record).claims}
    assert found.claims and all((of[a], of[b]) == ("north", "wire") for a, b in found.claims)
    mark(record, Mark(target="wire", field=None, confidential=True, who="a", why="b"), CLOCK)
    assert copies(record) == []


def test_the_command_shows_a_changed_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """«ingest» says that a file changed and how to see it; «diff» shows words and figures, «status» names the report."""
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)

    def marsad(*arguments: str) -> str:
        done = CliRunner().invoke(app, list(arguments))
        assert done.exit_code == 0, done.output
        return done.output

    marsad("init", "case")
    (tmp_path / "north.txt").write_text(TEXTS["north"], encoding="utf-8")
    marsad("ingest", "north.txt", "--record", "case")
    assert "nothing to compare" in marsad("diff", "north", "--record", "case")
    assert "more than once" not in marsad("status", "--record", "case")
    (tmp_path / "north.txt").write_text(CHANGED, encoding="utf-8")
    assert "«marsad diff north»" in marsad("ingest", "north.txt", "--record", "case")
    shown = marsad("diff", "north", "--record", "case")
    assert "[-12-]{+14+}" in shown and "\n+ " in shown and "gone killed" in shown and "new killed" in shown
    assert '"edits"' in marsad("diff", "north", "--record", "case", "--format", "jsonl")
    assert "north: 2 captures" in marsad("status", "--record", "case")
    assert "0 pairs of reports" in marsad("status", "--copies", "--record", "case")
