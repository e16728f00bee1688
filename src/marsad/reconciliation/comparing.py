"""Two claims held against each other: what bars them, and the points for and against. (Over 400 lines: one scoring.)

Only what no reader could overlook bars. What rests on a reading that may be wrong (a place that another sentence lends,
a day inferred, people not named) costs points, so that strong agreement elsewhere can outweigh it.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log2, sqrt
from typing import Protocol

from marsad.model.ledger import Bounds
from marsad.reconciliation.actors import World, kilometres
from marsad.reconciliation.features import Features
from marsad.reconciliation.stories import share
from marsad.reconciliation.tables import Weights

#: what «dozens» and the like may turn out to be, once somebody counts
_SIZED = {"tens": (10, 199), "hundreds": (100, 1999), "thousands": (1000, 99_999), "millions": (1_000_000, 99_999_999)}
#: zeros at the end of a number tell half of what its leading digits do: round numbers are met everywhere
_ZERO = 0.5
#: doublings beyond which a number is no rarer: some two reports of a week have it all the same
_TOLD_BY_CHANCE = 6.0
#: areas whose bounds are not known are apart all the same where their middles lie further from each other (km)
_WIDE = 100
#: share of the words of a sentence that must stand in another, where nothing else agrees
_ALIKE = 0.3
#: days after which a share of a place is another: who held it in one year says nothing of the next
_HELD = 90
#: counts up to this are met in many happenings of one day
_FEW = 5
#: a running total below _LASTING that has the same figure after more than _STILL days counts something else
_LASTING, _STILL = 1000, 14
#: points of a hundred by which a share seldom moves within two days
_SHIFT = 15


class Add(Protocol):
    def __call__(self, name: str, what: str, times: float = 1.0) -> None: ...


_POINTS = {"town", "village", "neighbourhood", "camp", "site", "road"}
#: means that reporters use for one another
_MEANS = ({"airstrike", "rocket", "shelling", "missile", "drone"}, {"car_bomb", "explosion", "ied", "mine", "suicide_attack"})  # fmt: skip


_BOTH, _HERE, _LANDS, _DAY, _ARMED = (
    "one report gives both figures side by side", "one person here, one person there",
    "reports of other countries that share no other figure", "another day and another figure", "civilians and fighters",
)  # fmt: skip
#: bars that rest on a place, a day or a speaker, which may be misread: they keep a pair apart, but not two large tallies
SOFT = frozenset({_BOTH, _HERE, _LANDS, _DAY, _ARMED})


def barred(a: Features, b: Features) -> str | None:
    """Why two claims cannot speak of one tally, whatever else agrees; None where nothing bars them."""
    if a.kind != b.kind or a.unit != b.unit:
        return "another kind or unit"
    if (a.group == "standing") != (b.group == "standing"):
        return "a standing figure is none of what happened"
    if a.rest != b.rest:
        return "one is the rest of a breakdown"
    if a.whole == b.claim or b.whole == a.claim:
        return "one is part of the other"
    if a.whole is not None and a.whole == b.whole:
        return "parts of one whole, told side by side"
    if clash := _clash(a, b):
        return f"other people: {clash}"
    if a.names or b.names:
        for x, y in ((a, b), (b, a)):
            if x.names and x.documented.low == 1 and _low(y) > 1 and not y.names:
                return "one person who is named, and several"
    if why := _plainly_others(a, b):
        return why
    if a.group != "standing" and apart(a, b) and max(_low(a), _low(b)) > 10 * min(_low(a), _low(b)):
        return "more than ten times as many: another count"
    if a.group == "standing" and a.sides and b.sides and not set(a.sides) & set(b.sides):
        return "what two sides hold"
    if (
        a.report == b.report
        and a.mode == b.mode
        and one_voice(a, b)
        and a.said == b.said
        and a.group == b.group == "cumulative"
    ):
        if disjoint(a.documented, b.documented) and min(_low(a), _low(b)) < 0.9 * max(_low(a), _low(b)):
            return "one report gives both totals side by side"
    if None not in (a.first, a.last, b.first, b.last) and not {"cumulative", "standing"} & {a.group, b.group}:
        if a.days == b.days == "stated" and _gap(a, b) > 60:
            return "more than two months apart"
    if (
        a.report == b.report
        and a.group == b.group == "incident"
        and a.days == b.days == "stated"
        and a.time_near
        and b.time_near
    ):
        if _gap(a, b) >= 2:
            return "one report gives figures of two days"
    if a.mode == b.mode and apart(a, b):
        if (
            a.report == b.report
            and one_voice(a, b)
            and (a.said == b.said or (a.group == "cumulative" and a.last == b.last))
        ):
            return _BOTH
        if (
            a.group == b.group == "cumulative"
            and None in (a.first, b.first)
            and (a.origin == b.origin or None in (a.origin, b.origin))
            and _falls(a, b)
        ):
            return "a running total does not fall so far: another start"
    if a.report == b.report and a.evidence == b.evidence and not a.same_name(b):
        if same_figure(a, b) or (vague(a) and vague(b)):
            return "one sentence counts twice"
    return None


def _plainly_others(a: Features, b: Features) -> str | None:
    """What sets two counts apart that agree in little more than a small number, or in no number."""
    if a.status and b.status and a.status != b.status and "mixed" not in (a.status, b.status):
        return _ARMED
    if vague(a) != vague(b):
        given = (b if vague(a) else a).documented.high
        if given is not None and given <= 2:
            return "one or two, and many"
    if a.report != b.report and a.lands and b.lands and not a.lands & b.lands and not a.same_name(b):
        if not (a.story.figures | a.story.beside) & (b.story.figures | b.story.beside) - {_told(a), _told(b)}:
            return _LANDS
    if a.kind == "attacks" and a.means and b.means and a.means != b.means:
        return "attacks of other means"
    if a.counted and b.counted and a.counted != b.counted:
        return f"of an attack, {a.counted}s are counted here and {b.counted}s there"
    if vague(a) and vague(b) and a.size and b.size and a.size != b.size:
        return f"{a.size} and {b.size}"
    if a.group == b.group == "incident" and a.days == b.days == "stated" and a.time_near and b.time_near:
        if _gap(a, b) >= 1 and apart(a, b) and not a.same_name(b):
            return _DAY
    if (
        a.kind == "control"
        and (a.place_kind == "country") != (b.place_kind == "country")
        and a.place_kind
        and b.place_kind
    ):
        return "a share of a country, and of a place in it"
    if a.kind == "control":
        for x, y in ((a, b), (b, a)):
            if x.share_of and y.place is not None and not x.share_of & (y.place_stems | y.share_of):
                return "a share of another place"
        if a.lost != b.lost:
            return "a share lost, and a share held"
    if a.group == b.group == "standing" and abs(_held(a) - _held(b)) > _HELD:
        return "a standing figure of another time"
    if a.group != b.group and a.sides and b.sides and not set(a.sides) & set(b.sides):
        return "other people over another stretch"
    if a.group == b.group == "cumulative" and same_figure(a, b) and _low(a) < _LASTING and None in (a.first, b.first):
        if a.said is not None and b.said is not None and abs(a.said - b.said) > _STILL:
            return "a running total does not stand still so long"
    if a.documented.low == b.documented.low == 1 == a.documented.high == b.documented.high and a.report != b.report:
        if not _one_place(a, b) and not a.same_name(b) and not _alike_person(a, b):
            return _HERE
    return None


def no_link(a: Features, b: Features) -> bool:
    """Whether two reports agree in no place, people, doer, speaker or words: only in a number and the days about it.

    Such a pair makes no link. Where other claims link two groups, it keeps them apart by its points alone.
    """
    if a.report == b.report or a.place is None or b.place is None or _one_place(a, b):
        return False
    if (
        set(a.sides) & set(b.sides)
        or set(a.narrow) & set(b.narrow)
        or a.nations & b.nations
        or (a.status and a.status == b.status)
    ):
        return False
    if set(a.by_sides) & set(b.by_sides) or (a.origin and a.origin == b.origin) or a.same_name(b):
        return False
    own = {_told(a), _told(b)}
    if a.story.places & b.story.places or len((a.story.figures & b.story.figures) - own) > 1:
        return False
    return share(a.story.sentence, b.story.sentence) < _ALIKE


def _held(f: Features) -> int:
    """The day of which a standing figure speaks: the last that is stated, else that of saying."""
    return f.last if f.last is not None and f.days == "stated" else f.said or 0


def _alike_person(a: Features, b: Features) -> bool:
    """Whether one person is told alike (a child, a medic …) on one stated day of one country, where a place is not known."""
    marks = {mark for mark in set(a.narrow) & set(b.narrow) if not mark.startswith("nationality:")}
    known = [f.place is not None and f.place.id is not None for f in (a, b)]
    if not marks or all(known) or a.days != "stated" or b.days != "stated" or not a.lands & b.lands:
        return False
    return None not in (a.first, a.last, b.first, b.last) and _gap(a, b) <= 0


def _told(f: Features) -> tuple[str, float | int | None]:
    return f.kind, f.documented.low


def _one_place(a: Features, b: Features) -> bool:
    """Whether two places may be one: the same, one within the other, or words in common."""
    if a.place is None or b.place is None:
        return False
    if a.place.id is None or b.place.id is None:
        return bool(a.place_stems & b.place_stems)
    return a.place.id in b.above or b.place.id in a.above


def _gap(a: Features, b: Features) -> int:
    """Days between the stretches of two claims that both state theirs; not positive where they overlap."""
    return max(a.first or 0, b.first or 0) - min(a.last or 0, b.last or 0)


def _clash(a: Features, b: Features) -> str | None:
    """Marks of one kind that cannot both be: women and men, children and adults."""
    for mark in a.narrow:
        for other in b.narrow:
            kind = mark.partition(":")[0]
            if kind in ("sex", "age") and other.startswith(f"{kind}:") and mark != other:
                if mark not in b.narrow and other not in a.narrow:
                    return f"{mark} and {other}"
    return None


def disjoint(one: Bounds, other: Bounds) -> bool:
    """Whether two ranges share no value."""
    return (one.high is not None and other.low is not None and one.high < other.low) or (
        other.high is not None and one.low is not None and other.high < one.low
    )


def vague(f: Features) -> bool:
    """Whether the words give no number at all."""
    return f.real.low is None and f.real.high is None


def apart(a: Features, b: Features) -> bool:
    """Whether both give numbers, and what they documented and what it implies exclude each other.

    «More than 220» and 220 do not: one of them is rounded.
    """
    if vague(a) or vague(b) or not disjoint(a.documented, b.documented) or not disjoint(a.real, b.real):
        return False
    low, high = (a, b) if _low(a) <= _low(b) else (b, a)
    return not (high.hedge == "more_than" and low.hedge != "more_than" and _low(high) - _low(low) <= 1)


def same_figure(a: Features, b: Features) -> bool:
    """Whether both documented one and the same number."""
    return a.documented.low is not None and a.documented == b.documented


def one_number(a: Features, b: Features) -> bool:
    """Whether the words of both state one and the same number, or both documented it: «about 60», «more than 60» and 60."""
    return same_figure(a, b) or (a.stated is not None and a.stated == b.stated and a.stated[0] == a.stated[1])


def is_small(f: Features) -> bool:
    """Whether a claim counts so few that any two happenings may have as many."""
    return 0 < _low(f) <= _FEW and f.documented.high is not None


def _low(f: Features) -> float:
    return float(f.documented.low or 0)


def _falls(a: Features, b: Features) -> bool:
    """Whether the later of two totals is less than nine tenths of the earlier, or more than ten times as much.

    Of two totals of one day neither may be the earlier.
    """
    if a.said is None or b.said is None or a.documented.low is None or b.documented.low is None:
        return False
    old, new = (a, b) if a.said <= b.said else (b, a)
    was, now = float(old.documented.low or 0), float(new.documented.low or 0)
    return now < 0.9 * was or now > 10 * was or (a.said == b.said and was < 0.9 * now)


def near_means(a: Features, b: Features) -> bool:
    """Whether the means of two claims may be one: of the dead reporters say rocket or strike; counted attacks are of one kind."""
    return a.means == b.means or (a.kind != "attacks" and any(a.means in g and b.means in g for g in _MEANS))


def one_voice(a: Features, b: Features) -> bool:
    """Whether two claims of one report may have one speaker.

    One origin; or one of them names nobody; or the words that name one stand in those of the other («sources» beside
    «security sources»), unless they are told apart by «others».
    """
    if None in (a.speaker, b.speaker) or a.speaker == b.speaker:
        return True
    if None not in (a.origin, b.origin) or a.others_say != b.others_say:
        return False
    return a.speaker_words <= b.speaker_words or b.speaker_words <= a.speaker_words


def worth_comparing(a: Features, b: Features) -> bool:
    """Whether two claims of one block could reach the threshold at all: another figure somewhere else cannot.

    Totals may grow and their areas overlap, and copies or names decide for themselves, so these are always compared.
    """
    if a.group == "cumulative" or a.names or a.report == b.report or same_figure(a, b):
        return True
    one, other = a.place, b.place
    if one is None or other is None or one.id is None or other.id is None or one.id in b.above or other.id in a.above:
        return True
    return not apart(a, b)


def compared(
    a: Features, b: Features, world: World, weights: Weights, alike: bool, wholes: Mapping[str, str]
) -> list[tuple[str, str, float]]:
    """All that two claims agree and differ in: the name of the point, what was compared, and how often it counts.

    ``alike``: their sentences are near copies.
    """
    out: list[tuple[str, str, float]] = []

    def add(name: str, what: str, times: float = 1.0) -> None:
        out.append((name, what, times))

    compare_people(a, b, add)
    compare_places(a, b, world, weights, add)
    compare_days(a, b, weights, add)
    compare_values(a, b, add)
    compare_rest(a, b, world, alike, wholes, add)
    return out


def compare_rest(
    a: Features, b: Features, world: World, alike: bool, wholes: Mapping[str, str], add: Add
) -> None:  # fmt: skip
    """Means, doer, parts, scope, origin, and what stands around the figures."""
    if a.means and b.means:
        add("means_same" if near_means(a, b) else "means_differ", f"{a.means}, {b.means}")
    if a.by is not None and a.by == b.by:
        add("by_same", a.by)
    elif a.by_sides and b.by_sides and not any(world.parties.allied(x, y) for x in a.by_sides for y in b.by_sides):
        add("attacks_by_others" if a.kind == "attacks" else "by_apart", f"{a.by}, {b.by}")
    if a.claim in wholes and wholes[a.claim] == wholes.get(b.claim):
        add("whole_same", "parts of one tally")
    elif (a.whole is None) != (b.whole is None):
        add("part_and_whole" if apart(a, b) else "part_or_whole", "one is told as a part")
    if a.group != b.group:
        add("group_differ", f"{a.group}, {b.group}")
    elif a.scope != b.scope:
        add("scope_differ", f"{a.scope}, {b.scope}")
    if a.mode != b.mode:
        add("mode_differ", f"{a.mode}, {b.mode}")
    if a.group == b.group == "incident" and _rises(a, b):
        add("value_rises", "a toll rises from day to day")
    if a.kind != "control" and _rivals(a, b) and _here(a, b):
        add("value_disputed_here", "two origins of one place and one stated day")
    if _told_there(a, b) or _told_there(b, a):
        add("place_named", "the place of one stands in the other's sentence")
    if a.report == b.report and a.called and b.called and not a.called & b.called:
        add("vague_others", "no number, and no word in common for who is counted")
    if (vague(a) or vague(b)) and _wide(a, b):
        add("vague_wide", "no number, and no more than a country in common")
    if a.origin is not None and a.origin == b.origin:
        add("total_goes_on" if a.group == b.group == "cumulative" else "origin_same", a.origin)
    if a.report == b.report:
        _one_report(a, b, add)
    else:
        _stories(a, b, add)
    _words(a, b, add)
    if alike:
        add("text_same", "near copies of one sentence")


def _rises(a: Features, b: Features) -> bool:
    """Whether of two figures of one stated day the one said later is the higher, by no more than double."""
    if a.said is None or b.said is None or a.said == b.said or "stated" not in (a.days, b.days):
        return False
    if None in (a.first, a.last, b.first, b.last) or _gap(a, b) > 0 or a.stated == b.stated:
        return False
    old, new = (_low(a), _low(b)) if a.said < b.said else (_low(b), _low(a))
    return _FEW < old < new <= 2 * old


def _here(a: Features, b: Features) -> bool:
    """Whether two claims name one place that is less than a country, and one stated day."""
    if (
        a.place is None
        or b.place is None
        or a.place.id is None
        or a.place.id != b.place.id
        or a.place_kind == "country"
    ):
        return False
    return a.days == b.days == "stated" and a.first is not None and (a.first, a.last) == (b.first, b.last)


def _told_there(a: Features, b: Features) -> bool:
    """Whether the place of one claim, where it is no place of the other's, is named in the sentence of the other."""
    if a.place is None or b.place is None or a.place.id is None or b.place.id is None or _one_place(a, b):
        return False
    return bool(a.place_stems) and a.place_stems <= b.story.sentence


