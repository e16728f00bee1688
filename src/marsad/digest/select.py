"""Which claims a digest speaks of: judgements applied, filters, the window, and repeats of one statement put together."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from marsad.model.ledger import Dossier
from marsad.model.structs import Claim, Event, Place, Report


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What the digest is asked for. Days are ISO dates, both included; ``None`` asks for everything.

    The window is the days on which things were *said*; what they speak of may be older, and the sentence then says so.
    ``place`` and ``actor`` are ids or names.
    """

    start: str | None = None
    end: str | None = None
    place: str | None = None
    actor: str | None = None
    reviewed_only: bool = False


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that one origin said, and every claim that says it in the same numbers of the same people."""

    claims: tuple[Claim, ...]
    #: accepted, corrected or machine (no reviewer has judged it)
    review: str

    @property
    def first(self) -> Claim:
        """The claim whose words the sentence follows."""
        return self.claims[0]


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """What is in the window, and what was said before it."""

    statements: tuple[Statement, ...]
    earlier: tuple[Statement, ...]
    events: tuple[Event, ...]
    reports: dict[str, Report]
    #: claims that a reviewer rejected, counted for the note on method
    rejected: int
    #: claims that no reviewer has judged and --reviewed-only left out
    unreviewed: int


def verdicts(dossier: Dossier) -> dict[str, tuple[str, dict[str, msgspec.Raw] | None]]:
    """claim id → (verdict, correction): the latest judgement that stands, in order of ``when`` and id."""
    withdrawn = {j.withdraws for j in dossier.judgements if j.verdict == "withdrawn"}
    found: dict[str, tuple[str, dict[str, msgspec.Raw] | None]] = {}
    for j in sorted(dossier.judgements, key=lambda j: (j.when, j.id)):
        if j.verdict in ("accepted", "rejected", "corrected") and j.id not in withdrawn:
            found[j.claims[0]] = (j.verdict, j.correction)
    return found


def corrected(claim: Claim, correction: dict[str, msgspec.Raw] | None) -> Claim:
    """The claim as the reviewer reads it; its id stays. Raises msgspec.ValidationError where the keys do not fit."""
    if not correction:
        return claim
    data = msgspec.to_builtins(claim)
    for key, raw in correction.items():
        new = msgspec.json.decode(raw)
        data[key] = {**data[key], **new} if isinstance(new, dict) and isinstance(data.get(key), dict) else new
    return msgspec.convert(data, Claim)


def origin_of(item: Claim | Event) -> str | None:
    """The id of the origin, or of the source, or ``None``."""
    ids = [link.id for link in item.chain if link.role == "origin"]
    return ids[0] if ids else item.source.id if item.source else None


def said_day(item: Claim | Event, reports: dict[str, Report]) -> str | None:
    """The day on which it was said: as the report states it, else the day of publication; ``None`` if neither."""
    said = getattr(item, "said", None)
    day = said.at if said is not None and said.at else None
    published = reports[item.report].published if item.report in reports else None
    return (day or published or "")[:10] or None


def _inside(item: Claim | Event, wanted: Wanted, reports: dict[str, Report]) -> str:
    """in, before or after, by the day of saying; an undated item is in."""
    day = said_day(item, reports)
    if day is None:
        return "in"
    if wanted.start is not None and day < wanted.start:
        return "before"
    return "after" if wanted.end is not None and day > wanted.end else "in"


def _at(place: Place | None, name: str) -> bool:
    if place is None:
        return False
    return name in {place.id, place.name, place.text, place.admin1} or (place.id or "").startswith(name + ".")


def _fits(item: Claim | Event, wanted: Wanted) -> bool:
    if wanted.place is not None and not _at(item.place, wanted.place):
        return False
    if wanted.actor is None:
        return True
    names = {item.by.id, item.by.text} if item.by else set()
    if isinstance(item, Claim):
        names |= {*item.who.actors, *item.who.classes, item.who.text}
    elif item.target is not None:
        names.add(item.target.text)
    return wanted.actor in names


def same_statement(claim: Claim) -> tuple[object, ...]:
    """What two claims must share to be one sentence: origin, kind, figure, people, part, and the mode.

    Without a known origin only claims of one report are put together: unknown voices are not each other's copies.
    """
    origin = origin_of(claim)
    figure = claim.figure
    place = claim.place.id if claim.place and claim.kind in ("control", "violations") else None
    stretch = (claim.scope == "cumulative", claim.part_how, claim.mode)
    numbers = (figure.low, figure.high, figure.hedge, figure.unit)
    vague = figure.text if figure.hedge == "vague" else None
    people = claim.who.actors or claim.who.classes
    return (origin or claim.report, claim.kind, numbers, vague, people, claim.who.traits.role, place, stretch)


def basis(dossier: Dossier, wanted: Wanted) -> tuple[Claim, ...]:
    """The claims that a ledger for this digest may know: public, said by the end of the window, accepted if asked for.

    A ledger of more than these would let a hidden report, a later day or an unreviewed figure into best and notes.
    """
    reports = {r.report: r for r in dossier.reports if r.report not in set(dossier.confidential)}
    judged = verdicts(dossier)
    return tuple(
        c for c in dossier.claims
        if c.report in reports and _inside(c, wanted, reports) != "after"
        and (not wanted.reviewed_only or judged.get(c.id, ("machine",))[0] in ("accepted", "corrected"))
    )  # fmt: skip


def _together(claims: Iterable[Claim], judged: dict[str, tuple[str, dict[str, msgspec.Raw] | None]]) -> list[Statement]:
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((same_statement(claim), judged.get(claim.id, ("machine",))[0]), []).append(claim)
    return [Statement(claims=tuple(group), review=str(key[1])) for key, group in groups.items()]


def select(dossier: Dossier, wanted: Wanted) -> Selection:
    """Sort the dossier's claims and events by the window; confidential reports and rejected claims never enter.

    Order: day of saying, report, place in the text; it does not depend on the order of the dossier.
    """
    hidden = set(dossier.confidential)
    reports = {r.report: r for r in dossier.reports if r.report not in hidden}
    judged = verdicts(dossier)
    by_id = {c.id: c for c in dossier.claims}
    rejected = unreviewed = 0
    kept: dict[str, list[Claim]] = {"in": [], "before": [], "after": []}

    def order(item: Claim | Event) -> tuple[str, str, int]:
        return said_day(item, reports) or "", item.report, item.evidence.start

    for claim in sorted(dossier.claims, key=lambda c: (*order(c), c.figure.start)):
        if claim.report not in reports or not _fits(claim, wanted):
            continue
        verdict, correction = judged.get(claim.id, ("machine", None))
        where = _inside(claim, wanted, reports)
        if verdict == "rejected":
            rejected += where == "in"
        elif wanted.reviewed_only and verdict == "machine":
            unreviewed += where == "in"
        elif claim.restates is not None and claim.restates in by_id and origin_of(claim) is None:
            # the outlet repeats what it attributes elsewhere in the report: one statement, with the attributed one
            twin = by_id[claim.restates]
            shown = msgspec.structs.replace(
                claim, source=twin.source, chain=twin.chain, who=twin.who, figure=claim.figure
            )
            kept[where].append(corrected(shown, correction))
        else:
            kept[where].append(corrected(claim, correction))
    events = () if wanted.reviewed_only else dossier.events
    return Selection(
        statements=tuple(_together(kept["in"], judged)),
        earlier=tuple(_together(kept["before"], judged)),
        events=tuple(
            e for e in sorted(events, key=order)
            if e.report in reports and _fits(e, wanted) and _inside(e, wanted, reports) == "in"
        ),
        reports=reports, rejected=rejected, unreviewed=unreviewed,
    )  # fmt: skip
