"""Several armed people right behind an active verb are the doers where one person follows them, and no victims."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, float | None, str]]:
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low, c.figure.text) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("قتل مسلحون رئيس بلدية المدينة أمام منزله.", "رئيس بلدية"),
        ("قتل مسلحون الرقيب محمود عثمان في المدينة.", "محمود عثمان"),
        ("قتل مسلحون أحمد السيد أمام منزله.", "أحمد السيد"),
        ("قتل مسلحون مجهولون نجل زعيم القبيلة.", "نجل"),
        ("اغتال مسلحون مجهولون مراسل القناة في درعا أمام منزله.", "مراسل"),
        ("قتل جنود إسرائيليون الشاب محمد زيد.", "محمد زيد"),
        ("قتل مسلحون ينتمون للتنظيم الشيخ خالد العلي.", "خالد العلي"),
        ("قتل مسلحون من التنظيم الشيخ خالد العلي.", "خالد العلي"),
        ("اغتال مسلحون المسؤول العسكري في التنظيم أبو حمزة العراقي.", "أبو حمزة العراقي"),
    ],
)
def test_the_one_behind_them_is_the_victim(text: str, whom: str) -> None:
    """«قتل مسلحون رئيس البلدية» counts the mayor and not the gunmen."""
    assert [(low, said) for _, low, said in _claims(text)] == [(1, whom)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قتل مسلحون وأصيب آخرون.", 2),
        ("قتل مسلحون تابعون للجماعة في غارة.", 1),
        ("قتل مسلحون في كمين نصبه الجيش.", 1),
    ],
)
def test_with_nobody_behind_them_they_are_the_victims(text: str, count: int) -> None:
    """«قتل مسلحون في كمين»: the passive, whose subject they are."""
    claims = _claims(text)
    assert len(claims) == count and claims[0][:2] == ("killed", None)


@pytest.mark.parametrize(
    "text",
    [
        "اغتيل الناشط خالد العلي أمام مسجد في المدينة.",
        "وقال المصدر إنه قتل أمام مسجد الحي.",
        "قتل ثلاثة أشخاص أمام جامع.",
    ],
)
def test_in_front_of_a_mosque_is_no_imam(text: str) -> None:
    """«أمام مسجد» is a place: the letters that are folded into one tell nobody that an imam died."""
    assert not any("أمام" in said for _, _, said in _claims(text))


def test_the_children_of_somebody_told_of_are_not_counted() -> None:
    """«أب لثلاثة أطفال», «فتاة في العشرين»: how many children and how old, with that for their reason."""
    reading = marsad.extract(marsad.read("قتلت القوات رجلا وهو أب لثلاثة أطفال عند الحاجز.", published="2018-05-13"))
    assert [(c.kind, c.figure.low) for c in reading.claims] == [("killed", 1)]
    assert [n.rule for n in reading.numbers] == ["children-of-one-told-of"]
    reading = marsad.extract(marsad.read("قُتلت فتاة في العشرين برصاص قناص.", published="2018-05-13"))
    assert [(c.kind, c.figure.low) for c in reading.claims] == [("killed", 1)]
    assert [n.reason for n in reading.numbers] == ["age"]


def test_a_broken_plural_without_tanwin_is_one_farmer_with_it() -> None:
    """«مزارعا» is one farmer: the plural of farms takes no such ending."""
    assert [(k, n) for k, n, _ in _claims("اعتقلت قوات الأمن مزارعا من سكان القرية.")] == [("captured", 1)]
