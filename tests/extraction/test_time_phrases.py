"""Times of figures, and the time phrases that only some constructions make."""

from __future__ import annotations

import marsad
from marsad.extraction.extract import _Assembly
from marsad.model.structs import Claim


def claims(text: str, published: str = "2018-06-15") -> list[Claim]:
    """The claims of a report that appeared on a Friday."""
    return list(marsad.extract(marsad.read(text, published=published)).claims)


def span_of(text: str, low: int) -> tuple[str | None, str | None, str | None]:
    """(time phrase, from, to) of the last claim whose figure is ``low``."""
    (*_, claim) = [c for c in claims(text) if c.figure.low == low]
    time = claim.time
    return (time.text, time.from_, time.to) if time is not None else (None, None, None)


def test_the_figures_of_one_clause_share_its_time() -> None:
    """Dead and wounded that one verb each tells of in one breath have one time, wherever it stands."""
    text = "العنوان\n\nقتل 14 مدنيا وأصيب 23 آخرون بجروح الثلاثاء في قصف على البلدة."
    assert {c.figure.low: c.time.text for c in claims(text) if c.time} == {14: "الثلاثاء", 23: "الثلاثاء"}


def test_whatever_follows_since_is_when_a_count_began() -> None:
    """«منذ» before any verbal noun or verb, known as a beginning or not, opens a time that runs to the day of the report."""
    for since in ("منذ تدخل التحالف", "منذ سيطرتها", "منذ وصول الرئيس", "منذ بدأت المنظمة التوثيق"):
        assert span_of(f"أدى النزاع {since} إلى مقتل 4200 شخص.", 4200)[0] == since
    assert span_of("أدى النزاع منذ فترة إلى مقتل 42 شخصا.", 42)[0] is None


def test_years_with_a_dash_or_a_word_between_are_a_span() -> None:
    """«من 1989 - 1990», «بين 2014 و2016» run from the first day of the one year to the last of the other."""
    assert span_of("- الفترة من 1989 - 1990، اغتيل 4 دبلوماسيين.", 4)[1:] == ("1989-01-01", "1990-12-31")
    assert span_of("قتل 40 مدنيا بين 2014 و2016 في البلدة.", 40)[1:] == ("2014-01-01", "2016-12-31")


def test_the_first_months_of_a_year_have_an_end() -> None:
    """«الأشهر الأربعة الأولى من العام 2018» ends with April, «خلال» or «في» before it."""
    for word in ("في", "خلال"):
        found = span_of(f"قتل 40 مدنيا {word} الأشهر الأربعة الأولى من العام 2018.", 40)
        assert found[1:] == ("2018-01-01", "2018-04-30")


def test_so_long_after_another_happening_is_a_time_without_days() -> None:
    """«بعد يوم من …» is found, its days stay open; «بعد» before anything else is none."""
    text, start, end = span_of("العنوان\n\nجاء ذلك بعد يوم من انفجار أودى بحياة 7 أطفال في القرية.", 7)
    assert (text, start, end) == ("بعد يوم", None, None)
    assert span_of("العنوان\n\nجاء ذلك بعد انفجار أودى بحياة 7 أطفال في القرية.", 7)[0] is None


def test_a_part_of_the_day_alone_is_a_time() -> None:
    """«ليلاً», «خلال الليل» are the time of a figure where no day is named."""
    assert span_of("العنوان\n\nاستهدفت قواتهم البلدة خلال الليل بـ30 قذيفة.", 30)[0] == "خلال الليل"
    assert span_of("العنوان\n\nقتل 30 مدنيا ليلا في البلدة.", 30)[0] == "ليلا"


def test_two_days_in_words_are_a_span_of_days() -> None:
    """«ليلة التاسع والعاشر من», «بين الخامس عشر والثاني والعشرين من» are both their days, not the month."""
    assert span_of("قتل 23 مقاتلا ليلة التاسع والعاشر من أيار/مايو.", 23)[1:] == ("2018-05-09", "2018-05-10")
    assert span_of("قتل 23 مقاتلا بين الخامس عشر والثاني والعشرين من مايو.", 23)[1:] == ("2018-05-15", "2018-05-22")


