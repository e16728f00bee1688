"""Whether anything was touched: every row, commitment, page and index entry is computed again and compared."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator

import msgspec
from django.db import DatabaseError, connections

from marsad.model.structs import Claim, Event
from marsad.record.chain import GENESIS, KINDS, Row, commitment, row_hash, sha256
from marsad.record.intake import CaptureBody, ReportBody, folded_words
from marsad.record.store import Record, plain, unpack


class Broken(msgspec.Struct, frozen=True, kw_only=True):
    """A row that is not as it was written, and how that shows. Row 0 stands for what belongs to no row."""

    seq: int
    why: str


class Verification(msgspec.Struct, frozen=True, kw_only=True):
    """What ``verify`` found. ``broken`` is in order of rows; ``head`` is N:HASH."""

    rows: int
    counts: dict[str, int]
    redacted: int
    head: str
    broken: tuple[Broken, ...]
    #: what was not, or cannot be, excluded
    cannot: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether all is as it was written."""
        return not self.broken


_NO_HEAD = (
    "that rows were cut off at the end, or the whole record written anew: that shows only against a head that was kept "
    "elsewhere (marsad verify --head N:HASH)"
)
_TRIGGERS = {"sqlite": 10, "postgresql": 10}


def verify(record: Record, head: str | None = None) -> Verification:
    """Compute everything again. ``head`` is one that ``status`` or ``verify`` printed earlier, ``N:HASH`` or ``HASH``.

    Raises ValueError where ``head`` is none.
    """
    expected = _head(head)
    broken: list[Broken] = []
    counts: Counter[str] = Counter()
    redacted = 0
    seq, last = 0, GENESIS
    hashes: dict[int, str] = {}
    try:
        for problem in _walk(record, counts, hashes):
            if isinstance(problem, Broken):
                broken.append(problem)
            else:
                redacted += 1
    except (DatabaseError, zlib.error) as error:
        broken.append(Broken(seq=0, why=f"the database cannot be read through: {error}"))
    if hashes:
        seq = max(hashes)
        last = hashes[seq]
    if expected is not None:
        number, hash = expected
        if number is None:
            number = next((n for n, h in hashes.items() if h == hash), None)
        if number is None or hashes.get(number) != hash:
            where = f"row {number}" if number is not None else "any row"
            why = f"the head kept elsewhere is not the hash of {where}: rows were cut off, or the record was rewritten"
            broken.append(Broken(seq=min(number or seq + 1, seq + 1), why=why))
    broken.sort(key=lambda b: b.seq)
    return Verification(
        rows=sum(counts.values()), counts={k: counts[k] for k in KINDS if counts[k]}, redacted=redacted,
        head=f"{seq}:{last}", broken=tuple(broken), cannot=() if expected is not None else (_NO_HEAD,),
    )  # fmt: skip


def _head(text: str | None) -> tuple[int | None, str] | None:
    if text is None:
        return None
    number, colon, hash = text.strip().rpartition(":")
    if len(hash) != 64 or set(hash) - set("0123456789abcdef") or (colon and not number.isdecimal()):
        raise ValueError(f"«{text}» is no head; give one as «marsad status» prints it, N:HASH")
    return (int(number) if colon else None), hash


