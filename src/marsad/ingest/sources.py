"""What the user names (files, folders, ``-``) as captures, in a fixed order; what cannot be read says why."""

from __future__ import annotations

import gzip
import json
import logging
import os
import stat
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from marsad.ingest.contents import SUFFIXES, Contents, stem_of, wanted
from marsad.ingest.fetching import Fetcher
from marsad.ingest.packed import kind_of_name
from marsad.ingest.rows import rows_of, text_of
from marsad.ingest.settings import NOTE, Passed, Refused, Settings, failure, with_note
from marsad.model.structs import Capture

#: the most that is read of one report, in bytes
CAP = 20_000_000
_LOG = logging.getLogger("marsad.ingest")
_ADDRESS = ("http://", "https://")


def _shown(name: str) -> str:
    """A file name that can be written out, even if its bytes are no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the name"
    if isinstance(error, PermissionError):
        return "no permission to read it; ask its owner, or change its mode (chmod u+r)"
    return f"cannot be read: {error.strerror or error}"


def _walk(folder: str, below: str = "", passed: Passed | None = None) -> Iterator[tuple[str, str, OSError | None]]:
    """(path, name below the folder, error) of each text file below a folder, sorted; links to folders not followed.

    Hidden files and folders (a dot first) are passed over, as shells do: editors and file managers leave them there.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield folder, below or ".", error
        return
    for entry in entries:
        if entry.name.startswith("."):
            if passed is not None:
                passed.add("hidden files or folders")
            continue
        name = f"{below}/{entry.name}" if below else entry.name
        try:
            inside = entry.is_dir(follow_symlinks=False)
        except OSError as error:
            yield entry.path, name, error
            continue
        if inside:
            yield from _walk(entry.path, name, passed)
        elif wanted(entry.name):
            yield entry.path, name, None
        elif passed is not None and not entry.name.endswith(".meta.json"):
            if entry.is_symlink() and os.path.isdir(entry.path):
                passed.add("links to folders")
            else:
                passed.add("files of other types", kind_of_name(_shown(entry.name)))


def _read_capped(file: BinaryIO, report: str, origin: str) -> Capture:
    data = file.read(CAP + 1)
    if len(data) > CAP:
        reason = f"larger than {CAP // 1_000_000} MB, too large for one report; split it into one file per report"
        return failure(report, origin, reason)
    return Capture(report=report, data=data, origin=origin)


def _beside(path: Path, capture: Capture) -> Capture:
    """The capture with what ``NAME.meta.json`` says of it; metadata that cannot be read is noted, the text kept."""
    for name in (f"{path.stem}.meta.json", f"{path.name}.meta.json"):
        meta = path.with_name(name)
        try:
            with meta.open("rb") as file:
                found = json.loads(file.read(1_000_000).decode("utf-8-sig"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError) as error:
            return msgspec.structs.replace(capture, extra={NOTE: f"{_shown(name)} was passed over: {error}"})
        if not isinstance(found, dict):
            return msgspec.structs.replace(capture, extra={NOTE: f"{_shown(name)} was passed over: no JSON object"})
        values = {key: value for key in found if (value := text_of(found[key])) is not None}
        known = {key: values.pop(key) for key in ("published", "outlet", "url", "title") if key in values}
        return msgspec.structs.replace(capture, **known, extra=values)
    return capture


def _file(path: str, name: str, settings: Settings, fetcher: Fetcher | None, passed: Passed) -> Iterator[Capture]:
    report, origin = stem_of(_shown(name)), _shown(path)
    try:
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode):
            what = "a pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"
            if stat.S_ISDIR(mode):
                what = "a folder"
            yield failure(report, origin, f"is {what}, not a file; to read from a program, pipe it in and give «-»")
            return
        if path.lower().endswith((".jsonl", ".jsonl.gz")):
            yield from rows_of(Path(path), report, origin, CAP, settings)
            return
        with open(path, "rb") as file:
            contents = Contents(settings, _pages(fetcher, settings, passed) if fetcher else None, passed)
            for capture in contents.read(file, os.path.basename(name), report, origin):
                whole = capture.report == report and not capture.failed
                yield _beside(Path(path), capture) if whole else capture
    except OSError as error:
        yield failure(report, origin, _why(error))
    except ValueError:  # a NUL in the name
        yield failure(report, origin, "no such file or folder; check the name")


