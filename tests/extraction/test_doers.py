"""Who is said to have done it: stated doers only, each in a sentence of our own."""

from __future__ import annotations

import pytest

import marsad


def doers(text: str) -> list[str | None]:
    """The doer of each claim of a text, in order."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert reading.claims
    return [c.by.text if c.by else None for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتلت القوات الإسرائيلية ثلاثة شبان قرب السياج.", "القوات الإسرائيلية"),
        ("قتل أربعة مدنيين في غارات للتحالف الدولي على البلدة.", "للتحالف الدولي"),
        ("أسفرت غارات روسية عن مقتل سبعة مدنيين.", "روسية"),
        ("قتل ستة مدنيين على يد تنظيم الدولة الإسلامية.", "تنظيم الدولة الإسلامية"),
        ("وتمكنت قوات النظام من أسر خمسة مقاتلين.", "قوات النظام"),
    ],
)
def test_a_stated_doer_is_found(text: str, doer: str) -> None:
    """The subject, the agent after «على يد» and the genitive or adjective of the attack are the doer."""
    assert doers(text) == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "قتل تسعة أشخاص في المنطقة الخاضعة لسيطرة فيلق الرحمن.",  # where, not by whom
        "قتل عشرة جنود في معارك بين الجيش وتنظيم الدولة الإسلامية.",  # a battle has two sides
        "قتل ثلاثة مدنيين في اشتباكات مع مسلحي تنظيم الدولة الإسلامية.",  # who is no side of it
        "أدت هجمات مقديشو إلى مقتل ثمانية أشخاص.",  # the place of the attack
        "قتل جنديان وثمانية مسلحين في كمين.",  # the others counted
        "قتل خمسة أشخاص في انفجار استهدف حافلة تقل عناصر من الشرطة.",  # who was hit
    ],
)
def test_nobody_is_accused_whom_the_words_do_not_name(text: str) -> None:
    """The nearest name, the enemy of a battle, the people hit and the place are no doers."""
    assert set(doers(text)) == {None}
