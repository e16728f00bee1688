"""Running totals and the counts of periods within them: increments, what is added later, and where a «week» can begin.

A series is what one origin said over time of one running total. A period's count is held against the increments of its
series. Where the period has a length but no ends («in a week»), every statement of the series within the tolerance of
that length is a candidate for its start; each candidate is tried for all parties that the origin counted together.
Nothing here changes a claim: a reading is shown, preferred where it is the only one that fits, and left open otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from marsad.model.ledger import Bounds, Note, Words
from marsad.reconciliation.arithmetic_facts import Fact, Places
from marsad.reconciliation.arithmetic_words import Speaker, days_ar, span

#: Kinds that are counted at a moment: never a running total.
_STANDING = frozenset({"control", "forces", "trapped"})


class Series(msgspec.Struct, frozen=True):
    """The statements of one running total, in order of saying."""

    totals: tuple[Fact, ...]

    @property
    def start(self) -> str | None:
        """The day from which it counts, where any of its statements says so."""
        return min((f.from_ for f in self.totals if f.from_), default=None)


class Fit(msgspec.Struct, frozen=True):
    """A period beside its running total: the last total before it can have begun, and the first that holds all of it."""

    period: Fact
    series: Series
    #: Certainly said before the period began; ``None`` where no such statement is known.
    before: Fact | None
    after: Fact


class Trial(msgspec.Struct, frozen=True):
    """One candidate start, for one party: the total at that moment, what the sum leaves, and whether it fits."""

    period: Fact
    after: Fact
    at: Fact | None
    total: Bounds
    fits: bool


def all_series(facts: Iterable[Fact], places: Places) -> list[Series]:
    """Running totals of one origin, kind and people: of one tally, or of one start and one place or named area."""
    groups: list[list[Fact]] = []
    totals = [f for f in facts if f.scope == "cumulative" and f.kind not in _STANDING]
    # those with a start first, so that one without («in these battles») finds them
    for fact in sorted(totals, key=lambda f: (f.from_ is None, f.said, f.claim)):
        fitting = [group for group in groups if _joins(fact, group, places)]
        if fact.from_ is None and len(fitting) > 1:
            fitting = [group for group in fitting if any(f.tally == fact.tally for f in group)]
        if not fitting:
            groups.append([fact])
            continue
        fitting[0].append(fact)
        for other in fitting[1:]:
            fitting[0].extend(other)
            groups.remove(other)
    return [Series(tuple(sorted(group, key=lambda f: (f.said, f.claim)))) for group in groups]


def _people(fact: Fact) -> tuple[object, ...]:
    return (fact.origin, fact.kind, fact.unit, fact.side, fact.subset)


def _joins(fact: Fact, group: Sequence[Fact], places: Places) -> bool:
    """The fact speaks of the running total that the group speaks of."""
    if any(f.tally == fact.tally and f.origin == fact.origin for f in group):
        return True
    if fact.from_ is None and not all(_in_order(fact, other) for other in group):
        return False
    for other in group:
        same_start = other.from_ == fact.from_ if fact.from_ else (other.from_ or "9999") <= fact.day
        if _people(fact) == _people(other) and fact.side and same_start and places.one_area(fact.place, other.place):
            return True
    return False


def _in_order(fact: Fact, other: Fact) -> bool:
    """One running total may have both values at their days: no fall, and one value a day."""
    (_, _, earlier), (_, _, later) = sorted(((f.day, f.claim, f) for f in (fact, other)), key=lambda t: t[:2])
    rises = later.documented.high is None or (earlier.documented.low or 0) <= later.documented.high
    return rises and (fact.day != other.day or fact.documented == other.documented)


def periods(facts: Iterable[Fact], series: Sequence[Series], places: Places) -> list[Fit]:
    """Each period's count with the series it lies in; left out where the series cannot be told."""
    out = []
    for fact in facts:
        if fact.scope != "period" or fact.kind in _STANDING:
            continue
        fitting = [s for s in series if _lies_in(fact, s, places)]
        if len(fitting) != 1:
            continue
        totals = fitting[0].totals
        after = next((t for t in totals if t.day >= fact.day and t.claim != fact.claim), None)
        if after is None:
            continue
        begin = earliest_start(fact)
        earlier = [t for t in totals if begin is not None and t.day < begin and t.said < fact.said]
        out.append(Fit(fact, fitting[0], earlier[-1] if earlier else None, after))
    return out


