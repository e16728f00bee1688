"""What is a dispute and what is not: a count that grew by another day, one body under two names, one named person."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from stated import claim

import marsad
from marsad.model.ledger import Judgement
from marsad.model.structs import Claim, Link
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
