"""People let go, brought to hospital, set apart from those before them; victims who are dead and hurt."""

from __future__ import annotations

import pytest

import marsad


def kinds(text: str) -> list[tuple[str, float | None]]:
    return [(c.kind, c.figure.low) for c in marsad.extract(marsad.read(text, published="2018-05-13")).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وينص الاتفاق على أن يُطلق 18 أسيرا في الأيام المقبلة.", [("released", 18)]),
        ("واحتُجز 4000 مدني، حُرّر منهم 3545 حتى الآن.", [("captured", 4000), ("released", 3545)]),
        ("كان سبعة صحافيين محتجزين، أُطلق اثنان منهم أمس.", [("captured", 7), ("released", 2)]),
        ("وأوصلت الطائرة 249 من أسرى الجماعة إلى صنعاء.", [("released", 249)]),
        ("ووصلت إلى المطار دفعة قوامها 140 أسيرا محررا.", [("released", 140)]),
    ],
)
def test_those_who_are_let_go_are_not_counted_as_taken(text: str, expected: list[tuple[str, float]]) -> None:
    """A verb of letting go before captives, or «منهم» behind one, counts them as released."""
    assert kinds(text) == expected


def test_fire_opened_on_captives_lets_nobody_go() -> None:
    """«أطلق … النار على عشرة أسرى» is no release."""
    assert "released" not in [kind for kind, _ in kinds("وأطلق الحراس النار على عشرة أسرى.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وسقط 118 شخصا، من قتيل ومصاب.", [("casualties", 118)]),
        ("وبلغت الحصيلة 118 ضحية، من قتلى ومصابين.", [("casualties", 118)]),
        ("وسقط 20 ضحية: 8 قتلى و12 جريحا.", [("casualties", 20), ("killed", 8), ("wounded", 12)]),
        ("وسجل المركز 51 ضحية مدنية، قتل منهم 15 شخصا.", [("casualties", 51), ("killed", 15)]),
        ("وقتل 3 جنود، وقتل مدني وأصيب مدنيان.", [("killed", 3), ("killed", 1), ("wounded", 2)]),
    ],
)
def test_victims_of_two_sorts_are_not_counted_as_dead(text: str, expected: list[tuple[str, float]]) -> None:
    """A figure that is then divided into dead and hurt counts casualties; sums that only happen to fit do not."""
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ونُقل إلى مستشفى المدينة 18 جريحا.", "wounded"),
        ("ونُقل إلى المركز الطبي سبعة أشخاص.", "wounded"),
        ("ونُقل خمسة أشخاص إلى عيادة القرية.", "wounded"),
        ("ونقل 18 شخصا إلى مستشفيات دمشق بموجب الاتفاق.", "evacuated"),
        ("ونُقل 18 شخصا من البلدة إلى إدلب.", "evacuated"),
    ],
)
def test_who_is_brought_to_hospital_is_hurt(text: str, kind: str) -> None:
    """People brought to be treated are wounded, except where a deal has them moved."""
    assert [k for k, _ in kinds(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقتل 12 مسلحا و24 آخرون ألقوا سلاحهم.", [("killed", 12), ("surrendered", 24)]),
        ("وقتل 12 مسلحا، و24 غيرهم استسلموا.", [("killed", 12), ("surrendered", 24)]),
        ("وقتل 12 مسلحا و24 آخرون.", [("killed", 12), ("killed", 24)]),
    ],
)
def test_what_the_others_did_is_asked_behind_them(text: str, expected: list[tuple[str, float]]) -> None:
    """Others whose own verb stands behind them share nothing with those before."""
    assert kinds(text) == expected


def test_a_strike_that_costs_lives_kills() -> None:
    """«أفقد القصف عشرة أشخاص حياتهم» counts the dead, and a town that loses its water counts nobody."""
    assert kinds("وأفقد القصف عشرة أشخاص حياتهم.") == [("killed", 10)]
    assert kinds("وأفقد القصف المدينة مياهها.") == []
