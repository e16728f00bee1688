"""What is a dispute and what is not: a count that grew by another day, one body under two names, one named person."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from stated import claim

import marsad
from marsad.model.ledger import Judgement
from marsad.model.structs import Actor, Claim, Link, Means, Place
from marsad.reconciliation.actors import world_of
from marsad.reconciliation.comparing import barred
from marsad.reconciliation.features import features


def told(id: str, low: float, origin: str, day: str, about: str = "2018-05-10") -> Claim:
    """A count of one happening that an origin gives on a day."""
    link = Link(role="origin", id=origin, text=None, start=None, end=None, basis="stated")
    made = claim(id, low, day=day, classes=("unspecified",), from_=about, to=about, place="sy.damascus.yarmouk_camp")
    return replace(made, report=id, chain=(link,))


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        (("a", 8, "sohr", "2018-05-10"), ("b", 11, "msf", "2018-05-10"), True),
        (("a", 8, "sohr", "2018-05-10"), ("b", 11, "msf", "2018-05-11"), False),
        (("a", 11, "sohr", "2018-05-10"), ("b", 8, "msf", "2018-05-11"), True),
        (("a", 8, "sohr", "2018-05-11"), ("b", 11, "msf", "2018-05-12"), True),
        (("a", 8, "health-ministry", "2018-05-10"), ("b", 11, "yemen-moh", "2018-05-10"), False),
    ],
)
def test_a_dispute_is_of_one_time_and_two_bodies(
    one: tuple[str, float, str, str], other: tuple[str, float, str, str], disputed: bool
) -> None:
    """A higher count on a later day of the happening is growth; a lower one, or two after it was over, are a dispute."""
    same = Judgement(id="j", verdict="same", claims=("a", "b"), who="w", when="2018-06-01")
    (tally,) = marsad.reconcile([told(*one), told(*other)], [same]).tallies
    assert ("dispute" in {n.note for n in tally.notes}) is disputed


def test_one_named_person_is_not_several() -> None:
    """A martyr who is named and «four were killed» are two counts, and so are counts more than tenfold apart."""
    four = told("b", 4, "msf", "2018-05-10")
    named = told("a", 1, "sohr", "2018-05-10")
    named = replace(named, who=replace(named.who, names=("رامي القاسم",)))
    by_id = {c.id: c for c in (four, named)}
    one, other = (features(c, by_id, world_of(), 0.1, 1) for c in (named, four))
    assert barred(one, other) == "one person who is named, and several"
    far = [
        features(told(*x), {}, world_of(), 0.1, 1)
        for x in (("a", 3, "sohr", "2018-05-10"), ("b", 31, "msf", "2018-05-10"))
    ]
    assert barred(*far) == "more than ten times as many: another count"


def beside(*texts: str) -> list[str]:
    """The disputes, in English, of one report of 11 May that is these sentences."""
    reading = marsad.extract(marsad.read(" ".join(texts), published="2018-05-11", report="r"))
    ledger = marsad.reconcile(reading.claims, reports=[reading.report])
    return sorted({n.words.en for t in ledger.tallies for n in t.notes if n.note == "dispute"})


def test_speakers_whose_origin_is_not_known_disagree_where_one_report_names_both() -> None:
    """Media reports speak of 5 dead, others of 20, a witness of 16; «the source» and bare «sources» are nobody else."""
    first = "ذكرت تقارير إعلامية أن 5 أشخاص قتلوا في هجوم على بلدة الباب الخميس،"
    found = beside(first, "وأفادت تقارير أخرى بمقتل 20 شخصا في الهجوم.", "وقال شاهد عيان إن 16 شخصا قتلوا.")
    assert len(found) == 3 and all("unknown origin «" in line for line in found)
    assert (
        beside(
            "ذكرت مصادر أمنية أن 16 مسلحا قتلوا في غارة على بلدة الباب الخميس.",
            "وقالت مصادر إن 12 مسلحا قتلوا في الغارة.",
        )
        == []
    )


def test_a_lead_takes_the_origin_of_its_repetition() -> None:
    """«At least 23 dead» in the lead and 23 of a monitor further down are one voice; 40 that nobody repeats are nobody's."""
    source = replace(told("a", 23, "sohr", "2018-05-10"), report="r")
    lead = replace(source, id="b", chain=(), source=None, figure=replace(source.figure, hedge="at_least", high=None))
    other = replace(lead, id="c", figure=replace(lead.figure, low=40))
    said = [s for t in marsad.reconcile([source, lead, other]).tallies for s in t.history]
    assert {s.claim: s.origin for s in said} == {"a": "sohr", "b": "sohr", "c": None}


