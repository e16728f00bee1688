"""Who is counted, where the figure's own words only refer back, and of which class they are."""

from __future__ import annotations

import pytest

import marsad


def _counted(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """(kind, people, classes) of all that a text claims, in its order."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.who.text, c.who.classes) for c in reading.claims]


def test_those_behind_a_part_are_of_the_whole() -> None:
    """«26 مدنيا بينهم 11 طفلا، وإصابة 40 آخرين»: the forty are civilians, nobody says that they are children."""
    counted = _counted("أسفر القصف عن مقتل 26 مدنيا بينهم 11 طفلا، وإصابة 40 آخرين بجروح.")
    assert [who for _, who, _ in counted] == ["مدنيا", "طفلا", "مدنيا"]


def test_a_bare_vague_word_takes_no_civilians_people() -> None:
    """«مقتل 9 أطفال وإصابة العشرات» does not say that the dozens are children; one side's losses are its own."""
    assert _counted("أسفر القصف عن مقتل 9 أطفال وإصابة العشرات.")[1][1:] == (None, ("unspecified",))
    assert _counted("قتل 30 من ميليشيات الحوثي وأصيب العشرات في الكمين.")[1][2] == ("other_armed_group",)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("أطلق المسلح النار على المتظاهرين، ما أدى إلى مقتل أحدهم.", "المتظاهرين"),
        ("استهدف القصف تجمعا للحوثيين، وانتهى بمقتل عدد منهم.", "للحوثيين"),
        ("حددت الشرطة عددا من المتورطين وقبضت على اثنين منهم.", "المتورطين"),
    ],
)
def test_one_of_them_is_of_those_named_before(text: str, people: str) -> None:
    """«أحدهم», «عدد منهم» take the people of the sentence before them."""
    assert people in [who for _, who, _ in _counted(text)]


def test_those_who_did_it_are_not_those_of_whom_one_died() -> None:
    """The people behind «برصاص» and the forces, who are «منها», are not meant by «منهم»."""
    assert [who for _, who, _ in _counted("سيطرت قوات الجيش على التلة وتم أسر 5 منهم.")] == [None]


def test_suspects_and_hostages_are_people_of_their_own() -> None:
    """A suspect arrested and hostages held say who they are."""
    assert _counted("اعتقلت الشرطة مشتبها به في المدينة.") == [("captured", "مشتبها به", ("unspecified",))]
    assert _counted("وقال مصدر إن 10 من المشتبه بهم اعتقلوا في المدينة.")[0][1] == "المشتبه بهم"


@pytest.mark.parametrize(
    "text",
    [
        "تكبدت ميليشيات الحوثي 30 قتيلا في المعركة.",
        "أكدت مصادر عسكرية أن ميليشيات الحوثي تكبدت خلال المعارك نحو 900 قتيل وجريح.",
    ],
)
def test_the_losses_that_a_side_suffers_are_its_own(text: str) -> None:
    """«تكبدت الميليشيات 30 قتيلا»: the dead are of the militia, on either side of the verb."""
    assert _counted(text)[0][2] == ("other_armed_group",)


def test_of_a_number_that_reached_the_people_are_its_noun_s() -> None:
    """«عدد القتلى المدنيين … بلغ أكثر من ألف قتيل» counts civilians."""
    text = "وقال إن عدد القتلى المدنيين في البلدة المحاصرة قرب العاصمة بلغ أكثر من ألف قتيل."
    assert _counted(text) == [("killed", "المدنيين", ("civilians",))]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("خرج مئات المقاتلين والمدنيين من البلدة باتجاه الشمال.", {"armed_opposition", "civilians"}),
        ("غادر 13 مسلحا وأسرهم الغوطة الشرقية.", {"armed_opposition", "civilians"}),
        ("تم إجلاء 800 شخص من مقاتلين ومدنيين من حي القدم.", {"armed_opposition", "civilians"}),
        ("تم إجلاء 40 من عناصر الدفاع المدني من البلدة.", {"civilians"}),
    ],
)
def test_the_moved_are_of_both_sorts_where_the_words_say_both(text: str, classes: set[str]) -> None:
    """Fighters and civilians let out under one figure have both classes; rescue workers are no fighters."""
    assert set(_counted(text)[0][2]) == classes


