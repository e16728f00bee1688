"""Which time phrase a figure has: the constructions in which the nearest phrase is not its own."""

from __future__ import annotations

import pytest

import marsad
from marsad.model.structs import Claim


def claims(text: str, published: str = "2018-05-16") -> list[Claim]:
    """The claims of a report that appeared on a Wednesday."""
    return list(marsad.extract(marsad.read(text, published=published)).claims)


def time_of(text: str, low: int, published: str = "2018-05-16") -> str | None:
    """The time phrase of the last claim whose figure is ``low``."""
    found = [c for c in claims(text, published) if c.figure.low == low]
    assert found, "the figure itself must be claimed"
    return found[-1].time.text if found[-1].time is not None else None


def test_a_stretch_after_a_superlative_is_not_the_figures_time() -> None:
    """«أعنف هجوم منذ سنوات» says among what the attack is the worst, not when people died; «أكثر من» is no superlative."""
    assert time_of("قتل 12 شخصا في أعنف هجوم تشهده البلدة منذ ثلاث سنوات.", 12) is None
    assert time_of("قتل أكثر من 12 شخصا في البلدة منذ ثلاث سنوات.", 12) == "منذ ثلاث سنوات"


def test_the_stretch_of_a_new_total_is_not_that_of_the_figure_before_it() -> None:
    """In «قتل سبعة، ليرتفع العدد منذ … إلى 90» the stretch belongs to the 90 alone."""
    text = "قال المرصد إن القصف أسفر عن مقتل سبعة مدنيين، لترتفع حصيلة القتلى المدنيين منذ 18 شباط/فبراير إلى 90 قتيلا."
    assert time_of(text, 7) is None
    assert time_of(text, 90) == "منذ 18 شباط/فبراير"


def test_nobody_has_died_on_a_day_ahead() -> None:
    """The day of a coming meeting is not that of the dead it is about; what is planned keeps it."""
    assert time_of("يجتمع المجلس غدا بعد مقتل 12 شخصا في البلدة.", 12) is None
    assert time_of("من المقرر إجلاء 12 شخصا غدا من البلدة.", 12) == "غدا"


def test_the_same_figure_told_with_its_day_elsewhere_has_that_day() -> None:
    """A figure without a time takes the one that stands beside the same figure of the same kind, earlier or later."""
    text = (
        "تطورات الشمال\n\nقتل 39 مدنيا في انفجار مستودع.\nتواصل فرق الإغاثة عملها.\nوقتل 39 مدنيا فجر الأحد في البلدة."
    )
    assert {c.time.text for c in claims(text) if c.time is not None} == {"فجر الأحد"}
    assert len([c for c in claims(text) if c.figure.low == 39 and c.time is not None]) == 2
    other = text.replace("وقتل 39", "وقتل 38")
    assert time_of(other, 39) is None


def test_sentences_in_which_a_statement_runs_on_do_not_use_up_a_day() -> None:
    """A day holds over «وأضاف …»، «كما …»; over as many sentences of other matter it does not."""
    lead = "العنوان\n\nشهدت البلدة معارك الاثنين.\n"
    runs_on = "وأضاف المصدر أن الطريق مقطوع.\nكما أغلقت المدارس.\nوأوضح أن الوضع صعب.\n"
    stands = "الطريق مقطوع.\nالمدارس مغلقة.\nالوضع صعب.\n"
    end = "وقتل 12 شخصا في البلدة."
    assert time_of(lead + runs_on + end, 12) == "الاثنين"
    assert time_of(lead + stands + end, 12) is None


def test_the_day_on_which_others_spoke_is_not_carried_to_later_sentences() -> None:
    """The day of a statement in one sentence is no time of the figures of the next."""
    text = "العنوان\n\nأعلن المرصد الاثنين أن الطريق مقطوع.\nوقال المرصد إن 12 شخصا قتلوا في البلدة."
    assert time_of(text, 12) is None


def test_a_month_or_a_year_is_never_the_day_of_saying() -> None:
    """«… نقلت العام الماضي.» at the end of what a report says is when it happened, with its days."""
    text = "قال التقرير إن 37 جثة نقلت إلى مستشفيات المدينة العام الماضي."
    (claim,) = [c for c in claims(text) if c.figure.low == 37]
    assert claim.time is not None
    assert (claim.time.from_, claim.time.to) == ("2017-01-01", "2017-12-31")


