"""What joins and parts counts that a reader tells apart at once: sizes without a number, what was struck, other days."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace
from stated import claim
from test_kept_apart import at, seen, why

import marsad
from marsad.model.structs import Claim, Link, Place, Span
from marsad.reconciliation.actors import world_of
from marsad.reconciliation.blocking import blocks
from marsad.reconciliation.comparing import barred, compared, no_link
from marsad.reconciliation.features import Features, lent_origins
from marsad.reconciliation.tables import weights
from marsad.reconciliation.telling import SIZES, STRUCK, after, role_of

DAY = {"from_": "2018-05-10", "to": "2018-05-10"}


def points(one: Claim, other: Claim) -> set[str]:
    """The names of the points that two claims get."""
    return names(*seen(one, other))


def names(a: Features, b: Features) -> set[str]:
    """The names of the points that two claims get, as linking sees them."""
    return {name for name, _, _ in compared(a, b, world_of(), weights(), False, {})}


def elsewhere(id: str, low: float | None, **fields: object) -> Claim:
    """A claim of another report."""
    return replace(claim(id, low, **fields), report="s")  # type: ignore[arg-type]


def vague(id: str, text: str, kind: str = "killed", **fields: str) -> Claim:
    """A claim of another report whose words give no number."""
    made = elsewhere(id, None, high=None, hedge="vague", text=text, kind=kind, classes=(), **DAY)
    return replace(made, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("العشرات", "tens"), ("عشرات المدنيين", "tens"), ("بالمئات", "hundreds"), ("لمئات الأسر", "hundreds"),
        ("الآلاف", "thousands"), ("وملايين النازحين", "millions"), ("عدة أسر", None), ("مقاتلون", None),
    ],
)  # fmt: skip
def test_words_without_a_number_have_a_size(text: str, size: str | None) -> None:
    """Dozens, hundreds, thousands and millions are known with article and glued particles; several and a plural have none."""
    assert role_of(text, SIZES) == size


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("عشر قذائف", "shot"), ("للصواريخ", "shot"), ("عدة غارات", "raid"), ("انفجاران", "blast"), ("30 هدفا", "target"),
        ("المواقع الأربعة", "target"), ("هجومين", None), ("ثلاث عمليات", None),
    ],
)  # fmt: skip
def test_what_was_counted_of_an_attack(text: str, counted: str | None) -> None:
    """Shells, raids, blasts and places struck are told apart; an attack or an operation may be any of them."""
    assert role_of(text, STRUCK) == counted


def test_sizes_and_numbers() -> None:
    """«Dozens» and 43 go together, «dozens» and 900 do not, «several» tells nothing; dozens and thousands are two counts."""
    dozens, several, thousands = vague("b", "العشرات"), vague("b", "عدة أشخاص"), vague("b", "الآلاف")
    assert "value_size_fits" in points(claim("a", 43, classes=(), **DAY), dozens)
    assert "value_size_far" in points(claim("a", 900, classes=(), **DAY), dozens)
    assert "value_vague" in points(claim("a", 43, classes=(), **DAY), several)
    assert barred(*seen(replace(dozens, id="a", report="r"), thousands)) == "tens and thousands"
    assert barred(*seen(replace(dozens, id="a", report="r"), several)) is None
    assert "value_sizes_open" in points(replace(dozens, id="a", report="r"), several)


def test_words_without_a_number_need_more_than_a_country() -> None:
    """Dozens somewhere in a country and dozens in one of its towns: all that is known of both is the country."""
    land, town = at(vague("a", "العشرات"), "sy", "sy"), at(vague("b", "العشرات"), "sy.idlib.idlib", "sy")
    assert "vague_wide" in points(replace(land, report="r"), town)
    assert "vague_wide" not in points(replace(town, id="a", report="r"), town)
    assert "vague_wide" not in points(
        at(claim("a", 40, classes=(), **DAY), "sy", "sy"), at(elsewhere("b", 40), "sy", "sy")
    )


def test_rockets_are_no_targets() -> None:
    """Thirty rockets that were fired are not thirty sites that were hit; thirty operations may be thirty raids."""
    rockets, sites, raids, operations = (
        elsewhere("b", 30, kind="attacks", text=text, classes=(), **DAY)
        for text in ("30 صاروخا", "30 موقعا", "30 غارة", "30 عملية")
    )
    one = replace(rockets, id="a", report="r")
    assert why(one, sites) == "of an attack, shots are counted here and targets there"
    assert why(one, rockets) is None
    assert barred(*seen(replace(operations, id="a", report="r"), raids)) is None


def test_another_day_and_another_figure_are_another_count() -> None:
    """38 on a Friday and 41 on the Saturday are two; 38 on both may be one, and so may a day that another sentence lends."""
    friday = claim("a", 38, classes=("civilians",), **DAY)
    saturday = elsewhere("b", 41, classes=("civilians",), from_="2018-05-11", to="2018-05-11")
    assert why(friday, saturday) == "another day and another figure"
    assert barred(*seen(friday, replace(saturday, figure=friday.figure))) is None
    assert saturday.time is not None
    lent = replace(saturday, time=replace(saturday.time, start=5, end=6))
    assert barred(*seen(friday, lent)) is None


def test_a_toll_of_one_day_rises() -> None:
    """40 on the day and 60 the day after, of one stated day, speak for one count; 60 first and 40 later do not."""
    first, later = (
        claim("a", 40, classes=(), day="2018-05-10", **DAY),
        elsewhere("b", 60, classes=(), day="2018-05-11", **DAY),
    )
    assert "value_rises" in points(first, later)
    falling = elsewhere("b", 30, classes=(), day="2018-05-11", **DAY)
    assert "value_rises" not in points(first, falling)
    rounded = elsewhere("b", 40, classes=(), day="2018-05-11", hedge="more_than", **DAY)
    assert "value_rises" not in points(first, rounded)


def test_one_number_in_other_words_is_one_number() -> None:
    """«About 62», «more than 62» and 62 state one number, and are compared wherever the number brings them together."""
    exact = claim("a", 62, classes=(), **DAY)
    about = elsewhere("b", 62, classes=(), hedge="about", scope="period", from_="2018-05-07", to="2018-05-12")
    more = elsewhere("b", 62, classes=(), hedge="more_than", **DAY)
    for other in (about, more):
        assert "value_same" in points(exact, other)
        assert any(len(block) == 2 for block in blocks(seen(exact, other), 150))
    assert "value_same" not in points(exact, elsewhere("b", 50, high=62, classes=(), **DAY))


def test_nothing_but_a_number_makes_no_link() -> None:
    """Eleven Iranians here and eleven people in a market that no table knows: no link, whatever the points."""
    here = at(claim("a", 11, classes=("unspecified",), nationality="ir", **DAY), "sy", "sy")
    there = replace(elsewhere("b", 11, classes=("unspecified",), **DAY), place=Place(text="سوق البلدة", start=0, end=1))
    assert no_link(*seen(here, there))
    assert not no_link(*seen(here, replace(there, who=here.who)))
    assert not no_link(*seen(here, replace(there, place=here.place)))
    ledger = marsad.reconcile([here, there])
    assert len(ledger.tallies) == 2


def test_a_nationality_at_home_is_an_agreement() -> None:
    """Palestinians in Gaza and Palestinians at a border that no table knows: no difference, but one nationality."""
    home = at(claim("a", 12, classes=("unspecified",), nationality="ps", **DAY), "ps.gaza", "ps")
    border = replace(
        elsewhere("b", 12, classes=("unspecified",), nationality="ps", **DAY),
        place=Place(text="السياج الفاصل", start=0, end=1),
    )
    found = points(home, border)
    assert "people_same_nation" in found and not {"nationality_one", "nationality_apart"} & found
    unnamed = replace(
        border, who=replace(border.who, traits=msgspec.structs.replace(border.who.traits, nationality=None))
    )
    assert "people_same_nation" not in points(home, unnamed)


def test_a_place_that_the_other_sentence_names_is_not_simply_another() -> None:
    """«At the air base near Homs», read as Homs here and as the base there, is told by the other sentence's words."""
    base = replace(
        claim("a", 7, **DAY),
        place=Place(text="مطار التيفور", start=0, end=1, id="sy.homs.t4_tiyas_air_base", country="sy"),
    )
    town = replace(elsewhere("b", 7, **DAY), place=Place(text="حمص", start=0, end=1, id="sy.homs.homs", country="sy"))
    a, b = seen(base, town)
    assert "place_named" not in names(a, b)
    told = replace(b.story, sentence=frozenset({"مطار", "تيفور", "حمص"}))
    assert "place_named" in names(a, replace(b, story=told))


