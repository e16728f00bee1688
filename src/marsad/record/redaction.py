"""Redaction: the one audited way to destroy content. Tombstones stay, the chain still verifies.

A whole report goes with its bytes, text, claims and events. Words go wherever the record has them: what held them is
destroyed and, of reports, claims, events and judgements, a copy with the words masked is chained in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from django.db import connections

from marsad.model.ledger import Judgement
from marsad.model.structs import Claim, Event
from marsad.record.dossier import Mark
from marsad.record.filters import masked, masker
from marsad.record.intake import CaptureBody, ReportBody, folded_words
from marsad.record.store import Clock, Record, RecordError, Writer, canonical, unpack

_TABLES = ("record_content", "record_blob", "record_folded")
#: in which encodings the bytes of a page may hold the words
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6")


class Doomed(msgspec.Struct, kw_only=True):
    """What a redaction would destroy: rows with their kind and report, and the bytes of captures."""

    rows: dict[int, tuple[str, str]] = {}
    blobs: set[str] = set()
    #: reports that hold the same bytes and are not among those named: their copy stays
    also: set[str] = set()


def of_report(record: Record, report: str) -> Doomed:
    """Everything of one report, in all versions and readings. Raises RecordError where there is none."""
    from marsad.record.models import Content

    rows = Content.objects.using(record.alias).filter(report=report)
    found = {seq: (kind, name) for seq, kind, name in rows.values_list("seq", "kind", "report")}
    if not found:
        raise RecordError(f"no report «{report}» in the record; «marsad search» finds ids")
    doomed = Doomed(rows=found)
    others: dict[str, str] = {}
    for seq, _, raw in record.bodies("capture"):
        body = msgspec.json.decode(raw, type=CaptureBody)
        if seq in found:
            doomed.blobs.add(body.sha256)
        else:
            others[body.sha256] = body.report
    doomed.also = {others[sha] for sha in doomed.blobs if sha in others}
    doomed.blobs -= set(others)
    return doomed


def of_words(record: Record, words: str) -> Doomed:
    """Everything that holds these words, in any spelling; of a report that does, its captures too."""
    from marsad.record.models import Blob

    mask = masker([words])
    doomed = Doomed()
    held = {
        sha
        for sha, packed in Blob.objects.using(record.alias).values_list("sha256", "body").iterator(chunk_size=50)
        if _holds(unpack(packed), words, mask)
    }
    captures: dict[int, CaptureBody] = {}
    for seq, name, raw in record.bodies("capture"):
        captures[seq] = body = msgspec.json.decode(raw, type=CaptureBody)
        if body.sha256 in held or _differs(msgspec.to_builtins(body), mask):
            doomed.rows[seq] = ("capture", name)
    for kind in ("report", "claim", "event", "judgement", "mark"):
        for seq, name, raw in record.bodies(kind):
            if _differs(msgspec.json.decode(raw), mask):
                doomed.rows[seq] = (kind, name)
                if kind == "report":
                    capture = msgspec.json.decode(raw, type=ReportBody).capture
                    doomed.rows[capture] = ("capture", name)
    # a report is masked whole: its row names its claims' rows as parent, so they move with it
    parents = record.parents(("report", "claim", "event"))
    for seq, (kind, _) in list(doomed.rows.items()):
        if kind in ("claim", "event"):
            doomed.rows.setdefault(parents[seq], ("", ""))
    for seq, parent in parents.items():  # in order: a capture's reports before their claims
        if parent in doomed.rows:
            doomed.rows.setdefault(seq, ("", ""))
    from marsad.record.models import Content

    blank = [seq for seq, (kind, _) in doomed.rows.items() if not kind]
    for at in range(0, len(blank), 500):
        rows = Content.objects.using(record.alias).filter(seq__in=blank[at : at + 500])
        doomed.rows.update({seq: (kind, name) for seq, kind, name in rows.values_list("seq", "kind", "report")})
    doomed.rows = {seq: what for seq, what in doomed.rows.items() if what[0]}
    kept = {body.sha256 for seq, body in captures.items() if seq not in doomed.rows}
    doomed.blobs = {body.sha256 for seq, body in captures.items() if seq in doomed.rows} - kept
    return doomed


def _holds(data: bytes, words: str, mask: Callable[[str], str]) -> bool:
    for encoding in _ENCODINGS:
        try:
            if words.encode(encoding) in data:
                return True
        except UnicodeEncodeError:
            continue
    text = data.decode("utf-8", "replace")
    return mask(text) != text


def _differs(value: Any, mask: Callable[[str], str]) -> bool:
    if isinstance(value, str):
        return mask(value) != value
    if isinstance(value, dict):
        return any(_differs(item, mask) for item in value.values())
    return isinstance(value, list | tuple) and any(_differs(item, mask) for item in value)


def redact(
    record: Record, doomed: Doomed, *, who: str, why: str, clock: Clock, words: str | None = None
) -> int:  # fmt: skip
    """Destroy what ``of_report`` or ``of_words`` found; the number of rows whose content is gone.

    Raises RecordError where ``why`` or ``who`` hold the words themselves: they would stay.
    """
    mask = masker([words]) if words else None
    if mask is not None and (mask(who + " " + why) != who + " " + why):
        raise RecordError("the reason holds the words that are to be destroyed; say it without them")
    if not doomed.rows:
        return 0
    parents = record.parents(("report", "claim", "event"))
    with record.writing(clock) as writer:
        kept = [] if mask is None else [(seq, raw) for seq in sorted(doomed.rows) if (raw := record.body(seq))]
        order = canonical({"who": who, "why": why, "rows": sorted(doomed.rows)})
        redaction = writer.add("redaction", str(writer.seq + 1), order)
        writer.flush()
        _destroy(record, doomed, redaction, mask or str)
        moved: dict[int, int] = {}
        for seq, raw in kept:
            if mask is not None:
                _masked_copy(writer, doomed.rows[seq][0], masked(msgspec.json.decode(raw), mask), redaction, seq,
                             moved, parents)  # fmt: skip
    purge(record)
    return len(doomed.rows)


def _masked_copy(
    writer: Writer, kind: str, plain: Any, redaction: int, seq: int, moved: dict[int, int], parents: dict[int, int]
) -> None:
    """Chain once more what was destroyed, with the words masked; ``moved`` says where reports went."""
    if kind == "report":
        body = msgspec.structs.replace(msgspec.convert(plain, ReportBody), redaction=redaction)
        row = writer.add("report", body.key(), canonical(body), report=body.report.report, parent=body.capture)
        writer.add_folded(row, folded_words(body.report.text))
        moved[seq] = row
    elif kind in ("claim", "event"):
        item = msgspec.convert(plain, Claim | Event)
        parent = moved[parents[seq]]
        writer.add(kind, f"{parent}:{item.id}", canonical(item), report=item.report, parent=parent)
    elif kind == "judgement":
        judgement = msgspec.convert(plain, Judgement)
        writer.add("judgement", judgement.id, canonical(judgement))
    elif kind == "mark":
        writer.add("mark", str(writer.seq + 1), canonical(msgspec.convert(plain, Mark)))


def _destroy(record: Record, doomed: Doomed, redaction: int, mask: Callable[[str], str]) -> None:
    from marsad.record.models import Blob, Content, Folded, Tombstone

    alias = record.alias
    shas = {}
    for seq in [seq for seq, (kind, _) in doomed.rows.items() if kind == "capture"]:
        raw = record.body(seq)
        if raw is not None:
            sha = msgspec.json.decode(raw, type=CaptureBody).sha256
            shas[seq] = sha if sha in doomed.blobs else ""
    Tombstone.objects.using(alias).bulk_create(
        [
            Tombstone(
                seq=seq,
                redaction=redaction,
                sha256=shas.get(seq, ""),
                report=name if kind == "capture" and mask(name) == name else "",
            )
            for seq, (kind, name) in sorted(doomed.rows.items())
        ],
        500,
    )
    rows = sorted(doomed.rows)
    for at in range(0, len(rows), 500):
        Content.objects.using(alias).filter(pk__in=rows[at : at + 500]).delete()
        Folded.objects.using(alias).filter(pk__in=rows[at : at + 500]).delete()
    Blob.objects.using(alias).filter(pk__in=sorted(doomed.blobs)).delete()


def purge(record: Record) -> None:
    """Make the database give up what was deleted: free pages, the write-ahead log of SQLite, dead rows of PostgreSQL."""
    with connections[record.alias].cursor() as cursor:
        if record.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            for table in _TABLES:
                cursor.execute(f"VACUUM FULL {table}")
            cursor.execute(f"ANALYZE {', '.join(_TABLES)}")
