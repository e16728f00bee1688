"""The data that comes with Marsad is sound, every check can fail, and the compiled lexicon matches what it should."""

from __future__ import annotations

from pathlib import Path

import pytest

import marsad.lexicon.compiled as compiled
from marsad.lexicon.check import check, lint_entry, matches
from marsad.lexicon.compiled import Lexicon, Match, compile_entries, folded, load
from marsad.lexicon.entries import ActorEntry, Entry, Event, Marker, Name, Noun, Numeral, PlaceEntry, Verb
from marsad.lexicon.load import LexiconError, read_entries, read_yaml


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The lexicon that comes with Marsad."""
    return load()


@pytest.fixture(autouse=True)
def _own_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test loads is forgotten after it."""
    monkeypatch.setattr(compiled, "_LOADED", dict(compiled._LOADED))


def layer(folder: Path, **files: str) -> Path:
    """A private layer with these files; a double underscore in a name stands for a hyphen."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name.replace('__', '-')}.yaml").write_text("entries:\n" + text, encoding="utf-8")
    return folder


def found(lexicon: Lexicon, text: str, category: str) -> list[tuple[str, str, str]]:
    """(entry id, proclitic, pronoun) of each match of a word class."""
    return [(m.sense.entry.id, m.prefix, m.suffix) for m in matches(lexicon, text) if m.sense.category == category]


# -- the data ---------------------------------------------------------------------------------------------------------


def test_the_data_that_comes_with_marsad_is_sound() -> None:
    """No entry of the data rooms is misspelt, out of order, double, or at odds with its examples."""
    problems, total = check()
    assert [str(p) for p in problems] == []
    assert total > 4000


# -- every check can fail ---------------------------------------------------------------------------------------------

_BAD_VERBS = """\
- {id: z.last, kind: killed, counts: object, perfect: [زغطن], example: زغطن الجند}
- {id: a.unsorted, kind: killed, counts: object, perfect: [زغطف], example: زغطف الجند}
- {id: b.twice, kind: killed, perfect: [زغطس], example: زغطس الجند}
- {id: b.twice, kind: killed, perfect: [زغطس], example: زغطس الجند}
- {id: c.example, kind: killed, perfect: [زغطم], example: لا شيء هنا}
- {id: d.counter, kind: killed, perfect: [زغطق], example: زغطق الجند, counter: [وزغطقوا جميعا]}
- {id: e.kind, kind: eaten, perfect: [زغطر], example: زغطر الجند}
- {id: f.companion, kind: killed, perfect: [زغطع], with: [حتفه], example: زغطع حتفه, counter: [زغطع المال]}
"""
_BAD_PLACES = """\
- {id: zz.nowhere, name: {ar: زغطبور, en: Zag}, type: town, within: [zz.no_such], example: في زغطبور}
- {id: zz.vague, name: {ar: زغطبير, en: Zig}, type: town, ambiguous: true, example: في زغطبير}
"""


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the check says of a layer with one entry for each mistake."""
    folder = layer(tmp_path_factory.mktemp("bad"), verbs=_BAD_VERBS, places=_BAD_PLACES)
    problems, _ = check([folder])
    return [f"{p.entry}: {p.what}" for p in problems]


@pytest.mark.parametrize(
    "complaint",
    [
        "a.unsorted: stands after «z.last»",
        "b.twice: the id stands in ",
        "c.example: its example does not match it",
        "d.counter: a counter-example matches it: «وزغطقوا جميعا»",
        "e.kind: kind «eaten» is not one of",
        "zz.nowhere: within «zz.no_such»",
        "zz.vague: an ambiguous name needs a counter-example",
    ],
)
def test_each_mistake_of_a_file_is_named(complaints: list[str], complaint: str) -> None:
    """A made-up entry with one mistake is reported by its id, with what is wrong."""
    assert len([c for c in complaints if c.startswith(complaint)]) == 1


