"""Why a number is no claim: those who live somewhere, those spoken of before, names, calibres, shares of things."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("يعيش في المحافظة نحو 3 ملايين شخص.", "3 ملايين", "population"),
        ("عاصمة الإقليم التي يقطنها 150 ألفا وتقع على النهر.", "150 ألفا", "population"),
        ("يهدد شبح المجاعة نحو 8 ملايين من سكانه.", "8 ملايين", "population"),
        ("وصل المئات من السكان إلى الساحة.", "المئات", "crowd"),
        ("أرسلوا رسائل استدعاء للقادة الأربعة.", "الأربعة", "not_stated_here"),
        ("يحيي السكان ذكرى النكبة السبعين.", "السبعين", "ordinal"),
        ('أفادت شبكة "الساحل 24" المحلية بذلك.', "24", "rank_or_name"),
        ("ضبط الجيش رشاشا عيار 14/5 في المكان.", "14", "calibre_or_model"),
        ("فقدت العملة ثلثي قيمتها منذ مطلع العام.", "ثلثي", "percentage"),
        ("يعارض ثلث السكان الاتفاق.", "ثلث", "share_of_people"),
        ("استهدف القصف القرية ومناطق ثانية في الريف.", "ثانية", "indefinite"),
        ("يسعى الوزير إلى مزيد من الحماية لعمالة بلده.", "مزيد", "other_count"),
    ],
)
def test_a_number_that_is_no_claim_says_why(text: str, number: str, reason: str) -> None:
    """Each number without a claim carries the reason that its words give."""
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert [(n.reason, n.claims) for n in read.numbers if n.text == number] == [(reason, ())]


def test_what_is_counted_behind_a_beginning_is_no_time() -> None:
    """«منذ استعادتها خمس محافظات … في 2015»: the five are places taken, in their own year, and from whose hands is no holder."""
    text = "هذا أكبر تقدم للقوات منذ استعادة الجيش خمس محافظات من أيدي المتمردين في 2015."
    (claim,) = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert (claim.kind, claim.figure.low, claim.who.text) == ("control", 5, "الجيش")
    assert claim.time is not None
    assert claim.time.text == "2015"


def test_the_dead_told_by_the_score_are_one_figure() -> None:
    """«قتلى بالعشرات»: the noun and its number are one vague figure."""
    read = marsad.extract(marsad.read("قتلى بالعشرات من المتمردين شمالي الساحل.", published="2018-05-13"))
    assert [(c.kind, c.figure.text, c.figure.low) for c in read.claims] == [("killed", "قتلى بالعشرات", None)]
