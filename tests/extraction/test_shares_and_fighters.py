"""Shares of a place in words and who holds it; fighters who act or are there; verbs behind their people."""

from __future__ import annotations

import pytest

import marsad
from marsad.model.structs import Claim


def claims(text: str) -> tuple[Claim, ...]:
    """All claims of a text."""
    return marsad.extract(marsad.read(text, published="2018-05-13")).claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وسيطرت القوات على معظم المدينة.", [("معظم المدينة", None, "percent", "القوات")]),
        (
            "واستعادت القوات العراقية السيطرة على كامل حي الزهور.",
            [("كامل حي الزهور", 100, "percent", "القوات العراقية")],
        ),
        ("خسر داعش جميع المعاقل في البادية.", [("جميع المعاقل", None, "places", "داعش")]),
        (
            "سيطر الجيش الليبي على الجزء الأكبر من مدينة درنة.",
            [("الجزء الأكبر من مدينة درنة", None, "percent", "الجيش الليبي")],
        ),
        ("ما زال التنظيم يسيطر على 70 % من المخيم.", [("70 %", 70, "percent", "التنظيم")]),
        ("لا تسيطر القوات سوى على 30 % من المخيم.", [("30 %", 30, "percent", "القوات")]),
        ("وخسر التنظيم قريتين أخريين.", [("قريتين أخريين", 2, "places", "التنظيم")]),
        ("قال متحدث إن تركيا سيطرت على 20 قرية.", [("20 قرية", 20, "places", "تركيا")]),
        (
            "شنت القوات العراقية هجوما في الجنوب. ونجحت في استعادة 90 بالمئة من المحافظة.",
            [("90 بالمئة", 90, "percent", "القوات العراقية")],
        ),
        ("تمت استعادة 5 قرى من تنظيم داعش.", [("5 قرى", 5, "places", None)]),
        ("أحكمت قوات الجيش اليمني سيطرتها على ثلاثة مواقع.", [("ثلاثة مواقع", 3, "places", "قوات الجيش اليمني")]),
        ("وبعد استعادتها أربع قرى، تشن القوات الحكومية غارات.", [("أربع قرى", 4, "places", "القوات الحكومية")]),
        ("قالت وكالة سانا إنه تمت استعادة خمس قرى.", [("خمس قرى", 5, "places", None)]),
        ("لم يتبق للمعارضة سوى جيب واحد في الشمال.", [("جيب واحد", 1, "places", "للمعارضة")]),
    ],
)
def test_a_share_of_a_place_is_claimed_with_its_holder(
    text: str, expected: list[tuple[str, object, str, str | None]]
) -> None:
    """Most of a place is a share without a number, all of it a hundred per cent; the holder is who holds, never who lost."""
    found = [(c.figure.text, c.figure.low, c.figure.unit, c.who.text) for c in claims(text) if c.kind == "control"]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "سعى النظام لاستعادة كامل العاصمة.",
        "ويكرر النظام رغبته باستعادة السيطرة على كامل الأراضي السورية.",
        "باتت القوات على وشك السيطرة على كامل محافظة القنيطرة.",
        "ضغط الوسيط على جميع الأطراف.",
        "وطردت الحكومة السكان، وجاء طردهم من عدة قرى سريعا.",
    ],
)
def test_what_is_only_aimed_at_nobody_holds(text: str) -> None:
    """A whole that is wished for, tried or about to be taken is no share held."""
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("اقتحم ثلاثة مسلحين مبنى البلدية.", 3),
        ("شن أكثر من 100 عنصر هجوما على القرية.", 100),
        ("وقال الشاهد إن أربعة مسلحين يتحصنون في المبنى.", 4),
        ("حتى أصبح اللواء يضم عشرة آلاف مقاتل.", 10000),
        ("الفصيل البالغ عدده نحو ألفي مقاتل.", 2000),
    ],
)
def test_fighters_who_act_or_are_there_are_forces(text: str, low: int) -> None:
    """Fighters that no other verb counts are forces where they attack, hold, are there or make up a group."""
    assert [(c.kind, c.figure.low) for c in claims(text)] == [("forces", low)]


