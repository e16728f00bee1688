"""Places told by a list, a side, a border, the name of the speaker or the counted: read whole, and tied to their figures."""

from __future__ import annotations

import pytest

import marsad


def places(text: str) -> list[str | None]:
    """The place of each claim, in order."""
    reading = marsad.extract(marsad.read(text, published="2018-05-16"))
    return [c.place.text if c.place is not None else None for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل ثلاثة مدنيين في محافظات إدلب وحماة وحلب.", "محافظات إدلب وحماة وحلب"),
        ("أصيب ستة أشخاص بجروح في مدن إدلب، حماة و حلب.", "مدن إدلب، حماة و حلب"),
        ("قتل جنديان في بلدتي سرمين وبنش.", "بلدتي سرمين وبنش"),
        ("قتل ثلاثة مدنيين في بلدة سرمين، إدلب.", "بلدة سرمين"),
    ],
)
def test_a_list_of_places_under_one_head_is_one_place(text: str, place: str) -> None:
    """Heads of two or many keep all names that «و» joins to them; a head of one keeps one."""
    assert places(text) == [place]


def test_the_land_on_one_side_of_a_border_is_a_place() -> None:
    """«في الجانب …» and «على الجانب …» with a nation say where; «الجانب …» that speaks does not."""
    text = "قتل على الجانب التركي ثلاثة أشخاص، وأصيب في الجانب العراقي ستة جنود."
    assert places(text) == ["الجانب التركي", "الجانب العراقي"]
    assert places("قال الجانب التركي إن ثلاثة أشخاص قتلوا.") == [None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل ثلاثة رعاة عند الحدود الشرقية لقطاع غزة مع إسرائيل.", "الحدود الشرقية لقطاع غزة مع إسرائيل"),
        ("أصيب ثلاثة شبان بجروح عند الحدود عند قطاع غزة.", "الحدود عند قطاع غزة"),
        ("نزح نحو 900 شخص إلى الحدود الأردنية.", "الحدود الأردنية"),
    ],
)
def test_a_border_keeps_whose_it_is(text: str, place: str) -> None:
    """A border is told with the lands that it lies between, whatever word leads to them."""
    assert places(text) == [place]


def test_a_border_of_another_country_is_not_the_one_told_before() -> None:
    """«الحدود الأردنية» names a border; it does not refer back to the one last told."""
    text = "أغلقت القوات حدود هضبة الجولان.\nونزح نحو 900 شخص إلى الحدود الأردنية."
    assert places(text) == ["الحدود الأردنية"]


def test_the_side_of_a_town_named_before_is_told_as_it_stands() -> None:
    """«غربي المدينة» is more exact than the town that it refers back to."""
    text = "اقتحم مسلحون مدينة سرت الليبية.\nودمر الجيش 4 دبابات غربي المدينة."
    assert places(text)[-1] == "غربي المدينة"


def test_a_ministry_of_a_land_counts_the_dead_of_that_land() -> None:
    """Where nothing else says where, the land in the name of who counts is the place of the count."""
    text = "أعلنت وزارة الصحة في غزة ارتفاع حصيلة القتلى إلى 900 قتيل منذ السابع من أكتوبر."
    assert places(text) == ["غزة"]


def test_the_place_behind_whom_a_title_counts_is_the_figures() -> None:
    """A place within the words for the counted («… بالضفة الغربية») is weighed like any other."""
    assert places("مقتل مستوطنين بالضفة الغربية\n\nقال الجيش الأحد إنه قتل مسلحا في نابلس.")[0] == "الضفة الغربية"
