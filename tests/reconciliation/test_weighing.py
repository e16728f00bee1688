"""The fast weighing of many pairs gives what the comparison of two claims gives, and passes over no pair that it should not."""

from __future__ import annotations

from itertools import combinations

from msgspec.structs import replace
from stated import campaign, claim

import marsad
from marsad.reconciliation.actors import world_of
from marsad.reconciliation.comparing import barred, score
from marsad.reconciliation.features import Features, features
from marsad.reconciliation.stories import stories
from marsad.reconciliation.tables import weights
from marsad.reconciliation.weighing import Weigher

TEXTS = (
    "قال المرصد السوري لحقوق الإنسان إن 23 شخصاً على الأقل قتلوا وأصيب 40 آخرون في قصف على مدينة دوما، الخميس.\n",
    "أعلن الجيش السوري أن 3 أشخاص قتلوا في قصف على مدينة دوما، الخميس، وأصيب العشرات.\n",
    "قتل 27 شخصاً، بينهم 4 أطفال، في غارات على مدينة الباب، الخميس، وفق مصادر طبية.\n",
    "ذكرت تقارير إعلامية أن 23 شخصاً قتلوا في قصف على مدينة دوما، الخميس، وقال شاهد إن 30 شخصاً قتلوا.\n",
)


def told() -> list[Features]:
    """The features of some reports of two days, of a campaign, and of one claim in other places."""
    reports = [
        marsad.read(f"{text}نشر في {day}.\n", published=day, report=f"{n}-{day}")
        for n, text in enumerate(TEXTS)
        for day in ("2018-05-11", "2018-05-14")
    ]
    made = [c for r in reports for c in marsad.extract(r).claims]
    made += [replace(c, report=c.id) for c in campaign()[0]]
    made += [
        replace(claim(f"p{n}", 23, place=place), report=f"p{n}") for n, place in enumerate(("sy.aleppo.afrin", None))
    ]
    by_id = {c.id: c for c in made}
    around = stories(made, {r.report: r for r in reports})
    return sorted((features(c, by_id, world_of(), 0.1, 1, around[c.id]) for c in made), key=lambda f: f.claim)


def test_a_pair_weighs_the_same_alone_and_among_many() -> None:
    """Bars and points are those of the comparison itself, in any order and with parts of one tally told apart."""
    every = told()
    assert len(every) > 25
    wholes = {f.claim: "t" for f in every[::3]}
    many = Weigher(every, world_of(), weights())
    for known in ({}, wholes, {}):
        for a, b in combinations(every, 2):
            why, points = many.weigh((a.claim, b.claim), False, known)
            assert why == barred(a, b)
            if why is None:
                assert abs(points - score(a, b, world_of(), weights(), False, known)) < 2e-6


def test_no_pair_that_reaches_the_threshold_is_passed_over() -> None:
    """What is not hopeful has fewer points than asked; and some pairs are not, so that time is saved."""
    every = told()
    many = Weigher(every, world_of(), weights())
    for threshold in (-2.0, weights().threshold, 4.0):
        for wholes in ({}, {f.claim: "t" for f in every}):
            hopeful = {(a.claim, b.claim) for a, b in many.hopeful(every, set(), wholes, threshold)}
            passed = [(a, b) for a, b in combinations(every, 2) if (a.claim, b.claim) not in hopeful]
            assert passed or threshold < 0
            assert all(score(a, b, world_of(), weights(), False, wholes) < threshold for a, b in passed)
