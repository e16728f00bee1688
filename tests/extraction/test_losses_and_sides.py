"""Losses told as a whole, both sides of a fight, adjuncts between a verb and its figure, recruits, more reasons."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, float | None, float | None]]:
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low, c.figure.high) for c in read.claims]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "قتل 8 من مسلحي التنظيم، إضافة إلى إصابة العشرات من الطرفين بجروح.",
            [("killed", 8, 8), ("wounded", None, None)],
        ),
        ("المعارك التي قتل فيها 374 من الجانبين.", [("killed", 374, 374)]),
        (
            "بلغت الخسائر في العام الثاني نحو 3100 عسكري، وما لا يقل عن 60 دبابة و400 مدرعة.",
            [("killed", 3100, 3100), ("destroyed", 60, None), ("destroyed", 400, 400)],
        ),
        ("وقتل خلال إحباط الهجوم 8 من جنود الجيش.", [("killed", 8, 8)]),
        ("وقتل أثناء صد الهجوم ثلاثة من رجال الشرطة.", [("killed", 3, 3)]),
        ("أرسل الفريق إلى المستشفى لمعالجة 50 شخصا مصابين بجروح خطرة.", [("wounded", 50, 50)]),
        ("تسيطر القوات حاليا على خمسة تجمعات في الريف.", [("control", 5, 5)]),
        ("أعلنت الوزارة وفاة 17 فلسطينيا وإصابة نحو 1500 آخرين.", [("killed", 17, 17), ("wounded", 1500, 1500)]),
        ("جندت الميليشيا 50 طفلا للقتال في الجبهات.", [("forces", 50, 50)]),
    ],
)
def test_figures_over_sides_adjuncts_and_losses(text: str, said: list[tuple[str, int, int]]) -> None:
    """What is said of both sides, behind an adjunct, or of losses as a whole is counted."""
    assert _claims(text) == said


@pytest.mark.parametrize(
    "text",
    ["توفي 3 أشخاص وأصيب 5 بالكوليرا.", "حشد عدد من الطلاب التبرعات.", "بلغت الخسائر 4 ملايين دولار."],
)
def test_disease_collections_and_money_are_no_claim(text: str) -> None:
    """The sick, those who collect money and sums lost are no figures of the conflict."""
    assert _claims(text) == []


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("فاز المنتخب على ضيفه بنتيجة 2-1 في المباراة.", "2", "score"),
        ("عثروا على طفلة في السادسة قرب البيت.", "السادسة", "age"),
        ("كان الفتى في الخامسة عشرة من العمر.", "الخامسة عشرة", "age"),
        ("أصدرت تعميما بعدم التعامل مع (697) شركة ورجل أعمال.", "697", "other_count"),
        ("تقدمت القوات نحو منطقة الكيلو 16 شرق المدينة.", "16", "rank_or_name"),
        ("دارت مواجهات في جبهة الأربعين شمالي المدينة.", "الأربعين", "rank_or_name"),
        ("استيقظنا عند الخامسة والنصف صباحا.", "النصف", "hour"),
        ('يستمر الوقف من "27 رمضان حتى العيد".', "27", "date"),
        ("قصفت السوق على الاحداثي (N17 06) في المحافظة.", "17", "address"),
        ("شملت القائمة الدول الأربع الداعية إلى المقاطعة.", "الأربع", "not_stated_here"),
        ("يتلقى قرابة نصف جميع أطفال البلد التعليم.", "نصف", "share_of_people"),
    ],
)
def test_more_reasons(text: str, number: str, reason: str) -> None:
    """Scores, ages in ordinals, numbers in brackets and in names say what they are."""
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert [n.reason for n in read.numbers if n.text == number] == [reason]
