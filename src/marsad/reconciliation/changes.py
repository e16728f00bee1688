"""How an origin's counts change other than by more deaths: parts divided anew, a count begun anew.

A part that is not told again because the whole was divided otherwise (18 loyal fighters, later 11 of one country and 10
others) is a reclassification, no fall. A smaller total of the same people with a later start («since the truce began»)
is another phase, no fall either. Both are notes; nothing is changed or summed across tallies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from marsad.model.ledger import Note, Words
from marsad.reconciliation.arithmetic_facts import Fact, Places
from marsad.reconciliation.arithmetic_rules import reaches
from marsad.reconciliation.arithmetic_words import Speaker
from marsad.reconciliation.increments import Series
from marsad.reconciliation.telling import says

Divided = tuple[Fact, list[tuple[str, Fact]]]


def reclassified(groups: Sequence[Divided], speak: Speaker) -> list[Note]:
    """Where one origin later divides a whole otherwise: the parts that are not told again, and those in their place.

    Only of divisions whose parts make up their wholes; parts that both divisions tell (the same tally) are set aside.
    """
    found: dict[tuple[str, str], dict[str, list[Fact]]] = {}
    for whole, parts in groups:
        chosen = [part for _, part in parts]
        if len(chosen) > 1 and reaches(whole, chosen):
            found.setdefault((whole.origin, whole.tally), {}).setdefault(whole.day, chosen)
    notes = []
    for (_, tally), by_day in sorted(found.items()):
        days = sorted(by_day)
        for earlier, later in pairwise(days):
            old, new = by_day[earlier], by_day[later]
            gone = [p for p in old if p.tally not in {q.tally for q in new}]
            come = [p for p in new if p.tally not in {q.tally for q in old}]
            if gone and come:
                notes.append(_divided_anew(gone, come, tally, speak))
    return notes


def _divided_anew(gone: Sequence[Fact], come: Sequence[Fact], tally: str, speak: Speaker) -> Note:
    was, now = " + ".join(str(p.count) for p in gone), " + ".join(str(p.count) for p in come)
    name = speak.name(gone[0].origin)
    texts = "، ".join(f"«{p.text}»" for p in (*gone, *come))
    return Note(
        note="fall",
        words=Words(
            ar=f"أعاد {name.ar} تصنيف الأجزاء بين {gone[0].day} و{come[0].day}: {was} ثم {now} ({texts})؛ تقسيم آخر، وليس تراجعا في العدد.",
            en=f"{name.en} divided the whole otherwise between {gone[0].day} and {come[0].day}: {was}, then {now} ({texts}); a reclassification, no fall in the count.",
        ),
        claims=tuple(sorted(p.claim for p in (*gone, *come))),
        tallies=tuple(sorted({tally, *(p.tally for p in (*gone, *come))})),
        why="reclassification",
    )


def begun_anew(series: Sequence[Series], places: Places, speak: Speaker) -> list[Note]:
    """Totals of one origin, people and place of which the later has a later start and is smaller: another phase."""
    notes = []
    ordered = sorted((s for s in series if s.start is not None), key=lambda s: (s.totals[0].said, s.totals[0].claim))
    for n, one in enumerate(ordered):
        for other in ordered[n + 1 :]:
            last, first = one.totals[-1], other.totals[0]
            if last.tally == first.tally or _people(last) != _people(first) or (one.start or "") >= (other.start or ""):
                continue
            if not places.one_area(last.place, first.place) or last.day > first.day:
                continue
            if last.count is None or first.count is None or first.count >= last.count:
                continue
            notes.append(_reset(last, first, other.start or "", speak))
    return notes


def _people(fact: Fact) -> tuple[object, ...]:
    return fact.origin, fact.kind, fact.unit, fact.side, fact.subset


def _reset(last: Fact, first: Fact, start: str, speak: Speaker) -> Note:
    name = speak.name(first.origin)
    return Note(
        note="reset",
        words=Words(
            ar=f"بدأ {name.ar} العد من جديد منذ {start}: {first.count} («{first.text}») مرحلة أخرى بعد {last.count} («{last.text}»)، وليست تراجعا.",
            en=f"{name.en} counts anew since {start}: {first.count} («{first.text}») is another phase after {last.count} («{last.text}»), no fall.",
        ),
        claims=tuple(sorted((last.claim, first.claim))),
        tallies=tuple(sorted((last.tally, first.tally))),
        why="another_start",
    )


def transitions(notes: Sequence[Note], after: Mapping[str, str], speak: Speaker, origins: Mapping[str, str | None]) -> list[Note]:  # fmt: skip
    """Of the updates those that the words explain by wounded who died or missing people found dead.

    ``after`` gives for a claim its sentence and the one that follows it in its report; empty where no text is at hand.
    """
    out = []
    for note in notes:
        if note.note != "update":
            continue
        later = note.claims[-1]
        text = after.get(later, "")
        how = [
            (why, words)
            for why, words, hit in (
                ("wounded_died", Words(ar="جرحى توفوا", en="wounded who died"), says("from_wounded", text)),
                (
                    "missing_found_dead", Words(ar="مفقودون تأكد مقتلهم", en="missing people found dead"),
                    says("from_missing", text) and says("death", text),
                ),
            )
            if hit
        ]  # fmt: skip
        for why, words in how:
            name = speak.name(origins.get(later) or "?")
            out.append(
                Note(
                    note="transition", why=why, claims=note.claims,
                    words=Words(
                        ar=f"يعزو {name.ar} ارتفاع الحصيلة إلى انتقال بين الحصائل: {words.ar}.",
                        en=f"{name.en} explains the rise by people counted before under another head: {words.en}.",
                    ),
                )
            )  # fmt: skip
    return out
