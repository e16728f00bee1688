"""What a reference set and our rows both have, what only one has, and how far their figures differ.

A pair needs days that touch (one day of tolerance) and places within 25 km; of several, the nearest in place, days and
figure pairs first, and each row pairs once. A pair is a candidate for the same event, never a proof: both may also rest
on one source.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import asin, cos, radians, sin, sqrt

import msgspec

from marsad.export.references import Reference

#: the most that two places of one event may lie apart, in kilometres
NEAR_KM = 25.0
#: the most days that lie between two dates of one event
NEAR_DAYS = 1


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """One line: ``in`` is both, ours or theirs; ``difference`` is our best less theirs, in people."""

    where: str = msgspec.field(name="in")
    ours: str | None
    theirs: str | None
    start: str
    place: str
    our_best: int | None = None
    their_best: int | None = None
    difference: int | None = None
    ranges_meet: bool | None = None
    km: float | None = None
    days: int | None = None


def compare(ours: Sequence[Reference], theirs: Sequence[Reference]) -> list[Compared]:
    """Every event of both sets once, by day and place; the same whatever their order."""
    pairs = []
    for a in ours:
        for b in theirs:
            days = _apart(a, b)
            if days > NEAR_DAYS or a.lat is None or a.lon is None or b.lat is None or b.lon is None:
                continue
            km = _km(a.lat, a.lon, b.lat, b.lon)
            if km <= NEAR_KM:
                gap = abs((a.best or 0) - (b.best or 0))
                pairs.append((days, round(km, 1), gap, a.id, b.id, a, b))
    out: list[Compared] = []
    used_a: set[str] = set()
    used_b: set[str] = set()
    for days, km, _, aid, bid, a, b in sorted(pairs, key=lambda p: p[:5]):
        if aid in used_a or bid in used_b:
            continue
        used_a.add(aid)
        used_b.add(bid)
        difference = None if a.best is None or b.best is None else a.best - b.best
        out.append(
            Compared(
                where="both", ours=aid, theirs=bid, start=a.start, place=b.place or a.place, our_best=a.best,
                their_best=b.best, difference=difference, ranges_meet=_meet(a, b), km=km, days=days,
            )
        )  # fmt: skip
    out += [Compared(where="ours", ours=a.id, theirs=None, start=a.start, place=a.place, our_best=a.best) for a in ours if a.id not in used_a]  # fmt: skip
    out += [Compared(where="theirs", ours=None, theirs=b.id, start=b.start, place=b.place, their_best=b.best) for b in theirs if b.id not in used_b]  # fmt: skip
    return sorted(out, key=lambda c: (c.start, c.place, c.where, c.ours or "", c.theirs or ""))


def summary(compared: Sequence[Compared]) -> dict[str, int]:
    """How many events both have and only one has; of both: figures equal, ranges that meet, apart, not comparable."""
    both = [c for c in compared if c.where == "both"]
    return {
        "both": len(both),
        "only ours": sum(c.where == "ours" for c in compared),
        "only theirs": sum(c.where == "theirs" for c in compared),
        "both, same best": sum(c.difference == 0 for c in both),
        "both, ranges meet": sum(c.ranges_meet is True and c.difference != 0 for c in both),
        "both, ranges apart": sum(c.ranges_meet is False for c in both),
        "both, a figure missing": sum(c.ranges_meet is None for c in both),
    }


def _meet(a: Reference, b: Reference) -> bool | None:
    low_a, high_a = (a.best if a.low is None else a.low), (a.best if a.high is None else a.high)
    low_b, high_b = (b.best if b.low is None else b.low), (b.best if b.high is None else b.high)
    if low_a is None or high_a is None or low_b is None or high_b is None:
        return None
    return low_a <= high_b and low_b <= high_a


def _apart(a: Reference, b: Reference) -> int:
    first, last = max(a.start, b.start), min(a.end, b.end)
    return max(0, (date.fromisoformat(first) - date.fromisoformat(last)).days)


def _km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    half = (
        sin(radians(lat2 - lat1) / 2) ** 2
        + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * 6371.0 * asin(sqrt(half))
