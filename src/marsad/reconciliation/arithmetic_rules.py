"""The rules of sums: what parts, places inside places and periods inside totals imply, as weighted sums of facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

import msgspec

from marsad.model.ledger import Words
from marsad.model.structs import Claim
from marsad.reconciliation.arithmetic_facts import Fact, Places
from marsad.reconciliation.arithmetic_words import Speaker
from marsad.reconciliation.increments import Fit


class Rule(msgspec.Struct, frozen=True):
    """A weighted sum of facts between bounds, in words; ``real`` where it also holds of the world."""

    terms: tuple[tuple[Fact, int], ...]
    low: int | None
    high: int | None
    words: Words
    real: bool


def stated_parts(claims: Iterable[Claim], every: Mapping[str, Fact]) -> list[tuple[Fact, list[tuple[str, Fact]]]]:
    """Each whole with its parts as one report tells them: how each is a part, and which."""
    groups: dict[str, dict[str, tuple[str, Fact]]] = {}
    at: dict[tuple[str, str], int] = {}
    for claim in sorted(claims, key=lambda c: c.id):
        if claim.part_of is None or claim.part_how is None or claim.id not in every or claim.part_of not in every:
            continue
        part, whole = every[claim.id], every[claim.part_of]
        if (
            part.claim != whole.claim
            and part.origin == whole.origin
            and (part.kind, part.unit) == (whole.kind, whole.unit)
        ):
            groups.setdefault(claim.part_of, {})[part.claim] = (claim.part_how, part)
            at[claim.part_of, part.claim] = claim.figure.start
    seen, out = set(), []
    for claim_id, parts in sorted(groups.items()):
        whole = every[claim_id]
        key = (whole.claim, tuple(sorted((how, part.claim) for how, part in parts.values())))
        if key not in seen:
            seen.add(key)
            out.append((whole, _in_order(claim_id, parts, at)))
    return out


def _in_order(
    whole: str, parts: Mapping[str, tuple[str, Fact]], at: Mapping[tuple[str, str], int]
) -> list[tuple[str, Fact]]:
    """The parts in the order in which the report of this whole names them."""
    return [parts[claim] for claim in sorted(parts, key=lambda part: (at[whole, part], part))]


def part_rules(whole: Fact, parts: Sequence[tuple[str, Fact]], places: Places, speak: Speaker) -> list[Rule]:
    """What the parts of one whole imply, by how they are parts."""
    out = [Rule(((whole, 1), (part, -1)), 0, None, speak.among(whole, [part]), True) for _, part in parts]
    made = [part for how, part in parts if how == "consists_of"]
    rest = [part for how, part in parts if how == "rest"]
    inside = [part for how, part in parts if how == "among"]
    if made and len(made) + len(rest) > 1:
        sums = made + rest
        terms = ((whole, 1), *((part, -1) for part in sums))
        # a list that «others» do not close may go on with a part that was not read: too little is no fault then
        closed = bool(rest) or reaches(whole, sums)
        exact = closed and whole.hedge in {"exact", "range"}
        out.append(Rule(terms, 0, 0 if closed else None, speak.parts(whole, sums), exact))
        if not exact:
            out.append(Rule(terms, 0, None, speak.parts(whole, sums), True))
    elif rest:
        # what is left lies beside each part named before, whether or not those overlap
        out += [
            Rule(((whole, 1), (part, -1), (left, -1)), 0, None, speak.among(whole, [part, left]), True)
            for part in inside for left in rest
        ]  # fmt: skip
    for group in apart(inside, places):
        out.append(Rule(((whole, 1), *((part, -1) for part in group)), 0, None, speak.among(whole, group), True))
    return out


def apart(parts: Sequence[Fact], places: Places) -> list[list[Fact]]:
    """Groups of parts that may be summed: one dimension (side, age, sex, governorate) keeps each two of them apart."""
    out: list[list[Fact]] = []
    for pick in (
        lambda f: "+".join(sorted(f.classes)) if f.side else None,
        lambda f: f.subset[1],
        lambda f: f.subset[0],
    ):
        values: dict[str, list[Fact]] = {}
        for part in parts:
            if value := pick(part):
                values.setdefault(value, []).append(part)
        if len(values) > 1:
            out += [list(group) for group in list(product(*values.values()))[:32] if group]
    located = [part for part in parts if part.place]
    group: list[Fact] = []
    for part in located:
        if all(places.apart(part.place, other.place) for other in group):
            group.append(part)
    if len(group) > 1:
        out.append(group)
    unique = {tuple(sorted(f.claim for f in group)): group for group in out}
    return [unique[key] for key in sorted(unique)]


def place_rules(ordered: Sequence[Fact], places: Places, speak: Speaker) -> list[Rule]:
    """The same count in a place and in one that holds it: same people, stretch, day of counting and scope."""
    return [
        Rule(((outer, 1), (inner, -1)), 0, None, speak.place(inner, outer), True)
        for inner, outer in nested(ordered, places)
    ]


def nested(ordered: Sequence[Fact], places: Places) -> list[tuple[Fact, Fact]]:
    """Pairs of the same count in a place and in one that holds it: inner, outer."""
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in ordered:
        if fact.scope != "standing" and fact.place and fact.days is None and (fact.from_ or fact.to) and fact.side:
            key = (fact.origin, fact.kind, fact.unit, fact.side, fact.subset, fact.from_, fact.to, fact.day, fact.scope)
            groups.setdefault(key, []).append(fact)
    return [
        (inner, outer)
        for group in groups.values() for inner in group for outer in group
        if inner.tally != outer.tally and places.inside(inner.place, outer.place)
    ]  # fmt: skip


def fit_rule(fit: Fit, speak: Speaker) -> Rule:
    """A period's count within its running total, or within the increment since a statement before it began.

    Holds of documented counts only: a total grows by deaths documented later, so it is no upper bound of the real count.
    """
    terms = [(fit.after, 1), (fit.period, -1), *([(fit.before, -1)] if fit.before else [])]
    return Rule(tuple(terms), 0, None, speak.fits(fit.period, fit.before, fit.after), False)


def reaches(whole: Fact, parts: Sequence[Fact]) -> bool:
    """Parts that nobody shares add up to all of the whole."""
    return (
        whole.count is not None
        and all(p.count is not None for p in parts)
        and sum(p.count or 0 for p in parts) == whole.count
    )
