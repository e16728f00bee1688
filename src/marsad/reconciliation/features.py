"""What of a claim matters for linking: whose people, where, from when to when, how many."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from marsad.model.ledger import Bounds
from marsad.model.structs import Claim, Phrase, Place
from marsad.reconciliation.actors import World
from marsad.reconciliation.stories import Story, stems
from marsad.reconciliation.telling import SIZES, STRUCK, after, role_of, says

_GROUPS = {"incident": "incident", "period": "incident", "cumulative": "cumulative", "standing": "standing"}
#: roles that narrow the people counted; «fighter» and «soldier» are what anyone on a side is
_NARROW_ROLES_NOT = {None, "fighter", "soldier"}
#: letters of a country in the ids of parties
_CODE = 2
#: a year in the words of a time, in whatever digits
_YEAR = re.compile(r"(?<!\d)(?:[1١][9٩]|[2٢][0٠])\d\d(?!\d)")
_MILITARY = {
    "state_forces", "allied_militia", "armed_opposition", "islamic_state", "other_jihadist", "kurdish_forces",
    "foreign_forces", "other_armed_group",
}  # fmt: skip


class Features(msgspec.Struct, frozen=True, kw_only=True):
    """A claim as linking sees it. Days are ordinals; None where the report does not let a reader tell."""

    claim: str
    report: str
    kind: str
    unit: str
    group: str
    scope: str
    #: parties of the people counted, sorted; empty where the words do not say
    sides: tuple[str, ...]
    #: civilians, armed, or None
    status: str | None
    #: narrower people, as sorted marks: nationality:ir, role:officer, age:child …
    narrow: tuple[str, ...]
    rest: bool
    place: Place | None
    #: town, governorate, country … ; None where the place is not known
    place_kind: str | None
    place_stems: frozenset[str]
    above: frozenset[str]
    country: str | None
    #: the country of the place; where it is not known, those of all places of the report
    lands: frozenset[str]
    #: the sentence that states the figure
    evidence: tuple[int, int]
    first: int | None
    last: int | None
    #: how the days are known: stated, likely (from when it was said) or open
    days: str
    duration: tuple[int, int] | None
    said: int | None
    means: str | None
    by: str | None
    origin: str | None
    #: who speaks, for telling speakers of one report apart: the origin, else the source's id or words; None: nobody named
    speaker: str | None
    #: the words that name the source
    speaker_text: str | None
    speaker_words: frozenset[str]
    #: «other reports», «another source»: the words set it apart from one that was named before
    others_say: bool
    mode: str
    documented: Bounds
    real: Bounds
    hedge: str
    whole: str | None
    #: the number that stands in the words, whatever the hedge before it; two numbers of «between 50 and 60»
    stated: tuple[int | float, int | float] | None = None
    #: the name, in the words of a share, of the place that it is a share of («parts of … quarter»); as stems
    share_of: frozenset[str] = frozenset()
    #: the words of a count that gives no number; as stems
    called: frozenset[str] = frozenset()
    #: the share is one that was lost, not one that is held
    lost: bool = False
    #: all nationalities that are named of the people, as marks; in their own country too, where they narrow nothing
    nations: frozenset[str] = frozenset()
    #: how large a count is that gives no number: tens, hundreds, thousands, millions; «several» and a bare plural are None
    size: str | None = None
    #: what was counted of an attack: shot, raid, blast, target; None where the words do not say, and of other kinds
    counted: str | None = None
    #: the parties of who did it
    by_sides: tuple[str, ...] = ()
    #: the people named, each as a set of words without the article
    names: frozenset[frozenset[str]] = frozenset()
    #: whether the words set the counted apart from others told before («آخر»)
    another: bool = False
    #: the words count one of several («one of the dead»); only those who were brought to a hospital
    one_of: bool = False
    in_hospital: bool = False
    #: whether place and time stand in the claim's own sentence, and are not lent by another
    place_near: bool = True
    time_near: bool = True
    #: the words that say who is counted, and what stands around the figure
    story: Story = Story()

    def same_name(self, other: Features) -> bool:
        """Whether one of the people named is named by the other too: all words of the shorter name stand in the longer."""
        return any(one <= two or two <= one for one in self.names for two in other.names)


def day(text: str | None) -> int | None:
    """The ordinal of an ISO date or moment; None where there is none."""
    return None if not text else date.fromisoformat(text[:10]).toordinal()


def iso(ordinal: int | None) -> str | None:
    """The ISO date of an ordinal."""
    return None if ordinal is None else date.fromordinal(ordinal).isoformat()


def documented(claim: Claim, about: float) -> Bounds:
    """How many the source had counted when it spoke: «at least 117» documents 117, «more than 100» 101 or more."""
    f = claim.figure
    if f.hedge == "at_least":
        return Bounds(low=f.low, high=f.low)
    if f.hedge == "more_than":
        return Bounds(low=_next(f.low, 1), high=None)
    if f.hedge == "less_than":
        return Bounds(low=None, high=_next(f.high, -1))
    if f.hedge == "about" and f.low is not None and f.high is not None:
        return Bounds(low=_cut(f.low * (1 - about), f.low), high=_cut(f.high * (1 + about), f.high, up=True))
    return Bounds(low=f.low, high=f.high)


def real(claim: Claim, about: float) -> Bounds:
    """What the figure implies about the world: «at least 27» is 27 or more."""
    if claim.figure.hedge == "at_least":
        return Bounds(low=claim.figure.low, high=None)
    return documented(claim, about)


def stated(claim: Claim) -> tuple[int | float, int | float] | None:
    """The number in the words, whatever stands before it: «about 60», «more than 60» and «60» state one number."""
    low, high = claim.figure.low, claim.figure.high
    first, last = (high if low is None else low), (low if high is None else high)
    return None if first is None or last is None else (first, last)


def _next(value: int | float | None, step: int) -> int | float | None:
    # shares are no whole numbers: more than 30 % begins at 30
    return value if value is None or isinstance(value, float) else value + step


def _cut(value: float, like: int | float, up: bool = False) -> int | float:
    if isinstance(like, float):
        return round(value, 3)
    whole = int(value)
    return whole + 1 if up and value > whole else whole


def origin_of(claim: Claim, by_id: Mapping[str, Claim], world: World) -> str | None:
    """Whose count it is: the chain's last link, or that of the claim it restates. None where it is not known."""
    seen: set[str] = set()
    current: Claim | None = claim
    while current is not None and current.id not in seen:
        seen.add(current.id)
        for link in reversed(current.chain):
            if link.role == "origin" and link.id is not None:
                return link.id if world.known_voice(link.id) else None
        current = by_id.get(current.restates or "")
    return None


