"""Counts that change otherwise than by more deaths: reclassification, transition, reset."""

from __future__ import annotations

from stated import WITHIN, claim

import marsad
from marsad.model.ledger import Ledger, Note
from marsad.reconciliation.arithmetic import arithmetic

ORIGIN = "monitor"


def notes_of(claims: list, tallies: dict[str, str]) -> list[Note]:  # type: ignore[type-arg]
    """The notes of arithmetic over claims of one origin, each once."""
    found = arithmetic(claims, {c.id: ORIGIN for c in claims}, tallies, within=WITHIN)
    return sorted({n for notes in found.notes.values() for n in notes}, key=lambda n: n.words.en)


def divided(second: tuple[int, int]) -> list:  # type: ignore[type-arg]
    """A whole of 12 told as 4 + 8, then one of 14 told as 5 and two others."""
    one, two = second
    return [
        claim("w1", 12, classes=(), day="2018-05-10"),
        claim("a1", 4, day="2018-05-10", part_of="w1", part_how="consists_of"),
        claim("b1", 8, day="2018-05-10", classes=("allied_militia",), part_of="w1", part_how="consists_of"),
        claim("w2", 14, classes=(), day="2018-05-12"),
        claim("a2", 5, day="2018-05-12", part_of="w2", part_how="consists_of"),
        claim("c2", one, day="2018-05-12", classes=("foreign_forces",), part_of="w2", part_how="consists_of"),
        claim("d2", two, day="2018-05-12", classes=(), part_of="w2", part_how="rest"),
    ]


TALLIES = {"w1": "W", "w2": "W", "a1": "A", "a2": "A", "b1": "B", "c2": "C", "d2": "D"}


def test_a_whole_divided_anew_is_a_reclassification() -> None:
    """8 of one sort, later 6 + 3 of others: a fall typed reclassification; the part that both tell is none of it."""
    (note,) = [n for n in notes_of(divided((6, 3)), TALLIES) if n.note == "fall"]
    assert note.why == "reclassification" and "8, then 6 + 3" in note.words.en
    assert set(note.claims) == {"b1", "c2", "d2"}


def test_parts_that_do_not_fill_the_whole_reclassify_nothing() -> None:
    """Where the later parts leave some of the whole untold, the earlier part may simply not be told again."""
    assert [n for n in notes_of(divided((2, 3)), TALLIES) if n.why == "reclassification"] == []


def test_a_smaller_total_with_a_later_start_is_another_phase() -> None:
    """Forty since March, then nine since May: a reset; with one start there is none."""
    total = {"scope": "cumulative"}
    claims = [
        claim("p", 40, day="2018-05-01", from_="2018-03-01", to="2018-05-01", **total),  # type: ignore[arg-type]
        claim("q", 9, day="2018-05-12", from_="2018-05-02", to="2018-05-12", **total),  # type: ignore[arg-type]
    ]
    (note,) = notes_of(claims, {"p": "P", "q": "Q"})
    assert note.note == "reset" and "no fall" in note.words.en
    alike = [claims[0], claim("q", 49, day="2018-05-12", from_="2018-05-02", to="2018-05-12", **total)]  # type: ignore[arg-type]
    assert [n for n in notes_of(alike, {"p": "P", "q": "Q"}) if n.note == "reset"] == []


def told(*texts: tuple[str, str]) -> Ledger:
    """The ledger of some reports: day of publication, text."""
    reports = [marsad.read(text.encode(), published=day, report=f"r{n}") for n, (day, text) in enumerate(texts)]
    return marsad.reconcile([c for r in reports for c in marsad.extract(r).claims], reports=reports)


def transitions(ledger: Ledger) -> set[str | None]:
    """The sorts of transition that the ledger's notes name."""
    return {n.why for t in ledger.tallies for n in t.notes if n.note == "transition"}


def test_a_rise_explained_by_wounded_who_died_is_a_transition() -> None:
    """A monitor's 21 → 22 with «وفاة أحد الجرحى» names the transition; without these words there is only the update."""
    first = ("2018-05-10", "قال المرصد السوري لحقوق الإنسان إن 21 شخصا قتلوا في غارات على دوما الخميس.\n")
    second = "قال المرصد السوري لحقوق الإنسان إن 22 شخصا قتلوا في غارات على دوما الخميس.\n"
    assert transitions(told(first, ("2018-05-12", second + "وعزا الارتفاع إلى وفاة أحد الجرحى.\n"))) == {"wounded_died"}
    assert transitions(told(first, ("2018-05-12", second))) == set()


def test_a_coalition_and_its_watchers_are_two_ranges() -> None:
    """«at least 740» by a coalition and «at least 5210» by a monitor: a dispute, both ranges shown, best null, nothing intersected."""
    text = (
        "أعلن التحالف الدولي أن 740 مدنيا على الأقل قتلوا في ضرباته الجوية في سوريا والعراق منذ 2014.\n"
        "وقالت منظمة إيروورز إن 5210 مدنيين على الأقل قتلوا في ضربات التحالف الجوية في سوريا والعراق منذ 2014.\n"
    )
    ledger = told(("2018-06-01", text))
    tally = next(t for t in ledger.tallies if any(s.documented.low == 740 for s in t.history))
    assert {s.documented.low for s in tally.history} == {740, 5210}
    assert "dispute" in {n.note for n in tally.notes} and tally.best is None
    assert sorted(v.tightened.low or 0 for v in tally.origins) == [740, 5210]
    assert all(v.tightened.high is None for v in tally.origins)