def _wide(a: Features, b: Features) -> bool:
    """Whether two places have no more in common than the country."""
    if a.place is None or b.place is None or a.place.id is None or b.place.id is None or not _one_place(a, b):
        return False
    return "country" in (a.place_kind, b.place_kind)


def score(a: Features, b: Features, world: World, weights: Weights, alike: bool, wholes: Mapping[str, str]) -> float:
    """The points for two claims being one tally. ``alike``: their sentences are near copies."""
    points = weights.points
    return round(sum(points[n] * times for n, _, times in compared(a, b, world, weights, alike, wholes)), 6)


def explained(
    a: Features, b: Features, world: World, weights: Weights, alike: bool, wholes: Mapping[str, str]
) -> tuple[float, tuple[str, ...]]:
    """The points as ``score`` gives them, with a line a comparison."""
    found = compared(a, b, world, weights, alike, wholes)
    reasons = tuple(f"{name} {weights.points[name] * times:+.2f}: {what}" for name, what, times in found)
    return round(sum(weights.points[name] * times for name, _, times in found), 6), reasons


def compare_people(a: Features, b: Features, add: Add) -> None:
    """Whose people two claims count, and who among them."""
    shared = sorted(set(a.sides) & set(b.sides))
    if shared:
        add("people_same_side", ", ".join(shared))
    elif a.sides and b.sides:
        add("people_apart", f"{', '.join(a.sides)} and {', '.join(b.sides)}")
    elif a.status and b.status and a.status != b.status:
        add("people_apart", f"{a.status} and {b.status}")
    elif not a.sides and not b.sides and a.status == b.status:
        add("people_both_open" if a.status is None else "people_same_side", a.status or "nobody's people named")
    else:
        name = "people_one_open_apart" if apart(a, b) or vague(a) or vague(b) else "people_one_open"
        add(name, f"{', '.join(a.sides) or a.status or '?'} and {', '.join(b.sides) or b.status or '?'}")
    # where the counted are in their own country, their nationality narrows nothing: no difference if both name it
    one, other = set(a.narrow), set(b.narrow)
    one, other = one - (b.nations - other), other - (a.nations - one)
    if a.nations & b.nations and not one & other:
        add("people_same_nation", ", ".join(sorted(a.nations & b.nations)))
    if one == other:
        if one:
            add("people_same_narrow", ", ".join(sorted(one)))
    elif all(mark.startswith("nationality:") for mark in one ^ other):
        add("nationality_one" if not one or not other else "nationality_apart", _marks(a, b))
    elif (a.names or b.names or a.documented.low == a.documented.high == 1) and _agree(one, other):
        add("people_narrower_one", _marks(a, b))
    else:
        add("people_narrower", _marks(a, b))
    if a.names and b.names:
        add("name_same" if a.same_name(b) else "name_apart", "named people")


