"""What is asked of a line without stops grows with its length, and not with the square of it."""

from __future__ import annotations

import pytest

import marsad
from marsad.extraction import accused, stretches


@pytest.mark.parametrize(
    "unit", ["قتل خمسة مدنيين في القصف ", "نقل سبعة أشخاص إلى المستشفى ", "وقال المصدر إن الحصيلة بلغت 20 شخصا "]
)
def test_twice_the_line_is_twice_the_asking(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Totals told before a figure and doers beside it are sought near it, however long the line is."""
    asked = [0]

    def counted(kept):  # type: ignore[no-untyped-def]
        def asking(*args, **kwargs):  # type: ignore[no-untyped-def]
            asked[0] += 1
            return kept(*args, **kwargs)

        return asking

    monkeypatch.setattr(stretches, "_total_at", counted(stretches._total_at))
    monkeypatch.setattr(accused.Accused, "features", counted(accused.Accused.features))
    counts = []
    for times in (100, 200):
        asked[0] = 0
        marsad.extract(marsad.read(unit * times, published="2018-05-13"))
        counts.append(asked[0])
    assert counts[1] <= 2.3 * counts[0]
