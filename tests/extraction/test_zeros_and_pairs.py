"""Stated zeros, one figure under two verbs, what stays open («بعض», «جميع»), and shares told in fractions or as they grow."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, float | None, float | None]]:
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    return sorted(((c.kind, c.figure.low, c.figure.high) for c in read.claims), key=str)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("نفى الحزب مقتل أي من مقاتليه في الغارة.", "killed"),
        ("ونفت الجماعة الجمعة مقتل أي من عناصرها.", "killed"),
        ("نفت الشرطة اعتقال أي من المتظاهرين.", "captured"),
        ("الطائرات لم تنفذ أي غارة على البلدة.", "attacks"),
        ("قال المتحدث إن القوات لم تشن أي هجوم على المدينة.", "attacks"),
        ("قال الجيش إن أيا من جنوده لم يصب في القصف.", "wounded"),
        ("قال المسؤول إن أحدا لم يقتل في الانفجار.", "killed"),
        ("قال القائد إنه لا خسائر في صفوف مقاتلينا.", "casualties"),
    ],
)
def test_a_stated_zero_is_zero_and_asserted(text: str, kind: str) -> None:
    """Who denies that any were harmed says that none was."""
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert [(c.kind, c.figure.low, c.figure.high, c.mode) for c in read.claims] == [(kind, 0, 0, "asserted")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("التحالف: المتمردون قتلوا وأصابوا 40 ألفا في البلاد.", [("casualties", 40000, 40000)]),
        ("القوات قتلت وجرحت 30 مسلحا في الكمين.", [("casualties", 30, 30)]),
        ("المسلحون خطفوا وقتلوا ثمانية عمال.", [("captured", 8, 8), ("killed", 8, 8)]),
        ("قتل مسلحون 3 أجانب بعد خطفهم في العاصمة.", [("captured", 3, 3), ("killed", 3, 3)]),
        ("فشلت مفاوضات إطلاق سراح 30 سيدة وطفلا يحتجزهم التنظيم.", [("captured", 30, 30), ("released", 30, 30)]),
        ("عثر على رفات 12 عاملا خطفوا وقتلوا قبل عام.", [("bodies", 12, 12), ("killed", 12, 12)]),
        ("أسفرت المعارك عن عدد من القتلى و الجرحى في صفوف الطرفين.", [("casualties", None, None)]),
        ("قناص يقتل طفلا ويصيب ثالثا بجروح خطيرة.", [("killed", 1, 1), ("wounded", 1, 1)]),
        ("قتل 40 طفلا وأكثر من 60 امرأة في القصف.", [("killed", 40, 40), ("killed", 60, None)]),
        ("مقتل جميع عناصر الميليشيا الذين كانوا على متنها.", [("killed", None, None)]),
        ("مصرع وإصابة جميع من كان على متن الآليات.", [("casualties", None, None)]),
        ("دمرت الغارة بعض الطائرات في المدرج.", [("destroyed", None, None)]),
        ("تمكنت القوات من السيطرة على بعض المواقع.", [("control", None, None)]),
        ("اندلعت مصادمات دموية سقط خلالها الآلاف.", [("killed", None, None)]),
        ("اغتال الحزب عشرات المثقفين والقياديين من قبل.", [("killed", None, None)]),
        ("سيطر التنظيم لعامين على ما يقارب من ثلث مساحة الإقليم.", [("control", 33.3, 33.3)]),
        ("سيطرت القوات على ثلاثة أرباع المدينة.", [("control", 75, 75)]),
        ("باتت 90% من الأراضي اليمنية تحت سيطرة الشرعية.", [("control", 90, 90)]),
        ("تمكنت القوات من استعادة قسم كبير من هذا الجيب.", [("control", None, None)]),
        (
            "المساحات التي يسيطر عليها النظام ارتفعت من 16 في المئة من البلاد في سبتمبر إلى 47 في المئة في مارس.",
            [("control", 16, 16), ("control", 47, 47)],
        ),
    ],
)
def test_figures_under_two_verbs_and_left_open(text: str, said: list[tuple[str, float, float]]) -> None:
    """Each kind that is said of a figure is a claim; an open share or plural is vague; fractions are percentages."""
    assert _claims(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "حاول المسلحون التسلل والسيطرة على بعض المواقع.",
        "أدى القصف إلى إحراق مقرات بعض التنظيمات.",
        "فقد التنظيم السيطرة على الغالبية العظمى من الأراضي.",
    ],
)
def test_what_is_aimed_at_or_lost_is_not_held(text: str) -> None:
    """Places that somebody tries to take, or has lost, are no share that he holds."""
    assert _claims(text) == []


def test_things_joined_to_people_are_not_people() -> None:
    """«وأصيب 54 آخرون، إضافة إلى تضرر المباني وعدد من السيارات»: the cars are not wounded, the gun's calibre is no dead."""
    assert _claims("قتل 14 شخصا وأصيب 54 آخرون، إضافة إلى تضرر المباني وعدد من السيارات.") == [
        ("killed", 14, 14),
        ("wounded", 54, 54),
    ]
    assert _claims("أسفرت المعارك عن قتلى وضبط أسلحة بينها مدفع 23 وهاون 160.") == [("killed", None, None)]
    assert ("killed", 50, None) not in _claims("قتل 35 مدنيا بينهم نساء وأطفال وأكثر من 50 خروفا.")