def test_a_wide_area_is_apart_from_what_lies_far_away() -> None:
    """An area without known bounds may reach to a place nearby, but not across a country."""
    area = replace(
        claim("a", 30, **DAY),
        place=Place(text="p", start=0, end=1, id="sy.area.east_syria", country="sy", lat=35.0, lon=40.5),
    )
    near = replace(
        elsewhere("b", 30, **DAY),
        place=Place(text="q", start=0, end=1, id="sy.deir_ez_zor.hajin", country="sy", lat=34.7, lon=40.8),
    )
    far = replace(
        near, place=Place(text="q", start=0, end=1, id="sy.latakia.latakia", country="sy", lat=35.5, lon=35.8)
    )
    assert "place_apart_area" in points(area, near) or "place_within" in points(area, near)
    assert {"place_apart", "place_apart_points"} & points(area, far)


def test_single_persons_told_alike_may_be_one() -> None:
    """A medic of one day, at a place that is known here and not there, may be one; two children of two towns are two."""
    known = at(claim("a", 1, classes=("civilians",), role="medic", nationality="ps", **DAY), "ps.gaza.khan_yunis", "ps")
    open_ = replace(
        elsewhere("b", 1, classes=("civilians",), role="medic", sex="female", nationality="ps", **DAY),
        place=Place(text="السياج الفاصل", start=0, end=1),
    )
    assert barred(*seen(known, open_)) is None
    assert "people_narrower_one" in points(known, open_)
    other_town = at(open_, "ps.gaza.rafah", "ps")
    assert barred(*seen(known, other_town)) == "one person here, one person there"


