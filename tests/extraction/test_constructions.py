"""Whole constructions, each in a sentence of our own: what is claimed, and what must not be."""

from __future__ import annotations

import pytest

import marsad


def claims(text: str) -> list[tuple[str, object, str | None]]:
    """(kind, low, people) of all that a text claims."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low, c.who.text) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لقي عراقيان مصرعهما في انفجار لغم قرب سنجار.", [("killed", 2)]),
        ("وقال الناطق إن الطيران ضرب مستودعا وقتل أكثر من 15 عنصرا.", [("killed", 15)]),
        ("وقال المركز إن القصف أوقع 9 مقاتلين في البلدة.", [("killed", 9)]),
        ("سقطت القذيفة في حقل دون أن تخلف ضحايا.", [("casualties", 0)]),
        ("انفجرت عبوة ناسفة قرب السوق دون إصابات.", [("wounded", 0)]),
        ("ولم يسفر الحريق عن سقوط قتلى أو جرحى.", [("killed", 0), ("wounded", 0)]),
        ("قتل وجرح وأسر عشرات العناصر.", [("casualties", None), ("captured", None)]),
        ("وقال إن طفلا قتل وأصيب ستة مدنيين في القصف.", [("killed", 1), ("wounded", 6)]),
        ("ووثق المركز 12 حالة اختطاف و7 حالات إخفاء قسري.", [("captured", 12), ("missing", 7)]),
        (
            "وأكد الوزير أن 40 من عناصر الأمن قتلوا في المعركة، إضافة إلى ما بين عشرة وعشرين مدنيا.",
            [("killed", 40), ("killed", 10)],
        ),
        ("تم تنفيذ حكم الإعدام بحق 8 مدانين.", [("killed", 8)]),
        ("دمرت القوات 14 وكرا للمسلحين.", [("destroyed", 14)]),
        ("قتل 17 شخصا في قصف على حدود المحافظة.", [("killed", 17)]),
    ],
)
def test_a_construction_is_claimed(text: str, expected: list[tuple[str, object]]) -> None:
    """The figures of the construction are claimed with their kinds and values, and nothing else is."""
    assert sorted(((kind, low) for kind, low, _ in claims(text)), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "وقد تضرر نصف السكان من القصف.",  # a share of people
        "طالب المحتجون بالإفراج عن زعيم الحركة.",  # asked for, not done
        "خرج الآلاف إلى الشوارع للتنديد بالقرار.",  # a crowd
        "وحاصر المئات مقر القنصلية.",  # those who besiege
        "انضم الجندي إلى الكتيبة 115 قبل عام.",  # the name of a unit
        "تمثل وفاة المدير خسارة للمؤسسة.",  # a death named, not counted
        "ويقدر المركز عدد المقيمين في المدينة بنحو 90 ألفا.",  # population
        "توقفت حركة النقل في محطتي القطار.",  # traffic
    ],
)
def test_what_only_looks_like_a_claim_is_none(text: str) -> None:
    """No figure is claimed where nobody says that people were killed, hurt, held or moved."""
    assert claims(text) == []


def test_the_hand_that_did_it_is_no_victim() -> None:
    """«قتل برصاص جندي» counts no soldier among the dead."""
    assert all(who is None or "جندي" not in who for _, _, who in claims("وكان الفتى قد قتل برصاص جندي عند الحاجز."))


def test_a_toll_keeps_the_people_it_counts() -> None:
    """The subject of «عدد … الذين قتلوا … ارتفع إلى» is whom the figure counts."""
    text = "وقال المركز إن عدد جنود الجيش السوري الذين قتلوا في الحملة منذ 19 أبريل ارتفع إلى 55 قتيلا."
    assert claims(text) == [("killed", 55, "جنود الجيش السوري")]


@pytest.mark.parametrize("opening", ["13 مقاتلا: 5 من", "13 مقاتلا بينهم 5 من"])
def test_a_list_that_comes_out_even_is_all_parts(opening: str) -> None:
    """Parts after a colon, or after «بينهم» with a comma before the last, belong to their whole when they add up to it."""
    text = f"وقال المركز إن الغارة أوقعت {opening} قوات النظام، و8 عناصر من القوات الموالية لها."
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    whole, *parts = reading.claims
    assert whole.figure.low == 13
    assert [(p.figure.low, p.part_of) for p in parts] == [(5, whole.id), (8, whole.id)]


def test_fighters_take_the_one_group_their_story_speaks_of() -> None:
    """«60 مسلحا» beside the name of one armed group are of its class; where two are named, the class stays open."""
    one = "هاجم تنظيم الدولة الإسلامية حاجزا للجيش. وقتل في الهجوم 60 مسلحا."
    two = "دارت معارك بين تنظيم الدولة الإسلامية وجيش الإسلام. وقتل في المعارك 60 مسلحا."
    classes = [marsad.extract(marsad.read(text, published="2018-05-13")).claims[-1].who.classes for text in (one, two)]
    assert classes == [("islamic_state",), ("unspecified",)]


def test_places_divide_a_count_of_breaches() -> None:
    """«تسعة خروقات، ستة منها في حماة وثلاثة في اللاذقية»: six and three are parts of the nine, each with its place."""
    text = "ورصد المركز تسعة خروقات للهدنة، ستة منها في محافظة حماة وثلاثة في اللاذقية."
    whole, *parts = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert (whole.kind, whole.figure.low) == ("violations", 9)
    assert [(c.kind, c.figure.low, c.part_of) for c in parts] == [
        ("violations", 6, whole.id),
        ("violations", 3, whole.id),
    ]
    assert [c.place.id for c in parts if c.place is not None] == ["sy.hama", "sy.latakia.latakia"]
