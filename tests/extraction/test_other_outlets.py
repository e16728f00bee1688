"""Constructions of other outlets' reports: what befell some of those counted, cases of attacks, communiqués, adjuncts before the speaker."""

from __future__ import annotations

import pytest

import marsad


def told(text: str) -> list[tuple[str, int | None, str | None]]:
    found = marsad.extract(marsad.read(text, published="2020-01-01"))
    return [(c.kind, c.figure.low, c.source and c.source.text) for c in found.claims]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("استقبل المستشفى 20 جريحا، توفي منهم أربعة.", [("wounded", 20), ("killed", 4)]),
        ("اختطف المسلحون 12 امرأة، قتلت منهن ثلاث.", [("captured", 12), ("killed", 3)]),
        ("نزح عشرون ألف شخص عاد منهم ألفان.", [("displaced", 20000), ("returned", 2000)]),
        ("قتل عشرون مدنيا، منهم أربعة أطفال.", [("killed", 20), ("killed", 4)]),
        ("وقال الطبيب إن اثنين من الجرحى فارقا الحياة.", [("killed", 2)]),
        ("أصيب خمسة أطفال بشظايا، وسط أنباء عن وفاة أحدهم.", [("wounded", 5), ("killed", 1)]),
        ("وأضاف أن خمسة جنود سقطوا في الهجوم.", [("killed", 5)]),
        ("وقال إن ثلاثة مرشحين سقطوا في الانتخابات.", []),
        ("نال شرف الشهادة ضابط وجنديان في الكمين.", [("killed", 1), ("killed", 2)]),
        ("نال الطالب شهادة من الجامعة.", []),
        ("زفت الكتائب الشهيد المقاتل حسن علي قاسم الذي قتل في القصف.", [("killed", 1)]),
        ("سجلت الشبكة 81 حادثة اعتداء على مراكز مدنية.", [("attacks", 81)]),
        ("رصد المركز 14 حادث إطلاق نار في المنطقة.", [("attacks", 14)]),
        ("سجلت البعثة ست حالات تعذيب وثلاث حالات قتل.", [("killed", 3)]),
        ("سجلت الشرطة 300 حادث سير.", []),
        ("خطف مسلحون يعتقد أنهم من جماعة متشددة ثمانية صيادين قرب البحيرة.", [("captured", 8)]),
        ("قتل مسلحون يشتبه بانتمائهم إلى التنظيم خمسة جنود.", [("killed", 5)]),
        ("قتل مسلحون ينتمون إلى التنظيم عشرة مدنيين قرب القرية.", [("killed", 10)]),
        ("450 مسلحا سلموا أنفسهم للجيش في البلدة.", [("surrendered", 450)]),
        ("وقال إن القوات سلمت السلاح للجيش، وأن 14 حافلة تقل المسلحين غادرت المدينة.", [("evacuated", 14)]),
        ("شاهد المراسل حطام ثلاث سيارات.", [("destroyed", 3)]),
        ("أدى القصف إلى سقوط مدنيين في السوق.", [("killed", None)]),
        ("شهيد وستة جرحى خلال اقتحام المخيم.", [("killed", 1), ("wounded", 6)]),
        ("لا يزال 98 ألف شخص قيد الاختفاء القسري.", [("missing", 98000)]),
        ("الجيش قتل 300 مسلح في حين فقد 35 من جنوده.", [("killed", 300), ("killed", 35)]),
        ("أعلن الجيش ما يلي:\n2- القضاء على 13 مسلحا.\n", [("killed", 13)]),
        ("قضت القوات على 12 إرهابيا منهم متزعم مجموعة.", [("killed", 12), ("killed", 1)]),
    ],
)
def test_what_is_counted(text: str, wanted: list[tuple[str, int]]) -> None:
    """What befell some of the people counted, who fell dead, and cases of attacks are told apart."""
    assert [(kind, low) for kind, low, _ in told(text)] == wanted


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قتل 20 شخصا في الانفجار، وفق ما أعلن الثلاثاء وزير الصحة.", "وزير الصحة"),
        ("قتل 20 شخصا في الانفجار، كما أعلن مساء الأحد المتحدث باسم الشرطة.", "المتحدث باسم الشرطة"),
        ("وجاء في النشرة الصادرة عن المركز أن القصف أدى إلى مقتل 20 شخصا.", "المركز"),
        ("أصدرت القيادة العامة للقوات المسلحة بيانا جاء فيه: مقتل 20 مسلحا.", "القيادة العامة للقوات المسلحة"),
        ("أصدرت قيادة الجيش بيانا جاء فيه:\n1- مهاجمة أوكار المسلحين.\n2- مقتل 20 مسلحا.\n", "قيادة الجيش"),
        ("صرح المتحدث باسم الشرطة بأن سيارة انفجرت. وبين أنه نتج عن ذلك إصابة 20 شخصا.", "المتحدث باسم الشرطة"),
        ("دانت وزارة الخارجية في بيان القصف الذي جاء بعد مقتل 20 شخصا.", None),
    ],
)
def test_who_says_it(text: str, source: str | None) -> None:
    """A day before the speaker, a bulletin, a communiqué and the lines of its list keep whose words they are."""
    assert [(low, who) for _, low, who in told(text)] == [(20, source)]
