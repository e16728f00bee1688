"""From the origins' ranges to low, best and high of a tally; disputes. Nothing is ever intersected across origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median_low

import msgspec

from marsad.model.ledger import Bounds, Note, OriginView, Statement, Tally, Words
from marsad.reconciliation.histories import shown

POLICIES = ("latest", "conservative", "median")


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of a tally and the notes about them."""

    low: int | float | None
    best: int | float | None
    high: int | float | None
    independent: int
    notes: tuple[Note, ...]


def settle(
    views: Sequence[OriginView], told: Mapping[str, Statement], policy: str, accepted: Sequence[str], disputes: Sequence[Note] = (),
) -> Settled:  # fmt: skip
    """Low, best and high by the policy.

    ``told`` holds the statements by claim, ``accepted`` the claims that a reviewer accepted: where they are one origin's
    latest, they settle a dispute. ``disputes`` are the notes of those found; they are given back with the others.
    """
    said = {c: s.said or "" for c, s in told.items()}
    ranges = [v for v in views if v.tightened.low is not None or v.tightened.high is not None]
    known = [v for v in ranges if v.origin is not None]
    notes: list[Note] = list(disputes)
    independent = len({v.party or v.origin for v in views if v.origin is not None})
    if independent == 1 and ranges:
        label = next(v.label for v in views if v.origin is not None)
        words = Words(ar=f"مصدر واحد: {label.ar}", en=f"A single origin: {label.en}")
        notes.append(Note(note="single_origin", words=words, claims=tuple(sorted(v.latest for v in known))))
    low, high = _envelope(ranges)
    return Settled(
        low=low, high=high, best=_best(known or ranges, said, policy, bool(disputes), accepted),
        independent=independent, notes=tuple(notes),
    )  # fmt: skip


def _envelope(ranges: Sequence[OriginView]) -> tuple[int | float | None, int | float | None]:
    """From the lowest low to the highest high of the origins; open where one of them is."""
    lows = [v.tightened.low for v in ranges]
    highs = [v.tightened.high for v in ranges]
    low = min((b for b in lows if b is not None), default=None)
    high = max((b for b in highs if b is not None), default=None)
    return (None if None in lows else low), (None if None in highs else high)


def narrowed(tally: Tally) -> Tally:
    """The tally with low and high of its origins' ranges after arithmetic, and a note that says why they moved."""
    low, high = _envelope([v for v in tally.origins if v.tightened.low is not None or v.tightened.high is not None])
    if (low, high) == (tally.low, tally.high):
        return tally
    was, now = shown(Bounds(low=tally.low, high=tally.high)), shown(Bounds(low=low, high=high))
    why = [words for v in tally.origins if v.tightened != v.real for words in v.reasons]
    note = Note(
        note="tightened", claims=tuple(sorted(v.latest for v in tally.origins if v.tightened != v.real)),
        words=Words(
            ar=" ".join([f"من {was} إلى {now} بالحساب:", *(w.ar for w in why)]),
            en=" ".join([f"From {was} to {now} by arithmetic:", *(w.en for w in why)]),
        ),
    )  # fmt: skip
    notes = sorted((*tally.notes, note), key=lambda n: (n.note, n.preferred is not True, n.claims, n.words.en))
    return msgspec.structs.replace(tally, low=low, high=high, notes=tuple(notes))


def _point(bounds: Bounds, documented: Bounds, policy: str) -> int | float | None:
    """One figure for one origin: what it documented; of a range the low under ``conservative``, else none."""
    if documented.low is None:
        return None
    if documented.high is None or documented.low == documented.high or policy == "conservative":
        return documented.low
    if policy == "median":
        middle = (documented.low + documented.high) / 2
        return middle if isinstance(documented.low, float) else int(middle)
    return None


def _best(
    views: Sequence[OriginView], said: dict[str, str], policy: str, disputed: bool, accepted: Sequence[str]
) -> int | float | None:
    judged = [v for v in views if v.latest in accepted]
    if len(judged) == 1:
        return _point(judged[0].real, judged[0].documented, policy)
    points = [(said.get(v.latest, ""), p, v) for v in views if (p := _point(v.real, v.documented, policy)) is not None]
    if not points:
        return None
    if policy == "conservative":
        return min(p for _, p, _ in points)
    if policy == "median":
        return median_low([p for _, p, _ in points])
    if disputed:
        return None
    last = max(at[:10] for at, _, _ in points)
    final = sorted({p for at, p, _ in points if at[:10] == last})
    # two origins who spoke on one day and differ: neither is the latest
    return final[0] if len(final) == 1 else None
