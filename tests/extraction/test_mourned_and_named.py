"""Single persons: the mourned, the first of their kind, two before a dual verb, names behind a nation or a title."""

from __future__ import annotations

import pytest

import marsad


def _read(text: str) -> marsad.Reading:
    return marsad.extract(marsad.read(text, published="2018-05-13"))


def test_the_mourner_tells_of_its_dead_and_did_not_kill_them() -> None:
    """«نعت الحركة ثلاثة من قادتها»: the one who mourns is the source, and nobody is named as the doer."""
    (claim,) = _read("نعت ميليشيا الحوثي، ثلاثة من أبرز قياداتها في الجبهات.").claims
    assert (claim.kind, claim.figure.low, claim.by) == ("killed", 3, None)
    assert claim.source is not None and claim.source.text == "ميليشيا الحوثي"


def test_a_mourner_with_a_name_is_alive() -> None:
    """«ونعى فلان رئيس الجمعية متطوعة»: the name behind the verb is the one who mourns."""
    claims = _read("ونعى مصطفى سالم رئيس الجمعية الطبية المتطوعة في بيان.").claims
    assert "مصطفى سالم" not in [c.figure.text for c in claims]


def test_the_dead_told_of_are_not_mourned_anew() -> None:
    """«نعى القتلى» tells of no further dead."""
    assert _read("ودعا الوزير الذي نعى القتلى حراس السجن إلى الحذر.").claims == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("مقتل أول مسعفة في المدينة.", ["أول مسعفة"]),
        ("وأوضح البيان أن ضابط صف ومجند قتلا أثناء العملية.", ["ضابط صف", "مجند"]),
        ("قتلت المسعفة صبحية الأسد في القصف.", ["صبحية الأسد"]),
        ("أما محمود يحيى السالمي، فقد لقي مصرعه بغارة.", ["محمود يحيى السالمي"]),
        ("شارك السكان في تشييع الصحافي أحمد سالم، الذي قضى الأربعاء متأثرا بجراحه.", ["أحمد سالم"]),
        ("مقتل المسؤول عن أمن رحلات سامر كنعان في مواجهات.", ["المسؤول"]),
    ],
)
def test_one_person_each(text: str, figures: list[str]) -> None:
    """Each of those told of is one claim of one killed, under the words that name the person."""
    claims = _read(text).claims
    assert [c.figure.text for c in claims] == figures
    assert {(c.kind, c.figure.low) for c in claims} == {("killed", 1)}


def test_who_is_hurt_and_then_dies_is_dead() -> None:
    """«أصيب الصحافي فلان برصاص قناص … قبل أن يقضي متأثرا»: the sniper is no object, and the hurt man died."""
    (claim,) = _read("وأصيب الصحافي ياسر منصور برصاص قناص قبل أن يقضي متأثرا بإصابته.").claims
    assert (claim.kind, claim.figure.text) == ("killed", "ياسر منصور")
    (claim,) = _read("وأصيب الصحافي ياسر منصور برصاص قناص في ساقه.").claims
    assert claim.kind == "wounded"


def test_some_of_the_hurt_die_later() -> None:
    """«أصيب خمسة …، توفي اثنان منهم» counts two dead."""
    kinds = [(c.kind, c.figure.low) for c in _read("أصيب خمسة جنود بجروح، توفي اثنان منهم في وقت لاحق.").claims]
    assert kinds == [("wounded", 5), ("killed", 2)]


def test_a_nation_before_the_names_of_a_list() -> None:
    """«هم السوري فلان، والعراقيان فلان وفلان»: each name is a part of those counted."""
    text = "وفي القرية اعتقل ثلاثة قادة ميدانيين هم السوري ماجد حسين القاسم، والعراقيان عمر حميد العاني وعصام الزبيدي."
    whole, *parts = _read(text).claims
    assert [p.part_of for p in parts] == [whole.id] * 3
    assert parts[0].who.text == "السوري"


def test_what_a_raid_leaves_behind_is_counted_twice() -> None:
    """«خلف قتلى وجرحى»: the noun that tells the verb from the name «خلف» is a figure as well."""
    kinds = [c.kind for c in _read("استهدف التحالف عربات، ما خلف قتلى وجرحى من المتمردين.").claims]
    assert kinds == ["killed", "wounded"]


def test_bodies_retrieved_and_people_driven_out() -> None:
    """«انتشال جثث» are bodies without a number; «دفع عشرات الآلاف إلى الخروج» drives them from their homes."""
    assert [c.kind for c in _read("وتمكنت الفرق من انتشال جثث من تحت الأنقاض.").claims] == ["bodies"]
    text = "وانهمر القصف على المنطقة مما دفع عشرات الآلاف إلى الخروج من المدينة."
    assert [c.kind for c in _read(text).claims] == ["displaced"]


def test_losses_and_nations_say_whose_they_are() -> None:
    """«ارتفعت خسائر الجماعة … إلى 390 قتيلا و600 جريح» are hers; «مقاتلين روس» in Syria are foreign forces."""
    claims = _read("وارتفعت خسائر الحوثيين منذ انطلاق العملية، إلى نحو 390 قتيلا و600 جريح.").claims
    assert [c.who.text for c in claims] == ["الحوثيين", "الحوثيين"]
    (claim,) = _read("قتل تسعة مقاتلين روس في دير الزور في هجوم لداعش.").claims
    assert claim.who.classes == ("foreign_forces",)


def test_the_side_that_is_attacked_takes_nothing() -> None:
    """«شنت القوات هجوما على مواقع الجماعة، وتمكنت من تحرير …»: the attacker took the villages."""
    text = "وذكر البيان أن قوات الجيش اليمني شنت هجوما على مواقع ميليشيات الحوثي في الجبهة، وتمكنت من تحرير ثلاث قرى."
    (claim,) = [c for c in _read(text).claims if c.kind == "control"]
    assert claim.who.text == "قوات الجيش اليمني"


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("قتل ثلاثة من الناشطين في كتائب عز الدين القسام في قصف على المدينة.", ("other_armed_group",)),
        ("أسفرت الغارة عن مقتل مستشارين عسكريين إيرانيين في سوريا.", ("foreign_forces",)),
        ("قتل ثلاثة من الناشطين في قصف على المدينة.", ("civilians",)),
    ],
)
def test_who_serves_in_an_armed_body_is_no_civilian(text: str, classes: tuple[str, ...]) -> None:
    """«الناشطين في كتائب …», «مستشارين عسكريين»: the body or the adjective says that they are armed."""
    assert _read(text).claims[0].who.classes == classes
