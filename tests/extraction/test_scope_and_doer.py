"""Who did what a figure counts, and over what stretch it counts."""

from __future__ import annotations

import pytest

import marsad
from marsad.extraction.accused import weights as doer_weights

#: the doer acts in one clause, what came of it is told in the next
WEIGHED = "استهدفت قوات النظام حافلة قرب بلدة جاسم، ما أسفر عن مقتل ستة مدنيين."


def doers(text: str) -> list[str | None]:
    """The words of the doer of each claim of a text."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [c.by.text if c.by is not None else None for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتل سبعة مدنيين برصاص قوات النظام في بلدة تفتناز أمس.", "قوات النظام"),
        ("قتل خمسة أشخاص على يد تنظيم داعش قرب الميادين.", "تنظيم داعش"),
        ("شنت طائرات التحالف عشر غارات على مواقع في صعدة.", "طائرات التحالف"),
        ("اعتقلت الشرطة التركية ستة أشخاص في إسطنبول.", "الشرطة التركية"),
        (WEIGHED, "قوات النظام"),
        ("أصيب ستة متظاهرين برصاص الجيش الإسرائيلي شرق غزة.", "الجيش الإسرائيلي"),
    ],
)
def test_a_stated_doer_is_found(text: str, doer: str) -> None:
    """The subject of the verb and what follows «برصاص» and «على يد» name the doer."""
    assert doers(text)[0] == doer


@pytest.mark.parametrize(
    "text",
    [
        "قتل 19 شخصا في منطقة خاضعة لسيطرة فيلق الرحمن في الغوطة الشرقية.",
        "قال المرصد السوري لحقوق الإنسان إن سبعة مدنيين قتلوا في انفجار في إدلب.",
        "قتل عشرة مقاتلين من تنظيم داعش في اشتباكات في بادية السخنة.",
    ],
)
def test_who_holds_a_place_who_speaks_and_who_died_did_not_do_it(text: str) -> None:
    """No doer is made of whoever controls the place, tells of the deaths or is counted."""
    assert doers(text)[0] is None


def test_a_part_has_the_doer_of_its_whole() -> None:
    """«بينهم طفلان»: whoever killed the five killed the two."""
    assert doers("قتل خمسة مدنيين بينهم ثلاثة أطفال برصاص قوات النظام في دوما.")[:2] == ["قوات النظام"] * 2


def test_the_reasons_for_a_doer_stand_in_explain() -> None:
    """A weighed doer says which features weighed most, each of them a line of the table of weights."""
    claim = marsad.extract(marsad.read(WEIGHED, published="2018-05-13")).claims[0]
    step = next(line for line in claim.explain if line.startswith("doer "))
    assert set(step.partition("(")[2].removesuffix(")").split(", ")) <= set(doer_weights())


def scopes(text: str) -> list[str]:
    """The scope of each claim of a text."""
    return [c.scope for c in marsad.extract(marsad.read(text, published="2018-05-13")).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل عشرة أشخاص في الهجوم الذي يعد أدمى حادث في البلاد خلال عقود.", ["incident"]),
        ("قتل ستة مدنيين في قصف على دوما، لترتفع بذلك حصيلة القتلى إلى 350 منذ 18 شباط.", ["incident", "cumulative"]),
        ("قتل 179 جنديا منذ 22 نيسان. وقتل 89 جهاديا خلال الفترة ذاتها.", ["cumulative", "cumulative"]),
        ("قتل ستة أشخاص في قصف روسي على بلدة الرحيبة الأسبوع الماضي.", ["incident"]),
        ("قتل ستة أشخاص خلال الأسبوع الماضي في دوما.", ["period"]),
        ("قتل 20 جنديا وأصيب 30 آخرون منذ 22 نيسان في حماة.", ["cumulative", "cumulative"]),
        ("ارتفعت حصيلة قتلى العملية العسكرية في درعا إلى 162 مدنيا.", ["cumulative"]),
        ("ارتفعت حصيلة ضحايا الهجوم على الفندق في كابول إلى 22 قتيلا.", ["incident"]),
        ("تضم السجون الرسمية نحو 650 سجينا.", ["standing"]),
        ("اعتقلت الشرطة ستة أشخاص في إسطنبول.", ["incident"]),
    ],
)
def test_a_figure_counts_over_the_stretch_that_is_its_own(text: str, expected: list[str]) -> None:
    """A comparison's stretch and the next total's «since» are not the figure's; campaigns, «the same stretch» and prisons are."""
    assert scopes(text) == expected


def classes(text: str) -> list[tuple[str, ...]]:
    """The classes of the people of each claim of a text."""
    return [c.who.classes for c in marsad.extract(marsad.read(text, published="2018-05-13")).claims]


def test_a_part_whose_noun_says_nothing_has_the_class_of_its_whole() -> None:
    """«بينهم ثلاثة قادة» of a group's dead are the group's; a part whose noun names a class keeps its own."""
    assert classes("قتل 27 عنصرا من تنظيم داعش بينهم ثلاثة قادة في دير الزور.") == [("islamic_state",)] * 2
    assert classes("قتل 27 شخصا بينهم ثلاثة أطفال في دوما.") == [("unspecified",), ("civilians",)]


