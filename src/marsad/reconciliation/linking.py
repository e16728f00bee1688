"""Which claims speak of one tally: blocks, points, clusters without barred pairs. (Over 400 lines: one scoring.)

The order of the claims changes nothing: blocks and pairs are sorted, links are joined from the strongest to the
weakest (ties by claim ids), and two groups are joined only if no pair across them is barred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log2

import msgspec

from marsad.model.ledger import Bounds, Judgement, TallyLink
from marsad.reconciliation.actors import World, kilometres
from marsad.reconciliation.blocking import blocks
from marsad.reconciliation.features import Features
from marsad.reconciliation.tables import Weights

_POINTS = {"town", "village", "neighbourhood", "camp", "site", "road"}
#: what bars two claims by themselves, but not two of which one joins the other's earlier statements
_SOFT = "other people, as far as the words go, and other figures"
#: means that reporters use for one another
_MEANS = ({"airstrike", "rocket", "shelling", "missile", "drone"}, {"car_bomb", "explosion", "ied", "mine", "suicide"})


class Groups(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of linking: the clusters (sorted claim ids, sorted by their first) and the links that made them."""

    clusters: tuple[tuple[str, ...], ...]
    links: tuple[TallyLink, ...]


class _Score:
    __slots__ = ("points", "reasons", "total")

    def __init__(self, points: Mapping[str, float]) -> None:
        self.points, self.total, self.reasons = points, 0.0, list[str]()

    def add(self, name: str, compared: str, value: float | None = None) -> None:
        value = self.points[name] if value is None else value
        self.total += value
        self.reasons.append(f"{name} {value:+.2f}: {compared}")


def _disjoint(one: Bounds, other: Bounds) -> bool:
    return (one.high is not None and other.low is not None and one.high < other.low) or (
        other.high is not None and one.low is not None and other.high < one.low
    )


def _vague(f: Features) -> bool:
    return f.real.low is None and f.real.high is None


def barred(a: Features, b: Features, world: World, alike: bool = False) -> str | None:
    """Why two claims cannot speak of one tally, whatever else agrees; None where nothing bars them.

    ``alike``: their sentences are near copies of one text. Where such copies also give one figure, a place, a day or a
    nationality that the sentences around them lend does not keep them apart.
    """
    if a.kind != b.kind or a.unit != b.unit:
        return "another kind or unit"
    agree = _agree(a, b)
    copied = agree and alike
    if a.group != b.group and not (agree and "standing" not in (a.group, b.group)):
        return "one event, a period, a running total and a standing figure are different counts"
    if a.narrow != b.narrow and not (agree and _foreign(a) == _foreign(b)) and not _at_home(a, b):
        return f"other people: {', '.join(a.narrow) or 'all'} and {', '.join(b.narrow) or 'all'}"
    if a.rest != b.rest:
        return "one is the rest of a breakdown"
    if a.whole == b.claim or b.whole == a.claim:
        return "one is part of the other"
    if a.whole is not None and a.whole == b.whole:
        return "parts of one whole, told side by side"
    if (a.whole is None) != (b.whole is None) and not (a.sides or b.sides or a.status or b.status or a.narrow):
        if not _vague(a) and not _vague(b) and _apart(a, b):
            return "one is a part of which the words say no more, and the figures differ"
    if a.sides and b.sides and not set(a.sides) & set(b.sides):
        return f"people of other sides: {', '.join(a.sides)} and {', '.join(b.sides)}"
    if a.status and b.status and a.status != b.status:
        return f"{a.status} and {b.status}"
    unlike = bool(a.sides) != bool(b.sides) or a.status != b.status
    if unlike and a.group != "standing" and (_vague(a) or _vague(b) or _apart(a, b)):
        return _SOFT
    if not copied and _places_apart(a, b, world):
        return "places apart"
    if a.group == b.group and _days_apart(a, b) and not copied and not (agree and _loosely_dated(a, b)):
        return "days apart"
    if a.mode == b.mode and _apart(a, b):
        one_voice = a.origin == b.origin or None in (a.origin, b.origin)
        if a.report == b.report and one_voice and (a.said == b.said or (a.group == "cumulative" and a.last == b.last)):
            return "one report gives both figures side by side"
        if a.group == "cumulative" and None in (a.first, b.first) and one_voice and _falls(a, b):
            return "a running total does not fall so far: another start"
    return None


def _apart(a: Features, b: Features) -> bool:
    return not _vague(a) and not _vague(b) and _disjoint(a.documented, b.documented) and _disjoint(a.real, b.real)


