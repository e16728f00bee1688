"""Which place a figure or an event is tied to."""

from __future__ import annotations

import pytest

import marsad
from marsad.extraction.ties import weights


def place_of(text: str, n: int = 0) -> str | None:
    """The words of the place of the n-th claim of a text."""
    place = marsad.extract(marsad.read(text, published="2018-05-13")).claims[n].place
    return place.text if place is not None else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل سبعة مدنيين في غارات على بلدة تفتناز.", "بلدة تفتناز"),
        ("قتل خمسة جنود في هجوم على نقطة تفتيش قرب عفرين.", "نقطة تفتيش قرب عفرين"),
        ("قتل خمسة أشخاص في هجوم على ملهى ليلي في إسطنبول.", "ملهى ليلي في إسطنبول"),
        ("أصيب عشرة متظاهرين بالرصاص الحي شرق غزة.", "شرق غزة"),
    ],
)
def test_the_place_is_the_spot_that_is_named(text: str, place: str) -> None:
    """A spot without a name is read together with the place that locates it; «الرصاص الحي» is no quarter."""
    assert place_of(text) == place


def test_a_word_for_a_place_points_back_to_its_name() -> None:
    """«البلدة» is the town that the story named before."""
    text = "قصفت قوات النظام بلدة جاسم صباح الجمعة.\nوقتل أربعة مدنيين في البلدة."
    assert place_of(text) == "بلدة جاسم"


def test_the_reasons_of_a_choice_stand_in_explain() -> None:
    """A weighed place says which features weighed most, and each of them is a line of the table of weights."""
    claim = marsad.extract(marsad.read("قتل سبعة مدنيين في غارات على بلدة تفتناز.", published="2018-05-13")).claims[0]
    step = next(line for line in claim.explain if line.startswith("place by place:weighed"))
    named = step.partition("(")[2].partition(")")[0].split(", ")
    assert len(named) == 3
    assert set(named) <= set(weights())
