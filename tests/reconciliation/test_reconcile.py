"""Reconciliation on short reports of our own: what becomes one tally, what does not, and what is said of it."""

from __future__ import annotations

import json
import random
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad
from marsad.model.ledger import Judgement, Ledger, Tally
from marsad.model.structs import Claim, Report
from marsad.reconciliation import judgements as judging
from marsad.reconciliation.tables import TableError, weights

FIRST = "قال المرصد السوري لحقوق الإنسان إن 23 شخصاً على الأقل قتلوا في قصف على مدينة دوما، الخميس.\n"
SECOND = "أعلن المرصد السوري لحقوق الإنسان، الجمعة، أن 27 شخصاً على الأقل قتلوا في قصف على مدينة دوما، الخميس.\n"
ARMY = "أعلن الجيش السوري أن 3 أشخاص قتلوا في قصف على مدينة دوما، الخميس.\n"
OTHER = "قال المرصد السوري لحقوق الإنسان إن 23 شخصاً على الأقل قتلوا في قصف على مدينة الباب، الخميس.\n"
BARE = "قال المرصد السوري لحقوق الإنسان إن 23 شخصاً قتلوا في قصف على مدينة دوما، الخميس.\n"


def told(*texts: tuple[str, str]) -> tuple[list[Claim], list[Report]]:
    """The claims and reports of some texts, each with its day of publication."""
    reports = [marsad.read(text, published=day, report=f"r{n}") for n, (text, day) in enumerate(texts)]
    return [c for r in reports for c in marsad.extract(r).claims], reports


def the(ledger: Ledger, low: int) -> Tally:
    """The one tally that holds a statement of this documented count."""
    found = [t for t in ledger.tallies if any(s.documented.low == low for s in t.history)]
    assert len(found) == 1
    return found[0]


def notes(tally: Tally) -> list[str]:
    """The types of a tally's notes."""
    return [n.note for n in tally.notes]


def test_a_rise_is_an_update_and_the_latest_wins() -> None:
    """One origin, two counts of one happening: one tally, an update, the later figure with its open upper bound."""
    claims, reports = told((FIRST, "2018-05-10"), (SECOND, "2018-05-11"))
    ledger = marsad.reconcile(claims, reports=reports)
    assert len(ledger.tallies) == 1
    tally = ledger.tallies[0]
    assert (tally.low, tally.best, tally.high) == (27, 27, None)
    assert notes(tally) == ["single_origin", "update"]
    assert [s.documented.low for s in tally.history] == [23, 27]
    assert tally.history[0].superseded_by == tally.history[1].claim


def test_a_background_paragraph_does_not_supersede() -> None:
    """Order is that of saying: given the later report first, the figures are the same."""
    claims, _ = told((SECOND, "2018-05-11"), (FIRST, "2018-05-10"))
    assert the(marsad.reconcile(claims), 27).best == 27


def test_origins_are_never_intersected() -> None:
    """The army's 3 against a monitor's 23: a dispute, an envelope, no best unless the policy or a judgement settles it."""
    claims, _ = told((FIRST, "2018-05-10"), (ARMY, "2018-05-10"))
    tally = the(marsad.reconcile(claims), 23)
    assert (tally.low, tally.best, tally.high) == (3, None, None)
    assert "dispute" in notes(tally)
    assert tally.independent_origins == 2
    assert the(marsad.reconcile(claims, policy="conservative"), 23).best == 3
    monitor = next(s.claim for s in tally.history if s.documented.low == 23)
    settled = Judgement(id="j1", verdict="accepted", claims=(monitor,), who="a", when="2018-06-01")
    assert the(marsad.reconcile(claims, [settled]), 23).best == 23


def test_the_same_figure_elsewhere_is_another_tally() -> None:
    """23 dead in Douma and 23 dead in al-Bab on one day are two counts."""
    claims, _ = told((FIRST, "2018-05-10"), (OTHER, "2018-05-10"))
    assert len(marsad.reconcile(claims).tallies) == 2


def test_a_lost_hedge_is_said_and_kept() -> None:
    """A copy that drops «at least» does not close the range."""
    claims, _ = told((FIRST, "2018-05-10"), (BARE, "2018-05-10"))
    tally = the(marsad.reconcile(claims), 23)
    assert "hedge_lost" in notes(tally)
    assert (tally.low, tally.high, tally.independent_origins) == (23, None, 1)


def test_judgements_win() -> None:
    """«Different» parts what the points join, «same» joins what they part, and a withdrawn one does neither."""
    claims, _ = told((FIRST, "2018-05-10"), (SECOND, "2018-05-11"), (OTHER, "2018-05-10"))
    a, b, c = (x.id for x in claims)
    apart = Judgement(id="j1", verdict="different", claims=(a, b), who="r", when="2018-06-01")
    join = Judgement(id="j2", verdict="same", claims=(b, c), who="r", when="2018-06-01")
    ledger = marsad.reconcile(claims, [apart, join])
    assert sorted(sorted(t.claims) for t in ledger.tallies) == sorted([[a], sorted([b, c])])
    assert any("judged different" in line.reasons[0] and not line.same for line in ledger.links)
    undone = Judgement(id="j3", verdict="withdrawn", claims=(), who="r", when="2018-06-02", withdraws="j1")
    gone = Judgement(id="j4", verdict="withdrawn", claims=(), who="r", when="2018-06-02", withdraws="j2")
    assert marsad.reconcile(claims, [undone, gone, apart, join]) == marsad.reconcile(claims)


