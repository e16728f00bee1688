"""Arithmetic among the claims of one origin: parts, sums, places inside places, running totals, increments.

``arithmetic`` takes claims with the origin and tally of each, and gives what follows: relations, notes and narrowed
bounds. Documented counts and real ones are kept in two systems that never meet. Claims of two origins are in no common
constraint. No claim is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from marsad.model.ledger import Bounds, Note, OriginView, Relation, Tally, Words
from marsad.model.structs import Claim
from marsad.reconciliation.arithmetic_facts import Fact, Places, facts
from marsad.reconciliation.arithmetic_rules import (
    Rule,
    apart,
    fit_rule,
    nested,
    part_rules,
    place_rules,
    reaches,
    stated_parts,
)
from marsad.reconciliation.arithmetic_words import Speaker
from marsad.reconciliation.changes import begun_anew, reclassified
from marsad.reconciliation.constraints import (
    Constraint,
    Narrowed,
    Range,
    Step,
    Variable,
    components,
    constraint,
    minimal_sets,
    propagate,
    resting_on,
)
from marsad.reconciliation.increments import Fit, added_later, all_series, periods, readings


class Tightened(msgspec.Struct, frozen=True):
    """A claim's bounds after arithmetic, and one sentence for each step that led there."""

    documented: Bounds
    real: Bounds
    reasons: tuple[Words, ...]


class Arithmetic(msgspec.Struct, frozen=True):
    """What follows among claims: by tally id (relations, notes) and by claim id (bounds; only those that moved)."""

    relations: Mapping[str, tuple[Relation, ...]]
    notes: Mapping[str, tuple[Note, ...]]
    tightened: Mapping[str, Tightened]


def arithmetic(
    claims: Sequence[Claim],
    origins: Mapping[str, str | None],
    tallies: Mapping[str, str],
    *,
    within: Mapping[str, Iterable[str]] | None = None,
    labels: Mapping[str, Words] | None = None,
) -> Arithmetic:
    """Everything that sums, parts and increments say, within each origin alone.

    ``origins`` and ``tallies`` are keyed by claim id (a claim without tally is its own; one without known origin takes
    no part). ``within`` gives for a place's id those it lies in, ``labels`` the names of origins. The order of
    ``claims`` changes nothing.
    """
    speak, places = Speaker(labels), Places(within)
    first, every = facts(claims, origins, tallies)
    ordered = [first[claim] for claim in sorted(first)]
    groups = stated_parts(claims, every)
    series = all_series(ordered, places)
    fits = periods(ordered, series, places)
    rules = [
        *(rule for whole, parts in groups for rule in part_rules(whole, parts, places, speak)),
        *place_rules(ordered, places, speak),
        *(
            Rule(((later, 1), (earlier, -1)), 0, None, speak.grows(earlier, later), False)
            for s in series
            for earlier, later in zip(s.totals, s.totals[1:], strict=False)
            if later.documented.high is None or (earlier.documented.low or 0) <= later.documented.high
        ),
        *(fit_rule(fit, speak) for fit in fits),
    ]
    notes = [
        *readings(fits, speak), *added_later(fits, speak), *_inconsistencies(first, rules, speak),
        *reclassified(groups, speak), *begun_anew(series, places, speak),
    ]  # fmt: skip
    by_tally: dict[str, list[Note]] = {}
    for note in notes:
        for tally in note.tallies:
            by_tally.setdefault(tally, []).append(note)
    return Arithmetic(
        relations=_relations(groups, rules, fits, ordered, places, speak),
        notes={tally: tuple(sorted(set(found), key=_order)) for tally, found in sorted(by_tally.items())},
        tightened=_tightened(first, rules, speak),
    )


def apply(tallies: Sequence[Tally], found: Arithmetic) -> tuple[Tally, ...]:
    """The tallies with relations, notes and narrowed bounds laid in. An origin's range is only ever narrowed."""
    return tuple(_laid_in(tally, found) for tally in tallies)


