"""Sources become captures in a fixed order, and nothing that is wrong with one stops the others."""

from __future__ import annotations

import builtins
import gzip
import io
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

import marsad.ingest.sources as sources_module
from marsad.ingest import CAP, captures, count

GOOD = "قتل خمسة أشخاص في قصف على السوق.\n"


def _by_name(*sources: object) -> dict[str, Any]:
    return {capture.report: capture for capture in captures([str(s) for s in sources], stdin=None)}


def test_single_file_is_named_by_its_stem_and_its_bytes_are_kept(tmp_path: Path) -> None:
    """A file that is named is read whatever its suffix, its bytes unchanged, and named by its stem."""
    data = b"\xef\xbb\xbf" + GOOD.encode() + b"\r\n"
    (tmp_path / "news.v2.asc").write_bytes(data)
    (capture,) = captures([tmp_path / "news.v2.asc"], stdin=None)
    assert (capture.report, capture.data, capture.text, capture.failed) == ("news.v2", data, None, None)


def test_folder_is_walked_sorted_and_named_by_path_below_it(tmp_path: Path) -> None:
    """Reports of a folder come sorted, at any depth, named by the path below the folder without its suffix."""
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    (tmp_path / "skip.png").write_text("x")
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "rows.jsonl").write_text('{"id": "r1", "text": "x"}\n')
    with gzip.open(tmp_path / "more.jsonl.gz", "wt") as file:
        file.write('{"text": "y"}\n')
    assert [c.report for c in captures([tmp_path], stdin=None)] == ["a/b/c", "a/z", "a", "b", "more:1", "r1"]


def test_rows_keep_what_they_carry(tmp_path: Path) -> None:
    """The known keys of a row fill the capture, all others are kept in extra as strings, null is left out."""
    row = {"id": 7, "text": "نص", "title": "عنوان", "published": "2018-05-13", "outlet": "o", "url": "u", "n": 3}
    (tmp_path / "r.jsonl").write_text("\ufeff" + json.dumps({**row, "tags": ["a"], "none": None}) + "\n")
    (capture,) = captures([tmp_path / "r.jsonl"], stdin=None)
    assert (capture.report, capture.text, capture.title, capture.published) == ("7", "نص", "عنوان", "2018-05-13")
    assert (capture.outlet, capture.url, capture.data) == ("o", "u", "نص".encode())
    assert capture.extra == {"n": "3", "tags": '["a"]'}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{not json}", "line 2 is not JSON"),
        (b"[1]", "line 2 is JSON but no object"),
        (b'{"id": "x"}', "row 2 has no text"),
        (b'{"id": "x", "text": 5}', "row 2 has no text"),
        (b'{"text": "\xff"}', "line 2 is not UTF-8"),
        (b"[" * 200_000, "line 2 is not JSON"),
    ],
)
def test_bad_row_is_named_and_the_next_is_read(tmp_path: Path, line: bytes, reason: str) -> None:
    """A bad row says which line and why, and the rows around it are read."""
    (tmp_path / "r.jsonl").write_bytes(b'{"id":"a","text":"x"}\n' + line + b'\n\n{"id":"b","text":"y"}')
    first, bad, last = captures([tmp_path / "r.jsonl"], stdin=None)
    assert (first.report, last.report) == ("a", "b")
    assert bad.failed is not None
    assert reason in bad.failed


def test_half_a_surrogate_pair_is_replaced(tmp_path: Path) -> None:
    """A lone surrogate in JSON becomes a replacement character, so that the text can be written out again."""
    (tmp_path / "r.jsonl").write_text('{"id": "\\ud800", "text": "a\\udc00b"}')
    (capture,) = captures([tmp_path / "r.jsonl"], stdin=None)
    assert (capture.report, capture.text) == ("\ufffd", "a\ufffdb")


def test_metadata_beside_a_text(tmp_path: Path) -> None:
    """NAME.meta.json gives published, outlet and url; what else it holds is kept."""
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "a.meta.json").write_text('{"published": "2018-05-13", "outlet": "o", "url": "u", "desk": 4}')
    (capture,) = captures([tmp_path], stdin=None)
    assert (capture.published, capture.outlet, capture.url, capture.extra) == ("2018-05-13", "o", "u", {"desk": "4"})


def test_bad_metadata_does_not_cost_the_text(tmp_path: Path) -> None:
    """Metadata that is no JSON is noted, and the text is read without it."""
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "a.meta.json").write_text("{")
    (capture,) = captures([tmp_path], stdin=None)
    assert capture.failed is None
    assert "a.meta.json was passed over" in capture.extra["_note"]


def test_same_name_twice_gets_a_suffix_and_a_note(tmp_path: Path) -> None:
    """No two captures of one run have the same name, even where a row is already called like the suffix."""
    (tmp_path / "r.jsonl").write_text("".join(f'{{"id":"{i}","text":"x"}}\n' for i in ("a", "a", "a~3", "a")))
    found = list(captures([tmp_path / "r.jsonl"], stdin=None))
    assert [c.report for c in found] == ["a", "a~2", "a~3", "a~4"]
    assert "the name «a» was taken" in found[1].extra["_note"]


def test_missing_file_says_so(tmp_path: Path) -> None:
    """A name that leads nowhere is a capture with a reason, also with a NUL in it or as a broken link."""
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    for source in (tmp_path / "none.txt", tmp_path / "link.txt", "a\0b"):
        (capture,) = captures([source], stdin=None)
        assert capture.failed is not None
        assert "no such file" in capture.failed