@pytest.mark.parametrize(
    "text",
    [
        "شنت 27 مقاتلة غارات على القواعد.",  # aircraft
        "ألقى أحد الجنود قنبلة.",  # one of them
        "أرسل الجيش المزيد من الجنود.",  # no number, no hint of one
        "صور نشرت على شبكات التواصل تظهر متظاهرين.",
    ],
)
def test_what_is_no_count_of_fighters(text: str) -> None:
    """Aircraft, one of many, «more of them» and pictures that are published are no forces."""
    assert [c for c in claims(text) if c.kind == "forces"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت البعثة إن 1659 مدنياً قتلوا و3524 أصيبوا منذ مطلع العام.", [("killed", 1659), ("wounded", 3524)]),
        ("وفر المهاجمون نحو الجبال، وخمسة منهم أصيبوا.", [("wounded", 5)]),
        ("أدت المعارك إلى مقتل 37 من قوات النظام و22 من الفصائل.", [("killed", 37), ("killed", 22)]),
        ("وقتلت القوات وأسرت ما يزيد على 800 من مسلحي القاعدة.", [("captured", 800), ("killed", 800)]),
        ("وخسر الفصيل 36 مقاتلا في الهجوم.", [("killed", 36)]),
        ("وقالت الوزارة إن 83 شخصا لا يزالون يتلقون العلاج.", [("wounded", 83)]),
        ("وقتل 94 فلسطينيا أصيبوا إصابات بالغة.", [("killed", 94)]),
        ("لم يصب سوى سبعة جنود.", [("wounded", 7)]),
        ("قتلت امرأة فرنسية في الغارة.", [("killed", 1)]),
        ("وقامت الفرق بتفكيك وتفجير 15 عبوة ناسفة.", [("destroyed", 15)]),
        ("خرجت الدفعة الثالثة، وضمت الدفعة 350 مسلحا.", [("evacuated", 350)]),
        ("عثر الجنود على عدد 70 عبوة ناسفة، وعدد 60 قنبلة يدوية.", [("destroyed", 60), ("destroyed", 70)]),
        ("وتم القبض على عدد 17 فردا آخرين.", [("captured", 17)]),
        ("استهدفت الجماعة سفينتين بصواريخ.", [("attacks", 2)]),
        ("استهداف 5 ارتكازات أمنية.", [("attacks", 5)]),
        ("وتم تدمير 93 ملجأ في الجبل.", [("destroyed", 93)]),
        ("وسجل المركز 21 حالة بتر.", [("wounded", 21)]),
        ("كما دفع النزاع أكثر من 2.5 مليون إلى النزوح.", [("displaced", 2500000)]),
        ("ودفع الهجوم ثلاثة آلاف شخص للنزوح.", [("displaced", 3000)]),
        ("لقي القائد سالم الحربي مصرعه مع أربعة من مرافقيه.", [("killed", 1), ("killed", 4)]),
        ("زادت القوات سيطرتها من ثلاثين إلى ستين في المئة من مساحة الإقليم.", [("control", 30), ("control", 60)]),
        ("قال إن 300 من المدنيين الذين تعرضت قراهم للقصف فروا إلى الجبل.", [("displaced", 300)]),
        ("وأودى انفجار لغم أرضي الخميس بحياة 3 مدنيين.", [("killed", 3)]),
        ("قتل 4 وأصيب 6. وارتفعت الحصيلة إلى 9 أشخاص.", [("killed", 4), ("killed", 9), ("wounded", 6)]),
        ("قتل 4 وأصيب 6، لترتفع الحصيلة إلى 9.", [("killed", 4), ("killed", 9), ("wounded", 6)]),
        ("أصيب 6 وارتفعت الحصيلة إلى 9.", [("wounded", 6), ("wounded", 9)]),
        ("قتيل وجريحان في انفجار عبوة.", [("killed", 1), ("wounded", 2)]),
        ("وتكبد الفصيل ما لا يقل عن 40 عنصرا.", [("killed", 40)]),
        ("وقال إن قائدين اثنين على الأقل بين القتلى.", [("killed", 2)]),
        ("ووصلت جثامين 35 شهيدا، فضلا عن 30 مدنيا أصيبوا بجروح.", [("bodies", 35), ("wounded", 30)]),
        ("وقال الطبيب إن 28 جثة نقلت إلى المستشفى.", [("bodies", 28)]),
        ("وقال إن شرطيين قتلا في الهجوم.", [("killed", 2)]),
        ("وذكر أن حسين العمري (25 عاما) ومحمود الناصر (28 عاما) قد قتلا في القصف.", [("killed", 1), ("killed", 1)]),
        ("أعلن أنه قتل ثلاثة «مناهضين للثورة» في عملية.", [("killed", 3)]),
        ("غارة تحصد 50 قياديا في الحركة.", [("killed", 50)]),
        ("أصدر القضاء حكما بالسجن المؤبد على 29 مقاتلة أجنبية.", [("captured", 29)]),
        ("مقتل وجرح 43 ألف مدني في الحرب.", [("casualties", 43000)]),
        ("ووثق المركز 658 حالة اختطاف وإخفاء قسري، و561 حالة اعتقال.", [("captured", 561), ("captured", 658)]),
        ("وأدت الغارة إلى استشهاد وجرح 40 مدنيا.", [("casualties", 40)]),
        ("قتل مدني وأصيب ثلاثة آخرون في القصف.", [("killed", 1), ("wounded", 3)]),
        ("قتل جندي فرنسي وأصيب اثنان في الهجوم.", [("killed", 1), ("wounded", 2)]),
        ("قتل ضابط شرطة وأصيب قائد الحاجز.", [("killed", 1), ("wounded", 1)]),
        ("خطف التنظيم وقتل ثمانية رعاة.", [("captured", 8), ("killed", 8)]),
        ("قتل سبعة عمال من بين 14 شخصا في الغارة.", [("killed", 7), ("killed", 14)]),
        ("لترتفع حصيلة هذا القصف إلى 517 مدنيا بينهم 31 طفلا.", [("killed", 31), ("killed", 517)]),
        ("ليرتفع إلى 93 تعداد القتلى المدنيين في المحافظة.", [("killed", 93)]),
        ("وقال القادة إن امرأة أجنبية تقاتل إلى جانب الفصيل قتلت في المدينة.", [("killed", 1)]),
        ("إن نحو 300 رجل يعملون مع الشركة إما قتلوا أو أصيبوا.", [("casualties", 300)]),
        ("بلغ ضحايا الألغام أكثر من ألف ضحية، منهم 440 قتيلا.", [("casualties", 1000), ("killed", 440)]),
        ("وذكرت الصحيفة أن هارفورد لقيت حتفها في الغارة.", [("killed", 1)]),
        ("وقصفت الطائرات المخيم مرتين.", [("attacks", 2)]),
        ("وانفجرت عبوتان في السوق.", [("attacks", 2)]),
        ("وقتل 5 جنود وإصابة أربعة آخرين وأحد الحراس.", [("killed", 5), ("wounded", 4), ("wounded", 1)]),
        ("بعد وفاة أربعة من المصابين، وكان الهجوم أدى إلى إصابة 30.", [("killed", 4), ("wounded", 30)]),
    ],
)
def test_each_figure_has_its_own_verb(text: str, expected: list[tuple[str, int]]) -> None:
    """A figure is counted by the verb that is its own, before it or behind it, once for each kind."""
    assert sorted((c.kind, c.figure.low) for c in claims(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "توافدت أعداد كبيرة من المواطنين على المستشفيات بحثا عن ذويهم المفقودين.",
        "أصيب المقاتلون بانهيارات معنوية.",
        "ويعود تاريخ المسجد إلى مئات السنين.",
        "شهدت أعداد المهاجرين انخفاضا مقارنة بعام ألفين وخمسة عشر.",
        "ونفذ مهاجم عمليات طعن في السوق.",
        "فجر نفسه في حشد يضم عناصر من الشرطة ومدنيين.",
        "وانفجر أحد الألغام في الحقل.",
        "استهدف القصف بلدات عدة في الريف.",
        "اعتقل في سجن إسرائيلي ثم أفرج عنه.",
        "وقصفت الطائرات تجمعا في إحدى مقراتهم.",
        "وأنهى التحالف تقييم 84 تقريرا بوقوع ضحايا من المدنيين.",
        "شن التحالف إجمالي 225ر29 غارة.",
        "وأحبطت القوات محاولة تفجير أربع عبوات.",
        "استهدفت القذيفة شارعا فيه الكثير من المحلات.",
    ],
)
def test_what_only_stands_beside_a_verb_of_harm(text: str) -> None:
    """A verb or participle that belongs to other words, or is meant figuratively, counts nobody."""
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("مقتل جنود أتراك في عفرين.", "killed"),
        ("وأفرج التنظيم عن جميع الرهائن.", "released"),
        ("وقضت القوات على كافة المهاجمين.", "killed"),
        ("وشنت حملة خطف للمدنيين.", "captured"),
        ("وقال الشاهد: رأيت جثثا في الشارع.", "bodies"),
        ("وأعلن عن وفاة مصابين متأثرين بجراحهم.", "killed"),
    ],
)
def test_people_without_a_number_are_a_vague_claim(text: str, kind: str) -> None:
    """People in a plural whose number nobody tells are a claim with no bounds."""
    assert [(c.kind, c.figure.low, c.figure.high) for c in claims(text)] == [(kind, None, None)]


