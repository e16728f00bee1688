"""Linear constraints over whole numbers: tighten bounds, say why, and find what cannot hold together.

A system speaks of unknown counts (variables, each 0 or more). A constraint says that a weighted sum of some of them lies
between two bounds. Each constraint rests on claims: take one of them away, and it is gone. All variables of one
constraint belong to one origin, so what one origin says can never move the bounds of another.

Three answers are given, and none goes beyond what is proved:

* ``propagate``: the bounds of each variable, narrowed to a fixed point. No value that some solution takes is dropped.
* ``verdict``: ``holds`` (a solution was found), ``fails`` (proved that there is none) or ``open`` (neither, within the
  effort allowed). Only ``fails`` is ever reported.
* ``minimal_sets``: sets of claims that cannot all hold, each of whose proper subsets can.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor, gcd
from typing import Literal

import msgspec

from marsad.model.ledger import Words

Verdict = Literal["holds", "fails", "open"]
Side = Literal["low", "high"]


class Variable(msgspec.Struct, frozen=True, order=True):
    """One unknown count of one origin. ``name`` says which; it is unique within the origin."""

    origin: str
    name: str


class Term(msgspec.Struct, frozen=True, order=True):
    """A variable, taken so many times (never 0 times)."""

    variable: Variable
    times: int


class Constraint(msgspec.Struct, frozen=True):
    """``low ≤ sum of terms ≤ high``; ``None`` is an open bound. ``claims`` are those it rests on, ``words`` why it holds."""

    terms: tuple[Term, ...]
    low: int | None
    high: int | None
    claims: tuple[str, ...] = ()
    words: Words = Words(ar="", en="")


class Range(msgspec.Struct, frozen=True):
    """The values that a variable may still take; ``high`` ``None`` where open. ``low`` is never below 0."""

    low: int = 0
    high: int | None = None

    @property
    def empty(self) -> bool:
        """No value is left."""
        return self.high is not None and self.high < self.low


class Step(msgspec.Struct, frozen=True):
    """One narrowing: which bound of which variable became what, by which constraint, from which earlier steps."""

    variable: Variable
    side: Side
    before: int | None
    after: int
    constraint: Constraint
    premises: tuple[int, ...]


class Narrowed(msgspec.Struct, frozen=True):
    """What propagation came to. ``failed`` where some variable has no value left; bounds mean nothing then."""

    ranges: Mapping[Variable, Range]
    steps: tuple[Step, ...]
    failed: bool

    def chain(self, variable: Variable, side: Side) -> tuple[Step, ...]:
        """The steps that led to a bound, earliest first; empty where the bound was never narrowed."""
        last = [n for n, step in enumerate(self.steps) if step.variable == variable and step.side == side]
        wanted, pending = set[int](), last[-1:]
        while pending:
            number = pending.pop()
            if number not in wanted:
                wanted.add(number)
                pending.extend(self.steps[number].premises)
        return tuple(self.steps[number] for number in sorted(wanted))


def constraint(
    terms: Iterable[tuple[Variable, int]],
    low: int | None,
    high: int | None,
    claims: Iterable[str] = (),
    words: Words | None = None,
) -> Constraint:
    """A constraint with its terms gathered and ordered. Raises ValueError where it would join two origins."""
    times: dict[Variable, int] = {}
    for variable, factor in terms:
        times[variable] = times.get(variable, 0) + factor
    if len({variable.origin for variable in times}) > 1:
        raise ValueError("arithmetic never joins two origins: " + ", ".join(sorted({v.origin for v in times})))
    gathered = tuple(Term(variable, factor) for variable, factor in sorted(times.items()) if factor)
    return Constraint(gathered, low, high, tuple(sorted(set(claims))), words or Words(ar="", en=""))


#: Steps after which propagation stops, per constraint and term. Only a system without a solution, or one whose bounds creep
#: towards each other one by one, comes near it; stopping early leaves wider bounds, never wrong ones.
_STEPS = 60


def propagate(constraints: Sequence[Constraint], given: Mapping[Variable, Range] | None = None) -> Narrowed:
    """Narrow every variable's bounds by every constraint until nothing changes.

    ``given`` are ranges known before (0 or more where absent). Sound: a value outside the result is in no solution.
    """
    ranges: dict[Variable, Range] = {
        term.variable: (given or {}).get(term.variable, Range()) for item in constraints for term in item.terms
    }
    made: dict[tuple[Variable, Side], int] = {}
    steps: list[Step] = []
    limit = _STEPS * (1 + sum(len(item.terms) for item in constraints))
    users: dict[Variable, list[int]] = {}
    for number, item in enumerate(constraints):
        for term in item.terms:
            users.setdefault(term.variable, []).append(number)
    queue = list(range(len(constraints)))
    waiting = set(queue)
    while queue and len(steps) < limit:
        number = queue.pop(0)
        waiting.discard(number)
        item = constraints[number]
        if not item.terms:
            if (item.low or 0) > 0 or (item.high is not None and item.high < 0):
                return Narrowed(ranges, tuple(steps), True)
            continue
        for variable, side, value, sources in _consequences(item, ranges):
            old = ranges[variable]
            new = Range(max(old.low, value), old.high) if side == "low" else Range(old.low, _least(old.high, value))
            if new == old:
                continue
            premises = tuple(sorted({made[s] for s in sources if s in made}))
            before = old.low if side == "low" else old.high
            made[variable, side] = len(steps)
            steps.append(Step(variable, side, before, value, item, premises))
            ranges[variable] = new
            if new.empty:
                return Narrowed(ranges, tuple(steps), True)
            for user in users[variable]:
                if user not in waiting:
                    waiting.add(user)
                    queue.append(user)
    return Narrowed(ranges, tuple(steps), False)


def _least(high: int | None, value: int) -> int:
    """The smaller of a bound that may be open and a value."""
    return value if high is None else min(high, value)


def _consequences(
    item: Constraint, ranges: Mapping[Variable, Range]
) -> list[tuple[Variable, Side, int, list[tuple[Variable, Side]]]]:
    """What one constraint says of each of its variables, given the ranges of the others, and which bounds it used."""
    out: list[tuple[Variable, Side, int, list[tuple[Variable, Side]]]] = []
    for term in item.terms:
        others = [other for other in item.terms if other is not term]
        for bound, extreme in ((item.high, "low"), (item.low, "high")):
            if bound is None:
                continue
            # sum ≤ high: this term is at most high minus the least the others can be; and mirrored
            rest: int | None = 0
            used: list[tuple[Variable, Side]] = []
            for other in others:
                side: Side = "low" if (other.times > 0) == (extreme == "low") else "high"
                value = ranges[other.variable].low if side == "low" else ranges[other.variable].high
                used.append((other.variable, side))
                if value is None:
                    rest = None
                    break
                rest = rest + other.times * value  # type: ignore[operator]
            if rest is None:
                continue
            quotient = Fraction(bound - rest, term.times)
            if (extreme == "low") == (term.times > 0):
                out.append((term.variable, "high", floor(quotient), used))
            else:
                out.append((term.variable, "low", ceil(quotient), used))
    return out


def verdict(constraints: Sequence[Constraint], *, effort: int = 400) -> Verdict:
    """Whether some whole numbers of 0 or more satisfy every constraint; ``open`` where the effort did not suffice."""
    if propagate(constraints).failed or _no_rational_solution(constraints):
        return "fails"
    return _search(constraints, {}, [effort])


def _search(constraints: Sequence[Constraint], given: Mapping[Variable, Range], left: list[int]) -> Verdict:
    """Depth-first over the narrowed ranges: each variable at its least value, or above it."""
    left[0] -= 1
    narrowed = propagate(constraints, given)
    if narrowed.failed:
        return "fails"
    if _satisfied(constraints, {variable: span.low for variable, span in narrowed.ranges.items()}):
        return "holds"
    if left[0] <= 0:
        return "open"
    loose = [(span.high is None, (span.high or 0) - span.low, variable) for variable, span in narrowed.ranges.items()]
    loose = [entry for entry in loose if entry[0] or entry[1] > 0]
    if not loose:
        return "fails"
    variable = min(loose)[2]
    span = narrowed.ranges[variable]
    halves = [Range(span.low, span.low), Range(span.low + 1, span.high)]
    if span.high is not None:
        middle = (span.low + span.high) // 2
        halves = [Range(span.low, middle), Range(middle + 1, span.high)]
    found: Verdict = "fails"
    for half in halves:
        answer = _search(constraints, {**narrowed.ranges, variable: half}, left)
        if answer == "holds":
            return "holds"
        if answer == "open":
            found = "open"
    return found


def _satisfied(constraints: Sequence[Constraint], values: Mapping[Variable, int]) -> bool:
    """Every constraint holds for these values."""
    for item in constraints:
        total = sum(term.times * values[term.variable] for term in item.terms)
        if (item.low is not None and total < item.low) or (item.high is not None and total > item.high):
            return False
    return True


#: Rows beyond which elimination gives up: the answer is then left to the search.
_ROWS = 1500


def _no_rational_solution(constraints: Sequence[Constraint]) -> bool:
    """Fourier's elimination: prove that not even fractions satisfy the system. Gives up (False) where it grows too large."""
    variables = sorted({term.variable for item in constraints for term in item.terms})
    place = {variable: number for number, variable in enumerate(variables)}
    rows: set[tuple[tuple[int, ...], int]] = set()  # coefficients · x ≤ bound
    for item in constraints:
        row = [0] * len(variables)
        for term in item.terms:
            row[place[term.variable]] = term.times
        if item.high is not None:
            rows.add(_reduced(row, item.high))
        if item.low is not None:
            rows.add(_reduced([-value for value in row], -item.low))
    for number in range(len(variables)):
        row = [0] * len(variables)
        row[number] = -1
        rows.add((tuple(row), 0))
    remaining = set(range(len(variables)))
    while remaining:
        counts = {n: sum(r[0][n] > 0 for r in rows) * sum(r[0][n] < 0 for r in rows) for n in sorted(remaining)}
        number = min(counts, key=lambda n: (counts[n], n))
        remaining.discard(number)
        above = sorted(row for row in rows if row[0][number] > 0)
        below = sorted(row for row in rows if row[0][number] < 0)
        rows = {row for row in rows if row[0][number] == 0}
        for up, up_bound in above:
            for down, down_bound in below:
                a, b = -down[number], up[number]
                joined = [a * x + b * y for x, y in zip(up, down, strict=True)]
                row_bound = _reduced(joined, a * up_bound + b * down_bound)
                if not any(row_bound[0]):
                    if row_bound[1] < 0:
                        return True
                    continue
                rows.add(row_bound)
        if len(rows) > _ROWS:
            return False
    return any(not any(row) and bound < 0 for row, bound in rows)