def test_no_permission_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without read permission is named with a remedy, the others are read (root reads all: open fails)."""
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "b.txt").write_text(GOOD)
    real = builtins.open

    def closed(path: Any, *args: Any, **more: Any) -> Any:
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **more)

    monkeypatch.setattr(sources_module, "open", closed, raising=False)
    found = _by_name(tmp_path)
    assert "no permission" in found["a"].failed
    assert "chmod" in found["a"].failed
    assert found["b"].failed is None


def test_no_permission_in_earnest(tmp_path: Path) -> None:
    """The same with the file system's own refusal."""
    if os.geteuid() == 0:
        pytest.skip("root may read every file")
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "a.txt").chmod(0)
    assert "no permission" in _by_name(tmp_path)["a"].failed


def test_device_and_pipe_are_refused_at_once(tmp_path: Path) -> None:
    """A pipe or a device is refused instead of waited for."""
    os.mkfifo(tmp_path / "pipe.txt")
    (pipe,) = captures([tmp_path / "pipe.txt"], stdin=None)
    assert "is a pipe" in (pipe.failed or "")
    (device,) = captures(["/dev/zero"], stdin=None)
    assert "is a device" in (device.failed or "")


def test_large_file_fails_quickly(tmp_path: Path) -> None:
    """50 MB of one letter fail with a clear reason, fast, reading no more than the cap."""
    with (tmp_path / "big.txt").open("wb") as file:
        for _ in range(50):
            file.write("ا".encode() * 500_000)
    begin = time.perf_counter()
    (capture,) = captures([tmp_path / "big.txt"], stdin=None)
    assert time.perf_counter() - begin < 2
    assert capture.data == b""
    assert "larger than 20 MB" in (capture.failed or "")


def test_no_more_than_the_cap_is_read() -> None:
    """Standard input without end is read to the cap and one byte, not further."""

    class Endless(io.RawIOBase):
        taken = 0

        def read(self, size: int = -1) -> bytes:
            assert 0 <= size <= CAP + 1
            self.taken += size
            return b"x" * size

    endless = Endless()
    (capture,) = captures(["-"], stdin=endless)  # type: ignore[arg-type]
    assert "larger than 20 MB" in (capture.failed or "")
    assert endless.taken <= CAP + 1


def test_gzip_bomb_is_bounded(tmp_path: Path) -> None:
    """A packed line or a packed desert of line ends is given up at the cap, and what stood before it is kept."""
    for name, filler in (("zeros", b"0"), ("blank", b"\n")):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wb", compresslevel=1) as file:
            file.write(b'{"id": "first", "text": "x"}\n')
            for _ in range(60):
                file.write(filler * 1_000_000)
        first, last = captures([tmp_path / f"{name}.jsonl.gz"], stdin=None)
        assert first.failed is None
        assert last.failed is not None
        assert "longer than" in last.failed or "blank lines" in last.failed


def test_bad_gzip_is_named(tmp_path: Path) -> None:
    """A file that is no gzip, or a cut-off one, says so; rows before the cut are kept."""
    (tmp_path / "no.jsonl.gz").write_bytes(b"plain")
    (bad,) = captures([tmp_path / "no.jsonl.gz"], stdin=None)
    assert "not a whole gzip file" in (bad.failed or "")
    whole = gzip.compress(
        b"".join(b'{"id":"%d","text":"%s"}\n' % (n, os.urandom(40).hex().encode()) for n in range(99))
    )
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    found = list(captures([tmp_path / "cut.jsonl.gz"], stdin=None))
    assert "not a whole gzip file" in (found[-1].failed or "")


def test_links_in_a_circle_and_odd_names(tmp_path: Path) -> None:
    """A folder that links to itself ends, and a name that is no UTF-8 gives a report that can be written out."""
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    with open(os.fsencode(tmp_path) + b"/bad\xff.txt", "wb") as file:
        file.write(GOOD.encode())
    (capture,) = captures([tmp_path], stdin=None)
    assert capture.report == "bad\ufffd"
    assert capture.report.encode()


def test_folder_without_texts_and_standard_input(tmp_path: Path) -> None:
    """A folder without texts says so; standard input is a report called stdin, and its absence is named."""
    (empty,) = captures([tmp_path], stdin=None)
    assert "holds no text" in (empty.failed or "")
    (piped,) = captures(["-"], stdin=io.BytesIO(GOOD.encode()))
    assert (piped.report, piped.data) == ("stdin", GOOD.encode())
    (none,) = captures(["-"], stdin=None)
    assert "no standard input" in (none.failed or "")


def test_count_is_what_captures_gives(tmp_path: Path) -> None:
    """The estimate for a progress bar is exact for small sources and never raises."""
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "r.jsonl").write_text('{"text":"x"}\n{"text":"y"}')
    with gzip.open(tmp_path / "z.jsonl.gz", "wt") as file:
        file.write('{"text":"x"}\n' * 5)
    sources = [tmp_path, tmp_path / "a.txt"]
    assert count(sources) == len(list(captures(sources, stdin=None))) == 9
    (tmp_path / "z.jsonl.gz").write_bytes(b"broken")
    assert count([tmp_path, "-", tmp_path / "none"]) == 6