def held(id: str, share: float | None, text: str, **fields: object) -> Claim:
    """A share of the camp that a party holds, of another report."""
    fields = {"kind": "control", "unit": "percent", "scope": "standing", "classes": ("islamic_state",)} | fields
    return elsewhere(id, share, text=text, place="sy.damascus.yarmouk_camp", **fields)


def test_a_share_of_another_year_or_place_is_another_share() -> None:
    """What was held in 2015 is not what is held in May 2018; parts of a quarter are no share of the camp beside it."""
    now = replace(held("a", 80, "80 في المئة", day="2018-05-12"), report="r")
    then = held("b", None, "معظم المخيم", high=None, hedge="vague", from_="2015-04-01", to="2015-04-30")
    assert why(now, then) == "a standing figure of another time"
    soon = held("b", 70, "70 في المئة", day="2018-05-19")
    assert why(now, soon) is None
    assert why(now, replace(soon, rule="predicate:control.lose")) == "a share lost, and a share held"
    quarter = held("b", None, "أجزاء من حي التضامن", high=None, hedge="vague", day="2018-05-12")
    assert after(quarter.figure.text, "area") == "التضامن"
    camp = replace(now, place=Place(text="مخيم اليرموك", start=0, end=1, id="sy.damascus.yarmouk_camp", country="sy"))
    assert why(camp, quarter) == "a share of another place"


