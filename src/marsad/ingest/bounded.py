"""Pages and PDF are read in a process of their own, which is ended when it takes too long or too much memory.

Half a megabyte of lists in lists keeps trafilatura busy for minutes, and no check beforehand knows all such pages. Time is
counted as the processor's, so that what is refused does not hang on how busy the machine is. The process serves one page
after the other, since starting it costs a second, and ends with its parent: its standard input is then closed.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import subprocess
import sys
import threading
from typing import IO

import msgspec

from marsad.ingest.documents import pdf
from marsad.ingest.pages import page
from marsad.ingest.settings import Refused, Settings, installed
from marsad.model.structs import Capture

#: address space of the process, in bytes
_MEMORY = 3_000_000_000
#: the clock's seconds for each of the processor's, before a process that only waits is ended too
_SLACK = 10
_NEEDS = {"html": (("trafilatura", "reading HTML"), ("selectolax", "reading HTML")), "pdf": (("pypdf", "reading PDF"),)}


class _Task(msgspec.Struct, array_like=True):
    kind: str
    data: bytes
    report: str
    origin: str
    settings: Settings
    url: str | None
    charset: str | None


class _Done(msgspec.Struct, array_like=True):
    capture: Capture | None
    refused: str = ""


def _send(pipe: IO[bytes], value: msgspec.Struct) -> None:
    data = msgspec.msgpack.encode(value)
    pipe.write(len(data).to_bytes(8, "big"))
    pipe.write(data)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes | None:
    head = pipe.read(8)
    if len(head) < 8:
        return None
    size = int.from_bytes(head, "big")
    data = pipe.read(size)
    return data if len(data) == size else None


# -- the process --------------------------------------------------------------------------------------------------------


def _limit(seconds: float) -> None:
    try:
        import resource
    except ImportError:  # no POSIX: the clock alone bounds it
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _do(task: _Task) -> _Done:
    try:
        if task.kind == "pdf":
            done = pdf(task.data, task.report, task.origin, task.settings, task.url)
        else:
            done = page(task.data, task.report, task.origin, task.settings, task.url, task.charset)
    except Refused as problem:
        return _Done(None, str(problem))
    except RecursionError:
        return _Done(None, "nested too deep; save it as text")
    except MemoryError:
        return _Done(None, f"takes more than {_MEMORY // 1_000_000_000} GB of memory; save its text")
    except Exception as error:  # a library's own fault costs this page and no other
        return _Done(None, f"cannot be read ({type(error).__name__}: {str(error)[:100]}); save its text")
    # the bytes went this way already, and lie with whoever asked
    return _Done(msgspec.structs.replace(done, data=b""))


def serve() -> None:
    """Read tasks from standard input until it ends; what libraries print goes to standard error."""
    source, out = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while (data := _receive(source)) is not None:
        task = msgspec.msgpack.decode(data, type=_Task)
        _limit(task.settings.patience)
        _send(out, _do(task))


# -- who asks it --------------------------------------------------------------------------------------------------------


class _Reader:
    def __init__(self) -> None:
        self.owner, self.open = os.getpid(), True
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from marsad.ingest.bounded import serve; serve()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )

    def ask(self, task: _Task) -> _Done:
        process = self.process
        assert process.stdin is not None and process.stdout is not None
        timer = threading.Timer(task.settings.patience * _SLACK, process.kill)
        timer.start()
        try:
            _send(process.stdin, task)
            data = _receive(process.stdout)
        except OSError:
            data = None
        finally:
            timer.cancel()
        if data is not None:
            return msgspec.msgpack.decode(data, type=_Done)
        code = process.wait()
        self.close()
        if code in (-getattr(signal, "SIGXCPU", 0), -getattr(signal, "SIGKILL", 9)):
            return _Done(None, f"takes more than {task.settings.patience:.0f} seconds to read; save its text")
        return _Done(None, f"what reads it broke down (exit {code}); save its text")

    def close(self) -> None:
        self.open = False
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        self.process.kill()
        self.process.wait()


_lock = threading.Lock()
_reader: _Reader | None = None


def _end() -> None:
    if _reader is not None and _reader.owner == os.getpid():
        _reader.close()


atexit.register(_end)


def bounded(
    kind: str, data: bytes, report: str, origin: str, settings: Settings, url: str | None = None, charset: str | None = None
) -> Capture:  # fmt: skip
    """The capture of a page («html») or «pdf». ``Refused`` where it cannot be read within ``settings.patience``."""
    global _reader
    for name, what in _NEEDS[kind]:
        installed(name, what)
    with _lock:
        if _reader is None or _reader.owner != os.getpid() or not _reader.open or _reader.process.poll() is not None:
            _reader = _Reader()
        done = _reader.ask(_Task(kind, data, report, origin, settings, url, charset))
    if done.capture is None:
        raise Refused(done.refused)
    return msgspec.structs.replace(done.capture, data=data)