def test_the_group_that_the_counted_are_said_to_be_of_is_read() -> None:
    """«يشتبه بانتمائهم إلى تنظيم داعش» says of whom the 33 are; a group that is named later in another clause does not."""
    assert classes("اعتقلت الشرطة 33 شخصا يشتبه بانتمائهم إلى تنظيم داعش في إسطنبول.") == [("islamic_state",)]
    assert classes("اعتقلت الشرطة 33 شخصا في إسطنبول، التي شهدت هجمات تبناها تنظيم داعش.") == [("unspecified",)]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("شنت المقاتلات سلسلة غارات على مواقع في القطاع.", "incident"),
        ("هدد التنظيم بإعدام ستة رهائن خلال ثلاثة أيام.", "incident"),
        ("وهو أعنف هجوم منذ الاعتداء الذي أوقع 31 قتيلا في العاصمة.", "incident"),
        ("شنت المقاتلات منذ أمس الجمعة وحتى صباح اليوم السبت 12 غارة على البلدة.", "period"),
        ("وحصدت الألغام التي زرعتها الجماعة أرواح أكثر من 20 مدنيا.", "cumulative"),
        ("قتل طفل في انفجار أحد الألغام في القرية.", "incident"),
        ("أسفرت الضربات التي شنها التحالف عن مقتل مئات المدنيين.", "cumulative"),
        ("وشهد شهر يوليو الماضي مقتل عشرات المسلحين.", "period"),
        ("وقال النادي إن 36 أسيرة ما زلن في السجن.", "standing"),
    ],
)
def test_the_words_around_a_figure_say_what_it_covers(text: str, scope: str) -> None:
    """A series of strikes, a threat, an attack since which, mines, hundreds without a day and those still held."""
    reading = marsad.extract(marsad.read(text, published="2018-08-12"))
    assert [c.scope for c in reading.claims] == [scope]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("وأسفرت آلاف الضربات الجوية عن دمار واسع.", "cumulative"),
        ("ولفتت الوزارة إلى نزع 500 ألف لغم.", "cumulative"),
        ("نزع الفريق 40 لغما.", "incident"),
    ],
)
def test_what_no_single_day_can_hold_is_a_running_total(text: str, scope: str) -> None:
    """Thousands of strikes and half a million mines are counted over a war; forty mines may be one day's."""
    reading = marsad.extract(marsad.read(text, published="2018-08-12"))
    assert [c.scope for c in reading.claims] == [scope]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("وقتل الجيش في هذه التظاهرات نحو 150 شخصا.", "cumulative"),
        ("ونددت المنظمة بمقتل متظاهرين في الاحتجاجات الأخيرة.", "cumulative"),
        ("وأسفرت تلك الاشتباكات عن مقتل 5 مسلحين.", "incident"),
        ("وقتل الجيش 12 شخصا خلال السنوات الخمس الماضية.", "period"),
        ("وبلغت حصيلة القتلى حتى صباح الثلاثاء 59 شخصا.", "incident"),
        ("وأفادت المنظمة بأن 50 صحافيا قتلوا في أنحاء العالم في 2017.", "period"),
        ("وفي 2015 أوقع هجوم على البلدة 40 قتيلا.", "incident"),
        ("جاء ذلك بعد أسبوع دموي قتل فيه الجيش 20 شخصا.", "period"),
        ("وتشهد القرى فرار العشرات من السكان يوميا.", "period"),
        ("وقالت الوزارة إن العدد الإجمالي من المدنيين الذين خرجوا من البلدة بلغ 79 ألفا.", "cumulative"),
        ("وتوصل الطرفان إلى اتفاقات تم بموجبها إجلاء مقاتلين إلى الشمال.", "cumulative"),
        ("وقال الخبير إن المتهم نفذ عشرات العمليات الإرهابية.", "cumulative"),
        ("وأصيب ألف شخص على الأقل الجمعة في الصدامات.", "incident"),
        ("وأصيب 13 ألف شخص في الصدامات.", "cumulative"),
        ("وهذه ليست أول مرة تصفي فيها ميليشيا الحوثي مقاتلين لها.", "cumulative"),
        ("رصد التقرير مقتل 197 شخصا، لافتا إلى نزوح كثيرين خلال ذات الفترة.", "period"),
    ],
)
def test_what_was_counted_over_says_the_scope(text: str, scope: str) -> None:
    """Protests that go on, years compared, agreements and careers are stretches; a toll until a morning, or of a day, is not."""
    assert marsad.extract(marsad.read(text, published="2018-05-13")).claims[0].scope == scope


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتل 30 مسلحا من ميليشيات الحوثي في مواجهات مع المقاومة اليمنية.", "المقاومة اليمنية"),
        ("أفادت مصادر بمقتل 12 عنصرا من تنظيم داعش خلال اشتباكات مع قوات الجيش العراقي.", "قوات الجيش العراقي"),
        ("قتل 30 مسلحا من ميليشيات الحوثي بعد مشاورات مع الأمم المتحدة.", None),
    ],
)
def test_whom_the_dead_fought_is_named_as_doer(text: str, doer: str | None) -> None:
    """«في مواجهات مع …» names the other side of the fighting; «مع» behind other words names nobody."""
    (claim,) = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert (claim.by.text if claim.by else None) == doer