def test_the_same_day_is_the_day_named_last() -> None:
    """«اليوم ذاته» and «نفس اليوم» are the day that the text named last; without one it stays open."""
    for words in ("اليوم ذاته", "نفس اليوم"):
        text = f"العنوان\n\nقتل 30 مدنيا في 30 نيسان/أبريل.\nوفي {words} قتل 11 طفلا في الجنوب."
        assert span_of(text, 11) == (words, "2018-04-30", "2018-04-30")
    assert span_of("العنوان\n\nوفي اليوم ذاته قتل 11 طفلا في الجنوب.", 11)[1] is None


def test_a_day_that_is_due_lies_ahead() -> None:
    """«المقررة في 20 أكتوبر» is the next such day, never the last, and nobody has died on it."""
    lexicon = marsad.load_lexicon()
    for word, day in (("المقررة في", "2018-10-20"), ("جرت في", "2017-10-20")):
        read = marsad.read(
            f"استهدف الهجوم الانتخابات {word} 20 تشرين الأول/أكتوبر وقتل 7 مدنيين.", published="2018-06-15"
        )
        binding = _Assembly(read, lexicon, "").binding
        assert [binding.time(t, False).from_ for t in binding.times] == [day]


def test_a_stretch_since_the_beginning_of_a_month_begins_with_it() -> None:
    """«منذ بداية مارس» and «منذ مطلع العام» say on which day they begin; «منذ أواخر مارس» does not."""
    assert span_of("قتل 300 مدني منذ بداية مارس الماضي.", 300)[1:] == ("2018-03-01", "2018-06-15")
    assert span_of("قتل 300 مدني منذ مطلع العام الجاري.", 300)[1:] == ("2018-01-01", "2018-06-15")
    assert span_of("قتل 300 مدني منذ أواخر مارس الماضي.", 300)[1] is None


def test_so_many_weeks_or_years_back_are_counted_from_the_report() -> None:
    """«خلال السنوات الخمس الماضية» and «خلال الأسبوعين الأخيرين» end with the report; an unknown number has no days."""
    assert span_of("قتل 300 مدني خلال السنوات الخمس الماضية.", 300)[1:] == ("2013-06-15", "2018-06-15")
    assert span_of("قتل 300 مدني خلال الأسبوعين الأخيرين.", 300)[1:] == ("2018-06-01", "2018-06-15")
    assert span_of("قتل 300 مدني خلال الأسابيع الماضية.", 300)[1:] == (None, None)


def test_what_happened_before_has_not_the_day_of_what_came_after_it() -> None:
    """«… الثلاثاء … بعد يوم من انفجار أودى بحياة 7»: the seven have «بعد يوم»; past a clause it reaches no figure."""
    text = "العنوان\n\nوقع الهجوم الثلاثاء بعد يوم من انفجار أودى بحياة 7 أطفال في القرية."
    assert span_of(text, 7) == ("بعد يوم", None, None)
    other = "العنوان\n\nبعد يوم من الانفجار عاد الهدوء، وقتل 7 أطفال الثلاثاء في القرية."
    assert span_of(other, 7)[0] == "الثلاثاء"


def scopes(text: str) -> dict[int | float | None, str]:
    """The scope of each figure of a text by its lower bound; of one that is told again the last."""
    return {c.figure.low: c.scope for c in claims(text)}


def test_a_figure_with_a_day_of_its_own_is_no_running_total() -> None:
    """The same number as a total elsewhere is cumulative only where no day of its own stands by it."""
    total = "العنوان\n\nقتل 120 مدنيا منذ 30 مارس الماضي.\n"
    assert scopes(total + "وقتل 120 مدنيا الجمعة في قصف على البلدة.")[120] == "incident"
    assert scopes(total + "وفتحت المدارس.\nوأغلقت الطرق.\nودان المجلس مقتل 120 مدنيا.")[120] == "cumulative"


def test_what_raises_a_total_is_not_one_itself() -> None:
    """However large, the figure before «ليرتفع عدد …» is that of one happening; alone, its size makes it a total."""
    assert scopes("أدى القصف إلى إصابة 1700 مدني، ليرتفع عدد القتلى إلى 100.")[1700] == "incident"
    assert scopes("أدى القصف إلى إصابة 1700 مدني.")[1700] == "cumulative"


def test_cases_on_record_are_of_a_stretch() -> None:
    """«رصد التقرير 197 حالة اختطاف» is what was recorded over a time, not one happening."""
    assert scopes("ورصد التقرير 197 حالة اختطاف في المحافظة.")[197] == "period"
    assert scopes("وخطف المسلحون 197 مدنيا في المحافظة.")[197] == "incident"
