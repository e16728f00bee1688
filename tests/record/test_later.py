"""What comes after ingest: replay, differences, judgements, marks, search, backups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from records_made import NOW, TEXTS, captures_of, fill

from marsad.batch.pool import Options, readings
from marsad.model.ledger import Judgement
from marsad.model.structs import Capture, Reading
from marsad.record.backup import backup, restore
from marsad.record.dossier import Mark, current, dossier
from marsad.record.filters import parse
from marsad.record.judging import judge, mark, read_judgements
from marsad.record.replay import diff, replay
from marsad.record.search import search
from marsad.record.store import Clock, Record, RecordError
from marsad.record.verify import verify

New = Callable[[str], Record]
CLOCK = Clock(NOW)


def as_read(captures: Iterable[Capture], published: str | None, outlet: str | None) -> Iterator[Reading]:
    """Reads as ingest does."""
    return readings(captures, Options(published=published, outlet=outlet))


def otherwise(run: str, keep: Callable[[Reading], Reading]) -> Callable[..., Iterator[Reading]]:
    """A reader of another version: it names itself otherwise and reads otherwise."""

    def read(captures: Iterable[Capture], published: str | None, outlet: str | None) -> Iterator[Reading]:
        for reading in as_read(captures, published, outlet):
            yield msgspec.structs.replace(keep(reading), run=run or reading.run)

    return read


def without_wounded(reading: Reading) -> Reading:
    """Reads no wounded, and shortens every killed's figure by a character at the end, under another id."""
    claims = tuple(
        msgspec.structs.replace(c, id="f" * 15 + c.id[0], scope="period") for c in reading.claims if c.kind == "killed"
    )
    return msgspec.structs.replace(reading, claims=claims)


def test_the_same_run_gives_the_same_bytes(record: Record) -> None:
    """Replay with the run that read it adds nothing and finds every claim the same."""
    head = record.head()
    assert {o.what for o in replay(record, as_read, CLOCK)} == {"same"}
    assert record.head() == head


def test_replay_sees_another_reading(record: Record) -> None:
    """A reader that calls itself the same and reads otherwise is found out, report by report."""
    found = {o.report: o.what for o in replay(record, otherwise("", without_wounded), CLOCK)}
    assert found["north"] == "other" and found["none"] == "same"


def test_a_given_day_is_given_again(new: New) -> None:
    """What --published said at ingest is said at replay too, so that the basis stays «given»."""
    from marsad.record.intake import Intake

    made = new("record")
    capture = [msgspec.structs.replace(captures_of()[0], published=None)]
    options = Options(published="2019-05-12")
    intake = Intake(made, lambda found: readings(found, options), CLOCK, published="2019-05-12")
    assert [o.what for o in intake.run(capture)] == ["added"]
    assert {o.what for o in replay(made, as_read, CLOCK)} == {"same"}


def test_a_newer_run_stands_over_the_older(record: Record) -> None:
    """The newer claims are the record's, the older stay in it; diff names what is new, gone and changed."""
    before = dossier(record).claims
    assert {o.what for o in replay(record, otherwise("new", without_wounded), CLOCK)} == {"added"}
    after = dossier(record).claims
    assert {c.kind for c in after} == {"killed"} and len(after) == sum(c.kind == "killed" for c in before)
    assert sum(1 for _ in record.bodies("claim")) == len(before) + len(after)
    runs = [seq for seq, _, _ in record.bodies("run")]
    changes = diff(record, *runs)
    assert {c.what for c in changes} == {"gone", "changed"}
    assert all(f[0] == "scope" for c in changes if c.what == "changed" for f in c.fields)
    assert {c.what for c in diff(record, *reversed(runs))} == {"new", "changed"}
    assert diff(record, runs[0], runs[0]) == []
    assert verify(record).ok
    with pytest.raises(RecordError, match="is no run"):
        diff(record, 2, runs[0])


def test_judgements_are_carried_or_listed(record: Record) -> None:
    """A judgement follows its figure to the newer run's claim; one whose claim is gone is listed."""
    claims = dossier(record).claims
    killed = next(c for c in claims if c.kind == "killed" and c.report == "north")
    wounded = next(c for c in claims if c.kind == "wounded" and c.report == "north")
    judgements = [
        Judgement(id="1", verdict="accepted", claims=(killed.id,), who="reviewer", when="2020-01-01"),
        Judgement(id="2", verdict="rejected", claims=(wounded.id,), who="reviewer", when="2020-01-01"),
    ]
    assert judge(record, judgements, CLOCK) == (2, 0)
    assert judge(record, judgements, CLOCK) == (0, 2)
    assert len(dossier(record, parse("review:accepted")).claims) == 1
    list(replay(record, otherwise("new", without_wounded), CLOCK))
    now = current(record)
    assert [j.id for j in now.judgements] == ["1"] and [j.id for j in now.stale] == ["2"]
    assert [c.report for c in dossier(record, parse("review:accepted")).claims] == ["north"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "line 2"),
        ('{"type":"judgement","id":"x","verdict":"maybe","claims":["a"],"who":"r","when":"2020"}', "verdict"),
        ('{"type":"judgement","id":"x","verdict":"same","claims":["a"],"who":"r","when":"2020"}', "takes 2 claims"),
        ('{"type":"judgement","id":"x","verdict":"accepted","claims":["a"],"who":"","when":"2020"}', "who decided"),
        ('{"type":"judgement","id":"x","verdict":"withdrawn","claims":[],"who":"r","when":"2020"}', "withdraws"),
    ],
)
def test_a_bad_judgement_is_named(tmp_path: Path, line: str, why: str) -> None:
    """The message holds file, line and what is wrong; nothing of the file is taken."""
    file = tmp_path / "judgements.jsonl"
    file.write_text("\n" + line + "\n", encoding="utf-8")
    with pytest.raises(RecordError, match=why) as found:
        read_judgements(file)
    assert "line 2" in str(found.value) and "judgements.jsonl" in str(found.value)


