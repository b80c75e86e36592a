"""The table of each list."""

import csv
import io
from dataclasses import replace

import pytest

from demo_catalog import demo, site
from gazette import registers, tables
from gazette.schema.normative import Normative
from gazette.spreadsheets import spreadsheet


def rows(catalog, address):
    text = dict(tables.tables(catalog))[address]
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_every_kind_with_public_records_has_one_table_of_all_of_them():
    found = dict(tables.tables(site()))
    assert len(found) == len(site().by_kind)
    for records in site().by_kind.values():
        kind = type(records[0])
        assert len(rows(site(), tables.address(kind))) == len(records)


def test_a_row_tells_what_the_list_shows_with_days_and_amounts_that_programs_can_read():
    (bridge,) = rows(demo(), "projects/projects.csv")
    assert bridge["名称"] == "示例大桥工程"
    assert bridge["发布日期"] == "2026-02-02 09:00"
    assert bridge["最近变更"] == "2026-03-02 09:00"
    assert bridge["成文日期"] == "2026-02-01"
    assert bridge["总投资（万元）"] == str(demo().by_id["demo-bridge"].total_investment)
    assert (bridge["示例数据"], bridge["网页"]) == ("是", "projects/demo-bridge/")


def test_a_record_that_is_no_longer_public_is_in_no_table():
    assert [row["网页"] for row in rows(demo(), "penalties/penalties.csv")] == ["penalties/demo-penalty-1/"]
    gone = replace(demo(), records=tuple(one for one in demo().records if one.id in ("demo-penalty-2", "demo-county")))
    assert "penalties/penalties.csv" not in dict(tables.tables(gone))


def test_normative_documents_keep_the_table_of_their_query():
    assert tables.address(Normative) == registers.TABLE
    assert dict(tables.tables(site()))[registers.TABLE] == registers.table(site())


def test_no_cell_is_a_formula_and_a_comma_stays_in_its_cell():
    assert spreadsheet([("=1+1", "甲,乙", "-5+1", "@x")]) == "\ufeff'=1+1,\"甲,乙\",'-5+1,'@x\r\n"


@pytest.mark.parametrize("cell", ["＝1+1", "＋1", "－1+1", "＠x", "\n=1", "\t=1", "-５"])
def test_a_formula_in_the_disguise_of_full_width_or_of_a_line_end_is_none(cell):
    (row,) = csv.reader(io.StringIO(spreadsheet([(cell,)]).removeprefix("\ufeff"), newline=""))
    assert row == [f"'{cell}"]


def test_an_amount_below_nought_stays_a_number():
    assert spreadsheet([("-5", "-12.50")]) == "\ufeff-5,-12.50\r\n"
