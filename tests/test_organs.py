"""Organs by their sort."""

from dataclasses import replace

from demo_catalog import demo, site
from gazette.organs import organ_groups


def names(catalog):
    return {group.title: [one.title for one, _ in group.organs] for group in organ_groups(catalog.records, catalog)}


def test_the_government_its_departments_and_the_towns_stand_apart_and_the_fictional_last():
    found = names(site())
    assert list(found) == ["本级政府", "部门和机构", "乡镇", "示例机构"]
    assert found["本级政府"] == ["长海县人民政府"]
    assert "县政府办公室" in found["部门和机构"]
    assert found["乡镇"] == [
        "大长山岛镇人民政府",
        "广鹿岛镇人民政府",
        "海洋岛镇人民政府",
        "小长山岛镇人民政府",
        "獐子岛镇人民政府",
    ]
    assert all(name.startswith("示例") for name in found["示例机构"])


def test_every_organ_is_in_one_group():
    found = [name for group in names(site()).values() for name in group]
    assert sorted(found) == sorted(one.title for one in site().organs.values())


def test_an_organ_tells_how_much_it_published_beside_its_own_page():
    counts = {one.id: count for group in organ_groups(demo().records, demo()) for one, count in group.organs}
    assert counts == {
        name: len([one for one in demo().public if name in one.organs and one.NAME != "organ"])
        for name in ("demo-county", "demo-town")
    }
    assert counts["demo-county"] > counts["demo-town"] > 0


def test_a_town_is_known_by_its_name_too():
    town = demo().organs["demo-town"].model_copy(update={"example": False, "region": None})
    catalog = replace(demo(), records=(town,))
    assert names(catalog) == {"乡镇": ["示例镇人民政府"]}
