"""Whose the counted are: adjuncts shared, told behind «منهم», of two sides; and what is no count at all."""

from __future__ import annotations

import pytest

import marsad

WHO = [
    ("تحدثت الشبكة عن إصابة جندي واحد بجروح طفيفة.", [("wounded", 1, "جندي")]),
    ("أسفرت الغارة عن مقتل مدني واحد في البلدة.", [("killed", 1, "مدني")]),
    ("عثر الأهالي على 15 جثة لمقاتلين في الوادي.", [("bodies", 15, "مقاتلين")]),
    ("انتشل الدفاع المدني عشر جثث لأطفال ونساء من تحت الأنقاض.", [("bodies", 10, "أطفال ونساء")]),
    (
        "أسفرت الاشتباكات عن مقتل ستة من الجانبين وجرح آخرين.",
        [("killed", 6, "الجانبين"), ("wounded", None, "الجانبين")],
    ),
    ("سقط عشرات القتلى من كلا الطرفين.", [("killed", None, "كلا الطرفين")]),
    ("قتل 20 شخصا في القصف، سبعة منهم نساء.", [("killed", 20, None), ("killed", 7, "نساء")]),
    ("ارتفع عدد القتلى إلى 51 قتيلا 40 منهم أطفال.", [("killed", 51, None), ("killed", 40, "أطفال")]),
    (
        "ارتفعت الحصيلة إلى 14 قتيلا وعشرات الجرحى من الرعاة.",
        [("killed", 14, "الرعاة"), ("wounded", None, "الرعاة")],
    ),
    (
        "سقط قتلى وجرحى وأسرى من مقاتلي الجماعة في المعركة.",
        [
            ("killed", None, "مقاتلي الجماعة"),
            ("wounded", None, "مقاتلي الجماعة"),
            ("captured", None, "مقاتلي الجماعة"),
        ],
    ),
    ("قتل 12 مسلحا غير سوريين في الغارة.", [("killed", 12, "مسلحا غير سوريين")]),
    ("نزحت أربعة آلاف عائلة من المدينة.", [("displaced", 4000, "عائلة")]),
    ("مصرع 250 من منطقة واحدة في المعارك.", [("killed", 250, None)]),
    ("تمكنت القوات من استعادة ثلاث من هذه القرى.", [("control", 3, "القوات")]),
    ("أعلنت الوزارة إصابة قرابة 2000 بجروح.", [("wounded", 2000, None)]),
    (
        "قال إن أربعة من أفراد الشرطة قتلوا وأصيب خمسة آخرون.",
        [("killed", 4, "أفراد الشرطة"), ("wounded", 5, "أفراد الشرطة")],
    ),
]

NONE = [
    "كان هدفهم قتل كل رجل وامرأة وطفل في المبنى.",
    "تقدمت القوات نحو مناطق جديدة كمديريتي الجراحي وزبيد بعد السيطرة على المدينة.",
]


@pytest.mark.parametrize(("text", "wanted"), WHO)
def test_the_words_tell_whose_they_are(text: str, wanted: list[tuple[str, int | None, str | None]]) -> None:
    """Each figure takes the people that its own construction names, and nobody else."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert [(c.kind, c.figure.low, c.who.text) for c in reading.claims] == wanted


@pytest.mark.parametrize("text", NONE)
def test_each_one_and_such_as_count_nobody(text: str) -> None:
    """«كل» before a singular, and «ك» before a dual, make no figure."""
    assert marsad.extract(marsad.read(text, published="2018-05-13")).claims == ()
