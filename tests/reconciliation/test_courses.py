"""Rounds, batches and monitors' violations: told one after the other, side by side, never summed."""

from __future__ import annotations

from msgspec.structs import replace

import marsad
from marsad.model.ledger import Ledger

TEXT = (
    "تعقد الجولة التاسعة من محادثات أستانا يومي 14 و15 مايو المقبل.\n"
    "وقالت وزارة الدفاع الروسية إنها رصدت سبعة خروقات للهدنة في حلب خلال 24 ساعة.\n"
    "وقالت وكالة سانا إن الدفعة الرابعة من المسلحين خرجت من حمص.\n"
)


def ledger() -> Ledger:
    """The ledger of a short report with events."""
    reading = marsad.extract(marsad.read(TEXT.encode(), published="2018-04-20", report="r"))
    return marsad.reconcile(reading.claims, events=reading.events)


def test_a_round_is_a_step_that_turns_from_planned_to_held() -> None:
    """The ninth round has its number and days; planned in one mention and held in another, it is one step, held."""
    events = [
        replace(e, mode=mode, id=mode)
        for e in marsad.extract(marsad.read(TEXT.encode(), published="2018-04-20", report="r")).events
        for mode in ("planned", "asserted")
    ]
    for told, mode in ((events[:1], "planned"), (events, "asserted")):
        (course,) = [c for c in marsad.reconcile([], events=told).courses if c.course == "talks"]
        (step,) = course.steps
        assert (step.number, step.mode, step.from_, step.to) == (9, mode, "2018-05-14", "2018-05-15")


def test_violations_stand_by_monitor() -> None:
    """Seven breaches stand under the ministry that counted them."""
    (course,) = [c for c in ledger().courses if c.course == "violations"]
    assert [(s.said_by, s.count and s.count.low) for s in course.steps] == [(("russia-mod",), 7)]


def test_without_events_only_claims_make_courses() -> None:
    """Where no events are given, rounds and batches are not made up."""
    reading = marsad.extract(marsad.read(TEXT.encode(), published="2018-04-20", report="r"))
    assert {c.course for c in marsad.reconcile(reading.claims).courses} == {"violations"}
