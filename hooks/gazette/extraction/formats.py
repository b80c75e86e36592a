"""Which format is read by which module."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from gazette.extraction import office, pdf, pictures, plain
from gazette.extraction.contents import Contents

_READERS: dict[str, Callable[[Path], Contents]] = {
    **dict.fromkeys(("pdf",), pdf.contents),
    **dict.fromkeys(("docx", "xlsx", "pptx", "ofd"), office.contents),
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "webp"), pictures.contents),
    **dict.fromkeys(("txt", "csv"), plain.contents),
}


def contents(file: Path) -> Contents:
    """What a file holds, by its suffix; UnreadableError when it is broken or locked. Of unknown formats only that nothing was read."""
    read = _READERS.get(file.suffix[1:].lower())
    return read(file) if read else Contents(blind=f"程序读不了 {file.suffix} 格式")
