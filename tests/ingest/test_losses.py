"""Nothing is lost in silence: what is torn says so, what is encoded is undone, what is passed over is counted."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tarfile
import time
import zipfile
import zlib
from pathlib import Path
from typing import Any

import brotli
import pytest
import zstandard
from test_formats import BODY, MORE, PAGE, pdf_of, take

from marsad.ingest import Settings, captures
from marsad.ingest.bodies import decoded, inflate, unchunked
from marsad.ingest.bounded import bounded
from marsad.ingest.pages import page
from marsad.ingest.settings import Refused
from marsad.model.structs import Capture
from marsad.reading.report import read

URL = "http://example.org/p"
HTML = "Content-Type: text/html; charset=utf-8"


def warc_of(
    body: bytes, *fields: str, status: str = "200 OK", kind: str = "response", more: str = "", url: str = URL
) -> bytes:
    """One record of a WARC with the fields of the HTTP answer and further fields of the record."""
    block = "\r\n".join([f"HTTP/1.1 {status}", *fields, "", ""]).encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2018-05-14T00:00:00Z\r\n{more}"
        f"WARC-Record-ID: <urn:uuid:{zlib.crc32(url.encode()):032d}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def archive(path: Path, *records: bytes) -> Path:
    """A WARC file of some records."""
    path.write_bytes(b"".join(records))
    return path


def told(*sources: Path, **settings: Any) -> tuple[list[Capture], list[str]]:
    """The captures of some sources, and what was said beside them."""
    lines: list[str] = []
    return list(captures(list(sources), settings=Settings(**settings), say=lines.append)), lines


def chunks(data: bytes, size: int = 500) -> bytes:
    """A body as servers send it in chunks."""
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


PACKED = {
    "gzip": gzip.compress(PAGE.encode()),
    "deflate": zlib.compress(PAGE.encode()),
    "br": brotli.compress(PAGE.encode()),
    "zstd": zstandard.compress(PAGE.encode()),
    "gzip, br": brotli.compress(gzip.compress(PAGE.encode())),
    "identity": PAGE.encode(),
}


@pytest.mark.parametrize("coding", PACKED)
def test_pages_of_a_web_archive_are_unpacked_whatever_their_encoding(tmp_path: Path, coding: str) -> None:
    """Each encoding that browsers ask for gives the page, in chunks and whole."""
    whole = warc_of(PACKED[coding], HTML, f"Content-Encoding: {coding}")
    cut = warc_of(
        chunks(PACKED[coding]), HTML, f"Content-Encoding: {coding}", "Transfer-Encoding: chunked", url=URL + "2"
    )
    found = take(archive(tmp_path / "a.warc", whole, cut))
    assert [(c.failed, BODY in (c.text or "")) for c in found] == [(None, True)] * 2


def test_an_encoding_that_is_not_known_is_named(tmp_path: Path) -> None:
    """A page in an encoding that Marsad cannot undo is a failure that names it, not a page that was never there."""
    (found,) = take(archive(tmp_path / "a.warc", warc_of(b"\x01\x02", HTML, "Content-Encoding: compress")))
    assert "«compress»" in (found.failed or "") and found.url == URL


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_packed_body_that_is_cut_says_so(tmp_path: Path, coding: str) -> None:
    """Half of a packed body is no empty page, and never half a page: it is a failure that says cut off."""
    body = PACKED[coding][: len(PACKED[coding]) // 2]
    (found,) = take(archive(tmp_path / "a.warc", warc_of(body, HTML, f"Content-Encoding: {coding}")))
    assert "cut off" in (found.failed or "") and found.text is None


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd"])
def test_a_packed_body_that_is_no_such_thing_says_torn(coding: str) -> None:
    """Bytes that only claim an encoding are torn; markup that a recorder unpacked already is taken as it is."""
    with pytest.raises(Refused, match=r"torn|cut off"):
        decoded(b"\xff\xfe\x00\x12" * 30, coding)
    assert decoded(PAGE.encode(), coding) == PAGE.encode()


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd"])
def test_a_packed_body_is_bounded(coding: str) -> None:
    """A body of 60 MB of one letter, packed to a few kilobytes, is given up at the bound."""
    data = b"x" * 60_000_000
    packed = {"gzip": lambda: gzip.compress(data, 1), "br": lambda: brotli.compress(data, quality=1),
              "zstd": lambda: zstandard.compress(data, 1)}[coding]()  # fmt: skip
    with pytest.raises(Refused, match="unpacks to more than"):
        decoded(packed, coding, 20_000_000)


def test_all_members_of_a_packed_body_are_read() -> None:
    """gzip and zstd bodies of several members are read to the end of the last."""
    assert inflate(gzip.compress(b"one ") + gzip.compress(b"two")) == b"one two"
    assert decoded(zstandard.compress(b"one ") + zstandard.compress(b"two"), "zstd") == b"one two"


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.999])
def test_a_chunked_body_that_is_cut_says_so(tmp_path: Path, keep: float) -> None:
    """A chunked page cut anywhere is a failure; before, what had come passed as the whole page."""
    sent = chunks(PAGE.encode())
    body = sent[: min(int(len(sent) * keep), len(sent) - 6)]
    (found,) = take(archive(tmp_path / "a.warc", warc_of(body, HTML, "Transfer-Encoding: chunked")))
    assert "chunked body" in (found.failed or ""), found


def test_chunks_join_to_what_was_sent() -> None:
    """Whole chunks, with extensions, join; a body that was joined already stays."""
    assert unchunked(chunks(b"abc" * 400)) == b"abc" * 400
    assert unchunked(b"3;x=y\r\nabc\r\n0\r\n\r\n") == b"abc"
    assert unchunked(PAGE.encode()) == PAGE.encode()
    with pytest.raises(Refused, match="torn"):
        unchunked(b"3\r\nabcXX\r\nzzz\r\n0\r\n\r\n")


def test_a_body_shorter_than_stated_says_so(tmp_path: Path) -> None:
    """A page that came shorter than its Content-Length, or that its recorder cut, is a failure."""
    data = PAGE.encode()
    short = warc_of(data[:-200], HTML, f"Content-Length: {len(data)}")
    cut = warc_of(data, HTML, more="WARC-Truncated: length\r\n", url=URL + "2")
    part = warc_of(data, HTML, more="WARC-Segment-Number: 1\r\n", url=URL + "3")
    one, two, three = take(archive(tmp_path / "a.warc", short, cut, part))
    assert "bytes of its body" in (one.failed or "") and "was cut" in (two.failed or "")
    assert "one part of a page" in (three.failed or "")


def test_a_type_in_capitals_or_none_at_all_is_read(tmp_path: Path) -> None:
    """Content types are compared without case, and a page without one is known by its bytes."""
    records = warc_of(PAGE.encode(), "content-type: Text/HTML"), warc_of(PAGE.encode(), "X: y", url=URL + "2")
    assert [BODY in (c.text or "") for c in take(archive(tmp_path / "a.warc", *records))] == [True, True]


def test_what_a_web_archive_holds_besides_pages_is_counted(tmp_path: Path) -> None:
    """Answers other than 200 and of other types are no failures, but one line names how many of which."""
    records = [warc_of(PAGE.encode(), HTML)]
    records += [warc_of(b"gone", HTML, status="404 Not Found", url=f"{URL}/{n}") for n in range(3)]
    records += [warc_of(b"", HTML, "Location: /", status="301 Moved", url=URL + "/m")]
    records += [warc_of(b"\x89PNG", "Content-Type: image/png", url=URL + "/i")]
    records += [warc_of(b"<svg/>", "Content-Type: image/svg+xml", url=URL + "/s")]
    records += [warc_of(b"", HTML, kind="revisit", url=URL + "/r")]
    found, lines = told(archive(tmp_path / "a.warc", *records))
    assert [c.failed for c in found] == [None]
    (line,) = lines
    assert line.startswith(str(tmp_path / "a.warc") + ": passed over – ")
    assert "answers with another status than 200: 4 (404 3, 301 1)" in line
    assert (
        "answers of other types: 2 (image/png 1, image/svg+xml 1)" in line
        and "pages that only refer to an earlier visit: 1" in line
    )


def test_what_folders_and_archives_hold_besides_reports_is_counted(tmp_path: Path) -> None:
    """Files of other types and hidden ones are counted by suffix, once per source; a source without any says nothing."""
    folder = tmp_path / "folder"
    (folder / "deep").mkdir(parents=True)
    for name in ("a.txt", "b.docx", "deep/c.docx", "deep/picture.png", ".hidden", "README"):
        (folder / name).write_text(BODY, encoding="utf-8")
    (folder / "a.meta.json").write_text("{}")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        for name in ("a.txt", "b.odt", "__MACOSX/a.txt"):
            file.writestr(name, BODY)
    with tarfile.open(tmp_path / "b.tar", "w") as tar:
        for name in ("a.txt", "c.doc"):
            info = tarfile.TarInfo(name)
            info.size = 3
            tar.addfile(info, io.BytesIO(b"abc"))
    found, lines = told(folder, tmp_path / "a.zip", tmp_path / "b.tar", folder / "a.txt")
    assert not any(c.failed for c in found) and len(lines) == 3
    assert lines[0].endswith("files of other types: 4 (.docx 2, .png 1, without suffix 1); hidden files or folders: 1")
    assert lines[1].endswith("files of other types: 1 (.odt 1); hidden files: 1")
    assert lines[2].endswith("files of other types: 1 (.doc 1)")


def test_who_does_not_listen_is_told_all_the_same(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Without ``say`` the line goes to the log as a warning, which ends on standard error where nobody set it up."""
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "b.docx").write_text(BODY, encoding="utf-8")
    list(captures([tmp_path]))
    assert "passed over – files of other types: 1 (.docx 1)" in caplog.text


