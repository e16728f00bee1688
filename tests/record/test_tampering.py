"""Tampering: whatever is touched behind Marsad's back is found; what needs a head kept elsewhere is said so.

The tamperer has full power over the database: the triggers are taken away first and laid again afterwards.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections
from records_made import captures_of, fill

from marsad.record.chain import GENESIS, commitment, fixed_salt, row_hash
from marsad.record.store import Record, pack, unpack
from marsad.record.verify import verify


class Tamperer:
    """Somebody with the database's password and Marsad's source."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.cursor = connections[record.alias].cursor()
        self.laid: list[str] = []
        self.tables = ("link", "content", "blob", "folded", "tombstone")
        if record.vendor == "sqlite":
            self.do("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            for name, sql in self.cursor.fetchall():
                self.laid.append(sql)
                self.do(f"DROP TRIGGER {name}")
        else:
            for table in self.tables:
                self.do(f"ALTER TABLE record_{table} DISABLE TRIGGER USER")

    def do(self, sql: str, values: list[Any] | None = None) -> None:
        """Run a statement."""
        self.cursor.execute(sql, values or [])

    def one(self, sql: str, values: list[Any] | None = None) -> Any:
        """The first row of a query."""
        self.do(sql, values)
        return self.cursor.fetchone()

    def first(self, kind: str) -> int:
        """The first row of a kind."""
        return int(self.one("SELECT min(seq) FROM record_link WHERE kind = %s", [kind])[0])

    def leave(self) -> None:
        """Lay the triggers again, so that their lack gives nothing away."""
        for sql in self.laid:
            self.do(sql)
        if self.record.vendor == "postgresql":
            for table in self.tables:
                self.do(f"ALTER TABLE record_{table} ENABLE TRIGGER USER")

    def rechain(self) -> None:
        """Compute every hash anew, as if nothing had been."""
        self.do("SELECT seq, kind, at, parent, commitment FROM record_link ORDER BY seq")
        prev = GENESIS
        for n, (seq, kind, at, parent, promise) in enumerate(self.cursor.fetchall(), 1):
            hash = row_hash(n, kind, at, parent, promise, prev)
            self.do("UPDATE record_link SET seq = %s, prev = %s, hash = %s WHERE seq = %s", [n, prev, hash, seq])
            prev = hash

    def rewrite(self, seq: int, old: bytes, new: bytes) -> bytes:
        """Change the bytes of a content; the new ones."""
        body = unpack(self.one("SELECT body FROM record_content WHERE seq = %s", [seq])[0])
        assert old in body
        body = body.replace(old, new)
        self.do("UPDATE record_content SET body = %s WHERE seq = %s", [pack(body), seq])
        return body


def edit_claim(t: Tamperer) -> None:
    """Another count in a claim."""
    t.rewrite(t.first("claim"), b'"low":12', b'"low":11')


def edit_claim_and_commitment(t: Tamperer) -> None:
    """Another count, and the commitment computed for it."""
    seq = t.first("claim")
    body = t.rewrite(seq, b'"low":12', b'"low":11')
    salt = bytes(t.one("SELECT salt FROM record_content WHERE seq = %s", [seq])[0])
    t.do("UPDATE record_link SET commitment = %s WHERE seq = %s", [commitment(salt, body), seq])


def edit_claim_and_row(t: Tamperer) -> None:
    """Another count, its commitment, and the row's own hash."""
    edit_claim_and_commitment(t)
    seq = t.first("claim")
    row = t.one("SELECT seq, kind, at, parent, commitment, prev FROM record_link WHERE seq = %s", [seq])
    t.do("UPDATE record_link SET hash = %s WHERE seq = %s", [row_hash(*row), seq])


def delete_claim(t: Tamperer) -> None:
    """A claim's content is gone."""
    t.do("DELETE FROM record_content WHERE seq = %s", [t.first("claim")])


def delete_row(t: Tamperer) -> None:
    """A claim is gone, row and content."""
    seq = t.first("claim")
    for table in ("link", "content"):
        t.do(f"DELETE FROM record_{table} WHERE seq = %s", [seq])


def delete_first_row(t: Tamperer) -> None:
    """The first row is gone."""
    for table in ("link", "content"):
        t.do(f"DELETE FROM record_{table} WHERE seq = 1")


def swap_rows(t: Tamperer) -> None:
    """Two rows of the chain change places."""
    a = t.first("claim")
    for old, new in ((a, -1), (a + 1, a), (-1, a + 1)):
        t.do("UPDATE record_link SET seq = %s WHERE seq = %s", [new, old])


def swap_contents(t: Tamperer) -> None:
    """Two claims of one report change their content."""
    a = t.first("claim")
    for old, new in ((a, -1), (a + 1, a), (-1, a + 1)):
        t.do("UPDATE record_content SET seq = %s WHERE seq = %s", [new, old])


def insert_row(t: Tamperer) -> None:
    """A claim is slipped in at the end with a proper hash, and no content."""
    seq, prev = t.one("SELECT seq, hash FROM record_link ORDER BY seq DESC LIMIT 1")
    hash = row_hash(seq + 1, "claim", "2020", 3, "0" * 64, prev)
    t.do("INSERT INTO record_link VALUES (%s, 'claim', '2020', 3, %s, %s, %s)", [seq + 1, "0" * 64, prev, hash])


def insert_content(t: Tamperer) -> None:
    """Content is slipped in that no row of the chain speaks of."""
    t.do("INSERT INTO record_content VALUES (9999, 'claim', 'x', 'north', %s, %s)", [b"salt", pack(b"{}")])


def replace_capture(t: Tamperer) -> None:
    """A page is replaced under its old name."""
    sha = t.one("SELECT sha256 FROM record_blob ORDER BY sha256 LIMIT 1")[0]
    t.do("UPDATE record_blob SET body = %s WHERE sha256 = %s", [pack("غير ذلك".encode()), sha])


def truncate_capture(t: Tamperer) -> None:
    """A page is cut."""
    sha, body = t.one("SELECT sha256, body FROM record_blob ORDER BY sha256 LIMIT 1")
    t.do("UPDATE record_blob SET body = %s WHERE sha256 = %s", [bytes(body)[: len(bytes(body)) // 2], sha])


def delete_capture(t: Tamperer) -> None:
    """A page is gone."""
    sha = t.one("SELECT sha256 FROM record_blob ORDER BY sha256 LIMIT 1")[0]
    t.do("DELETE FROM record_blob WHERE sha256 = %s", [sha])


def add_capture(t: Tamperer) -> None:
    """A page is put in that nobody captured."""
    t.do("INSERT INTO record_blob VALUES (%s, %s)", ["0" * 64, pack(b"made up")])


def change_time(t: Tamperer) -> None:
    """A row is dated back."""
    t.do("UPDATE record_link SET at = '1999-01-01T00:00:00+00:00' WHERE seq = 3")


def change_parent(t: Tamperer) -> None:
    """A claim is given to another report."""
    seq = t.first("claim")
    t.do("UPDATE record_link SET parent = 1 WHERE seq = %s", [seq])


def change_salt(t: Tamperer) -> None:
    """A salt is changed."""
    t.do("UPDATE record_content SET salt = %s WHERE seq = %s", [b"x" * 32, t.first("claim")])


def refile(t: Tamperer) -> None:
    """A report is filed under another id."""
    t.do("UPDATE record_content SET report = 'other' WHERE seq = %s", [t.first("report")])


def change_index(t: Tamperer) -> None:
    """A word is taken out of the index, so that search does not find it."""
    t.do("UPDATE record_folded SET words = ' x ' WHERE seq = %s", [t.first("report")])


def forge_tombstone(t: Tamperer) -> None:
    """A claim is destroyed with a tombstone that no redaction ordered."""
    seq = t.first("claim")
    t.do("INSERT INTO record_tombstone VALUES (%s, 1, '', '')", [seq])
    t.do("DELETE FROM record_content WHERE seq = %s", [seq])


def damage_content(t: Tamperer) -> None:
    """A content is overwritten with noise."""
    t.do("UPDATE record_content SET body = %s WHERE seq = %s", [b"\xff\x00noise", t.first("claim")])


def cut_tail(t: Tamperer) -> None:
    """The last report goes with all that belongs to it."""
    seq = int(t.one("SELECT max(seq) FROM record_link WHERE kind = 'capture'")[0])
    sha = zlib.decompress(bytes(t.one("SELECT body FROM record_content WHERE seq = %s", [seq])[0]))
    name = sha.partition(b'"sha256":"')[2][:64].decode()
    for table in ("link", "content", "folded"):
        t.do(f"DELETE FROM record_{table} WHERE seq >= %s", [seq])
    t.do("DELETE FROM record_blob WHERE sha256 = %s", [name])


def full_rewrite(t: Tamperer) -> None:
    """A count is changed and the whole chain computed anew."""
    seq = t.first("claim")
    body = t.rewrite(seq, b'"low":12', b'"low":11')
    salt = fixed_salt("claim", body)
    t.do("UPDATE record_content SET salt = %s WHERE seq = %s", [salt, seq])
    t.do("UPDATE record_link SET commitment = %s WHERE seq = %s", [commitment(salt, body), seq])
    t.rechain()


def rewrite_times(t: Tamperer) -> None:
    """Every row is dated back and the whole chain computed anew."""
    t.do("UPDATE record_link SET at = '1999-01-01T00:00:00+00:00'")
    t.rechain()


#: found without a head
ALWAYS: list[Callable[[Tamperer], None]] = [
    edit_claim, edit_claim_and_commitment, edit_claim_and_row, delete_claim, delete_row, delete_first_row, swap_rows,
    swap_contents, insert_row, insert_content, replace_capture, truncate_capture, delete_capture, add_capture,
    change_time, change_parent, change_salt, refile, change_index, forge_tombstone, damage_content,
]  # fmt: skip
#: found only against a head that was kept elsewhere
WITH_HEAD: list[Callable[[Tamperer], None]] = [cut_tail, full_rewrite, rewrite_times]


@pytest.mark.parametrize("kind", [*ALWAYS, *WITH_HEAD], ids=lambda kind: kind.__name__)
def test_tampering_is_found(record: Record, kind: Callable[[Tamperer], None]) -> None:
    """Every kind is found with the head kept elsewhere; all but cut tails and full rewrites without one too."""
    head = record.head()
    tamperer = Tamperer(record)
    kind(tamperer)
    tamperer.leave()
    found = verify(record, head)
    assert not found.ok
    assert found.broken[0].why
    alone = verify(record)
    assert alone.ok == (kind in WITH_HEAD)
    assert alone.cannot, "without a head it says what it cannot exclude"


def test_the_first_broken_row_is_named(record: Record) -> None:
    """An edited claim is blamed by its row; rows before it are not."""
    tamperer = Tamperer(record)
    edit_claim(tamperer)
    seq = tamperer.first("claim")
    tamperer.leave()
    assert verify(record).broken[0].seq == seq


def test_missing_triggers_are_found(record: Record) -> None:
    """That the guard was taken away is said even if nothing else was done."""
    tamperer = Tamperer(record)
    assert any("triggers" in b.why for b in verify(record).broken)
    tamperer.leave()
    assert verify(record).ok


def test_an_older_head_still_fits(record: Record) -> None:
    """A head from before more was added is found in the chain; one of another record is not; a typing error is refused."""
    head = record.head()
    fill(record, captures_of({"more": "قتل مدنيان في انفجار لغم في ريف إدلب."}))
    assert verify(record, head).ok
    assert verify(record, head.partition(":")[2]).ok
    assert not verify(record, "3:" + "a" * 64).ok
    with pytest.raises(ValueError, match="no head"):
        verify(record, "abc")
