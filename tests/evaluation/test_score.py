"""The scorer: what it counts as found and right, and that it agrees with the scorer that came with the gold set."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import pytest
from evaluation.annotations import Annotated, Item, faults, occurrence, read_folder, span_of
from evaluation.floors import gold_folder, own_corpora
from evaluation.page import page, painted
from evaluation.phrases import PALE, same, words
from evaluation.score import precision_recall_f1, score
from hypothesis import given
from hypothesis import strategies as st

TEXT = "قال مصدر طبي إن خمسة مدنيين قتلوا في قصف على بلدة الزهر، بينهم طفلان، وأصيب 12 آخرون."


def claim(figure: str, low: int | None, **more: Any) -> Item:
    """An annotated claim of TEXT, with what most of them have."""
    base: Item = {
        "kind": "killed", "figure": figure, "low": low, "high": low, "hedge": "exact", "unit": "people", "who": None,
        "who_class": ["civilians"], "by": None, "place": "بلدة الزهر", "time": None, "from": None, "to": None,
        "scope": "incident", "source": "مصدر طبي", "source_id": "medics", "mode": "asserted", "part_of": None,
    }  # fmt: skip
    return {**base, **more}


GOLD = Annotated(
    name="one",
    text=TEXT,
    published="2024-03-18",
    outlet=None,
    claims=[
        claim("خمسة مدنيين", 5, who="مدنيين"),
        claim("طفلان", 2, who="طفلان", part_of=0),
        claim("12 آخرون", 12, kind="wounded"),
    ],
    events=[{"kind": "shelling", "trigger": "قصف", "place": "بلدة الزهر", "source": "مصدر طبي", "source_id": "medics"}],
)


def said(report: Annotated) -> list[Item]:
    """The lines of one who read a report exactly as it is annotated."""
    lines: list[Item] = []
    for i, wanted in enumerate(report.claims):
        start, end = span_of(report.text, wanted, "figure")
        part = wanted.get("part_of")
        lines.append(
            {
                "type": "claim", "report": report.name, "id": f"{report.name}-{i}", "kind": wanted["kind"],
                "figure": {"start": start, "end": end, **{k: wanted.get(k) for k in ("low", "high", "hedge", "unit")}},
                "who": {"text": wanted.get("who"), "class": list(wanted.get("who_class") or [])},
                "by": wanted.get("by") and {"text": wanted["by"]},
                "place": wanted.get("place") and {"text": wanted["place"]},
                "time": wanted.get("time")
                and {"text": wanted["time"], "from": wanted.get("from"), "to": wanted.get("to")},
                "source": wanted.get("source") and {"text": wanted["source"], "id": wanted.get("source_id")},
                "mode": wanted["mode"], "scope": wanted["scope"],
                "part_of": None if part is None else f"{report.name}-{part}",
            }
        )  # fmt: skip
        lines.append(
            {"type": "number", "report": report.name, "start": start, "end": end, "claims": [i], "reason": None}
        )
    for wanted in report.events:
        start, end = span_of(report.text, wanted, "trigger")
        lines.append(
            {
                "type": "event", "report": report.name, "kind": wanted["kind"], "trigger": {"start": start, "end": end},
                "place": wanted.get("place") and {"text": wanted["place"]},
                "time": wanted.get("time") and {"text": wanted["time"]},
                "source": wanted.get("source") and {"text": wanted["source"], "id": wanted.get("source_id")},
                "mode": wanted.get("mode", "asserted"),
            }
        )  # fmt: skip
    return lines


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
    from marsad.model import terms

    for key, wanted in (("kind", terms.KINDS), ("hedge", terms.HEDGES), ("mode", terms.MODES), ("scope", terms.SCOPES)):
        assert set(wanted) <= {item[key] for report in reports for item in report.claims}, key
    assert set(terms.EVENT_KINDS) <= {event["kind"] for report in reports for event in report.events}
    assert sum(not report.claims for report in reports) >= 5, "reports from which nothing must be claimed"


def test_the_page_shows_each_error_in_its_sentence() -> None:
    """A miss, a false alarm and a wrong part stand on the page, in right-to-left sentences with their parts marked."""
    lines = said(GOLD)
    claims = [line for line in lines if line["type"] == "claim"]
    claims[0]["figure"]["low"] = 6
    claims[1]["kind"] = "captured"
    html = page({"tiny": score([GOLD], lines)}, {"tiny": {"found_f1": 0.5}})
    assert "missed claim <b>killed</b>" in html
    assert "false claim <b>captured</b>" in html
    assert "not strict: <b>killed</b>" in html
    assert 'dir="rtl"' in html
    assert '<mark class="figure who">طفلان</mark>' in html
    assert '<small class="up">+0.167</small>' in html


@given(st.lists(st.tuples(st.sampled_from(["figure", "who", "place"]), st.integers(0, 30), st.integers(0, 30))))
def test_painting_keeps_the_text(parts: list[tuple[str, int, int]]) -> None:
    """Whatever is marked, the words on the page are those of the text, in their order."""
    import re

    text = "خمسة < ستة & سبعة في القرية"
    html = painted(text, 0, len(text), parts)
    plain = re.sub("</?mark[^>]*>", "", html)
    assert plain.replace("&lt;", "<").replace("&amp;", "&") == text


# --- agreement with the scorer of the gold set ------------------------------------------------------------------


def theirs(folder: Path) -> Any:
    """The scorer that came with the gold set, as a module; the test skips where it is not there."""
    for path in (folder / "score.py", folder.parent / "score.py"):
        if path.exists():
            spec = importlib.util.spec_from_file_location("gold_score", path)
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return module
    return pytest.skip(f"no score.py beside {folder}")


@pytest.fixture(scope="module")
def gold() -> Path:
    """The gold set's folder; skips where it is not there."""
    folder = gold_folder()
    if folder is None:
        pytest.skip("the gold set is not here (MARSAD_GOLD, or ../shared/gold beside the checkout)")
    return folder


