"""Which place a figure or an event is tied to."""

from __future__ import annotations

import pytest

import marsad
from marsad.extraction.ties import pick, weights


def place_of(text: str, n: int = 0) -> str | None:
    """The words of the place of the n-th claim of a text."""
    place = marsad.extract(marsad.read(text, published="2018-05-13")).claims[n].place
    return place.text if place is not None else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل سبعة مدنيين في غارات على بلدة تفتناز.", "بلدة تفتناز"),
        ("قتل خمسة جنود في هجوم على نقطة تفتيش قرب عفرين.", "نقطة تفتيش قرب عفرين"),
        ("قتل خمسة أشخاص في هجوم على ملهى ليلي في إسطنبول.", "ملهى ليلي في إسطنبول"),
        ("أصيب عشرة متظاهرين بالرصاص الحي شرق غزة.", "شرق غزة"),
    ],
)
def test_the_place_is_the_spot_that_is_named(text: str, place: str) -> None:
    """A spot without a name is read together with the place that locates it; «الرصاص الحي» is no quarter."""
    assert place_of(text) == place


def test_a_word_for_a_place_points_back_to_its_name() -> None:
    """«البلدة» is the town that the story named before."""
    text = "قصفت قوات النظام بلدة جاسم صباح الجمعة.\nوقتل أربعة مدنيين في البلدة."
    assert place_of(text) == "بلدة جاسم"


def test_the_reasons_of_a_choice_stand_in_explain() -> None:
    """A weighed place says which features weighed most, and each of them is a line of the table of weights."""
    claim = marsad.extract(marsad.read("قتل سبعة مدنيين في غارات على بلدة تفتناز.", published="2018-05-13")).claims[0]
    step = next(line for line in claim.explain if line.startswith("place by place:weighed"))
    named = step.partition("(")[2].partition(")")[0].split(", ")
    assert len(named) == 3
    assert set(named) <= set(weights())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل تسعة متظاهرين على الحدود بين قطاع غزة وإسرائيل.", "الحدود بين قطاع غزة وإسرائيل"),
        ("قتل ستة مدنيين في المناطق التي تسيطر عليها حركة طالبان.", "المناطق التي تسيطر عليها حركة طالبان"),
        ("قتل ستة مدنيين في مناطق متفرقة من محافظة صعدة.", "مناطق متفرقة من محافظة صعدة"),
        ("شنت الطائرات عشر غارات على مناطق سيطرة قوات النظام.", "مناطق سيطرة قوات النظام"),
        ("قتل ستة مدنيين في المنطقة الواقعة تحت سيطرة الحوثيين بمحافظة صعدة.", "المنطقة الواقعة تحت سيطرة الحوثيين بمحافظة صعدة"),
    ],
)  # fmt: skip
def test_a_nameless_place_is_told_by_who_holds_it_or_what_it_lies_beside(text: str, place: str) -> None:
    """A head word without a name is read with the words that say which one is meant."""
    assert place_of(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل سبعة مدنيين في بلدة تفتناز في ريف إدلب.", "بلدة تفتناز في ريف إدلب"),
        ("قتل سبعة مدنيين في محافظة إدلب شمال غرب سوريا.", "محافظة إدلب"),
        ("قتل سبعة مدنيين في بلدة تفتناز ومدينة سراقب.", "بلدة تفتناز"),
    ],
)
def test_a_place_is_told_with_what_it_lies_in_but_not_with_the_country(text: str, place: str) -> None:
    """A chain of places is one phrase that ends before the country; «و» joins another place and no wider one."""
    assert place_of(text) == place


def test_the_edge_of_a_place_is_part_of_the_place() -> None:
    """«على حدود قطاع غزة»: the border is where it happens, not the strip."""
    assert place_of("قتل 25 متظاهراً في مواجهات على حدود قطاع غزة.") == "حدود قطاع غزة"


