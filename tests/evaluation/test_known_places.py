"""The gazetteer knows what annotators wrote down; skipped where the gold set is not."""

from __future__ import annotations

import pytest
from evaluation.floors import gold_folder
from evaluation.places import known

#: the share of Syrian place phrases that must not be left without an entry, candidates or a reason
WANTED = 0.95


@pytest.mark.shared
def test_syrian_places_are_known_or_say_why_not() -> None:
    """Of the gold's Syrian place phrases at least 95 in 100 resolve, list their candidates, or say why they are unknown."""
    folder = gold_folder()
    if folder is None:
        pytest.skip("the gold set is not here (MARSAD_GOLD, or ../shared/gold beside the checkout)")
    found = known(folder, "sy")
    assert len(found) > 100
    lost = [(report, phrase) for report, phrase, rank in found if rank == "not seen"]
    assert 1 - len(lost) / len(found) >= WANTED, lost