def test_other_people_over_another_stretch_are_another_count() -> None:
    """86 soldiers of one army in a week are not the 86 that another army has lost since it came."""
    week = at(claim("a", 86, days=(6, 9), scope="period"), "sy.damascus.damascus", "sy")
    total = at(elsewhere("b", 86, classes=("islamic_state",), scope="cumulative", to="2018-05-12"), "sy", "sy")
    assert why(week, total) == "other people over another stretch"
    assert barred(*seen(week, replace(total, who=week.who))) is None


def spoken(made: Claim, origin: str) -> Claim:
    """A claim that an origin makes."""
    return replace(made, chain=(Link(role="origin", id=origin, text=None, start=None, end=None, basis="stated"),))


def test_two_speakers_are_set_beside_each_other_about_one_happening() -> None:
    """An army's 3 beside a monitor's 23 of one town are a dispute; two small counts, or of two places, are two counts."""
    army = spoken(claim("a", 3, classes=("unspecified",), **DAY), "syria-army")
    monitor = spoken(claim("b", 23, classes=("unspecified",), **DAY), "sohr")
    assert "report_sets_beside" in points(army, monitor)
    few = replace(monitor, figure=replace(monitor.figure, low=1, high=1))
    assert "report_sets_beside" not in points(army, few)
    other_place = replace(monitor, place=Place(text="q", start=0, end=1, id="sy.idlib.idlib", country="sy"))
    assert "report_sets_beside" not in points(army, other_place)


def test_a_dispute_of_two_reports_about_one_town_and_day_is_one_tally() -> None:
    """Two origins that give 4 and 30 dead of one town on one day, in two reports, dispute one count."""
    town = Place(text="p", start=0, end=1, id="sy.damascus.yarmouk_camp", country="sy")
    one = replace(spoken(claim("a", 4, classes=("unspecified",), **DAY), "syria-army"), place=town)
    other = replace(spoken(elsewhere("b", 30, classes=("unspecified",), **DAY), "sohr"), place=town)
    assert "value_disputed_here" in points(one, other)
    assert "value_disputed_here" not in points(one, replace(other, time=None))


def test_an_unspoken_figure_takes_the_origin_of_the_same_number_in_other_words() -> None:
    """«About 40», said by nobody, and a ministry's 40 below it are one count of that ministry, told twice."""
    ministry = spoken(claim("a", 40, classes=(), **DAY), "sohr")
    lead = replace(claim("b", 40, hedge="about", classes=(), **DAY), source=None, evidence=Span(start=5, end=9))
    lent = lent_origins({f.claim: f for f in seen(ministry, lead)})
    assert lent["b"].origin == "sohr"
    assert "report_repeats" in names(lent["a"], lent["b"])


def test_a_year_in_the_words_of_a_time_is_known_though_no_day_is() -> None:
    """«At the beginning of April 2015», of which no day is read, lies in 2015 and not where it was said; this year tells nothing."""
    now = replace(held("a", 80, "80 في المئة", day="2018-05-12"), report="r")
    then = held("b", None, "معظم المخيم", high=None, hedge="vague", from_="2015-04-01", to="2015-04-30")
    assert then.time is not None
    unread = replace(then, time=replace(then.time, from_=None, to=None, text="مطلع أبريل ٢٠١٥"))
    assert barred(*seen(now, unread)) == "a standing figure of another time"
    lately = replace(then, time=replace(then.time, from_=None, to=None, text="مطلع أبريل 2018"))
    assert barred(*seen(now, lately)) is None


def test_two_counts_without_a_number_in_one_report_share_a_word() -> None:
    """Many refugees and their relatives are others, though one report counts neither; many refugees twice may be one."""
    many = replace(vague("a", "الكثير من اللاجئين"), report="r", evidence=Span(start=0, end=9))
    kin = replace(vague("b", "أقاربهم"), report="r", evidence=Span(start=20, end=29))
    assert "vague_others" in points(many, kin)
    again = replace(kin, figure=replace(kin.figure, text="كثير من اللاجئين"))
    assert "vague_others" not in points(many, again)
