"""People in the plural, quantities of arms and sites that no numeral counts and a construction of their own tells."""

from __future__ import annotations

import pytest

import marsad


def _claims(text: str) -> list[tuple[str, str, str]]:
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.text, c.mode) for c in read.claims]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what was done to them
        ("وقالت الصحيفة إن بعض الأسرى تم الإفراج عنهم مقابل فدية.", [("released", "بعض الأسرى", "asserted")]),
        ("وأفادت المنظمة بأن صيادين تم احتجازهم قرب الميناء.", [("captured", "صيادين", "asserted")]),
        ("وأوضح أن بعض الموظفين لم يتم إجلاؤهم من المبنى.", [("evacuated", "بعض الموظفين", "denied")]),
        ("وذكر بيان أن عمالا جرى ترحيلهم.", [("displaced", "عمالا", "asserted")]),
        # between dead and hurt
        ("وقال المتحدث إن مدنيين سقطوا بين قتيل وجريح.", [("casualties", "مدنيين", "asserted")]),
        (
            "وأكدت المصادر أن عمالا بينهم نساء وقعوا بين قتيل ومصاب.",
            [("casualties", "عمالا", "asserted"), ("casualties", "نساء", "asserted")],
        ),
        # their own people
        ("اعتقلت القوات القيادي وقتلت مرافقيه.", [("killed", "مرافقيه", "asserted")]),
        # whoever was aboard
        ("دمرت المدفعية زورقا ما أدى إلى مصرع من كانوا على متنه.", [("killed", "من كانوا على متنه", "asserted")]),
        ("استهدف الطيران شاحنة ما أسفر عن إصابة من كان فيها.", [("wounded", "من كان فيها", "asserted")]),
        # taken
        ("وقامت الجماعة باختطاف الطلاب ونقلهم إلى الجبال.", [("captured", "الطلاب", "asserted")]),
        ("وهددت الجماعة بخطف المزارعين.", [("captured", "المزارعين", "planned")]),
        (
            "وبدأت الجماعة حملة اعتقال واسعة طالت، خلال الأيام الماضية، أطباء ومحامين.",
            [("captured", "أطباء", "asserted"), ("captured", "محامين", "asserted")],
        ),
        # a headline whose subject comes first
        ("غارات ليلية تقتل مسلحين وتدمر مخازنهم", [("killed", "مسلحين", "asserted")]),
        ("قذائف مجهولة تصيب عمالا في الميناء", [("wounded", "عمالا", "asserted")]),
        # who some of them are
        (
            "إصابة 9 مدنيين، بعضهم نساء، بنيران الجماعة.",
            [("wounded", "9 مدنيين", "asserted"), ("wounded", "نساء", "asserted")],
        ),
        # what was agreed
        ("أعلنت الوكالة التوصل إلى اتفاق يقضي بخروج مقاتلي الفصيل من البلدة.", [("evacuated", "مقاتلي", "planned")]),
        # fighters who are there, or brought
        ("انفجر مستودع في قاعدة يتمركز فيها مسلحون أجانب.", [("forces", "مسلحون", "asserted")]),
        ("اتجهت شاحنات تقل جنودا نحو الحدود.", [("forces", "جنودا", "asserted")]),
        # quantities of arms
        (
            "عثر الجنود على مستودع بداخله كميات كبيرة من الذخيرة.",
            [("destroyed", "كميات كبيرة من الذخيرة", "asserted")],
        ),
        # sites
        ("وقال شهود إن القذائف طالت مواقع عدة شرق المدينة.", [("attacks", "مواقع عدة", "asserted")]),
        ("قصفت مروحيات حربية، فجرا، بالبراميل، أماكن عدة في الريف.", [("attacks", "أماكن عدة", "asserted")]),
        ("أعلن الجيش استهدافه لعشرات المواقع في الجنوب.", [("attacks", "عشرات المواقع", "asserted")]),
    ],
)
def test_plurals_without_a_number(text: str, said: list[tuple[str, str, str]]) -> None:
    """Each construction makes its plural a vague figure, with the mode that the words give."""
    assert _claims(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "وجاء ذلك بعد عملية خطف الصيادين.",
        "وقصفت المقاتلات الكهوف التي تتحصن فيها عناصر ميليشيات الحوثي.",
        "وصلت قافلة تحمل كميات كبيرة من الأدوية.",
        "زرعت الجماعة كميات كبيرة من الألغام.",
        "تظاهر السكان في مواقع عدة.",
        "وعثر في المخزن على كميات كبيرة من المواد المخدرة.",
        "ونعت الجماعة مقاتليها.",
        "وقال إن من كانوا في الاجتماع غادروا.",
        "والتقى الوزير مرافقيه.",
    ],
)
def test_plurals_that_nothing_happened_to(text: str) -> None:
    """A deed told before, fighters of whom was told, relief goods, mines laid and places of protest are no figures."""
    assert _claims(text) == []


def test_a_headline_with_a_number_is_one_figure() -> None:
    """Lives that a number counts are that number's figure and no second one."""
    assert _claims("ألغام الجماعة تحصد أرواح 12 مدنيا في المدينة") == [("killed", "12 مدنيا", "asserted")]