def _agree(one: set[str], other: set[str]) -> bool:
    """Whether what is said of one person goes with what is said of another: more of the same, or of another kind."""
    if one <= other or other <= one:
        return True
    kinds = {mark.partition(":")[0] for mark in one - other} & {mark.partition(":")[0] for mark in other - one}
    return bool(one & other) and not kinds


def _marks(a: Features, b: Features) -> str:
    return f"{', '.join(a.narrow) or 'all'} and {', '.join(b.narrow) or 'all'}"


def compare_places(a: Features, b: Features, world: World, weights: Weights, add: Add) -> None:
    """Where two claims count."""
    if a.place is None or b.place is None:
        add("place_open", "one names no place")
        return
    if a.place.id is None or b.place.id is None:
        if a.place.text == b.place.text:
            add("place_same_words", "the same words")
        elif a.place.text in b.place.text or b.place.text in a.place.text or a.place_stems & b.place_stems:
            add("place_open", "words of one stand in the other's")
        else:
            add("place_words_differ", "other words")
        return
    one, other = a.place.id, b.place.id
    if one == other:
        kind = world.kind_of_place(one)
        point = "place_same_point" if kind in _POINTS else "place_same_country" if kind == "country" else None
        add(point or "place_same_area", one)
        return
    if one in b.above or other in a.above:
        outer = one if one in b.above else other
        add("place_within_country" if world.kind_of_place(outer) == "country" else "place_within", f"{one}, {other}")
        return
    zone = sorted(p for p in a.above & b.above if world.kind_of_place(p) == "area")
    if zone and a.group in ("cumulative", "period"):
        add("place_same_zone", f"{one} and {other} in {zone[0]}")
        return
    far = kilometres(a.place, b.place)
    near = bool(zone) or (far is not None and far <= weights.limits["near_km"])
    areas = "area" in (world.kind_of_place(one), world.kind_of_place(other)) and a.country == b.country
    areas = areas and (far is None or far <= _WIDE)
    if near:
        add("place_apart_near", f"{one}, {other}")
    elif areas:
        add("place_apart_area", f"{one}, {other}: the bounds of an area are not known")
    elif a.country != b.country:
        add("place_apart_country", f"{one}, {other}")
    elif {world.kind_of_place(one), world.kind_of_place(other)} <= _POINTS and a.place_near and b.place_near:
        add("place_apart_points", f"{one}, {other}")
    else:
        add("place_apart", f"{one}, {other}")
    if not (a.place_near and b.place_near):
        add("place_lent", "a place that another sentence lends")


