"""When two speakers really disagree: not whenever their figures differ, only where both cannot hold.

Two figures can be held against each other if they count the same kind, the same people, over the same stretch of days,
neither told as a part. Fewer of narrower people («eight civilians» beside «ten dead») are a part; Friday's count
beside Thursday's is another count; a higher figure of a later day may be growth; of two open lower bounds neither excludes
the other, unless one report sets them beside each other, far apart. A news agency of a country that is no party relays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from marsad.model.ledger import Bounds, Note, OriginView, Statement, Words
from marsad.reconciliation.actors import World
from marsad.reconciliation.comparing import near_means, one_voice, vague
from marsad.reconciliation.features import Features
from marsad.reconciliation.histories import shown

#: days within which two standing or cumulative figures are of one time
_AT_ONCE = 1
#: of a day that is not over yet, figures of two reports no further apart than this are one toll at two hours
_HOURS = 1.25
#: characters within which one report sets two unknown speakers beside each other
_SIDE_BY_SIDE = 300
#: what goes on and is counted in stretches: only counts of days that both state can be held against each other
_FLOWS = frozenset({"evacuated", "displaced", "returned", "surrendered", "captured", "released"})


def at_odds(one: Bounds, other: Bounds, ratio: float | None) -> bool:
    """Whether two ranges exclude each other, or, where ``ratio`` is given, both are open above and lie that far apart."""
    if one.high is not None and other.low is not None and one.high < other.low:
        return True
    if other.high is not None and one.low is not None and other.high < one.low:
        return True
    if ratio is not None and one.high is None and other.high is None and one.low is not None and other.low is not None:
        low, high = sorted((one.low, other.low))
        return high > ratio * low
    return False


def disputes(
    views: Sequence[OriginView], told: Mapping[str, Statement], fs: Mapping[str, Features], world: World, ratio: float,
    country: str | None, ended: str | None,
) -> list[Note]:  # fmt: skip
    """The disputes of one tally, one a pair of speakers, each on the two statements that cannot both hold.

    ``ended`` is the day on which what is counted was over. Speakers whose origin is not known disagree only within one
    report, which names each of them: «media spoke of five, a witness of sixteen».
    """
    asserted = [
        (n, told[c])
        for n, v in enumerate(views)
        for c in v.statements
        if told[c].mode == "asserted" and not vague(fs[c])
    ]
    own = [s for _, s in asserted if fs[s.claim].speaker_text is not None]  # not what the report's lead rounds
    found: dict[tuple[str, str], tuple[tuple[object, ...], Statement, Statement]] = {}
    for (n, x), (m, y) in combinations(asserted, 2):
        a, b = fs[x.claim], fs[y.claim]
        known = x.origin is not None and y.origin is not None
        if not (x.origin != y.origin if known else _named_apart(a, b)) or (known and n == m and x.report != y.report):
            continue
        beside = x.report == y.report
        if not at_odds(_loose(x), _loose(y), ratio if beside else None) or not same_count(a, b, world):
            continue
        if not known and not _close(a, b):
            continue
        if not beside and min(_low(a), _low(b)) <= 1:
            continue  # one person told alone is one of those whom another report counts
        if world.relays(x.origin, country) or world.relays(y.origin, country):
            continue
        if known and world.may_be_one(x.origin or "", y.origin or "", country):
            continue
        if _came_round(x, y, own, world, country, ratio) or _came_round(y, x, own, world, country, ratio):
            continue
        if not beside and (_grown(x, y, a.group == "cumulative", ended) or _of_an_hour(x, y, ended)):
            continue
        speakers = sorted((a.speaker or "", b.speaker or ""))
        rank = (not beside, x.said or "~", y.said or "~", x.claim, y.claim)
        if (pair := (speakers[0], speakers[1])) not in found or rank < found[pair][0]:
            found[pair] = (rank, x, y)
    return [_note(x, y, fs, world) for _, (_, x, y) in sorted(found.items())]


def _named_apart(a: Features, b: Features) -> bool:
    """Whether one report names both speakers, as two."""
    return a.report == b.report and not one_voice(a, b)


def _close(a: Features, b: Features) -> bool:
    """Whether two figures of one report whose speakers are not known stand side by side and count the same people."""
    return abs(a.story.at - b.story.at) <= _SIDE_BY_SIDE and a.sides == b.sides and a.status == b.status


def _loose(s: Statement) -> Bounds:
    """What a statement implies, with «more than 60» and 60 taken for one count that is rounded."""
    low, high = s.real.low, s.real.high
    if s.hedge == "more_than" and isinstance(low, int):
        low -= 1
    if s.hedge == "less_than" and isinstance(high, int):
        high += 1
    return Bounds(low=low, high=high)


def same_count(a: Features, b: Features, world: World) -> bool:
    """Whether two figures of one tally count the same, so that they could contradict each other."""
    if a.kind == "violations" or a.group != b.group or a.whole is not None or b.whole is not None or a.rest != b.rest:
        return False
    if a.kind == "attacks" and (not a.by_sides or a.by_sides != b.by_sides):
        return False  # each side counts its own
    if a.one_of or b.one_of or a.in_hospital != b.in_hospital:
        return False
    if a.kind in _FLOWS and not a.days == b.days == "stated":
        return False
    if _marks(a, b) != _marks(b, a) or _inside(a, b) or _inside(b, a) or not _same_people(a, b) or not _same_days(a, b):
        return False
    if a.means and b.means and a.means != b.means and (not near_means(a, b) or (a.by is None) != (b.by is None)):
        return False  # a shelling that rebels are accused of, and raids that nobody is
    apart = a.by_sides and b.by_sides and not any(world.parties.allied(x, y) for x in a.by_sides for y in b.by_sides)
    return not apart


def _marks(a: Features, b: Features) -> frozenset[str]:
    """The narrower people of ``a``; a nationality is no mark in its own country."""
    own = {f"nationality:{c}" for c in (a.country, b.country) if c is not None}
    return frozenset(a.narrow) - own


def _same_people(a: Features, b: Features) -> bool:
    """Whether neither counts others, and not the lower figure people that the higher one does not single out."""
    for one, other in ((set(a.sides), set(b.sides)), (_state(a), _state(b))):
        if one and other and not one & other:
            return False
        if one != other and not (one and other):
            fewer = a if _low(a) < _low(b) else b
            if bool(one) == (fewer is a):
                return False
    return True


def _inside(a: Features, b: Features) -> bool:
    """Whether ``a`` counts less, in a place that lies in that of ``b``: a part of it."""
    if a.place is None or b.place is None or a.place.id is None or a.place.id == b.place.id:
        return False
    return b.place.id in a.above and _low(a) < _low(b)


def _state(f: Features) -> set[str]:
    return set() if f.status is None else {f.status}


def _low(f: Features) -> float:
    found = f.documented.low if f.documented.low is not None else f.documented.high
    return float(found or 0)


def _same_days(a: Features, b: Features) -> bool:
    """Whether both count over one stretch of days, as far as the reports tell."""
    near = a.said is not None and b.said is not None and abs(a.said - b.said) <= _AT_ONCE
    if a.group == "standing":
        same = a.place is not None and b.place is not None and a.place.id == b.place.id
        return same and near and (a.first, a.last) == (b.first, b.last)
    if a.group == "cumulative":
        if None in (a.first, b.first):
            return a.report == b.report or (a.first is b.first is None and near and a.last == b.last)
        return abs((a.first or 0) - (b.first or 0)) <= _AT_ONCE
    if a.days == b.days == "stated":
        return (a.first, a.last) == (b.first, b.last) and a.duration == b.duration
    if "open" in (a.days, b.days) or None in (a.first, a.last, b.first, b.last):
        return a.report == b.report
    return max(a.first or 0, b.first or 0) <= min(a.last or 0, b.last or 0)


def _came_round(
    x: Statement, y: Statement, own: Sequence[Statement], world: World, country: str | None, ratio: float
) -> bool:
    """Whether the speaker of ``x`` gives, in the same report or on a later day, a figure that ``y`` does not exclude."""
    if x.origin is None:
        return False
    for s in own:
        if s.origin is None or not (s.origin == x.origin or world.may_be_one(s.origin, x.origin, country)):
            continue
        later = (s.said or "")[:10] > (x.said or "")[:10] or s.report == x.report == y.report
        if later and not at_odds(_loose(s), _loose(y), ratio):
            return True
    return False


def _grown(x: Statement, y: Statement, grows: bool, ended: str | None) -> bool:
    """Whether the higher figure was given on a later day and may have grown since the lower one.

    Of a happening that was over by ``ended``, when both spoke, it has not; nor where the later figure is the lower.
    """
    if x.said is None or y.said is None or x.said[:10] == y.said[:10]:
        return False
    early, late = (x, y) if x.said[:10] < y.said[:10] else (y, x)
    if (late.documented.low or 0) < (early.documented.low or 0):
        return False
    return grows or ended is None or early.said is None or early.said[:10] <= ended


def _of_an_hour(x: Statement, y: Statement, ended: str | None) -> bool:
    """Whether two figures of the day itself lie so close that the one may be the other some hours later."""
    if x.said is None or y.said is None or ended is None or max(x.said[:10], y.said[:10]) > ended:
        return False
    low, high = sorted((float(x.documented.low or 0), float(y.documented.low or 0)))
    return high <= _HOURS * low


def _note(x: Statement, y: Statement, fs: Mapping[str, Features], world: World) -> Note:
    x, y = sorted((x, y), key=lambda s: (s.origin or "~", s.claim))
    a, b = shown(x.real), shown(y.real)
    one, other = _name(x, fs, world), _name(y, fs, world)
    words = Words(ar=f"خلاف: {one.ar} ({a}) و{other.ar} ({b})", en=f"Dispute: {one.en} ({a}) and {other.en} ({b})")
    return Note(note="dispute", words=words, claims=tuple(sorted((x.claim, y.claim))))


def _name(x: Statement, fs: Mapping[str, Features], world: World) -> Words:
    label = world.label(x.origin)
    said = fs[x.claim].speaker_text
    if x.origin is not None or not said:
        return label
    return Words(ar=f"{label.ar} «{said}»", en=f"{label.en} «{said}»")
