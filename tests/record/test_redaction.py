"""Redaction: what was destroyed is nowhere left, and the chain still verifies."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

import msgspec
import pytest
from django.db import connections
from records_made import NOW, TEXTS, captures_of, fill

from marsad.model.ledger import Judgement
from marsad.record.backup import backup
from marsad.record.dossier import dossier
from marsad.record.filters import parse
from marsad.record.judging import judge
from marsad.record.redaction import of_report, of_words, redact
from marsad.record.search import search
from marsad.record.store import Clock, Record, RecordError
from marsad.record.verify import verify

CLOCK = Clock(NOW)
SECRET = "زهير المنصوري"
TEXT = f"قال {SECRET} من مدينة حلب إن 9 مدنيين قتلوا في قصف على المدينة أمس."
ENCODINGS = ("utf-8", "utf-16-le", "cp1256")


def needles(words: str) -> list[bytes]:
    """The words as bytes, in every encoding and as JSON escapes."""
    escaped = words.encode("ascii", "backslashreplace")
    return [*(words.encode(e) for e in ENCODINGS), escaped]


def everything(record: Record, data: Path | None) -> list[bytes]:
    """Every byte: of the files, and of every value of every table, unpacked where it was packed.

    Of PostgreSQL the tables' files, not its write-ahead log: that is the server's, and goes when the server is told to.
    """
    found = []
    with connections[record.alias].cursor() as cursor:
        for table in ("link", "content", "blob", "folded", "tombstone"):
            cursor.execute(f"SELECT * FROM record_{table}")
            for row in cursor.fetchall():
                for value in row:
                    if isinstance(value, bytes | memoryview):
                        found.append(bytes(value))
                        try:
                            found.append(zlib.decompress(bytes(value)))
                        except zlib.error:
                            continue
                    else:
                        found.append(str(value).encode())
        if data is not None:
            cursor.execute("CHECKPOINT")
    folders = [record.folder] + ([data / "base"] if data is not None else [])
    found += [f.read_bytes() for folder in folders for f in folder.rglob("*") if f.is_file()]
    return found


def holds(parts: list[bytes], words: str) -> bool:
    """Whether the words are anywhere in the bytes, folded as the index has them or not."""
    from marsad.reading.tokens import fold

    return any(n in part for n in (*needles(words), *needles(fold(words))) for part in parts)


@pytest.fixture
def secret(record: Record) -> Record:
    """A record with one more report, in which a name stands, and a judgement that says it again."""
    fill(record, captures_of({"secret": TEXT, "secret2": f"شهد {SECRET} بذلك، وقتل جندي قرب درعا."}), now=None)
    claim = next(c for c in dossier(record, parse("names:with")).claims if c.report == "secret")
    judgement = Judgement(
        id="1", verdict="accepted", claims=(claim.id,), who="reviewer", when="2020-01-01", why=f"as {SECRET} says"
    )
    judge(record, [judgement], Clock())
    return record


def data_of(record: Record, request: pytest.FixtureRequest) -> Path | None:
    """The server's data folder, where there is a server."""
    if record.vendor == "sqlite":
        return None
    found: Path = request.getfixturevalue("cluster")[1]
    return found


def test_words_are_nowhere_left(secret: Record, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """After redacting words no byte of the record, the database's files or a new backup holds them; the figures stay."""
    data = data_of(secret, request)
    assert holds(everything(secret, data), SECRET), "the search would pass on nothing"
    head = secret.head()
    before = [c.figure for c in dossier(secret, parse("names:with")).claims]
    doomed = of_words(secret, SECRET)
    assert redact(secret, doomed, who="editor", why="asked for", clock=Clock(), words=SECRET) == len(doomed.rows) > 4
    assert not holds(everything(secret, data), SECRET)
    backup(secret, tmp_path / "new.marsad")
    from base64 import b64decode

    lines = gzip.decompress((tmp_path / "new.marsad").read_bytes()).splitlines()
    parts = [zlib.decompress(b64decode(row["body"])) for row in map(msgspec.json.decode, lines) if "body" in row]
    assert parts and not holds([*lines, *parts], SECRET)
    found = verify(secret, head)
    assert found.ok and found.redacted == len(doomed.rows)
    after = dossier(secret, parse("names:with"))
    assert sorted(f.start for f in before) == sorted(c.figure.start for c in after.claims)
    assert all(
        c.figure.text == r.text[c.figure.start : c.figure.end]
        for c in after.claims for r in after.reports if r.report == c.report
    )  # fmt: skip
    assert len(after.judgements) == 1
    assert search(secret, [SECRET.split()[0]]) == []


def test_a_whole_report_is_destroyed(record: Record, request: pytest.FixtureRequest) -> None:
    """Bytes, text, claims and index of the report go, those of others stay, and it is not taken in again."""
    data = data_of(record, request)
    words = "بلدية الزهراء الوسطى"  # in no other test's record of this server
    fill(record, captures_of({"own": f"قالت {words} إن 4 مدنيين قتلوا."}))
    assert holds(everything(record, data), words)
    redact(record, of_report(record, "own"), who="editor", why="asked for", clock=CLOCK)
    assert not holds(everything(record, data), words)
    assert {r.report for r in dossier(record).reports} == set(TEXTS)
    assert verify(record).ok
    assert [o.what for o in fill(record, captures_of({"own": f"قالت {words} إن 4 مدنيين قتلوا."}))] == ["refused"]
    with pytest.raises(RecordError, match="no report"):
        of_report(record, "own")


def test_bytes_that_another_report_shares_stay_and_are_named(record: Record) -> None:
    """Two reports of the same bytes: redacting one says that the other is there, and leaves it whole."""
    twin = msgspec.structs.replace(captures_of({"twin": TEXTS["north"]})[0])
    fill(record, [twin])
    doomed = of_report(record, "north")
    assert doomed.also == {"twin"}
    redact(record, doomed, who="editor", why="asked for", clock=CLOCK)
    assert verify(record).ok
    assert "twin" in {r.report for r in dossier(record).reports}


def test_the_reason_may_not_keep_the_words(secret: Record) -> None:
    """A reason that holds what is to be destroyed is refused, and nothing is done."""
    head = secret.head()
    with pytest.raises(RecordError, match="without them"):
        redact(secret, of_words(secret, SECRET), who="editor", why=f"{SECRET} asked", clock=CLOCK, words=SECRET)
    assert secret.head() == head