def compare_days(a: Features, b: Features, weights: Weights, add: Add) -> None:
    """Over which days two claims count, and when they were said."""
    far = a.said is not None and b.said is not None and abs(a.said - b.said)
    if a.group != b.group:
        pass
    elif a.group == "cumulative":
        if a.first is not None and b.first is not None:
            gap = abs(a.first - b.first)
            add("start_same" if gap <= 1 else "start_apart", f"{gap} days apart")
        else:
            add("start_open", "a start is not stated")
    elif a.group == "period":
        near = far is not False and far <= 2
        if a.duration is not None or b.duration is not None:
            same = a.duration == b.duration and near
        else:
            same = (a.first, a.last) == (b.first, b.last)
        add("time_same" if same else "days_apart", "the same stretch" if same else "other stretches")
    elif a.group == "standing":
        add("time_standing", "a standing figure may change")
    elif a.first is None or b.first is None or a.last is None or b.last is None:
        add("time_open", "no day stated")
    else:
        gap = max(a.first, b.first) - min(a.last, b.last)
        stated = a.days == b.days == "stated"
        if gap <= 0:
            same = (a.first, a.last) == (b.first, b.last)
            sure = "time_same" if same else "time_overlap"
            add(sure if stated else "time_open" if "open" in (a.days, b.days) else "time_likely", "days that overlap")
        elif gap == 1:
            add("days_next" if stated else "days_next_open", "days that follow each other")
        elif gap <= 4:
            add("days_near" if stated else "days_near_open", f"{gap} days between them")
        else:
            add("days_apart" if stated else "days_apart_open", f"{gap} days between them")
        if gap > 0 and not (a.time_near and b.time_near):
            add("day_lent", "a day that another sentence lends")
    if far is not False and a.group != "standing":
        if far <= 2:
            add("said_near", f"{far} days apart")
        elif far > weights.limits["said_far_days"] and a.group != "cumulative":
            add("said_far", f"{far} days apart")