def _walk(record: Record, counts: Counter[str], hashes: dict[int, str]) -> Iterator[Broken | None]:
    """Every broken row, and None for each redacted one; fills the counts and the hashes as they should be."""
    from marsad.record.models import Blob, Content, Folded, Link, Tombstone

    alias = record.alias
    blobs: dict[str, str] = {}
    for name, body in Blob.objects.using(alias).values_list("sha256", "body").iterator(chunk_size=100):
        try:
            blobs[name] = sha256(unpack(body))
        except zlib.error:
            blobs[name] = "damaged"
    folded = dict(Folded.objects.using(alias).values_list("seq", "words").iterator(chunk_size=1000))
    stones = {
        seq: (by, gone) for seq, by, gone in Tombstone.objects.using(alias).values_list("seq", "redaction", "sha256")
    }
    orders: dict[int, set[int]] = {}
    used: set[str] = set()
    contents = iter(
        Content.objects.using(alias)
        .order_by("seq")
        .values_list("seq", "kind", "key", "report", "salt", "body")
        .iterator(chunk_size=1000)
    )
    content = next(contents, None)
    kinds: dict[int, str] = {}
    expect, prev = 1, GENESIS
    rows = Link.objects.using(alias).order_by("seq")
    for values in rows.values_list("seq", "kind", "at", "parent", "commitment", "prev", "hash").iterator(
        chunk_size=1000
    ):
        row = Row(*values)
        counts[row.kind] += 1
        kinds[row.seq] = row.kind
        hashes[row.seq] = row.hash
        if row.seq != expect:
            yield Broken(seq=expect, why=f"the row is gone: after {expect - 1} comes {row.seq}")
        if row.prev != prev:
            yield Broken(seq=row.seq, why="does not follow from the row before: a row was changed, taken out or moved")
        if row_hash(*row[:6]) != row.hash:
            yield Broken(seq=row.seq, why="its own hash does not fit what it says: the row was changed")
        if row.parent >= row.seq or (row.parent and row.parent not in kinds):
            yield Broken(seq=row.seq, why=f"belongs to row {row.parent}, which does not stand before it")
        expect, prev = row.seq + 1, row.hash
        while content is not None and content[0] < row.seq:
            yield Broken(seq=content[0], why="content without a row of the chain")
            content = next(contents, None)
        if content is None or content[0] != row.seq:
            if row.seq in stones:
                yield None
            else:
                yield Broken(seq=row.seq, why="its content is gone, and no redaction says so")
            continue
        _, kind, key, report, salt, packed = content
        content = next(contents, None)
        if row.seq in stones:
            yield Broken(seq=row.seq, why="redacted, but its content is there")
        try:
            body = unpack(packed)
        except zlib.error:
            yield Broken(seq=row.seq, why="its content is damaged")
            continue
        if kind != row.kind or commitment(bytes(salt), body) != row.commitment:
            yield Broken(seq=row.seq, why="its content is not what the chain committed to: it was changed")
            continue
        try:
            key_of, report_of, needs = _named(row, body)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            yield Broken(seq=row.seq, why=f"its content cannot be read: {error}")
            continue
        if (key, report) != (key_of or key, plain(report_of)):
            yield Broken(seq=row.seq, why="is filed under another key or report than its own")
        if row.kind == "capture":
            used.add(needs)
            if blobs.get(needs) != needs:
                state = "gone" if needs not in blobs else "not what was captured"
                yield Broken(seq=row.seq, why=f"the bytes of the capture are {state}")
        elif row.kind == "report":
            if folded.pop(row.seq, None) != folded_words(needs):
                yield Broken(seq=row.seq, why="the index of words does not fit the report's text")
        elif row.kind == "redaction":
            orders[row.seq] = set(msgspec.json.decode(body)["rows"])
    while content is not None:
        yield Broken(seq=content[0], why="content without a row of the chain")
        content = next(contents, None)
    for seq, (by, _) in sorted(stones.items()):
        if seq not in orders.get(by, ()):
            yield Broken(seq=seq, why=f"a tombstone that no redaction ordered (row {by})")
    for seq in sorted(folded):
        yield Broken(seq=seq, why="words in the index that belong to no report")
    for name in sorted(set(blobs) - used):
        yield Broken(seq=0, why=f"bytes that no capture has: {name[:16]}…")
    yield from _unguarded(record)


def _named(row: Row, body: bytes) -> tuple[str, str, str]:
    """(key, report id, what else must be there: the bytes' SHA-256 or the text) that a content asks for."""
    if row.kind == "capture":
        capture = msgspec.json.decode(body, type=CaptureBody)
        return capture.key(), capture.report, capture.sha256
    if row.kind == "report":
        report = msgspec.json.decode(body, type=ReportBody)
        return report.key(), report.report.report, report.report.text
    if row.kind in ("claim", "event"):
        item = msgspec.json.decode(body, type=Claim | Event)
        return f"{row.parent}:{item.id}", item.report, ""
    return "", "", ""


def _unguarded(record: Record) -> Iterator[Broken]:
    """Triggers that are gone: nobody need have changed anything yet, but somebody made it possible."""
    connection = connections[record.alias]
    with connection.cursor() as cursor:
        if record.vendor == "sqlite":
            cursor.execute("SELECT count(*) FROM sqlite_master WHERE type='trigger' AND name LIKE 'record_%'")
        else:
            cursor.execute(
                "SELECT count(*) FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid "
                "WHERE c.relnamespace = current_schema()::regnamespace AND NOT tgisinternal AND tgenabled = 'O'"
            )
        found = cursor.fetchone()[0]
    if found != _TRIGGERS[record.vendor]:
        why = f"{_TRIGGERS[record.vendor] - found} of the triggers that forbid changes are gone or switched off"
        yield Broken(seq=0, why=why)
