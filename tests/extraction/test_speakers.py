"""Who is said to say so: which words of a sentence name the speaker of its figures, and which do not."""

from __future__ import annotations

import pytest

import marsad


def _sources(text: str) -> list[tuple[str | None, str | None]]:
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.source.text, c.source.id) if c.source is not None else (None, None) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ونقلت وكالة فرانس برس عن مصادر أمنية قولها إن 3 شرطيين قتلوا في الهجوم.", "مصادر أمنية"),
        ("ونقلت القناة عن أحد سكان الحي قوله إن 4 مدنيين قتلوا.", "أحد سكان الحي"),
        ("قُتل 4 جنود في الكمين، وفق ما نقلت وكالة سانا عن مصدر طبي.", "مصدر طبي"),
        ("وقال التلفزيون الرسمي إن المهاجمين الثلاثة قتلوا، نقلا عن مسؤولين أمنيين.", "مسؤولين أمنيين"),
    ],
)
def test_the_innermost_of_a_relayed_statement_speaks(text: str, speaker: str) -> None:
    """Of «نقلت الوكالة عن مصدر» and «…، نقلا عن …» the one who is quoted is the source, not the agency."""
    assert _sources(text)[0][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أفادت حصيلة أخيرة من المرصد السوري لحقوق الإنسان أن 9 مدنيين قتلوا.", "sohr"),
        ("قُتل 20 مدنيا، وفق آخر حصيلة للمرصد السوري لحقوق الإنسان.", "sohr"),
        ("كشف تقرير صادر عن المرصد السوري لحقوق الإنسان عن مقتل 12 مدنيا.", "sohr"),
    ],
)
def test_who_put_out_a_count_speaks_through_it(text: str, speaker: str) -> None:
    """A count, a report or a survey with its issuer has the issuer as its source."""
    assert _sources(text)[0][1] == speaker


def test_a_relative_clause_speaks_for_the_one_named_before_it() -> None:
    """«…، بحسب المتحدث …، الذي أشار إلى …» goes on with the same speaker, and what follows «إلى» never speaks."""
    text = (
        "أصيب ستون شخصا بجروح، بحسب حصيلة أدلى بها المتحدث باسم الشرطة، الذي أشار إلى وجود تسعة من الجنود بين القتلى."
    )
    assert [s for s, _ in _sources(text)] == ["المتحدث باسم الشرطة", "المتحدث باسم الشرطة"]


@pytest.mark.parametrize(
    "text",
    [
        "ولم تذكر السلطات تفسيرا للانفجار، الذي أسفر عن مقتل 18 شخصا.",
        "واتهم الحوثيين بقتل 22 صحافيا.",
        "عاد العمل على ما يرام بعد أن قتل 3 عمال.",
        "احتجز المسلحون 10 حافلات لنقل الركاب في البلدة.",
        "في الصحف اليوم: قتل 5 جنود في الكمين.",
    ],
)
def test_nobody_speaks_where_the_words_name_no_speaker(text: str) -> None:
    """A negated verb of saying, the accused, an idiom, transport and a rubric leave the figure to the report itself."""
    assert set(_sources(text)) == {(None, None)}


def test_the_accuser_speaks_and_the_accused_does_not() -> None:
    """Of the two names behind «اتهم» only the first is the source."""
    assert _sources("اتهمت المنظمة الحوثيين بقتل 22 صحافيا.") == [("المنظمة", None)]


def test_an_adverb_is_no_part_of_the_speaker() -> None:
    """«وذكر أيضا المتحدث …» names the spokesman without the adverb."""
    assert _sources("وأكد أيضا المتحدث باسم الجيش أن 3 جنود قتلوا.")[0][0] == "المتحدث باسم الجيش"


def test_the_seeing_of_a_reporter_is_a_report() -> None:
    """«شاهد مراسل …» makes the reporter the source; another's seeing does not."""
    assert _sources("وشاهد مراسل لوكالة فرانس برس ثماني جثث في الشارع.")[0][0] is not None
    assert _sources("وشاهد الأطفال ثماني جثث في الشارع.") == [(None, None)]