def test_since_runs_to_the_day_that_the_report_calls_its_own() -> None:
    """Published after midnight, a report that tells only of yesterday counts «since» up to yesterday."""
    text = (
        "العنوان\n\nقتل 20 مدنيا الثلاثاء في القصف.\nوارتفعت حصيلة القتلى المدنيين منذ 18 نيسان/أبريل إلى 90 قتيلا.\n"
        "وسيطر الجيش الثلاثاء على البلدة."
    )
    (claim,) = [c for c in claims(text) if c.figure.low == 90]
    assert claim.time is not None
    assert (claim.time.from_, claim.time.to) == ("2018-04-18", "2018-05-15")
    (claim,) = [c for c in claims(text + "\nوأغلقت الطرق الأربعاء.") if c.figure.low == 90]
    assert claim.time is not None
    assert claim.time.to == "2018-05-16"


def test_the_day_up_to_which_was_counted_is_no_day_of_happening() -> None:
    """«بحلول الاثنين» says until when was counted: the figure keeps it as its time, without days of happening."""
    text = "قتل تسعة أشخاص في انفجار وقع مساء الجمعة.\nوقالت الشرطة إن عدد القتلى زاد إلى عشرة بحلول الاثنين."
    claims = marsad.extract(marsad.read(text, published="2018-10-02")).claims
    ten = next(c for c in claims if c.figure.low == 10)
    assert ten.time is None or (ten.time.from_, ten.time.to) != ("2018-10-01", "2018-10-01")


def test_the_day_on_which_something_began_is_not_that_of_the_figure_before() -> None:
    """«المسيرات التي انطلقت في 30 مارس» dates the marches; «الهجوم الذي وقع في …» dates the dead."""
    began = "قتل 18 متظاهراً الاثنين في المسيرات التي انطلقت في 30 مارس الماضي."
    struck = "قتل 18 شخصاً في الهجوم الذي وقع في 30 مارس الماضي."
    for text, day in ((began, "2018-05-14"), (struck, "2018-03-30")):
        claim = marsad.extract(marsad.read(text, published="2018-05-14")).claims[0]
        assert claim.time is not None and claim.time.from_ == day


@pytest.mark.parametrize(
    "text",
    ["قتل النائب العام السابق، أحمد محمود، في الهجوم.", "قال الأمين العام الحالي إن 3 مدنيين قتلوا."],
)
def test_general_is_no_year(text: str) -> None:
    """«العام» behind an office is «general», and no year is made of it."""
    assert all(c.time is None for c in marsad.extract(marsad.read(text, published="2018-05-13")).claims)


@pytest.mark.parametrize(
    ("text", "said", "low", "high"),
    [
        ("أصيب 150 شخصا خلال شهري أبريل/نيسان ومايو/أيار 2018.", "أبريل/نيسان ومايو/أيار 2018", "2018-04-01", "2018-05-31"),
        ("قتل 21 متظاهرا منذ الجمعة في 30 مارس.", "منذ الجمعة في 30 مارس", "2018-03-30", "2018-06-08"),
        ("قتل 250 مسلحا منذ بدء عملية تحرير المدينة قبل ثلاثة أيام.", "منذ بدء عملية تحرير المدينة قبل ثلاثة أيام", "2018-06-05", "2018-06-08"),
        ("قتل تسعون متظاهرا منذ بداية المسيرات على الحدود بين غزة وإسرائيل في 30 مارس.", "منذ بداية المسيرات على الحدود بين غزة وإسرائيل في 30 مارس", "2018-03-30", "2018-06-08"),
        ("قتل 350 ألف شخص منذ اندلاع النزاع في منتصف مارس 2011.", "منذ اندلاع النزاع في منتصف مارس 2011", "2011-03-15", "2018-06-08"),
        ("قتل ستة جنود في يناير من العام الحالي.", "يناير من العام الحالي", "2018-01-01", "2018-01-31"),
        ("أصيب ستون شخصا، الاثنين والثلاثاء الماضيين، في مواجهات.", "الاثنين والثلاثاء الماضيين", "2018-06-04", "2018-06-05"),
        ("قتل خمسة متظاهرين الجمعة الأخيرة.", "الجمعة الأخيرة", "2018-06-08", "2018-06-08"),
        ("وثق المرصد السوري الأربعاء مقتل 17 مدنيا.", "الأربعاء", "2018-06-06", "2018-06-06"),
        ("أعلن المرصد السوري الأربعاء مقتل 17 مدنيا.", "الأربعاء", None, None),
        ("أكدت مصادر عسكرية، الأحد، مقتل عشرين مسلحا وإصابة ثلاثين خلال الساعات الـ24 الماضية.", "خلال الساعات الـ24 الماضية", "2018-06-07", "2018-06-08"),
        ("تشن القوات منذ 18 فبراير هجوما تمكنت فيه من السيطرة على 80 بالمئة من المنطقة التي شكلت منذ العام 2012 معقل الفصائل.", "منذ 18 فبراير", "2018-02-18", "2018-06-08"),
        ("بدأ الهجوم منذ 18 فبراير.\nوقتل منذ بدء الهجوم 1450 مدنيا.", "منذ بدء الهجوم", "2018-02-18", "2018-06-08"),
    ],
)  # fmt: skip
def test_stretches_of_two_months_dated_beginnings_and_monitors_days(text: str, said: str, low: str | None, high: str | None) -> None:  # fmt: skip
    """A time of a figure with both its ends, as far as the words tell them; the day of announcing keeps none."""
    time = marsad.extract(marsad.read(text, published="2018-06-08")).claims[0].time
    assert time is not None
    assert (time.text, time.from_, time.to) == (said, low, high)