def compare_values(a: Features, b: Features, add: Add) -> None:
    """How many two claims count."""
    if a.group == "standing":
        x, y = (float(v.low if v.low is not None else v.high or 0) for v in (a.documented, b.documented))
        if same_figure(a, b):
            add("value_same", f"{a.documented.low}")
        elif (a.unit != "percent" and min(x, y) > 0 and max(x, y) > 2 * min(x, y)) or (
            a.unit == "percent" and abs(x - y) > _SHIFT and not (vague(a) or vague(b)) and _at_once(a, b)
        ):
            add("value_far", f"{x:g}, {y:g}")
        else:
            add("value_standing", "a standing figure may change")
        return
    if vague(a) or vague(b):
        _compare_vague(a, b, add)
        return
    one, other = a.documented, b.documented
    if one_number(a, b):
        number = a.stated[0] if a.stated is not None else one.low or 0
        add("value_same", f"{number}")
        add("value_same_per_doubling", f"{number}", _telling(number))
        if one.low == one.high == 1:
            add("value_one", "one person is soon found elsewhere")
        return
    x, y = (float(v.low if v.low is not None else v.high or 0) for v in (one, other))
    if not disjoint(one, other) or not disjoint(a.real, b.real):
        close = max(x, y) <= 1.25 * min(x, y)
        name = "value_fits" if close else "value_disputed" if _rivals(a, b) else "value_fits_far"
        add(name, "what the words allow overlaps")
    elif a.group == b.group == "cumulative":
        add("value_grows", "a running total may rise")
    elif abs(x - y) <= 0.05 * max(x, y):
        add("value_near", f"{x:g}, {y:g}")
    elif max(x, y) <= 2 * max(min(x, y), 1):
        add("value_apart", f"{x:g}, {y:g}")
    else:
        add("value_disputed" if _rivals(a, b) else "value_far", f"{x:g}, {y:g}")


