"""People handed over or got back, tolls told by a noun and its number, and those who share the lot of others."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, float | None]]:
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سلمت موسكو 31 أسيرا أوكرانيا لقاء 15 جنديا روسيا.", [("released", 31), ("released", 15)]),
        ("استعادت كييف 75 أسيرا في عملية تبادل.", [("released", 75)]),
        ("تسلمت إسرائيل 20 رهينة من الجماعة.", [("released", 20)]),
        ("أعادت الجماعة 12 محتجزا إلى ذويهم.", [("released", 12)]),
        ("عاد 146 جنديا من الأسر.", [("released", 146)]),
        ("استعادة 25 أسيرا من سجون الميليشيا.", [("released", 25)]),
        ("جرت مبادلة 40 أسيرا بين الطرفين.", [("released", 40)]),
        ("تسليم سبعة أسرى إلى الصليب الأحمر.", [("released", 7)]),
        # who hands himself over, who is brought to court, who is dead, who is held
        ("سلم عشرون مسلحا أنفسهم.", [("surrendered", 20)]),
        ("تسليم جثامين خمسة أسرى.", [("bodies", 5)]),
        ("تحتجز الجماعة 20 أسيرا.", [("captured", 20)]),
        ("استعاد الجيش خمس بلدات وأسر 20 مسلحا.", [("control", 5), ("captured", 20)]),
        ("عاد 146 نازحا إلى بلدتهم.", [("returned", 146)]),
    ],
)
def test_who_is_handed_over_is_let_go(text: str, expected: list[tuple[str, float | None]]) -> None:
    """«سلّمت 31 أسيرا» tells of people who are free, «تحتجز 20 أسيرا» of people who are not."""
    assert _claims(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال الناطق إن القتلى 30 جنديا والجرحى 12.", [("killed", 30), ("wounded", 12)]),
        ("القتلى سبعة مدنيين، وفق الناطق.", [("killed", 7)]),
        ("وتجاوز القتلى 500 شخص.", [("killed", 500)]),
        ("قتلى المعارك يتجاوزون 550.", [("killed", 550)]),
        ("جرحى المواجهات يقتربون من 200.", [("wounded", 200)]),
        ("شهداء غزة يرتفعون إلى 900.", [("killed", 900)]),
        # a number of another thing behind them
        ("نقل الجرحى 30 كيلومترا إلى المستشفى.", []),
        ("كان القتلى في المدينة يدفنون بلا أسماء، وقتل 12 شخصا.", [("killed", 12)]),
    ],
)
def test_a_noun_and_its_number_tell_a_toll(text: str, expected: list[tuple[str, float | None]]) -> None:
    """«القتلى 30 جنديا», «قتلى المعارك يتجاوزون 550» are tolls without a verb of their own."""
    assert _claims(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل القائد أبو علي ومعه ثلاثة من مرافقيه.", [("killed", 1), ("killed", 3)]),
        ("أجلت الفرق 234 عائلة ومعها عشرات الأطباء.", [("evacuated", 234), ("evacuated", None)]),
        ("استقبل المستشفى 21 شهيدا، ونقل إليه 38 مصابا.", [("killed", 21), ("wounded", 38)]),
        ("اعتقل الجيش ثمانية في جنين، وطالت الحملة أربعة أشخاص في رام الله.", [("captured", 8), ("captured", 4)]),
        ("ساق التنظيم 40 رجلا إلى معتقلاته.", [("captured", 40)]),
        ("شاركت الطائرات في ضرب سبع بؤر للمسلحين.", [("attacks", 7)]),
        ("قتل لغم ثان مدنيا وجرح طفلا.", [("killed", 1), ("wounded", 1)]),
        ("قتلت قذيفة ثانية طفلا في الحي.", [("killed", 1)]),
    ],
)
def test_the_lot_of_others_and_things_that_kill(text: str, expected: list[tuple[str, float | None]]) -> None:
    """Those with whom somebody fell, whom a campaign reached and whom a mine killed are counted."""
    assert _claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "كان مسلحون قد خطفوهن من المدرسة.",
        "وكان مقاتلون قد أسروهما قرب الحدود.",
        "وقال إن مسلحين كانوا قد احتجزوهم يومين.",
    ],
)
def test_who_took_them_is_not_taken(text: str) -> None:
    """«مسلحون قد خطفوهن»: the pronoun behind the verb says that they did it."""
    assert _claims(text) == []
