"""Claims that are not one tally, however alike: parts side by side, totals that cannot be one, round numbers abroad."""

from __future__ import annotations

from msgspec.structs import replace
from stated import claim

from marsad.model.structs import Claim, Means, Place, Span
from marsad.reconciliation.actors import world_of
from marsad.reconciliation.comparing import barred, score
from marsad.reconciliation.features import Features, features
from marsad.reconciliation.tables import weights


def seen(one: Claim, other: Claim) -> tuple[Features, Features]:
    """Two claims as linking sees them."""
    by_id = {one.id: one, other.id: other}
    world = world_of()
    return features(one, by_id, world, 0.1, 1), features(other, by_id, world, 0.1, 1)


def why(one: Claim, other: Claim, alike: bool = False) -> str | None:
    """What keeps the two apart, if anything does: a bar, or too few points."""
    a, b = seen(one, other)
    few = score(a, b, world_of(), weights(), alike, {}) < weights().threshold
    return barred(a, b) or ("too few points" if few else None)


def at(made: Claim, id: str | None, country: str | None) -> Claim:
    """A claim at another place."""
    place = None if id is None else Place(text="p", start=0, end=1, id=id, country=country)
    return replace(made, place=place)


def test_two_parts_of_one_whole_are_two_counts() -> None:
    """«28 هم خمسة مدنيين … وخمسة لم تعرف هوياتهم»: the fives are kept apart; of two tellings of the whole they are not."""
    one = claim("a", 5, part_of="w", part_how="consists_of")
    assert why(one, claim("b", 5, part_of="w", part_how="consists_of")) == "parts of one whole, told side by side"
    assert why(one, replace(claim("b", 5, part_of="v", part_how="consists_of"), report="s")) is None


def test_a_part_without_people_is_not_the_figure_of_all() -> None:
    """Five of a list, nobody's in particular, are not the seven that another report counts in all."""
    part = claim("a", 5, classes=(), part_of="w", part_how="consists_of")
    whole = replace(claim("b", 7, classes=()), report="s")
    assert why(part, whole) is not None
    assert barred(*seen(claim("a", 5, classes=()), whole)) is None


def test_totals_without_a_start_that_are_too_far_apart_begin_elsewhere() -> None:
    """One since an escalation and 1300 since the war are two totals, whichever is told first; 86 and 88 may be one."""
    since = {"scope": "cumulative", "to": "2018-04-22", "day": "2018-04-22"}
    small = claim("a", 9, from_="2018-04-19", **since)  # type: ignore[arg-type]
    large = replace(claim("b", 1300, **since), report="s")  # type: ignore[arg-type]
    assert why(small, large) is not None and why(large, small) is not None
    near = replace(claim("b", 10, **since), report="s")  # type: ignore[arg-type]
    assert barred(*seen(small, near)) is None


def test_round_numbers_agree_by_chance() -> None:
    """Thirty-one here and there speak more for one count than thirty here and there, and three hundred more than thirty."""

    def points(figure: int) -> float:
        here = claim("a", figure, classes=("foreign_forces",), nationality="iq")
        there = at(replace(claim("b", figure, classes=("foreign_forces",)), report="s"), None, None)
        return score(*seen(here, there), world_of(), weights(), False, {})

    assert points(30) < points(31)
    assert points(30) < points(310)


def test_near_copies_with_one_figure_are_one_count_wherever_they_are_read() -> None:
    """A place that only the sentences around a copied sentence lend does not keep the copies apart."""
    one = at(claim("a", 62), "sy.homs.homs", "sy")
    other = at(replace(claim("b", 62), report="s"), "sy.daraa.daraa", "sy")
    assert why(one, other) == "too few points"
    assert why(one, other, alike=True) is None
    assert why(one, at(replace(claim("b", 63), report="s"), "sy.daraa.daraa", "sy"), alike=True) == "too few points"


def test_stated_days_keep_counts_apart() -> None:
    """Two raids on days two months apart, and figures of two days of one report, are other counts; a day's slip between reports is not."""
    first = claim("a", 3, from_="2018-03-01", to="2018-03-01")
    assert (
        why(first, replace(claim("b", 3, from_="2018-05-20", to="2018-05-20"), report="s"))
        == "more than two months apart"
    )
    beside = claim("b", 3, from_="2018-03-05", to="2018-03-05")
    assert barred(*seen(first, beside)) == "one report gives figures of two days"
    assert barred(*seen(first, replace(claim("b", 3, from_="2018-03-02", to="2018-03-02"), report="s"))) is None


