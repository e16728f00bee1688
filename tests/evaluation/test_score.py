"""The scorer: what it counts as found and right, and that it agrees with the scorer that came with the gold set."""

from __future__ import annotations

from typing import Any

import pytest
from evaluation.annotations import Annotated, Item, faults, occurrence, read_folder, span_of
from evaluation.floors import own_corpora
from evaluation.phrases import same, words
from evaluation.pretend import said
from evaluation.score import precision_recall_f1, score
from example import GOLD, TEXT
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import terms


def figures_with(change: Any) -> dict[str, Any]:
    """The figures of TEXT's perfect lines after a change to them."""
    lines = said(GOLD)
    claims = [line for line in lines if line["type"] == "claim"]
    change(lines, claims)
    return score([GOLD], lines).figures()


def test_a_perfect_reading_scores_one() -> None:
    """Lines that say what the annotation says get 1.0 at every level, for claims and events."""
    figures = figures_with(lambda lines, claims: None)
    assert {
        figures[f"{level}_f1"] for level in ("found", "strict", "full", "usable", "events_found", "events_strict")
    } == {1.0}
    assert figures["unexplained"] == 0
    assert figures["explained_away"] == 0


def test_silence_scores_zero() -> None:
    """No lines at all score 0, without an error, and say nothing about numbers."""
    figures = score([GOLD], []).figures()
    assert (figures["found_f1"], figures["said"], figures["unexplained"]) == (0.0, 0, None)


@pytest.mark.parametrize(
    ("part", "value", "levels"),
    [
        (("figure", "low"), 6, {"strict", "full", "usable"}),
        (("figure", "unit"), "families", {"strict", "full", "usable"}),
        (("who", "text"), "جنود", {"strict", "full", "usable"}),
        (("source",), None, {"strict", "full", "usable"}),
        (("figure", "hedge"), "about", {"full"}),
        (("place",), {"text": "مدينة أخرى"}, {"full"}),
        (("time",), {"text": "أمس"}, {"full"}),
        (("mode",), "denied", {"full", "usable"}),
        (("scope",), "period", {"full", "usable"}),
        (("who", "class"), ["state_forces"], {"usable"}),
        (("part_of",), "one-2", {"usable"}),
        (("by",), {"text": "قصف"}, set()),
    ],
)
def test_a_wrong_part_costs_its_levels(part: tuple[str, ...], value: Any, levels: set[str]) -> None:
    """A part that is wrong takes away the levels that ask for it, and no other."""

    def change(lines: list[Item], claims: list[Item]) -> None:
        target = claims[0]
        for key in part[:-1]:
            target = target[key]
        target[part[-1]] = value

    figures = figures_with(change)
    lost = {level for level in ("found", "strict", "full", "usable") if figures[f"{level}_f1"] < 1}
    assert lost == levels


def test_another_kind_is_not_found() -> None:
    """A figure under another kind is a miss and a false alarm."""
    figures = figures_with(lambda lines, claims: claims[2].update(kind="killed"))
    assert (figures["found"], figures["said"], figures["claims"]) == (2, 3, 3)


def test_a_claim_said_twice_is_found_once() -> None:
    """Saying a claim again is a false alarm, not a second hit."""
    figures = figures_with(lambda lines, claims: lines.append({**claims[0], "id": "again"}))
    assert (figures["found"], figures["said"], figures["found_r"]) == (3, 4, 1.0)


def test_a_span_much_too_long_is_not_found() -> None:
    """A figure that takes in half the sentence does not count as overlapping."""
    figures = figures_with(lambda lines, claims: claims[1]["figure"].update(start=0, end=len(TEXT)))
    assert figures["found"] == 2


def test_a_part_of_a_whole_that_was_missed_is_not_right() -> None:
    """Where the whole was not found, its part cannot name it."""
    figures = figures_with(lambda lines, claims: lines.remove(claims[0]))
    assert figures["usable_p"] == 0.5


def test_another_mention_of_a_found_event_is_no_false_alarm() -> None:
    """The same word for the same kind of event again is passed over; another word is a false alarm."""
    event = {"type": "event", "report": "one", "kind": "shelling"}
    start, end = span_of(TEXT, {"figure": "قصف"}, "figure")
    once = [*said(GOLD), {**event, "trigger": {"start": start, "end": end}}]
    assert score([GOLD], once).figures()["events_found_f1"] == 1.0
    other = [*said(GOLD), {**event, "trigger": {"start": 0, "end": 3}}]
    assert score([GOLD], other).figures()["events_found_f1"] == 0.667


