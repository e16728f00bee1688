"""Plurals that an adjective counts, bodies without a number, fighters with other fighters, parts of parts."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, float | None, float | None]]:
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low, c.figure.high) for c in read.claims]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("استهدفت هجمات عديدة قاعدة عسكرية في الساحل.", [("attacks", None, None)]),
        ("غارات جوية على مواقع متعددة في القطاع.", [("attacks", None, None)]),
        ("تظهر الصور جثثا متراكمة في إحدى الغرف.", [("bodies", None, None)]),
        ("ولا تزال جثث بعض القتلى تحت الأنقاض.", [("bodies", None, None)]),
        ("امتلأت المستشفيات بجثث عناصر الميليشيا.", [("bodies", None, None)]),
        ("يتحصن نحو 50 إرهابيا في الحي مع عدد من عناصر التنظيم.", [("forces", 50, 50), ("forces", None, None)]),
        (
            "بينما ارتفعت الحصيلة الإجمالية للقتلى إلى 25 شخصا وإصابة 45 آخرين.",
            [("killed", 25, 25), ("wounded", 45, 45)],
        ),
        (
            "قتل 350 ألف شخص. ومن بين القتلى هناك أكثر من 80 ألف مدني منهم 12 ألف طفل.",
            [("killed", 350000, 350000), ("killed", 80000, None), ("killed", 12000, 12000)],
        ),
        (
            "قتل 26 شخصا. ويتوزع القتلى بين 11 عنصرا من قوات النظام و15 مدنيا.",
            [("killed", 26, 26), ("killed", 11, 11), ("killed", 15, 15)],
        ),
        ("قتل 30 شخصا. وبين قتلى الجمعة 16 مدنيا جراء غارة.", [("killed", 30, 30), ("killed", 16, 16)]),
        ("تراوح عدد القتلى بين 30 و40 شخصا.", [("killed", 30, 40)]),
    ],
)
def test_plurals_beside_a_word_that_counts_them(text: str, said: list[tuple[str, int, int]]) -> None:
    """Numerous attacks, bodies of a side, companions and parts of parts are figures."""
    assert _claims(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "عقدت اجتماعات عديدة في العاصمة.",
        "زار الوفد مواقع متعددة في المدينة.",
        "شنت المقاتلات غارات مكثفة على المدينة.",
        "تملك القوات أنظمة صواريخ متعددة الرؤوس.",
        "عثر على بطاقات إلى جانب جثث الضحايا.",
    ],
)
def test_plurals_that_nobody_counts(text: str) -> None:
    """Meetings, visits, heavy raids, kinds of arms and the bodies of those told of before are no figures."""
    assert _claims(text) == []
