"""A run over many reports: what it asks of the process, and what it leaves as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

from marsad.batch.pool import Options, readings
from marsad.model.structs import Capture


def _captures() -> Iterator[Capture]:
    for n in range(3):
        text = f"قتل {n + 2} من المزارعين في انفجار لغم قرب القرية."
        yield Capture(report=f"r{n}", data=text.encode(), origin="test", text=text)


def test_the_collector_looks_seldom_while_a_run_lasts_and_as_before_after_it() -> None:
    """A run in this process raises the collector's thresholds, and gives them back also where it is left half-way."""
    before = gc.get_threshold()
    run = readings(_captures(), Options(published="2019-05-12"))
    next(run)
    during = gc.get_threshold()
    run.close()  # type: ignore[attr-defined]
    assert during[0] > before[0]
    assert gc.get_threshold() == before
    assert gc.isenabled()


def test_what_a_run_makes_needs_no_collector() -> None:
    """Once their readings are let go, reports that were read leave no cycles for the collector to find."""
    options = Options(published="2019-05-12")
    for _ in readings(_captures(), options):
        pass
    gc.collect()
    for _ in readings(_captures(), options):
        pass
    assert gc.collect() < 20
