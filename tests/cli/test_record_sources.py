"""All that «marsad ingest» takes arrives in the record, by the verb: formats, columns, addresses."""

from __future__ import annotations

import csv
import json
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

pytest.importorskip("django")
pytest.importorskip("trafilatura")
pytest.importorskip("fastwarc")

from click.testing import Result
from typer.testing import CliRunner

from marsad.cli.main import app
from marsad.record.dossier import dossier
from marsad.record.store import Record

BODY = "قتل {} أشخاص وأصيب تسعة آخرون في قصف مدفعي على سوق البلدة صباح اليوم، وفق ما قال مصدر طبي في المشفى."
MORE = "وأضاف المصدر أن فرق الإسعاف لا تزال تبحث عن مفقودين تحت الأنقاض حتى الآن، وأن السوق كان مكتظاً بالناس."


def page(n: int) -> bytes:
    """A page with an article, whose figure is n."""
    return (
        '<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>قصف</title></head><body><article>'
        f"<h1>قصف على السوق</h1><p>{BODY.format(n)}</p><p>{MORE}</p></article></body></html>"
    ).encode()


class Site(BaseHTTPRequestHandler):
    """A site with a page, a feed and a page behind it; it counts nothing and logs nothing."""

    def do_GET(self) -> None:
        """Answer by path."""
        host = f"http://{self.headers['Host']}"
        feed = (
            '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>a</title>'
            f"<item><title>b</title><link>{host}/behind</link></item></channel></rss>"
        ).encode()
        found = {"/page": (page(31), "text/html"), "/behind": (page(32), "text/html"), "/feed": (feed, "text/xml")}
        body, kind = found.get(self.path, (b"", ""))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a running site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def marsad(*arguments: object) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def sources(folder: Path) -> None:
    """One report of each kind of file, each with a figure of its own."""
    folder.mkdir()
    (folder / "text.txt").write_text(BODY.format(11), encoding="utf-8")
    (folder / "page.html").write_bytes(page(12))
    (folder / "rows.jsonl").write_text(json.dumps({"nr": "j", "body": BODY.format(13)}), encoding="utf-8")
    with (folder / "table.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["nr", "body"], ["c", BODY.format(14)]])
    with zipfile.ZipFile(folder / "many.zip", "w") as archive:
        archive.writestr("inside.txt", BODY.format(15))
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(16)
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/16\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000016>\r\nWARC-Date: 2018-05-13T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    ).encode()
    (folder / "crawl.warc").write_bytes(head + answer + b"\r\n\r\n")
    entry = (
        f"<item><title>a</title><link>https://example.org/17</link><description>{BODY.format(17)}</description></item>"
    )
    feed = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>a</title>{entry}</channel></rss>'
    (folder / "feed.rss").write_text(feed, encoding="utf-8")
    message = {"id": 1, "type": "message", "date": "2018-05-13T10:00:00", "text": BODY.format(18)}
    export = {"name": "channel", "type": "public_channel", "id": 1, "messages": [message]}
    (folder / "result.json").write_text(json.dumps(export), encoding="utf-8")


def figures(folder: Path) -> set[object]:
    """How many were killed, by the claims of a record."""
    record = Record.open(folder)
    found = {claim.figure.low for claim in dossier(record).claims if claim.kind == "killed"}
    record.close()
    return found


def test_all_that_ingest_takes_arrives_in_the_record(
    tmp_path: Path, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files of every kind, columns of other names, pages and a feed fetched: all arrive once, and replay as they came.

    Nothing is fetched unless asked for, nor from a private address unless allowed; what is refused is named.
    """
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    sources(tmp_path / "in")
    at = ("--record", tmp_path / "case")
    assert marsad("init", tmp_path / "case").exit_code == 0
    for arguments, remedy in (((), "--fetch"), (("--fetch",), "--allow-private")):
        refused = marsad("ingest", f"{site}/page", *arguments, *at)
        assert refused.exit_code == 1 and remedy in refused.stderr
    assert figures(tmp_path / "case") == set()
    files = ("ingest", tmp_path / "in", "--columns", "id=nr,text=body", *at)
    fetched = ("ingest", f"{site}/page", f"{site}/feed", "--fetch", "--allow-private", *at)
    for command, count in ((files, 8), (fetched, 2)):
        done = marsad(*command)
        assert done.exit_code == 0 and f"{count} added" in done.stdout, done.output
        again = marsad(*command)
        assert again.stdout.startswith(f"{count} known already;"), again.output
    assert figures(tmp_path / "case") == {*range(11, 19), 31, 32}
    replayed = marsad("replay", *at)
    assert replayed.exit_code == 0 and "10 the same" in replayed.stdout, replayed.output
    assert marsad("verify", *at).exit_code == 0
