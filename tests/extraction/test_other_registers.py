"""Formulas of agencies, ministries' bulletins, monitors and army communiques, in sentences of our own."""

from __future__ import annotations

import pytest

import marsad

Said = list[tuple[str, float | None, float | None]]


def _claims(text: str) -> Said:
    read = marsad.extract(marsad.read(text, published="2022-03-15"))
    return sorted(((c.kind, c.figure.low, c.figure.high) for c in read.claims), key=str)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # people first, and what became of them behind
        ("قال مسؤول إن 15 من طالبان لاقوا حتفهم خلال الاشتباكات.", [("killed", 15, 15)]),
        ("أكد المصدر أن 40 حوثيا على الأقل سقطوا قتلى في المعارك.", [("killed", 40, None)]),
        ("أضاف البيان أن ثلاثة عسكريين سقطوا جرحى في الكمين.", [("wounded", 3, 3)]),
        ("وذكرت الصحيفة أن ستة من الحراس وقعوا أسرى بيد المهاجمين.", [("captured", 6, 6)]),
        ("قال مصدر إن 80 شخصا كانوا محتجزين في الفندق.", [("captured", 80, 80)]),
        ("عشرات العمال كانوا محاصرين داخل المصنع.", [("trapped", None, None)]),
        ("دمرت الغارة البناية، ولا يزال نحو 40 شخصا تحت الأنقاض.", [("trapped", 40, 40)]),
        ("تخضع 11 ألف عائلة لحصار منذ حزيران.", [("trapped", 11000, 11000)]),
        # tolls and bulletins
        ("ارتفع تعداد الشهداء إلى 21 حتى اللحظة.", [("killed", 21, 21)]),
        ("ارتفاع تعداد قتلى القصف الجوي على المدينة إلى 9", [("killed", 9, 9)]),
        ("الشهداء: 12، الجرحى: 45.", [("killed", 12, 12), ("wounded", 45, 45)]),
        ("ارتفع عدد الإرهابيين الذين تم تحييدهم إلى 71.", [("casualties", 71, 71)]),
        ("ارتفع عدد المدنيين الذين جرى إجلاؤهم إلى 300.", [("evacuated", 300, 300)]),
        ("سقوط 3500 من المرتزقة بين قتيل ومصاب وأسير.", [("casualties", 3500, 3500)]),
        ("نزح ما يقدر بنحو 3,500 أسرة من المخيم.", [("displaced", 3500, 3500)]),
        # datelines with a date, a day and a month
        ("مقديشو - 6 - 8 (كونا) -- لقي 11 شخصا مصرعهم في هجوم على فندق.", [("killed", 11, 11)]),
        ("باماكو 3 سبتمبر 2021 (شينخوا) قتل أربعة أشخاص في هجوم.", [("killed", 4, 4)]),
        # words of one country's news
        ("الجيش المالي يعلن القضاء على 15 إرهابيا وسط البلاد", [("killed", 15, 15)]),
        ("الإطاحة بثلاثة إرهابيين في الأنبار", [("captured", 3, 3)]),
        ("مقتل بائعة شاي وابنتها في قصف على السوق.", [("killed", 1, 1), ("killed", 1, 1)]),
        # numbers without a noun, split over places
        (
            "وقعت 14 عملية قصف في إدلب، و6 في اللاذقية، و3 في حلب.",
            [("attacks", 14, 14), ("attacks", 3, 3), ("attacks", 6, 6)],
        ),
        # drones as what is thrown; nobody hurt, nothing lost
        ("أطلقت الجماعة 6 طائرات مسيرة باتجاه المصفاة.", [("attacks", 6, 6)]),
        ("هاجمت القوات الموقع بخمس طائرات مسيرة مفخخة.", [("attacks", 5, 5)]),
        ("سقطت القذائف دون وقوع خسائر بشرية.", [("casualties", 0, 0)]),
        ("لم تسجل خسائر في صفوف القوات.", [("casualties", 0, 0)]),
        ("سقط صاروخ في العراء دون أضرار بشرية.", [("casualties", 0, 0)]),
        ("سقطت القذيفة دون أن يصاب أحد بأذى.", [("wounded", 0, 0)]),
        ("ولم يقتل أحد في الانفجار.", [("killed", 0, 0)]),
        ("نفذ سلاح الجو 41 عملية هجومية، منها 10 في العمق.", [("attacks", 10, 10), ("attacks", 41, 41)]),
    ],
)
def test_formulas_of_other_outlets_count(text: str, said: Said) -> None:
    """What an outlet of another register says in its own formula is counted as its figure says."""
    assert _claims(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قتل 5 مدنيين، 70% منهم نساء وأطفال.", [("killed", 5, 5)]),
        ("أصيب 9 آخرون، بينهم طفلان من مواليد 2012 و2015.", [("wounded", 2, 2), ("wounded", 9, 9)]),
        ("تضررت ثلاثة مستشفيات، توقف اثنان منها عن العمل.", []),
        ("اندلعت مواجهات مع مسلحين عشائريين حصدت 45 قتيلا.", [("killed", 45, 45)]),
        ("قال إن عدد المهاجمين يتراوح بين 10 و15 مسلحا، وإن أحدهم فرّ.", [("forces", 10, 15)]),
        ("انهار المنجم، ولا يزال نحو 40 شخصا تحت الركام.", []),
        ("أطاح الجيش بالرئيس في الانقلاب.", []),
        ("انتشلت الفرق جثمان صياد غرق قبالة الساحل.", []),
        ("لقي 7 مهاجرين حتفهم إثر انقلاب قارب قبالة السواحل.", []),
        ("أسقط الجيش 3 طائرات مسيرة أطلقها الحوثيون.", [("destroyed", 3, 3)]),
        ("سقطت القذيفة دون وقوع أضرار مادية.", []),
        ("لم يبلغ عن وقوع إصابات.", []),
        ("تقدمت القوات بما يضمن تحرير البلدة دون خسائر في صفوف المدنيين.", []),
    ],
)
def test_what_only_looks_like_a_figure_of_them_is_none(text: str, said: Said) -> None:
    """Shares, years of birth, wards that ceased to work and rulers brought down add nobody to those counted."""
    assert _claims(text) == said


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("العميد سريع: القوات المسلحة تأسر 20 مرتزقا في الجوف\n\nنص الخبر.", ["العميد سريع"]),
        ("«صحة الوفاق»: 47 قتيلا في اشتباكات طرابلس\n\nنص الخبر.", ["صحة الوفاق"]),
        ("وبحسب حصيلة أعدتها «وكالة الصحافة الفرنسية»، قُتل 218 شخصا.", ["وكالة الصحافة الفرنسية"]),
        ("وبحسب إحصاء أجرته المنظمة، قتل 30 صحفيا.", ["المنظمة"]),
        ("وذكرت الخلية في بيان ورد لوكالة الأنباء، أن طيران الجيش قتل ثلاثة إرهابيين.", ["الخلية"]),
        ("وأوضح مصدر في غرفة العمليات أن 5 جنود قتلوا.", ["مصدر في غرفة العمليات"]),
        ("وقال مدير المركز إن جنديين قتلا. ووفقا له، فقد أصيب 7 جنود.", ["مدير المركز", "مدير المركز"]),
        ("وقال المصدر، الذي فضّل عدم ذكر اسمه، إن المهاجمين قتلوا جنديين.", ["المصدر"]),
        ("وروى أحد المسعفين أن الجنود كدسوا الجثث في باحة، وأنه أحصى بنفسه 57 جثة.", ["أحد المسعفين"]),
        # looks like a speaker
        ("قُتل عشرة من الخصوم، ويعلم الجميع أن الحزب لا يعنيه كلام الناس.", [None]),
    ],
)
def test_sources_of_other_registers(text: str, sources: list[str | None]) -> None:
    """Who made the tally, the source in an office and the pronoun behind «وفقا» are the speakers."""
    read = marsad.extract(marsad.read(text, published="2022-03-15"))
    assert [c.source.text if c.source is not None else None for c in read.claims] == sources


