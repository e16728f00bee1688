"""The rows of the event-shaped formats (400 lines: one rule after the other decides what becomes a row): one happening, place, day, pair of actors.

Counts of different people are added across the columns of one row (dead of side a, of side b, civilians, unknown) and
nowhere else. Two counts that fall into one column of one row are never added: the larger stands, the other is listed.
An undivided count is taken to hold the divided ones of its row; only what it has beyond them goes to unknown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

import msgspec

from marsad.export.beside import wholes, without_overlap, without_wholes
from marsad.export.columns import LeftOut, Trace
from marsad.export.mapping import mapping
from marsad.export.rows import Count, Happening, Policies, left_row, place_key
from marsad.model.ledger import Dossier, Ledger, Tally
from marsad.model.structs import Actor, Claim, Event, Place, Report


class _Part(msgspec.Struct, frozen=True, kw_only=True):
    """One tally or event on its way into a row."""

    place: Place
    start: str
    end: str
    victim: str
    doer: str
    actors: dict[str, tuple[str | None, str]]
    count: Count | None
    column: str
    means: str | None
    scope: str
    what: str
    tally: str
    claims: tuple[str, ...]
    event: str
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    reviewed: bool
    wounded: bool
    flags: tuple[str, ...] = ()


def happenings(
    dossier: Dossier,
    ledger: Ledger,
    policies: Policies,
    *,
    periods: bool,
    figureless: bool,
    against: Callable[[Happening], str | None] = lambda row: None,
) -> tuple[list[Happening], list[LeftOut]]:
    """The rows in the order of day, place and sides, and what became none, with its reason.

    ``periods`` admits counts over a stretch of days (only where no row inside them stands); ``figureless`` admits events
    without a figure of dead. ``against`` says why a format cannot hold a row, before rows are weighed against each other.
    """
    claims = {claim.id: claim for claim in dossier.claims}
    parts: list[_Part] = []
    out: list[LeftOut] = []
    for tally in ledger.tallies:
        part = _of_tally(tally, claims, policies, periods, figureless)
        (out if isinstance(part, LeftOut) else parts).append(part)  # type: ignore[arg-type]
    if figureless:
        for event in dossier.events:
            found = _of_event(event)
            (out if isinstance(found, LeftOut) else parts).append(found)  # type: ignore[arg-type]
    rows: list[Happening] = []
    groups: dict[tuple[object, ...], list[_Part]] = {}
    for part in parts:
        sides = tuple(sorted({s for s in (part.victim, part.doer) if s}))
        groups.setdefault((place_key(part.place), part.start, part.end, sides, part.scope == "period"), []).append(part)
    for key in sorted(groups, key=repr):
        row, unused = _merged(groups[key], key)
        rows.append(row)
        out += unused
    fitting: list[Happening] = []
    for row in rows:
        if (reason := against(row)) is None:
            fitting.append(row)
        else:
            out += left_row(row, reason)
    rows, parted = without_wholes(fitting, wholes(ledger), {p.tally: p.count.best for p in parts if p.count})
    rows, contained = without_overlap(rows)
    out += (*parted, *contained)
    return sorted(rows, key=lambda r: (r.start, r.end, r.place.id or r.place.text, r.sides, r.id)), out


def side_of(classes: Iterable[str], actor: str | None) -> tuple[str, str]:
    """(side, class) of the first class that has one; forces of another country carry its code."""
    for name in classes:
        side = mapping().sides[name].side if name in mapping().sides else ""
        if side == "foreign":
            # a nationality («nat.…») or a body of several countries is no government
            code = (actor or "").partition(".")[0]
            return (f"foreign:{code}" if code in mapping().countries else "foreign"), name
        if side:
            return side, name
    return "", ""


def _left(tally: Tally, reason: str, detail: str = "") -> LeftOut:
    return LeftOut(id=tally.id, what=f"{tally.counted.kind}, {tally.counted.scope}", reason=reason, detail=detail)


def stated_days(tally: Tally, members: Sequence[Claim]) -> tuple[str | None, str | None, bool]:
    """(first day, last day, whether the claims differ) as the claims' own words have them.

    Reconciliation may place a count by the day on which it was said; that is a likelihood, and no export shows it as the
    day. Without the claims at hand the tally's own days are taken.
    """
    first, last = tally.counted.from_, tally.counted.to
    if not members:
        return first, last, False
    times = [m.time for m in members if m.time is not None and (m.time.from_ or m.time.to)]
    whole = [(t.from_[:10], t.to[:10]) for t in times if t.from_ and t.to]
    if not whole or tally.counted.scope in ("cumulative", "standing"):
        starts, ends = [t.from_[:10] for t in times if t.from_], [t.to[:10] for t in times if t.to]
        return min(starts, default=None), max(ends, default=None), False
    first, last = max(f for f, _ in whole), min(e for _, e in whole)
    if first <= last:
        return first, last, False
    return min(f for f, _ in whole), max(e for _, e in whole), True


def _days(start: str | None, end: str | None) -> tuple[str, str] | None:
    """Both ends as days; one end alone is not a day."""
    if not start or not end:
        return None
    first, last = start[:10], end[:10]
    try:
        return (first, last) if date.fromisoformat(first) <= date.fromisoformat(last) else None
    except ValueError:
        return None


def _of_tally(
    tally: Tally, claims: Mapping[str, Claim], policies: Policies, periods: bool, figureless: bool
) -> _Part | LeftOut:
    counted = tally.counted
    if tally.review == "rejected":
        return _left(tally, "rejected by a reviewer")
    if counted.scope in ("cumulative", "standing"):
        return _left(tally, f"{counted.scope} count: a row is one event")
    if counted.scope == "period" and not periods:
        return _left(tally, "count over a period: a row is one day")
    if counted.kind == "casualties":
        return _left(tally, "dead and wounded in one figure that is not divided")
    if counted.kind not in ("killed", "wounded") or (counted.kind == "wounded" and not figureless):
        return _left(tally, f"{counted.kind} is no count of dead")
    if counted.unit != "people":
        return _left(tally, f"counts {counted.unit}, not people")
    if not any(s.mode == "asserted" for s in tally.history):
        return _left(tally, "no source asserts it", ", ".join(sorted({s.mode for s in tally.history})))
    members = [claims[c] for c in tally.claims if c in claims]
    first, last, differ = stated_days(tally, members)
    days = _days(first, last)
    if days is None:
        return _left(tally, "the day is not known")
    if counted.place is None:
        return _left(tally, "the place is not known")
    count: Count | None = None
    if counted.kind == "killed":
        found = _count(tally, claims, policies)
        if isinstance(found, LeftOut):
            if not (figureless and found.reason == "vague, and no policy gives it a count"):
                return found
        else:
            count = found
    flags: tuple[str, ...] = ("the reports differ on the day: the row spans what they state",) if differ else ()
    victim, victim_actor, victim_class, mixed = _victim(counted.classes, counted.actors)
    if mixed:
        flags += ("people of several sides in one count: no side is told",)
    status = {m.who.status for m in members}
    column = victim or "unknown"
    if victim == "civilians" and status & {"disputed", "denied"}:
        column = "unknown"
    doer, doer_actor, doer_class = _doer(tally, members)
    if doer == victim:
        doer, doer_actor, doer_class = "", None, ""
    actors = {s: v for s, v in ((victim, (victim_actor, victim_class)), (doer, (doer_actor, doer_class))) if s}
    return _Part(
        place=counted.place, start=days[0], end=days[1], victim=victim, doer=doer, actors=actors, count=count,
        column=column, means=counted.means, scope=counted.scope, what=f"{counted.kind}, {counted.scope}",
        tally=tally.id, claims=tally.claims or tuple(s.claim for s in tally.history), event="",
        reports=tuple(dict.fromkeys(s.report for s in tally.history)),
        origins=tuple(dict.fromkeys(o.party or o.origin for o in tally.origins if o.origin is not None)),
        reviewed=tally.review in ("accepted", "corrected"), wounded=counted.kind == "wounded",
        flags=flags,
    )  # fmt: skip


def _victim(classes: Iterable[str], actors: Sequence[str]) -> tuple[str, str | None, str, bool]:
    """(side, actor, class, whether several sides are counted together). The actor only where one is named."""
    actor = actors[0] if len(actors) == 1 else None
    found: dict[str, str] = {}
    for name in classes:
        # forces of another country: of which, only where all who are named are of one
        of = {side_of((name,), a)[0] for a in actors} or {side_of((name,), None)[0]}
        side = of.pop() if len(of) == 1 else side_of((name,), None)[0]
        if side:
            found.setdefault(side, name)
    if len(found) != 1:
        return "", None, "", len(found) > 1
    ((side, name),) = found.items()
    return side, actor, name, False


def _doer(tally: Tally, members: list[Claim]) -> tuple[str, str | None, str]:
    """The one side that is accused and not denied; blank where none is, or several are."""
    found: dict[str, tuple[str | None, str]] = {}
    by: dict[str, Actor] = {m.id: m.by for m in members if m.by is not None}
    denied = {a.actor or a.text for a in tally.responsibility if a.mode == "denied"}
    for accusation in tally.responsibility:
        if accusation.mode != "asserted" or (accusation.actor or accusation.text) in denied:
            continue
        for claim in accusation.claims:
            actor = by.get(claim)
            if actor is not None:
                side, name = side_of(actor.classes, actor.id)
                if side != "civilians":
                    # who has no side («Israelis») is accused all the same: then nobody is accused alone
                    found.setdefault(side or f"none:{actor.id or actor.text}", (actor.id, name))
    if len(found) != 1 or next(iter(found)).startswith("none:"):
        return "", None, ""
    ((side, (actor_id, name)),) = found.items()
    return side, actor_id, name


def _count(tally: Tally, claims: Mapping[str, Claim], policies: Policies) -> Count | LeftOut:
    low, best, high = tally.low, tally.best, tally.high
    flags: list[str] = []
    if low is None and high is None and best is None:
        words = next((claims[c].figure.text for c in tally.claims if c in claims), "")
        value = mapping().vague_value(policies.vague, words) if words else None
        if value is None:
            return _left(tally, "vague, and no policy gives it a count", f"policy {policies.vague}")
        return Count(
            low=value,
            best=value,
            high=value,
            flags=(f"vague words counted by policy {policies.vague}",),
            tally=tally.id,
        )
    if best is None:
        if policies.disputed != "low" or low is None:
            return _left(tally, "disputed or open, and no policy settles one figure", f"low {low}, high {high}")
        best = low
        flags.append("best is the low of a dispute (policy low)")
    if low is None:
        low = 0
        flags.append("no lower bound stated: low is 0")
    hedges = {s.hedge for s in tally.history}
    if low - 1 == best and "more_than" in hedges:
        best = low
        flags.append("«more than» a number is at least one more: best equals low")
    if high is None:
        high = best
        flags.append("no upper bound stated: high equals best")
    if high + 1 == best and "less_than" in hedges:
        best = high
        flags.append("«less than» a number is at most one less: best equals high")
    if not all(float(n).is_integer() for n in (low, best, high)):
        return _left(tally, "not a whole number of people")
    if not 0 <= low <= best <= high:
        return _left(tally, "bounds are not in order", f"low {low}, best {best}, high {high}")
    return Count(low=int(low), best=int(best), high=int(high), flags=tuple(flags), tally=tally.id)


def _of_event(event: Event) -> _Part | LeftOut:
    what = f"event, {event.kind}"
    if event.kind not in mapping().rows_without_figure:
        return LeftOut(id=event.id, what=what, reason=f"{event.kind} makes no row of an event file")
    if event.mode != "asserted":
        return LeftOut(id=event.id, what=what, reason="no source asserts it", detail=event.mode)
    days = _days(event.time.from_, event.time.to) if event.time else None
    if days is None:
        return LeftOut(id=event.id, what=what, reason="the day is not known")
    if event.place is None:
        return LeftOut(id=event.id, what=what, reason="the place is not known")
    doer, doer_class = side_of(event.by.classes, event.by.id) if event.by else ("", "")
    actors = {doer: (event.by.id, doer_class)} if doer and event.by else {}
    origin = next((link.id for link in reversed(event.chain) if link.role == "origin"), None)
    return _Part(
        place=event.place, start=days[0], end=days[1], victim="", doer=doer, actors=actors, count=None,
        column="unknown", means=event.kind, scope="incident", what=what, tally="", claims=(), event=event.id,
        reports=(event.report,), origins=(origin,) if origin else (), reviewed=False, wounded=False,
    )  # fmt: skip


def _merged(parts: list[_Part], key: tuple[object, ...]) -> tuple[Happening, list[LeftOut]]:
    """One row of the parts that share place, days and sides."""
    out: list[LeftOut] = []
    parts = sorted(parts, key=lambda p: (p.tally, p.event))
    best: dict[str, Count] = {}
    whole: Count | None = None
    for part in parts:
        if part.count is None:
            continue
        if part.column == "unknown":
            kept, other = _larger(whole, part.count)
            whole = kept
        else:
            kept, other = _larger(best.get(part.column), part.count)
            best[part.column] = kept
        if other is not None:
            reason = "second count for the same people in one row: counts are never added"
            out.append(LeftOut(id=other.tally, what=part.what, reason=reason, detail=f"{kept.tally} stands"))
    if whole is not None:
        rest = list(best.values())
        over = max(0, whole.best - sum(c.best for c in rest))
        low = min(over, max(0, whole.low - sum(c.low for c in rest)))
        high = max(over, whole.high - sum(c.high for c in rest))
        if over or high or not rest:
            flags = (*whole.flags, "undivided count, less the divided ones") if rest else whole.flags
            best["unknown"] = Count(low=low, best=over, high=high, flags=flags, tally=whole.tally)
        else:
            reason = "undivided count, held to be the same dead as the divided ones"
            out.append(LeftOut(id=whole.tally, what="killed", reason=reason))
    used = {c.tally for c in best.values()}
    inside = [p for p in parts if not p.count or p.tally in used]
    actors: dict[str, tuple[str | None, str]] = {}
    for part in parts:
        for side, value in part.actors.items():
            if side not in actors or (actors[side][0] is None and value[0] is not None):
                actors[side] = value
    first = parts[0]
    digest = hashlib.sha256(repr(key).encode()).hexdigest()[:12]
    return Happening(
        id=f"MARSAD-{digest}", place=first.place, start=first.start, end=first.end,
        sides=tuple(sorted(actors)), actors=actors, deaths=dict(sorted(best.items())),
        means=next((p.means for p in inside if p.means), None), clarity=2 if first.scope == "period" else 1,
        tallies=tuple(p.tally for p in inside if p.tally), claims=tuple(dict.fromkeys(c for p in inside for c in p.claims)),
        events=tuple(p.event for p in inside if p.event), reports=tuple(dict.fromkeys(r for p in inside for r in p.reports)),
        origins=tuple(sorted({o for p in inside for o in p.origins})),
        flags=tuple(dict.fromkeys([*(f for c in best.values() for f in c.flags), *(f for p in inside for f in p.flags)])),
        reviewed=all(p.reviewed for p in inside), wounded=any(p.wounded for p in inside),
    ), out  # fmt: skip


def _larger(one: Count | None, other: Count) -> tuple[Count, Count | None]:
    if one is None:
        return other, None
    return (one, other) if (one.best, one.low, one.high) >= (other.best, other.low, other.high) else (other, one)


def traces_of(rows: Iterable[Happening], dossier: Dossier) -> tuple[Trace, ...]:
    """Every claim and event behind every row, with report hash and span of the figure (of an event: its trigger)."""
    claims = {claim.id: claim for claim in dossier.claims}
    events = {event.id: event for event in dossier.events}
    reports: dict[str, Report] = {report.report: report for report in dossier.reports}

    def sha(report: str) -> str:
        return reports[report].text_sha256 if report in reports else ""

    out: list[Trace] = []
    for row in rows:
        for cid in row.claims:
            if (claim := claims.get(cid)) is not None:
                span = claim.figure
                out.append(Trace(row=row.id, tally=" ".join(row.tallies), claim=cid, report=claim.report, sha256=sha(claim.report), start=span.start, end=span.end))  # fmt: skip
        for eid in row.events:
            if (event := events.get(eid)) is not None:
                out.append(Trace(row=row.id, tally="", claim=eid, report=event.report, sha256=sha(event.report), start=event.trigger.start, end=event.trigger.end))  # fmt: skip
    return tuple(out)
