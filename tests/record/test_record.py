"""The record: what goes in comes out, nothing twice, and nobody changes a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from django.db import DatabaseError, connections
from records_made import NOW, TEXTS, captures_of, fill

from marsad.batch.pool import Options, read_one, readings
from marsad.ingest.settings import with_note
from marsad.model.structs import Capture, Reading
from marsad.record.dossier import dossier
from marsad.record.intake import Intake
from marsad.record.redaction import of_report, redact
from marsad.record.replay import replay
from marsad.record.store import Clock, Record, RecordError
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


def test_two_ingests_at_once_do_not_give_one_name_to_two_reports(new: New) -> None:
    """Where another ingest takes the name first, for a report from elsewhere, the later one gets a name of its own: the
    same as if it had come later, and what replay makes of it is the same."""
    made, calm = new("record"), new("calm")
    first = captures_of({"north": TEXTS["north"]})
    other = [msgspec.structs.replace(captures_of({"north": TEXTS["east"]})[0], origin="elsewhere/north.txt")]

    def reader(found: Iterable[Capture], published: str | None = None, outlet: str | None = None) -> Iterator[Reading]:
        return readings(found, Options(published=published, outlet=outlet))

    racing = Intake(made, reader, Clock(NOW))  # has looked: the name is free
    assert [o.what for o in fill(made, first)] == ["added"]
    assert [o.what for o in racing.run(other)] == ["added"]
    fill(calm, first)
    fill(calm, other)
    assert made.head() == calm.head()
    assert len({r.report for r in dossier(made).reports}) == 2
    assert {o.what for o in replay(made, reader, Clock(NOW))} == {"same"}
    late = Intake(calm, reader, Clock(NOW))
    assert [o.what for o in late.run(other)] == ["known"]


def test_a_report_destroyed_meanwhile_does_not_come_back(record: Record) -> None:
    """An ingest that began before a redaction does not take in again what the redaction destroyed."""
    running = Intake(record, lambda found: readings(found, Options()), Clock(NOW))
    redact(record, of_report(record, "north"), who="a", why="asked for", clock=Clock(NOW))
    assert [o.what for o in running.run(captures_of({"north": TEXTS["east"]}))] == ["refused"]
    assert "north" not in {r.report for r in dossier(record).reports}


def test_the_same_file_by_another_path_is_known(record: Record) -> None:
    """Another way of writing a path makes no second report; changed there, the file is a new version."""
    again = [msgspec.structs.replace(c, origin=f"/elsewhere/{c.origin}") for c in captures_of()]
    assert {o.what for o in fill(record, again)} == {"known"}
    changed = msgspec.structs.replace(captures_of({"north": TEXTS["east"]})[0], origin="./north.txt")
    assert [o.what for o in fill(record, [changed])] == ["changed"]


def test_what_is_piped_in_hides_nothing(record: Record) -> None:
    """Two texts from standard input are two reports, though both are called stdin; the same text again is known."""
    piped = [msgspec.structs.replace(c, report="stdin", origin="-") for c in captures_of()]
    assert [o.what for c in piped for o in fill(record, [c])] == ["added"] * len(TEXTS)
    assert [o.what for c in piped for o in fill(record, [c])] == ["known"] * len(TEXTS)
    assert len(dossier(record).reports) == 2 * len(TEXTS)


def page(text: str, again: int = 0, day: str = "") -> Capture:
    """A capture of an address, as ingest gives the captures of a web archive."""
    extra = {"captured": day} if day else {}
    one = captures_of({"https://example.org/a": text})[0]
    one = msgspec.structs.replace(one, url=one.report, origin="crawl.warc, record 1", extra=extra)
    if not again:
        return one
    named = msgspec.structs.replace(one, report=f"{one.report}~{again}")
    return with_note(named, f"the name «{one.report}» was taken, so this report is called «{named.report}»")


def test_an_address_captured_twice_is_one_report(record: Record) -> None:
    """What one archive holds of one address are versions of a report, and the last stands; the same words seen again
    are no new version; the bytes of an earlier one, taken in again, are said to be such."""
    old, new = TEXTS["north"], TEXTS["north"].replace("12", "14")
    crawl = [page(old), page(new, 2), page(new, 3, "2019-05-14T00:00:00Z")]
    assert [o.what for o in fill(record, crawl)] == ["added", "changed", "again"]
    found = [r for r in dossier(record).reports if r.url]
    assert [r.report for r in found] == ["https://example.org/a"] and "14" in found[0].text
    assert not any("was taken" in note for note in found[0].notes)
    assert [o.what for o in fill(record, crawl)] == ["older", "older", "known"]


def test_rows_that_all_name_their_site_stay_apart(record: Record) -> None:
    """Rows of one address are reports of their own, since their ids say so; a page of it is then one more."""
    rows = [msgspec.structs.replace(c, report=f"row-{c.report}", url="https://example.org/a") for c in captures_of()]
    assert {o.what for o in fill(record, rows)} == {"added"}
    assert [o.what for o in fill(record, [page("قتل مدنيان في انفجار لغم.")])] == ["added"]
    assert len(dossier(record).reports) == 2 * len(TEXTS) + 1


def test_a_page_behind_a_known_report_is_its_new_version(record: Record) -> None:
    """A page whose address one report alone gives (a feed's entry) is that report, with more words."""
    entry = msgspec.structs.replace(page(TEXTS["north"]), report="entry-1", origin="feed.xml, entry 1")
    assert [o.what for o in fill(record, [entry])] == ["added"]
    assert [(o.report, o.what) for o in fill(record, [page(TEXTS["east"])])] == [("entry-1", "changed")]


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
