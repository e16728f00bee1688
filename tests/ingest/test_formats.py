"""Pages, feeds, web archives, tables, exports and documents become captures with their text and what is said of them."""

from __future__ import annotations

import gzip
import io
import json
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from marsad.ingest import Settings, captures, parse_columns
from marsad.model.structs import Capture
from marsad.reading.report import read

BODY = "قتل خمسة أشخاص وأصيب تسعة آخرون في قصف مدفعي على سوق البلدة صباح اليوم، وفق ما قال مصدر طبي في المشفى."
MORE = "وأضاف المصدر أن ثلاثة من الجرحى في حال حرجة، وأن فرق الإسعاف لا تزال تبحث عن مفقودين تحت الأنقاض حتى الآن."
PAGE = f"""<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>قصف على السوق - صحيفتنا</title>
<meta property="og:title" content="قصف على السوق"><meta property="og:site_name" content="صحيفتنا">
<meta name="author" content="مراسلنا"></head><body><article><h1>قصف على السوق</h1>
<span class="post-date">13 أيار 2018</span><p>{BODY}</p><p>{MORE}</p>
<div class="views-counter">قرأه 777 زائرا</div></article>
<div class="related-news"><p>مقتل 99 شخصا في خبر آخر لا يخص هذه الصفحة ولا يجوز أن يقرأ معها أبدا.</p></div>
<div id="comments"><p>تعليق: سمعت أن القتلى 88 شخصا وأكثر من ذلك بكثير في الحي كله والله أعلم.</p></div></body></html>"""


def take(*sources: Path, **settings: Any) -> list[Capture]:
    """The captures of some sources."""
    return list(captures(list(sources), settings=Settings(**settings)))


def test_a_page_is_read_without_what_stands_around_its_article(tmp_path: Path) -> None:
    """Comments, related links and counters stay out, bytes stay whole, metadata are those that the page states."""
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (capture,) = take(tmp_path)
    assert capture.failed is None and capture.text is not None and capture.data == PAGE.encode()
    assert BODY in capture.text and MORE in capture.text
    assert not any(number in capture.text for number in ("99", "88", "777"))
    assert (capture.title, capture.outlet, capture.extra["author"]) == ("قصف على السوق", "صحيفتنا", "مراسلنا")


@pytest.mark.parametrize("words", ["13 أيار 2018", "13 ماي 2018", "13 مايو 2018", "13 أيار/مايو 2018"])
def test_a_page_s_date_is_read_by_our_own_reader(tmp_path: Path, words: str) -> None:
    """Levantine and Maghrebi months of a page reach the reading room as written, and become its day."""
    (tmp_path / "a.html").write_text(PAGE.replace("13 أيار 2018", words), encoding="utf-8")
    (capture,) = take(tmp_path)
    assert capture.published == words and read(capture).published == "2018-05-13"


def test_a_page_without_a_date_stays_without(tmp_path: Path) -> None:
    """No date is guessed from an address, a copyright line or today."""
    page = PAGE.replace("13 أيار 2018", "").replace("</body>", "<footer>© 2016</footer></body>")
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert take(tmp_path)[0].published is None


def test_a_missing_library_is_named_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, a page fails with the command that mends it, and the rest goes on."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(BODY, encoding="utf-8")
    page, text = take(tmp_path)
    assert page.failed is not None and "pip install 'marsad[html]'" in page.failed and text.failed is None


def test_a_feed_gives_its_entries(tmp_path: Path) -> None:
    """Each entry is a capture; one without text says so and names what to do."""
    (tmp_path / "f.rss").write_text(
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>وكالة</title>'
        f"<item><title>خبر</title><link>http://example.org/1</link><pubDate>Sun, 13 May 2018 10:00:00 +0300</pubDate>"
        f"<description>&lt;p&gt;{BODY}&lt;/p&gt;</description></item>"
        "<item><title>آخر</title><link>http://example.org/2</link></item></channel></rss>",
        encoding="utf-8",
    )
    one, two = take(tmp_path)
    assert (one.text, one.title, one.outlet, one.url) == (BODY, "خبر", "وكالة", "http://example.org/1")
    assert (read(one).published or "").startswith("2018-05-13")
    assert two.failed is not None and "--fetch" in two.failed