def test_whose_men_they_are_the_pronoun_tells() -> None:
    """«عناصرها» are not the men of «الجيش», which is masculine."""
    text = "هاجمت ميليشيات الحوثي الموقع. وتمكن الجيش من صدها وأوقع تسعة قتلى من عناصرها."
    assert _counted(text)[-1][2] == ("other_armed_group",)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("وقال متحدث إن تركيا سيطرت على أكثر من نصف المنطقة.", "تركيا"),
        ("شنت القوات السورية هجوما واسعا. ونجحت في استعادة أكثر من 90 بالمئة من محافظة درعا.", "القوات السورية"),
        ("أعلن الجيش السوري سيطرته على أكثر من 25 بالمئة من الغوطة الشرقية.", "الجيش السوري"),
    ],
)
def test_who_holds_may_be_a_state_or_stand_in_the_sentence_before(text: str, holder: str) -> None:
    """A share is held by the state named as subject, by the subject of the sentence before, or by who says «his control»."""
    assert _counted(text)[-1][:2] == ("control", holder)


def test_the_next_predicate_is_no_part_of_the_people() -> None:
    """«قتلى في صفوف المليشيا وأسر 11»: the taking of prisoners is no word for families."""
    text = "أسفرت المعارك عن سقوط قتلى في صفوف ميليشيا الحوثي الانقلابية وأسر 11 آخرين."
    assert {classes for _, _, classes in _counted(text)} == {("other_armed_group",)}


@pytest.mark.parametrize(
    ("text", "role", "classes"),
    [
        ("أكد مصدر مقتل القيادي الحوثي العميد كليب محمد الأبيض.", "القيادي الحوثي العميد", ("other_armed_group",)),
        ("وانتهى الهجوم بمقتل منفذه خالد مسعود.", "منفذه", ("unspecified",)),
    ],
)
def test_a_person_named_has_the_role_told_beside_the_name(text: str, role: str, classes: tuple[str, ...]) -> None:
    """The first title before a name says who was killed, also with a pronoun."""
    assert _counted(text)[-1][1:] == (role, classes)


def test_a_family_is_who_its_members_are() -> None:
    """«عائلة من ثلاثة أشخاص» counts a family's people."""
    assert _counted("قتلت عائلة من ثلاثة أشخاص في القصف.") == [("killed", "عائلة", ("civilians",))]


def test_fighters_of_a_group_are_the_group_s() -> None:
    """«عناصر ينتمون لجبهة النصرة» have the class of the group behind the verb of belonging."""
    assert _counted("تم إجلاء عناصر ينتمون لجبهة النصرة من الغوطة.")[0][2] == ("other_jihadist",)