def _compare_vague(a: Features, b: Features, add: Add) -> None:
    if vague(a) and vague(b):
        add(
            "value_both_vague" if a.size == b.size else "value_sizes_open",
            f"{a.size or 'no'} and {b.size or 'no'} size",
        )
        return
    size, given = (a.size, b) if vague(a) else (b.size, a)
    if size is None:
        add("value_vague", "no number")
        return
    least, most = _SIZED[size]
    low, high = given.real.low, given.real.high
    fits = (low is None or low <= most) and (high is None or high >= least)
    add("value_size_fits" if fits else "value_size_far", f"{size} and {low if low is not None else high}")


def _rivals(a: Features, b: Features) -> bool:
    """Whether two known origins, or two speakers that one report names, give figures of harm that may be a dispute.

    Attacks and what was taken are counted by each side for itself.
    """
    if vague(a) or vague(b) or a.kind in ("attacks", "control"):
        return False
    if None not in (a.origin, b.origin):
        return a.origin != b.origin
    return a.report == b.report and not one_voice(a, b)


def _at_once(a: Features, b: Features) -> bool:
    return a.said is not None and b.said is not None and abs(a.said - b.said) <= 2


def _telling(number: int | float) -> float:
    """How little a number is found by chance: doublings of its leading digits, and half of one for each zero at its end."""
    whole, zeros = int(number), 0
    if whole != number or whole <= 0:
        return 2.0
    while whole % 10 == 0:
        whole //= 10
        zeros += 1
    return min(log2(whole) + _ZERO * zeros, _TOLD_BY_CHANCE)


