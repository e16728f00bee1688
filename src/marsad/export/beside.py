"""Which rows may stand side by side in one file: no total beside its part, no period beside what it may hold, nothing twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from marsad.export.columns import LeftOut
from marsad.export.rows import Happening, left_row, place_key
from marsad.model.ledger import Ledger
from marsad.model.structs import Place


def may_hold(broad: Place, narrow: Place) -> bool:
    """Whether the second place may lie in the first (or be it): only what is known to be apart is taken to be apart."""
    if broad.id is not None and broad.id == narrow.id:
        return True
    if broad.country and narrow.country and broad.country != narrow.country:
        return False
    if broad.precision in ("exact", "town", "neighbourhood"):
        return broad.id is None and " ".join(broad.text.split()) == " ".join(narrow.text.split())
    if broad.precision == "country" or not broad.admin1 or not narrow.admin1:
        return True
    return broad.admin1 == narrow.admin1


def _shared(one: Happening, other: Happening) -> bool:
    """Whether both may count the same dead. Dead of two known, different sides are different dead; of two events
    between different, fully known pairs they are too, unless they are civilians, whose killers may be in dispute."""
    mine, theirs = set(one.deaths), set(other.deaths)
    if _twins(one, other):
        return True
    if not (mine & theirs or "unknown" in mine | theirs or _beside(one, other) or _beside(other, one)):
        return False
    full = len(one.sides) == len(other.sides) == 2 and one.sides != other.sides and one.clarity == other.clarity == 1
    return not full or "civilians" in mine & theirs


def _twins(one: Happening, other: Happening) -> bool:
    """As many dead by the same hand, called one side's here and another's there: reports may differ on who they were."""
    hands = set(one.sides) - set(one.deaths), set(other.sides) - set(other.deaths)
    counts = one.total, other.total
    return bool(hands[0]) and hands[0] == hands[1] and None not in counts and counts[0].best == counts[1].best  # type: ignore[union-attr]


def _beside(one: Happening, other: Happening) -> bool:
    """Dead of a government in one row, of foreign forces in the other, which neither row sets against each other: what one
    report calls loyalists another calls foreigners, so that both may be the same dead."""
    foreign = {s for s in other.deaths if s.partition(":")[0] == "foreign"}
    opposed = any("state" in row.sides and foreign & set(row.sides) for row in (one, other))
    return "state" in one.deaths and bool(foreign) and not opposed


#: how a tally stands to one that counts the same people and more
_IN_WHOLE = ("part", "rest", "within", "increment")
#: how it stands to one that counts some of its people
_OF_PART = ("whole", "contains", "running_total")


def wholes(ledger: Ledger) -> dict[str, frozenset[str]]:
    """tally → every tally that counts its people and more, at any remove."""
    direct: dict[str, set[str]] = {}
    for tally in ledger.tallies:
        for relation in tally.relations:
            if relation.how in _IN_WHOLE:
                direct.setdefault(tally.id, set()).add(relation.tally)
            elif relation.how in _OF_PART:
                direct.setdefault(relation.tally, set()).add(tally.id)
    out: dict[str, frozenset[str]] = {}
    for id, first in direct.items():
        seen: set[str] = set()
        ahead = [*first]
        while ahead:
            if (one := ahead.pop()) not in seen:
                seen.add(one)
                ahead += direct.get(one, ())
        out[id] = frozenset(seen - {id})
    return out


_RANK = {"exact": 0, "neighbourhood": 1, "town": 2, "area": 3, "district": 3, "governorate": 4, "country": 5}


def _length(row: Happening) -> int:
    return (date.fromisoformat(row.end) - date.fromisoformat(row.start)).days


def without_wholes(
    rows: list[Happening], above: Mapping[str, frozenset[str]], best: Mapping[str, int]
) -> tuple[list[Happening], list[LeftOut]]:
    """The rows without a total beside its part.

    A total gives way to parts that are more precise in place or days, or that together make it up; otherwise the total
    stands and the parts are left out, for a part alone would understate. A part whose total is no row is flagged.
    """
    standing = {row.id: row for row in rows}
    out: list[LeftOut] = []

    def holds(whole: Happening, part: Happening) -> bool:
        return any(not above.get(t, frozenset()).isdisjoint(whole.tallies) for t in part.tallies)

    # the widest first: whatever a total decides holds for the parts of its parts too
    for whole in sorted(rows, key=lambda r: (max((len(above.get(t, ())) for t in r.tallies), default=0), r.id)):
        parts = [p for p in standing.values() if p.id != whole.id and holds(whole, p) and not holds(p, whole)]
        if whole.id not in standing or not parts:
            continue
        outer = [p for p in parts if not any(q.id != p.id and holds(q, p) for q in parts)]
        inside = {t for p in outer for t in p.tallies if not above.get(t, frozenset()).isdisjoint(whole.tallies)}
        # a part without a figure says less than a total with one, and days that reports differ on are no stretch
        told = [p for p in parts if p.total is not None]
        finer = any(
            _RANK.get(p.place.precision, 6) < _RANK.get(whole.place.precision, 6) or p.clarity < whole.clarity
            for p in told
        )
        adds_up = whole.total is not None and sum(best.get(t, 0) for t in inside) >= whole.total.best
        if finer or adds_up:
            del standing[whole.id]
            out += left_row(whole, "a total whose parts are rows of the file", (told or parts)[0].id)
        else:
            for part in parts:
                del standing[part.id]
                out += left_row(part, "a part of a total that is a row of the file", whole.id)
    flag = "part of a wider count that is no row"
    return [
        msgspec.structs.replace(r, flags=(*r.flags, flag)) if any(above.get(t) for t in r.tallies) else r
        for r in standing.values()
    ], out


def without_overlap(rows: list[Happening]) -> tuple[list[Happening], list[LeftOut]]:
    """The rows without those that stand beside rows they may hold, or overlap as a period, or may be the same event."""
    kept: list[Happening] = []
    out: list[LeftOut] = []

    # narrow rows first: the fewer days, the more precise the place, the more that is known of the pair
    # of two counts of one place, what more known origins say before what nobody is named for
    def narrow(row: Happening) -> tuple[object, ...]:
        place = _RANK.get(row.place.precision, 6)
        length = _length(row)
        stretch = length if row.clarity == 2 else 0
        return (
            row.clarity,
            stretch,
            place,
            -len(row.origins),
            length,
            -len(row.sides),
            row.total is None,
            row.start,
            row.id,
        )

    for row in sorted(rows, key=narrow):
        blocker = next((other for other in kept if _blocks(other, row)), None)
        if blocker is None:
            kept.append(row)
            continue
        period = row.clarity == 2
        reason = (
            "a period that may hold a row of the file" if period else "may be the same as, or hold, a row of the file"
        )
        out += left_row(row, reason, blocker.id)
    return kept, out


def _blocks(kept: Happening, row: Happening) -> bool:
    if kept.end < row.start or row.end < kept.start:
        return False
    if row.total is None:  # an event without a figure adds nothing that could be counted twice
        same = place_key(kept.place) == place_key(row.place) and kept.start == row.start
        return same and set(row.sides) <= set(kept.sides)
    if kept.total is None or not _shared(kept, row):
        return False
    return may_hold(row.place, kept.place) or may_hold(kept.place, row.place)
