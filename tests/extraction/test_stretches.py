"""Over what stretch figures count, where words that are no time phrase of theirs tell it."""

from __future__ import annotations

import pytest

import marsad


def scopes(text: str) -> list[tuple[str, str]]:
    """The words of each figure with its scope."""
    reading = marsad.extract(marsad.read(text, published="2024-03-10"))
    return [(c.figure.text, c.scope) for c in reading.claims]


@pytest.mark.parametrize(
    "text",
    [
        "بلغت حصيلة الأسبوع 41 قتيلاً في صفوف المدنيين.",
        "أعلن الإسعاف أن محصلة يومين من المواجهات 14 جريحاً.",
        "حصاد الليلة الماضية: سبعة معتقلين من بلدتين.",
        "رفعت الوزارة حصيلة خمسة أيام من القصف إلى 1230 شهيداً.",
        "حصيلة الشهر الماضي 19 قتيلاً و33 جريحاً.",
        "استقبل المشفى 80 جريحاً في يومين.",
        "قُتل 12 عاملاً في أقل من أسبوع على الطريق نفسه.",
        "في يوم واحد سقط 25 قتيلاً في الأسواق.",
        "خطفت العصابة تسعة تجار في شهر واحد.",
        "دفن الأهالي 30 جثة في ثلاثة أيام.",
        "شهر رمضان وحده شهد 14 هجوماً قُتل فيها 60 مدنياً.",
        "الأسبوع الماضي شهد مقتل تسعة مزارعين.",
        "كان تموز الفائت قد شهد خطف سبعة تجار.",
        "نفذت المقاتلات ست غارات الإثنين والثلاثاء على التلال.",
        "قُتل 45 مدنياً ما بين مطلع آذار ومنتصف نيسان الماضي.",
    ],
)
def test_words_for_a_stretch_make_a_period(text: str) -> None:
    """The total of some days, a number within days, a month that saw it and two days joined are periods, not one event."""
    assert {scope for _, scope in scopes(text)} == {"period"}


@pytest.mark.parametrize(
    "text",
    [
        "وفي يوليو 2019 شهد المطار هجوماً قُتل فيه 40 شخصاً.",
        "هزت ثلاثة انفجارات المدينة في أقل من ساعة وأوقعت 18 قتيلاً.",
        "قُتل 11 شخصاً في غضون ساعات في هجومين على حاجز.",
        "أفرجت الجماعة عن 20 أسيراً في ثاني أيام التبادل.",
        "خُطفت 40 تلميذة لا تزال بعضهن مفقودات.",
        "أوقفت النيابة عشرين متهماً حتى الآن، بينما قُتل قائد الفصيل قرب الحدود.",
    ],
)
def test_one_event_stays_an_incident(text: str) -> None:
    """A month that only dates an event, some hours, an ordinal day and «still» said of others leave one event."""
    assert scopes(text)[-1][1] == "incident"


@pytest.mark.parametrize(
    "text",
    [
        "ولا يزال عشرون عاملاً في عداد المفقودين.",
        "لا تزال طبيبتان مفقودتين منذ الهجوم.",
        "وجثث ثلاثة منهم ما زالت تحت الأنقاض.",
        "تؤوي المدينة نحو 40 ألف نازح.",
        "وتحتضن المخيمات ما يزيد على مليون لاجئ.",
        "أوقفت الشرطة 30 متهماً، 12 منهم محبوسون.",
        "وهناك خمسون أسيراً تحتجزهم الجماعة في سجونها.",
    ],
)
def test_what_is_so_when_it_is_told_stands(text: str) -> None:
    """Who is still missing, still lies there, is sheltered or held at the time of telling is a standing figure."""
    assert scopes(text)[-1][1] == "standing"


@pytest.mark.parametrize(
    "text",
    [
        "خلّفت الحرب التي اندلعت قبل أعوام مئات الآلاف من القتلى.",
        "أوقع النزاع الذي بدأ عام 2015 نحو عشرة آلاف قتيل وشرّد الملايين.",
        "يقدّر مكتب الإغاثة عدد النازحين بـ60 ألفاً.",
        "قتلت العصابة مئتي فلاح في خمس سنوات.",
    ],
)
def test_what_a_war_has_cost_is_a_running_total(text: str) -> None:
    """What a war has brought about since it broke out, and the number of those driven out, run on."""
    assert {scope for _, scope in scopes(text)} == {"cumulative"}


def test_a_list_below_its_hours_is_a_period() -> None:
    """The lines of a list below a line that names its hours count over them."""
    text = (
        "الرباط - عرض المتحدث نتائج الساعات الثماني والأربعين الماضية على النحو الآتي:\n\n"
        "- تدمير تسع عربات.\n\n- القبض على 31 مشتبهاً به.\n\n- إبطال 12 عبوة.\n"
    )
    found = scopes(text)
    assert len(found) == 3 and {scope for _, scope in found} == {"period"}


def test_a_bulletin_counts_over_its_stretch() -> None:
    """What a bulletin of a stretch goes on to count without a time counts over it, and one dated event does not."""
    text = (
        "أحصى المركز في تقريره الشهري 15 قتيلاً في ريف المحافظة.\n\n"
        "وأصيب 40 مدنياً بشظايا القذائف.\n\n"
        "وقُتل سائق يوم 4 آذار برصاص قناص.\n"
    )
    assert [scope for _, scope in scopes(text)][1:] == ["period", "incident"]


def test_a_headline_counts_like_the_total_below() -> None:
    """A headline that tells the total of some days again has its scope."""
    text = "الإسعاف يحصي 143 قتيلاً\n\nقال الإسعاف إن حصيلة أربعة أيام من القصف بلغت 143 قتيلاً.\n"
    assert {scope for _, scope in scopes(text)} == {"period"}