def test_a_named_ali_is_no_preposition() -> None:
    """«وأوضح علي معلم» names a man where the letters are those of the name."""
    text = "وأوضح علي معلم لوكالة فرانس برس أن 7 مدنيين قتلوا."
    assert _sources(text)[0][0] == "علي معلم"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "وقال سليم نصر جابري، المتحدث باسم حاكم الولاية، إن 7 جنود قتلوا.",
            "سليم نصر جابري، المتحدث باسم حاكم الولاية",
        ),
        ("وأوضح خالد سالم، وهو من سكان المدينة، أن 3 مدنيين قتلوا.", "خالد سالم"),
        ("وقال مدير المستشفى أحمد الحسيني لسانا إن 5 مدنيين قتلوا.", "مدير المستشفى أحمد الحسيني"),
    ],
)
def test_a_given_name_begins_a_speaker(text: str, speaker: str) -> None:
    """A person named without an office, or after one, is named in full; who was told is no part of the name."""
    assert _sources(text)[0][0] == speaker


def test_a_surname_is_the_one_who_spoke_before() -> None:
    """«وأضاف عبد الرحمن» has the id of the monitor whose director of that name spoke before."""
    text = (
        "وقال مدير المرصد السوري لحقوق الإنسان رامي عبد الرحمن إن 3 جنود قتلوا. وقالت الشرطة إن 2 أصيبا. "
        "وأضاف عبد الرحمن أن 4 مدنيين قتلوا."
    )
    assert _sources(text)[-1] == ("عبد الرحمن", "sohr")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وتبنت حركة الشباب الهجوم، إذ قالت في بيان إن مقاتليها قتلوا 3 جنود.", "حركة الشباب"),
        ("وكان اثنان من مسؤولي المخابرات قالا إن الغارة أدت إلى مقتل 4 مسلحين.", "اثنان من مسؤولي المخابرات"),
        ("وكشفت الشرطة أيضا أن 4 مدنيين قتلوا.", "الشرطة"),
    ],
)
def test_the_subject_of_the_sentence_speaks(text: str, speaker: str) -> None:
    """Who claims the deed also says so behind «إذ قالت»; two of them may speak; an adverb hides nobody."""
    assert _sources(text)[0][0] == speaker


def test_two_halves_of_one_statement_have_one_speaker() -> None:
    """A fragment cut off by a full stop, and «أما …» with the other half of a comparison, stay with the speaker."""
    cut = "وأسفر القصف عن مقتل 14 شخصا. وإصابة أكثر من 40 آخرين، بحسب مصادر طبية."
    assert {s for s, _ in _sources(cut)} == {"مصادر طبية"}
    half = "وأوضح المرصد السوري أن قوات النظام تسيطر على 58% من مساحة المحافظة. أما الفصائل فتسيطر على 34%."
    assert {i for _, i in _sources(half)} == {"sohr"}


def test_what_is_done_by_a_plan_is_said_by_nobody() -> None:
    """«وفق خطة محكمة» names no speaker, nor does «نقل السكان» relay one."""
    assert _sources("وفق خطة محكمة قتل الجيش 5 مسلحين.") == [(None, None)]
    assert _sources("وأصبح نقل السكان مألوفا في حرب قتل فيها 3 آلاف مدني.") == [(None, None)]


def test_a_clause_of_objection_has_the_source_at_its_end() -> None:
    """«قال المسعف إن 18 قتلوا، غير أن العدد ارتفع إلى 30، وفق مصادر طبية»: each figure has its own speaker."""
    text = "وقال المسعف إن 18 شخصا قتلوا، غير أن عدد القتلى ارتفع إلى 30 شخصا وفق مصادر طبية."
    assert [s for s, _ in _sources(text)] == ["المسعف", "مصادر طبية"]


