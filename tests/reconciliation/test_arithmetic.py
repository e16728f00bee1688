"""Arithmetic among the claims of one origin: parts, places, about, modes, what is kept apart."""

from __future__ import annotations

import random

import pytest
from stated import WITHIN, campaign, claim

from marsad.model.ledger import Bounds, Counted, OriginView, Tally, Words
from marsad.model.structs import Claim
from marsad.reconciliation.arithmetic import Arithmetic, apply, arithmetic


def run(claims: list[Claim], tallies: dict[str, str] | None = None, **origins: str | None) -> Arithmetic:
    """All claims by one monitor unless said otherwise."""
    return arithmetic(
        claims, {c.id: origins.get(c.id, "monitor") for c in claims}, tallies or {}, within=WITHIN,
        labels={"monitor": Words(ar="المرصد", en="the monitor")},
    )  # fmt: skip


def kinds(found: Arithmetic) -> list[str]:
    """The kinds of all notes, each note once."""
    return sorted(note.note for note in {n for notes in found.notes.values() for n in notes})


def strikes(whole: int = 27) -> list[Claim]:
    """27 = 6 + 11 + 10, three officers inside the 6."""
    return [
        claim("w", whole, hedge="at_least", classes=("unspecified",)),
        claim("a", 6, part_of="w", part_how="consists_of"),
        claim("o", 3, part_of="a", part_how="among", role="officer"),
        claim("b", 11, part_of="w", part_how="consists_of", classes=("foreign_forces",)),
        claim("c", 10, part_of="w", part_how="rest", classes=("unspecified",)),
    ]


def test_parts_that_make_up_the_whole_are_consistent() -> None:
    """27 = 6 + 11 + 10 with 3 officers inside the 6 gives relations with the sum in words, and no inconsistency."""
    found = run(strikes())
    assert kinds(found) == []
    relations = {(r.how, r.tally) for r in found.relations["w"]}
    assert relations == {("whole", "a"), ("whole", "b"), ("whole", "c")}
    assert any("6 + 11 + 10" in r.words.en and "27" in r.words.ar for r in found.relations["w"])
    assert {(r.how, r.tally) for r in found.relations["o"]} == {("part", "a")}
    assert ("rest", "w") in {(r.how, r.tally) for r in found.relations["c"]}


def test_parts_that_do_not_add_up_are_an_inconsistency_of_exactly_those_claims() -> None:
    """With 28 as the whole, the whole and its three parts cannot all hold; the officers have no share in it."""
    (note,) = run(strikes(28)).notes["w"]
    assert note.note == "inconsistency"
    assert note.claims == ("a", "b", "c", "w")
    assert "cannot all hold" in note.words.en and "لا تصح معاً" in note.words.ar


def test_a_list_that_is_not_closed_may_go_on() -> None:
    """5 + 10 + 8 of 28 without «others» may lack a part that was not read: the gap is said, no inconsistency; 5 + 24 is one."""
    how = {"part_of": "w", "part_how": "consists_of"}
    parts = [claim("a", 5, **how), claim("b", 10, **how), claim("c", 8, **how)]
    found = run([claim("w", 28), *parts])
    assert kinds(found) == []
    assert all("do not make up the whole, by 5" in r.words.en for r in found.relations["w"])
    (note,) = run([claim("w", 28), claim("a", 5, **how), claim("b", 24, **how)]).notes["w"]
    assert (note.claims, note.why) == (("a", "b", "w"), "one_report")
    assert "misread" in note.words.en and "قُرئت خطأً" in note.words.ar


def test_a_part_exceeds_its_whole() -> None:
    """Seven officers among six soldiers cannot be; the note stands on both tallies."""
    claims = [claim("a", 6), claim("o", 7, part_of="a", part_how="among", role="officer")]
    found = run(claims)
    assert [n.claims for n in found.notes["a"]] == [n.claims for n in found.notes["o"]] == [("a", "o")]


def test_among_parts_are_summed_only_within_one_dimension() -> None:
    """Women and children may overlap, so 5 and 4 fit into 6; civilians and soldiers may not, so they do not fit."""
    whole = claim("w", 6, classes=("unspecified",))
    among = {"part_of": "w", "part_how": "among"}
    overlap = [
        claim("x", 5, classes=("civilians",), age="child", **among),
        claim("y", 4, classes=("civilians",), sex="female", **among),
    ]
    sides = [claim("x", 5, classes=("civilians",), **among), claim("y", 4, **among)]
    assert kinds(run([whole, *overlap])) == []
    (note,) = run([whole, *sides]).notes["w"]
    assert note.claims == ("w", "x", "y")


def test_parts_in_two_governorates_reach_their_whole() -> None:
    """Seven breaches, two of them in one governorate and five in another: 2 + 5 is all of the seven, said in words."""
    base = {
        "kind": "violations",
        "unit": "violations",
        "classes": ("unspecified",),
        "part_of": "w",
        "part_how": "among",
    }
    whole = claim("w", 7, kind="violations", unit="violations", classes=("unspecified",), place=None)
    parts = [claim("x", 2, place="sy.latakia", **base), claim("y", 5, place="sy.aleppo.aleppo", **base)]
    found = run([whole, *parts])
    assert kinds(found) == []
    assert all("2 + 5" in r.words.en for r in found.relations["w"])
    assert kinds(run([claim("w", 6, kind="violations", unit="violations", place=None), *parts])) == ["inconsistency"]


