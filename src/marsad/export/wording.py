"""Neutral names of actors, places and sources for rows: labels from the lexicon, never the report's partisan words."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.export.mapping import mapping
from marsad.export.rights import Cleaner
from marsad.export.rows import Happening
from marsad.model.ledger import Dossier
from marsad.model.structs import Report


class Wording:
    """What rows call things. ``labels`` maps ids of actors and places to neutral English names."""

    def __init__(self, dossier: Dossier, cleaner: Cleaner, labels: Mapping[str, str]) -> None:
        self.reports: dict[str, Report] = {report.report: report for report in dossier.reports}
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.cleaner = cleaner
        self.labels = labels

    def actor(self, row: Happening, side: str) -> str:
        """The label of a side in a row: the actor where one is known, else the class of people."""
        actor, name = row.actors[side]
        if actor and actor in self.labels:
            return self.labels[actor]
        if not name:
            return ""
        return mapping().sides[name].label.format(country=mapping().country(row.place.country) or "an unknown country")

    def faction(self, row: Happening, side: str) -> str:
        """The label of a side as a party to a conflict: a government is named as such, whichever unit fought."""
        _, name = row.actors[side]
        country = mapping().country(row.place.country) or "an unknown country"
        if side == "state":
            return mapping().sides["state_forces"].label.format(country=country)
        if side.startswith("foreign:"):
            return mapping().sides["state_forces"].label.format(country=mapping().country(side.partition(":")[2]))
        return mapping().sides[name].label.format(country=country) if name else ""

    def inter(self, row: Happening, side: str) -> str:
        """The ACLED-shaped sort of actor."""
        name = row.actors[side][1]
        return mapping().sides[name].inter if name else ""

    def place(self, row: Happening) -> str:
        """English name of the place, else its name or words."""
        place = row.place
        return self.labels.get(place.id or "", "") or self.cleaner.clean(place.name or place.text)

    def sources(self, row: Happening) -> tuple[str, ...]:
        """Known origins by label, then outlets."""
        origins = [self.labels.get(o, o) for o in row.origins]
        outlets = [self.reports[r].outlet or "" for r in row.reports if r in self.reports]
        return tuple(dict.fromkeys(filter(None, (*origins, *outlets))))

    def article(self, report: str, row: Happening) -> str:
        """One report as «"outlet,date,title" [marsad report=… sha256=… claims=id@start-end,…]»."""
        found = self.reports.get(report)
        spans = [
            f"{c}@{self.claims[c].figure.start}-{self.claims[c].figure.end}"
            for c in row.claims if c in self.claims and self.claims[c].report == report
        ]  # fmt: skip
        sha = found.text_sha256 if found else ""
        head = ",".join((self.outlet(report), self.day(report), self.title(report)))
        return f'"{head}" [marsad report={report} sha256={sha} claims={",".join(spans)}]'

    def outlet(self, report: str) -> str:
        """Who published it; blank where that is not known."""
        return (self.reports[report].outlet or "") if report in self.reports else ""

    def day(self, report: str) -> str:
        """The day it came out; blank where that is not known."""
        return (self.reports[report].published or "")[:10] if report in self.reports else ""

    def title(self, report: str) -> str:
        """Its title, names of persons withheld."""
        found = self.reports.get(report)
        return self.cleaner.clean(found.title.text) if found and found.title else ""


def review(row: Happening) -> str:
    """How far a row was looked at: «reviewed», or «read by machine» where a reviewer has not accepted all of it."""
    return "reviewed" if row.reviewed else "read by machine"