def test_an_office_document_is_named_as_such(tmp_path: Path) -> None:
    """A Word or Excel file is a ZIP, but not one of feeds."""
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as file:
        file.writestr("[Content_Types].xml", "<x/>")
        file.writestr("word/document.xml", "<x/>")
    (found,) = take(tmp_path / "a.docx")
    assert "an Office document" in (found.failed or "")


# -- after damage -------------------------------------------------------------------------------------------------------


def test_a_torn_cell_does_not_swallow_rows(tmp_path: Path) -> None:
    """A quote that is not closed would put several rows into one cell: the table ends there and says what that costs."""
    (tmp_path / "a.csv").write_text(f'id,text\n1,{BODY}\n2,"{BODY}\n3,"{MORE}\n4,{BODY}\n', encoding="utf-8")
    (tmp_path / "b.csv").write_text(f'id,text\n1,{BODY}\n2,"{BODY}\n3,{MORE}\n', encoding="utf-8")
    for name in ("a.csv", "b.csv"):
        first, torn = take(tmp_path / name)
        assert first.text == BODY and "the rest was not read" in (torn.failed or ""), name


def test_after_damage_the_reason_says_what_may_be_lost(tmp_path: Path) -> None:
    """A cut table, row file, feed, archive and web archive each say that more may be lost than the part named."""
    rows = b"".join(b'{"id":"%d","text":"%s"}\n' % (n, os.urandom(40).hex().encode()) for n in range(99))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(rows)[:-900])
    (tmp_path / "b.csv").write_text(f"id,text\n1,{BODY},x\n2,{BODY}\n", encoding="utf-8")
    (tmp_path / "c.rss").write_text(
        f"<rss version='2.0'><channel><item><title>t</title><description>{BODY}</description></item><item",
        encoding="utf-8",
    )
    broken = warc_of(PAGE.encode(), HTML).replace(b"Content-Length: ", b"Content-Length: 1")
    archive(tmp_path / "d.warc", broken, warc_of(PAGE.encode(), HTML, url=URL + "2"))
    for source in sorted(tmp_path.iterdir()):
        reasons = " ".join(c.failed or "" for c in take(source))
        assert "be lost" in reasons or "was not read" in reasons, (source, reasons)


