"""Bytes become the text they stand for, or say why they are none."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.decode import decode

TEXT = (
    "قال مصدر طبي إن سبعة أشخاص قتلوا في القصف على السوق، وأصيب 12 آخرون من بينهم ثلاثة أطفال.\r\n"
    "وعاد الهدوء إلى البلدة.\n"
)


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
        (b"", "utf-16-le", "utf-16-le"),
        (b"", "utf-16-be", "utf-16-be"),
        (b"", "utf-32-le", "utf-32-le"),
        (b"", "utf-32-be", "utf-32-be"),
        (b"", "cp1256", "windows-1256"),
        (b"", "iso-8859-6", "iso-8859-6"),
    ],
)
def test_each_encoding_gives_the_text_and_its_name(mark: bytes, codec: str, name: str) -> None:
    """Every encoding that Marsad knows gives back the text as it stands, line ends kept and the mark not counted."""
    found = decode(mark + TEXT.encode(codec))
    assert (found.text, found.encoding, found.failed) == (TEXT, name, None)


def test_a_guess_is_noted() -> None:
    """An encoding that was guessed says so; one that the bytes prove does not."""
    assert "guessed" in decode(TEXT.encode("cp1256")).notes[0]
    assert "guessed" in decode(TEXT.encode("utf-16-le")).notes[0]
    assert decode(TEXT.encode()).notes == ()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(60), "JPEG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04" + bytes(30), "ZIP"),
        (b"\x7fELF" + bytes(30), "program"),
        (b"\x1f\x8b\x08" + bytes(30), "gzip"),
        (bytes(range(32)) * 8, "control bytes"),
        (b"abc" + bytes(200), "control bytes"),
    ],
)
def test_binary_files_are_named(data: bytes, what: str) -> None:
    """A file that is no text says what it looks like."""
    assert what in (decode(data).failed or "")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le"])
@pytest.mark.parametrize("mark", [True, False])
def test_cut_off_wide_text_says_so(codec: str, mark: bool) -> None:
    """UTF-16 or UTF-32 that ends in mid-character is refused as cut off, with or without a byte order mark."""
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE, "utf-32-le": codecs.BOM_UTF32_LE}
    data = (marks[codec] if mark else b"") + TEXT.encode(codec)[:-1]
    assert "cut off" in (decode(data).failed or "")


def test_cut_off_surrogate_pair_says_so() -> None:
    """UTF-16 that ends in half a surrogate pair is refused as cut off."""
    data = codecs.BOM_UTF16_LE + "نص 😀".encode("utf-16-le")[:-2]
    assert "cut off" in (decode(data).failed or "")


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "cp1253", "gb18030", "shift_jis"])
def test_other_encodings_are_refused_with_a_remedy(codec: str) -> None:
    """Bytes of other alphabets are not taken for Arabic, though windows-1256 decodes any byte."""
    texts = {
        "cp1251": "Сегодня в городе прошли переговоры о перемирии между сторонами.",
        "cp1253": "Σήμερα στην πόλη έγιναν συνομιλίες για την εκεχειρία.",
        "gb18030": "今天在这座城市举行了停火谈判，双方都派出了代表参加会议。",
        "shift_jis": "今日この町で停戦に関する交渉が行われ、双方の代表が参加した。",
    }
    found = decode(texts.get(codec, texts["cp1251"]).encode(codec))
    assert "save it as UTF-8" in (found.failed or ""), found


def test_damaged_utf8_is_read_with_a_note() -> None:
    """A cut-off last character or a few bad bytes do not cost the report; they are noted."""
    cut = decode(TEXT.rstrip(".\n").encode()[:-1])
    assert cut.failed is None
    assert "cut off" in cut.notes[0]
    damaged = decode(TEXT.encode().replace(b" ", b" \xff", 1))
    assert damaged.failed is None
    assert "1 characters are broken" in damaged.notes[0]
    assert damaged.text.count("\ufffd") == 1


def test_a_few_nul_bytes_are_kept_and_noted() -> None:
    """NUL bytes in a text keep their places, so that offsets hold."""
    found = decode((TEXT * 3 + "\0").encode())
    assert found.text == TEXT * 3 + "\0"
    assert "NUL" in found.notes[0]


def test_french_in_a_one_byte_encoding_is_decoded_so_that_its_language_can_be_named() -> None:
    """Latin text with accents is no Arabic, but it is text: the language is refused, not the encoding."""
    text = "Le ministère a annoncé que des négociations étaient prévues à Genève."
    assert decode(text.encode("cp1252")).text == text


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    """No bytes whatever raise, and what is decoded can be written out again."""
    found = decode(data)
    assert found.failed is None or found.failed
    found.text.encode()


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_utf8_is_never_changed(text: str) -> None:
    """UTF-8 decodes to exactly what was encoded, a byte order mark at its head aside."""
    found = decode(b"\xef\xbb\xbf" + text.encode())
    assert (found.text, found.failed) == (text, None)
