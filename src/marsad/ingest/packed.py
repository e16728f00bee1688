"""ZIP, tar and gzip: members are counted, bounded and never written under their own names."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, cast

from marsad.ingest.settings import Budget, Refused, failure
from marsad.model.structs import Capture

#: text packs to a tenth; what packs to less than a hundredth and is large is made to harm
_RATIO = 100
_FREE = 20_000_000
_BLOCK = 256 * 1024
TORN = (OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError)

Reader = Callable[[IO[bytes], str, str, str], Iterator[Capture]]  # file, its name, report, origin


class Counted:
    """A stream whose bytes are taken from the budget, and that refuses what unpacks to absurd size."""

    def __init__(self, stream: Any, budget: Budget, packed: int) -> None:
        self.stream, self.budget, self.packed, self.out, self.tail = stream, budget, packed, 0, b""

    def read(self, size: int = -1) -> bytes:
        """At most 256 KB: whoever reads tar headers or copies asks again."""
        data: bytes = self.stream.read(min(size, _BLOCK) if size >= 0 else _BLOCK)
        self.out += len(data)
        self.tail = data[-512:] or self.tail
        if self.out > _FREE and self.out > _RATIO * self.packed:
            raise Refused(f"unpacks to more than {_RATIO} times its size: refused as a bomb; unpack it yourself")
        self.budget.take(len(data))
        return data


def spooled(stream: Any) -> IO[bytes]:
    """A seekable copy of a stream: in memory while small, in a nameless temporary file then."""
    out = cast(IO[bytes], tempfile.SpooledTemporaryFile(max_size=_FREE))  # noqa: SIM115
    try:
        while block := stream.read(_BLOCK):
            out.write(block)
    except BaseException:
        out.close()
        raise
    out.seek(0)
    return out


def _unsafe(name: str) -> str | None:
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or "\0" in name or (len(name) > 1 and name[1] == ":"):
        return "its name leads out of the archive: not read; pack it under a plain name"
    return None


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def kind_of_name(name: str) -> str:
    """The suffix by which a file that is passed over is counted."""
    base = name.rpartition("/")[2]
    return "." + base.rpartition(".")[2].lower() if "." in base.strip(".") else "without suffix"


def _passed(name: str, budget: Budget) -> None:
    if _hidden(name):
        budget.passed.add("hidden files")
    elif not name.endswith(".meta.json"):
        budget.passed.add("files of other types", kind_of_name(name))


def _member(stream: Any, name: str, stem: str, origin: str, read: Reader) -> Iterator[Capture]:
    report, here = f"{stem}/{name}", f"{origin}, {name}"
    try:
        with spooled(stream) as file:
            yield from read(file, name, report, here)
    except Refused as problem:
        yield failure(report, here, str(problem))
        if stream.budget.bytes < 0:
            raise Refused("the rest of the archive was not read: it unpacks to too much") from None


def unzip(
    file: IO[bytes], stem: str, origin: str, budget: Budget, wanted: Callable[[str], bool], read: Reader,
    passes: bool = True,
) -> Iterator[Capture]:  # fmt: skip
    """The wanted members of a ZIP in the order of its index. ``passes``: whether the others are counted as passed over."""
    taken = False
    try:
        archive = zipfile.ZipFile(file)
    except (*TORN, ValueError, NotImplementedError) as error:
        raise Refused(f"not a whole ZIP archive ({error}); fetch it again") from None
    with archive:
        if "[Content_Types].xml" in archive.namelist():
            raise Refused("an Office document, which Marsad does not read; save its text as .txt, its table as .csv")
        for info in archive.infolist():
            budget.member()
            name = info.filename.encode("utf-8", "replace").decode()
            if info.is_dir():
                continue
            unsafe = _unsafe(info.orig_filename)
            if unsafe is None and (_hidden(name) or not wanted(name)):
                if passes:
                    _passed(name, budget)
                continue
            taken = True
            if unsafe:
                yield failure(f"{stem}/{name}", f"{origin}, {name}", unsafe)
                continue
            try:
                with archive.open(info) as stream:
                    yield from _member(Counted(stream, budget, info.compress_size), name, stem, origin, read)
            except (*TORN, RuntimeError, NotImplementedError) as error:  # RuntimeError: it asks for a password
                yield failure(f"{stem}/{name}", f"{origin}, {name}", f"cannot be unpacked ({error}); pack it anew")
    if not taken:
        raise Refused("the archive holds nothing that Marsad reads; name other files")


def unpack(stream: IO[bytes], head: bytes) -> Any:
    """The unpacked stream of gzip, bzip2 or xz, told by its first bytes; the stream itself where it is none."""
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=stream, mode="rb")
    if head.startswith(b"BZh"):
        return bz2.BZ2File(stream)
    if head.startswith(b"\xfd7zXZ"):
        return lzma.LZMAFile(stream)
    return stream


def untar(
    file: IO[bytes], stem: str, origin: str, budget: Budget, wanted: Callable[[str], bool], read: Reader
) -> Iterator[Capture]:
    """The wanted members of a tar, packed or not, as they come. Links and devices are named and not followed."""
    head = file.read(8)
    size = file.seek(0, 2)
    file.seek(0)
    counted: Any = Counted(unpack(file, head), budget, size)
    taken = False
    try:
        with tarfile.open(fileobj=counted, mode="r|") as archive:
            for info in archive:
                budget.member()
                name = info.name.encode("utf-8", "replace").decode()
                unsafe = _unsafe(name)
                if info.isdir():
                    continue
                if unsafe is None and (_hidden(name) or not wanted(name)):
                    _passed(name, budget)
                    continue
                taken = True
                if unsafe is None and not info.isreg():
                    unsafe = "a link or device, not a file: not followed; pack the file itself"
                if unsafe:
                    yield failure(f"{stem}/{name}", f"{origin}, {name}", unsafe)
                    continue
                inner: Any = archive.extractfile(info)
                # what the member unpacks to was counted when the tar was: only the object is needed here
                inner.budget = budget
                yield from _member(inner, name, stem, origin, read)
        ended = not counted.tail.strip(b"\0")
        while block := counted.read():
            if ended and block.strip(b"\0"):
                raise Refused("more stands behind the end of this tar archive, and was not read; split it there")
    except TORN as error:
        raise Refused(f"not a whole tar archive ({error}), so the rest was not read; fetch it again") from None
    if not ended:
        raise Refused("this tar archive ends without its end mark, so what follows may be lost; fetch it again")
    if not taken:
        raise Refused("the archive holds nothing that Marsad reads; name other files")
