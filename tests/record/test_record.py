"""The record: what goes in comes out, nothing twice, and nobody changes a row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from django.db import DatabaseError, connections
from records_made import NOW, TEXTS, captures_of, fill

from marsad.batch.pool import Options, read_one
from marsad.model.structs import Capture
from marsad.record.dossier import dossier
from marsad.record.store import Record, RecordError
from marsad.record.verify import verify

New = Callable[[str], Record]


def test_a_dossier_holds_what_extraction_gives(record: Record) -> None:
    """Reports, claims and events come out of the record exactly as extraction made them."""
    readings = [read_one(capture, Options()) for capture in captures_of()]
    found = dossier(record)
    assert found.reports == tuple(r.report for r in readings)
    assert found.claims == tuple(c for r in readings for c in r.claims)
    assert found.events == tuple(e for r in readings for e in r.events)
    assert len(found.claims) > 4


def test_an_untouched_record_verifies(record: Record) -> None:
    """Nothing is found where nothing was touched, with a head and without."""
    found = verify(record)
    assert found.broken == ()
    assert found.cannot
    again = verify(record, found.head)
    assert again.broken == () and again.cannot == ()
    assert again.head == record.head()


def test_nothing_is_added_twice(record: Record) -> None:
    """A second ingest of the same adds no row; a third of one more report adds that one."""
    head = record.head()
    assert {o.what for o in fill(record)} == {"known"}
    assert record.head() == head
    more = captures_of({**TEXTS, "more": "قتل مدنيان في انفجار لغم في ريف إدلب."})
    assert [o.what for o in fill(record, more)].count("added") == 1
    assert verify(record, head).ok


def test_the_same_again_has_the_same_head(new: New) -> None:
    """With the clock fixed two records of the same captures have the same head; with the clock running they have not."""
    heads = []
    for name, now in (("a", NOW), ("b", NOW), ("c", None)):
        made = new(name)
        fill(made, now=now)
        heads.append(made.head())
    assert heads[0] == heads[1] != heads[2]


@pytest.mark.parametrize("table", ["link", "content", "blob", "folded", "tombstone"])
def test_the_database_refuses_changes(record: Record, table: str) -> None:
    """No table of the record lets a row be changed or deleted, whoever asks."""
    key = "sha256" if table == "blob" else "seq"
    with connections[record.alias].cursor() as cursor:
        if table == "tombstone":
            cursor.execute("INSERT INTO record_tombstone VALUES (999, 1, '', '')")
        for statement in (f"UPDATE record_{table} SET {key} = {key}", f"DELETE FROM record_{table}"):
            with pytest.raises(DatabaseError, match="append-only"):
                cursor.execute(statement)


def test_a_changed_page_is_a_new_version(record: Record) -> None:
    """Other bytes under the same address stand over the older ones, which stay."""
    changed = captures_of({"north": TEXTS["north"].replace("12", "14")})
    assert [o.what for o in fill(record, changed)] == ["changed"]
    found = [c.figure.low for c in dossier(record).claims if c.report == "north" and c.kind == "killed"]
    assert found == [14]
    assert sum(1 for _ in record.bodies("capture")) == len(TEXTS) + 1


def test_two_files_of_one_name_are_two_reports(record: Record) -> None:
    """A report from elsewhere that bears a known name gets a name of its own, and hides nothing."""
    other = msgspec.structs.replace(captures_of({"north": TEXTS["east"]})[0], origin="elsewhere/north.txt")
    assert fill(record, [other])[0].what == "added"
    names = [r.report for r in dossier(record).reports]
    assert len(names) == len(TEXTS) + 1 and "north" in names
    assert {o.what for o in fill(record, [other])} == {"known"}


def test_what_cannot_be_read_is_said_and_the_rest_done(new: New) -> None:
    """A capture that failed is not kept, bytes that are no text are; the good one beside them is read."""
    made = new("record")
    bad = Capture(report="gone", data=b"", origin="gone.txt", failed="no such file")
    picture = Capture(report="picture", data=b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, origin="picture.txt")
    found = {o.report: o.what for o in fill(made, [bad, picture, *captures_of({"north": TEXTS["north"]})])}
    assert found == {"gone": "failed", "picture": "unread", "north": "added"}
    assert verify(made).ok


def test_opening_says_what_is_wrong(tmp_path: Path, new: New) -> None:
    """A folder that is no record, and one that is there already, are named with the remedy."""
    with pytest.raises(RecordError, match="marsad init"):
        Record.open(tmp_path)
    new("record")
    with pytest.raises(RecordError, match="is a record already"):
        Record.init(tmp_path / "record")