def test_what_led_to_a_call_is_told_by_the_report() -> None:
    """«دعت البعثة إلى اجتماع بعد مقتل عشرات» attributes the call, not the dead; «إن» behind the call attributes."""
    assert _sources("دعت البعثة إلى عقد اجتماع طارئ لمناقشة الوضع بعد مقتل عشرات المدنيين.") == [(None, None)]
    assert _sources("ودعت المنظمة إلى التحقيق قائلة إن 20 مدنيا قتلوا.")[0][0] == "المنظمة"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال الباحث في قسم الشرق بمنظمة العون سامي داود إن 5 مدنيين قتلوا.", "الباحث في قسم الشرق بمنظمة العون سامي داود"),
        ('وقال ضابط برتبة عقيد في الشرطة لـ"قناة الخبر": "قتل 5 مدنيين".', "ضابط برتبة عقيد في الشرطة"),
        ("وأوضح قائد اللواء 77 مشاة العميد سالم الوادي لموقع الأخبار أن 5 مدنيين قتلوا.", "قائد اللواء 77 مشاة العميد سالم الوادي"),
        ("وقال عضو المجلس المحلي سامي داود في مقابلة صحفية إن 5 مدنيين قتلوا.", "عضو المجلس المحلي سامي داود"),
        ("وأعلن محافظ المدينة مقتل 5 مدنيين وإصابة شرطي، وإن القتلى كثر.", "محافظ المدينة"),
    ],
)  # fmt: skip
def test_an_office_speaks_with_all_its_words(text: str, speaker: str) -> None:
    """A person's office runs over «في», «بمنظمة» and a unit's number to the name, and ends at whom it told or what."""
    assert _sources(text)[0][0] == speaker


