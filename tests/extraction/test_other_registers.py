"""Formulas of agencies, ministries' bulletins, monitors and army communiques, in sentences of our own."""

from __future__ import annotations

import pytest

import marsad

Said = list[tuple[str, float | None, float | None]]


def _claims(text: str) -> Said:
    read = marsad.extract(marsad.read(text, published="2022-03-15"))
    return sorted(((c.kind, c.figure.low, c.figure.high) for c in read.claims), key=str)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # people first, and what became of them behind
        ("قال مسؤول إن 15 من طالبان لاقوا حتفهم خلال الاشتباكات.", [("killed", 15, 15)]),
        ("أكد المصدر أن 40 حوثيا على الأقل سقطوا قتلى في المعارك.", [("killed", 40, None)]),
        ("أضاف البيان أن ثلاثة عسكريين سقطوا جرحى في الكمين.", [("wounded", 3, 3)]),
        ("وذكرت الصحيفة أن ستة من الحراس وقعوا أسرى بيد المهاجمين.", [("captured", 6, 6)]),
        ("قال مصدر إن 80 شخصا كانوا محتجزين في الفندق.", [("captured", 80, 80)]),
        ("عشرات العمال كانوا محاصرين داخل المصنع.", [("trapped", None, None)]),
        ("دمرت الغارة البناية، ولا يزال نحو 40 شخصا تحت الأنقاض.", [("trapped", 40, 40)]),
        ("تخضع 11 ألف عائلة لحصار منذ حزيران.", [("trapped", 11000, 11000)]),
        # tolls and bulletins
        ("ارتفع تعداد الشهداء إلى 21 حتى اللحظة.", [("killed", 21, 21)]),
        ("ارتفاع تعداد قتلى القصف الجوي على المدينة إلى 9", [("killed", 9, 9)]),
        ("الشهداء: 12، الجرحى: 45.", [("killed", 12, 12), ("wounded", 45, 45)]),
        ("ارتفع عدد الإرهابيين الذين تم تحييدهم إلى 71.", [("casualties", 71, 71)]),
        ("ارتفع عدد المدنيين الذين جرى إجلاؤهم إلى 300.", [("evacuated", 300, 300)]),
        ("سقوط 3500 من المرتزقة بين قتيل ومصاب وأسير.", [("casualties", 3500, 3500)]),
        ("نزح ما يقدر بنحو 3,500 أسرة من المخيم.", [("displaced", 3500, 3500)]),
        # datelines with a date, a day and a month
        ("مقديشو - 6 - 8 (كونا) -- لقي 11 شخصا مصرعهم في هجوم على فندق.", [("killed", 11, 11)]),
        ("باماكو 3 سبتمبر 2021 (شينخوا) قتل أربعة أشخاص في هجوم.", [("killed", 4, 4)]),
        # words of one country's news
        ("الجيش المالي يعلن القضاء على 15 إرهابيا وسط البلاد", [("killed", 15, 15)]),
        ("الإطاحة بثلاثة إرهابيين في الأنبار", [("captured", 3, 3)]),
        ("مقتل بائعة شاي وابنتها في قصف على السوق.", [("killed", 1, 1), ("killed", 1, 1)]),
        # numbers without a noun, split over places
        (
            "وقعت 14 عملية قصف في إدلب، و6 في اللاذقية، و3 في حلب.",
            [("attacks", 14, 14), ("attacks", 3, 3), ("attacks", 6, 6)],
        ),
        ("نفذ سلاح الجو 41 عملية هجومية، منها 10 في العمق.", [("attacks", 10, 10), ("attacks", 41, 41)]),
    ],
)
def test_formulas_of_other_outlets_count(text: str, said: Said) -> None:
    """What an outlet of another register says in its own formula is counted as its figure says."""
    assert _claims(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قتل 5 مدنيين، 70% منهم نساء وأطفال.", [("killed", 5, 5)]),
        ("أصيب 9 آخرون، بينهم طفلان من مواليد 2012 و2015.", [("wounded", 2, 2), ("wounded", 9, 9)]),
        ("تضررت ثلاثة مستشفيات، توقف اثنان منها عن العمل.", []),
        ("اندلعت مواجهات مع مسلحين عشائريين حصدت 45 قتيلا.", [("killed", 45, 45)]),
        ("قال إن عدد المهاجمين يتراوح بين 10 و15 مسلحا، وإن أحدهم قُتل.", [("forces", 10, 15)]),
        ("انهار المنجم، ولا يزال نحو 40 شخصا تحت الركام.", []),
        ("أطاح الجيش بالرئيس في الانقلاب.", []),
    ],
)
def test_what_only_looks_like_a_figure_of_them_is_none(text: str, said: Said) -> None:
    """Shares, years of birth, wards that ceased to work and rulers brought down add nobody to those counted."""
    assert _claims(text) == said