def test_rejected_claims_leave_and_corrected_ones_change() -> None:
    """A rejected claim counts nowhere; a correction counts with the reviewer's field, and the claim is not changed."""
    claims, _ = told((FIRST, "2018-05-10"), (SECOND, "2018-05-11"))
    no = Judgement(id="j1", verdict="rejected", claims=(claims[1].id,), who="r", when="2018-06-01")
    assert the(marsad.reconcile(claims, [no]), 23).best == 23
    raw = msgspec.Raw(b'{"low":28,"high":28,"hedge":"exact"}')
    fix = Judgement(
        id="j2", verdict="corrected", claims=(claims[1].id,), who="r", when="2018-06-01", correction={"figure": raw}
    )
    tally = the(marsad.reconcile(claims, [fix]), 28)
    assert (tally.best, tally.review) == (28, "corrected")
    assert claims[1].figure.low == 27


def test_every_link_has_reasons() -> None:
    """Each link names its weights, and their points add up to its score."""
    claims, _ = told((FIRST, "2018-05-10"), (SECOND, "2018-05-11"), (ARMY, "2018-05-10"))
    links = marsad.reconcile(claims).links
    assert links
    for line in links:
        points = [float(reason.split(":")[0].split()[-1]) for reason in line.reasons]
        assert abs(sum(points) - line.score) < 0.01 * len(points)


ALL, REPORTS = told(
    *((t, d) for t in (FIRST, SECOND, ARMY, OTHER, BARE) for d in ("2018-05-10", "2018-05-11", "2018-05-17"))
)


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_changes_nothing(order: random.Random) -> None:
    """Claims, reports and judgements in any order give the same ledger, byte for byte."""
    ids = [c.id for c in ALL]
    judged = [
        Judgement(id="j1", verdict="same", claims=(ids[0], ids[3]), who="r", when="2018-06-01"),
        Judgement(id="j2", verdict="different", claims=(ids[0], ids[1]), who="r", when="2018-06-01"),
    ]
    base = msgspec.json.encode(marsad.reconcile(ALL, judged, reports=REPORTS))
    claims, reports = list(ALL), list(REPORTS)
    for items in (claims, reports, judged):
        order.shuffle(items)
    assert msgspec.json.encode(marsad.reconcile(claims, judged, reports=reports)) == base


def test_each_claim_is_in_one_tally() -> None:
    """No claim is lost and none is counted in two tallies; a claim given twice counts once."""
    ledger = marsad.reconcile([*ALL, *ALL])
    assert sorted(c for t in ledger.tallies for c in t.claims) == sorted({c.id for c in ALL})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2: no judgement"),
        ('{"type":"judgement","id":"b","verdict":"maybe","claims":["x"],"who":"r","when":"d"}', "«maybe» is none of"),
        ('{"type":"judgement","id":"b","verdict":"same","claims":["x"],"who":"r","when":"d"}', "two different ids"),
        ('{"type":"judgement","id":"a","verdict":"unsure","claims":["x"],"who":"r","when":"d"}', "in line 1 already"),
        (
            '{"type":"judgement","id":"b","verdict":"corrected","claims":["x"],"who":"r","when":"d"}',
            "needs a «correction»",
        ),
        ('{"type":"judgement","id":"b","verdict":"withdrawn","claims":[],"who":"r","when":"d"}', "needs «withdraws»"),
    ],
)
def test_bad_judgements_are_named(tmp_path: Path, line: str, message: str) -> None:
    """A line that is no judgement is refused with file, line and remedy; the good line before it is not the cause."""
    good = '{"type":"judgement","id":"a","verdict":"accepted","claims":["x"],"who":"r","when":"d"}'
    file = tmp_path / "j.jsonl"
    file.write_text(good + "\n", encoding="utf-8")
    assert len(judging.load(file)) == 1
    file.write_text(f"{good}\n{line}\n", encoding="utf-8")
    with pytest.raises(judging.JudgementError, match=r"j\.jsonl, line 2") as caught:
        judging.load(file)
    assert message in str(caught.value)


def test_weights_can_be_overridden_and_are_checked(tmp_path: Path) -> None:
    """A user's threshold parts what ours joins; unknown keys and words for numbers are refused by name."""
    claims, _ = told((FIRST, "2018-05-10"), (SECOND, "2018-05-11"))
    file = tmp_path / "w.yaml"
    file.write_text("threshold: 50\n", encoding="utf-8")
    assert len(marsad.reconcile(claims, weights=weights(file)).tallies) == 2
    for text, message in (("points: {nearness: 1}", "nearness"), ("threshold: high", "threshold"), ("a: 1", "«a»")):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(TableError, match=r"w\.yaml.*" + message):
            weights(file)


def test_the_ledger_goes_through_json() -> None:
    """Every tally and link that is printed is read back as it was."""
    ledger = marsad.reconcile(ALL, reports=REPORTS)
    for tally in ledger.tallies:
        assert msgspec.json.decode(msgspec.json.encode(tally), type=Tally) == tally
        assert json.loads(msgspec.json.encode(tally))["type"] == "tally"