def _one_report(a: Features, b: Features, add: Add) -> None:
    if one_number(a, b):
        first, later = (a, b) if a.story.at < b.story.at else (b, a)
        add("report_another" if later.another and not first.another else "report_repeats", "one report, one figure")
    elif _rivals(a, b) and _one_happening(a, b):
        add("report_sets_beside", f"{a.origin}, {b.origin}")
    elif not vague(a) and not vague(b):
        add("report_other_figure", "one report, two figures")
    add("report_far", "how far apart in the report", min(log2(1 + abs(a.story.at - b.story.at) / 500), 3.0))


def _one_happening(a: Features, b: Features) -> bool:
    """Whether nothing that a report says of two speakers' figures sets what they count apart, few though they be."""
    if is_small(a) and is_small(b):
        return False
    if a.place is not None and b.place is not None and a.place.text != b.place.text and not _one_place(a, b):
        return False
    return set(a.narrow) == set(b.narrow) and (None in (a.first, a.last, b.first, b.last) or _gap(a, b) <= 0)


def _stories(a: Features, b: Features, add: Add) -> None:
    one, other = a.story, b.story
    if one.beside and other.beside:
        own = {_told(a), _told(b)}
        mine, others = one.beside - own, other.beside - own
        if shared := mine & others:
            add(
                "beside_same", "a figure beside it is the same", min(sum(1.0 if v > 2 else 0.4 for _, v in shared), 2.0)
            )
        elif {kind for kind, _ in mine} & {kind for kind, _ in others}:
            add("beside_other", "the figures beside it are others")
    if not one.figures.isdisjoint(other.figures):
        figures = len((one.figures & other.figures) - {_told(a), _told(b)})
        if figures:
            add("story_figures", f"{figures} more figures are told in both reports", min(log2(1 + figures), 3.0))
    if not one.places.isdisjoint(other.places):
        common = len(one.places & other.places)
        add("story_places", f"{common} places", common / sqrt(len(one.places) * len(other.places)))


def _words(a: Features, b: Features, add: Add) -> None:
    if not a.story.words or not b.story.words:
        return
    if a.report == b.report:
        add("words_one_report", "words around the figure", share(a.story.words, b.story.words))
        add("words_read_one_report", "texts are at hand")
        return
    add("words_around", "words around the figure", share(a.story.words, b.story.words))
    add("words_sentence", "words of the sentence", share(a.story.sentence, b.story.sentence))
    add("words_head", "words of the headlines", share(a.story.head, b.story.head))
    add("words_read", "texts are at hand")