def test_a_part_keeps_the_time_of_its_whole_against_a_later_clause() -> None:
    """«… بينهم 16 طفلاً، وتستمر المعارك الثلاثاء»: the day of the next clause is not that of the part."""
    text = "قتل عشرون مدنيا ليل الاثنين الثلاثاء بينهم ستة أطفال، وتستمر المعارك الخميس."
    whole, part = marsad.extract(marsad.read(text, published="2018-06-08")).claims[:2]
    assert whole.time is not None
    assert part.part_of == whole.id
    assert part.time == whole.time


def test_a_day_of_the_same_month_is_that_of_the_month_named_last() -> None:
    """«الرابع والعشرين من الشهر نفسه» points back to the month of the sentence before."""
    text = "قتل ثلاثة جنود في 12 مايو.\nوقتل جنديان في الرابع والعشرين من الشهر نفسه."
    time = marsad.extract(marsad.read(text, published="2018-06-28")).claims[1].time
    assert time is not None
    assert (time.from_, time.to) == ("2018-05-24", "2018-05-24")


def test_a_running_total_runs_on_from_the_day_of_its_beginning() -> None:
    """«الهجوم الذي بدأ في 18 فبراير … 1400 قتيل»: the total runs from that day to that of telling."""
    text = "بدأ الهجوم في 18 فبراير وارتفعت حصيلة القتلى فيه إلى 1400 مدني."
    claim = marsad.extract(marsad.read(text, published="2018-03-20")).claims[0]
    assert claim.scope == "cumulative"
    assert claim.time is not None
    assert (claim.time.from_, claim.time.to) == ("2018-02-18", "2018-03-20")


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("شن الطيران سلسلة غارات على مواقع المسلحين الجمعة.", "incident"),
        ("شهدت البلاد مؤخرا سلسلة هجمات على مراكز الشرطة.", "period"),
        ("عقد اجتماع في العاصمة.\nويسيطر التنظيم على عدد من القرى شرق البلاد.", "standing"),
        ("عقد اجتماع في العاصمة.\nوسيطر الجيش على عدد من القرى شرق البلاد.", "incident"),
        ("أسفر القصف على البلدة منذ الأحد عن مقتل 400 مدني.", "cumulative"),
        ("أسفر القصف على البلدة منذ الأحد عن مقتل تسعة مدنيين.", "period"),
        ("فر 900 مدني من البلدة منذ منتصف ليل الجمعة.", "incident"),
        ("قتل ستة خبراء في صناعة الألغام في غارة على البلدة.", "incident"),
        ("بلغت الحصيلة منذ اندلاع النزاع في منتصف مارس 2011 حتى اليوم 350 ألف قتيل.", "cumulative"),
    ],
)
def test_the_scope_of_series_holdings_and_stretches_of_days(text: str, scope: str) -> None:
    """One series of raids is one happening, what is held stands, and hundreds of dead since a day are a running total."""
    found = marsad.extract(marsad.read(text, published="2018-06-08")).claims
    assert [c.scope for c in found] == [scope]


def test_a_list_of_running_totals_shares_its_beginning() -> None:
    """Figures too large for one day, told in the sentences after a total since a day, run since that day; small ones do not."""
    text = (
        "قتل منذ منتصف مارس 2011 أكثر من 350 ألف شخص.\n"
        "وأحصى المركز مقتل 122 ألف جندي.\nوقتل 63 ألف مسلح.\nوقتل ثلاثة صحافيين في انفجار."
    )
    times = [c.time for c in marsad.extract(marsad.read(text, published="2018-06-08")).claims]
    assert [t.from_ if t is not None else None for t in times] == ["2011-03-15"] * 3 + [None]


def test_the_same_period_is_the_last_stretch_with_ends_though_a_day_stands_between() -> None:
    """«خلال الفترة ذاتها» passes over the day of a publication."""
    text = "قتل خمسة خلال الفترة من 21 مارس 2015 إلى 31 مارس 2018.\nونشر التقرير في 3 مايو.\nوخطف سبعة رجال خلال الفترة ذاتها."
    time = marsad.extract(marsad.read(text, published="2018-06-08")).claims[-1].time
    assert time is not None
    assert (time.from_, time.to) == ("2015-03-21", "2018-03-31")