@pytest.mark.parametrize("cut", [512, 1024, 700])
def test_a_tar_without_its_end_says_so(tmp_path: Path, cut: int) -> None:
    """A tar that is cut, also exactly between two files, is no whole tar; a second one behind the first is named."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for name in ("a.txt", "b.txt"):
            info = tarfile.TarInfo(name)
            info.size = len(BODY.encode())
            tar.addfile(info, io.BytesIO(BODY.encode()))
    whole = out.getvalue()
    (tmp_path / "whole.tar").write_bytes(whole)
    assert [c.failed for c in take(tmp_path / "whole.tar")] == [None, None]
    member = 512 + 512 * -(-len(BODY.encode()) // 512)
    (tmp_path / "cut.tar").write_bytes(whole[: member + (cut if cut != 1024 else 0)])
    assert "be lost" in (reason := take(tmp_path / "cut.tar")[-1].failed or "") or "rest was not read" in reason
    (tmp_path / "two.tar").write_bytes(whole + whole)
    assert "behind the end" in (take(tmp_path / "two.tar")[-1].failed or "")


def test_pages_of_a_pdf_without_text_are_named(tmp_path: Path) -> None:
    """Scanned pages among others are noted with their numbers; a PDF that is cut fails."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(pdf_of("Twelve were killed"))))
    writer.add_blank_page(300, 200)
    writer.write(tmp_path / "a.pdf")
    (found,) = take(tmp_path / "a.pdf")
    assert "no text on 1 of its 2 pages (scanned?): 2" in found.extra["_note"] and found.failed is None
    data = pdf_of("Twelve were killed")
    (tmp_path / "b.pdf").write_bytes(data[: data.rindex(b"%%EOF")])
    (cut,) = take(tmp_path / "b.pdf")
    assert cut.failed is not None


