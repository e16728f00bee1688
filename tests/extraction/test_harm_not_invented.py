"""Words beside the dead and hurt that count nobody: mourners, arms and aircraft, accidents, one named before."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, int | float | None]]:
    """(kind, lowest number) of all that a text claims, in its order."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("شيع آلاف المواطنين الخميس الصحافي أحمد سالم الذي توفي متأثرا بجراحه.", [("killed", 1)]),
        ("شارك مئات السكان في تشييع الصحافي أحمد سالم، الذي قضى برصاص الجيش.", []),
    ],
)
def test_mourners_are_alive(text: str, claims: list[tuple[str, int]]) -> None:
    """Those who carry somebody to the grave are not counted with him, nor is «الذي» of a crowd."""
    assert [x for x in _claims(text) if x[1] != 1] == [x for x in claims if x[1] != 1]


def test_the_number_of_a_model_counts_nothing() -> None:
    """«سوخوي-24»: digits that a hyphen ties to a word are a name, and «طائرة نقل» moves nobody."""
    assert _claims("أدى القصف إلى مقتل جنديين وتدمير طائرات من نوع سوخوي-24 وسوخوي-35.") == [("killed", 2)]
    assert _claims("هبطت طائرة نقل عسكرية روسية في القاعدة.") == []
    assert ("killed", 24) in _claims("قتل 24 شخصا في القصف.")


def test_what_each_of_them_carries_is_no_shot() -> None:
    """«18 غارة، كل واحدة منها محملة بستة صواريخ» counts eighteen strikes and nothing else."""
    assert _claims("نفذ الطيران 18 غارة، كل واحدة منها محملة بستة صواريخ.") == [("attacks", 18)]


def test_the_dead_of_an_accident_told_before_are_no_claim() -> None:
    """«وأدى الحادث إلى مصرع …» goes back to the crash of the sentence before; a raid in between makes it violence."""
    assert _claims("أعلنت الوزارة تحطم طائرة نقل عند هبوطها. وأدى الحادث إلى مصرع 39 شخصا.") == []
    assert _claims("قصفت طائرة السوق الشعبي. وأدى الحادث إلى مصرع 39 شخصا.") == [("killed", 39)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("مسلحون مجهولون قتلوا بالرصاص في المدينة ثلاثة جنود.", [("killed", 3)]),
        ("نجح الأمن في الإيقاع بأربعة من قادة التنظيم.", [("captured", 4)]),
        ("وقال المدير: فقدنا ثلاثة من الموظفين في انفجار السيارة.", [("killed", 3)]),
        ("ونشر ناشطون حوثيون صورا للموقع.", []),
        ("كان الرجل يقيم في المدينة إبان غزو العراق لينضم إلى التنظيم.", []),
    ],
)
def test_who_does_it_and_what_is_done(text: str, claims: list[tuple[str, int]]) -> None:
    """The doers are not counted as victims; those who are trapped are caught, those whom «we lost» are dead."""
    assert _claims(text) == claims


def test_a_short_name_after_the_full_one_goes_back() -> None:
    """«بعد القبض على سالم» repeats the arrest of Ahmed Salem, which the report has told."""
    text = "ألقت الشرطة القبض على أحمد سالم في بلدته. وتمكن الضباط بعد القبض على سالم من كشف الحسابات."
    assert _claims(text) == [("captured", 1)]


def test_the_body_that_somebody_serves_in_says_who_he_is() -> None:
    """«عميد في القوات …», «اثنين من كبار قادة الجيش»: whose men they are is part of who is counted."""
    reading = marsad.extract(marsad.read("قتل عميد في القوات الخاصة العراقية.", published="2018-05-13"))
    assert reading.claims[0].who.text == "عميد في القوات الخاصة العراقية"
    reading = marsad.extract(marsad.read("مصرع اثنين من كبار قادة الجيش السوري.", published="2018-05-13"))
    assert reading.claims[0].who.text == "قادة الجيش السوري"
