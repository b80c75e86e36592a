"""Attachments made by the libraries people use, and what is read in them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from fpdf import FPDF
from openpyxl import Workbook
from openpyxl.comments import Comment
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText

from conftest import BASE, write
from gazette.extraction.contents import Contents, UnreadableError
from gazette.extraction.formats import contents
from gazette.leaks import leaks
from gazette.readings import readings

IDENTITY = "11010519491231002X"
Lines = Callable[..., list[str]]


def labels(found: Contents) -> set[str]:
    return {leak.kind.label for _, text in found.texts for leak in leaks(text)}


def pdf(file: Path, *pages: str, **properties: str) -> Path:
    document = FPDF()
    document.set_font("Helvetica", size=12)
    for page in pages:
        document.add_page()
        document.multi_cell(0, 10, page)
    if author := properties.get("author"):
        document.set_author(author)
    document.output(str(file))
    return file


def rewritten(file: Path, change: Callable[[PdfWriter], object]) -> Path:
    writer = PdfWriter(clone_from=PdfReader(file))
    change(writer)
    writer.write(file)
    return file


def word(file: Path, *paragraphs: str) -> Path:
    document = Document()
    document.core_properties.author = ""
    document.core_properties.comments = ""
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(file))
    return file


def book(file: Path, change: Callable[[Workbook], object] = lambda _: None) -> Path:
    workbook = Workbook()
    workbook.properties.creator = ""
    change(workbook)
    workbook.save(file)
    return file


def test_a_number_on_any_page_of_a_pdf_is_found(tmp_path: Path) -> None:
    found = contents(pdf(tmp_path / "a.pdf", "first", f"second {IDENTITY}"))
    assert [where for where, text in found.texts if IDENTITY in text] == ["第2页"]
    assert labels(found) == {"居民身份证号码"}
    assert (found.traces, found.blind) == ((), "")


def test_the_author_the_notes_and_the_files_inside_a_pdf_are_traces(tmp_path: Path) -> None:
    assert "作者" in contents(pdf(tmp_path / "a.pdf", "x", author="Somebody")).traces[0]
    note = FreeText(text=f"tel {IDENTITY}", rect=(50, 50, 200, 100))
    noted = rewritten(pdf(tmp_path / "b.pdf", "x"), lambda writer: writer.add_annotation(0, note))
    assert "第1页有批注" in contents(noted).traces[0]
    full = rewritten(pdf(tmp_path / "c.pdf", "x"), lambda writer: writer.add_attachment("list.txt", b"x"))
    assert "夹带" in contents(full).traces[0]


def test_a_pdf_without_words_is_blind_and_one_with_a_password_is_refused(tmp_path: Path) -> None:
    assert contents(pdf(tmp_path / "a.pdf", "")).blind
    locked = rewritten(pdf(tmp_path / "b.pdf", "x"), lambda writer: writer.encrypt("secret", algorithm="RC4-128"))
    with pytest.raises(UnreadableError, match="密码"):
        contents(locked)


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.xlsx", "a.png"])
def test_a_broken_file_is_refused(tmp_path: Path, name: str) -> None:
    for data in (b"", b"not what it says", b"%PDF-1.4\n\xff\xfe", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0 old"):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(UnreadableError):
            contents(tmp_path / name)


def test_a_number_in_any_part_of_a_document_is_found(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    document = Document()
    document.core_properties.author = document.core_properties.comments = ""
    paragraph = document.add_paragraph("")
    for part in (IDENTITY[:6], IDENTITY[6:10], IDENTITY[10:]):
        paragraph.add_run(part).bold = True
    document.sections[0].header.paragraphs[0].text = "机密★10年"
    table = document.add_table(1, 3)
    for cell, part in zip(table.rows[0].cells, ("6299", "9999", "tel 15400000000"), strict=True):
        cell.text = part
    document.save(str(file))
    assert labels(contents(file)) == {"居民身份证号码", "密级标志", "手机号码"}


def test_the_author_comments_and_changes_of_a_document_are_traces(tmp_path: Path) -> None:
    assert contents(word(tmp_path / "clean.docx", "x")).traces == ()
    document = Document()
    document.core_properties.author = "Somebody"
    document.save(str(tmp_path / "a.docx"))
    assert "作者" in contents(tmp_path / "a.docx").traces[0]
    document = Document()
    document.core_properties.author = document.core_properties.comments = ""
    run = document.add_paragraph("x").runs[0]
    document.add_comment(run, text=f"ask {IDENTITY}", author="", initials="")
    run._r.addprevious(OxmlElement("w:ins"))
    document.save(str(tmp_path / "b.docx"))
    found = contents(tmp_path / "b.docx")
    assert {trace.split("；")[0] for trace in found.traces} == {"文件里有批注", "文件里有修订痕迹"}
    assert labels(found) == {"居民身份证号码"}


def test_numbers_in_cells_are_found_also_when_they_are_figures_or_cut(tmp_path: Path) -> None:
    def fill(workbook: Workbook) -> None:
        sheet = workbook.active
        sheet.append([15400000000, "x"])
        sheet.append([IDENTITY[:6], IDENTITY[6:14], IDENTITY[14:]])
        sheet.append([1.5, 2024, 300])

    assert labels(contents(book(tmp_path / "a.xlsx", fill))) == {"手机号码", "居民身份证号码"}
    assert contents(book(tmp_path / "b.xlsx")).traces == ()


def test_hidden_sheets_and_rows_comments_and_authors_of_a_workbook_are_traces(tmp_path: Path) -> None:
    def fill(workbook: Workbook) -> None:
        workbook.properties.creator = "Somebody"
        workbook.create_sheet("list").sheet_state = "veryHidden"
        workbook.active["A1"].comment = Comment("x", "y")
        workbook.active.row_dimensions[3].hidden = True

    found = " ".join(contents(book(tmp_path / "a.xlsx", fill)).traces)
    assert [word for word in ("作者", "工作表", "批注", "行或列") if word not in found] == []


def test_an_archive_far_larger_than_it_looks_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 250_000_000 + b"</a>")
    with pytest.raises(UnreadableError, match="200 MB"):
        contents(tmp_path / "a.docx")


def test_entities_of_a_document_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(UnreadableError):
        contents(tmp_path / "a.docx")


def test_the_place_and_the_author_of_a_picture_are_traces(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Somebody"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[1] = "N"
    Image.new("RGB", (4, 4)).save(tmp_path / "a.jpg", exif=exif)
    assert len(contents(tmp_path / "a.jpg").traces) == 2
    Image.new("RGB", (4, 4)).save(tmp_path / "clean.jpg")
    assert contents(tmp_path / "clean.jpg").traces == ()
    text = PngInfo()
    text.add_text("Author", "Somebody")
    text.add_text("Comment", f"tel {IDENTITY}")
    Image.new("RGB", (4, 4)).save(tmp_path / "a.png", pnginfo=text)
    assert contents(tmp_path / "a.png").traces
    assert labels(contents(tmp_path / "a.png")) == {"居民身份证号码"}


def test_text_in_the_encodings_of_offices_is_read(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        (tmp_path / "a.csv").write_bytes(f"姓名,证件\n示例,{IDENTITY}\n".encode(encoding))
        assert labels(contents(tmp_path / "a.csv")) == {"居民身份证号码"}, encoding


def test_a_long_document_is_read_and_then_remembered(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    pdf(tmp_path / "data/a.pdf", *["A line of text. " * 60] * 199, f"last {IDENTITY}")
    first = readings(tmp_path, ["a.pdf", "gone.pdf"])
    assert [where for _, _, where in first["a.pdf"].leaks] == ["第200页"]
    assert readings(tmp_path, ["a.pdf"], limit=0.0001) == first


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(tmp_path: Path) -> None:
    endless = BASE["data/projects/files/scan.pdf"].replace("(Plan) Tj", "(Plan) Tj " * 3_000_000)
    write(tmp_path, {"data/a.pdf": endless.replace("Length 35", f"Length {len(endless)}")})
    word(tmp_path / "data/b.docx", IDENTITY)
    found = readings(tmp_path, ["a.pdf", "b.docx"], limit=3)
    assert "没有读完" in found["a.pdf"].fault
    assert [kind.label for kind, _, _ in found["b.docx"].leaks] == ["居民身份证号码"]


def test_a_leak_in_an_attachment_is_a_problem_of_its_record(site: Path, lines: Lines) -> None:
    word(site / "data/projects/files/plan.docx", f"证件 {IDENTITY}")
    text = (site / "data/projects/wharf.yml").read_text("utf-8").replace("files/plan.txt", "files/plan.docx")
    (found,) = lines({"data/projects/wharf.yml": text})
    assert found.startswith("data/projects/wharf.yml:17:12: attachments[1].file: 附件正文含有居民身份证号码")
    assert IDENTITY not in found
