"""How many they are behind what they belong to, companions and their names, people forced to go, death as a doer."""

from __future__ import annotations

import pytest

import marsad


def figures(text: str) -> list[tuple[str, float | None, str]]:
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low, c.figure.text) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقتل ركاب السيارة الأربعة.", ("killed", 4, "ركاب السيارة الأربعة")),
        ("وقتل أفراد الأسرة الستة.", ("killed", 6, "أفراد الأسرة الستة")),
        ("وأصيب عناصر الدورية الثلاثة.", ("wounded", 3, "عناصر الدورية الثلاثة")),
        ("وأعدم التنظيم الرهائن السبعة.", ("killed", 7, "الرهائن السبعة")),
    ],
)
def test_the_number_behind_a_group_counts_its_members(text: str, expected: tuple[str, float, str]) -> None:
    """«ركاب السيارة الأربعة» are four people killed, and neither some people nor four cars."""
    assert figures(text) == [expected]


@pytest.mark.parametrize("companion", ["سائقه", "حارسه", "شقيقه", "زميله", "مرافقه", "جاره", "ابنه"])
def test_who_was_with_the_one_killed_is_counted(companion: str) -> None:
    """«القيادي … ومرافقه» are two, and a companion who is named is counted under his name."""
    one = figures(f"وقتل القيادي سالم عبيد و{companion} في كمين.")
    assert [(kind, low) for kind, low, _ in one] == [("killed", 1), ("killed", 1)]
    named = figures(f"وقتل القيادي سالم عبيد و{companion} محمد صالح في كمين.")
    assert [text for _, _, text in named] == ["سالم عبيد", "محمد صالح"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("إن أكثر من 157 ألفا أُجبروا على ترك منازلهم منذ بداية العام.", [("displaced", 157000, "157 ألفا")]),
        ("إن 300 مدني أُرغموا على الفرار من القرية.", [("displaced", 300, "300 مدني")]),
        ("ويعتقد أن 30 شخصا ما زالوا مجهولي المصير.", [("missing", 30, "30 شخصا")]),
        ("خطف الموت ثلاثة صيادين.", [("killed", 3, "ثلاثة صيادين")]),
        ("خطف المسلحون ثلاثة صيادين.", [("captured", 3, "ثلاثة صيادين")]),
    ],
)
def test_what_befell_people_stands_behind_them_or_is_death(text: str, expected: list[tuple[str, float, str]]) -> None:
    """Those who were forced to go are displaced, those of unknown fate missing, those whom death takes dead."""
    assert figures(text) == expected


def test_attackers_who_blew_themselves_up_are_not_taken() -> None:
    """«فجّر اثنان نفسيهما وقُبض على الثالث» counts one captured, and not two."""
    got = figures("وفجّر اثنان من المهاجمين نفسيهما وقُبض على الثالث.")
    assert [(low, text) for kind, low, text in got if kind == "captured"] == [(1, "الثالث")]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("ويسود التوتر البلدة منذ مقتل 60 فلسطينيا الاثنين.", 60),
        ("ويسود التوتر البلدة منذ مقتل أكثر من 60 فلسطينيا.", 60),
        ("ويسود التوتر البلدة منذ مقتل ما لا يقل عن 60 فلسطينيا.", 60),
        ("وقتل منذ بدء الحملة أكثر من 870 راعيا.", 870),
    ],
)
def test_a_figure_of_what_happened_since_is_counted(text: str, low: float) -> None:
    """«منذ مقتل 60 فلسطينيا» tells of sixty dead, and is no mere time."""
    assert [(kind, value) for kind, value, _ in figures(text)] == [("killed", low)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وشن الطيران 20 غارة، منها ثمان على البلدة.", [("attacks", 20), ("attacks", 8)]),
        ("وشن التنظيم عشر هجمات، بينها أربع بسيارات مفخخة.", [("attacks", 10), ("attacks", 4)]),
        ("ويبلغ عديد القوة 5 آلاف مقاتل.", [("forces", 5000)]),
        ("وبلغ عدد سكان المدينة مليون نسمة.", []),
    ],
)
def test_some_attacks_and_the_strength_of_a_force(text: str, expected: list[tuple[str, float]]) -> None:
    """A part of the attacks told of is a figure of its own, and so is how many a force has."""
    assert [(kind, low) for kind, low, _ in figures(text)] == expected
