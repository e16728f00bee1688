"""Whether the sentences before lend a figure their time: taken where the telling goes on, left where it goes elsewhere."""

from __future__ import annotations

import marsad
from marsad.extraction.extract import _Assembly
from marsad.extraction.lent_times import MARGIN, weights
from marsad.model.structs import Claim

LEAD = "اشتباكات في تعز\n\nقال الجيش إنه قتل تسعة مسلحين في مدينة تعز الأربعاء.\n"


def last_claim(text: str) -> Claim:
    """The last claim of a report that appeared on a Thursday."""
    return marsad.extract(marsad.read(text, published="2018-05-17")).claims[-1]


def test_a_statement_that_runs_on_keeps_its_day() -> None:
    """What the same speaker goes on to tell of the same fight has its day, and the reason names what weighed."""
    claim = last_claim(LEAD + "وأوضح أن أربعة جنود جرحوا في المعركة.")
    assert claim.time is not None
    assert claim.time.text == "الأربعاء"
    assert any(step.startswith("time by time:of-the-figure-before (") for step in claim.explain)


def test_forces_elsewhere_have_no_day_of_a_fight() -> None:
    """A force said to stand in another country does not stand there on the day of the fight told before; the reason says so."""
    claim = last_claim(LEAD + "وينتشر في جنوب السودان نحو 900 جندي من قوات حفظ السلام.")
    assert claim.figure.low == 900
    assert claim.time is None
    assert any("time:not-lent (" in step for step in claim.explain)


def test_the_sum_of_the_table_decides() -> None:
    """The decision is that of the sum of the shipped weights of the features that are shown, against the margin."""
    for end in ("وأوضح أن أربعة جنود جرحوا في المعركة.", "وينتشر في جنوب السودان نحو 900 جندي."):
        reading = _Assembly(marsad.read(LEAD + end, published="2018-05-17"), marsad.load_lexicon(), "")
        settled = sorted(reading.settled, key=lambda c: c.i)
        lent = [reading.lent_time_features(c, reading.stop_of(n, settled)) for n, c in enumerate(settled)][-1]
        assert lent is not None
        taken = sum(weights().get(f, 0.0) for f in lent[1]) > MARGIN
        assert taken == (last_claim(LEAD + end).time is not None)