def test_whom_an_expert_studies_does_not_speak() -> None:
    """«الخبير في شؤون الجماعات الإرهابية» is no voice of those groups."""
    ((text, known),) = _sources("وقال الخبير في شؤون الجماعات الإرهابية سامي داود إن 5 مدنيين قتلوا.")
    assert text == "الخبير في شؤون الجماعات الإرهابية سامي داود"
    assert known != "g.terrorists"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('قتل 5 متظاهرين، بحسب وزارة الصحة في غزة التي تعتبرها إسرائيل "إرهابية".', "gaza-health-ministry"),
        ("قتل 5 مدنيين، وفق ما أفاد أطباء ومسعفون واتهمت إسرائيل حماس بالهجوم.", "medics"),
        ("قتل 5 مدنيين بحسب أحدث حصيلة لوزارة الصحة في غزة.", "gaza-health-ministry"),
        ("وأدى هجوم تبناه تنظيم الدولة الإسلامية الاثنين إلى مقتل 5 مدنيين.", None),
        ("قتل 5 مدنيين في قصف طال موقعا تابعا لحركة حماس.", None),
        ("ويعتقد أن الهجوم أسفر عن مقتل 5 مدنيين.", None),
    ],
)
def test_the_doer_or_owner_is_no_source(text: str, speaker: str | None) -> None:
    """Who claims an attack, owns a site or is spoken of in a relative clause says nothing of the toll."""
    assert _sources(text)[0][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الصحة أن محكمة أدانت جنديا بقتل 5 مدنيين.",
        "أصدرت محكمة حكما بسجن رجل بعد إدانته بقتل 5 مدنيين، وفق وزارة الصحة.",
        "قتل 5 مدنيين في القصف. وفق ما أوضحت وزارة الصحة.",
        "وقالت وزارة الصحة إن القصف مستمر. وقتل 5 مدنيين، وفق قولها.",
        "وذكرت وزارة الصحة أن اشتباكات اندلعت. وأسفرت المواجهات عن مقتل 5 مدنيين.",
        "جاء ذلك بعد يوم من إعلان وزارة الصحة أن 5 مدنيين قتلوا.",
        "ودعت وزارة الصحة إلى وقف القصف. وقالت إن 5 مدنيين قتلوا.",
    ],
)
def test_the_speaker_reaches_the_figure(text: str) -> None:
    """Verdicts, tails cut off, «وفق قوله», outcomes of what was told and «إعلان … أن» leave the speaker its figures."""
    assert _sources(text)[-1][0] == "وزارة الصحة"


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("أعلنت الشرطة في مدينة سرمين اعتقال أربعة أشخاص.", "captured", 4),
        ("أكد المتحدث باسم قيادة العمليات في نينوى القضاء على 7 مسلحين.", "killed", 7),
        ("أعلن الجيش القضاء على 6 مسلحين.", "killed", 6),
        ("وأعلنت مديرية الأمن في محافظة الأنبار القبض على 5 مطلوبين.", "captured", 5),
        ("أعلنت السلطات في بنغازي الإفراج عن 20 سجينا.", "released", 20),
    ],
)
def test_what_is_told_is_no_part_of_the_speakers_name(text: str, kind: str, low: int) -> None:
    """A verbal noun behind the speaker's place or name is what was told, not a word of the name."""
    found = marsad.extract(marsad.read(text, published="2024-03-18")).claims
    assert [(c.kind, c.figure.low) for c in found] == [(kind, low)]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        # accused, expected, following: no speech
        ("وقع الهجوم في البلدة واتهمت به أنقرة، وأدى إلى مقتل 40 شخصا.", [None]),
        ("خلافات قبلية توقع ثلاثة قتلى في المحافظة.", [None]),
        ("احتجزت الجماعة عشرة مدنيين، ما يؤكد استهتار المسلحين بالأرواح.", [None]),
        ("وأعلنت طالبان مسؤوليتها عن هجوم على فندق أودى بحياة 20 شخصا.", [None]),
        ("قال شقيقه إن عائلته بخير. يذكر أنه من بين قتلى الهجوم 7 أطفال.", [None]),
        ("قال المتحدث إن الغارة أصابت هدفها. وخلفت الحرب منذ سنوات عشرة آلاف قتيل.", [None]),
        # who is behind a document, a confession, an accusation, an announcement
        ("وذكر بيان صدر عن رئاسة الأركان التركية أن الهجوم أدى إلى مقتل جنديين.", ["رئاسة الأركان التركية"]),
        ("اعترف جندي سابق، خدم في الخارج، الأربعاء، بقتل خمسة أشخاص.", ["جندي سابق"]),
        ("جاء ذلك بعد اتهام الحشد الشعبي للقوات الأميركية بشن ضربة أسفرت عن إصابة 12 شخصا.", ["الحشد الشعبي"]),
        ("وهذا ثالث إعلان من قبل التحالف عن مقتل خمسة مقاتلين.", ["التحالف"]),
        ("وأكد أفراد من عائلة القتيل مقتل ثلاثة من أبنائه.", ["أفراد من عائلة القتيل"]),
        # where the attribution stands
        ("أغارت طائرات على البلدة، ما أدى إلى مقتل 17 شخصا. وذلك وفقا لتقرير للأمم المتحدة.", ["تقرير للأمم المتحدة"]),
        ("قتل 16 عنصرا في مواجهات، ووفقا لمصادر طبية فإن 4 مدنيين قتلوا.", [None, "مصادر طبية"]),
        ("وقالت روسيا إن الهجوم وقع السبت وأسفر، وفق ناشطين، عن مقتل 40 شخصا.", ["ناشطين"]),
        ("أفادت مصادر محلية، الأربعاء، باندلاع اقتتال، الأمر الذي تسبب في مقتل 3 أشخاص.", ["مصادر محلية"]),
        ("أعلنت الهيئة العليا لمسيرات العودة التي تضم الفصائل، استشهاد ثلاثة مواطنين.", ["الهيئة العليا لمسيرات العودة"]),
        ("ذكرت مصادر عسكرية أن وحدة داهمت المخبأ. كما أسفرت العملية عن ضبط 20 بندقية.", ["مصادر عسكرية"]),
        # said on, expressed, claimed, taken up again
        ("وأبدت المنظمة قلقها على سلامة 10 آلاف مدني محاصرين في البلدة.", ["المنظمة"]),
        ("علق الأطفال في تبادل للنيران وقتل خمسة أشخاص.", [None]),
        ("تبنى تنظيم داعش قتل ثلاثة شرطيين في الموصل.", ["تنظيم داعش"]),
        ("قال التحالف إن قياديا قتل. وأدت غارة أخرى إلى مقتل مسلحين اثنين. وبحسب المصدر نفسه قتل خمسة لاحقا.", ["التحالف"] * 3),
        ("قال العميد إن العدو خسر 30 قتيلا. كما أصيب 12 جنديا.", ["العميد"] * 2),
        ("قال العميد إن العدو خسر 30 قتيلا.\n\nكما أصيب 12 جنديا.", ["العميد", None]),
        # names of persons
        ("وقال الناطق باسم الوزارة نجيب دانيش إن شخصا واحدا قتل.", ["الناطق باسم الوزارة نجيب دانيش"]),
        ("قال المتحدث باسم المحافظ جيلاني فرهد إن 17 قتلوا. وأكد فرهد وقوع إصابات.", ["المتحدث باسم المحافظ جيلاني فرهد", "فرهد"]),
    ],
)  # fmt: skip
def test_who_says_it_and_who_does_not(text: str, sources: list[str | None]) -> None:
    """The innermost speaker where somebody speaks, and nobody where words only look like speech."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert [c.source and c.source.text for c in claims] == sources


@pytest.mark.parametrize(
    "text",
    [
        "نفت الوزارة تورطها في هجوم أسفر عن مقتل 20 مدنيا.",
        "ونفى البيت الأبيض أن تكون بلاده شنت الغارات التي تأتي بعد هجوم تسبب في مقتل 20 مدنيا.",
    ],
)
def test_the_part_in_a_deed_is_denied_and_not_the_deaths(text: str) -> None:
    """Who denies a part in an attack does not deny its dead, and is not the one who counts them."""
    (claim,) = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert (claim.mode, claim.source) == ("asserted", None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a pronoun before the second verb of saying is the speaker named before it
        ("وأفاد المرصد، الأحد، بأنه وثق مقتل 8 مدنيين.", "المرصد"),
        ("وأكدت الشبكة بأنها أحصت مقتل 12 مدنيا.", "الشبكة"),
        ("وثق التقرير قتل 49 مدنيا. ووثق قيام مسلحي الجماعة بارتكاب 30 انتهاكا.", "التقرير"),
        # who accuses, and not whom
        ("الأمم المتحدة تتهم قوات المعارضة وحلفاءها بقتل 30 مدنيا.", "الأمم المتحدة"),
        # an apposition between the agency and the one it quotes
        ('نقلت وكالة الأنباء الرسمية "سونا" المتحدثة باسم الحكومة، عن مصدر طبي في المدينة، أن 5 مدنيين قتلوا.', "مصدر طبي في المدينة"),
        ("وكانت القوى الغربية الثلاث قالت، السبت، إن 20 جنديا قتلوا.", "القوى الغربية الثلاث"),
        # what explains a speaker's words is the reporter's
        ('قال المفوض السامي إن الرد "لم يكن متكافئا" في إشارة إلى الأحداث التي أسفرت عن مقتل 100 شخص.', None),
        ("أظهر تقرير للأمم المتحدة أن 40 مدنيا قتلوا.", "للأمم المتحدة"),
    ],
)  # fmt: skip
def test_a_speaker_is_found_over_pronouns_appositions_and_objects(text: str, speaker: str | None) -> None:
    """The last figure's speaker is whoever really says it, and neither the accused nor a stray word."""
    assert _sources(text)[-1][0] == speaker


def test_tomorrow_with_its_weekday_lies_ahead() -> None:
    """«غدا (الثلاثاء)» is the coming day: it dates nobody's death, and no figure gets the Tuesday that is past."""
    text = "أعلن الرئيس، الاثنين، الإضراب العام غدا (الثلاثاء) حدادا على مقتل 20 مدنيا."
    (claim,) = marsad.extract(marsad.read(text, published="2018-05-14")).claims
    assert claim.time is None or claim.time.from_ != "2018-05-08"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("لكن المرصد السوري ذكر مساء أن خمسة مدنيين قتلوا.", "المرصد السوري"),
        ("أعلن مساء المرصد السوري أن خمسة مدنيين قتلوا.", "المرصد السوري"),
        ("وأكدت صباح اليوم وزارة الصحة مقتل خمسة مدنيين.", "وزارة الصحة"),
    ],
)
def test_a_part_of_the_day_speaks_for_nobody(text: str, speaker: str) -> None:
    """«ذكر مساء أن …»: the time stands between the verb and what is said, or before the speaker, and is neither."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert [c.source and c.source.text for c in claims] == [speaker]
