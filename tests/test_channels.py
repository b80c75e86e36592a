"""What can be followed."""

from demo_catalog import demo
from gazette.channels import channels


def test_the_site_comes_first_then_kinds_then_organs():
    assert [channel.folder for channel in channels(demo())] == [
        "",
        "budgets/",
        "projects/",
        "penalties/",
        "work-plans/",
        "organs/",
        "organs/demo-county/",
        "organs/demo-town/",
    ]


def test_a_channel_holds_public_records_newest_first():
    penalties = next(channel for channel in channels(demo()) if channel.folder == "penalties/")
    assert [record.id for record in penalties.records] == ["demo-penalty-1"]
    site = channels(demo())[0]
    assert [record.id for record in site.records][:2] == ["demo-penalty-1", "demo-bridge"]


def test_a_joint_record_is_in_the_channel_of_each_organ():
    town = next(channel for channel in channels(demo()) if channel.folder == "organs/demo-town/")
    assert "demo-bridge" in [record.id for record in town.records]
