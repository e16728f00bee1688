"""Single victims and their doers as storytellers, bulletins and headlines put them."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, float | None, str]]:
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low, c.figure.text) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اغتال راكبا دراجة موظفا في لجنة الانتخابات.", [("killed", 1, "موظفا")]),
        ("قتل ملثمان صاحب متجر وابنه.", [("killed", 1, "صاحب متجر"), ("killed", 1, "ابنه")]),
        (
            "أعدم مسلحو التنظيم رميا بالرصاص قاضية سابقة وشقيقها.",
            [("killed", 1, "قاضية"), ("killed", 1, "شقيقها")],
        ),
        ("أعدم التنظيم شنقا ثلاثة شبان.", [("killed", 3, "ثلاثة شبان")]),
        ("قتل ملثمان في كمين للشرطة.", [("killed", 2, "ملثمان")]),
        ("أصيب راكبا في الحادث بشظايا.", [("wounded", 1, "راكبا")]),
    ],
)
def test_two_or_a_sides_men_act_on_one(text: str, expected: list[tuple[str, float | None, str]]) -> None:
    """«قتل ملثمان صاحب متجر», «أعدم مسلحو التنظيم … قاضية»: the doers are no victims, and a manner may stand between."""
    assert _claims(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فارتقت الطفلة لينا قاسم ووالدتها جراء القصف.", [("killed", 1, "لينا قاسم"), ("killed", 1, "والدتها")]),
        ("سقط ابنه البكر صريعا في الاشتباك.", [("killed", 1, "ابنه")]),
        ("سقط شاب جريحا برصاص الجنود.", [("wounded", 1, "شاب")]),
        ("أودت الضربة بقيادي ميداني وخمسة من حراسه.", [("killed", 1, "قيادي"), ("killed", 5, "خمسة")]),
        ("قتل مهاجمان واعتقل الثالث.", [("killed", 2, "مهاجمان"), ("captured", 1, "الثالث")]),
        ("وجُرح ضابط زميل له واثنان من الأفراد.", [("wounded", 1, "ضابط"), ("wounded", 2, "اثنان")]),
        ("اعتقل 20 شخصا فيهم ثلاث نساء.", [("captured", 20, "20 شخصا"), ("captured", 3, "ثلاث نساء")]),
        ("عثر رعاة على جثة رجل مجهول.", [("bodies", 1, "جثة")]),
        (
            "ليلة رصاص في المدينة: قتيل وأربعة جرحى في إشكال",
            [("killed", 1, "قتيل"), ("wounded", 4, "أربعة جرحى")],
        ),
    ],
)
def test_one_who_fell(text: str, expected: list[tuple[str, float | None, str]]) -> None:
    """One who ascends, falls as something, is taken away, is the third or lies dead is one claim."""
    assert _claims(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("لم يقبضوا على أحد.", "captured"),
        ("لم تعتقل القوات أحدا.", "captured"),
        ("إننا لم نخسر أحدا في هذه الغارات.", "killed"),
    ],
)
def test_nobody_under_an_active_verb(text: str, kind: str) -> None:
    """«لم يقبضوا على أحد» states a zero of its kind."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert [(c.kind, c.figure.low, c.figure.high, c.mode) for c in reading.claims] == [(kind, 0, 0, "asserted")]