def _words(name: str) -> frozenset[str]:
    return frozenset(w.removeprefix("ال") for w in "".join(c if c.isalnum() else " " for c in name).split())


def _doer(claim: Claim, world: World) -> tuple[str, ...]:
    """The party of who did it; a nationality is taken for its country's forces."""
    if claim.by is None or claim.by.id is None:
        return ()
    nationality = world.nationality(claim.by.id)
    side = f"{nationality}.government" if nationality is not None else world.side(claim.by.id)
    return () if side is None else (side,)


def _year(claim: Claim, said: int | None) -> tuple[int | None, int | None]:
    """The first and last day of another year that the words of a time name, where they let no day be known."""
    found = _YEAR.search(claim.time.text) if claim.time is not None and claim.time.duration is None else None
    if found is None or said is None or int(found[0]) >= date.fromordinal(said).year:
        return None, None
    return date(int(found[0]), 1, 1).toordinal(), date(int(found[0]), 12, 31).toordinal()


def _inside(claim: Claim, phrase: Phrase) -> bool:
    return claim.evidence.start <= phrase.start and phrase.end <= claim.evidence.end


def _lands(
    country: str | None, claim: Claim, nations: set[str], parties: Sequence[str], story: Story | None
) -> frozenset[str]:
    """The country that the claim's own sentence names; else those of the report's places, of the counted and the doer."""
    if country is not None and claim.place is not None and _inside(claim, claim.place):
        return frozenset({country})
    lands = {mark.partition(":")[2] for mark in nations} | ({country} if country is not None else set())
    lands |= {party[:_CODE] for party in parties if party[_CODE : _CODE + 1] == "."}
    return frozenset(lands | {place.partition(".")[0] for place in (story.places if story is not None else ())})