def _agree(a: Features, b: Features) -> bool:
    """Whether both give one figure that is too large to agree by chance, within a week of each other."""
    low = a.documented.low
    if (
        low is None
        or low < 5
        or a.unit == "percent"
        or low != b.documented.low
        or a.documented.high != b.documented.high
    ):
        return False
    if low % 10 == 0 and low < 100 and (a.country is None or a.country != b.country):
        return False  # round numbers agree by chance, anywhere in the world
    return a.said is not None and b.said is not None and abs(a.said - b.said) <= 7


def _at_home(a: Features, b: Features) -> bool:
    """Whether they differ only by a nationality that is that of the other's country, where one names no place itself."""
    if _foreign(a) != _foreign(b):
        return False
    for one, other in ((a, b), (b, a)):
        if one.country is None and not set(other.narrow) - set(one.narrow):
            home = f"nationality:{other.country}"
            if set(one.narrow) - set(other.narrow) <= {home}:
                return True
    return False


def _foreign(f: Features) -> tuple[str, ...]:
    """The marks that narrow people by something else than a nationality."""
    return tuple(mark for mark in f.narrow if not mark.startswith("nationality:"))


def _loosely_dated(a: Features, b: Features) -> bool:
    """Whether the days may still be one: a day was only inferred, or they follow each other (a night, a time zone)."""
    if a.group != "incident" or a.first is None or b.first is None or a.last is None or b.last is None:
        return False
    gap = max(a.first, b.first) - min(a.last, b.last)
    return gap <= 1 or ("stated" not in (a.days, b.days) and gap <= 3) or (a.days != b.days and gap <= 4)


def _falls(a: Features, b: Features) -> bool:
    """Whether the later of two totals is less than nine tenths of the earlier, or more than ten times as much.

    Of two totals of one day neither may be the earlier.
    """
    if a.said is None or b.said is None or a.documented.low is None or b.documented.low is None:
        return False
    old, new = (a, b) if a.said <= b.said else (b, a)
    was, now = float(old.documented.low or 0), float(new.documented.low or 0)
    return now < 0.9 * was or now > 10 * was or (a.said == b.said and was < 0.9 * now)


def _places_apart(a: Features, b: Features, world: World) -> bool:
    if a.place is None or b.place is None or a.place.id is None or b.place.id is None:
        named = a.place is not None and b.place is not None and a.place.id is None and b.place.id is None
        return named and a.place.text != b.place.text  # type: ignore[union-attr]
    if a.place.id in b.above or b.place.id in a.above:
        return False
    if a.group in ("cumulative", "period") and _zone(a, b, world) is not None:
        return False
    # an operational area without stated bounds may hold any place of its country: the same large figure decides
    areas = "area" in (world.kind_of_place(a.place.id), world.kind_of_place(b.place.id))
    return not (areas and a.country == b.country and _agree(a, b))


def _zone(a: Features, b: Features, world: World) -> str | None:
    shared = sorted(p for p in a.above & b.above if world.kind_of_place(p) == "area")
    return shared[0] if shared else None


def _days_apart(a: Features, b: Features) -> bool:
    if a.group == "cumulative":
        return a.first is not None and b.first is not None and abs(a.first - b.first) > 1
    if a.group == "standing":
        return a.said is not None and b.said is not None and abs(a.said - b.said) > 60
    if a.group == "period":
        if (a.duration is None) != (b.duration is None):
            return True
        if a.duration is not None:
            near = a.said is not None and b.said is not None and abs(a.said - b.said) <= 2
            return a.duration != b.duration or not near
        return (a.first, a.last) != (b.first, b.last)
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return a.said is None or b.said is None or abs(a.said - b.said) > 3
    return a.last < b.first or b.last < a.first


def score(
    a: Features, b: Features, world: World, weights: Weights, alike: bool, wholes: Mapping[str, str]
) -> tuple[float, tuple[str, ...]]:
    """The points for two claims being one tally, with a line a comparison. ``alike``: their sentences are near copies."""
    s = _Score(weights.points)
    if a.sides and b.sides:
        s.add("people_same_side", ", ".join(sorted(set(a.sides) & set(b.sides))))
    elif not a.sides and not b.sides and a.status == b.status:
        s.add("people_both_open" if a.status is None else "people_same_side", a.status or "nobody's people named")
    else:
        s.add("people_one_open", f"{', '.join(a.sides) or a.status or '?'} and {', '.join(b.sides) or b.status or '?'}")
    if a.narrow:
        s.add("people_same_narrow", ", ".join(a.narrow))
    _place_points(a, b, world, weights, s)
    _time_points(a, b, weights, s)
    _value_points(a, b, s)
    if a.means and b.means:
        near = a.means == b.means or any(a.means in group and b.means in group for group in _MEANS)
        s.add("means_same" if near else "means_differ", f"{a.means}, {b.means}")
    if a.by is not None and a.by == b.by:
        s.add("by_same", a.by)
    if a.report == b.report and None not in (a.origin, b.origin) and a.origin != b.origin:
        s.add("report_sets_beside", f"{a.origin}, {b.origin}")
    if a.claim in wholes and wholes[a.claim] == wholes.get(b.claim):
        s.add("whole_same", "parts of one tally")
    s.add("scope_same" if a.scope == b.scope else "scope_differ", f"{a.scope}, {b.scope}")
    if a.origin is not None and a.origin == b.origin:
        s.add("origin_same", a.origin)
    if alike:
        s.add("text_same", "near copies of one sentence")
    return round(s.total, 6), tuple(s.reasons)


