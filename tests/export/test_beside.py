"""What stands beside what in event-shaped files: totals and parts, allied dead, days and doers that are not certain."""

from __future__ import annotations

import msgspec
import pytest
from claims_made import HOMS, LATTER, claim, dossier, made, reasons

import marsad
from marsad.export.singly import singly
from marsad.export.write import export
from marsad.model.structs import Actor, Claim, Said

GROUP = Actor(start=0, end=3, text="التنظيم", id="is", classes=("islamic_state",))
NEAR = msgspec.structs.replace(HOMS, id="sy.homs.street", text="الشارع", name="الشارع", precision="exact")
ALL = msgspec.structs.replace(HOMS, id="sy", text="سوريا", name="سوريا", precision="country", admin1=None)


def soldiers(n: int, dead: int, **more: object) -> Claim:
    """Dead of the state, killed by a group, unless told otherwise."""
    return claim(n, **{"classes": ("state_forces",), "by": GROUP, "low": dead, "high": dead, **more})  # type: ignore[arg-type]


def test_a_total_stands_and_its_part_is_left_out() -> None:
    """15 dead of whom 9 soldiers are known give one row of 15: the part alone would say too little."""
    rows, done = made("ged", soldiers(1, 15, classes=("foreign_forces",)), soldiers(2, 9, part_of=1))
    assert [r["best"] for r in rows] == ["15"]
    assert reasons(done) == ["a part of a total that is a row of the file"]


def test_parts_that_make_up_the_total_stand_instead() -> None:
    """9 and 6 that make up 15 are two rows, and the total is left out: the parts say whom."""
    rows, done = made(
        "ged", soldiers(1, 15, classes=("kurdish_forces",)), soldiers(2, 9, part_of=1),
        soldiers(3, 6, classes=("armed_opposition",), part_of=1),
    )  # fmt: skip
    assert sorted(r["best"] for r in rows) == ["6", "9"]
    assert reasons(done) == ["a total whose parts are rows of the file"]


def test_a_total_of_a_country_gives_way_to_a_town() -> None:
    """A total over a country is no one event: its part in a town stands, and says that it is a part."""
    rows, done = made("ged", soldiers(1, 15, classes=("kurdish_forces",), place=ALL), soldiers(2, 9, part_of=1))
    assert [r["best"] for r in rows] == ["9"] and "part of a wider count" in rows[0]["code_status"]
    assert reasons(done) == ["a total whose parts are rows of the file"]


def test_a_part_of_a_part_never_stands_beside_the_total() -> None:
    """3 officers among 9 soldiers among 15: one row, also where the middle one is of another side."""
    rows, _ = made(
        "ged", soldiers(1, 15, classes=("kurdish_forces",)), soldiers(2, 9, kind="wounded", part_of=1),
        soldiers(3, 3, part_of=2),
    )  # fmt: skip
    assert [r["best"] for r in rows] == ["15"]


def test_a_part_stands_where_the_total_can_be_no_row() -> None:
    """A total of nobody's side makes no row of ged; its part stands and is flagged."""
    rows, _ = made("ged", soldiers(1, 15, classes=("unspecified",), by=None), soldiers(2, 9, part_of=1))
    assert [(r["best"], "part of a wider count" in r["code_status"]) for r in rows] == [("9", True)]


def test_allied_dead_of_one_place_and_day_may_be_the_same() -> None:
    """9 of the government and 15 foreigners by unknown hands are not both rows; the one with a known origin stands."""
    mine, foreign = soldiers(1, 9, by=None), soldiers(2, 15, classes=("foreign_forces",), by=None)
    it = dossier(mine, foreign)
    ledger = singly(it)
    first, second = ledger.tallies
    named = msgspec.structs.replace(
        second, origins=(msgspec.structs.replace(second.origins[0], origin="sohr"),), independent_origins=1
    )
    for tallies in ((first, named), (named, first)):
        done = export("ged", it, msgspec.structs.replace(ledger, tallies=tallies))
        assert [t.claim for t in done.traces] == ["c002"]
    second = msgspec.structs.replace(named.origins[0], origin="un")
    swapped = msgspec.structs.replace(first, origins=(named.origins[0], second)), named
    done = export("ged", it, msgspec.structs.replace(ledger, tallies=swapped))
    assert [t.claim for t in done.traces] == ["c001"], "two known origins before one"
    assert len(made("ged", mine, foreign)[0]) == 1
    assert len(made("ged", mine, msgspec.structs.replace(foreign, place=LATTER))[0]) == 2


def test_dead_whose_killers_are_known_apart_both_stand() -> None:
    """Soldiers and foreigners killed by one named group are two pairs of actors, and two rows."""
    rows, _ = made("ged", soldiers(1, 9), soldiers(2, 15, classes=("foreign_forces",)))
    assert sorted(r["best"] for r in rows) == ["15", "9"]