def test_nothing_else_is_complained_of(complaints: list[str]) -> None:
    """One complaint for each mistake: a counter-example without the verb's companion is none."""
    assert len(complaints) == 7


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        (Noun(id="x", example="قتیل"), "Persian letter"),
        (Noun(id="x", example="رکام"), "Persian letter"),
        (Noun(id="x", example="x", singular=("قتـيل",)), "tatweel"),
        (Noun(id="x", example="ﻗﺘﻴﻞ"), "presentation form"),
        (Noun(id="x", example="x", plural=("ا\u0653",)), "NFC"),
        (Noun(id="x", example="x", classes=("heroes",)), "class «heroes»"),
        (Noun(id="x", example="x", unit="litres"), "unit «litres»"),
        (Noun(id="x", example="x", reason="because"), "reason «because»"),
        (Event(id="x", example="x", event="party", forms=("x",)), "event «party»"),
        (Marker(id="x", example="x", role="hedge", forms=("x",), value="perhaps"), "a hedge needs a value"),
        (Numeral(id="x", example="x", role="unit", forms=("ثـلاثة",)), "tatweel"),
        (ActorEntry(id="x", example="x", role="state", name=Name(ar="الجیش", en="Army")), "Persian letter"),
    ],
)
def test_spelling_and_closed_lists(entry: Entry, complaint: str) -> None:
    """One wrong letter or word in any field of any shape is found, numerals and nested names included."""
    problems = list(lint_entry("made-up.yaml", entry))
    assert len(problems) == 1
    assert complaint in problems[0].what


def test_a_plain_entry_has_nothing_wrong() -> None:
    """The lint is silent where nothing is wrong, so that its complaints mean something."""
    assert list(lint_entry("x", Noun(id="x", example="قُتل رجل", singular=("رجل",), classes=("civilians",)))) == []


def test_a_key_that_stands_twice_is_named_with_its_line(tmp_path: Path) -> None:
    """YAML would keep the last of two equal keys without a word; the strict loader names the line."""
    folder = layer(tmp_path, verbs="- id: x\n  example: زغط\n  kind: killed\n  kind: wounded\n  perfect: [زغط]\n")
    with pytest.raises(LexiconError, match=r"verbs\.yaml, line 5: the key «kind» stands twice"):
        list(read_entries(folder / "verbs.yaml"))
    problems, _ = check([folder])
    assert len(problems) == 1 and "line 5" in problems[0].what


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("- {id: x, example: x, knd: killed}\n", r"entry 1 «x»: .*knd"),
        ("- {id: x}\n", r"entry 1 «x»: .*example"),
        ("- [1, 2]\n", r"entry 1 «\?»"),
        ("- {id: x\n", r"not valid YAML"),
    ],
)
def test_a_file_that_cannot_be_read_names_itself_and_the_entry(tmp_path: Path, text: str, complaint: str) -> None:
    """Unknown and missing fields, wrong shapes and broken YAML are refused with file and entry."""
    folder = layer(tmp_path, verbs=text)
    with pytest.raises(LexiconError, match=complaint):
        list(read_entries(folder / "verbs.yaml"))


