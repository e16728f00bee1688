"""Running totals, increments, what is added later, and where a week can begin."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from stated import WITHIN, campaign, claim

from marsad.model.ledger import Note
from marsad.model.structs import Claim
from marsad.reconciliation.arithmetic import Arithmetic, arithmetic
from marsad.reconciliation.arithmetic_words import days_ar


def run(claims: list[Claim], tallies: dict[str, str]) -> Arithmetic:
    """All claims by one monitor."""
    return arithmetic(claims, {c.id: "monitor" for c in claims}, tallies, within=WITHIN)


def notes(found: Arithmetic, kind: str) -> list[Note]:
    """All notes of a kind, each once, in order of their words."""
    return sorted({n for many in found.notes.values() for n in many if n.note == kind}, key=lambda n: n.words.en)


def test_the_week_can_only_begin_with_the_earlier_statement() -> None:
    """86 and 57 in a week: the start of 5 May fails for both parties, that of 4 May fits both and is preferred, with its sums."""
    found = run(*campaign())
    first, second = notes(found, "reading")
    assert "2018-05-04" in first.words.en and "2018-05-05" in second.words.en
    assert (first.preferred, second.preferred) == (True, False)
    assert "203 − 86 = 117" in first.words.en and "159 − 57 = 102" in first.words.en
    assert "203 − 86 = 117" in first.words.ar and "159 − 57 = 102" in first.words.ar
    assert "the total then was between 101 and 111" in first.words.en
    assert (
        "203 − 142 = 61, and 86 exceeds it" in second.words.en
        and "159 − 111 = 48, and 57 exceeds it" in second.words.en
    )
    assert "9 days up to 2018-05-12" in first.words.en and "8 days up to" in second.words.en
    assert set(first.tallies) == {"S", "I", "SW", "IW"}
    assert notes(found, "inconsistency") == []


def test_readings_do_not_depend_on_linking() -> None:
    """Without any tally, one start and one named area make the series, and the same reading is preferred."""
    claims, _ = campaign()
    assert [n.preferred for n in notes(run(claims, {}), "reading")] == [True, False]


def test_between_two_totals_the_rest_may_be_added_later() -> None:
    """From 117 to 142 are 25, of which 19 are the deaths of those days: six may be documented later, no inconsistency."""
    (note,) = notes(run(*campaign()), "added_later")
    assert "rose by 25" in note.words.en and "the other 6" in note.words.en and "(6)" in note.words.ar
    assert note.claims == ("d2", "s1", "s2")


def test_one_statement_alone_gives_what_was_before() -> None:
    """From the statement of 12 May alone follow 86 within 203, 57 within 159, and 117 and 102 before that week."""
    claims, tallies = campaign()
    found = run([c for c in claims if c.id in {"s3", "i3", "sw", "iw"}], tallies)
    assert [r.how for r in found.relations["SW"]] == ["increment"]
    assert "203 − 86 = 117" in found.relations["SW"][0].words.en
    assert "159 − 57 = 102" in found.relations["I"][0].words.ar
    assert notes(found, "reading") == notes(found, "inconsistency") == []


def test_where_several_starts_fit_all_stay_open() -> None:
    """With 40 and 30 in the week both statements are possible starts, and none is preferred."""
    claims, tallies = campaign()
    small = {"sw": 40, "iw": 30}
    claims = [
        replace(c, figure=replace(c.figure, low=small[c.id], high=small[c.id])) if c.id in small else c for c in claims
    ]
    assert [n.preferred for n in notes(run(claims, tallies), "reading")] == [None, None]


def test_where_no_start_fits_all_stay_open() -> None:
    """With 150 in the week no statement fits; nothing is preferred."""
    claims, tallies = campaign()
    claims = [replace(c, figure=replace(c.figure, low=150, high=150)) if c.id == "sw" else c for c in claims]
    assert [n.preferred for n in notes(run(claims, tallies), "reading")] == [None, None]


def test_a_period_larger_than_its_total_is_an_inconsistency() -> None:
    """More dead in a week than in the campaign that holds it: exactly these two statements cannot both hold."""
    claims, tallies = campaign()
    claims = [replace(c, figure=replace(c.figure, low=230, high=230)) if c.id == "sw" else c for c in claims]
    assert [n.claims for n in notes(run(claims, tallies), "inconsistency")] == [("s3", "sw")]


def test_a_period_with_a_known_start_exceeds_the_increment() -> None:
    """90 dead from 6 to 12 May cannot lie between 142 on 5 May and 203: three statements that cannot all hold."""
    claims, tallies = campaign()
    stretch = claim("sw", 90, scope="period", from_="2018-05-06", to="2018-05-12")
    claims = [c for c in claims if c.id not in {"sw", "iw"}] + [stretch]
    assert [n.claims for n in notes(run(claims, tallies), "inconsistency")] == [("s2", "s3", "sw")]


def test_a_week_elsewhere_is_not_held_against_the_campaign() -> None:
    """The same week's count in another governorate, of another side, or of another origin meets no total."""
    claims, tallies = campaign()
    for change in ({"place": "sy.idlib"}, {"classes": ("civilians",)}):
        week = claim("sw", 300, scope="period", days=(6, 9), **change)  # type: ignore[arg-type]
        others = [c for c in claims if c.id not in {"sw", "iw"}]
        found = run([*others, week], tallies)
        assert notes(found, "inconsistency") == notes(found, "reading") == []
    by_army = arithmetic(
        claims, {c.id: "army" if c.id in {"sw", "iw"} else "monitor" for c in claims}, tallies, within=WITHIN
    )
    assert notes(by_army, "reading") == []


