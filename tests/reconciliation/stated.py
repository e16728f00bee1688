"""Claims made for tests: one call, one statement."""

from __future__ import annotations

from marsad.model.structs import Claim, Duration, Figure, Place, Said, Source, Span, Time, Traits, Who

#: Places of a made-up table, and of the real one where the ids are alike.
WITHIN = {
    "sy.damascus.yarmouk_camp": ["sy.area.south_damascus"],
    "sy.rif_dimashq.hajar_al_aswad": ["sy.area.south_damascus"],
}


def claim(
    id: str,
    low: float | None,
    *,
    high: float | str | None = "same",
    hedge: str = "exact",
    day: str = "2018-05-12",
    kind: str = "killed",
    unit: str = "people",
    classes: tuple[str, ...] = ("state_forces",),
    place: str | None = "sy.area.south_damascus",
    from_: str | None = None,
    to: str | None = None,
    days: tuple[int, int] | None = None,
    scope: str = "incident",
    mode: str = "asserted",
    part_of: str | None = None,
    part_how: str | None = None,
    text: str | None = None,
    **traits: str,
) -> Claim:
    """A claim with everything that arithmetic looks at; ``high`` follows the hedge where it is not given."""
    if high == "same":
        high = None if hedge in {"at_least", "more_than"} else low
    span = {"start": 0, "end": 1}
    time = None
    if from_ or to or days:
        duration = Duration(low_days=days[0], high_days=days[1]) if days else None
        time = Time(text="t", **span, from_=from_, to=to, duration=duration)
    return Claim(
        id=id, report="r", kind=kind,
        figure=Figure(text=text or str(low), **span, low=low, high=high, hedge=hedge, unit=unit),  # type: ignore[arg-type]
        who=Who(text="w", start=0, end=1, classes=classes, traits=Traits(**traits)),
        by=None, means=None, place=Place(text="p", **span, id=place) if place else None, time=time,
        as_of=to, said=Said(at=day, text=None, basis="stated"), scope=scope, mode=mode,
        source=Source(text="s", **span, id="monitor", cue=None), chain=(), movement=None, part_of=part_of,
        part_how=part_how, restates=None, event=None, evidence=Span(start=0, end=1), rule="made", explain=(),
    )  # fmt: skip


def campaign() -> tuple[list[Claim], dict[str, str]]:
    """The South Damascus figures of 2018 as facts: three statements on two parties, and a week; with their tallies."""
    state, enemy = ("state_forces", "allied_militia"), ("islamic_state",)
    start = "2018-04-19"
    total = {"scope": "cumulative", "from_": start}
    week = {"scope": "period", "days": (6, 9)}
    claims = [
        claim("s1", 117, hedge="at_least", day="2018-05-04", to="2018-05-04", classes=state, **total),
        claim("i1", 100, hedge="more_than", day="2018-05-04", to="2018-05-04", classes=enemy, **total),
        claim(
            "s2", 142, day="2018-05-05", to="2018-05-05", classes=state, place="sy.rif_dimashq.hajar_al_aswad", **total
        ),
        claim(
            "i2", 111, day="2018-05-05", to="2018-05-05", classes=enemy, place="sy.rif_dimashq.hajar_al_aswad", **total
        ),
        claim("d2", 19, day="2018-05-05", classes=state, scope="period", place="sy.rif_dimashq.hajar_al_aswad"),
        claim("s3", 203, day="2018-05-12", to="2018-05-12", classes=state, place="sy.damascus.yarmouk_camp", **total),
        claim("i3", 159, day="2018-05-12", to="2018-05-12", classes=enemy, place="sy.damascus.yarmouk_camp", **total),
        claim("sw", 86, classes=state, text="86 في أسبوع", **week),
        claim("iw", 57, classes=enemy, text="57 في أسبوع", **week),
    ]  # type: ignore[arg-type]
    tallies = dict.fromkeys(("s1", "s2", "s3"), "S") | dict.fromkeys(("i1", "i2", "i3"), "I")
    return claims, tallies | {"d2": "D", "sw": "SW", "iw": "IW"}
