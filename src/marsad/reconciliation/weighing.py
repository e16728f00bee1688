"""The points of many pairs, fast: what people, places, days and figures agree in is looked up once a kind of pair.

Most claims share their people, place, days or figure with many others, so that the comparisons of ``comparing`` are asked
again and again for the same values. Each claim gets a number for each of these; a pair of numbers is compared once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from marsad.reconciliation.actors import World
from marsad.reconciliation.comparing import (  # fmt: skip
    Add,
    barred,
    compare_days,
    compare_people,
    compare_places,
    compare_rest,
    compare_values,
)
from marsad.reconciliation.features import Features
from marsad.reconciliation.tables import Weights

_Compare = Callable[[Features, Features, Add], None]


class Weigher:
    """Weighs pairs of some claims under one table of weights. The same points as ``comparing.score``."""

    def __init__(self, all_features: Sequence[Features], world: World, weights: Weights) -> None:
        self._by_id = {f.claim: f for f in all_features}
        self._points = weights.points
        self._world = world
        self._compare: tuple[_Compare, ...] = (
            compare_people, lambda a, b, add: compare_places(a, b, world, weights, add),
            lambda a, b, add: compare_days(a, b, weights, add), compare_values,
        )  # fmt: skip
        numbers: list[dict[tuple[object, ...], int]] = [{}, {}, {}, {}]
        self._keys = {
            f.claim: tuple(seen.setdefault(key, len(seen)) for seen, key in zip(numbers, _keys(f), strict=True))
            for f in all_features
        }
        self._memos: tuple[dict[tuple[int, int], float], ...] = ({}, {}, {}, {})
        self._known: dict[tuple[str, str], tuple[str | None, float]] = {}

    def weigh(self, pair: tuple[str, str], alike: bool, wholes: Mapping[str, str]) -> tuple[str | None, float]:
        """Why a pair (ids sorted) is barred, and its points; 0 where it is."""
        one, other = pair
        again = one in wholes and wholes[one] == wholes.get(other)  # parts of one tally: one more agreement
        if not again:
            found = self._known.get(pair)
            if found is not None:
                return found
        a, b = self._by_id[one], self._by_id[other]
        why = barred(a, b)
        result = (why, 0.0 if why is not None else self._score(a, b, alike, wholes if again else {}))
        if not again:
            self._known[pair] = result
        return result

    def _score(self, a: Features, b: Features, alike: bool, wholes: Mapping[str, str]) -> float:
        points = self._points
        total = 0.0

        def add(name: str, what: str, times: float = 1.0) -> None:
            nonlocal total
            total += points[name] * times

        for memo, x, y, compare in zip(
            self._memos, self._keys[a.claim], self._keys[b.claim], self._compare, strict=True
        ):
            if compare is compare_values and a.report == b.report:
                compare(a, b, add)  # in one report it matters who speaks
                continue
            known = memo.get((x, y))
            if known is None:
                before = total
                total = 0.0
                compare(a, b, add)
                known = memo[x, y] = total
                total = before
            total += known
        compare_rest(a, b, self._world, alike, wholes, add)
        return round(total, 6)


def _keys(f: Features) -> tuple[tuple[object, ...], ...]:
    """What people, place, days and figure are compared by."""
    figure = (f.documented.low, f.documented.high, f.real.low, f.real.high, f.hedge)
    place = f.place
    where = None if place is None else (place.id, place.text, place.lat, place.lon)
    return (
        (f.sides, f.status, f.narrow, f.names, *figure),
        (where, f.country, f.group, f.place_near),
        (f.group, f.first, f.last, f.days, f.duration, f.said, f.time_near),
        (*figure, f.group, f.unit, f.kind, f.origin, f.said),
    )