def features(
    claim: Claim, by_id: Mapping[str, Claim], world: World, about: float, slack: int, story: Story | None = None
) -> Features:
    """The features of one claim; ``by_id`` holds all claims, for what a part takes from its whole."""
    country = claim.place.country if claim.place is not None else None
    sides: set[str] = set()
    narrow: set[str] = set()
    nations: set[str] = set()
    for actor in claim.who.actors:
        nationality = world.nationality(actor)
        if nationality is not None:
            nations.add(f"nationality:{nationality}")
            if nationality != country:  # in their own country a nationality narrows nothing
                narrow.add(f"nationality:{nationality}")
        else:
            side = world.side(actor)
            if side is not None:
                sides.add(side)
    classes = set(claim.who.classes)
    if not sides and not narrow:
        for cls in sorted(classes):
            pattern = world.parties.classes.get(cls)
            if pattern is not None and pattern != "civilians" and (country or "{" not in pattern):
                sides.add(pattern.format(country=country))
    traits = claim.who.traits
    if traits.nationality is not None:
        nations.add(f"nationality:{traits.nationality}")
    if traits.nationality is not None and traits.nationality != country:
        narrow.add(f"nationality:{traits.nationality}")
    if traits.role not in _NARROW_ROLES_NOT:
        narrow.add(f"role:{traits.role}")
    if traits.sex is not None:
        narrow.add(f"sex:{traits.sex}")
    if traits.age is not None:
        narrow.add(f"age:{traits.age}")
    status = "armed" if classes & _MILITARY else "civilians" if "civilians" in classes else None
    if classes & _MILITARY and "civilians" in classes:
        status = "mixed"
    said = day(claim.said.at if claim.said is not None else None)
    first = day(claim.time.from_) if claim.time is not None else None
    last = day(claim.time.to) if claim.time is not None else None
    group = _GROUPS.get(claim.scope, "incident")
    if first is None and last is None and claim.scope in ("incident", "standing"):
        first, last = _year(claim, said)
    if claim.kind == "control":
        group = "standing" if claim.figure.unit == "percent" else "incident"
    if group == "cumulative" and first is not None and first == last:
        group = "incident"  # «the toll of Monday rose to …»: a running count of one day
    days = "stated" if first is not None and (last is not None or group == "cumulative") else "open"
    duration = None
    if claim.time is not None and claim.time.duration is not None:
        duration = (claim.time.duration.low_days, claim.time.duration.high_days)
    if claim.scope == "period" and (duration or (first is not None and last is not None and last - first > 1)):
        group = "period"  # a stretch of one or two days is an incident's day
    if group == "incident" and days == "open" and said is not None and duration is None:
        if claim.time is not None and (claim.time.basis == "day-of-saying" or claim.scope == "incident"):
            days = "likely"
            first, last = said - slack, said
        elif claim.time is None:
            first, last = said - slack, said
    origin = origin_of(claim, by_id, world)
    speaker, speaker_text = origin, claim.source.text if claim.source is not None else None
    named = _words(speaker_text or "")
    if origin is None and claim.source is not None and speaker_text is not None:
        # «the statement», «the source» alone speak of what was named before, and a paper is nobody
        alone = (len(named) == 1 and speaker_text.startswith("ال")) or says("paper", speaker_text.split()[0])
        speaker = None if alone else claim.source.id or " ".join(sorted(named))
    return Features(
        claim=claim.id, report=claim.report, kind=claim.kind, unit=claim.figure.unit, group=group, scope=claim.scope,
        sides=tuple(sorted(sides)), status=status, narrow=tuple(sorted(narrow)), rest=claim.part_how == "rest",
        place=claim.place, place_kind=world.kind_of_place(claim.place.id) if claim.place and claim.place.id else None,
        place_stems=stems(claim.place.text) if claim.place else frozenset(), lands=_lands(country, claim, nations, (*sides, *_doer(claim, world)), story),
        evidence=(claim.evidence.start, claim.evidence.end), above=world.above(claim.place.id) if claim.place and claim.place.id else frozenset(),
        country=country, first=first, last=last, days=days, duration=duration, said=said,
        means=claim.means.kind if claim.means is not None else None, by=claim.by.id if claim.by is not None else None, origin=origin,
        speaker=speaker, speaker_text=speaker_text, speaker_words=named, others_say=bool(story and story.others_say), mode=claim.mode, documented=documented(claim, about), real=real(claim, about), hedge=claim.figure.hedge,
        whole=claim.part_of, by_sides=_doer(claim, world), names=frozenset(name for text in claim.who.names if (name := _words(text))),
        place_near=claim.place is None or _inside(claim, claim.place), time_near=claim.time is None or _inside(claim, claim.time),
        story=story or Story(), another=says("another", claim.figure.text), called=stems(claim.figure.text) if claim.figure.low is None and claim.figure.high is None else frozenset(), lost="control.lose" in claim.rule, stated=stated(claim), share_of=stems(after(claim.figure.text, "area")) if claim.kind == "control" else frozenset(), nations=frozenset(nations),
        size=role_of(claim.figure.text, SIZES) if claim.figure.low is None and claim.figure.high is None else None,
        counted=role_of(claim.figure.text, STRUCK) if claim.kind == "attacks" else None,
        one_of=says("one_of", claim.figure.text), in_hospital=claim.place is not None and says("hospital", claim.place.text),
    )  # fmt: skip


#: figures below this meet by chance in one report
_TELLING = 5


def lent_origins(fs: Mapping[str, Features]) -> dict[str, Features]:
    """The features, where a figure that nobody is named for takes the origin of its repetition in the same report.

    «23 were killed», says the lead, and further down an official says 23: the count is his. Only where one origin alone
    gives that figure of those people there.
    """
    heard: dict[tuple[object, ...], list[Features]] = {}
    for f in fs.values():
        if f.origin is not None and f.mode == "asserted" and f.documented.low is not None:
            heard.setdefault(_figure(f), []).append(f)
    out = dict(fs)
    for claim, f in fs.items():
        if f.origin is None and f.speaker is None and f.mode == "asserted" and (f.documented.low or 0) >= _TELLING:
            origins = {g.origin for g in heard.get(_figure(f), ()) if _one_time(f, g)}
            if len(origins) == 1:
                (origin,) = origins
                out[claim] = msgspec.structs.replace(f, origin=origin, speaker=origin)
    return out


def _one_time(f: Features, g: Features) -> bool:
    return f.days != "stated" or g.days != "stated" or (f.first, f.last) == (g.first, g.last)


def _figure(f: Features) -> tuple[object, ...]:
    return f.report, f.kind, f.unit, f.narrow, f.stated