def single(made: Claim, place: str | None, words: str) -> Claim:
    """A claim of one person at a place that is told in words."""
    found = None if place is None and not words else Place(text=words, start=0, end=1, id=place)
    return replace(made, place=found)


def test_small_agreements_join_no_two_happenings() -> None:
    """What agrees in little more than a number is kept apart by what a reader sees at once."""
    day = {"from_": "2018-05-10", "to": "2018-05-10"}
    one = claim("a", 11, classes=(), **day)  # type: ignore[arg-type]
    other = replace(claim("b", 11, classes=(), **day), report="s")  # type: ignore[arg-type]
    assert why(one, other) is None
    fighters, civilians = claim("a", 11, classes=("state_forces",)), claim("b", 11, classes=("civilians",))
    assert why(fighters, replace(civilians, report="s")) == "civilians and fighters"
    here, there = at(one, "sy.damascus.yarmouk_camp", "sy"), at(other, "so.mogadishu", "so")
    assert why(here, there) == "reports of other countries that share no other figure"
    many = replace(other, figure=replace(other.figure, low=None, high=None, hedge="vague"))
    assert why(replace(one, figure=replace(one.figure, low=1, high=1)), many) == "one or two, and many"
    assert why(one, replace(claim("b", 11, classes=(), **day))) == "one sentence counts twice"  # type: ignore[arg-type]


def test_attacks_of_other_means_and_shares_of_other_wholes_are_apart() -> None:
    """Five air raids are not five rockets; 80 % of a camp is not 80 % of its country."""
    raids = replace(claim("a", 5, kind="attacks", classes=()), means=Means(text="m", start=0, end=1, kind="airstrike"))
    rockets = replace(raids, id="b", report="s", means=Means(text="m", start=0, end=1, kind="rocket"))
    assert why(raids, rockets) == "attacks of other means"
    camp = claim("a", 80, kind="control", unit="percent", classes=("islamic_state",), scope="standing")
    land = replace(camp, id="b", report="s", place=Place(text="p", start=0, end=1, id="sy", country="sy"))
    assert why(camp, land) == "a share of a country, and of a place in it"


def test_a_total_does_not_stand_still_for_weeks() -> None:
    """More than 250 since May and more than 250 a month later count other losses; 10,000 of a whole war may stand."""
    since = {"scope": "cumulative", "hedge": "more_than"}
    one = claim("a", 250, day="2018-05-22", to="2018-05-22", **since)  # type: ignore[arg-type]
    late = replace(claim("b", 250, day="2018-06-19", to="2018-06-19", **since), report="s")  # type: ignore[arg-type]
    assert why(one, late) == "a running total does not stand still so long"
    war = [replace(c, figure=replace(c.figure, low=10000)) for c in (one, late)]
    assert why(*war) is None


def test_single_persons_of_two_reports_need_a_place_or_a_name() -> None:
    """A leader killed here and a leader killed there are two, unless one name or one place is told of both."""
    one = single(claim("a", 1), None, "أطراف الجبل")
    other = replace(single(claim("b", 1), None, ""), report="s")
    assert why(one, other) == "one person here, one person there"
    assert (
        why(one, replace(other, place=Place(text="قرية عند الجبل", start=0, end=1)))
        != "one person here, one person there"
    )
    named = [replace(c, who=replace(c.who, names=("رامي القاسم",))) for c in (one, other)]
    assert why(*named) != "one person here, one person there"


def test_more_than_a_number_and_the_number_are_one_count() -> None:
    """«More than 220» in a headline and 220 below it are told by one report of one happening."""
    exact = claim("a", 220, classes=())
    rounded = replace(
        exact, id="b", figure=replace(exact.figure, hedge="more_than", high=None), evidence=Span(start=5, end=9)
    )
    assert barred(*seen(exact, rounded)) is None
    assert barred(*seen(exact, replace(rounded, figure=replace(rounded.figure, low=230)))) is not None


def test_one_sentence_of_vague_words_counts_others() -> None:
    """«Fighters and snipers» are two, though neither has a number."""
    fighters = claim("a", None, high=None, hedge="vague", text="مسلحين", classes=())
    snipers = replace(fighters, id="b", figure=replace(fighters.figure, text="قناصة"))
    assert why(fighters, snipers) == "one sentence counts twice"