def _lies_in(fact: Fact, series: Series, places: Places) -> bool:
    """The same people, in a place of the series, not before it began."""
    first, begin = series.totals[0], earliest_start(fact)
    if _people(first) != _people(fact) or fact.side is None:
        return False
    # a total without a known start may be a total of anything
    if series.start is None or (begin is not None and begin < series.start):
        return False
    return any(places.one_area(fact.place, t.place) or places.inside(fact.place, t.place) for t in series.totals)


def earliest_start(fact: Fact) -> str | None:
    """The first day that the period can hold; ``None`` where the words do not say how long it was."""
    if fact.from_:
        return fact.from_
    if fact.days:
        return (date.fromisoformat(fact.to or fact.day) - timedelta(days=fact.days[1] - 1)).isoformat()
    return None


def length(first: str, last: str) -> int:
    """Calendar days from the first to the last, both counted."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


def readings(fits: Sequence[Fit], speak: Speaker) -> list[Note]:
    """For each period without ends, every candidate start with its sums; the only one that fits is preferred."""
    groups: dict[tuple[object, ...], list[Fit]] = {}
    for fit in fits:
        if fit.period.days and fit.period.from_ is None:
            groups.setdefault((fit.period.origin, _end(fit), fit.period.days), []).append(fit)
    notes = []
    for key in sorted(groups, key=repr):
        # a copy that a later report carries is no second party: one fit for each tally
        parties: dict[str, Fit] = {}
        for fit in sorted(groups[key], key=lambda f: (f.period.said, f.period.start, f.period.claim)):
            parties.setdefault(fit.period.tally, fit)
        group = list(parties.values())
        least, most = group[0].period.days or (0, 0)
        end = _end(group[0])
        moments = sorted({t.day for fit in group for t in fit.series.totals if least <= length(t.day, end) <= most})
        tried = {moment: [_trial(fit, moment) for fit in group] for moment in moments}
        good = [moment for moment in moments if all(t.fits for t in tried[moment])]
        for moment in moments:
            preferred = (moment == good[0]) if len(good) == 1 else None
            notes.append(_reading(tried[moment], moment, end, (least, most), preferred, speak))
    return notes


def _end(fit: Fit) -> str:
    """The day to which a period without ends runs: that of the total given with it, else the day of saying."""
    return fit.after.as_of if fit.after.day == fit.period.day else fit.period.day


def _trial(fit: Fit, moment: str) -> Trial:
    """Hold a period against the increment from the total stated on that day."""
    stated = [t for t in fit.series.totals if t.day == moment and t.claim != fit.after.claim]
    at = stated[-1] if stated else None
    earlier = [t.documented.low for t in fit.series.totals if t.day < moment]
    later = [t.documented.high for t in fit.series.totals if t.day > moment]
    lows = [low for low in (*earlier, at.documented.low if at else None) if low is not None]
    highs = [high for high in (*later, at.documented.high if at else None) if high is not None]
    total = Bounds(low=max(lows, default=0), high=min(highs, default=None))
    need, have = fit.period.documented.low or 0, fit.after.documented.high
    return Trial(fit.period, fit.after, at, total, have is None or need <= have - (total.low or 0))


def _reading(
    trials: Sequence[Trial], moment: str, end: str, days: tuple[int, int], preferred: bool | None, speak: Speaker
) -> Note:
    """One candidate start in words, with the sums of every party."""
    ar, en = [], []
    for trial in trials:
        total, period, after = span(trial.total), span(trial.period.documented), span(trial.after.documented)
        if trial.period.count is None or trial.after.count is None:
            fits = Words(ar="يتسق" if trial.fits else "لا يتسق", en="fits" if trial.fits else "does not fit")
            ar.append(f"{period.ar} ضمن {after.ar}: {fits.ar}")
            en.append(f"{period.en} within {after.en}: {fits.en}")
            continue
        rest = trial.after.count - trial.period.count
        if trial.fits:
            ar.append(
                f"{trial.after.count} − {trial.period.count} = {rest}، وكانت الحصيلة عندئذ {_words(trial, total).ar}: يتسق"
            )
            en.append(
                f"{trial.after.count} − {trial.period.count} = {rest}, and the total then was {_words(trial, total).en}: fits"
            )
        else:
            rise = trial.after.count - int(trial.total.low or 0)
            ar.append(
                f"الزيادة {trial.after.count} − {trial.total.low} = {rise}، و{trial.period.count} تتجاوزها: لا يتسق"
            )
            en.append(
                f"the increment is {trial.after.count} − {trial.total.low} = {rise}, and {trial.period.count} exceeds it: does not fit"
            )
    size = length(moment, end)
    judged = {
        True: Words(
            ar="هذه هي القراءة الوحيدة المتسقة، ولذلك تُرجَّح.",
            en="It is the only reading that fits, and is preferred for that.",
        ),
        False: Words(
            ar="لا تُرجَّح: بداية أخرى وحدها تتسق.", en="Not preferred: another start is the only one that fits."
        ),
        None: Words(ar="تبقى القراءات كلها مفتوحة.", en="All readings stay open."),
    }[preferred]
    name = speak.name(trials[0].period.origin)
    text = trials[0].period.text
    claims = {f.claim for t in trials for f in (t.period, t.after, t.at) if f is not None}
    return Note(
        note="reading",
        words=Words(
            ar=f"إن بدأت فترة «{text}» ({days[0]}–{days_ar(days[1])}) مع بيان {name.ar} في {moment} ({days_ar(size)} حتى {end}): {'؛ '.join(ar)}. {judged.ar} لا تُقارَن إلا بيانات {name.ar} نفسه، على افتراض أنها حملة واحدة، ولا يُعدَّل أي ادعاء.",
            en=f"If the period of «{text}» ({days[0]}–{days[1]} days) began with {name.en}'s statement of {moment} ({size} days up to {end}): {'; '.join(en)}. {judged.en} Only {name.en}'s own statements are compared, one campaign is assumed, and no claim is changed.",
        ),
        claims=tuple(sorted(claims)),
        tallies=tuple(sorted({f.tally for t in trials for f in (t.period, t.after)})),
        why="fits" if all(t.fits for t in trials) else "exceeds_increment",
        preferred=preferred,
    )


def _words(trial: Trial, total: Words) -> Words:
    """The total at the start: as stated, or between its neighbours; with what the words said."""
    if trial.at is None:
        return Words(ar=f"{total.ar} (لم يُذكر رقم يومها)", en=f"{total.en} (not stated that day)")
    return Words(ar=f"{total.ar} («{trial.at.text}»)", en=f"{total.en} («{trial.at.text}»)")


def added_later(fits: Sequence[Fit], speak: Speaker) -> list[Note]:
    """Where the total rose by more than the period's count since the statement before: the rest, and that it is no fault."""
    notes = []
    for fit in fits:
        if fit.period.days or fit.period.count is None or fit.after.count is None or fit.after.day != fit.period.day:
            continue
        before = fit.before or next((t for t in reversed(fit.series.totals) if t.said < fit.after.said), None)
        if before is None or before.count is None:
            continue
        increment = fit.after.count - before.count
        if increment > fit.period.count:
            notes.append(
                Note(
                    note="added_later",
                    words=speak.added_later(fit.period, before, fit.after, increment),
                    claims=tuple(sorted({before.claim, fit.after.claim, fit.period.claim})),
                    tallies=tuple(sorted({fit.period.tally, fit.after.tally})),
                    why="increment_exceeds_period",
                )
            )
    return notes
