"""Things that are held, struck or lost with a number or in the dual: sites, vehicles, losses."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, float | None, float | None, str]]:
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low, c.figure.high, c.figure.unit) for c in read.claims]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("أعلن الفصيل استعادة منشأتين نفطيتين شرق المدينة.", [("control", 2, 2, "places")]),
        ("سيطر المسلحون على ميناءي البريقة ورأس لانوف.", [("control", 2, 2, "places")]),
        ("حرر الجيش أربعة معابر حدودية.", [("control", 4, 4, "places")]),
        ("استولى التنظيم على حقلين نفطيين ومحطة ضخ.", [("control", 2, 2, "places")]),
        ("دمرت الغارات منشأتين للتنظيم.", [("destroyed", 2, 2, "objects")]),
        ("فجرت الميليشيا خمسة منازل في القرية.", [("destroyed", 5, 5, "objects")]),
        ("دمر القصف 20 مرفقا طبيا في المدينة.", [("destroyed", 20, 20, "objects")]),
        ("قصفت الميليشيا أربعة مخازن للأغذية.", [("attacks", 4, 4, "objects")]),
        ("أطلق الجنود النار على مركبتين عند الحاجز.", [("attacks", 2, 2, "objects")]),
        (
            "تكبدت القوات خسارة 8 طائرات و7 مروحيات ومدرعتين.",
            [("destroyed", n, n, "vehicles") for n in (8, 7, 2)],
        ),
        ("بلغت الخسائر في السنوات الأولى ما لا يقل عن 60 دبابة.", [("destroyed", 60, None, "vehicles")]),
        ("وقعت الحادثة بعد ساعات من تفجيري كابل.", [("attacks", 2, 2, "attacks")]),
        ("قتيلان في اعتدائين وسط العاصمة.", [("killed", 2, 2, "people"), ("attacks", 2, 2, "attacks")]),
        ("سمع دوي انفجارين قرب المطار.", [("attacks", 2, 2, "attacks")]),
    ],
)
def test_sites_are_held_and_things_are_struck_or_lost(text: str, said: list[tuple[str, int, int, str]]) -> None:
    """A site under a verb of holding is a place; a thing under a verb of striking or losing is struck or lost."""
    assert _claims(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "وصلت الحافلات إلى ميناءي البلاد.",
        "هذا عمل تفجيري مدان.",
        "نفذ الجيش عمليات تفجيرية للتدريب.",
        "خسرت الشركة مليوني دولار بعد الهجوم.",
        "زار الوزير ثلاثة مستشفيات.",
        "تسعى القوات إلى السيطرة على المطار والميناء، أهم منشأتين في المدينة.",
    ],
)
def test_sites_that_nobody_takes_are_no_claim(text: str) -> None:
    """Visits, adjectives in the shape of a dual, and sites in apposition make no claim."""
    assert _claims(text) == []
