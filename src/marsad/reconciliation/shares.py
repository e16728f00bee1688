"""Shares of one place that cannot all hold: two sides that hold more than the whole of it at one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from marsad.model.ledger import Note, Tally, Words
from marsad.reconciliation.actors import World
from marsad.reconciliation.comparing import disjoint
from marsad.reconciliation.features import Features
from marsad.reconciliation.histories import shown

#: points of a hundred by which rounded shares may exceed the whole; days within which two statements are of one time
_ROUNDING, _DAYS = 2.0, 2


def overfull(tallies: Sequence[Tally], fs: Mapping[str, Features], world: World) -> tuple[Tally, ...]:
    """The tallies, with a note where the shares of two sides that are no allies add up to more than the whole.

    Of one origin it is an inconsistency, of two a dispute. Only what is asserted by known origins, of one known place, said
    within two days of each other; «more than 60 %» counts with its low. Shares that may be one figure («75 %» beside
    «more than 75 %») are one share whose holder is told in two ways, and are passed over.
    """
    tally_of = {c: t.id for t in tallies for c in t.claims}
    by_place: dict[str, list[Features]] = defaultdict(list)
    for c in sorted(tally_of):
        f = fs[c]
        if f.kind == "control" and f.unit == "percent" and f.mode == "asserted" and f.sides and f.place is not None:
            if f.place.id is not None and None not in (f.said, f.documented.low, f.origin):
                by_place[f.place.id].append(f)
    found: dict[str, list[Note]] = defaultdict(list)
    for place in sorted(by_place):
        for a, b in combinations(by_place[place], 2):
            if any(world.parties.allied(x, y) for x in a.sides for y in b.sides) or not disjoint(
                a.documented, b.documented
            ):
                continue
            total = float(a.documented.low or 0) + float(b.documented.low or 0)
            if total <= 100 + _ROUNDING or abs((a.said or 0) - (b.said or 0)) > _DAYS:
                continue
            note = _note(a, b, total, world)
            for tally in {tally_of[a.claim], tally_of[b.claim]}:
                found[tally].append(
                    msgspec.structs.replace(note, tallies=tuple(sorted({tally_of[a.claim], tally_of[b.claim]})))
                )
    return tuple(
        msgspec.structs.replace(t, notes=tuple(sorted((*t.notes, *found[t.id]), key=lambda n: (n.note, n.preferred is not True, n.claims, n.words.en))))
        if t.id in found else t
        for t in tallies
    )  # fmt: skip


def _note(a: Features, b: Features, total: float, world: World) -> Note:
    one, other = shown(a.documented), shown(b.documented)
    place = world.place_label(a.place)
    where = place or Words(ar="", en="")
    own = a.origin is not None and a.origin == b.origin
    who, whose = world.label(a.origin), world.label(b.origin)
    return Note(
        note="inconsistency" if own else "dispute", why="shares",
        words=Words(
            ar=f"{where.ar}: {one}% ({who.ar}) و{other}% ({whose.ar}) لطرفين مختلفين، والمجموع {total:g}% أكثر من الكل.",
            en=f"{where.en}: {one} % ({who.en}) and {other} % ({whose.en}) of two sides make {total:g} %, more than the whole.",
        ),
        claims=tuple(sorted((a.claim, b.claim))),
    )  # fmt: skip