def test_of_two_names_the_one_whose_mentions_are_likelier_together_is_taken() -> None:
    """Two mentions of one place outweigh one mention of another that is a little likelier alone; of these the better is meant."""
    assert pick([0.9, 1.0, 0.8], ["a", "b", "a"]) == 0
    assert pick([0.9, 1.0, 0.8], ["a", "b", "c"]) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل ستة مسلحين في غارة على المواقع في منطقة أعشار.", "منطقة أعشار"),
        ("قتل ستة مسلحين في غارات على مواقع لهم في جبل النار.", "جبل النار"),
    ],
)
def test_what_was_hit_hides_no_name(text: str, place: str) -> None:
    """«مواقع» and «المواقع» name nothing: the place that they lie in is the place."""
    assert place_of(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل تسعة موظفين في هجوم على مقر الهيئة الوطنية العليا للإغاثة في طرابلس.", "مقر الهيئة الوطنية العليا للإغاثة في طرابلس"),
        ("قتل تسعة حراس في تفجير السفارة الفرنسية في بيروت.", "السفارة الفرنسية في بيروت"),
        ("قتل ستة أشخاص في هجوم على مسجد للشيعة في كابول.", "مسجد للشيعة في كابول"),
        ("توفي عشرة جرحى في مستشفى تابع لمنظمة أطباء بلا حدود في صنعاء.", "مستشفى تابع لمنظمة أطباء بلا حدود في صنعاء"),
    ],
)  # fmt: skip
def test_the_seat_of_a_body_is_a_place_with_its_town(text: str, place: str) -> None:
    """A building that is told by whose it is stands as one place with the town that it is in."""
    assert place_of(text) == place


def test_an_adjective_is_no_town_of_the_same_letters() -> None:
    """«التظاهرات السلمية» are peaceful; «في السلمية» is the town."""
    assert place_of("قتل 150 شخصاً في هذه التظاهرات السلمية في غزة.") == "غزة"
    assert place_of("قتل ستة مدنيين في السلمية.") == "السلمية"


def test_the_town_is_the_one_that_was_named_where_there_is_one_only() -> None:
    """«البلدة» without a name is the one town of the sentences before; of two it stays the word."""
    one = "قصفت قوات النظام تفتناز صباح الجمعة.\nوقتل أربعة مدنيين في البلدة."
    two = "قصفت قوات النظام تفتناز ودوما صباح الجمعة.\nوقتل أربعة مدنيين في البلدة."
    assert place_of(one) == "تفتناز"
    assert place_of(two) == "البلدة"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("خطف مسلحون عشرة رجال في مديرية بيت الصياد أمس.", "مديرية بيت الصياد"),
        ("قتل ثلاثة رعاة في وادي بن مسعود.", "وادي بن مسعود"),
        ("قتل ستة مدنيين في انفجار هز العاصمة الليبية طرابلس.", "العاصمة الليبية طرابلس"),
        ("قتل جنديان على الطريق الواصل بين زبيد والتحيتا.", "الطريق الواصل بين زبيد والتحيتا"),
        ("شنت الطائرات عشر غارات على مدن وبلدات الغوطة.", "مدن وبلدات الغوطة"),
        ("قتل ستة أشخاص في مراكز اقتراع في كابول.", "مراكز اقتراع في كابول"),
        ("أصيب ثلاثة جنود في المعارك الدائرة في تعز.", "تعز"),
        ("قتل 900 مقاتل منذ بدء معركة الحديدة.", "الحديدة"),
        ("أدت ضربة جوية إلى القضاء على عشرة مسلحين.", None),
        ("قتل عشرة مقاتلين من جنسيات سورية.", None),
        ("قصفت الطائرات بلدة جاسم.\nوقتل أربعة مدنيين في المنطقة.", "بلدة جاسم"),
    ],
)
def test_a_place_is_read_as_long_as_it_is_and_no_other_word_as_a_place(text: str, place: str | None) -> None:
    """Names that go on, two heads of one name, capitals, roads between two ends, places inside «منذ …»; and what is none."""
    assert place_of(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("تشهد سوريا نزاعا تسبب بمقتل 350 ألف شخص داخل البلاد.", "سوريا"),
        ("قتل ثلاثة جنود في المواقع التابعة للقوات في ريف حماة.", "ريف حماة"),
        ("قتل ستة مقاتلين من جنسيات عربية وغير سورية.", None),
    ],
)
def test_the_country_beside_what_was_hit_and_a_nationality_again(text: str, place: str | None) -> None:
    """«البلاد» beside the name of the country is that country; positions are hit and no place; «غير سورية» is a nationality."""
    assert place_of(text) == place
