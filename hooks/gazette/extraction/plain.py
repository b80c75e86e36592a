"""Plain text and tables of commas, in the encodings that offices use."""

from __future__ import annotations

from pathlib import Path

from gazette.extraction.contents import Contents, UnreadableError


def contents(file: Path) -> Contents:
    """The text of the file; UnreadableError when it is none."""
    data = file.read_bytes()
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "gb18030"):
        try:
            return Contents((("", data.decode(encoding)),))
        except UnicodeDecodeError:
            continue
    raise UnreadableError("不是文本文件，或编码无法识别；请另存为 UTF-8 编码")
