"""What can be followed."""

from dataclasses import replace

from demo_catalog import demo
from gazette.channels import GROUPS, Channel, channels
from gazette.schema.project import Project
from gazette.schema.record import Slice

CHANNELS = {channel.folder: channel for channel in channels(demo())}


def test_the_site_columns_kinds_organs_towns_projects_and_pairs_can_be_followed():
    assert list(CHANNELS) == [
        "",
        "columns/plans/",
        "columns/money/",
        "columns/building/",
        "columns/enforcement/",
        "columns/organs/",
        "budgets/",
        "projects/",
        "penalties/",
        "work-plans/",
        "organs/",
        "organs/demo-county/",
        "organs/demo-town/",
        "towns/210224100/",
        "projects/demo-bridge/",
        "budgets/organ/demo-county/",
        "projects/organ/demo-county/",
        "projects/organ/demo-town/",
        "penalties/organ/demo-county/",
        "work-plans/organ/demo-county/",
        "organs/organ/demo-county/",
        "organs/organ/demo-town/",
    ]


def test_every_channel_is_in_a_group_of_the_subscription_page():
    assert {channel.group for channel in CHANNELS.values()} <= set(GROUPS)


def test_a_channel_holds_records_newest_first_and_those_of_which_a_notice_remains():
    assert [record.id for record in CHANNELS["penalties/"].records] == [
        "demo-penalty-1",
        "demo-penalty-2",
        "demo-penalty-3",
    ]


def test_a_joint_record_is_in_the_channel_of_each_organ():
    assert "demo-bridge" in [record.id for record in CHANNELS["organs/demo-town/"].records]


def test_a_town_has_what_its_organs_publish_and_what_names_it_as_its_place():
    assert {record.id for record in CHANNELS["towns/210224100/"].records} == {"demo-town", "demo-bridge"}
    assert CHANNELS["towns/210224100/"].page == "organs/demo-town/"


def test_every_channel_is_followed_by_its_records_and_by_its_changes():
    assert all([run.of_changes for run in channel.runs] == [False, True] for channel in CHANNELS.values())
    assert CHANNELS["projects/demo-bridge/"].main.atom == "projects/demo-bridge/atom.xml"
    assert CHANNELS["projects/demo-bridge/"].changes.atom == "projects/demo-bridge/changes-atom.xml"


def test_channels_of_a_catalog_are_found_once():
    assert channels(demo()) is channels(demo())
    assert channels(replace(demo())) is not channels(demo())


def test_a_channel_keeps_its_address_when_its_organ_is_renamed():
    town = demo().by_id["demo-town"]
    moved = town.model_copy(update={"id": "new-town", "aliases": ("demo-town",), "organ": "new-town"})
    records = tuple(moved if record.id == "demo-town" else record for record in demo().records)
    found = {channel.folder: channel for channel in channels(replace(demo(), records=records))}
    assert found["organs/demo-town/"].page == "organs/new-town/"
    assert "organs/new-town/" not in found


def test_a_kind_may_offer_slices_such_as_topics():
    class Sliced(Project):
        def slices(self):
            return (Slice("topics/harbours/", "主题：港口"),)

    bridge = demo().by_id["demo-bridge"]
    sliced = Sliced.model_construct(**{name: getattr(bridge, name) for name in type(bridge).model_fields})
    records = tuple(sliced if record.id == "demo-bridge" else record for record in demo().records)
    found = {channel.folder: channel for channel in channels(replace(demo(), records=records))}
    topic: Channel = found["topics/harbours/"]
    assert (topic.title, [record.id for record in topic.records]) == ("主题：港口", ["demo-bridge"])
