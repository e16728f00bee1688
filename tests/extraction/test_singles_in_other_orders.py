"""Single persons in orders that a noun right behind its verb does not have: «ل» before the object, names that identify."""

from __future__ import annotations

import pytest

import marsad


def check(text: str, expected: str) -> None:
    """Assert that a text has these claims, and no others: «kind:figure», with the value where it is above one."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    counted = [
        f"{c.kind}:{c.figure.text}" + (f"={c.figure.low}" if c.figure.low not in (1, None) else "") for c in claims
    ]
    assert sorted(counted) == sorted(x.strip() for x in expected.split(",") if x.strip())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أثار قتل الشرطة لرجل أسود أعزل احتجاجات استمرت أياما.", "killed:رجل"),
        ("ندد المركز باعتقال قوات الأمن لصحافي يمني في تعز.", "captured:صحافي"),
        ("أدانت النقابة خطف الجماعة لناشطة في صنعاء.", "captured:ناشطة"),
        ("استنكر الأهالي إعدام التنظيم لشاب في الميادين.", "killed:شاب"),
        ("بعد قتل الحوثي ابن ناشط يمني خرج الأب ليروي ما جرى.", "killed:ابن"),
        ("الشرطة الأميركية تقتل رجلا أسود", "killed:رجلا"),
        ("قوات العمالقة تحبط تسللا بالحديدة.. وتعتقل قياديا حوثيا", "captured:قياديا"),
        ("البحرية الهندية تنقل طفلا إلى الشاطئ", ""),
    ],
)
def test_whom_a_doer_harmed(text: str, expected: str) -> None:
    """Whom a deed fell on is counted behind its doer, by «ل», by his ending or by his kinship."""
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقبل الغارة دخل مدني بدراجته النارية نطاق الضربة فقتل.", "killed:مدني"),
        ("حاول شاب عبور السياج فأصيب برصاصة في الرأس.", "wounded:شاب"),
        ("مر صحافي قرب الحاجز فاعتقل.", "captured:صحافي"),
        ("وقتل مدنيان وتعرض ثالث لإصابة خطيرة في الهجوم.", "killed:مدنيان=2, wounded:ثالث"),
        ("تعرض جندي لإصابة بالغة في الانفجار.", "wounded:جندي"),
        ("تعرضت فتاة لإصابات خطيرة جراء القصف.", "wounded:فتاة"),
        ("تعرض أحمد العلي للخطف على أيدي مجهولين.", "captured:أحمد العلي"),
        ("تعرض المنزل لأضرار بالغة.", ""),
        ("تعرض مدير المستشفى لانتقادات شديدة.", ""),
        ("أعلنت الوزارة أن فلسطينيين اثنين قضيا بعد أيام من القصف.", "killed:فلسطينيين اثنين=2"),
    ],
)
def test_what_befell_one_told_before(text: str, expected: str) -> None:
    """A passive with «ف», an injury that was undergone and a dual verb tell of one who stands before them."""
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قتل قياديان في الجماعة في غارات. والقياديان هما صالح الريمي قائد الكتيبة في صعدة وكمال الحمزي قائد الإمداد.",
            "killed:قياديان=2, killed:صالح الريمي, killed:كمال الحمزي",
        ),
        (
            "أعلنت الوزارة استشهاد شابين. والشابان هما محمد عليان (20 عاما)، الذي أصيب شرق المخيم، ومعين الساعي (58 عاما).",
            "killed:شابين=2, killed:محمد عليان, killed:معين الساعي",
        ),
        ("والفلسطينيان المقتولان هما أحمد سالم وخالد يوسف.", "killed:أحمد سالم, killed:خالد يوسف"),
        ("وفاز الفريقان، والمدربان هما أحمد سالم وخالد يوسف.", ""),
        (
            "أسفرت الغارة عن مقتل اثنين من قادة التنظيم أحدهما موسى أبو داود.",
            "killed:اثنين=2, killed:موسى أبو داود",
        ),
        ("قتل ثلاثة من قادة التنظيم أحدهم أبو حمزة العراقي.", "killed:ثلاثة=3, killed:أبو حمزة العراقي"),
        ('وقالت مصادر إن "القتيل ويدعى محمد ناصر"، عاد إلى منزله.', "killed:محمد ناصر"),
        ("وقال المصدر إن المعتقل، ويدعى سامي العلي، نقل إلى العاصمة.", "captured:سامي العلي"),
        ("وصرح مروان وهو أحد النازحين من الحديدة إن هناك منظمة تسجلهم.", "displaced:مروان"),
        ("تمكنت القوات من القبض على يحيى الأسطى عمر، مسؤول الملف الأمني.", "captured:يحيى الأسطى عمر"),
        ("وأصيب الشاكي الرئيسي مارك سوكولو في التفجير.", "wounded:مارك سوكولو"),
        ("وقتل المدعي العام سمير خوري في انفجار سيارته.", "killed:سمير خوري"),
        (
            "وقتل وأصيب عشرات العناصر، بينهم المشرف الثقافي ويكنى أبو فايز، وقائد الحشد في الجماعة، أبو غلاب.",
            "casualties:عشرات العناصر, casualties:أبو فايز, casualties:أبو غلاب",
        ),
        ("وذكرت مصادر أن من بين الإرهابيين القتلى، قيادي بارز في القاعدة.", "killed:قيادي"),
        ("ومن بين الجنود القتلى ضابط برتبة عقيد.", "killed:ضابط"),
        ("أعلنت الشرطة العثور على جثة الخادمة الفلبينية في ثلاجة.", "bodies:جثة"),
        ("وبعد ساعات من العثور على جثة الفتاة، غادر المحقق.", ""),
    ],
)
def test_names_that_say_who_they_were(text: str, expected: str) -> None:
    """A name is a figure where it says who was meant: behind «هما», «أحدهما», «ويدعى», a title, the word for the dead."""
    check(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "كان هدفهم ذبح كل رجل وامرأة وطفل في المبنى.",
        "لكنه ليس متأكدا مما إذا كان أي جندي لقي حتفه.",
        "ولم يصب الوزير أحمد سالم حين استهدف انفجار موكبه.",
        "انتشرت صور تظهر حشودا تخرج سيرا بين الأبنية المدمرة.",
        "قال إنها تخاطر بفقدان ابنتها إلى الأبد.",
        "قرر إخلاء منزله القديم لأحدهم.",
        "وقال إن الإفراج عن القاتل إعادة إعدام للشهيد من جديد.",
        "وأشار إلى أنه لم يتم التخطيط لعملية إجلاء أخرى.",
        "أعلنت الأسرة وفاة سيدة مسنة جراء مشاكل صحية.",
        "بدعوى الاشتباه فيهم بمساعدة منفذ عملية إطلاق النار.",
    ],
)
def test_nobody_is_counted(text: str) -> None:
    """Whoever there is, whom a loss may befall, a house, a death by illness and a figure of speech are no figures."""
    check(text, "")


def test_a_surname_of_the_dead_is_not_counted_as_hurt() -> None:
    """How one of the dead came to die is no wounded person more."""
    check("والقتيل هو معين عبد الحميد الساعي. وقالت مصادر إن الساعي أصيب شرق المدينة.", "killed:معين عبد الحميد الساعي")
