"""A ledger in which every claim stands alone: what exports rest on where claims have not been reconciled.

Nothing is linked, so copies of one wire text stay several tallies; each row says ``policy`` «unreconciled».
"""

from __future__ import annotations

from marsad.model.ledger import (
    Accusation,
    Bounds,
    Counted,
    Dossier,
    Ledger,
    OriginView,
    Relation,
    Statement,
    Tally,
    Words,
)
from marsad.model.structs import Claim

UNRECONCILED = "unreconciled"


def singly(dossier: Dossier) -> Ledger:
    """One tally a claim, in the order of the claims. The reviewers' last verdict on a claim is its review status."""
    taken_back = {j.withdraws for j in dossier.judgements if j.verdict == "withdrawn"}
    verdicts: dict[str, str] = {}
    for judgement in sorted(dossier.judgements, key=lambda j: (j.when, j.id)):
        if judgement.id not in taken_back and judgement.verdict in ("accepted", "rejected", "corrected"):
            verdicts |= dict.fromkeys(judgement.claims, judgement.verdict)
    ids = {claim.id for claim in dossier.claims}
    return Ledger(
        tallies=tuple(_tally(claim, verdicts.get(claim.id, "machine"), ids) for claim in dossier.claims),
        links=(),
        policy=UNRECONCILED,
    )


def tally_id(claim: str) -> str:
    """The id of the tally that holds one claim alone."""
    return f"t-{claim}"


def _tally(claim: Claim, review: str, ids: set[str]) -> Tally:
    figure = claim.figure
    documented = Bounds(
        low=figure.low if figure.low is not None else figure.high,
        high=figure.high if figure.high is not None else figure.low,
    )
    step = 1 if figure.unit == "people" else 0
    low, high = figure.low, figure.high
    # «more than 20» is 21 or more, «less than 20» 19 at most, where one counts people
    if figure.hedge == "more_than" and low is not None:
        low += step
    if figure.hedge == "less_than" and high is not None:
        high -= step
    real = Bounds(low=low, high=high)
    origin = next((link.id for link in reversed(claim.chain) if link.role == "origin"), None)
    best = documented.low if documented.low == documented.high else None
    if claim.mode != "asserted":
        best = None
    elif best is not None and low is not None:
        best = max(best, low)
    if best is not None and high is not None:
        best = min(best, high)
    relations: tuple[Relation, ...] = ()
    if claim.part_of is not None and claim.part_of in ids:
        said = Words(ar="جزء من عدد آخر", en="part of another count")
        relations = (
            Relation(
                how="part", tally=tally_id(claim.part_of), origin=origin, claims=(claim.id, claim.part_of), words=said
            ),
        )
    accused: tuple[Accusation, ...] = ()
    if claim.by is not None:
        accused = (
            Accusation(actor=claim.by.id, text=claim.by.text, said_by=origin, mode=claim.mode, claims=(claim.id,)),
        )
    return Tally(
        id=tally_id(claim.id),
        counted=Counted(
            kind=claim.kind, unit=figure.unit, classes=claim.who.classes, actors=claim.who.actors,
            means=claim.means.kind if claim.means else None, place=claim.place,
            from_=claim.time.from_ if claim.time else None, to=claim.time.to if claim.time else None, scope=claim.scope,
        ),
        low=low, best=best, high=high, policy=UNRECONCILED, independent_origins=int(origin is not None),
        origins=(
            OriginView(
                origin=origin, label=Words(ar=origin or "", en=origin or ""), party=None, party_claim=False,
                statements=(claim.id,), latest=claim.id, documented=documented, real=real, tightened=real,
            ),
        ),
        history=(
            Statement(
                claim=claim.id, report=claim.report, origin=origin, said=claim.said.at if claim.said else None,
                said_basis=claim.said.basis if claim.said else "none", documented=documented, real=real,
                hedge=figure.hedge, mode=claim.mode,
            ),
        ),
        relations=relations, responsibility=accused, claims=(claim.id,), review=review,
    )  # fmt: skip
