"""The same data makes the same bytes, wherever and whenever it is built."""

from pathlib import Path

from demo_site import built_at


def contents(site: Path) -> dict[str, bytes]:
    """Every file by its name."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_two_builds_are_byte_identical(built: Path, copy: Path, tmp_path: Path):
    other = {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "PYTHONHASHSEED": "7"}
    again = built_at(copy, tmp_path / "another folder", **other)
    first, second = contents(built), contents(again)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