def test_what_is_left_follows_by_subtraction() -> None:
    """A vague rest is narrowed to 10 in the documented reading, with the chain of reasons in both languages."""
    claims = strikes()
    claims[4] = claim("c", None, hedge="vague", part_of="w", part_how="rest", classes=("unspecified",))
    tight = run(claims).tightened["c"]
    assert tight.documented == Bounds(low=10, high=10)
    assert len(tight.reasons) >= 4
    assert all(reason.ar.endswith(".") and reason.en.endswith(".") for reason in tight.reasons)
    assert any("the monitor had documented 11" in reason.en for reason in tight.reasons)
    assert any("كان المرصد قد وثّق 11" in reason.ar for reason in tight.reasons)


def test_documented_and_real_stay_apart() -> None:
    """«At least 27» as the sum of its parts stays open above in the world: the parts give it no upper bound."""
    found = run(strikes())
    assert "w" not in found.tightened or found.tightened["w"].real == Bounds(low=27, high=None)
    claims = strikes()
    claims[0] = claim("w", None, hedge="vague", classes=("unspecified",))
    assert run(claims).tightened["w"].real == Bounds(low=27, high=None)
    assert run(claims).tightened["w"].documented == Bounds(low=27, high=27)


def test_about_makes_no_inconsistency() -> None:
    """«About 20» of which 30 are officers is not reported, though nobody could say that it holds."""
    claims = [claim("a", 20, hedge="about"), claim("o", 30, part_of="a", part_how="among", role="officer")]
    assert kinds(run(claims)) == []
    claims[0] = claim("a", 20)
    assert kinds(run(claims)) == ["inconsistency"]


def test_more_than_is_strict() -> None:
    """«More than 6» officers do not fit into 6 soldiers; «at least 6» do."""
    part = {"part_of": "a", "part_how": "among", "role": "officer"}
    assert kinds(run([claim("a", 6), claim("o", 6, hedge="at_least", **part)])) == []
    assert kinds(run([claim("a", 6), claim("o", 6, hedge="more_than", **part)])) == ["inconsistency"]


@pytest.mark.parametrize("mode", ["denied", "planned", "unconfirmed"])
def test_only_asserted_claims_take_part(mode: str) -> None:
    """What is denied, planned or unconfirmed enters no sum."""
    claims = [claim("a", 6), claim("o", 7, part_of="a", part_how="among", role="officer", mode=mode)]
    found = run(claims)
    assert (kinds(found), dict(found.relations), dict(found.tightened)) == ([], {}, {})


def test_two_origins_and_unknown_ones_are_never_joined() -> None:
    """A part by another origin, or by nobody known, says nothing of the whole."""
    claims = [claim("a", 6), claim("o", 7, part_of="a", part_how="among", role="officer")]
    assert kinds(run(claims, o="army")) == []
    assert kinds(run(claims, o=None)) == []


def test_a_place_within_a_place() -> None:
    """A town's dead cannot exceed the governorate's for the same people, day and stretch; they may on another day of saying."""
    day = {"from_": "2018-05-10", "to": "2018-05-10"}
    town, whole = claim("t", 9, place="sy.hama.x", **day), claim("g", 8, place="sy.hama", **day)
    assert run([town, whole]).notes["g"][0].claims == ("g", "t")
    assert {r.how for r in run([town, whole]).relations["t"]} == {"within"}
    assert kinds(run([claim("t", 9, place="sy.hama.x", day="2018-05-13", **day), whole])) == []
    assert kinds(run([claim("t", 9, place="sy.homs.x", **day), whole])) == []


def test_a_place_within_a_named_area_of_two_governorates() -> None:
    """A camp and a suburb of two governorates both lie in the named area; neither governorate holds the area."""
    day = {"from_": "2018-05-10", "to": "2018-05-10"}
    area = claim("g", 8, **day)
    for place in WITHIN:
        assert kinds(run([claim("t", 9, place=place, **day), area])) == ["inconsistency"]
    assert kinds(run([claim("t", 9, place="sy.damascus", **day), area])) == []


def test_the_order_of_claims_changes_nothing() -> None:
    """Ten shuffles of the campaign give the same relations, notes and bounds."""
    claims, tallies = campaign()
    expected = run(claims, tallies)
    for seed in range(10):
        random.Random(seed).shuffle(claims)
        assert run(claims, tallies) == expected


def test_results_are_laid_into_tallies() -> None:
    """The tally gets relations, notes and a narrowed range; an origin's range is never widened."""
    claims = [claim("w", None, hedge="vague", classes=("unspecified",)), *strikes()[1:]]
    view = OriginView(
        origin="monitor", label=Words(ar="", en=""), party=None, party_claim=False, statements=("w",), latest="w",
        documented=Bounds(low=None, high=None), real=Bounds(low=None, high=None), tightened=Bounds(low=None, high=40),
    )  # fmt: skip
    tally = Tally(
        id="w", counted=Counted(kind="killed", unit="people"), low=None, best=None, high=None, policy="latest",
        independent_origins=1, origins=(view,), history=(),
    )  # fmt: skip
    (after,) = apply([tally], run(claims))
    assert after.origins[0].tightened == Bounds(low=27, high=40)
    assert after.origins[0].reasons and {r.how for r in after.relations} == {"whole"}
    assert apply([after], run(claims))[0].relations == after.relations
