"""The same pure functions over many reports: in this process, or in several, always in the order of the input."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import msgspec

from marsad.extraction.extract import extract
from marsad.extraction.run import run_name
from marsad.lexicon.compiled import load
from marsad.model.structs import Capture, NumberCount, Reading, Report
from marsad.reading.report import read

#: captures waiting per worker: enough to keep it busy, few enough to keep memory flat
_AHEAD = 8
#: objects that may be made and kept before the collector looks at the young ones; how often it then looks at older ones
_SELDOM = (100_000, 20, 20)


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What every report of a run is read with."""

    published: str | None = None
    outlet: str | None = None
    layers: tuple[str, ...] = ()


def read_one(capture: Capture, options: Options) -> Reading:
    """The reading of one capture. Never raises: what goes wrong inside comes back as the report's ``failed``."""
    lexicon = load(*(Path(layer) for layer in options.layers))
    run = run_name(lexicon)
    try:
        report = read(capture, published=options.published, outlet=options.outlet)
        return extract(report, lexicon, run)
    except Exception as error:
        reason = f"internal error, {type(error).__name__}: {error}; please report it with the text"
        return Reading(report=_failed(capture, reason), claims=(), events=(), numbers=(), counts=NumberCount(), run=run)


def _failed(capture: Capture, reason: str) -> Report:
    return Report(
        report=capture.report, text="", sha256="", text_sha256="", encoding="unknown", language=None, title=None,
        published=capture.published, published_basis="none", published_reasons=(), outlet=capture.outlet, agency=None,
        dateline=None, url=capture.url, furniture=(), stories=(), sentences=(), failed=reason, extra=capture.extra,
    )  # fmt: skip


def _work(data: bytes, options: Options) -> bytes:
    capture = msgspec.msgpack.decode(data, type=Capture)
    return msgspec.msgpack.encode(read_one(capture, options))


def collect_seldom() -> tuple[int, int, int]:
    """Have the collector of cycles look once for some dozens of reports instead of after each; returns what held before.

    A reading makes no cycles: its last reference frees it. What the collector walks through again and again is what
    all reports share (the lexicon, what is kept for a word form), which stays as long as the process. The command line
    and the workers of a run ask for this, since the process is theirs; ``marsad.extract`` leaves the caller's settings.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    return before


def readings(captures: Iterable[Capture], options: Options, workers: int = 1) -> Iterator[Reading]:
    """The readings of many captures, in their order. ``workers`` changes the speed and nothing else.

    While it runs in this process the collector of cycles looks seldom (``collect_seldom``).
    """
    if workers <= 1:
        before = collect_seldom()
        try:
            for capture in captures:
                yield read_one(capture, options)
        finally:
            gc.set_threshold(*before)
        return
    waiting: deque[Future[bytes]] = deque()
    with ProcessPoolExecutor(workers, mp_context=get_context("forkserver"), initializer=collect_seldom) as pool:
        try:
            for capture in captures:
                waiting.append(pool.submit(_work, msgspec.msgpack.encode(capture), options))
                while len(waiting) > workers * _AHEAD:
                    yield msgspec.msgpack.decode(waiting.popleft().result(), type=Reading)
            while waiting:
                yield msgspec.msgpack.decode(waiting.popleft().result(), type=Reading)
        finally:
            for future in waiting:
                future.cancel()