def _pages(fetcher: Fetcher, settings: Settings, passed: Passed, depth: int = 0) -> Callable[[str], Iterator[Capture]]:
    """How an address becomes captures: a feed is followed to its pages, a page that is a feed no further."""

    def get(url: str) -> Iterator[Capture]:
        try:
            final, data, suffix, charset = fetcher.get(url)
        except Refused as problem:
            yield failure(url, url, str(problem), url)
            return
        follow = _pages(fetcher, settings, passed, depth + 1) if depth == 0 else None
        for capture in Contents(settings, follow, passed).data(data, url, suffix, final, charset):
            extra = {**capture.extra, "asked": url} if final != url else capture.extra
            yield msgspec.structs.replace(capture, extra=extra)

    return get


def _of_source(
    source: str, stdin: BinaryIO | None, settings: Settings, fetcher: Fetcher | None, passed: Passed
) -> Iterator[Capture]:
    if source == "-":
        if stdin is None:
            yield failure("stdin", "-", "there is no standard input; pipe a report in, or name a file")
            return
        try:
            yield _read_capped(stdin, "stdin", "-")
        except OSError as error:
            yield failure("stdin", "-", _why(error))
        return
    if source.lower().startswith(_ADDRESS):
        if fetcher is None:
            yield failure(source, source, "is an address, and nothing is fetched unless asked for: add --fetch", source)
        else:
            yield from _pages(fetcher, settings, passed)(source)
        return
    if not os.path.isdir(source):
        yield from _file(source, os.path.basename(source) or source, settings, fetcher, passed)
        return
    empty = True
    for path, name, broken in _walk(source, passed=passed):
        empty = False
        if broken is not None:
            yield failure(_shown(name), _shown(path), _why(broken))
        else:
            yield from _file(path, name, settings, fetcher, passed)
    if empty:
        name = _shown(os.path.basename(os.path.normpath(source)))
        reason = f"the folder holds no text ({', '.join(SUFFIXES)}); name the files instead"
        yield failure(name, _shown(source), reason)


def _log(line: str) -> None:
    # who asks for captures and does not listen is told all the same: a warning without a handler goes to standard error
    _LOG.warning("marsad: %s", line)


def captures(
    sources: Sequence[str | Path], *, stdin: BinaryIO | None = None, settings: Settings | None = None,
    say: Callable[[str], None] | None = None,
) -> Iterator[Capture]:  # fmt: skip
    """One capture per report in files, folders (at any depth, sorted), rows, archives, addresses and ``-``.

    A source that cannot be read gives a capture with ``failed``; the rest goes on. Names are unique: a second report of
    the same name gets «~2» and a note, so that no two reports of one run can be taken for each other. ``say`` gets one
    line for each source that holds what is no report (pictures, answers other than 200 …), with counts by reason;
    without it the lines go to the log, as warnings.
    """
    settings = settings or Settings()
    fetcher = Fetcher(settings) if settings.fetch else None
    seen: dict[str, int] = {}
    for source in sources:
        passed = Passed()
        for capture in _of_source(os.fspath(source), stdin, settings, fetcher, passed):
            name = capture.report
            if name in seen:
                n = seen[name] + 1
                while (new := f"{name}~{n}") in seen:
                    n += 1
                seen[name] = n
                capture = with_note(capture, f"the name «{name}» was taken, so this report is called «{new}»")
                capture = msgspec.structs.replace(capture, report=new)
                name = new
            seen[name] = 1
            yield capture
        if line := str(passed):
            (say or _log)(f"{_shown(os.fspath(source))}: passed over – {line}")


def _lines(path: str, most: int = 64_000_000) -> int:
    """How many rows a JSONL file holds: counted in the first ``most`` bytes, then estimated by size."""
    size = max(1, os.stat(path).st_size)
    found = read = 0
    last = b"\n"
    with open(path, "rb") as raw:
        file = gzip.GzipFile(fileobj=raw) if path.endswith(".gz") else raw
        while read < most and (chunk := file.read(1_000_000)):
            found += chunk.count(b"\n")
            read += len(chunk)
            last = chunk
        if read >= most:
            return max(1, int(found * size / max(1, raw.tell())))
    return found + (not last.endswith(b"\n"))


def count(sources: Sequence[str | Path]) -> int:
    """About how many captures ``captures`` will give, for a progress bar. Never raises; at least 1 per source."""
    total = 0
    for source in [os.fspath(source) for source in sources]:
        paths = [path for path, _, _ in _walk(source)] if source != "-" and os.path.isdir(source) else [source]
        for path in paths or [source]:
            if path.endswith((".jsonl", ".jsonl.gz")):
                try:
                    if stat.S_ISREG(os.stat(path).st_mode):
                        total += max(1, _lines(path))
                        continue
                except (OSError, EOFError, zlib.error, ValueError):
                    pass
            total += 1
    return total