def _laid_in(tally: Tally, found: Arithmetic) -> Tally:
    """One tally with what arithmetic found; a relation with its sum takes the place of the same one without."""
    mine = found.relations.get(tally.id, ())
    told = {(r.how, r.tally, r.origin) for r in mine}
    kept = [r for r in tally.relations if (r.how, r.tally, r.origin) not in told]
    notes = {*tally.notes, *found.notes.get(tally.id, ())}
    return msgspec.structs.replace(
        tally,
        relations=tuple(sorted([*kept, *mine], key=lambda r: (r.how, r.tally, r.origin or "", r.claims, r.words.en))),
        notes=tuple(sorted(notes, key=lambda n: (n.note, n.preferred is not True, n.claims, n.words.en))),
        origins=tuple(_narrow(view, found.tightened.get(view.latest)) for view in tally.origins),
    )


def _narrow(view: OriginView, by: Tightened | None) -> OriginView:
    """An origin's view with the bounds that arithmetic found for its latest statement."""
    if by is None:
        return view
    lows = [b for b in (view.tightened.low, by.real.low) if b is not None]
    highs = [b for b in (view.tightened.high, by.real.high) if b is not None]
    bounds = Bounds(low=max(lows, default=None), high=min(highs, default=None))
    if bounds.low is not None and bounds.high is not None and bounds.low > bounds.high:
        return view
    return msgspec.structs.replace(view, tightened=bounds, reasons=(*view.reasons, *by.reasons))


def _order(note: Note) -> tuple[object, ...]:
    return (note.note, note.preferred is not True, note.claims, note.words.en)


def _system(first: Mapping[str, Fact], rules: Sequence[Rule], speak: Speaker, reading: str) -> list[Constraint]:
    """The constraints of one reading of figures, documented or real."""
    rules = [rule for rule in rules if rule.real or reading == "documented"]
    used = {fact.claim for rule in rules for fact, _ in rule.terms}
    out = []
    for claim in sorted(used):
        fact = first[claim]
        bounds = fact.documented if reading == "documented" else fact.real
        if bounds.low is not None or bounds.high is not None:
            low, high = (None if b is None else int(b) for b in (bounds.low, bounds.high))
            out.append(constraint([(_variable(fact), 1)], low, high, [claim], speak.stated(fact)))
    for rule in rules:
        out.append(
            constraint(
                [(_variable(fact), times) for fact, times in rule.terms], rule.low, rule.high,
                [fact.claim for fact, _ in rule.terms], rule.words,
            )
        )  # fmt: skip
    return out


def _variable(fact: Fact) -> Variable:
    return Variable(fact.origin, fact.claim)


def _firm(system: Sequence[Constraint], first: Mapping[str, Fact]) -> list[Constraint]:
    """The constraints that rest on no «about»."""
    return resting_on(system, [claim for claim, fact in first.items() if fact.hedge != "about"])


def _inconsistencies(first: Mapping[str, Fact], rules: Sequence[Rule], speak: Speaker) -> list[Note]:
    """Every minimal set of statements of one origin that cannot all hold; «about» takes no part."""
    notes = []
    for group in components(_firm(_system(first, rules, speak, "documented"), first)):
        for claims in minimal_sets(group):
            blamed = [first[claim] for claim in claims]
            sums = [c.words for c in resting_on(group, claims) if len(c.terms) > 1]
            words = speak.inconsistent(blamed, list(dict.fromkeys(sums)))
            tallies = tuple(sorted({fact.tally for fact in blamed}))
            why = "one_report" if len({fact.report for fact in blamed}) == 1 else "several_reports"
            notes.append(Note(note="inconsistency", words=words, claims=claims, tallies=tallies, why=why))
    return notes


def _tightened(first: Mapping[str, Fact], rules: Sequence[Rule], speak: Speaker) -> dict[str, Tightened]:
    """Bounds that moved beyond what a statement's own words give, with the chain of reasons; none where something fails."""
    found: dict[str, dict[str, tuple[Bounds, tuple[Words, ...]]]] = {}
    for reading in ("documented", "real"):
        for group in components(_system(first, rules, speak, reading)):
            narrowed = propagate(group)
            if narrowed.failed:
                group = _firm(group, first)
                narrowed = propagate(group)
            if narrowed.failed or minimal_sets(group, most=1):
                continue
            for variable, after in narrowed.ranges.items():
                fact = first[variable.name]
                own = fact.documented if reading == "documented" else fact.real
                if (after.low > (own.low or 0)) or (
                    after.high is not None and (own.high is None or after.high < own.high)
                ):
                    found.setdefault(fact.claim, {})[reading] = (
                        Bounds(low=after.low if own.low is not None or after.low > 0 else None, high=after.high),
                        _reasons(narrowed, variable, after, own, first, reading, speak),
                    )
    out = {}
    for claim, by in found.items():
        fact = first[claim]
        documented, why = by.get("documented", (fact.documented, ()))
        real, more = by.get("real", (fact.real, ()))
        result = Tightened(documented, real, tuple(dict.fromkeys((*why, *more))))
        out.update(dict.fromkeys(fact.claims, result))
    return dict(sorted(out.items()))


