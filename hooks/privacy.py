"""Look through everything that was written before the site is accepted."""

import sys
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority

from gazette import outputs, progress


@event_priority(50)
def _looked(config):
    """Look through pages, feeds and downloads while the indexer, a process of its own, is at work."""
    config.extra["inspection"] = outputs.Inspection.of(config.extra["catalog"])
    config.extra["given_away"] = _given_away(config)


@event_priority(-50)
def _refused(config):
    """Look through what was written since; refuse a site that gives away what must never be published."""
    found = [*config.extra["given_away"], *_given_away(config)]
    lines = [f"{path}: 含有{kind.label}" for path, kind in found if kind.hard or kind.everywhere]
    if lines:
        raise PluginError("网站文件里有不能公开的内容，网站没有更新：\n" + "\n".join(lines))
    for path, kind in found:
        sys.stderr.write(f"提醒: {path}: 含有{kind.label}，请核对\n")


def _given_away(config):
    """Nothing of a preview that shows a report, which is not looked at."""
    if config.extra["report"]:
        return []
    try:
        with progress.stage("检查网站文件") as looking:
            return list(config.extra["inspection"].given_away(Path(config.site_dir), looking.tick))
    except ChildProcessError as error:
        raise PluginError(str(error)) from error


on_post_build = CombinedEvent(_looked, _refused)