def test_the_other_part_of_a_figure_is_no_larger_than_the_whole() -> None:
    """A number behind an unknown verb is not read on as a part of fewer people."""
    found = claims("قتل أربعة، بينهم طفل، وأضيب أكثر من 645 آخرين.")
    assert [(c.kind, c.figure.low) for c in found] == [("killed", 4), ("killed", 1)]


def test_two_sides_of_a_clash_are_no_victims() -> None:
    """Those between whom there is fighting are not counted with the dead of it."""
    assert [c.figure.text for c in claims("وسقط قتلى خلال مواجهات بين قوات الأمن ومتظاهرين.")] == ["قتلى"]


def test_one_count_of_two_sorts_is_one_claim() -> None:
    """A number whose people are of two sorts is one claim, and its people phrase holds both."""
    found = claims("نقلت الحافلات 2800 شخص من مقاتلين ومدنيين إلى الشمال.")
    assert [(c.figure.low, c.who.text) for c in found] == [(2800, "مقاتلين ومدنيين")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("تسري الهدنة من التاسعة صباحا.", "hour"),
        ("وحكم على المتهم بسنة ونصف.", "duration"),
        ("كان ذلك في عام ألفين وخمسة عشر.", "date"),
        ("يعود تاريخه إلى مئات السنين.", "duration"),
    ],
)
def test_a_number_that_is_no_claim_has_its_right_reason(text: str, reason: str) -> None:
    """Hours, stretches and years told in words are explained as what they are."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert [n.reason for n in reading.numbers] and {n.reason for n in reading.numbers} <= {reason, "duration"}


def test_who_is_sentenced_is_not_dead_yet() -> None:
    """An execution that a court decrees is planned; one that is carried out is asserted."""
    assert [(c.kind, c.mode) for c in claims("قضت المحكمة بإعدام أربعة متهمين.")] == [("killed", "planned")]
    assert [(c.kind, c.mode) for c in claims("نفذت السلطات حكم الإعدام بحق أربعة مدانين.")] == [("killed", "asserted")]


def test_all_parts_behind_among_are_read() -> None:
    """The first of the parts after «من بينهم» is a part like the others, and no name of those counted."""
    found = claims("ارتفعت حصيلة القتلى إلى أكثر من عشرة من بينهم نساء وأطفال.")
    assert [(c.figure.text, c.part_of is not None) for c in found] == [("عشرة", False), ("نساء", True), ("أطفال", True)]


def test_none_is_a_stated_zero() -> None:
    """«لم يسقط أي مدنيين» says that none was killed."""
    assert [(c.kind, c.figure.low, c.figure.high) for c in claims("لم يسقط أي مدنيين في القصف.")] == [("killed", 0, 0)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("أعلن الجيش الليبي أنه تمكن من السيطرة على معظم المدينة من ناحية الغرب.", "الجيش الليبي"),
        (
            "وتمكنت وحدات من الجيش اليمني السبت من تحرير عدد من المواقع خلال هجوم على مليشيات الحوثي.",
            "الجيش اليمني",
        ),
    ],
)
def test_who_says_that_it_took_a_place_holds_it(text: str, holder: str) -> None:
    """«أنه تمكن من السيطرة» is of the speaker; «وحدات من الجيش» are the army's, not taken from it."""
    (claim,) = [c for c in marsad.extract(marsad.read(text, published="2018-05-13")).claims if c.kind == "control"]
    assert claim.who.text == holder