def _place_points(a: Features, b: Features, world: World, weights: Weights, s: _Score) -> None:
    if a.place is None or b.place is None or a.place.id is None or b.place.id is None:
        same = a.place is not None and b.place is not None and a.place.text == b.place.text
        s.add("place_same_area" if same else "place_open", "the same words" if same else "one names no known place")
        return
    one, other = a.place.id, b.place.id
    if one == other:
        kind = world.kind_of_place(one)
        point = "place_same_point" if kind in _POINTS else "place_same_country" if kind == "country" else None
        s.add(point or "place_same_area", one)
    elif one in b.above or other in a.above:
        outer = one if one in b.above else other
        name = "place_within_country" if world.kind_of_place(outer) == "country" else "place_within"
        s.add(name, f"{one}, {other}")
    elif (zone := _zone(a, b, world)) is not None:
        s.add("place_same_zone", f"{one} and {other} in {zone}")
    else:
        s.add("place_open", f"{one} and {other}: the bounds of an area are not known")
    far = kilometres(a.place, b.place)
    if one != other and far is not None and far <= weights.limits["near_km"]:
        s.add("place_near", f"{far:.0f} km")


def _time_points(a: Features, b: Features, weights: Weights, s: _Score) -> None:
    if a.group != b.group:
        s.add("time_open", f"{a.group}, {b.group}")
    elif a.group == "cumulative":
        same = a.first is not None and b.first is not None
        s.add("start_same" if same else "start_open", "since the same day" if same else "a start is not stated")
    elif a.group == "period":
        s.add("time_same", "the same stretch")
    elif a.days == b.days == "stated" and _days_apart(a, b):
        s.add("time_open", "days that follow each other")
    elif a.days == b.days == "stated":
        same = (a.first, a.last) == (b.first, b.last)
        s.add("time_same" if same else "time_overlap", "stated days")
    elif a.first is not None and b.first is not None and "open" not in (a.days, b.days):
        s.add("time_likely", "a day inferred from when it was said")
    else:
        s.add("time_open", "no day stated")
    if a.said is not None and b.said is not None and a.group != "standing":
        gap = abs(a.said - b.said)
        if gap <= 2:
            s.add("said_near", f"{gap} days apart")
        elif gap > weights.limits["said_far_days"] and a.group != "cumulative":
            s.add("said_far", f"{gap} days apart")


def _value_points(a: Features, b: Features, s: _Score) -> None:
    if a.group == "standing":
        x, y = (float(v.low if v.low is not None else v.high or 0) for v in (a.documented, b.documented))
        if a.unit != "percent" and min(x, y) > 0 and max(x, y) > 2 * min(x, y):
            s.add("value_far", f"{x:g}, {y:g}")
        else:
            s.add("value_fits", "a standing figure may change")
        s.add("time_same", "standing")
        return
    if _vague(a) or _vague(b):
        s.add("value_vague", "no number")
        return
    one, other = a.documented, b.documented
    if one.low is not None and one.low == other.low and one.high == other.high:
        points = s.points
        more = points["value_same_per_doubling"] * log2(max(float(one.low), 1.0))
        value = min(points["value_same"] + more, points["value_same_most"])
        s.add("value_same", f"{one.low}", value)
    elif not _disjoint(one, other) or not _disjoint(a.real, b.real):
        s.add("value_fits", "what the words allow overlaps")
    elif a.group == "cumulative":
        s.add("value_fits", "a running total may rise")
    else:
        x, y = (v.low if v.low is not None else v.high or 0 for v in (one, other))
        far = max(x, y) > 2 * max(min(x, y), 1)
        if abs(x - y) <= 0.05 * max(x, y):
            s.add("value_near", f"{x}, {y}")
            return
        rivals = a.origin is not None and b.origin is not None and a.origin != b.origin
        name = "value_apart" if not far else "value_disputed" if rivals else "value_far"
        s.add(name, f"{x}, {y}")