def test_words_that_yaml_would_turn_into_something_else_stay_words(tmp_path: Path) -> None:
    """«no», «2018-05-13» and «0x1F» are strings here, not false, a date and 31."""
    folder = layer(tmp_path, verbs="- {id: no, example: 2018-05-13, perfect: [0x1F]}\n")
    (entry,) = read_entries(folder / "verbs.yaml")
    assert isinstance(entry, Verb)
    assert (entry.id, entry.example, entry.perfect) == ("no", "2018-05-13", ("0x1F",))


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A misspelt --lexicon never passes for an empty layer."""
    with pytest.raises(LexiconError, match="no such lexicon folder"):
        load(tmp_path / "nowhere")


# -- matching ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "prefix"),
    [("قوات", ""), ("وقوات", "و"), ("القوات", ""), ("للقوات", "ل"), ("وللقوات", "ول"), ("بقوات", "ب")],
)
def test_proclitics_come_off_before_a_known_word(lexicon: Lexicon, word: str, prefix: str) -> None:
    """«وقوات» is و + قوات and «للقوات» ل + القوات, all the same noun."""
    (whole,) = {id for id, _, _ in found(lexicon, "قوات", "noun")}
    assert (whole, prefix, "") in found(lexicon, word, "noun")


def test_a_known_word_is_never_split(lexicon: Lexicon) -> None:
    """«وفد» is a delegation, not و + فد, and «وقف» halts, although «قف» would be left; a whole word goes first."""
    assert [(p, s) for _, p, s in found(lexicon, "وفد", "noun")] == [("", "")]
    assert all((m.prefix, m.suffix) == ("", "") for word in ("وفد", "وقف", "بلدة") for m in matches(lexicon, word))


def test_what_is_no_word_after_splitting_matches_nothing(lexicon: Lexicon) -> None:
    """A proclitic before letters that mean nothing is no match."""
    assert matches(lexicon, "وزغطبق") == []


@pytest.mark.parametrize(("word", "suffix"), [("حصيلتها", "ها"), ("وحصيلتهم", "هم"), ("منازلهم", "هم")])
def test_pronouns_come_off_after_a_known_word(lexicon: Lexicon, word: str, suffix: str) -> None:
    """A pronoun is split off a noun, the ta marbuta before it restored («حصيلتها» = حصيلة + ها)."""
    assert any(m.suffix == suffix for m in matches(lexicon, word))


def test_a_verb_before_a_pronoun_regains_its_alef() -> None:
    """«زغطوهم» is زغطوا + هم: the alef of the plural is dropped only in print."""
    made = Lexicon(compile_entries([Verb(id="v", example="x", kind="killed", perfect=("زغطب",))], "t"))
    assert found(made, "وزغطبوهم", "verb") == [("v", "و", "هم")]


def test_companions_are_folded_first_words() -> None:
    """Of «لقي … مصرعه» the matcher gives the companion as tokens will show it; a verb without any gives none."""
    needs = Verb(id="n", example="x", perfect=("زغط",), with_=("أجلَه", "إلى حتفه"))
    free = Verb(id="f", example="x", perfect=("زغطب",))
    made = Lexicon(compile_entries([needs, free], "t"))
    assert made.companions(needs) == {"اجله", "الي"}
    assert made.companions(free) == frozenset()


def test_the_longest_match_of_a_class_wins() -> None:
    """Of two events that begin at one word the longer is taken, quotation marks between its words passed over."""
    short = Event(id="a", example="x", event="assault", forms=("زغطة",))
    long = Event(id="b", example="x", event="talks", forms=("زغطة كبرى",))
    made = Lexicon(compile_entries([short, long], "t"))
    assert [m.sense.entry.id for m in matches(made, "وقعت زغطة كبرى")] == ["b"]
    assert [m.sense.entry.id for m in matches(made, "وقعت زغطة صغرى")] == ["a"]
    (quoted,) = [m for at in made.match(["زغطه", '"', "كبري", '"']) for m in at]
    assert (quoted.i, quoted.j) == (0, 3)


def test_folding_hides_no_letter_that_counts() -> None:
    """Hamza, ta marbuta, marks and tatweel are folded away; dots are not."""
    assert folded("الإغاثَـة، «أمَّ» مئة") == ("الاغاثه", "ام", "ميه")
    assert folded("قتل") != folded("فتل")


# -- cache and layers -------------------------------------------------------------------------------------------------

_SENTENCES = ("قتلت القوات الإسرائيلية ثلاثة مدنيين في غزة", "وأفاد المرصد السوري لحقوق الإنسان", "لقي عشرة مصرعهم")


def seen(lexicon: Lexicon) -> list[Match]:
    """Everything that a lexicon finds in some sentences."""
    return [match for text in _SENTENCES for match in matches(lexicon, text)]


def test_the_cache_changes_nothing_but_the_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lexicon read from its cache matches as the one just compiled, and the second load compiles nothing."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    compiled._LOADED.clear()
    fresh = load()
    assert [p.suffix for p in (tmp_path / "marsad").iterdir()] == [".msgpack"]
    compiled._LOADED.clear()
    monkeypatch.setattr(compiled, "compile_entries", None)
    cached = load()
    assert cached is not fresh
    assert cached.hash == fresh.hash
    assert seen(cached) == seen(fresh) != []


@pytest.mark.parametrize("broken", [b"", b"\x00\xff not msgpack", b"\x80", None])
def test_a_broken_cache_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: bytes | None) -> None:
    """Empty, torn, foreign and truncated cache files are compiled anew and replaced."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    small = [Verb(id="kill", example="x", kind="killed", perfect=("قتل",))]
    monkeypatch.setattr(compiled, "files_of", lambda layers: [Path(__file__)])
    monkeypatch.setattr(compiled, "read_entries", lambda path: small)
    compiled._LOADED.clear()
    load()
    (file,) = (tmp_path / "marsad").iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if broken is None else broken)
    compiled._LOADED.clear()
    assert found(load(), "قتلوا", "verb") == [("kill", "", "")]
    assert file.read_bytes() == whole


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the cache's folder is a file, the lexicon loads all the same."""
    (tmp_path / "marsad").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(compiled, "files_of", lambda layers: [Path(__file__)])
    entry = Verb(id="kill", example="x", kind="killed", perfect=("قتل",))
    monkeypatch.setattr(compiled, "read_entries", lambda path: [entry])
    compiled._LOADED.clear()
    assert found(load(), "قتل", "verb") == [("kill", "", "")]