def test_who_tells_of_a_capture_without_a_subject_has_made_it() -> None:
    """«الجيش الليبي يعلن استعادة ثلاث مناطق»: the force that tells of it; a ministry that tells of it holds nothing."""
    held = [
        marsad.extract(marsad.read(f"{teller} استعادة ثلاث مناطق في درنة.", published="2018-05-13")).claims[0].who.text
        for teller in ("الجيش الليبي يعلن", "أعلنت وزارة الإعلام")
    ]
    assert held == ["الجيش الليبي", None]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("وقالت المنظمة إن 120 طفلا لا يزالون يقاتلون في صفوف الجماعة.", [("forces", 120)]),
        ("وقال إن 300 أجنبي يقاتلون إلى جانب القوات.", [("forces", 300)]),
        ("وأضاف أن خمسة مسلحين على الأقل ما زالوا يقاتلون داخل المبنى.", [("forces", 5)]),
        ("وقال إن 3000 شخص يقاتلون المرض.", []),
    ],
)
def test_who_still_fights_is_a_force(text: str, figures: list[tuple[str, int]]) -> None:
    """People who fight in somebody's ranks, and fighters behind «على الأقل ما زالوا», are forces; who fights an illness is not."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert [(c.kind, c.figure.low) for c in claims] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("ويخضع نحو 40% من مدينة سرمين لسيطرة المعارضة.", [("control", 40)]),
        ("ولا يزال 30 في المئة من المخيم خاضعا لسيطرة التنظيم.", [("control", 30)]),
        ("وقال إن 40 في المئة من سكان المدينة فقراء، وإنها خاضعة لسيطرة التنظيم.", []),
        ("وتم التحفظ على 15 بندقية.", [("destroyed", 15)]),
        ("وتم التحفظ على أربعة متهمين.", [("captured", 4)]),
        ("وأبدى 3 وزراء تحفظهم على القرار.", []),
    ],
)
def test_what_is_under_control_or_impounded(text: str, figures: list[tuple[str, int]]) -> None:
    """A share said behind itself to be in somebody's hands is held; what is impounded is taken; a reservation is neither."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert [(c.kind, c.figure.low) for c in claims] == figures