def perturbed(reports: list[Annotated], seed: int) -> list[Item]:
    """Perfect lines of the gold set, spoilt at random in every way that matters to a score."""
    rng = random.Random(seed)
    rate = rng.choice([0.02, 0.1, 0.3])

    def now() -> bool:
        return rng.random() < rate

    out: list[Item] = []
    for report in reports:
        lines = json.loads(json.dumps(said(report)))
        phrases_here = [c[k] for c in report.claims for k in ("who", "place", "source", "time", "by") if c.get(k)] or [
            None
        ]
        ids = [line["id"] for line in lines if line["type"] == "claim"]
        for line in lines:
            if now():
                continue  # a miss
            span = line.get("figure") or line.get("trigger") or line
            if now():
                span["start"] = max(0, span["start"] - rng.randint(0, 30))
            if now():
                span["end"] = min(len(report.text), span["end"] + rng.randint(-3, 40))
                span["end"] = max(span["end"], span["start"] + 1)
            if line["type"] == "number":
                if now():
                    line.update(claims=[], reason=rng.choice([None, "unexplained", "age", "date"]))
                out.append(line)
                continue
            if now():
                line["kind"] = rng.choice(["killed", "wounded", "attacks", "forces", "airstrike", "clash"])
            for part in ("place", "time", "by", "source"):
                if part in line and now():
                    line[part] = rng.choice([None, {"text": rng.choice(phrases_here)}, rng.choice(phrases_here)])
            if line.get("source") and now() and isinstance(line["source"], dict):
                line["source"]["id"] = rng.choice([None, "sohr", "sana", "afp"])
            if now():
                line["mode"] = rng.choice(["asserted", "denied", "planned", "unconfirmed"])
            if line["type"] == "claim":
                if now():
                    line["figure"][rng.choice(["low", "high"])] = rng.choice([None, 1, 2, 10])
                if now():
                    line["figure"]["hedge"] = rng.choice(["exact", "about", "vague"])
                if now():
                    line["figure"]["unit"] = rng.choice(["people", "places", "attacks"])
                if now():
                    line["who"] = rng.choice([None, {"text": rng.choice(phrases_here), "class": ["civilians"]}])
                if line["who"] and now():
                    line["who"]["class"] = rng.sample(["civilians", "state_forces", "unspecified"], rng.randint(0, 2))
                if now():
                    line["scope"] = rng.choice(["incident", "period", "cumulative", "standing"])
                if now():
                    line["part_of"] = rng.choice([None, *ids])
                if now() and line["time"] and isinstance(line["time"], dict):
                    line["time"]["from"] = rng.choice([None, "2018-01-01"])
            out.append(line)
            if now():
                out.append(json.loads(json.dumps(line)))  # a false alarm, or another mention
                out[-1]["id"] = f"{line.get('id')}-again"
    rng.shuffle(out)
    return out


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(12))
def test_agreement_on_spoilt_predictions(gold: Path, seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    """On the same predictions, this scorer's figures are exactly those of the scorer that came with the gold set."""
    module = theirs(gold)
    reports = read_folder(gold)
    lines = perturbed(reports, seed)
    kinds = ["killed", "wounded"] if seed % 4 == 3 else None
    wanted = module.score(gold, lines, kinds=kinds)
    capsys.readouterr()
    ours = score(reports, lines, kinds or ()).figures()
    assert ours == wanted
    assert 0 < ours["found_f1"] < 1, "the predictions were not spoilt, or entirely: the test would prove little"


@pytest.mark.shared
def test_agreement_on_phrases(gold: Path) -> None:
    """Every two phrases of one gold report are judged alike by both scorers, and both hold the same words for pale."""
    module = theirs(gold)
    assert module.HEADS == PALE
    for report in read_folder(gold):
        here = sorted({c[k] for c in report.claims for k in ("who", "place", "source", "time", "by") if c.get(k)})
        for one in here:
            assert list(words(one)) == module.words(one)
            for other in here:
                assert same(one, other) == module.same(one, other), (one, other)