def test_a_private_layer_overrides_an_entry_and_adds_one(tmp_path: Path, lexicon: Lexicon) -> None:
    """A layer's entry stands in place of ours with its id, new ones are added, and the hash says so."""
    old = next(m.sense.entry for m in matches(lexicon, "حمص") if isinstance(m.sense.entry, PlaceEntry))
    places = (
        f"- {{id: {old.id}, name: {{ar: زغطوب, en: Renamed}}, type: {old.type}, example: في زغطوب}}\n"
        "- {id: zz.new, name: {ar: زغطور, en: New}, type: town, example: في زغطور}\n"
    )
    private = load(layer(tmp_path, places=places))
    assert found(private, "زغطوب", "place") == [(old.id, "", "")]
    assert found(private, "زغطور", "place") == [("zz.new", "", "")]
    assert old.id not in [id for id, _, _ in found(private, "حمص", "place")]
    assert found(lexicon, "زغطوب زغطور", "place") == []
    assert private.hash != lexicon.hash
    assert len(private.entries()) == len(lexicon.entries()) + 1


def test_the_last_layer_wins(tmp_path: Path) -> None:
    """Of two layers with one id the later stands; given the other way round, the other."""
    one = layer(tmp_path / "one", verbs="- {id: zz, kind: killed, perfect: [زغطا], example: زغطا}\n")
    two = layer(tmp_path / "two", verbs="- {id: zz, kind: wounded, perfect: [زغطا], example: زغطا}\n")

    def kind(lexicon: Lexicon) -> list[object]:
        return [getattr(m.sense.entry, "kind", None) for m in matches(lexicon, "زغطا") if m.sense.entry.id == "zz"]

    assert kind(load(one, two)) == ["wounded"]
    assert kind(load(two, one)) == ["killed"]


def test_aliases_in_a_layer_are_read_once_and_never_without_end(tmp_path: Path) -> None:
    """An alias stands for what its anchor holds; one that holds itself is an error that names the line, not a hang."""
    file = tmp_path / "markers.yaml"
    file.write_text("entries:\n- {id: &x one, other: *x, list: &y [a, b], again: *y}\n", encoding="utf-8")
    assert read_yaml(file) == {"entries": [{"id": "one", "other": "one", "list": ["a", "b"], "again": ["a", "b"]}]}
    file.write_text("entries: &x\n- [*x]\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"line 1: an alias"):
        read_yaml(file)
    file.write_text("[a]: b\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="no word"):
        read_yaml(file)
