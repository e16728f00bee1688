"""The kind of a figure with a number: the constructions are asked in their order, and the first that knows it says so."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import (
    exchanges,
    kinds_of_people,
    kinds_of_things,
    movement,
    nearness,
    numbers_alone,
    parts,
    things_dealt_with,
    told_around,
    told_tolls,
)
from marsad.extraction.frames.case import Case, Verdict
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.shares import REMAINS

#: kinds of those who went elsewhere
_MOVES = frozenset({"returned", "evacuated", "displaced", "released"})

#: The order matters: what a predicate governs is asked after what the figure itself says.
CONSTRUCTIONS = (
    kinds_of_people.people_who_fall,
    kinds_of_people.those_who_act,
    numbers_alone.cases_of,
    kinds_of_things.cases,
    numbers_alone.alive,
    kinds_of_things.some_of_what_was_told,
    kinds_of_things.attacks,
    things_dealt_with.things_dealt_with,
    kinds_of_things.things_and_places,
    kinds_of_people.lost_in_all,
    kinds_of_people.undergone_or_sentenced,
    kinds_of_people.aboard,
    exchanges.exchanged,
    movement.brought_to_hospital,
    told_tolls.they_are,
    told_tolls.they_reach,
    numbers_alone.become,
    numbers_alone.in_a_bad_state,
    kinds_of_people.counted_noun,
    kinds_of_people.labelled,
    told_around.others_who,
    told_around.some_attacks,
    kinds_of_people.in_a_list,
    kinds_of_people.governed,
    kinds_of_people.said_behind_the_number,
    kinds_of_people.said_around,
    told_around.around,
    numbers_alone.some_of_those_before,
    numbers_alone.in_brackets,
    numbers_alone.another_says,
    kinds_of_people.coordinated,
)


def kind_of(frames: Frames, st: State, c: Candidate, b: int) -> Verdict:
    """The kind of a figure and the rule that says it; (None, "") where no construction knows it."""
    scan = frames.scan
    p = st.predicate
    fresh = p is not None and p.kinds and not p.used and nearness.governs(frames, p, c)
    if (
        fresh
        and p is not None
        and p.kinds[0] in _MOVES
        and any(form.lstrip("وف") in REMAINS for form in scan.forms[p.j : c.i])
    ):
        fresh = False  # «عاد معظمهم ولم يتبق سوى 150 نازحا»: who is left has not moved
    joined = parts.joined(frames, st, c)
    listed = st.parent is not None
    noun_kind = c.noun_kind
    before = scan.forms[nearness.hedge_start(frames, c) - 1] if c.i else ""
    case = Case(frames, st, c, b, scan, p, bool(fresh), joined, listed, noun_kind, before)
    for construction in CONSTRUCTIONS:
        if (verdict := construction(case)) is not None:
            return verdict
    return None, ""
