"""Reading again: the same run must give the same bytes; a newer run's reading is added and stands over the older."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from marsad.model.structs import Capture, Claim, Reading
from marsad.record.dossier import marks
from marsad.record.filters import Filter
from marsad.record.intake import BATCH, CaptureBody, Outcome, ReportBody, add_reading, run_row
from marsad.record.store import Clock, Record, RecordError, canonical, unpack
from marsad.record.versions import curtain

#: captures, the day and the outlet that the user gave → readings in order
Replayer = Callable[[Iterable[Capture], str | None, str | None], Iterator[Reading]]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What one run reads otherwise than another: a claim that is new, gone, or says something else."""

    report: str
    #: new, gone or changed
    what: str
    kind: str
    #: of a claim that moved, the id that the newer run gives it
    claim: str
    #: the fields that differ, as (field, older, newer) in JSON; of new and gone claims the figure's words
    fields: tuple[tuple[str, str, str], ...]


def _captures(record: Record) -> Iterator[tuple[int, CaptureBody, Capture]]:
    """The newest version of every report, as it came in. What was redacted cannot be read again."""
    from marsad.record.models import Blob

    newest: dict[str, tuple[int, CaptureBody]] = {}
    for seq, _, raw in record.bodies("capture"):
        body = msgspec.json.decode(raw, type=CaptureBody)
        newest[body.report] = (seq, body)
    for seq, body in sorted(newest.values(), key=lambda pair: pair[0]):
        packed = Blob.objects.using(record.alias).filter(pk=body.sha256).values_list("body", flat=True).first()
        if packed is None:
            raise RecordError(f"the bytes of {body.report} are gone; «marsad verify» says more")
        yield seq, body, body.capture(unpack(packed))


def _stored(record: Record, row: int) -> tuple[list[bytes], list[bytes]]:
    """The claims and events of a report's row, as bytes, in order."""
    from marsad.record.models import Content, Link

    found: dict[str, list[bytes]] = {"claim": [], "event": []}
    seqs = list(Link.objects.using(record.alias).filter(parent=row).values_list("seq", flat=True))
    rows = Content.objects.using(record.alias).filter(seq__in=seqs, kind__in=list(found)).order_by("seq")
    for kind, body in rows.values_list("kind", "body"):
        found[kind].append(unpack(body))
    return found["claim"], found["event"]


def replay(record: Record, reader: Replayer, clock: Clock) -> Iterator[Outcome]:
    """Read every report's newest capture again. Outcomes: same, other (the same run gave other bytes), added."""
    runs = {msgspec.json.decode(raw)["run"]: seq for seq, _, raw in record.bodies("run")}
    reports = {
        (was.capture, was.run): (seq, was)
        for seq, _, raw in record.bodies("report")
        if (was := msgspec.json.decode(raw, type=ReportBody)).redaction is None
    }
    groups: dict[tuple[str | None, str | None], list[tuple[int, CaptureBody, Capture]]] = {}
    for found in _captures(record):
        groups.setdefault((found[1].given_published, found[1].given_outlet), []).append(found)
    fresh: list[tuple[int, Reading]] = []
    for given, group in groups.items():
        readings = reader((capture for _, _, capture in group), *given)
        for (seq, body, _), reading in zip(group, readings, strict=True):
            there = reports.get((seq, runs.get(reading.run, 0)))
            if there is not None:
                claims, events = _stored(record, there[0])
                same = (
                    canonical(reading.report) == canonical(there[1].report)
                    and [canonical(c) for c in reading.claims] == claims
                    and [canonical(e) for e in reading.events] == events
                )
                why = "" if same else "the same run does not give the same reading"
                yield Outcome(report=body.report, what="same" if same else "other", why=why)
            elif (why := reading.report.failed or "").startswith("internal error"):
                yield Outcome(report=body.report, what="failed", why=why)
            else:
                fresh.append((seq, reading))
                if len(fresh) >= BATCH:
                    yield from _write(record, clock, fresh)
                    fresh = []
    yield from _write(record, clock, fresh)


def _write(record: Record, clock: Clock, fresh: list[tuple[int, Reading]]) -> list[Outcome]:
    if not fresh:
        return []
    with record.writing(clock) as writer:
        for seq, reading in fresh:
            run = run_row(record, writer, reading.run)
            writer.flush()
            if not record.existing("report", [f"{seq}:{run}"]):
                add_reading(writer, reading, seq, run)
    return [Outcome(report=reading.report.report, what="added") for _, reading in fresh]


def _fields(old: Claim, new: Claim) -> tuple[tuple[str, str, str], ...]:
    """The fields in which two claims differ, beside ids and explanations."""
    a, b = msgspec.to_builtins(old), msgspec.to_builtins(new)
    return tuple(
        (key, msgspec.json.encode(a[key]).decode(), msgspec.json.encode(b[key]).decode())
        for key in a
        if key not in ("id", "explain") and a[key] != b[key]
    )


def diff(record: Record, old: int, new: int, filter: Filter | None = None) -> list[Change]:
    """What the run of row ``new`` reads otherwise than that of row ``old``, of the captures that both have read.

    Claims are compared by id, then by kind and overlapping figure. Confidential reports are left out, names of persons
    and confidential fields masked, unless the filter asks for them. Raises RecordError where a row is no run.
    """
    filter = filter or Filter()
    secret, marked = marks(record)
    runs = {seq: msgspec.json.decode(raw)["run"] for seq, _, raw in record.bodies("run")}
    for run in (old, new):
        if run not in runs:
            raise RecordError(f"row {run} is no run; «marsad status» lists them: {', '.join(map(str, runs)) or 'none'}")
    read: dict[int, dict[int, int]] = {old: {}, new: {}}
    for seq, _, raw in record.bodies("report"):
        body = msgspec.json.decode(raw, type=ReportBody)
        if body.run in read:
            read[body.run][body.capture] = seq
    out: list[Change] = []
    for capture in sorted(set(read[old]) & set(read[new])):
        before, after = (
            [msgspec.json.decode(raw, type=Claim) for raw in _stored(record, read[run][capture])[0]]
            for run in (old, new)
        )
        if filter.confidential == "without" and any(c.report in secret for c in (*before, *after)):
            continue
        mask = curtain([*before, *after], marked, filter)
        left = {c.id: c for c in before}
        for claim in after:
            was = left.get(claim.id) or next(
                (
                    c
                    for c in left.values()
                    if c.kind == claim.kind and c.figure.start < claim.figure.end and claim.figure.start < c.figure.end
                ),
                None,
            )
            words = (("figure", "", mask(claim.figure.text)),)
            if was is None:
                out.append(Change(report=claim.report, what="new", kind=claim.kind, claim=claim.id, fields=words))
                continue
            del left[was.id]
            if fields := tuple((key, mask(a), mask(b)) for key, a, b in _fields(was, claim)):
                out.append(Change(report=claim.report, what="changed", kind=claim.kind, claim=claim.id, fields=fields))
        out += [
            Change(report=c.report, what="gone", kind=c.kind, claim=c.id, fields=(("figure", mask(c.figure.text), ""),))
            for c in left.values()
        ]
    return out