def disputed(one: Claim, other: Claim, *more: Claim) -> bool:
    """Whether two claims that a reviewer puts into one tally are a dispute there."""
    claims = [one, other, *more]
    same = [Judgement(id=c.id, verdict="same", claims=(one.id, c.id), who="w", when="2018-06-01") for c in claims[1:]]
    return any(n.note == "dispute" for t in marsad.reconcile(claims, same).tallies for n in t.notes)


SOHR, MSF = told("a", 30, "sohr", "2018-05-10"), told("b", 4, "msf", "2018-05-10")
TIME = SOHR.time
assert TIME is not None


@pytest.mark.parametrize(
    "low",
    [
        pytest.param(replace(MSF, part_of="x", part_how="among"), id="a part"),
        pytest.param(replace(MSF, who=replace(MSF.who, classes=("civilians",))), id="fewer of narrower people"),
        pytest.param(replace(MSF, who=replace(MSF.who, traits=replace(MSF.who.traits, age="child"))), id="children"),
        pytest.param(replace(MSF, time=replace(TIME, from_="2018-05-11", to="2018-05-11")), id="another day"),
        pytest.param(replace(MSF, time=replace(TIME, from_="2018-05-10", to="2018-05-11")), id="more days"),
        pytest.param(replace(MSF, place=Place(text="p", start=0, end=1, id="sy.rif_dimashq.douma")), id="a place within"),
        pytest.param(replace(MSF, place=replace(SOHR.place, text="مستشفى المدينة", id=None)), id="those in a hospital"),  # type: ignore[type-var]
        pytest.param(replace(MSF, figure=replace(MSF.figure, text="أحد القتلى", low=1, high=1)), id="one of the dead"),
        pytest.param(replace(MSF, scope="cumulative", time=replace(TIME, from_="2018-04-01")), id="a running total"),
        pytest.param(replace(MSF, kind="evacuated"), id="a flow of no stated day"),
        pytest.param(told("b", 4, "kuna", "2018-05-10"), id="an agency of a third country"),
        pytest.param(replace(MSF, means=Means(text="m", start=0, end=1, kind="mine")), id="other means"),
    ],
)  # fmt: skip
def test_figures_that_count_otherwise_are_no_dispute(low: Claim) -> None:
    """Thirty and four of one tally: both can hold where the four are a part, other people, days or means, or only relayed."""
    high = replace(SOHR, place=Place(text="p", start=0, end=1, id="sy.rif_dimashq", country="sy"), kind=low.kind)
    if low.kind == "evacuated":
        low = replace(low, time=None)
    if low.means is not None:
        high = replace(high, means=Means(text="m", start=0, end=1, kind="airstrike"))
    assert disputed(high, replace(MSF, place=high.place, kind=low.kind))
    if low.place == MSF.place:
        low = replace(low, place=high.place)
    assert not disputed(high, low)


def test_open_bounds_exclude_each_other_only_side_by_side() -> None:
    """«More than 2,500» and «more than 12,000» of two reports can both hold; one report that sets them side by side says otherwise."""
    one = replace(SOHR, figure=replace(SOHR.figure, low=2500, high=None, hedge="more_than"))
    other = replace(MSF, figure=replace(MSF.figure, low=12000, high=None, hedge="more_than"))
    assert not disputed(one, other)
    assert disputed(one, replace(other, report=one.report))


def test_a_speaker_who_came_round_disputes_nothing() -> None:
    """Four in the morning and thirty in the same report's next line, of one ministry under two names, are an update."""
    ministry = replace(told("b", 4, "health-ministry", "2018-05-10"), report="a")
    assert disputed(SOHR, ministry)
    assert not disputed(SOHR, ministry, replace(told("c", 30, "gaza-health-ministry", "2018-05-10"), report="a"))


def test_figures_of_the_day_itself_may_lie_some_hours_apart() -> None:
    """61 and 62 of one day, told that day by two reports, are one toll; told in one report they are a dispute."""
    early, late = told("a", 61, "sohr", "2018-05-10"), told("b", 62, "msf", "2018-05-10")
    assert not disputed(early, late)
    assert disputed(early, replace(late, report="a"))


def test_medics_may_be_the_ministry() -> None:
    """«Medical sources» beside the ministry of health are no two bodies."""
    assert not disputed(told("a", 30, "medics", "2018-05-10"), replace(told("b", 4, "palestine-moh", "2018-05-10")))


def test_shelling_that_rebels_are_accused_of_is_not_the_raid_that_nobody_is() -> None:
    """Six dead by rockets of the rebels and eight by raids on one day in one town are two counts."""
    raid = replace(SOHR, means=Means(text="m", start=0, end=1, kind="airstrike"))
    shells = replace(MSF, means=Means(text="m", start=0, end=1, kind="shelling"))
    assert disputed(raid, shells)
    assert not disputed(raid, replace(shells, by=Actor(text="b", start=0, end=1, id="g.opposition")))
