"""Things handed over, cleared, stormed or fired at, and shares of an area held: numbers that no common predicate takes."""

from __future__ import annotations

import pytest
from told_numbers import told

import marsad


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سلموا أكثر من 120 قطعة سلاح منها مسدسات.", [("destroyed", 120, "objects")]),
        ("وسلمت الفصائل خمس دبابات إلى الشرطة.", [("destroyed", 5, "vehicles")]),
        (
            "سلموا جل عتادهم بما في ذلك 6 دبابات و3 مدافع.",
            [("destroyed", 6, "vehicles"), ("destroyed", 3, "objects")],
        ),
        ("ضبطت القوات محاولة تهريب 30 سلاحا ناريا.", [("destroyed", 30, "objects")]),
        ("ويقدر المدير عدد الألغام التي تم نزعها بنحو مليون لغم.", [("destroyed", 1000000, "objects")]),
        ("وبلغ إجمالي ما نزعه المشروع 370 ألف لغم.", [("destroyed", 370000, "objects")]),
        ("وأوضح أن 600 لغم تم نزعها خلال الأسبوع الماضي.", [("destroyed", 600, "objects")]),
        (
            "أبدى المكتب قلقه من احتجاز القوات المدعومة من الخارج أكثر من 14 سفينة.",
            [("destroyed", 14, "vehicles")],
        ),
        ("وصلت خمس دبابات إلى المعسكر.", []),
        ("تسلمت الوزارة 12 دبابة من الشركة المصنعة.", []),
        ("ويقدر المدير عدد الألغام التي تمت زراعتها بنحو مليون لغم.", []),
        ("وأحبطت القوات محاولة تفجير أربع عبوات.", []),
    ],
)
def test_arms_handed_over_cleared_or_kept_from_use(text: str, expected: list[tuple[str, object, str]]) -> None:
    """Arms that are handed over, seized on their way or cleared are taken out of use; those bought or planted are not."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أطلقت القذائف من مواقعها على 3 منازل.", [("attacks", 3, "objects")]),
        ("نفذت القوات مهمة جوية على 3 أهداف عسكرية.", [("attacks", 3, "objects")]),
        ("شنت المقاتلات غارات ضد 12 هدفا.", [("attacks", 12, "objects")]),
        ("وداهموا 25 قرية في المحافظة.", [("attacks", 25, "objects")]),
        ("اقتحام الجماعة 59 منزلا في المدينة.", [("attacks", 59, "objects")]),
        ("أصابت الطائرات أكثر من 10 مستشفيات.", [("attacks", 10, "objects")]),
        (
            "تعرضت خمسة مستشفيات و26 مدرسة للقصف.",
            [("attacks", 5, "objects"), ("attacks", 26, "objects")],
        ),
        (
            "وقصفت المقاتلات بعدة غارات ليلية عددا من مخازن الميليشيات.",
            [("attacks", None, "attacks"), ("attacks", None, "objects")],
        ),
        ("تم إطلاق قذيفة صاروخية واحدة من الجزيرة.", [("attacks", 1, "attacks")]),
        ("كما قامت القوات بمداهمة وتدمير 20 وكرا.", [("destroyed", 20, "objects")]),
        ("افتتح الوزير خمسة مستشفيات و26 مدرسة.", []),
        ("تعرضت خمسة مستشفيات لنقص في الأدوية.", []),
        ("وقع الوفد على ثلاثة اتفاقات.", []),
        ("اقتحم مئات المحتجين المطار.", []),
    ],
)
def test_buildings_stormed_hit_or_fired_at(text: str, expected: list[tuple[str, object, str]]) -> None:
    """Buildings, villages and targets that are broken into, hit or aimed at are attacks; those opened or in need are not."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "share", "who"),
    [
        ("مدا سيطرتهما في الجزيرة لتصل إلى نحو 60 في المئة من مساحتها.", 60, None),
        ("واستحوذت القوات على قرابة 70 في المئة من المنطقة.", 70, "القوات"),
        (
            "تسيطر قوات سوريا الديمقراطية، التي تدعمها واشنطن منذ سنوات، على نحو 30 في المئة من مساحة البلاد.",
            30,
            "قوات سوريا الديمقراطية",
        ),
    ],
)
def test_a_share_held_told_at_a_distance(text: str, share: int, who: str | None) -> None:
    """What grows to a share, and a clause between the verb and its «على», still tell who holds how much."""
    found = [(c.figure.low, c.who.text) for c in marsad.extract(marsad.read(text)).claims if c.kind == "control"]
    assert found == [(share, who)]
