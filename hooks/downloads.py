"""Publish each record's YAML and attachments beside its page, and the table of each list."""

from mkdocs.structure.files import File

from gazette import downloads, tables


def on_files(files, config):
    """Add the downloads; a preview that shows a report of problems goes without, for its files may be gone."""
    if config.extra["report"]:
        return files
    for uri, text in downloads.sources(config.extra["catalog"]):
        files.append(File.generated(config, uri, content=text))
    for uri, text in tables.tables(config.extra["catalog"]):
        files.append(File.generated(config, uri, content=text.encode()))
    for uri, path in downloads.attachments(config.extra["catalog"]):
        files.append(File.generated(config, uri, abs_src_path=str(path)))
    return files
