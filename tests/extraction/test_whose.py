"""Who the counted are where a phrase or a clause beside the figure tells it, and of what class."""

from __future__ import annotations

import pytest

import marsad


def counted(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """The words of each figure, its people and their classes."""
    reading = marsad.extract(marsad.read(text, published="2024-03-10"))
    return [(c.figure.text, c.who.text, tuple(c.who.classes)) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "figure", "who"),
    [
        ("انتشل المسعفون تسع جثث، ثلاث منها لمتطوعين في الإغاثة.", "ثلاث", "متطوعين"),
        ("قُتل 40 شخصاً، 12 منهم على الأقل من عناصر الشرطة.", "12", "عناصر الشرطة"),
        ("خمسة من الجرحى ينتمون إلى قبيلة العبيد.", "خمسة", "قبيلة العبيد"),
        ("وأوضح الطبيب أن سبع جثث تعود لمجندين.", "سبع جثث", "مجندين"),
        ("جثتان تعودان إلى صيادين من القرية.", "جثتان", "صيادين"),
        ("سقط ستة قتلى من قبيلتين في شجار على بئر.", "ستة قتلى", "قبيلتين"),
        ("خلّف الشجار أربعة قتلى من عائلتين تتنازعان بئراً.", "أربعة قتلى", "عائلتين"),
        ("نزحت ثماني أسر من آل حمدان نحو المدينة.", "ثماني أسر", "آل حمدان"),
        ("ووصلت إلى المطار قوة كينية قوامها 300 جندي.", "300 جندي", "قوة كينية"),
        ("إن المقاتلين الأجانب، ولا يتجاوزون 60 مسلحاً، محاصرون في القرية.", "60 مسلحاً", "المقاتلين الأجانب"),
        ("تكبد المهاجمون تسعة قتلى.", "تسعة قتلى", "المهاجمون"),
        ("وقال إن المهاجمين تكبدوا بدورهم قتيلين.", "قتيلين", "المهاجمين"),
        ("تكبدت الكتائب منذ الصيف نحو 80 قتيلاً.", "80 قتيلاً", "الكتائب"),
        ("بلغت خسائر العدو أكثر من 90 قتيلاً.", "90 قتيلاً", "العدو"),
        ("وقالت إن أخاها وأبناءه الثلاثة قُتلوا يومها.", "الثلاثة", "أبناءه"),
        ("قُتل أفراد العصابة الخمسة في تبادل للنار.", "أفراد العصابة الخمسة", "أفراد العصابة"),
        ("عثر الأهالي على سبع جثث لمجهولين يُظن أنهم من مسلحي داعش.", "سبع جثث", "مسلحي داعش"),
        ("ترك حراس البرج المتسللين يتقدمون ثم أطبقوا عليهم فقتلوا خمسة منهم.", "خمسة", "المتسللين"),
        ("قُتل سبعة مارة. وفجّر ثلاثة من المقتحمين أنفسهم وأُردي اثنان آخران.", "اثنان آخران", "المقتحمين"),
        ("أردت الغارة ستة عناصر، وقُتل عنصراً أمنياً عند الجسر.", "عنصراً", "عنصراً أمنياً"),
        ("ارتقى المزارع صالح حسين الغرزي شهيداً.", "حسين الغرزي", "المزارع"),
    ],
)
def test_words_beside_the_figure_say_who_was_counted(text: str, figure: str, who: str) -> None:
    """«منها ل», «ينتمون إلى», «تعود ل», a clan, a body so many strong, a side's losses and a possessive say who it is."""
    assert (figure, who) in [(f, w) for f, w, _ in counted(text)]


def test_others_behind_some_of_them_are_of_the_same() -> None:
    """A bare number joined to «ثمانية منهم» is of the same people."""
    found = counted("أوقفت الشرطة 23 متظاهراً، وقرر القاضي حبس ثمانية منهم وإخلاء سبيل 15 بكفالة.")
    assert found[-1][1] == "متظاهراً"


