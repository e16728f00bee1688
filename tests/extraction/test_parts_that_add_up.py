"""Figures that make up a number told before are its parts, where the arithmetic leaves no doubt."""

from __future__ import annotations

import marsad
from marsad.model.structs import Claim


def _wholes(text: str) -> tuple[tuple[Claim, ...], list[str | None]]:
    """The claims of a text, and for each the figure of its whole."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    by_id = {c.id: c.figure.text for c in claims}
    return claims, [by_id[c.part_of] if c.part_of else None for c in claims]


def test_persons_told_one_by_one_are_the_number_that_they_make_up() -> None:
    """Two young men named in the next sentences are the two Palestinians killed, each with a place of his own."""
    text = (
        "قتل فلسطينيان برصاص الجيش في قطاع غزة. وذكرت الوزارة أن الشاب أحمد نبيل عقل (25 عاما) قتل شرق جباليا، "
        "والشاب محمد إبراهيم أيوب قتل شرق خان يونس."
    )
    claims, wholes = _wholes(text)
    assert wholes == [None, "فلسطينيان", "فلسطينيان"]
    assert claims[1].place is not None
    assert "جباليا" in claims[1].place.text


def test_one_name_does_not_make_up_a_larger_number() -> None:
    """A man killed in another deed is no part of the five that were counted before."""
    text = "وقتل خمسة أشخاص في الهجوم. وانتهى الاعتداء بمقتل منفذه خالد مسعود."
    assert set(_wholes(text)[1]) == {None}


def test_figures_that_add_up_are_the_parts_of_the_sum() -> None:
    """18 = 10 + 8 in the sentences behind: both are parts."""
    text = (
        "اعتقلت السلطات 18 شخصا في مدينتين. وقال مصدر إن 10 أشخاص اعتقلوا في إزمير. وذكرت الشرطة أنها اعتقلت 8 آخرين."
    )
    assert _wholes(text)[1] == [None, "18 شخصا", "18 شخصا"]


def test_small_sums_and_updates_are_left_alone() -> None:
    """14 = 5 + 9 may be chance, and 34 behind 30 and 4 is a toll that rose."""
    assert set(_wholes("قتل 14 شخصا في تفجير. وقتل خمسة آخرون في حلب. وسقط تسعة قتلى في هجومين.")[1]) == {None}
    assert set(_wholes("ارتفع عدد القتلى إلى 34 شخصا. وكان 30 شخصا قتلوا. وقتل 4 أشخاص لاحقا.")[1]) == {None}


def test_a_part_is_less_than_its_whole() -> None:
    """«من بين القتلى 9 مسلحين» behind a figure of nine belongs to the seventeen before it."""
    text = "قتل 17 مقاتلا في الهجوم. كما قتل 9 مدنيين. وأوضح أن من بين القتلى 9 مسلحين."
    assert _wholes(text)[1][-1] == "17 مقاتلا"


def test_a_part_may_have_a_verb_of_its_own() -> None:
    """«بينهم ثمانية قتلوا في انفجار» is a part of the thirteen."""
    text = "أوقعت المعارك 13 قتيلا في صفوف القوات، بينهم ثمانية قتلوا في انفجار سيارة."
    assert _wholes(text)[1] == [None, "13 قتيلا"]


def test_what_is_joined_to_a_part_of_the_dead_is_a_part_too() -> None:
    """«من بين القتلى ثلاثة موظفين وأربعة من الشرطة»: both are parts of the toll told before."""
    text = "قتل 11 شخصا في الهجوم. وقال المدير إن من بين القتلى ثلاثة معلمين وأربعة من حراس المدرسة."
    whole, *parts = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert [(c.figure.low, c.part_of, c.part_how) for c in parts] == [(3, whole.id, "among"), (4, whole.id, "among")]
