"""Shares of one place: 30 % and 70 % fill it, 60 % and 70 % cannot both hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from stated import claim

import marsad
from marsad.model.ledger import Note
from marsad.model.structs import Claim, Link


def share(id: str, low: float, side: str, origin: str, day: str = "2018-05-19") -> Claim:
    """A share of the camp that a side holds, as an origin gives it."""
    made = claim(id, low, kind="control", unit="percent", classes=(side,), place="sy.damascus.yarmouk_camp", scope="standing", day=day)  # fmt: skip
    link = Link(role="origin", id=origin, text=None, start=None, end=None, basis="stated")
    return replace(made, report=id, chain=(link,), place=replace(made.place, country="sy"))  # type: ignore[type-var]


def notes(*claims: Claim) -> set[tuple[str, str | None]]:
    """Note and sub-case of all notes about shares."""
    every: list[Note] = [n for t in marsad.reconcile(claims).tallies for n in t.notes]
    return {(n.note, n.why) for n in every if n.why == "shares"}


@pytest.mark.parametrize(
    ("one", "other", "origin", "day", "expected"),
    [
        (30, 70, "sohr", "2018-05-19", set()),
        (31, 70, "sohr", "2018-05-19", set()),
        (60, 70, "sohr", "2018-05-19", {("inconsistency", "shares")}),
        (60, 70, "sana", "2018-05-19", {("dispute", "shares")}),
        (60, 70, "sohr", "2018-05-12", set()),
        (60, 70, "activists", "2018-05-19", set()),
        (70, 70, "sana", "2018-05-19", set()),
    ],
)
def test_two_sides_hold_no_more_than_the_whole(
    one: float, other: float, origin: str, day: str, expected: set[tuple[str, str]]
) -> None:
    """Beyond rounding and at one time it is an inconsistency of one origin, a dispute of two, and a week later nothing.

    Nor where an origin is not known, or one share is told of two holders.
    """
    assert notes(share("a", one, "islamic_state", "sohr"), share("b", other, "state_forces", origin, day)) == expected


def test_a_round_that_lies_ahead_is_planned_whatever_its_verb(tmp_path: Path) -> None:
    """Told as a fact in April of a day in May, it is planned; a report of that day makes it held."""
    text = "تعقد الجولة التاسعة من محادثات أستانا يومي 14 و15 مايو المقبل.\n"
    reading = marsad.extract(marsad.read(text.encode(), published="2018-04-20", report="r"))
    told = [replace(e, mode="asserted") for e in reading.events]
    later = [replace(e, report="s", id="s") for e in told]
    after = replace(reading.report, report="s", published="2018-05-15")
    for events, mode in ((told, "planned"), (told + later, "asserted")):
        ledger = marsad.reconcile([], events=events, reports=[reading.report, after])
        (course,) = [c for c in ledger.courses if c.course == "talks"]
        assert [s.mode for s in course.steps] == [mode]


def test_bounds_after_arithmetic_are_those_of_the_tally() -> None:
    """«At least 20, they are 12 and 8 or more»: a part's high follows from the whole, and the tally says so."""
    whole = replace(claim("w", 20, classes=()), chain=(Link(role="origin", id="sohr", text=None, start=None, end=None, basis="stated"),))  # fmt: skip
    parts = [
        replace(claim("p", 12, hedge="at_least", classes=("civilians",), part_of="w", part_how="consists_of"), chain=whole.chain),
        replace(claim("q", 7, hedge="at_least", classes=("state_forces",), part_of="w", part_how="consists_of"), chain=whole.chain),
    ]  # fmt: skip
    tallies = {t.claims[0]: t for t in marsad.reconcile([whole, *parts]).tallies}
    assert [n.note for n in tallies["p"].notes].count("tightened") == 1
    assert (tallies["p"].low, tallies["p"].high) == (12, 13)