def test_a_later_total_bounds_an_earlier_one() -> None:
    """«More than 100» before 111 is 101 to 111 as documented, if nothing was corrected; the reason says so in words."""
    tight = run(*campaign()).tightened["i1"]
    assert (tight.documented.low, tight.documented.high) == (101, 111)
    assert (tight.real.low, tight.real.high) == (
        101,
        None,
    )  # deaths may be documented later: no upper bound of the world
    assert any("unless it is corrected" in reason.en for reason in tight.reasons)


def test_a_total_that_falls_is_left_to_the_history() -> None:
    """A lower total later is a fall that the history types; arithmetic does not blame it, nor narrow anything by it."""
    claims, tallies = campaign()
    claims = [
        replace(c, figure=replace(c.figure, low=130, high=130)) if c.id == "s3" else c for c in claims if c.id != "sw"
    ]
    found = run(claims, tallies)
    assert notes(found, "inconsistency") == []
    assert "s2" not in found.tightened


@given(
    totals=st.lists(st.integers(0, 30), min_size=2, max_size=5),
    gaps=st.lists(st.integers(1, 4), min_size=4, max_size=4),
    week=st.integers(6, 9),
)
@settings(max_examples=150, deadline=None)
def test_a_true_history_is_never_blamed(totals: list[int], gaps: list[int], week: int) -> None:
    """Daily deaths, counted without delay, give totals and a week's count that are never called inconsistent."""
    start, claims, said, running = date(2018, 4, 1), [], date(2018, 4, 20), 0
    days: dict[date, int] = {}
    for number, dead in enumerate(totals):
        said += timedelta(days=gaps[number % len(gaps)])
        days[said] = dead  # all of a stretch's dead fall on its last day
        running += dead
        claims.append(
            claim(
                f"t{number}",
                running,
                day=said.isoformat(),
                scope="cumulative",
                from_=start.isoformat(),
                to=said.isoformat(),
            )
        )
    first = said - timedelta(days=week - 1)
    count = sum(dead for day, dead in days.items() if day >= first)
    claims.append(claim("w", count, day=said.isoformat(), scope="period", days=(6, 9)))
    found = run(claims, {})
    assert notes(found, "inconsistency") == []


def test_a_total_without_a_start_joins_only_where_it_fits() -> None:
    """86 said as «since then» on the day of the total 203 is another count: it is no candidate, and nothing is subtracted from it."""
    claims, tallies = campaign()
    stray = claim("x", 86, classes=("state_forces", "allied_militia"), scope="cumulative", to="2018-05-12")
    found = run([*claims, stray], tallies)
    assert [n.preferred for n in notes(found, "reading")] == [True, False]
    assert "x" not in found.relations
    alone = run([stray, *(c for c in claims if c.id == "sw")], {})
    assert dict(alone.relations) == {}


def test_a_total_without_a_start_joins_the_campaign_of_its_area() -> None:
    """«117 in these battles», with no day on which they began, is the first statement of the campaign in that area."""
    claims, _ = campaign()
    claims = [replace(c, time=replace(c.time, from_=None)) if c.id in {"s1", "i1"} and c.time else c for c in claims]
    assert [n.preferred for n in notes(run(claims, {}), "reading")] == [True, False]


def test_days_in_arabic_follow_their_number() -> None:
    """The counted noun is singular, dual, plural of few, or accusative of many."""
    assert [days_ar(n) for n in (1, 2, 9, 10, 11)] == ["يوم واحد", "يومان", "9 أيام", "10 أيام", "11 يوماً"]
