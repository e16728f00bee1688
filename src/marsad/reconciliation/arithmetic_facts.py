"""Claims as arithmetic sees them: one fact for each statement of one origin, with the count it documents and the real one.

Days are ISO dates. Only asserted claims with a known origin become facts. A number of decimals (a share) is widened to
whole numbers; an open bound is ``None``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil, floor

import msgspec

from marsad.model.ledger import Bounds
from marsad.model.structs import Claim, Figure

#: How far «about» may be off: up to this number, by so many; beyond the table by a tenth. Never a finding about a source:
#: an inconsistency that needs an «about» is not reported.
ABOUT = ((10, 2), (20, 3), (50, 5), (100, 10))
#: Roles that all fighters share: they single nobody out.
_PLAIN_ROLES = frozenset({"fighter", "soldier", "militant", "gunman"})
_SIDES = {"state_forces": "state", "allied_militia": "state"}


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """What one origin said once. ``claims`` are the claim itself and its copies, ``claim`` the first of them."""

    claim: str
    claims: tuple[str, ...]
    report: str
    origin: str
    tally: str
    kind: str
    unit: str
    side: str | None
    #: Narrower people than the side: sex, age, role, nationality; ``None`` where the words single nobody out.
    subset: tuple[str | None, str | None, str | None, str | None]
    classes: frozenset[str]
    place: str | None
    from_: str | None
    to: str | None
    #: Least and most days of a stretch without ends.
    days: tuple[int, int] | None
    scope: str
    #: The moment of saying, and its day; the day to which the count runs.
    said: str
    day: str
    as_of: str
    documented: Bounds
    real: Bounds
    hedge: str
    text: str
    #: Where the figure stands in its report, so that sums keep the order of the words.
    start: int

    @property
    def count(self) -> int | None:
        """The documented count where it is one number."""
        low, high = self.documented.low, self.documented.high
        return int(low) if low is not None and low == high else None


def slack(number: float) -> int:
    """How far «about» that number may be off, in whole numbers."""
    return next((by for most, by in ABOUT if number <= most), ceil(number / 10))


def documented(figure: Figure) -> Bounds:
    """How many the source had counted: «at least 117» is 117, «more than 100» 101 or more, vague words nothing."""
    low, high = figure.low, figure.high
    strict = 0 if figure.unit == "percent" else 1
    if figure.hedge == "at_least" and low is not None:
        return Bounds(low=floor(low), high=ceil(low))
    return _bounds(figure.hedge, low, high, strict)


def real(figure: Figure) -> Bounds:
    """What the figure implies about the world: «at least 117» is 117 or more."""
    return _bounds(figure.hedge, figure.low, figure.high, 0 if figure.unit == "percent" else 1)


def _bounds(hedge: str, low: float | None, high: float | None, strict: int) -> Bounds:
    """Whole-number bounds of a figure as it is worded."""
    if hedge == "more_than" and low is not None:
        return Bounds(low=floor(low) + strict, high=None)
    if hedge == "less_than" and high is not None:
        return Bounds(low=None, high=ceil(high) - strict)
    if hedge == "about" and low is not None and high is not None:
        return Bounds(low=max(0, floor(low) - slack(low)), high=ceil(high) + slack(high))
    return Bounds(low=None if low is None else floor(low), high=None if high is None else ceil(high))


def facts(
    claims: Iterable[Claim], origins: Mapping[str, str | None], tallies: Mapping[str, str]
) -> tuple[dict[str, Fact], dict[str, Fact]]:
    """Facts by their first claim, and by every claim. Copies of one statement (same origin, tally, day, count) are one fact."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (_said(c), c.id)):
        origin = origins.get(claim.id)
        if claim.mode != "asserted" or origin is None or not _said(claim):
            continue
        bounds = documented(claim.figure)
        duration = claim.time.duration if claim.time else None
        key = (
            origin, tallies.get(claim.id, claim.id), _said(claim)[:10], bounds.low, bounds.high, claim.scope,
            duration and (duration.low_days, duration.high_days), claim.kind, claim.figure.unit,
        )  # fmt: skip
        groups.setdefault(key, []).append(claim)
    first, every = {}, {}
    for group in groups.values():
        fact = _fact(group, origins, tallies)
        first[fact.claim] = fact
        every.update(dict.fromkeys(fact.claims, fact))
    return first, every


def _said(claim: Claim) -> str:
    """When it was said, or the day to which it counts; empty where neither is known."""
    return (claim.said.at if claim.said and claim.said.at else None) or claim.as_of or ""


def _fact(group: list[Claim], origins: Mapping[str, str | None], tallies: Mapping[str, str]) -> Fact:
    claim, said = group[0], _said(group[0])
    time, traits = claim.time, claim.who.traits
    classes = frozenset(claim.who.classes) - {"unspecified"}
    sides = {_SIDES.get(name, name) for name in classes}
    duration = time.duration if time else None
    return Fact(
        claim=claim.id, claims=tuple(c.id for c in group), report=claim.report, origin=str(origins[claim.id]),
        tally=tallies.get(claim.id, claim.id), kind=claim.kind, unit=claim.figure.unit,
        side=sides.pop() if len(sides) == 1 else None,
        subset=(traits.sex, traits.age, None if traits.role in _PLAIN_ROLES else traits.role, traits.nationality),
        classes=classes, place=claim.place.id if claim.place else None,
        from_=time.from_ if time else None, to=time.to if time else None,
        days=(duration.low_days, duration.high_days) if duration else None,
        scope=claim.scope, said=said, day=said[:10],
        as_of=((claim.as_of if claim.scope == "cumulative" else None) or said)[:10],
        documented=documented(claim.figure), real=real(claim.figure), hedge=claim.figure.hedge, text=claim.figure.text, start=claim.figure.start,
    )  # fmt: skip


class Places:
    """Which place lies in which: by the table of places, and by ids that continue another id."""

    def __init__(self, within: Mapping[str, Iterable[str]] | None = None) -> None:
        """``within`` gives for a place's id the ids of those it lies in, named operational areas among them."""
        self._within = {place: tuple(parents) for place, parents in (within or {}).items()}
        self._known: dict[str, frozenset[str]] = {}

    def above(self, place: str) -> frozenset[str]:
        """Every place that holds this one, itself not counted."""
        if place not in self._known:
            self._known[place] = frozenset()  # a loop in the table ends here
            parts = place.split(".")
            direct = {".".join(parts[:n]) for n in range(1, len(parts))} | set(self._within.get(place, ()))
            found = set(direct)
            for parent in direct:
                found |= self.above(parent)
            self._known[place] = frozenset(found - {place})
        return self._known[place]

    def inside(self, place: str | None, whole: str | None) -> bool:
        """The first lies in the second, and is another."""
        return place is not None and whole is not None and whole in self.above(place)

    def areas(self, place: str | None) -> frozenset[str]:
        """The named operational areas that a place is, or lies in."""
        if place is None:
            return frozenset()
        return frozenset(p for p in {place, *self.above(place)} if ".area." in p)

    def one_area(self, first: str | None, second: str | None) -> bool:
        """The same place, or two of one named operational area (or the area and a place of it)."""
        return first is not None and (first == second or bool(self.areas(first) & self.areas(second)))

    def apart(self, first: str | None, second: str | None) -> bool:
        """Two places of which each has its own governorate or country, so that nobody can be counted in both."""
        if first is None or second is None or ".area." in first or ".area." in second:
            return False
        one, other = first.split(".")[:2], second.split(".")[:2]
        return one[0] != other[0] or (len(one) == 2 and len(other) == 2 and one[1] != other[1])
