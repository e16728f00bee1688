"""People told without a number: by a pronoun, in apposition, in rows, by their nation, by their kin."""

from __future__ import annotations

import pytest

import marsad


def counted(text: str) -> list[str]:
    """The claims of a text as «kind:figure», with the value where it is above one."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    return sorted(
        f"{c.kind}:{c.figure.text}" + (f"={c.figure.low}" if c.figure.low not in (1, None) else "") for c in claims
    )


def check(text: str, expected: str) -> None:
    """Assert that a text has these claims, and no others."""
    assert counted(text) == sorted(x.strip() for x in expected.split(",") if x.strip())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استهدفت طائرة مسيرة دراجة يقودها عنصر في التنظيم، ما أدى إلى مقتله على الفور.", "killed:عنصر"),
        ("طعن مستوطن شابا فلسطينيا مما أدى إلى إصابته بجروح خطيرة.", "wounded:شابا"),
        ("أطلق مسلحون النار على شرطي ما أسفر عن مقتله.", "killed:شرطي"),
        ("وانفجرت عبوة بسيارة تقل مهندسا أجنبيا، الأمر الذي أدى إلى وفاته.", "killed:مهندسا"),
        ("تسلل رجل إلى المعسكر فقتله الحراس.", "killed:رجل"),
        ("دهس سائق شاحنة جنديا ما أدى إلى مقتله.", "killed:جنديا"),
        ("داهمت القوات منزلا يتحصن فيه مسلحون وتمكنت من قتلهم.", "killed:مسلحون"),
        ("استهدفت الغارة سيارة يستقلها ثلاثة مسلحين ما أدى إلى مقتلهم.", "killed:ثلاثة مسلحين=3"),
        ("قتل شاب في المواجهات، ما أدى إلى مقتله احتجاج واسع.", "killed:شاب"),
        ("وقال الجيش إن شابا حاول طعن جندي قبل أن يقتل بالرصاص.", "killed:شابا"),
        ("أوقفت دورية فتاة عند الحاجز ثم قتلتها بالرصاص.", "killed:فتاة, captured:فتاة"),
        ("أطلق جندي إسرائيلي النار على الشاب، ما أدى إلى مقتله.", ""),
        ("أطلق الجنود النار على الشاب محمود شاهين، ما أدى إلى إصابته في الساق.", "wounded:محمود شاهين"),
        ("استهدف مجهولون قياديا في الحشد بعبوة لاصقة أدت إلى مقتله.", "killed:قياديا"),
        ("انفجر لغم بامرأة في الحقل ما أدى إلى بتر ساقها وإصابتها.", "wounded:امرأة"),
        ("سقطت قذيفة قرب حارس فلسطيني وتسببت بمقتله.", "killed:حارس"),
        ("اقتحم مسلحون منزل صحافي واعتقلوه.", "captured:صحافي"),
        ("لاحقت الشرطة مشتبها به وتمكنت من اعتقاله.", "captured:مشتبها به"),
        ("طوقت القوات بناية يختبئ فيها انتحاري قبل أن تقتله.", "killed:انتحاري"),
        ("تعرضت سيارة ضابط لكمين ما أسفر عن مقتله.", "killed:ضابط"),
        ("صدمت سيارة عسكرية طفلا ما أدى إلى وفاته.", "killed:طفلا"),
        ("قال مسؤول إن القوات أطلقت النار على رجل ما أدى إلى مقتله.", "killed:رجل"),
        ("قتل مسلحون ثلاثة سياح بعد خطفهم من الفندق.", "killed:ثلاثة سياح=3, captured:ثلاثة سياح=3"),
        ("قتلت موظفة إغاثة عقب اختطافها بأسبوع.", "killed:موظفة, captured:موظفة"),
        ("طعن مهاجم شرطيا فقتله وهرب.", "killed:شرطيا"),
        ("شنت القوات هجوما عسكريا على الموقع ما أسفر عن مقتل وإصابة عدد من العناصر.", "casualties:عدد من"),
        ("وقال قائد الشرطة للصحافيين إن الرجل اعترف بعد اعتقاله.", ""),
    ],
)
def test_one_told_by_a_pronoun_is_a_figure(text: str, expected: str) -> None:
    """Who stands first in a sentence and is harmed there by a pronoun is counted; a definite word is a reference back."""
    check(text, expected)