def _reduced(row: Sequence[int], bound: int) -> tuple[tuple[int, ...], int]:
    """The same inequality in smallest whole numbers; the bound is rounded down, which whole-number solutions allow."""
    divisor = gcd(*row) if len(row) > 1 else abs(row[0]) if row else 0
    if divisor > 1:
        return tuple(value // divisor for value in row), floor(Fraction(bound, divisor))
    return tuple(row), bound


def resting_on(constraints: Sequence[Constraint], claims: Iterable[str]) -> list[Constraint]:
    """Those constraints whose claims are all among the given ones."""
    kept = set(claims)
    return [item for item in constraints if kept.issuperset(item.claims)]


def minimal_sets(constraints: Sequence[Constraint], *, most: int = 6) -> tuple[tuple[str, ...], ...]:
    """Minimal sets of claims that cannot all hold (at most ``most``), in order.

    Every set is proved to fail, and every set that lacks one of its claims is proved to hold; what cannot be proved
    either way is not reported.
    """
    found: list[tuple[str, ...]] = []
    everything = frozenset(claim for item in constraints for claim in item.claims)
    queue, seen = [everything], {everything}
    while queue and len(found) < most and len(seen) < 200:
        available = queue.pop(0)
        known = next((s for s in found if available.issuperset(s)), None)
        smallest = known or _shrink(constraints, available)
        if smallest is None:
            continue
        if smallest not in found:
            found.append(smallest)
        for claim in smallest:
            fewer = available - {claim}
            if fewer not in seen:
                seen.add(fewer)
                queue.append(fewer)
    proved = [
        claims
        for claims in found
        if all(verdict(resting_on(constraints, set(claims) - {claim})) == "holds" for claim in claims)
    ]
    return tuple(sorted(proved))


def _shrink(constraints: Sequence[Constraint], claims: Iterable[str]) -> tuple[str, ...] | None:
    """Deletion filter: leave out each claim that the contradiction does not need. ``None`` where there is none."""
    kept = sorted(claims)
    if verdict(resting_on(constraints, kept)) != "fails":
        return None
    for claim in list(kept):
        fewer = [other for other in kept if other != claim]
        if verdict(resting_on(constraints, fewer)) == "fails":
            kept = fewer
    return tuple(kept)


def components(constraints: Sequence[Constraint]) -> list[list[Constraint]]:
    """The constraints in groups that share no variable, each group in the order given."""
    leader: dict[Variable, Variable] = {}

    def find(variable: Variable) -> Variable:
        while leader.setdefault(variable, variable) != variable:
            leader[variable] = leader[leader[variable]]
            variable = leader[variable]
        return variable

    for item in constraints:
        for term in item.terms[1:]:
            first, second = sorted((find(item.terms[0].variable), find(term.variable)))
            leader[second] = first
    groups: dict[Variable, list[Constraint]] = {}
    for item in constraints:
        if item.terms:
            groups.setdefault(find(item.terms[0].variable), []).append(item)
    return [groups[variable] for variable in sorted(groups)]
