"""What may leave: reports marked confidential and names of persons stay in, unless the caller has the right to both."""

from __future__ import annotations

import re

import msgspec

from marsad.model.ledger import Dossier, Ledger, Tally

WITHHELD = "[name withheld]"


class Rights(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller may take out. Both default to no."""

    names: bool = False
    confidential: bool = False


class Cleaner:
    """Takes the names of persons that any claim marks out of free text (titles, phrases)."""

    def __init__(self, dossier: Dossier, rights: Rights) -> None:
        names = set() if rights.names else {n for claim in dossier.claims for n in claim.who.names if n.strip()}
        # longest first, so that a short name inside a long one leaves no rest behind
        ordered = sorted(names, key=lambda name: (-len(name), name))
        self._pattern = re.compile("|".join(re.escape(name) for name in ordered)) if ordered else None

    def clean(self, text: str | None) -> str:
        """The text without names; blank for none."""
        if not text:
            return ""
        return self._pattern.sub(WITHHELD, text) if self._pattern else text


def permitted(dossier: Dossier, ledger: Ledger, rights: Rights) -> tuple[Dossier, Ledger, tuple[Tally, ...]]:
    """(dossier, ledger, tallies left out) with nothing of a confidential report, unless the caller has the right.

    A tally that rests on any confidential claim is left out whole, since its range could give the claim away; reconcile
    the public dossier to get the public tally.
    """
    hidden = set() if rights.confidential else set(dossier.confidential)
    if not hidden:
        return dossier, ledger, ()
    secret = {claim.id for claim in dossier.claims if claim.report in hidden}
    # a claim of a confidential report that was removed before is known by the history's report
    out = tuple(
        t
        for t in ledger.tallies
        if secret.intersection(t.claims)
        or any(s.report in hidden for s in t.history)
        or any(secret.intersection(r.claims) for r in t.relations)
        or any(secret.intersection(n.claims) for n in t.notes)
    )
    gone = {t.id for t in out}
    kept = tuple(t for t in ledger.tallies if t.id not in gone)
    links = tuple(link for link in ledger.links if not secret.intersection(link.claims))
    return (
        msgspec.structs.replace(
            dossier,
            reports=tuple(r for r in dossier.reports if r.report not in hidden),
            claims=tuple(c for c in dossier.claims if c.report not in hidden),
            events=tuple(e for e in dossier.events if e.report not in hidden),
        ),
        msgspec.structs.replace(ledger, tallies=kept, links=links),
        out,
    )