# -- time ---------------------------------------------------------------------------------------------------------------


def test_a_page_that_keeps_the_reader_busy_is_ended(tmp_path: Path) -> None:
    """Lists beside lists, for which trafilatura needs minutes, are given up; the page after them is read."""
    (tmp_path / "a.html").write_text("<html><body>" + "<ul><li>x</li></ul>" * 20_000)
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    used = os.times()
    slow, good = take(tmp_path, patience=3.0)
    now = os.times()
    assert "more than 3 seconds" in (slow.failed or "") and BODY in (good.text or "")
    assert now.children_user - used.children_user + now.children_system - used.children_system < 20
    assert now.user - used.user < 5


def test_a_reader_that_breaks_down_costs_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the process ends by itself, the page says so and the next one gets a new process."""
    import marsad.ingest.bounded as module

    first = bounded("html", PAGE.encode(), "r", "o", Settings())
    assert module._reader is not None
    process = module._reader.process
    monkeypatch.setattr(process, "poll", lambda: None)
    process.kill()
    time.sleep(0.2)
    with pytest.raises(Refused, match=r"seconds to read|broke down"):
        bounded("html", PAGE.encode(), "r", "o", Settings())
    assert bounded("html", PAGE.encode(), "r", "o", Settings()) == first


def test_the_process_reads_what_is_read_here() -> None:
    """A page gives the same capture in the process and in this one, bytes included."""
    assert bounded("html", PAGE.encode(), "r", "o", Settings(), URL) == page(PAGE.encode(), "r", "o", Settings(), URL)
    assert bounded("html", PAGE.encode(), "r", "o", Settings()).data == PAGE.encode()
    assert sys.modules.get("trafilatura") is not None


# -- encodings ----------------------------------------------------------------------------------------------------------

PLAIN = PAGE.replace('<meta charset="utf-8">', "")


def test_the_charset_of_the_server_is_honoured(tmp_path: Path) -> None:
    """Pages, plain texts and feeds in windows-1256 are read as the server says, and a text notes it."""
    kind = "windows-1256"
    feed = f"<rss version='2.0'><channel><title>f</title><item><title>t</title><description>{BODY}</description></item></channel></rss>"
    records = [
        warc_of(PLAIN.encode(kind), f"Content-Type: text/html; charset={kind}"),
        warc_of(BODY.encode(kind), f'Content-Type: text/plain; charset="{kind}"', url=URL + "2"),
        warc_of(feed.encode(kind), f"Content-Type: application/rss+xml; charset={kind}", url=URL + "3"),
        warc_of(PLAIN.encode("iso-8859-6"), "Content-Type: text/html; charset=ISO-8859-6", url=URL + "4"),
    ]
    found = take(archive(tmp_path / "a.warc", *records))
    assert [BODY in (c.text or "") for c in found] == [True] * 4
    assert "decoded as cp1256" in read(found[1]).notes[0]


def test_bytes_that_prove_otherwise_stand_over_the_server(tmp_path: Path) -> None:
    """UTF-8 that a server calls something else stays UTF-8, and the report notes it; a default gives way to the page."""
    meta = PAGE.replace('charset="utf-8"', 'charset="windows-1256"').encode("windows-1256")
    records = [
        warc_of(PAGE.encode(), "Content-Type: text/html; charset=windows-1256"),
        warc_of(meta, "Content-Type: text/html; charset=ISO-8859-1", url=URL + "2"),
        warc_of(meta, "Content-Type: text/html", url=URL + "3"),
    ]
    found = take(archive(tmp_path / "a.warc", *records))
    assert [BODY in (c.text or "") for c in found] == [True] * 3
    assert "the server said windows-1256, the bytes are utf-8" in read(found[0]).notes[0]


# -- site rules ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["interviews", "news-views", "views-row", "shared-content", "unrelated", "social-affairs", "counterattack",
     "has-comments article", "post related", "views", "share", "social", "entry-content counter"],
)  # fmt: skip
def test_a_class_on_the_article_itself_costs_no_word(tmp_path: Path, name: str) -> None:
    """An article whose element bears a word of counters, sharing or comments is read whole."""
    markup = PAGE.replace("<article>", f'<div class="{name}">').replace("</article>", "</div>")
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    (tmp_path / "b.html").write_text(markup.replace("<h1>قصف على السوق</h1>", ""), encoding="utf-8")
    for found in take(tmp_path):
        assert found.text is not None and BODY in found.text and MORE in found.text, (name, found.failed)


@pytest.mark.parametrize(
    "around",
    ['<div class="views">قرأه 777 زائرا</div>', '<ul class="share-buttons"><li>شارك 777</li></ul>',
     '<div id="comments"><h3>التعليقات</h3><ol><li class="comment"><article>سمعت أن القتلى 777 شخصا في الحي كله</article></li></ol></div>',
     '<div class="related-posts"><article><a href="/x">مقتل 777 شخصا في خبر آخر لا يخص هذه الصفحة أبدا</a></article></div>',
     '<section class="comments-area">' + "<p>تعليق طويل: سمعت أن القتلى 777 شخصا والله أعلم بذلك كله.</p>" * 30 + "</section>"],
)  # fmt: skip
def test_what_stands_around_the_article_still_goes(tmp_path: Path, around: str) -> None:
    """Counters, buttons, related news and comments, longer than the article or not, leave no figure behind."""
    markup = PAGE[: PAGE.index('<div class="views-counter">')] + around + "</article></body></html>"
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    (found,) = take(tmp_path)
    assert found.text is not None and "777" not in found.text and BODY in found.text


def test_rows_survive_json() -> None:
    """The helper that tears chunks is itself right: what it makes is what a server sends."""
    assert json.dumps(chunks(b"ab", 1).decode()) == '"1\\r\\na\\r\\n1\\r\\nb\\r\\n0\\r\\n\\r\\n"'
