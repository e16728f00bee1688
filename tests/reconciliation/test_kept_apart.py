"""Claims that are not one tally, however alike: parts side by side, totals that cannot be one, round numbers abroad."""

from __future__ import annotations

from msgspec.structs import replace
from stated import claim

from marsad.model.structs import Claim, Place
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