def test_the_hurt_joined_to_one_side_s_dead_are_of_that_side() -> None:
    """«مقتل 26 من الحوثيين وعشرات الجرحى»: the wounded are Houthis; joined to civilians' dead they stay open."""
    assert _counted("أسفرت المعارك عن مقتل 26 من ميليشيا الحوثي وعشرات الجرحى.")[1][2] == ("other_armed_group",)
    assert _counted("أسفر القصف عن مقتل 26 مدنيا وعشرات الجرحى.")[1][1] is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قتل 8 قيادات ميدانية بارزة من مليشيات الحوثي في غارة.", "مليشيات الحوثي"),
        ("قتل قيادي في صفوف مليشيات الحوثي في غارة.", "مليشيات الحوثي"),
        ("مقتل 50 قياديا وعنصرا في حركة طالبان.", "حركة طالبان"),
        ("قتلى وأسرى في مليشيات الحوثي قرب تعز.", "مليشيات الحوثي"),
        ("سقط 13 قتيلا وجرح 7 آخرين في صفوف مليشيات الحوثي.", "مليشيات الحوثي"),
        ("أقدمت مليشيات الحوثي على قتل أحد عناصرها.", "مليشيات الحوثي"),
        ("أعلن الجيش التركي مقتل أحد جنوده.", "جنوده"),
        ("اعتقلت الشرطة شخصا يشتبه بتحضيره للجريمة.", "يشتبه بتحضيره للجريمة"),
        ("قتل النائب العام السابق، أحمد محمود، في الهجوم.", "النائب العام السابق"),
    ],
)
def test_men_and_leaders_are_of_their_group(text: str, who: str) -> None:
    """Behind «من», «في» and «في صفوف» stands whose men the counted are; a role before a comma is a named person's own."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert {c.who.text for c in claims} == {who}


def test_those_named_one_by_one_are_what_their_number_says() -> None:
    """«4 دبلوماسيين وهم فلان وفلان»: each name has the role of the whole; a nationality is no role."""
    text = "اغتال مسلحون 4 دبلوماسيين سعوديين وهم عبدالله المالكي وفهد الباهلي."
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert [c.who.classes for c in claims if c.who.names] == [("civilians",)] * 2


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("قتل جندي إسرائيلي قرب غزة.", ("state_forces",)),
        ("قتل نائب زعيم حركة طالبان محمد أحمد في غارة.", ("other_jihadist",)),
        ("قتل الحرس الثوري الإيراني ثلاثة معارضين.", ("unspecified",)),
        ("قتل 14 من العناصر المتشددة في الهجوم.", ("other_jihadist",)),
        ("فر خمسة أعضاء من البرلمان إلى عدن.", ("civilians",)),
    ],
)
def test_classes_follow_the_words_of_the_people(text: str, classes: tuple[str, ...]) -> None:
    """An Israeli soldier at Gaza is of state forces, a leader's deputy no civilian, an opponent of no class."""
    assert marsad.extract(marsad.read(text, published="2018-05-13")).claims[0].who.classes == classes


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("هاجمت مليشيات الحوثي الموقع. وسقط 13 قتيلا وجرح 7 في صفوف عناصر المليشيات.", "عناصر المليشيات"),
        ("وقال المتحدث إن القتلى السبعة الآخرين هم من المدنيين.", "المدنيين"),
    ],
)
def test_the_people_behind_the_count_may_be_a_word_that_refers_back(text: str, who: str) -> None:
    """«في صفوف عناصر المليشيات» and «هم من المدنيين» say whose the dead are."""
    assert _counted(text)[0][1] == who


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # whose men they are stands behind «من», whatever the lexicon calls by one name
        ("أعلن التحالف مقتل سبعة عناصر من حزب الله في غارة.", ["حزب الله"]),
        ("قتل ثلاثة مسلحين من طالبان وجرح خمسة عناصر من الشرطة.", ["طالبان", "الشرطة"]),
        ("قالت الجماعة إن الغارة أدت إلى مقتل 22 من أفرادها.", ["أفرادها"]),
        ("أصيب 12 شخصا آخرين من أفراد الحشد في القصف.", ["أفراد الحشد"]),
        ("قتل 40 عنصرا، بينهم 18 على الأقل من الميليشيات الإيرانية.", ["عنصرا", "الميليشيات الإيرانية"]),
        # what stands behind is said of all of them
        ("قتل شخص وأصيب أربعة آخرون، جميعهم من المدنيين، بانفجار لغم.", ["المدنيين", "المدنيين"]),
        ("سقط خمسة قتلى وتسعة جرحى كلهم مدنيون في الغارة.", ["مدنيون", "مدنيون"]),
        ("خلف القصف مئات الضحايا بصفوف المدنيين.", ["المدنيين"]),
        ("قتل 13 ألف قتيل من المدنيين و27 ألف جريح في الحرب.", ["المدنيين", "المدنيين"]),
        # one side's losses in a row
        ("أسفرت الغارات عن سقوط قتلى وجرحى وتدمير آليات للمتمردين.", ["للمتمردين", "للمتمردين"]),
        ("سقط قتلى وجرحى وأسر 36 من عناصر ميليشيات الحوثي.", ["عناصر ميليشيات الحوثي"] * 3),
        ("ارتفاع قتلى ميليشيات الحوثي في الساحل.", ["ميليشيات الحوثي"]),
        ("سقط للمتمردين عشرات القتلى في الساحل.", ["للمتمردين"]),
        ("سقط للمدينة 12 قتيلا في القصف.", [None]),
        # women, and verbs in a row speak of the same people, those who flee are not the hurt
        ("قتلت القوات متظاهرين وأصابت العشرات.", ["متظاهرين", "متظاهرين"]),
        ("أطلقوا النار على المتظاهرات، ما أسفر عن إصابة العشرات منهن.", ["المتظاهرات"]),
        ("القصف التركي يقتل أطفالا ويشرد عشرات الآلاف.", ["أطفالا", None]),
        ("أسفرت المعارك عن مقتل عدد من عناصر الميليشيا وفرار العشرات.", ["عناصر الميليشيا"] * 2),
        # the hurt who are taken away, and people called hurt
        ("تم نقل 3 جرحى إلى الأراضي الأردنية.", ["جرحى"]),
        ("قال الوزير إن هناك صحفيين مصابين في المستشفى.", ["صحفيين"]),
        # participles that need what follows
        ("قتل 3 من العاملين في الإسعاف والمجال الصحي.", ["العاملين في الإسعاف والمجال الصحي"]),
        # tolls
        ("ليرتفع إلى 162 عدد القتلى الفلسطينيين منذ بدء المسيرات.", ["الفلسطينيين"]),
        ("بلغت حصيلة القتلى في صفوف القوات الروسية 112 عسكريا.", ["القوات الروسية"]),
        ("لقي فلسطيني مصرعه في الغارة.", ["فلسطيني"]),
    ],
)
def test_how_the_people_counted_are_told(text: str, people: list[str | None]) -> None:
    """The phrase of the people counted, in the constructions that reports use for it."""
    assert [who for _, who, _ in _counted(text)] == people


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        # soldiers whose own state tells of them abroad; what that state did to others, and a home army, are none
        ("أعلن الجيش التركي مقتل جندي في عفرين بسوريا.", "foreign_forces"),
        ("قال الجيش التركي إنه قتل جنديين في عفرين بسوريا.", "state_forces"),
        ("قتل ثلاثة جنود في غارة إسرائيلية على مواقع الجيش السوري في حمص بسوريا.", "state_forces"),
        # a group stands otherwise elsewhere
        ("قتل 12 عنصرا من حزب الله في ريف حلب بسوريا.", "allied_militia"),
        ("قتل خمسة عناصر من حزب الله في صعدة باليمن.", "other_armed_group"),
        ("لقي سبعة خبراء حوثيين مصرعهم في صعدة باليمن.", "other_armed_group"),
        ("قتل خمسة من مقاتلي أجناد الشام في دمشق.", "armed_opposition"),
        ("قتل القيادي في حزب العمال الكردي، إسماعيل فلان، في غارة.", "kurdish_forces"),
        ("قتل فلان، العميد في القوات الخاصة ورئيس مكتب الوزير، في تفجير.", None),
    ],
)
def test_of_which_class_they_are(text: str, classes: str | None) -> None:
    """The class of the counted: by whose soldiers they are, where a group fights, and what a man is first."""
    assert [c for _, _, c in _counted(text)] == ([(classes,)] if classes else [])


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("اغتال مسلحون فجر اليوم المرشح عن قائمة التوافق فاروق الجبوري بالرصاص.", "المرشح عن قائمة التوافق"),
        ("أدت الغارة إلى مقتل \"شيرزاد\" وهو مسؤول في تنظيم داعش.", "مسؤول في تنظيم داعش"),
        ("قال المتحدث باسم الجيش العميد أحمد فلان إن خالد عمر قتل في الغارة.", None),
    ],
)  # fmt: skip
def test_the_role_of_one_who_is_named(text: str, role: str | None) -> None:
    """A title of several words before the name, and what he is behind it; the title of a speaker is not his."""
    assert [who for _, who, _ in _counted(text)] == [role]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("لقي 110 فلسطينيين مصرعهم وأصيب 12 ألفا آخرين، كان آخرها مقتل 62 فلسطينيا وجرح 3188 آخرين.", [0, 0, 110, 12000]),
        ("قتل 900 شخص بينهم 300 مدني. وأوضح أن من بين القتلى المدنيين 40 طفلا.", [0, 900, 300]),
        ("أصيب العشرات من المتظاهرين. وقالت الوزارة إن 17 من الجرحى أصيبوا بالرصاص.", [0, None]),
    ],
)  # fmt: skip
def test_whose_part_a_figure_is(text: str, parts: list[int | None]) -> None:
    """«كان آخرها», «من بين القتلى المدنيين», «17 من الجرحى»: the part is of the whole that its words say; 0 is no part."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    low = {c.id: c.figure.low for c in claims}
    assert [low[c.part_of] if c.part_of else 0 for c in claims] == parts


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("أعلنت المحكمة مقتل صالح المهدي رئيس المجلس السياسي السابق في غارة.", ["رئيس المجلس السياسي السابق"]),
        ("تتعلق الجلسة بمقتل نبيل الهادي وهو سجين سياسي سابق تعرض للتعذيب.", ["سجين سياسي سابق"]),
        ("أعلنت الجماعة مصرع علي حمود السالم، نجل أمين العاصمة.", ["نجل أمين العاصمة"]),
        ("اغتالت مجموعة عبد الرحمن قاسم زعيم الحزب الديمقراطي في فيينا.", ["زعيم الحزب الديمقراطي"]),
        ("توفي أحد المصابين متأثرا بجراحه.", ["المصابين"]),
        ("ارتفعت الحصيلة إلى 34 قتيلا بعد وفاة أربعة من المصابين.", [None, "المصابين"]),
        ("وكبد الجيش الميليشيا تسعة قتلى.", ["الميليشيا"]),
        ("وأوقعت القوات في صفوف الإرهابيين قتلى ومصابين.", ["الإرهابيين", None]),
        ("أسفرت المواجهات عن مقتل 13 من الميليشيات إلى جانب عشرات الجرحى.", ["الميليشيات", "الميليشيات"]),
        ("بلغت خسائر ميليشيات الحوثي في المعركة عشرات القتلى.", ["ميليشيات الحوثي"]),
        ("شنت القوات عملية استهدفت جيوب المتمردين، مما أدى إلى سقوط قتلى وجرحى.", ["المتمردين", "المتمردين"]),
        ("هاجم مسلحون دورية للجيش، ما أدى إلى مقتل سبعة وجرح آخرين.", ["للجيش", "للجيش"]),
        ("أطلق الجنود النار على المتظاهرين ما أدى إلى مقتل 13 وإصابة العشرات.", ["المتظاهرين", "المتظاهرين"]),
        # a place that was struck says nothing of who was in it, nor do people of whom it was
        ("استهدفت غارة بلدة سراقب، ما أسفر عن مقتل 13.", [None]),
        ("هاجم مسلحون مسجدا للمصلين، ما أسفر عن مقتل 13 شخصا.", [None]),
        ("شن التحالف غارات على البلدة، ما أسفر عن مقتل 13.", [None]),
    ],
)
def test_the_sentence_says_who_the_dead_are(text: str, people: list[str | None]) -> None:
    """An office behind a name, a side's losses and ranks, and those at whom it was aimed are who is counted."""
    assert [who for _, who, _ in _counted(text)] == people
