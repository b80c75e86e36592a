"""What a picture tells beside what it shows: where, by whom and with what words it was taken."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from PIL import ExifTags, Image, UnidentifiedImageError

from gazette.extraction.contents import Contents, UnreadableError

_PERSONAL = {
    ExifTags.Base.Artist: "作者",
    ExifTags.Base.XPAuthor: "作者",
    ExifTags.Base.CameraOwnerName: "相机所有者",
}
_CURE = "；请用「截图」或画图软件另存一份，或在文件属性里选「删除属性和个人信息」"


def contents(file: Path | IO[bytes]) -> Contents:
    """The words and traces of a picture's metadata. Its pixels are never decoded, so no picture is too large."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(file) as image:
            traces = tuple(dict.fromkeys(_traces(image)))
            words = [
                str(value) for value in (*image.getexif().values(), *image.info.values()) if isinstance(value, str)
            ]
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as error:
        raise UnreadableError("图片已损坏，或扩展名与内容不符；请重新导出") from error
    return Contents((("图片属性", "\n".join(words)),), traces, "程序看不见图片里的文字")


def _traces(image: Image.Image) -> Iterator[str]:
    exif = image.getexif()
    detail = exif.get_ifd(ExifTags.IFD.Exif)
    if exif.get_ifd(ExifTags.IFD.GPSInfo):
        yield f"图片里有拍摄地点（GPS）{_CURE}"
    for tag, name in _PERSONAL.items():
        if str(exif.get(tag) or detail.get(tag) or "").strip("\0 "):
            yield f"图片属性里有{name}{_CURE}"
    if {"author", "artist"} & {str(key).lower() for key in image.info}:
        yield f"图片属性里有作者{_CURE}"
