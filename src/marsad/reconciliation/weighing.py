"""The points of many pairs, fast: what people, places, days and figures agree in is looked up once a kind of pair.

Most claims share their people, place, days or figure with many others, so that the comparisons of ``comparing`` are asked
again and again for the same values. Each claim gets a number for each of these; a pair of numbers is compared once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

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


#: points of ``compare_rest``: of any two claims, where one is a part, where both tell means, doer or whole
_DIFFER = (
    "group_differ",
    "scope_differ",
    "mode_differ",
    "value_rises",
    "value_disputed_here",
    "place_named",
    "vague_wide",
)
_PARTS = ("part_or_whole", "part_and_whole")
_TOLD = ("means_same", "means_differ", "by_same", "by_apart", "attacks_by_others")


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
        self._keys: dict[str, tuple[int, ...]] = {
            f.claim: tuple(seen.setdefault(key, len(seen)) for seen, key in zip(numbers, _keys(f), strict=True))
            for f in all_features
        }
        self._memos: tuple[dict[int, dict[int, float]], ...] = ({}, {}, {}, {})
        # the most that the rest can add to two claims of two reports, without and for what stands around the figures
        p = self._points
        self._most = sum(max(p[n], 0.0) for n in _DIFFER) + 1e-6
        self._most_origin = max(p["origin_same"], p["total_goes_on"], 0.0)
        self._most_part = sum(max(p[n], 0.0) for n in _PARTS)
        self._most_told = self._most_part + sum(max(p[n], 0.0) for n in _TOLD)
        self._most_whole = max(p["whole_same"], 0.0)
        self._most_words = sum(max(p[n], 0.0) for n in ("words_around", "words_sentence", "words_head", "words_read"))
        self._most_figures = max(2 * p["beside_same"], p["beside_other"], 0.0) + max(3 * p["story_figures"], 0.0)
        self._most_places = max(p["story_places"], 0.0)
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

    def hopeful(
        self, block: Sequence[Features], alike: set[tuple[str, str]], wholes: Mapping[str, str], threshold: float
    ) -> Iterator[tuple[Features, Features]]:
        """The pairs of a block that may reach the threshold, asked before all of them is compared.

        Of two reports, those where people, place, days and figure, with the most that the rest can add, come to so much.
        """
        rows = [
            (f, self._keys[f.claim], f.report, f.story, f.origin, f.means or f.by or f.by_sides or f.whole)
            for f in block
        ]
        for n, (a, keys, report, story, origin, more) in enumerate(rows):
            by_people, by_place, by_days, by_figure = [
                m.setdefault(k, {}) for m, k in zip(self._memos, keys, strict=True)
            ]
            around = bool(story.figures or story.beside)
            for b, others, other_report, other, other_origin, other_more in rows[n + 1 :]:
                if report == other_report:
                    yield a, b
                    continue
                try:
                    most = by_people[others[0]] + by_place[others[1]] + by_days[others[2]] + by_figure[others[3]]
                except KeyError:
                    most = self._alike(a, b)
                most += self._most
                if origin is not None and origin == other_origin:
                    most += self._most_origin
                if more and other_more:
                    most += self._most_told
                elif more or other_more:
                    most += self._most_part
                if wholes and a.claim in wholes and wholes[a.claim] == wholes.get(b.claim):
                    most += self._most_whole
                if story.words and other.words:
                    most += self._most_words
                if around and (other.figures or other.beside):
                    most += self._most_figures
                if not story.places.isdisjoint(other.places):
                    most += self._most_places
                if most >= threshold or (alike and (a.claim, b.claim) in alike):
                    yield a, b

    def _alike(self, a: Features, b: Features) -> float:
        """The points for people, place, days and figure of two claims of two reports."""
        total = 0.0
        keys, others = self._keys[a.claim], self._keys[b.claim]
        for n, memo in enumerate(self._memos):
            row = memo.setdefault(keys[n], {})
            known = row.get(others[n])
            if known is None:
                known = row[others[n]] = self._asked(self._compare[n], a, b)
            total += known
        return total

    def _asked(self, compare: _Compare, a: Features, b: Features) -> float:
        points, total = self._points, 0.0

        def add(name: str, what: str, times: float = 1.0) -> None:
            nonlocal total
            total += points[name] * times

        compare(a, b, add)
        return total

    def _score(self, a: Features, b: Features, alike: bool, wholes: Mapping[str, str]) -> float:
        if a.report == b.report:  # in one report it matters who speaks
            total = sum(self._asked(compare, a, b) for compare in self._compare)
        else:
            total = self._alike(a, b)
        return round(
            total + self._asked(lambda x, y, add: compare_rest(x, y, self._world, alike, wholes, add), a, b), 6
        )


def _keys(f: Features) -> tuple[tuple[object, ...], ...]:
    """What people, place, days and figure are compared by."""
    figure = (f.documented.low, f.documented.high, f.real.low, f.real.high, f.hedge, f.stated, f.size)
    place = f.place
    where = None if place is None else (place.id, place.text, place.lat, place.lon)
    return (
        (f.sides, f.status, f.narrow, f.nations, f.names, *figure),
        (where, f.country, f.group, f.place_near),
        (f.group, f.first, f.last, f.days, f.duration, f.said, f.time_near),
        (*figure, f.group, f.unit, f.kind, f.origin, f.said if f.group == "standing" else None),
    )
