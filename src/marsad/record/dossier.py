"""What stands in a record now, as a Dossier: of each report its newest reading, with judgements carried over to it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

import msgspec

from marsad.lexicon.compiled import Lexicon
from marsad.model.ledger import Dossier, Judgement
from marsad.model.structs import Claim, Event, Report
from marsad.record.filters import Filter, containment, masked, masker, select
from marsad.record.intake import ReportBody
from marsad.record.store import Record

_Item = TypeVar("_Item", Report, Claim, Event)


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """That a report, or a field of a claim, is confidential, or no longer is. The last mark counts."""

    target: str
    field: str | None
    confidential: bool
    who: str
    why: str


class Current(msgspec.Struct, frozen=True, kw_only=True):
    """The newest reading of each report, before any filter."""

    reports: dict[str, tuple[int, ReportBody]]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    judgements: tuple[Judgement, ...]
    #: judgements on claims that the newest reading does not make: to be looked at again
    stale: tuple[Judgement, ...]
    confidential: tuple[str, ...]
    #: (claim id, field) pairs marked confidential
    fields: tuple[tuple[str, str], ...]


def carried(
    judgements: Collection[Judgement], newest: Collection[Claim], older: Collection[Claim]
) -> tuple[list[Judgement], list[Judgement]]:
    """(judgements on the newest claims, judgements to look at again).

    A judgement moves to the claim of the same report and kind whose figure overlaps, if there is exactly one.
    """
    now = {c.id for c in newest}
    before = {c.id: c for c in older}
    by_kind: dict[tuple[str, str], list[Claim]] = {}
    for claim in newest:
        by_kind.setdefault((claim.report, claim.kind), []).append(claim)

    def moved(id: str) -> str | None:
        if id in now:
            return id
        if (old := before.get(id)) is None:
            return None
        overlap = [
            c.id
            for c in by_kind.get((old.report, old.kind), ())
            if c.figure.start < old.figure.end and old.figure.start < c.figure.end
        ]
        return overlap[0] if len(overlap) == 1 else None

    kept, stale = [], []
    for judgement in judgements:
        ids = [moved(id) for id in judgement.claims]
        if None in ids:
            stale.append(judgement)
        else:
            kept.append(msgspec.structs.replace(judgement, claims=tuple(id for id in ids if id is not None)))
    return kept, stale


def newest(record: Record) -> dict[str, tuple[int, ReportBody]]:
    """report id → the row and content of its newest reading (the last version, by the last run that read it)."""
    found: dict[str, tuple[int, ReportBody]] = {}
    decoder = msgspec.json.Decoder(ReportBody)
    for seq, _, body in record.bodies("report"):
        report = decoder.decode(body)
        found[report.report.report] = (seq, report)
    return found


def marks(record: Record) -> tuple[set[str], set[tuple[str, str]]]:
    """(confidential reports, confidential fields as claim id and field), by the last mark on each."""
    last: dict[tuple[str, str | None], bool] = {}
    for _, _, body in record.bodies("mark"):
        mark = msgspec.json.decode(body, type=Mark)
        last[mark.target, mark.field] = mark.confidential
    reports = {target for (target, field), secret in last.items() if secret and field is None}
    return reports, {(target, field) for (target, field), secret in last.items() if secret and field is not None}


def current(record: Record) -> Current:
    """Everything that stands in the record now."""
    reports = newest(record)
    rows = {seq for seq, _ in reports.values()}
    parents = record.parents(("claim", "event"))
    claims: list[Claim] = []
    older: list[Claim] = []
    decode = msgspec.json.Decoder(Claim).decode
    for seq, _, body in record.bodies("claim"):
        (claims if parents.get(seq) in rows else older).append(decode(body))
    decode_event = msgspec.json.Decoder(Event).decode
    events = [decode_event(body) for seq, _, body in record.bodies("event") if parents.get(seq) in rows]
    judgements = [msgspec.json.decode(body, type=Judgement) for _, _, body in record.bodies("judgement")]
    kept, stale = carried(judgements, claims, older)
    secret, fields = marks(record)
    return Current(
        reports=reports, claims=tuple(claims), events=tuple(events), judgements=tuple(kept), stale=tuple(stale),
        confidential=tuple(sorted(secret & set(reports))), fields=tuple(sorted(fields)),
    )  # fmt: skip


def _without_fields(dossier: Dossier, fields: Collection[tuple[str, str]]) -> Dossier:
    """The dossier with confidential fields hidden: the words are masked wherever the report or its claims have them."""
    words: dict[str, set[str]] = {}
    blanked: dict[str, set[str]] = {}
    wanted = {id for id, _ in fields}
    for claim in dossier.claims:
        if claim.id not in wanted:
            continue
        for id, field in fields:
            if id == claim.id:
                value = getattr(claim, field)
                text = value if isinstance(value, str) else getattr(value, "text", None)
                if text:
                    words.setdefault(claim.report, set()).add(text)
                blanked.setdefault(id, set()).add(field)
    if not blanked:
        return dossier
    masks = {report: masker(found) for report, found in words.items()}

    def hidden(item: _Item) -> _Item:
        mask = masks.get(item.report)
        return item if mask is None else msgspec.convert(masked(msgspec.to_builtins(item), mask), type(item))

    def blank(claim: Claim) -> Claim:
        for field in sorted(blanked.get(claim.id, ())):
            claim = msgspec.structs.replace(claim, **{field: None}, explain=())
            if field == "source":
                claim = msgspec.structs.replace(claim, chain=())
        return claim

    return msgspec.structs.replace(
        dossier,
        reports=tuple(hidden(r) for r in dossier.reports),
        claims=tuple(blank(hidden(c)) for c in dossier.claims),
        events=tuple(hidden(e) for e in dossier.events),
    )


def dossier(record: Record, filter: Filter | None = None, lexicon: Lexicon | None = None) -> Dossier:
    """What a filter asks for out of a record. ``lexicon`` lets a place asked for include those within it.

    Without a filter nothing confidential and no name of a person is let out; a filter has to ask for them.
    """
    filter = filter or Filter()
    now = current(record)
    whole = Dossier(
        reports=tuple(body.report for _, body in now.reports.values()), claims=now.claims, events=now.events,
        judgements=now.judgements, confidential=now.confidential,
    )  # fmt: skip
    chosen = select(whole, filter, containment(lexicon) if lexicon is not None else None)
    return chosen if filter.confidential != "without" else _without_fields(chosen, now.fields)