def test_lines_of_a_list_are_parts_of_their_total() -> None:
    """A total that ends in a colon has the lines below it as parts, told by the one who told the total."""
    text = (
        "عنوان الخبر\n\nوقال المرصد إن حصيلة القتلى بلغت 431 قتيلا، توزعوا على النحو التالي:\n"
        "– 363 من قوات النظام، من ضمنهم 28 من الميليشيات.\n- 41 مدنيا بينهم طفل و3 مواطنات بهجمات التنظيم.\n"
    )
    read = marsad.extract(marsad.read(text, published="2022-03-15"))
    words = {c.id: c.figure.low for c in read.claims}
    assert [(c.figure.low, words.get(c.part_of or ""), c.kind) for c in read.claims] == [
        (431, None, "killed"),
        (363, 431, "killed"),
        (28, 363, "killed"),
        (41, 431, "killed"),
        (1, 41, "killed"),
        (3, 41, "killed"),
    ]
    assert {c.source.text if c.source else None for c in read.claims} == {"المرصد"}


def test_no_figure_is_empty() -> None:
    """A preposition written like a first name makes no person of no letters."""
    read = marsad.extract(marsad.read('9 قتلى بينهم ضابط برتبة عقيد في هجوم لخلايا "التنظيم" على حافلة مبيت.'))
    assert [(c.figure.text, c.figure.low) for c in read.claims] == [("9 قتلى", 9), ("ضابط", 1)]


def test_an_outlet_that_was_told_is_no_place() -> None:
    """«لـ«الشرق الأوسط»» names a newspaper, where nothing happened."""
    read = marsad.extract(
        marsad.read("وقالت مصادر عشائرية لـ«الشرق الأوسط» إن 30 عنصرا قتلوا.", published="2022-03-15")
    )
    assert [(c.figure.low, c.place, c.source.text if c.source else None) for c in read.claims] == [
        (30, None, "مصادر عشائرية")
    ]
