"""Whatever the words and their order, extraction gives a reading whose spans are the text's."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad

WORDS = (
    'قتل مقتل الطفل محمد خمسة بين من منهم بينهم و وليس 20 عدد قتلى جثث " ) ( الحدود مع بلدة وفق قال إن 80 في المئة سيطر على '
    "حافلات منذ أسبوع هم آخرون صفوف أحد واحدة جرحى إصابة نحو حالة شمال الجولة التاسعة , . : المصدر الشاب يوسف أصيب الجيش داعش "
    "مدينة حلب ونصف مليون المحاصرين منها اثنان لم يقتل أي مدني الذي عنصرا غارة عدة الخميس الماضي فجر أمس مايو 2018"
).split()


def misplaced(value: object, text: str) -> Iterator[object]:
    """Every phrase below a struct whose words are not those at its offsets."""
    if isinstance(value, msgspec.Struct):
        start, end, words = (getattr(value, name, None) for name in ("start", "end", "text"))
        if start is not None and words is not None and text[start:end] != words:
            yield value
        for name in value.__struct_fields__:
            yield from misplaced(getattr(value, name), text)
    elif isinstance(value, tuple):
        for item in value:
            yield from misplaced(item, text)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, "\n", "قُتِـل", "\u200f27"]), max_size=16))
def test_any_order_of_words_is_read(words: list[str]) -> None:
    """No order of the words that steer the grammar breaks it, and every span's text stands at its offsets."""
    report = marsad.read(" ".join(words), published="2018-05-13")
    reading = marsad.extract(report)
    assert list(misplaced((reading.claims, reading.events, reading.numbers), report.text)) == []
    assert reading.counts.total == len(reading.numbers)


def test_a_misplaced_span_is_seen() -> None:
    """The check above fails where a span's words are not the text's."""
    reading = marsad.extract(marsad.read("قتل خمسة جنود في حلب"))
    assert reading.claims
    assert list(misplaced(reading.claims, "x" * 40)) != []
