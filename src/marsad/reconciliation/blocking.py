"""Which claims are worth comparing with each other: blocks, so that the cost of linking grows near-linearly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from marsad.reconciliation.features import Features


def blocks(all_features: Sequence[Features], most: int) -> Iterator[list[Features]]:
    """The claims that are worth comparing with each other, so that cost grows near-linearly."""
    made: dict[tuple[object, ...], list[Features]] = defaultdict(list)
    for f in sorted(all_features, key=lambda f: f.claim):
        number = f.stated[0] if f.stated is not None else None
        base: tuple[object, ...] = (f.kind, f.unit, f.group, f.rest)
        for when in _buckets(f):
            for land in sorted(f.lands) or [""]:
                made[(*base, land, when)].append(f)
            if number is not None and number > 2:
                made[(*base, "figure", number, when)].append(f)
        if number is not None and number >= 5 and f.said is not None:
            for week in (f.said // 7, f.said // 7 + 1):
                made[("figure", f.kind, f.unit, number, week)].append(f)
        if number is not None and number >= 100 and f.said is not None:
            for month in (f.said // 30, f.said // 30 + 1):
                made[("large", f.kind, f.unit, number, month)].append(f)
        # a headline and its sentence, two speakers side by side; a person named in several reports
        made[("report", f.kind, f.unit, f.report)].append(f)
        for name in f.names:
            for word in name:
                made[("name", f.kind, word)].append(f)
    for key in sorted(made, key=repr):
        block = made[key]
        yield from _divided(block, most, _BY_PLACE)
        if len(block) > most and block[0].group == "cumulative":
            # running totals are told of areas in many words: those of one side are compared too
            yield from _divided(block, most, _BY_SIDE)


def _buckets(f: Features) -> list[object]:
    if f.group == "cumulative":
        return ["total"] if f.said is None else ["total", *(f"total{f.said // 14 + n}" for n in (0, 1))]
    if f.group == "standing":
        return [f.place.id if f.place is not None else None]
    if f.first is not None and f.last is not None and f.last - f.first <= 7:
        return list(range(f.first, f.last + 1))
    if f.said is None:
        return ["none"]
    return (
        [f"said{f.said + n}" for n in (-3, -2, -1, 0)]
        if f.group != "period"
        else [f"said{f.said // 7 + n}" for n in (0, 1)]
    )


def _place(f: Features) -> str:
    return repr(f.place.id if f.place is not None else None)


def _side(f: Features) -> str:
    return repr((f.sides, f.status))


def _figure(f: Features) -> str:
    return repr(f.stated)


def _week(f: Features) -> str:
    return repr(f.said // 7 if f.said is not None else None)


_Key = Callable[[Features], str]
#: by what blocks that are too large are divided, one after the other
_BY_PLACE: tuple[_Key, ...] = (_place, _side, _figure)
_BY_SIDE: tuple[_Key, ...] = (_side, _week, _figure)


def _divided(block: list[Features], most: int, keys: tuple[_Key, ...]) -> Iterator[list[Features]]:
    if len(block) < 2:
        return
    if len(block) <= most:
        yield block
        return
    if not keys:
        # the finest division is still too large (one figure, one place, one side, one day): neighbours by id
        for start in range(0, len(block), most // 2):
            yield block[start : start + most]
        return
    parts: dict[str, list[Features]] = defaultdict(list)
    for f in block:
        parts[keys[0](f)].append(f)
    for key in sorted(parts):
        yield from _divided(parts[key], most, keys[1:])
