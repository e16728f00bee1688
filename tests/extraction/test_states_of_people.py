"""People whom words around the number, and no predicate before it, tell to be besieged, driven out, held or in action."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, float | None, float | None, str]]:
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low, c.figure.high, c.mode) for c in read.claims]


def _said(
    kind: str, low: int | None, high: int | None, mode: str = "asserted"
) -> list[tuple[str, int | None, int | None, str]]:
    return [(kind, low, high, mode)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("يرزح نحو ثلاثة آلاف مدني في البلدة تحت حصار القوات منذ سنوات.", _said("trapped", 3000, 3000)),
        ("يعاني حوالي 400 ألف شخص حصارا خانقا في المدينة.", _said("trapped", 400000, 400000)),
        ("بقي الآلاف تحت حصار القوات في المخيم.", _said("trapped", None, None)),
        ("يعيش ربع مليون شخص تحت الحصار في البلدة.", _said("trapped", 250000, 250000)),
        ("حذرت الوكالة على مصير آلاف المدنيين المحاصرين في الحي.", _said("trapped", None, None)),
        ("تقيم المنظمة خياما لآلاف المدنيين النازحين من الريف.", _said("displaced", None, None)),
        ("في المحافظة أكثر من مليون مدني نازح من مناطق أخرى.", _said("displaced", 1000000, None)),
        ("قالت المنظمة إن عشرات الآلاف جرى تشريدهم في المدينة.", _said("displaced", None, None)),
        ("نحو 20 ألف شخص تم تهجيرهم من البلدة.", _said("displaced", 20000, 20000)),
        ("30 شخصا جرى اعتقالهم في الحملة.", _said("captured", 30, 30)),
        ("مع تواصل نزوح السكان والذي تخطى عددهم 45 ألفا.", _said("displaced", 45000, None)),
        ("فشلت المفاوضات لنقل من تبقى من المقاتلين، وعددهم مئة، إلى البادية.", [("evacuated", 100, 100, "planned")]),
        ("تمكنت القوات من قتل القناصة والذين يقدر عددهم بالعشرات.", _said("killed", None, None)),
        ("دفنت الجماعة قتلاها الذين يتساقطون بالمئات في الجبهات.", _said("killed", None, None)),
        ("قال المتحدث إن العشرات من المسلحين سقطوا قتلى وجرحى.", _said("casualties", None, None)),
        ("سقط عشرات العناصر قتلى وجرحى في المعارك.", _said("casualties", None, None)),
        ("وذكر مصدر طبي أن 12 شخصا نقلوا إلى مستشفى المدينة.", _said("wounded", 12, 12)),
        ("هاجم ما لا يقل عن 20 مسلحا من التنظيم ليلة الجمعة القاعدة العسكرية.", _said("forces", 20, None)),
        ("ووصل أكثر من 700 عنصر من قوات الحلف إلى الجزيرة.", _said("forces", 700, None)),
        ("تضم القاعدة قرابة 500 عنصر من قوات التحالف.", _said("forces", 500, 500)),
        ("يتواجد في المدينة قرابة 600 مقاتل من التنظيم.", _said("forces", 600, 600)),
        ("وأوضح المتحدث أن الهجوم نفذه أربعة مسلحين.", _said("forces", 4, 4)),
        ("ستتم تعبئة نحو ألف شرطي في المدينة.", _said("forces", 1000, 1000, "planned")),
    ],
)
def test_what_is_said_around_the_number_tells_the_kind(text: str, said: list[tuple[str, int, int, str]]) -> None:
    """Adjectives, sieges, «تم» with its verbal noun, «عددهم» and verbs of action tell what is counted."""
    assert _claims(text) == said


def test_by_whose_hands_is_not_counted() -> None:
    """«برصاص شخصين» says who did it, and is no figure of those killed."""
    assert _claims("قتل المهندس خالد سالم برصاص شخصين.") == [("killed", 1, 1, "asserted")]


def test_two_adjectives_are_two_claims() -> None:
    """«العالقين أو الفارين»: one number under two states is one claim of each."""
    read = _claims("أعربت المنظمة عن قلقها على عشرات الآلاف من السكان العالقين قرب خط النار أو الفارين من القصف.")
    assert sorted(kind for kind, *_ in read) == ["displaced", "trapped"]


@pytest.mark.parametrize(
    "text",
    [
        "وصل عشرات الصحفيين إلى المكان.",
        "هاجم ثلاثة نواب الحكومة في الجلسة.",
        "يعيش 3 ملايين شخص في المحافظة.",
        "خرج الشبان بالآلاف إلى الشوارع للتعبير عن رأيهم.",
        "تضم اللجنة 15 عضوا من الطرفين.",
        "يقيم ستة آلاف لاجئ فلسطيني في المخيم.",
        "أدى القصف إلى وقف تصدير نحو 350 ألف برميل يوميا.",
    ],
)
def test_crowds_and_members_are_no_claim(text: str) -> None:
    """People who come, speak, demonstrate or live somewhere are counted by nobody here."""
    assert _claims(text) == []
