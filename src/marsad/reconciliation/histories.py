"""What each origin said of a tally, in order of saying: statements, views, and the notes that a history gives rise to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from marsad.model.ledger import Bounds, Note, OriginView, Statement, Words
from marsad.model.structs import Claim
from marsad.reconciliation.actors import World
from marsad.reconciliation.features import Features
from marsad.reconciliation.tables import Weights

_OPEN = Bounds(low=None, high=None)


class History(msgspec.Struct, frozen=True, kw_only=True):
    """The statements of a tally, the view of each origin, and the notes that follow from them."""

    statements: tuple[Statement, ...]
    views: tuple[OriginView, ...]
    notes: tuple[Note, ...]


def shown(bounds: Bounds) -> str:
    """Bounds for readers: 27, 23–27, 27+, ≤ 27, or ?"""
    if bounds.low is None and bounds.high is None:
        return "?"
    if bounds.high is None:
        return f"{bounds.low}+"
    if bounds.low is None:
        return f"≤ {bounds.high}"
    return f"{bounds.low}" if bounds.low == bounds.high else f"{bounds.low}–{bounds.high}"


def _saying(f: Features, claim: Claim) -> tuple[str, str, float, float, str]:
    """The order of saying. Of two statements of one day without an hour the smaller comes first: totals rise."""
    at = claim.said.at if claim.said is not None and claim.said.at else ""
    low = f.documented.low if f.documented.low is not None else -1
    high = f.documented.high if f.documented.high is not None else float("inf")
    return at[:10], "", low, high, f.claim


def history(
    cluster: Sequence[str], claims: Mapping[str, Claim], fs: Mapping[str, Features], world: World, weights: Weights,
    copies: Mapping[str, frozenset[str]], accepted: frozenset[str],
) -> History:  # fmt: skip
    """The history of one tally. ``copies`` holds for a claim the claims whose sentence is a near copy of its own."""
    ordered = sorted(cluster, key=lambda c: _saying(fs[c], claims[c]))
    origins = {c: fs[c].origin for c in ordered}
    for c in ordered:  # a copy that lost its source has the origin of the text it copies
        if origins[c] is None:
            known = sorted(
                {o for other in copies.get(c, ()) if (o := fs[other].origin) is not None and other in origins}
            )
            if len(known) == 1:
                origins[c] = known[0]
    by_voice: dict[str, list[str]] = defaultdict(list)
    for c in ordered:
        party = world.party(origins[c])
        by_voice[f"party:{party}" if party else f"origin:{origins[c]}" if origins[c] else "unknown"].append(c)
    statements: dict[str, Statement] = {}
    views: list[OriginView] = []
    notes: list[Note] = []
    for voice in sorted(by_voice):
        said = by_voice[voice]
        copy_of = _copies(said, fs, copies)
        counted = [c for c in said if fs[c].mode == "asserted" and fs[c].real != _OPEN]
        unlike = voice == "unknown"  # nobody's statements do not supersede each other: they may be many speakers
        latest_key = max((_saying(fs[c], claims[c]) for c in counted), default=None)
        latest = next((c for c in counted if _saying(fs[c], claims[c]) == latest_key), said[-1])
        after = _superseding(counted, fs) if not unlike else {}
        for c in said:
            at = claims[c].said
            statements[c] = Statement(
                claim=c, report=claims[c].report, origin=origins[c], said=at.at if at else None,
                said_basis=at.basis if at else "none", documented=fs[c].documented, real=fs[c].real,
                hedge=fs[c].hedge, mode=fs[c].mode, copy_of=copy_of.get(c), superseded_by=after.get(c),
            )  # fmt: skip
        real, hedge_note = _hedged(latest, counted, fs, voice, world, origins)
        if hedge_note is not None:
            notes.append(hedge_note)
        if not unlike:
            notes += _steps(counted, fs, world, origins)
        party = voice.removeprefix("party:") if voice.startswith("party:") else None
        sides = {s for c in said for s in fs[c].sides}
        enemy = party is not None and bool(sides) and not any(world.parties.allied(party, s) for s in sides)
        label = world.label(origins[latest])
        if enemy:
            notes.append(
                Note(
                    note="party_claim",
                    words=Words(
                        ar=f"الحصيلة من طرف في النزاع ({label.ar}) عن خسائر خصمه",
                        en=f"A party to the conflict ({label.en}) counts the losses of its enemy",
                    ),
                    claims=tuple(sorted(said)),
                )
            )
        documented = fs[latest].documented if latest in counted else _OPEN
        views.append(
            OriginView(
                origin=origins[latest],
                label=label,
                party=party,
                party_claim=enemy,
                statements=tuple(said),
                latest=latest,
                documented=documented,
                real=real if latest in counted else _OPEN,
                tightened=real if latest in counted else _OPEN,
            )
        )
    notes += _denials(ordered, fs)
    return History(
        statements=tuple(statements[c] for c in ordered), views=tuple(views),
        notes=tuple(sorted(notes, key=lambda n: (n.note, n.claims))),
    )  # fmt: skip


def _copies(said: Sequence[str], fs: Mapping[str, Features], copies: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """For each statement the earlier one that it repeats: a near copy, or the same origin with the same figure near by."""
    out: dict[str, str] = {}
    for n, c in enumerate(said):
        for earlier in said[:n]:
            a, b = fs[earlier], fs[c]
            # «27 على الأقل» and «27» document the same count: the copy lost its hedge
            same = a.documented == b.documented and a.mode == b.mode
            near = a.said is not None and b.said is not None and abs(a.said - b.said) <= 2
            if same and (c in copies.get(earlier, ()) or (a.origin is not None and a.origin == b.origin and near)):
                out[c] = out.get(earlier, earlier)
                break
    return out


def _superseding(counted: Sequence[str], fs: Mapping[str, Features]) -> dict[str, str]:
    """A later statement with another count supersedes; one that repeats the count supersedes nothing."""
    out: dict[str, str] = {}
    for n, c in enumerate(counted):
        later = [d for d in counted[n + 1 :] if _moved(fs[c], fs[d])]
        if later:
            out[c] = later[-1]
    return out


def _moved(a: Features, b: Features) -> bool:
    x, y = a.documented, b.documented
    return x != y and (
        (x.high is not None and y.low is not None and y.low > x.high)
        or (y.high is not None and x.low is not None and y.high < x.low)
    )


def _hedged(
    latest: str, counted: Sequence[str], fs: Mapping[str, Features], voice: str, world: World,
    origins: Mapping[str, str | None],
) -> tuple[Bounds, Note | None]:  # fmt: skip
    """The latest range of a voice; where a copy lost the hedge of the same count, the hedge is kept and noted."""
    f = fs[latest]
    if latest not in counted or voice == "unknown":
        return f.real, None
    same = [c for c in counted if fs[c].documented == f.documented and _near(fs[c], f)]
    hedged = [c for c in same if fs[c].hedge == "at_least"]
    bare = [c for c in same if fs[c].hedge == "exact"]
    if not hedged or not bare:
        return f.real, None
    label = world.label(origins[latest])
    note = Note(
        note="hedge_lost",
        words=Words(
            ar=f"قال {label.ar}: {f.documented.low} على الأقل؛ وسقط التحفظ في نقول أخرى",
            en=f"{label.en} said at least {f.documented.low}; other copies lost the hedge",
        ),
        claims=tuple(sorted((*hedged, *bare))),
    )
    return fs[hedged[0]].real, note


def _near(a: Features, b: Features) -> bool:
    return a.said is None or b.said is None or abs(a.said - b.said) <= 2


def _steps(
    counted: Sequence[str], fs: Mapping[str, Features], world: World, origins: Mapping[str, str | None]
) -> list[Note]:
    """Updates, falls and roundings between the successive counts of one voice."""
    notes: list[Note] = []
    last: str | None = None
    for c in counted:
        if last is None:
            last = c
            continue
        a, b = fs[last], fs[c]
        grown = b.group == "cumulative" and a.hedge == "more_than" and b.hedge in ("exact", "at_least")
        if grown and a.said is not None and b.said is not None and a.said < b.said:
            # «more than 100», and a day later 111: the total went on, nobody rounded
            label, old, new = world.label(origins[c]), f"> {(a.documented.low or 1) - 1}", shown(b.documented)
            words = Words(
                ar=f"صارت حصيلة {label.ar} {new} بعد {old}", en=f"{label.en}'s total went from {old} to {new}"
            )
            notes.append(Note(note="update", words=words, claims=(last, c)))
            last = c
            continue
        if not _moved(a, b):
            if "exact" in (a.hedge, b.hedge) and {a.hedge, b.hedge} & {"about", "more_than"} and _near(a, b):
                words = Words(
                    ar=f"{shown(a.documented)} و{shown(b.documented)}: تقريب للعدد نفسه",
                    en=f"{shown(a.documented)} and {shown(b.documented)}: one count, rounded",
                )
                notes.append(Note(note="rounded", words=words, claims=tuple(sorted((last, c)))))
            if b.hedge in ("exact", "at_least"):
                last = c
            continue
        label = world.label(origins[c])
        old, new = shown(a.documented), shown(b.documented)
        up = (b.documented.low or 0) > (a.documented.low or 0)
        if up:
            words = Words(
                ar=f"رفع {label.ar} الحصيلة من {old} إلى {new}", en=f"{label.en} raised the count from {old} to {new}"
            )
            notes.append(Note(note="update", words=words, claims=(last, c)))
        else:
            why = _fall(a, b)
            words = Words(
                ar=f"خفض {label.ar} الحصيلة من {old} إلى {new}", en=f"{label.en} lowered the count from {old} to {new}"
            )
            notes.append(Note(note="fall", words=words, claims=(last, c), why=why))
        last = c
    return notes


def _fall(a: Features, b: Features) -> str:
    if a.place is not None and b.place is not None and a.place.id in b.above and a.place.id != b.place.id:
        return "narrower_scope"
    if len(a.sides) > len(b.sides) > 0 or (not a.sides and b.sides):
        return "narrower_scope"
    return "unexplained"


def _denials(ordered: Sequence[str], fs: Mapping[str, Features]) -> list[Note]:
    denied = [c for c in ordered if fs[c].mode == "denied"]
    asserted = [c for c in ordered if fs[c].mode == "asserted"]
    if not denied or not asserted:
        return []
    words = Words(ar="هناك من ينفي ما يؤكده غيره", en="Some deny what others assert")
    return [Note(note="denial", words=words, claims=tuple(sorted((*denied, *asserted))))]