def record(url: str, body: bytes, kind: str = "text/html; charset=utf-8", length: int | None = None) -> bytes:
    """One response of a WARC."""
    block = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2018-05-14T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{abs(hash(url)):032d}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def test_web_archives_give_their_pages(tmp_path: Path) -> None:
    """WARC, packed WARC and WACZ give the page with its address; a picture is passed over."""
    data = record("http://example.org/p", PAGE.encode()) + record("http://example.org/i", b"\x89PNG", "image/png")
    (tmp_path / "a.warc").write_bytes(data)
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(data))
    with zipfile.ZipFile(tmp_path / "c.wacz", "w") as file:
        file.writestr("archive/x.warc", data)
        file.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}\n')
    found = take(tmp_path)
    assert [(c.failed, c.url, BODY in (c.text or "")) for c in found] == [(None, "http://example.org/p", True)] * 3


def test_tables_through_a_mapping(tmp_path: Path) -> None:
    """CSV, Parquet and JSONL take the columns named by --columns; without a text column the names are listed."""
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as parquet

    (tmp_path / "a.csv").write_text(f'nr;body;desk\n1;"{BODY}";x\n2;y\n', encoding="utf-8")
    parquet.write_table(pa.table({"nr": ["7"], "body": [BODY], "desk": ["x"]}), tmp_path / "b.parquet")
    (tmp_path / "c.jsonl").write_text(json.dumps({"nr": 8, "body": BODY, "desk": "x"}), encoding="utf-8")
    one, torn, two, three = take(tmp_path, columns=parse_columns("id=nr, text=body"))
    assert [(c.report, c.text, c.extra) for c in (one, two, three)] == [(n, BODY, {"desk": "x"}) for n in "178"]
    assert torn.failed is not None and "row 3 has 2 cells" in torn.failed
    assert "--columns text=NAME" in (take(tmp_path / "a.csv")[0].failed or "")


def test_a_mapping_that_is_none_is_refused() -> None:
    """A field that captures do not have is wrong use, not ignored."""
    with pytest.raises(ValueError, match="FIELD=COLUMN"):
        parse_columns("body=text")


def test_telegram_loses_numbers_and_ids(tmp_path: Path) -> None:
    """No telephone number and no user id of an export stands anywhere in a capture; figures stay."""
    parts = ["قتل 12 مدنيا. للتواصل ", {"type": "phone", "text": "0944123456"}, " أو +963 944 123 457"]
    messages = [
        {
            "id": 1,
            "type": "message",
            "date": "2018-05-13T10:00:00",
            "from": "Someone",
            "from_id": "user55501",
            "text": parts,
        },
        {"id": 2, "type": "service", "text": ""},
    ]
    (tmp_path / "result.json").write_text(json.dumps({"name": "قناة", "id": 55502, "messages": messages}))
    (capture,) = take(tmp_path)
    assert capture.text is not None and "12 مدنيا" in capture.text and capture.outlet == "قناة"
    assert not any(private in repr(capture) for private in ("0944", "944 123", "5550", "Someone"))


def pdf_of(words: str) -> bytes:
    """A PDF of one page with a text layer."""
    stream = f"BT /F1 12 Tf 20 100 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]  # fmt: skip
    out, offsets = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    at = len(out)
    return (
        out
        + b"xref\n0 5\n0000000000 65535 f \n"
        + table
        + b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % at
    )


def test_a_pdf_gives_its_text_layer(tmp_path: Path) -> None:
    """The text layer is read; a PDF without one says that it needs OCR."""
    (tmp_path / "a.pdf").write_bytes(pdf_of("Twelve were killed"))
    (tmp_path / "b.pdf").write_bytes(pdf_of(""))
    one, two = take(tmp_path)
    assert "Twelve were killed" in (one.text or "") and "OCR" in (two.failed or "")


def test_archives_hold_all_of_these(tmp_path: Path) -> None:
    """ZIP and packed tar give what is inside, each by its kind, named by archive and path."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr("d/p.html", PAGE)
        file.writestr("r.jsonl.gz", gzip.compress(json.dumps({"id": "row", "text": BODY}).encode()))
        file.writestr("picture.png", "x")
    with tarfile.open(tmp_path / "b.tar.gz", "w:gz") as archive:
        for name, data in (("t.txt", BODY.encode()), ("u.pdf", pdf_of("Two"))):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    found = take(tmp_path)
    assert [(c.report, c.failed) for c in found] == [("a/d/p", None), ("row", None), ("b/t", None), ("b/u", None)]