def test_judgements_come_whole_or_not_at_all(record: Record) -> None:
    """A file whose second judgement speaks of no claim leaves nothing behind; nor may an id change what it says."""
    claim = dossier(record).claims[0].id
    good = Judgement(id="1", verdict="accepted", claims=(claim,), who="reviewer", when="2020-01-01")
    bad = Judgement(id="2", verdict="accepted", claims=("0" * 16,), who="reviewer", when="2020-01-01")
    head = record.head()
    with pytest.raises(RecordError, match="no claim"):
        judge(record, [good, bad], CLOCK)
    assert record.head() == head
    judge(record, [good], CLOCK)
    with pytest.raises(RecordError, match="something else"):
        judge(record, [msgspec.structs.replace(good, verdict="rejected")], CLOCK)


def test_a_confidential_report_stays_in(record: Record) -> None:
    """Marked, a report leaves neither by dossier nor by search; unmarked it does again. Both are kept."""
    mark(record, Mark(target="north", field=None, confidential=True, who="a", why="asked for"), CLOCK)
    assert "north" not in {r.report for r in dossier(record).reports}
    assert "north" not in {h.report for h in search(record, ["حلب"])}
    assert "north" in {h.report for h in search(record, ["حلب"], parse("confidential:with"))}
    mark(record, Mark(target="north", field=None, confidential=False, who="a", why="published since"), CLOCK)
    assert "north" in {r.report for r in dossier(record).reports}
    assert sum(1 for _ in record.bodies("mark")) == 2
    with pytest.raises(RecordError, match="no report"):
        mark(record, Mark(target="nowhere", field=None, confidential=True, who="a", why="b"), CLOCK)


def test_a_confidential_field_stays_in(record: Record) -> None:
    """A marked source is empty, its words are masked in text and explanations, and its report is else unchanged."""
    claim = next(c for c in dossier(record).claims if c.source is not None)
    assert claim.source is not None
    mark(record, Mark(target=claim.id, field="source", confidential=True, who="a", why="a private witness"), CLOCK)
    out = dossier(record)
    found = next(c for c in out.claims if c.id == claim.id)
    assert found.source is None and found.figure == claim.figure
    assert claim.source.text not in msgspec.json.encode(out).decode()
    assert claim.source.text in msgspec.json.encode(dossier(record, parse("confidential:with"))).decode()


@pytest.mark.parametrize(
    ("words", "reports"),
    [
        (["قتل"], {"east"}),
        (["قتلوا"], {"south"}),
        (["حلب"], {"north", "east"}),
        (["حَلَبَ"], {"north", "east"}),
        (["مرصد"], {"south"}),
        (["إصابة"], {"north"}),
        (["اصابه"], {"north"}),
        (["لحقوق الانسان"], {"south"}),
        (["حلب", "مقتل"], {"north"}),
        (["لب"], set()),
        (["12"], {"north"}),
        ([], set(TEXTS)),
    ],
)
def test_search_finds_words_in_any_spelling(record: Record, words: list[str], reports: set[str]) -> None:
    """Marks, hamza, the article and fused letters do not hide a word; a piece of a word finds nothing."""
    assert {h.report for h in search(record, words)} == reports


def test_search_shows_the_claims_of_the_sentence(record: Record) -> None:
    """A hit has the claims in whose sentence the word stands, and of those only what the filter fits."""
    hits = search(record, ["حلب"], parse("kind:wounded"))
    assert {c.kind for h in hits for c in h.claims} == {"wounded"}
    assert {h.report for h in hits} == {"north", "east"}


def test_a_backup_makes_the_same_record_again(record: Record, new: New, tmp_path: Path) -> None:
    """From the file comes a record of the same head and content; a second backup has the same bytes."""
    size = backup(record, tmp_path / "a.marsad")
    assert size == (tmp_path / "a.marsad").stat().st_size
    other = new("other")
    assert restore(other, tmp_path / "a.marsad") == record.head()
    assert dossier(other) == dossier(record)
    assert verify(other, record.head()).ok
    backup(other, tmp_path / "b.marsad")
    assert (tmp_path / "a.marsad").read_bytes() == (tmp_path / "b.marsad").read_bytes()
    with pytest.raises(RecordError, match="there already"):
        backup(record, tmp_path / "a.marsad")
    fill(other)
    assert other.head() == record.head()


def test_a_damaged_backup_gives_nothing(record: Record, new: New, tmp_path: Path) -> None:
    """A backup that was cut or changed is refused as a whole."""
    import gzip

    backup(record, tmp_path / "a.marsad")
    whole = (tmp_path / "a.marsad").read_bytes()
    (tmp_path / "cut.marsad").write_bytes(whole[: len(whole) // 2])
    changed = gzip.decompress(whole).replace(NOW.encode(), b"2021" + NOW.encode()[4:], 1)
    (tmp_path / "changed.marsad").write_bytes(gzip.compress(changed))
    other = new("other")
    for name in ("cut", "changed"):
        with pytest.raises(RecordError, match="nothing was taken"):
            restore(other, tmp_path / f"{name}.marsad")
        assert other.count() == 0
