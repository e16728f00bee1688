"""A filter over a ledger: what it says of sources narrows what is reconciled, what it says of counts chooses among the tallies.

A figure must not change because someone asks for one town or one day: claims are taken away before reconciliation
only by what says whose word is wanted (report, outlet, origin, mode, review, publication, confidentiality). Days,
places, countries, actors, kinds and scopes choose whole tallies, with all that is said of them.
"""

from __future__ import annotations

import msgspec

from marsad.model.ledger import Dossier, Ledger, Tally
from marsad.record.filters import Containment, Filter, select

#: keys of the filter language that say whose word is wanted
OF_SOURCES = ("report", "outlet", "origin", "mode", "review")


def split(filter: Filter) -> tuple[Filter, Filter]:
    """(what narrows the dossier before reconciliation, what chooses tallies after it)."""
    sources = Filter(
        origins=filter.origins, outlets=filter.outlets, reports=filter.reports, modes=filter.modes,
        review=filter.review, published_since=filter.published_since, published_until=filter.published_until,
        confidential=filter.confidential, names=filter.names,
        without=tuple(pair for pair in filter.without if pair[0] in OF_SOURCES),
    )  # fmt: skip
    counts = Filter(
        kinds=filter.kinds, places=filter.places, countries=filter.countries, actors=filter.actors,
        scopes=filter.scopes, events=filter.events, since=filter.since, until=filter.until, confidential="with",
        names=True, without=tuple(pair for pair in filter.without if pair[0] not in OF_SOURCES),
    )  # fmt: skip
    return sources, counts


def admitted(dossier: Dossier, sources: Filter, within: Containment | None = None) -> Dossier:
    """The dossier that reconciliation may know. Events have no review: where one is asked for, none stays."""
    chosen = select(dossier, sources, within)
    return msgspec.structs.replace(chosen, events=()) if sources.review else chosen


def choose(
    dossier: Dossier, ledger: Ledger, counts: Filter, within: Containment | None = None
) -> tuple[Dossier, Ledger]:
    """The tallies and events asked for; claims stay, since tallies lead back to them.

    A tally stays where one of its claims fits, and its own days touch those asked for; a tally without days is taken by
    the days of its claims. Events (rows without a figure) stay where neither kinds nor scopes of counts are asked for.
    """
    undated = msgspec.structs.replace(counts, since=None, until=None)
    fitting = {c.id for c in select(dossier, undated, within).claims}
    dated = Filter(since=counts.since, until=counts.until, confidential="with", names=True)
    in_days = {c.id for c in select(dossier, dated).claims}

    def wanted(tally: Tally) -> bool:
        if fitting.isdisjoint(tally.claims):
            return False
        days = sorted(d[:10] for d in (tally.counted.from_, tally.counted.to) if d)
        if not days:
            return not in_days.isdisjoint(tally.claims)
        return (counts.since is None or days[-1] >= counts.since) and (counts.until is None or days[0] <= counts.until)

    figures_only = (counts.kinds or counts.scopes) and not counts.events
    events = () if figures_only else select(dossier, counts, within).events
    tallies = tuple(tally for tally in ledger.tallies if wanted(tally))
    return msgspec.structs.replace(dossier, events=events), msgspec.structs.replace(ledger, tallies=tallies)
