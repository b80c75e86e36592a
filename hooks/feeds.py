"""Add the feeds of every channel, their archives and the calendars to the site."""

from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel

from gazette import feeds, progress


class WrittenFile(File):
    """A file that is where it belongs already: MkDocs would look it up four times over to find that out."""

    def copy_file(self, dirty=False):
        """Nothing is left to be copied."""


def on_files(files, config):
    """Feeds as generated files, so that MkDocs checks the links to them; none in a preview that shows a report.

    Each is written at once where it belongs: kept until MkDocs copies it they take more memory than all records.
    """
    if config.extra["report"]:
        return files
    try:
        with progress.stage("生成订阅源") as running:
            folders = set()
            for feed in feeds.feeds(config.extra["catalog"], config.site_url):
                written = Path(config.site_dir, feed.uri)
                if written.parent not in folders:
                    folders.add(written.parent)
                    written.parent.mkdir(parents=True, exist_ok=True)
                written.write_bytes(feed.text)
                out = InclusionLevel.NOT_IN_NAV
                files.append(WrittenFile.generated(config, feed.uri, abs_src_path=str(written), inclusion=out))
                running.tick()
    except ValueError as error:
        raise PluginError(f"订阅源无法生成：\n{error}") from error
    return files