def link(
    all_features: Sequence[Features], world: World, weights: Weights, pairs: Mapping[tuple[str, str], Judgement],
    alike: Iterable[tuple[str, str]] = (),
) -> Groups:  # fmt: skip
    """Group claims into tallies. Judgements always win: «different» bars a pair, «same» joins it whatever the points.

    Wholes are linked first; parts are then linked knowing which of their wholes are one tally.
    """
    copies = set(alike)
    first = _grouped(all_features, world, weights, pairs, copies, {})
    if all(f.whole is None for f in all_features):
        return first
    tally = {claim: cluster[0] for cluster in first.clusters for claim in cluster}
    wholes = {f.claim: tally[f.whole] for f in all_features if f.whole is not None and f.whole in tally}
    return _grouped(all_features, world, weights, pairs, copies, wholes)


def _grouped(
    all_features: Sequence[Features], world: World, weights: Weights, pairs: Mapping[tuple[str, str], Judgement],
    copies: set[tuple[str, str]], wholes: Mapping[str, str],
) -> Groups:  # fmt: skip
    """One pass. ``wholes`` gives for a part the tally of its whole."""
    by_id = {f.claim: f for f in all_features}
    scored: dict[tuple[str, str], tuple[float, tuple[str, ...]]] = {}
    for block in blocks(all_features, int(weights.limits["block_most"])):
        for n, a in enumerate(block):
            for b in block[n + 1 :]:
                pair = (a.claim, b.claim)
                if pair in scored or pair in pairs or barred(a, b, world, pair in copies) is not None:
                    continue
                total, reasons = score(a, b, world, weights, pair in copies, wholes)
                if total >= weights.threshold:
                    scored[pair] = (total, reasons)
    parent = {f.claim: f.claim for f in all_features}
    members = {f.claim: [f.claim] for f in all_features}

    def root(claim: str) -> str:
        while parent[claim] != claim:
            parent[claim] = parent[parent[claim]]
            claim = parent[claim]
        return claim

    def join(one: str, other: str) -> None:
        one, other = sorted((root(one), root(other)))
        if one != other:
            parent[other] = one
            members[one] += members.pop(other)

    known = {p: j for p, j in pairs.items() if p[0] in by_id and p[1] in by_id}
    together: set[tuple[str, str]] = set()
    for pair, judgement in sorted(known.items()):
        if judgement.verdict == "same":
            join(*pair)
            together.add(pair)
    floor = weights.limits["least_across"]
    apart: dict[str, set[str]] = defaultdict(set)
    for (one, other), judgement in known.items():
        if judgement.verdict == "different":
            apart[one].add(other)
            apart[other].add(one)

    def follows(claim: str, group: Sequence[str], other: str) -> bool:
        origin = by_id[claim].origin
        return origin is not None and any(
            by_id[z].origin == origin and (min(z, other), max(z, other)) in scored for z in group
        )

    def may_join(one: str, other: str) -> bool:
        left, right = members[root(one)], members[root(other)]
        for x in left:
            if apart[x] and not apart[x].isdisjoint(right):
                return False
            for y in right:
                pair = (min(x, y), max(x, y))
                if pair in scored or pair in together:
                    continue
                why = barred(by_id[x], by_id[y], world, pair in copies)
                if why is not None and why != _SOFT:
                    return False
                # a chain of likely pairs must not join two claims that have little in common themselves; but what one
                # origin said later of a count stays with what it said of it first
                weak = why or score(by_id[x], by_id[y], world, weights, pair in copies, wholes)[0] < floor
                if weak and not follows(x, (*left, *right), y) and not follows(y, (*left, *right), x):
                    return False
        return True

    used: list[tuple[tuple[str, str], float, tuple[str, ...]]] = []
    for pair, (total, reasons) in sorted(scored.items(), key=lambda item: (-item[1][0], item[0])):
        if root(pair[0]) == root(pair[1]) or may_join(*pair):
            join(*pair)
            used.append((pair, total, reasons))
    for pair, judgement in sorted(known.items()):
        why: tuple[str, ...] = (f"judged {judgement.verdict} by {judgement.who} on {judgement.when}: {judgement.why}",)
        if judgement.verdict == "different" and root(pair[0]) == root(pair[1]):
            why = (*why, "yet other judgements say «same» of claims between them: please settle")
        used.append((pair, weights.threshold if judgement.verdict == "same" else 0.0, why))
    clusters = sorted(tuple(sorted(m)) for m in members.values())
    tally = {claim: tally_id(cluster) for cluster in clusters for claim in cluster}
    links = []
    for pair, total, reasons in sorted(used):
        judged = known.get(pair)
        same = judged is None or judged.verdict == "same"
        links.append(
            TallyLink(claims=pair, tally=tally[pair[0]] if same else None, same=same, score=total, reasons=reasons)
        )
    return Groups(clusters=tuple(clusters), links=tuple(links))


def tally_id(cluster: Sequence[str]) -> str:
    """The id of a tally: made from the least of its claims' ids, so that more claims seldom move it."""
    return "t" + min(cluster)
