"""The rows of the event-shaped formats as such: a count, a happening, the policies that fill gaps."""

from __future__ import annotations

import msgspec

from marsad.export.columns import LeftOut
from marsad.model.structs import Place


class Policies(msgspec.Struct, frozen=True, kw_only=True):
    """What fills a gap, by name: ``vague`` a table of mapping.yaml; ``disputed`` leave_out or low."""

    vague: str = "none"
    disputed: str = "leave_out"


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many died in one column of a row; low ≤ best ≤ high."""

    low: int
    best: int
    high: int
    flags: tuple[str, ...] = ()
    tally: str = ""


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """One row. ``deaths`` by column (side, civilians, unknown); empty where no figure of dead is known."""

    id: str
    place: Place
    start: str
    end: str
    sides: tuple[str, ...]
    #: side → (actor id or None, class)
    actors: dict[str, tuple[str | None, str]]
    deaths: dict[str, Count]
    means: str | None
    clarity: int
    tallies: tuple[str, ...]
    claims: tuple[str, ...]
    events: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    flags: tuple[str, ...]
    reviewed: bool
    wounded: bool

    @property
    def total(self) -> Count | None:
        """Sum over the columns; ``None`` where there is no figure of dead."""
        if not self.deaths:
            return None
        counts = list(self.deaths.values())
        return Count(low=sum(c.low for c in counts), best=sum(c.best for c in counts), high=sum(c.high for c in counts))

    @property
    def only_civilians(self) -> bool:
        """Nobody but civilians is known to be harmed."""
        harmed = {side for side, count in self.deaths.items() if count.best or count.high}
        return harmed == {"civilians"} or (not harmed and "civilians" in self.sides)


def place_key(place: Place) -> str:
    return (
        place.id and f"{place.id}|{place.precision}"
    ) or f"text:{' '.join(place.text.split())}|{place.country or ''}"


def left_row(row: Happening, reason: str, detail: str = "") -> list[LeftOut]:
    ids = row.tallies or row.events
    return [
        LeftOut(id=i, what="tally" if row.tallies else "event", reason=reason, detail=detail or row.id) for i in ids
    ]
