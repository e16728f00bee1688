"""Who says so outside agency copy: communiques, tickers, bulletins, narratives; told, listed, verified and ascribed."""

import pytest

import marsad


def _sources(text: str) -> list[str | None]:
    report = marsad.read(text, published="2018-05-13")
    return [c.source.text if c.source else None for c in marsad.extract(report, marsad.load_lexicon()).claims]


COMMUNIQUE = """عمليات لوحداتنا في ريف المدينة

بيان صادر عن القيادة العامة لقوات سوريا الديمقراطية، 5 آذار
هاجمت قواتنا أمس نقطة للعدو وقتل ثلاثة من جنوده. وأصيب أربعة.
وقال الجيش التركي إن خمسة من مقاتلينا قتلوا.
وننعى رفيقين سقطا في القصف.
"""


def test_a_communique_is_its_issuers_own_words() -> None:
    """All figures of a text with its issuer's line and «our forces» are the issuer's, but for those of a speaker it names."""
    own = "القيادة العامة لقوات سوريا الديمقراطية"
    assert _sources(COMMUNIQUE) == [own, own, "الجيش التركي", own]


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        ("بيان صادر عن القيادة العامة للجيش، 5 آذار", "القيادة العامة للجيش"),
        ("بلاغ من وزارة الداخلية", "وزارة الداخلية"),
        ("القيادة العامة للجيش، 5 آذار", None),
        ("بيان جديد عن الهدنة", None),
    ],
)
def test_a_line_with_a_statement_and_its_body_names_the_issuer(head: str, speaker: str | None) -> None:
    """A line of the head that is a statement and its body suffices; a body alone, without «we», and a statement of nobody do not."""
    text = f"عمليات في الريف\n\n{head}\nقتل ثلاثة جنود في هجوم أمس. وأصيب أربعة.\n"
    assert set(_sources(text)) == {speaker}


def test_we_in_a_quotation_makes_no_communique() -> None:
    """«رجالنا» in a witness's mouth does not make a report his, and the outlet's own «مراسلنا» speaks only where he does."""
    text = 'مقتل ثلاثة في قصف\n\nدمشق - وكالات\nقتل ثلاثة مدنيين في القصف. وقالت امرأة: "قصفوا بيوتنا وقتلوا رجالنا".\nوقال مراسلنا إن أربعة جرحوا.\n'
    assert _sources(text) == [None, None, "مراسلنا"]


def test_a_bulletin_that_says_we_is_the_body_of_its_first_sentence() -> None:
    """Several words of «we» and a body that documents in the first sentence make that body the source below its title."""
    text = (
        "السجون: وفاة 14 معتقلا\n\nجنيف - وثقت شبكة المعتقلين في الشهر الماضي وفاة 14 معتقلا تحت التعذيب.\n"
        "وأفرج عن تسعة بكفالة. ولم نتمكن من تأكيد مصير ثلاثة مفقودين.\nوبحسب إحصائنا بلغ عدد المعتقلين 300.\n"
    )
    assert _sources(text)[1:] == ["شبكة المعتقلين"] * 4


@pytest.mark.parametrize(
    ("line", "speakers"),
    [
        ("09:15 | وزارة الصحة في بيان عاجل: خلفت الغارة تسعة قتلى. ونقل 14 جريحا إلى المدينة.", ["وزارة الصحة"] * 2),
        ("12:30 | إعلام عبري: أربعة جنود قتلوا في القاعدة. إصابة سبعة آخرين.", ["إعلام عبري"] * 2),
        ("11:00 - المتحدث باسم الجيش عبر منصة إكس: أصيب جنديان.", ["المتحدث باسم الجيش"]),
        ("13.05 • شهود عيان لمراسلنا: خمس جثث تحت الأنقاض.", ["شهود عيان"]),
        ("• الدفاع المدني: انتشال خمس جثث من تحت الأنقاض.", ["الدفاع المدني"]),
        ("* أحد الناجين: مقتل تسعة مدنيين.", ["أحد الناجين"]),
        ("10:00 | ديالى: مقتل ثلاثة جنود في انفجار عبوة.", [None]),
        ("14:10 | الحصيلة: 30 قتيلا منذ الصباح.", [None]),
        ("15:00 | عاجل: مقتل أربعة في قصف على المدينة.", [None]),
    ],
)
def test_a_line_of_a_ticker_is_its_speakers(line: str, speakers: list[str | None]) -> None:
    """Behind an hour or a bullet the words before the colon speak for the whole line; places and rubrics speak for nobody."""
    assert _sources(f"تغطية مباشرة من المدينة\n07:40 | هدوء في الأحياء الشرقية.\n{line}\n") == speakers