@pytest.mark.parametrize(
    "text",
    [
        "خلفت الغارة تسعة شهداء، جميعهم من أسرة واحدة.",
        "أسر المقاتلون خمسة منهم عند الجسر.",
        "بلغت خسائر الهجوم عشرين قتيلاً.",
    ],
)
def test_no_people_are_made_up(text: str) -> None:
    """One family, the subject who did it and a loss that names no side leave open who was counted."""
    assert counted(text)[0][1] is None


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("قتل القناص ضابطاً في حي الشجاعية بغزة.", ("foreign_forces",)),
        ("أعلن الجيش الإسرائيلي مقتل جندي عند السياج مع قطاع غزة.", ("state_forces",)),
        ("اعتقل الأمن 25 شخصاً يُشتبه بتمويلهم لتنظيم داعش.", ("unspecified",)),
        ("قتلت الغارة أربعة عناصر أمنيين عند المدخل.", ("state_forces",)),
        ("ارتقى المزارع صالح حسين الغرزي شهيداً.", ("civilians",)),
        ("هاجم الحوثيون الموقع فتصدت لهم المقاومة الشعبية، وسقط 20 من مقاتلي الجماعة.", ("other_armed_group",)),
        ("داهم الجيش مخبأ لداعش. وأوقف 14 عنصراً إجرامياً في السوق.", ("unspecified",)),
        ("نعت الوحدات ثلاثة من مقاتليها. وفي شمزينان قُتل سبعة من حراس القرى.", ("allied_militia",)),
        ("وفي الجوف شنت مقاتلات التحالف غارة، وسقط 20 من مسلحي جماعة الحوثي.", ("other_armed_group",)),
    ],
)
def test_classes_by_the_guideline(text: str, classes: tuple[str, ...]) -> None:
    """A soldier where no army is the country's own is foreign; suspects of a deed and criminals are of no group."""
    assert counted(text)[-1][2] == classes


def test_the_nearest_group_names_the_armed() -> None:
    """Armed men of no name are of the group of the sentences beside them, whatever other group the report names."""
    text = "قُتل قيادي من أحرار الشام في إدلب.\n\nوفي حمص اقتحم تنظيم داعش حاجزاً.\n\nوقال الضابط إن 12 مسلحاً قُتلوا.\n"
    assert counted(text)[-1][2] == ("islamic_state",)


def parts(text: str) -> list[tuple[str, str, str | None]]:
    """The kind and the words of each figure, with the words of its whole."""
    reading = marsad.extract(marsad.read(text, published="2024-03-10"))
    words = {c.id: c.figure.text for c in reading.claims}
    return [(c.kind, c.figure.text, words.get(c.part_of or "")) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("احتجز الجنود عشرين عاملاً عند الحاجز، باستثناء ثلاثة اقتيدوا إلى المعسكر.", "ثلاثة", "عشرين عاملاً"),
        ("امتلأت المشرحة بخمسين جثة لمسلحين، منها جثة القيادي أبو حمزة.", "أبو حمزة", "خمسين جثة"),
        ("أحصت البعثة 900 ضحية: 300 قتيل و600 جريح.", "300 قتيل", "900 ضحية"),
        ("أحصت البعثة 900 ضحية: 300 قتيل و600 جريح.", "600 جريح", "900 ضحية"),
        ("وأصيب أربعة من الحراس بجروح، حالة أحدهم حرجة.", "أحدهم", "أربعة"),
        (
            "تسعة قتلى في شجار على بئر\n\nكلّف النزاع تسعة أشخاص حياتهم.\n\nوقالت النيابة إن ستة من القتلى مزارعون.\n",
            "ستة",
            "تسعة أشخاص",
        ),
    ],
)
def test_parts_by_their_constructions(text: str, part: str, whole: str) -> None:
    """Those excepted, one body, victims in two, one in a state and some of a headline's dead are parts of their whole."""
    assert (part, whole) in [(f, w) for _, f, w in parts(text)]


def test_victims_made_up_of_dead_and_hurt_are_casualties() -> None:
    """Victims whom the dead and the hurt behind them make up exactly are casualties; otherwise they stay dead."""
    assert parts("أحصت البعثة 900 ضحية: 300 قتيل و600 جريح.")[0][0] == "casualties"
    assert parts("أحصت البعثة 900 ضحية. وفي يوم آخر سقط 300 قتيل و500 جريح.")[0][0] == "killed"


def test_refugees_are_who_they_are() -> None:
    """A refugee is somebody beyond having fled; the dead beside refugees are nobody in particular."""
    found = counted("خلّفت الحرب نحو 40 ألف قتيل وسبعة ملايين لاجئ.")
    assert [who for _, who, _ in found] == [None, "لاجئ"]


def test_of_them_before_the_figure() -> None:
    """«منهم» before the figure refers to the people told before it."""
    assert counted("خطف التنظيم 6400 إيزيدي، ثم حُرّر منهم 3500 عبر الوسطاء.")[-1][1] == "إيزيدي"
