"""PDF with a text layer."""

from __future__ import annotations

import io
import logging

from marsad.ingest.settings import Refused, Settings, library, with_note
from marsad.model.structs import Capture

_PAGES = 300


def pdf(data: bytes, report: str, origin: str, settings: Settings, url: str | None = None) -> Capture:
    """The text layer of a PDF; ``Refused`` where there is none. Pages without text are named."""
    lib = library("pypdf", "reading PDF")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[str] = []
    try:
        reader = lib.PdfReader(io.BytesIO(data))
        if len(reader.pages) > _PAGES:
            raise Refused(f"a PDF of more than {_PAGES} pages; split it into one file per report")
        for page in reader.pages:
            pages.append(page.extract_text())
        title = reader.metadata.title if reader.metadata else None
    except Refused:
        raise
    except Exception as error:  # pypdf raises whatever the bytes lead it to
        raise Refused(
            f"not a PDF that can be read ({type(error).__name__}: {str(error)[:80]}); save its text"
        ) from None
    text = "\n".join(pages)
    if not text.strip():
        raise Refused("a PDF without a text layer (scanned?); run OCR over it first")
    capture = Capture(report=report, data=data, origin=origin, text=text, title=title or None, url=url)
    if empty := [str(n) for n, words in enumerate(pages, 1) if not words.strip()]:
        shown = ", ".join(empty[:20]) + (" …" if len(empty) > 20 else "")
        capture = with_note(capture, f"no text on {len(empty)} of its {len(pages)} pages (scanned?): {shown}")
    if b"%%EOF" not in data[-2048:]:
        capture = with_note(capture, "the PDF is torn at its end, so what follows may be lost")
    return capture