def test_the_next_line_of_a_ticker_is_another_matter() -> None:
    """A line without a speaker does not take that of the line above."""
    text = "تغطية مباشرة\n09:15 | الشرطة: مقتل اثنين في شجار.\n09:30 | مقتل ثلاثة مدنيين في قصف.\n"
    assert _sources(text) == ["الشرطة", None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قتل تسعة مدنيين، وفق ما رواه اثنان من سكان البلدة.", "اثنان من سكان البلدة"),
        ("قتل تسعة مدنيين، على ما ذكر لوكالة محلية مصدر طبي.", "مصدر طبي"),
        ("وكان مصدر أمني قد أبلغ الأناضول بمقتل تسعة مدنيين.", "مصدر أمني"),
        ("أبلغ شاهدان مراسلنا أن غارة قتلت تسعة مدنيين.", "شاهدان"),
        ("لكن مختار القرية قال لوكالة محلية إن تسعة مدنيين قتلوا.", "مختار القرية"),
        ("وقال لنا قائد ميداني إن تسعة مدنيين قتلوا.", "قائد ميداني"),
        ("وأكد المركز السوري للعدالة لمراسلنا مقتل تسعة مدنيين.", "المركز السوري للعدالة"),
        ("طبقا لصحيفة محلية، قتل تسعة مدنيين.", "لصحيفة محلية"),
        ("قتل تسعة مدنيين، بحسب إفادة اثنين من الناجين.", "إفادة اثنين من الناجين"),
    ],
)
def test_who_tells_and_whom_he_tells(text: str, speaker: str) -> None:
    """The speaker stands behind the verb with its pronoun, behind or before those who are told, and may be counted."""
    assert _sources(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ويقول مكتب التوثيق في الموقع إن تسعة مدنيين قتلوا.", "مكتب التوثيق في الموقع"),
        ("وقالت رابطة أهالي المعتقلين إن تسعة مدنيين قتلوا.", "رابطة أهالي المعتقلين"),
        ("أما الشبكة السورية لحقوق الإنسان فتتحدث عن مقتل تسعة مدنيين.", "الشبكة السورية لحقوق الإنسان"),
        ("وبيّن القائد أن تسعة مسلحين قتلوا.", "القائد"),
        ("وبينت الوزارة أن تسعة مدنيين قتلوا.", "الوزارة"),
        ("ورفع المرصد السوري حصيلة القتال إلى تسعة قتلى.", "المرصد السوري"),
        ("ودونت غرفة العمليات تسعة خروق للهدنة.", "غرفة العمليات"),
        ("وتنسب الوثيقة إلى الميليشيا مقتل تسعة مدنيين.", "الوثيقة"),
        ("وتتهم رابطة أهالي الضحايا الميليشيا بتصفية تسعة مدنيين.", "رابطة أهالي الضحايا"),
        ("وتمكن المرصد السوري من توثيق مقتل تسعة مدنيين.", "المرصد السوري"),
        ("وتحققت وزارة الصحة من مقتل تسعة مدنيين.", "وزارة الصحة"),
        ("وتشير حصيلة المرصد السوري إلى مقتل تسعة مدنيين.", "المرصد السوري"),
        ("قتل تسعة مدنيين، في بيان صدر عن وزارة الصحة.", "وزارة الصحة"),
        ("قتل تسعة مدنيين، في حصيلة أصدرها الدفاع المدني.", "الدفاع المدني"),
        ("ونشرت وزارة الصحة حصيلة جديدة: قتل تسعة مدنيين.", "وزارة الصحة"),
        ("واكتفى المتحدث باسم الجيش بالقول إن تسعة جنود قتلوا.", "المتحدث باسم الجيش"),
        ("أرقام وزارة الصحة، وقد أعلنت مساء أمس، تتحدث عن تسعة قتلى.", "أرقام وزارة الصحة"),
        ("قتل تسعة مدنيين، كما كشف المركز السوري للعدالة.", "المركز السوري للعدالة"),
    ],
)
def test_bodies_and_verbs_that_tell_a_count(text: str, speaker: str) -> None:
    """A body speaks with all of its name, and verbs of other uses attribute where they tell a count."""
    assert _sources(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "تمكن الجيش من قتل تسعة مسلحين في البلدة.",
        "تحقق النصر بعد مقتل تسعة مسلحين.",
        "ورفع الهجوم حصيلة القتلى إلى تسعة.",
        "رجل يدعى سامر قتل تسعة مدنيين.",
        "وأوقفت الشرطة تسعة أشخاص على ذمة التحقيق.",
        "اندلعت اشتباكات بين الجيش والمسلحين وقتل تسعة.",
        "عرض الجيش جثث تسعة مسلحين.",
        "في مخلفات حرب ظنوها لعبا قتل تسعة أطفال.",
        "نقلت إلى المدينة تسع جثث يظن أنها لمقاتلين.",
    ],
)
def test_words_of_other_uses_name_no_speaker(text: str) -> None:
    """The same verbs and nouns, where they tell a deed, a name or a case at law, leave the figure to the report."""
    assert set(_sources(text)) == {None}


@pytest.mark.parametrize(
    "sequel",
    [
        "وبعد نحو ساعة هوجم حاجز فقتل ستة جنود.",
        "ولدى وصول المسعفين انفجرت عبوة فقتل ستة.",
        "ثم سقطت قذيفة وقتلت ستة.",
        "ستة من القتلى ينتمون إلى عائلة واحدة.",
        "وتضم الحصيلة ستة قتلى من عائلة واحدة.",
    ],
)
def test_a_speaker_goes_on_over_what_came_next(sequel: str) -> None:
    """What happened next, who the told were and what the count holds stay with the speaker in the same paragraph only."""
    said = "وقال مدير المستشفى إن الانفجار خلف 15 قتيلا."
    assert set(_sources(f"{said} {sequel}")) == {"مدير المستشفى"}
    assert _sources(f"{said}\n{sequel}")[-1] != "مدير المستشفى"


@pytest.mark.parametrize(
    "background",
    ["ويأتي الهجوم بعد مقتل ستة في المدينة.", "وكان مسلحون قتلوا ستة جنود أمس.", "وقتل ستة مدنيين في بلدة أخرى."],
)
def test_background_is_the_reports_own(background: str) -> None:
    """A sentence of background behind a speaker's is nobody's."""
    assert _sources(f"وقال مدير المستشفى إن الانفجار خلف 15 قتيلا. {background}")[-1] is None