def test_numbers_without_a_claim_are_counted() -> None:
    """A number with neither claim nor reason is unexplained; one without a claim on a figure is explained away."""
    start, end = span_of(TEXT, GOLD.claims[0], "figure")
    number = {"type": "number", "report": "one", "start": start, "end": end, "claims": []}
    silent = score([GOLD], [{**number, "reason": None}, {**number, "start": 0, "end": 2, "reason": "age"}]).figures()
    assert (silent["unexplained"], silent["explained_away"]) == (0.5, 0.3333)


def test_other_lines_are_passed_over() -> None:
    """Report lines, and lines of reports that are not in the folder, change nothing."""
    more = [{"type": "report", "report": "one"}, {**said(GOLD)[0], "report": "two"}, {"kind": "killed"}]
    assert score([GOLD], [*said(GOLD), *more]).figures() == score([GOLD], said(GOLD)).figures()


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("المرصد السوري لحقوق الإنسان", "المرصد السوري لحقوق الانسان", True),
        ("بلدة الزهر", "الزهر", True),
        ("بلدة الزهر", "بلدة النخل", False),
        ("جنوب الوادي", "شمال الوادي", False),
        ("ريف الوادي الشرقي", "الوادي", True),
        (None, None, True),
        (None, "الوادي", False),
        ("", None, True),
        ("قوات", "قوات", True),
        ("أمس", "وأمس", True),
        ("مُقاتلين", "مقاتلين", True),
    ],
)
def test_same_phrases(one: str | None, other: str | None, answer: bool) -> None:
    """Phrases are the same by their telling words, not by spelling, article or head; other sides are other places."""
    assert same(one, other) is answer
    assert same(other, one) is answer


@given(st.text(alphabet="ابتجدوفلكمنهيةىأإ ًـال", min_size=1))
def test_a_phrase_is_the_same_as_itself(phrase: str) -> None:
    """Every phrase that has a word names the same thing as itself."""
    if words(phrase):
        assert same(phrase, phrase)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_f1_lies_between_its_two(hit: int, more_said: int, more_wanted: int) -> None:
    """F1 lies between precision and recall, and all three between 0 and 1."""
    p, r, f = precision_recall_f1(hit, hit + more_said, hit + more_wanted)
    assert 0 <= min(p, r) <= f + 1e-9
    assert f <= max(p, r) + 1e-9 <= 1 + 2e-9


def test_nth_occurrence() -> None:
    """Occurrences are counted from one, overlapping ones too, and there is none after the last."""
    assert [occurrence("ااا", "اا", nth) for nth in (1, 2, 3)] == [(0, 2), (1, 3), None]


def test_faults_are_named() -> None:
    """Every sort of fault in an annotation is said; a sound one has none."""
    assert faults(GOLD) == []
    bad = [
        {"kind": "dead"}, {"hedge": "maybe"}, {"unit": "cows"}, {"mode": "true"}, {"scope": "week"},
        {"who_class": ["us"]},
        {"figure": "سبعة"}, {"nth": 2}, {"who": "جنود"}, {"place": "القمر"}, {"evidence": "لا شيء"}, {"low": None},
        {"hedge": "at_least"}, {"hedge": "vague"}, {"hedge": "range"}, {"part_of": 7}, {"part_of": 0},
    ]  # fmt: skip
    for change in bad:
        broken = Annotated("x", TEXT, None, None, [{**GOLD.claims[0], **change}, *GOLD.claims[1:]], [])
        assert len(faults(broken)) >= 1, change
    for change in ({"kind": "party"}, {"trigger": "غارة"}, {"target": "القمر"}):
        assert len(faults(Annotated("x", TEXT, None, None, [], [{**GOLD.events[0], **change}]))) == 1, change


def test_the_corpora_are_well_formed() -> None:
    """Every annotation that the project carries can be scored, and every text has one."""
    folders = [corpus.folder for corpus in own_corpora()]
    assert folders
    for folder in folders:
        reports = read_folder(folder)
        assert {report.name for report in reports} == {path.stem for path in folder.glob("*.txt")}
        assert [f"{report.name}: {line}" for report in reports for line in faults(report)] == []


def test_the_corpora_have_every_kind() -> None:
    """Each kind of claim, hedge, mode, scope and event stands in the project's own corpora at least once."""
    reports = read_folder(own_corpora()[0].folder)
    for key, wanted in (("kind", terms.KINDS), ("hedge", terms.HEDGES), ("mode", terms.MODES), ("scope", terms.SCOPES)):
        assert set(wanted) <= {item[key] for report in reports for item in report.claims}, key
    assert set(terms.EVENT_KINDS) <= {event["kind"] for report in reports for event in report.events}
    assert sum(not report.claims for report in reports) >= 5, "reports from which nothing must be claimed"
