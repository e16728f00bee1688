"""What is told one after the other and never summed: rounds of talks, evacuation batches, violations per monitor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from marsad.model.ledger import Bounds, Course, Step, Words
from marsad.model.structs import Claim, Event, Link
from marsad.reconciliation.actors import World
from marsad.reconciliation.features import documented

_NAMES = {
    "talks": Words(ar="جولات المحادثات", en="rounds of talks"),
    "evacuation": Words(ar="دفعات الإجلاء", en="evacuation batches"),
    "violations": Words(ar="الخروق بحسب كل جهة", en="violations, each monitor by itself"),
}
_MODES = ("asserted", "planned", "unconfirmed", "denied")


def courses(
    claims: Iterable[Claim], events: Iterable[Event], world: World, about: float,
    published: Mapping[str, str | None] | None = None,
) -> tuple[Course, ...]:  # fmt: skip
    """The three courses, those without steps left out. The order of claims and events changes nothing.

    Two mentions are one step where their number and known place are one; a step is ``asserted`` once any mention
    says that it took place, and only where the mention came out on its day or later: «the ninth round, on 14 May», told in
    April, is planned whatever its verb (``published`` holds the days of the reports). Violations are one step a claim, so that no monitor's count is laid over another's.
    """
    ordered = sorted(
        (_ahead(e, (published or {}).get(e.report)) for e in events), key=lambda e: (e.report, e.trigger.start, e.id)
    )
    talks = _steps([e for e in ordered if e.kind == "talks" and e.round is not None], lambda e: e.round or 0, world)
    batches = [e for e in ordered if e.kind == "evacuation" and e.movement is not None and e.movement.batch is not None]
    moved = _steps(batches, lambda e: (e.movement.batch if e.movement else None) or 0, world)
    counted = sorted(
        (c for c in claims if c.kind == "violations"),
        key=lambda c: (_origin(c.chain) or "~", (c.said.at if c.said else None) or "", c.report, c.figure.start, c.id),
    )
    breaches = tuple(
        Step(
            number=None, count=documented(c, about), place=world.place_label(c.place),
            from_=c.time.from_ if c.time else None, to=c.time.to if c.time else None, mode=c.mode,
            said_by=(_origin(c.chain) or "",), label=world.label(_origin(c.chain)), ids=(c.id,), reports=(c.report,),
        )
        for c in counted
    )  # fmt: skip
    made = (("talks", talks), ("evacuation", moved), ("violations", breaches))
    return tuple(Course(course=name, words=_NAMES[name], steps=steps) for name, steps in made if steps)


def _ahead(event: Event, published: str | None) -> Event:
    """The event as planned, where it is asserted of a day after its report came out."""
    first = event.time.from_ if event.time is not None else None
    if event.mode != "asserted" or first is None or published is None or first <= published[:10]:
        return event
    return msgspec.structs.replace(event, mode="planned")


def _steps(events: Sequence[Event], number: Callable[[Event], int], world: World) -> tuple[Step, ...]:
    groups: dict[tuple[int, str], list[Event]] = {}
    for event in events:
        place = event.place.id if event.place is not None and event.place.id is not None else ""
        groups.setdefault((number(event), place), []).append(event)
    return tuple(_step(key[0], group, world) for key, group in sorted(groups.items()))


def _step(number: int, group: Sequence[Event], world: World) -> Step:
    firsts = sorted({e.time.from_ for e in group if e.time is not None and e.time.from_})
    lasts = sorted({e.time.to for e in group if e.time is not None and e.time.to})
    voices = sorted({o for e in group if (o := _origin(e.chain)) is not None})
    return Step(
        number=number, count=None, place=world.place_label(group[0].place),
        # days that mentions tell differently stay open; the mentions are at hand
        from_=firsts[0] if len(firsts) == 1 else None, to=lasts[0] if len(lasts) == 1 else None,
        mode=next(mode for mode in (*_MODES, group[0].mode) if any(e.mode == mode for e in group)),
        said_by=tuple(voices), label=world.label(voices[0] if len(voices) == 1 else None) if len(voices) < 2 else None,
        ids=tuple(e.id for e in group), reports=tuple(sorted({e.report for e in group})),
    )  # fmt: skip


def _origin(chain: Sequence[Link]) -> str | None:
    return next((link.id for link in reversed(chain) if link.role == "origin" and link.id is not None), None)


def step_words(step: Step, shown: Callable[[Bounds], str]) -> Words:
    """One step as one line, in both languages."""
    days = " – ".join(sorted({d for d in (step.from_, step.to) if d}))
    bare = {"asserted": "", "planned": "مقرر", "unconfirmed": "غير مؤكد", "denied": "منفي"}.get(step.mode, step.mode)
    head = str(step.number) if step.count is None else shown(step.count)
    parts = [head, step.place.ar if step.place else "", f"\u2066{days}\u2069" if days else "", bare]
    parts_en = [head, step.place.en if step.place else "", days, "" if step.mode == "asserted" else step.mode]
    if step.label is not None:
        parts.append(step.label.ar)
        parts_en.append(step.label.en)
    return Words(ar=" · ".join(p for p in parts if p), en=" · ".join(p for p in parts_en if p))
