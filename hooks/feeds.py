"""Add the feeds of every channel, their archives and the calendars to the site."""

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel

from gazette import feeds, progress


def on_files(files, config):
    """Feeds as generated files, so that MkDocs checks the links to them; none in a preview that shows a report."""
    if config.extra["report"]:
        return files
    try:
        with progress.stage("生成订阅源") as running:
            for feed in feeds.feeds(config.extra["catalog"], config.site_url):
                files.append(File.generated(config, feed.uri, content=feed.text, inclusion=InclusionLevel.NOT_IN_NAV))
                running.tick()
    except ValueError as error:
        raise PluginError(f"订阅源无法生成：\n{error}") from error
    return files
