"""How events are told, and which time is theirs."""

from __future__ import annotations

import pytest
from evaluation.train_ties import right

import marsad
from marsad.extraction.event_modes import mode_of
from marsad.extraction.event_times import EventTimes, weights
from marsad.extraction.extract import _Assembly


def reading(text: str) -> _Assembly:
    return _Assembly(marsad.read(text, published="2024-03-18"), marsad.load_lexicon(), "")


def mode(text: str, trigger: str, said: str = "asserted") -> str:
    made = reading(text)
    e = next(e for e in made.mentions if made._phrase(e.i, e.j).text == trigger)
    return mode_of(made.scan, e, said, ahead=False)


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("ينص الاتفاق على إجلاء المقاتلين من البلدة.", "إجلاء", "planned"),
        ("بدأ أمس إجلاء المقاتلين من البلدة.", "إجلاء", "asserted"),
        ("دعا المبعوث الطرفين إلى مفاوضات مباشرة.", "مفاوضات مباشرة", "planned"),
        ("أجرى المبعوث مع الطرفين مفاوضات مباشرة.", "مفاوضات مباشرة", "asserted"),
        ("توصل الطرفان إلى اتفاق لإخراج الجرحى.", "لإخراج", "planned"),
        ("هدد التنظيم بإعدام ستة رهائن.", "بإعدام", "planned"),
        ("وصف تقارير عن هجوم كيميائي على البلدة.", "هجوم كيميائي", "unconfirmed"),
        ("وقع هجوم كيميائي مفترض على البلدة.", "هجوم كيميائي", "unconfirmed"),
        ("شن الجيش عملية عسكرية بهدف السيطرة على الجسر.", "عملية عسكرية", "asserted"),
        ("اعتقلت الشرطة خمسة من المشتبه بهم في البلدة.", "اعتقلت", "asserted"),
    ],
)
def test_mode(text: str, trigger: str, expected: str) -> None:
    """What is laid down, asked for or threatened is planned, what is presumed unconfirmed; an aim makes no plan."""
    assert mode(text, trigger) == expected


def test_the_speakers_mode_holds() -> None:
    """What a speaker denies is denied whatever stands beside it."""
    assert mode("ينص الاتفاق على إجلاء المقاتلين من البلدة.", "إجلاء", said="denied") == "denied"


def test_the_time_beside_an_event_is_its() -> None:
    """Of two events with a day each, each is given the day beside it."""
    made = reading("شن الجيش هجوما على البلدة الأحد، واعتقلت الشرطة ثلاثة رجال في المدينة الخميس.")
    by_kind = {e.kind: made.event_times.choose(e, *made._ruled_time(e)) for e in made.mentions}
    texts = {kind: made._phrase(t.i, t.j).text for kind, t in by_kind.items() if t is not None}
    assert texts["assault"] == "الأحد"
    assert texts["detention"] == "الخميس"


def test_an_event_without_a_time_has_none() -> None:
    """Where neither the sentence nor those around it name a time, none is given."""
    made = reading("شن الجيش هجوما على البلدة.")
    e = made.mentions[0]
    assert EventTimes(made.binding, made.mentions).choose(e, None, "") is None


def test_what_is_learnt_is_a_choice() -> None:
    """The weights prefer the proposed time beside the event to one three sentences back."""
    options = [(["back 3", "back: real", "back: day"], False), (["here after", "after ≤3", "proposed"], True)]
    assert right(weights(), options)
