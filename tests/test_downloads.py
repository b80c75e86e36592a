"""What can be downloaded with a record."""

from demo_catalog import DEMO, demo
from gazette import downloads


def test_every_public_record_has_the_yaml_it_was_read_from():
    found = dict(downloads.sources(demo()))
    assert sorted(found) == sorted(f"{record.url}record.yml" for record in demo().public)
    assert found["projects/demo-bridge/record.yml"] == (DEMO / "data/projects/bridge.yml").read_text("utf-8")


def test_one_of_several_documents_is_cut_out_of_its_file():
    text = dict(downloads.sources(demo()))["organs/demo-town/record.yml"]
    assert text.startswith("id: demo-town\n")
    assert "demo-county\ntitle" not in text


def test_withdrawn_and_ended_records_have_none():
    assert not [uri for uri, _ in downloads.sources(demo()) if "demo-penalty-2" in uri or "demo-penalty-3" in uri]


def test_an_attachment_stands_beside_its_record():
    assert list(downloads.attachments(demo())) == [
        ("projects/demo-bridge/plan.txt", DEMO / "data/projects/files/plan.txt")
    ]