def test_as_many_dead_by_one_hand_may_be_the_same() -> None:
    """12 by one group, soldiers here and others there, are one row; 12 and 13 are two."""
    other = soldiers(2, 12, classes=("kurdish_forces",))
    assert len(made("ged", soldiers(1, 12), other)[0]) == 1
    assert len(made("ged", soldiers(1, 13), other)[0]) == 2


@pytest.mark.parametrize(
    "part", [{"low": 3, "high": 3}, {"low": None, "high": None, "hedge": "vague", "text": "بعضهم", "place": NEAR}]
)
def test_no_part_displaces_a_total_by_days_or_without_a_figure(part: dict[str, object]) -> None:
    """9 on days that the reports differ on stand before 3 of them on one of the days, and before «some» in one street."""
    others = soldiers(3, 3, classes=("kurdish_forces",), part_of=1, **part)
    it = dossier(soldiers(1, 9), soldiers(2, 9, day="2018-05-02"), others)
    (one, two, inner) = singly(it).tallies
    both = msgspec.structs.replace(one, claims=("c001", "c002"), history=(*one.history, *two.history))
    ledger = msgspec.structs.replace(singly(it), tallies=(both, inner))
    for format in ("ged", "acled"):
        assert {t.claim for t in export(format, it, ledger).traces} == {"c001", "c002"}


def test_a_side_is_not_accused_alone_where_another_is_accused_too() -> None:
    """Where someone without a side is accused beside a side, no doer is told; the side alone is."""
    other = Actor(start=0, end=3, text="آخرون", id="nat.xx", classes=())
    it = dossier(claim(1, by=GROUP), claim(2, by=other))
    (one, two) = singly(it).tallies
    both = msgspec.structs.replace(
        one, claims=("c001", "c002"), responsibility=(*one.responsibility, *two.responsibility)
    )
    ledger = msgspec.structs.replace(singly(it), tallies=(both,))
    assert export("ged", it, ledger).rows == 0
    assert [r["side_a"] for r in made("ged", claim(1, by=GROUP))[0]] == ["Islamic State"]


def test_people_of_several_sides_have_no_side() -> None:
    """Dead of two sides in one count fall under no side, and the row says why."""
    rows, _ = made("acled", claim(1, classes=("armed_opposition", "civilians")))
    assert rows[0]["fatalities"] == "3" and "killed of no known side" in rows[0]["notes"]
    assert "several sides" in rows[0]["tags"] and rows[0]["civilian_targeting"] == ""
    one = made("ged", claim(1, classes=("allied_militia", "state_forces"), by=GROUP))[0]
    assert [r["deaths_a"] for r in one] == ["3"], "two classes of one side are one side"


@pytest.mark.parametrize("format", ["ged", "acled", "csv"])
def test_a_day_that_is_only_likely_is_no_day(format: str) -> None:
    """Reconciliation places a count by the day of saying; no file takes that for the day of the event."""
    said = Said(at="2018-05-02", text=None, basis="report")
    undated = msgspec.structs.replace(claim(1), time=None, said=said)
    it = dossier(undated)
    ledger = marsad.reconcile(it.claims)
    assert ledger.tallies[0].counted.to == "2018-05-02", "else this proves nothing"
    done = export(format, it, ledger)
    if format == "csv":
        assert b"2018-05-02" not in done.data
    else:
        assert (done.rows, reasons(done)) == (0, ["the day is not known"])


def test_reports_that_differ_on_the_day_give_both_days() -> None:
    """Two reports of one count that name different days make a row of both days, flagged."""
    it = dossier(soldiers(1, 9, day="2018-05-01"), soldiers(2, 9, day="2018-05-02"))
    (one, two) = singly(it).tallies
    both = msgspec.structs.replace(one, claims=("c001", "c002"), history=(*one.history, *two.history))
    done = export("ged", it, msgspec.structs.replace(singly(it), tallies=(both,)))
    text = done.data.decode("utf-8-sig")
    assert ",2018-05-01,2018-05-02," in text and "differ on the day" in text


def test_more_than_is_at_least_one_more() -> None:
    """«More than 20» documented as 20 with 21 or more implied makes a row of 21, not a left-out one."""
    it = dossier(soldiers(1, 20))
    (tally,) = singly(it).tallies
    hedged = msgspec.structs.replace(
        tally, low=21, best=20, high=None, history=(msgspec.structs.replace(tally.history[0], hedge="more_than"),)
    )
    ledger = msgspec.structs.replace(singly(it), tallies=(hedged,))
    text = export("ged", it, ledger).data.decode("utf-8-sig")
    assert ",21,21,21," in text and "more than" in text
    torn = msgspec.structs.replace(ledger, tallies=(msgspec.structs.replace(hedged, low=25),))
    assert reasons(export("ged", it, torn)) == ["bounds are not in order"]
