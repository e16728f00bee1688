"""Places as what was struck, sides that hold with others beside them, and verbs far behind their subject."""

from __future__ import annotations

import pytest

import marsad

TOLD = [
    ("قصفت الطائرات مناطق عدة في المدينة.", [("attacks", None, "objects", None)]),
    ("وقصفت المدفعية ثلاث قرى في الريف الشمالي.", [("attacks", 3, "objects", None)]),
    ("واستهدف الطيران أربع بلدات في ريف المدينة.", [("attacks", 4, "objects", None)]),
    ("الغارة طالت ثلاثة أهداف في المطار.", [("attacks", 3, "objects", None)]),
    ("وقال إن الصواريخ طالت مواقع عدة حول الميناء.", [("attacks", None, "objects", None)]),
    ("دان البيان الهجوم الذي أسفر عن سقوط المئات.", [("killed", None, "people", None)]),
    (
        "وباتت القوات الحكومية، المدعومة من الطيران الروسي والميليشيات الموالية لها، تسيطر على 70 في المئة من المحافظة.",
        [("control", 70, "percent", "القوات الحكومية")],
    ),
    (
        "وقال المصدر إن قوات النظام بدعم من حزب الله سيطرت على ثلاث قرى.",
        [("control", 3, "places", "قوات النظام")],
    ),
    (
        "وتمكنت القوات العراقية والحشد الشعبي المتحالف معها من السيطرة على خمس قرى.",
        [("control", 5, "places", "القوات العراقية والحشد الشعبي المتحالف معها")],
    ),
    (
        "قال شيخ القرية إن أكثر من 90 فردا من عشيرته، لقوا مصرعهم خلال الأيام الماضية.",
        [("killed", 90, "people", None)],
    ),
    (
        "وقالت الوكالة إن 12 مسلحا، بينهم قائد ميداني، سقطوا قتلى في الغارة.",
        [("killed", 12, "people", "مسلحا"), ("killed", 1, "people", "قائد")],
    ),
    (
        "وأكدت المنظمة إجلاء 98 عنصرا مع 324 من أفراد عائلاتهم.",
        [("evacuated", 98, "people", "عنصرا"), ("evacuated", 324, "people", "عائلاتهم")],
    ),
]

NONE = [
    "القوات توشك على السيطرة على محافظتي درعا والقنيطرة.",
    "وبات الجيش على وشك السيطرة على خمس بلدات.",
    "وقال إن الإصلاحات طالت خمسة قطاعات.",
    "لا أعرف إن كانوا قتلى أم جرحى.",
    "وقال المسؤول إنه ليس متأكدا مما إذا كان أي جندي قد لقي حتفه.",
    "وأضاف أن مواقع المسلحين قائمة في خمس قرى.",
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_what_was_struck_held_or_befell(text: str, wanted: list[tuple[str, int | None, str, str | None]]) -> None:
    """Each figure takes the kind, the unit and the people that its construction tells."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert [(c.kind, c.figure.low, c.figure.unit, c.who.text) for c in reading.claims] == wanted


@pytest.mark.parametrize("text", NONE)
def test_what_is_near_asked_or_of_other_things_is_no_claim(text: str) -> None:
    """What is about to be held, asked or merely located makes no claim."""
    assert marsad.extract(marsad.read(text, published="2018-05-13")).claims == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أتاح هذا التقدم للقوات الحكومية استعادة خمس قرى.", [("control", 5, "places", "للقوات الحكومية")]),
        ("سمح ذلك للجيش بالسيطرة على خمس قرى.", [("control", 5, "places", "للجيش")]),
        ("سجل المركز 210 حالات #انتهاك في المحافظة.", [("violations", 210, "violations", None)]),
        (
            "نزح 60 ألفا إلى الحدود، عاد معظمهم ولم يتبق سوى 150- 200 نازح.",
            [("displaced", 60000, "people", None), ("displaced", 150, "people", None)],
        ),
        ("وقالت الوزارة إن على الحركة إعادة الأسرى وإطلاق سراح مدنيين اثنين.", []),
        ("ويجب على الحكومة إطلاق سراح 300 شخص.", []),
        ("وتخشى البلاد مواجهة 130 ألف صاروخ يملكها الحزب.", []),
    ],
)
def test_what_is_let_owed_owned_or_left(text: str, wanted: list[tuple[str, int | None, str, str | None]]) -> None:
    """Whom «ل» lets take a place holds it; what is owed or owned has not happened; who is left has not moved."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert [(c.kind, c.figure.low, c.figure.unit, c.who.text) for c in reading.claims] == wanted
