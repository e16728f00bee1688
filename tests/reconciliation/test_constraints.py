"""Linear constraints: no possible value is lost, nothing consistent is blamed, what is blamed is minimal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.reconciliation.constraints import (
    Constraint,
    Range,
    Variable,
    components,
    constraint,
    minimal_sets,
    propagate,
    resting_on,
    verdict,
)

X, Y, Z = (Variable("monitor", name) for name in "xyz")
HIGHEST = 6
#: Keeps the brute force finite: every system holds this as well.
BOX = [constraint([(v, 1)], 0, HIGHEST) for v in (X, Y, Z)]


@st.composite
def systems(draw: st.DrawFn) -> list[Constraint]:
    """Up to six random constraints over three counts, each resting on one to two claims of its own or shared."""
    out = list(BOX)
    for number in range(draw(st.integers(1, 6))):
        factors = draw(st.lists(st.sampled_from([-2, -1, 0, 1, 1, 2]), min_size=3, max_size=3))
        low = draw(st.none() | st.integers(-4, 12))
        high = draw(st.none() | st.integers(-4, 12))
        claims = [f"c{number}"] + ([f"c{draw(st.integers(0, 5))}"] if draw(st.booleans()) else [])
        out.append(constraint(zip((X, Y, Z), factors, strict=True), low, high, claims))
    return out


def solutions(system: Sequence[Constraint]) -> list[dict[Variable, int]]:
    """Every solution, by trying every triple of small numbers."""
    found = []
    for triple in product(range(HIGHEST + 1), repeat=3):
        values = dict(zip((X, Y, Z), triple, strict=True))
        for item in system:
            total = sum(term.times * values[term.variable] for term in item.terms)
            if (item.low is not None and total < item.low) or (item.high is not None and total > item.high):
                break
        else:
            found.append(values)
    return found


@given(systems())
@settings(max_examples=300, deadline=None)
def test_tightening_drops_no_possible_value(system: list[Constraint]) -> None:
    """Every solution found by brute force lies within the narrowed bounds, and narrowing fails only where there is none."""
    narrowed = propagate(system)
    for values in solutions(system):
        assert not narrowed.failed
        for variable, span in narrowed.ranges.items():
            assert span.low <= values[variable]
            assert span.high is None or values[variable] <= span.high


@given(systems())
@settings(max_examples=300, deadline=None)
def test_the_verdict_is_that_of_brute_force(system: list[Constraint]) -> None:
    """A consistent system is never called inconsistent, nor the other way round; within a small box nothing stays open."""
    assert verdict(system) == ("holds" if solutions(system) else "fails")


@given(systems())
@settings(max_examples=150, deadline=None)
def test_minimal_sets_are_minimal(system: list[Constraint]) -> None:
    """Every set reported has no solution, each of its proper subsets has one, and an inconsistent system has such a set."""
    sets = minimal_sets(system)
    assert bool(sets) == (not solutions(system))
    for claims in sets:
        assert not solutions(resting_on(system, claims))
        for fewer in combinations(claims, len(claims) - 1):
            assert solutions(resting_on(system, fewer))


@given(systems(), st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_order_of_constraints_changes_nothing(system: list[Constraint], random: object) -> None:
    """Bounds (where there is a solution) and minimal sets are the same whatever the order of the constraints."""
    shuffled = list(system)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert minimal_sets(system) == minimal_sets(shuffled)
    if solutions(system):
        assert propagate(system).ranges == propagate(shuffled).ranges


@given(systems(), systems())
@settings(max_examples=100, deadline=None)
def test_two_origins_never_tighten_each_other(first: list[Constraint], second: list[Constraint]) -> None:
    """The bounds of one origin's counts are the same with and without another origin's constraints."""
    other = [
        constraint([(Variable("army", t.variable.name), t.times) for t in item.terms], item.low, item.high, item.claims)
        for item in second
    ]
    alone = propagate(first)
    both = propagate([*first, *other])
    if not alone.failed and not both.failed:
        assert {v: r for v, r in both.ranges.items() if v.origin == "monitor"} == dict(alone.ranges)
    assert all(len({t.variable.origin for i in group for t in i.terms}) == 1 for group in components([*first, *other]))


def test_a_constraint_over_two_origins_is_refused() -> None:
    """What would let one origin decide for another cannot be written down at all."""
    with pytest.raises(ValueError, match="never joins two origins"):
        constraint([(X, 1), (Variable("army", "x"), -1)], 0, 0)


def test_the_chain_of_reasons_leads_to_the_bound() -> None:
    """A bound that came through two constraints names both, in the order in which they were used."""
    whole = constraint([(X, 1)], 27, 27, ["whole"])
    parts = constraint([(X, 1), (Y, -1), (Z, -1)], 0, 0, ["whole", "part", "rest"])
    part = constraint([(Y, 1)], 17, 17, ["part"])
    narrowed = propagate([whole, part, parts])
    assert narrowed.ranges[Z] == Range(10, 10)
    chain = narrowed.chain(Z, "low")
    assert [step.after for step in chain] == [27, 17, 10]
    assert chain[-1].constraint is parts
    assert narrowed.chain(Variable("monitor", "unknown"), "low") == ()


def test_creeping_bounds_stop() -> None:
    """Two counts that must each exceed the other have no end of narrowing: it stops, and the contradiction is proved."""
    system = [constraint([(X, 1), (Y, -1)], 1, None, ["a"]), constraint([(Y, 1), (X, -1)], 1, None, ["b"])]
    assert len(propagate(system).steps) < 1000
    assert verdict(system) == "fails"
    assert minimal_sets(system) == (("a", "b"),)


def test_equal_sums_of_open_counts_are_caught() -> None:
    """Two different totals of the same three open counts fail although no single bound is empty."""
    system = [constraint([(v, 1) for v in (X, Y, Z)], n, n, [f"total {n}"]) for n in (203, 204)]
    assert not propagate(system).failed
    assert minimal_sets(system) == (("total 203", "total 204"),)