def _reasons(
    narrowed: Narrowed,
    variable: Variable,
    after: Range,
    own: Bounds,
    first: Mapping[str, Fact],
    reading: str,
    speak: Speaker,
) -> tuple[Words, ...]:
    """The chain of steps to each bound that moved, as sentences, earliest first."""
    steps: list[Step] = []
    if after.low > (own.low or 0):
        steps += narrowed.chain(variable, "low")
    if after.high is not None and (own.high is None or after.high < own.high):
        steps += narrowed.chain(variable, "high")
    out = []
    for step in dict.fromkeys(steps):
        if len(step.constraint.terms) == 1:
            out.append(step.constraint.words)
            continue
        moved = Bounds(low=step.after, high=None) if step.side == "low" else Bounds(low=None, high=step.after)
        out.append(speak.narrowed(first[step.variable.name], reading, moved, step.constraint.words))
    return tuple(dict.fromkeys(out))


def _relations(
    groups: Sequence[tuple[Fact, list[tuple[str, Fact]]]],
    rules: Sequence[Rule],
    fits: Sequence[Fit],
    ordered: Sequence[Fact],
    places: Places,
    speak: Speaker,
) -> dict[str, tuple[Relation, ...]]:
    """How tallies stand to each other, seen from each side."""
    out: dict[str, set[Relation]] = {}

    def add(here: Fact, how: str, there: Fact, words: Words) -> None:
        if here.tally != there.tally:
            claims = tuple(sorted({here.claim, there.claim}))
            out.setdefault(here.tally, set()).add(
                Relation(how=how, tally=there.tally, origin=here.origin, claims=claims, words=words)
            )

    for whole, parts in groups:
        sums = [part for how, part in parts if how in {"consists_of", "rest"}]
        inside = [part for how, part in parts if how == "among"]
        for how, part in parts:
            exhaustive = part in sums and len(sums) > 1 and any(h == "consists_of" for h, _ in parts)
            words = speak.parts(whole, sums) if exhaustive else speak.among(whole, [part])
            full = next((g for g in apart(inside, places) if part in g and reaches(whole, g)), None)
            if full:
                words = speak.parts(whole, full)
            add(part, "rest" if how == "rest" else "part", whole, words)
            add(whole, "whole", part, words)
    for fit in fits:
        words = speak.fits(fit.period, fit.before, fit.after)
        if fit.period.count is not None and fit.after.count is not None and fit.after.day == fit.period.day:
            if fit.after.count >= fit.period.count:
                words = speak.implied(fit.period, fit.after, fit.after.count - fit.period.count)
        add(fit.period, "increment", fit.after, words)
        add(fit.after, "running_total", fit.period, words)
    for inner, outer in nested(ordered, places):
        add(inner, "within", outer, speak.place(inner, outer))
        add(outer, "contains", inner, speak.place(inner, outer))
    merged = {tally: _merged(found) for tally, found in out.items()}
    return {
        tally: tuple(sorted(found, key=lambda r: (r.how, r.tally, r.claims, r.words.en)))
        for tally, found in sorted(merged.items())
    }


def _merged(relations: Iterable[Relation]) -> list[Relation]:
    """One relation for each way in which two tallies stand to each other: the words that hold a sum, and all claims."""
    groups: dict[tuple[str, str, str | None], list[Relation]] = {}
    for relation in sorted(relations, key=lambda r: (" + " not in r.words.en, r.claims, r.words.en)):
        groups.setdefault((relation.how, relation.tally, relation.origin), []).append(relation)
    return [
        msgspec.structs.replace(group[0], claims=tuple(sorted({c for r in group for c in r.claims})))
        for group in groups.values()
    ]
