"""Look through everything that was written before the site is accepted."""

import sys
from pathlib import Path

from mkdocs.exceptions import PluginError

from gazette import outputs, progress


def on_post_build(config):
    """Refuse a site that gives away what must never be published; a preview that shows a report is not looked at."""
    if config.extra["report"]:
        return
    with progress.stage("检查网站文件") as looking:
        found = list(outputs.given_away(Path(config.site_dir), config.extra["catalog"], looking.tick))
    lines = [f"{path}: 含有{kind.label}" for path, kind in found if kind.hard or kind.everywhere]
    if lines:
        raise PluginError("网站文件里有不能公开的内容，网站没有更新：\n" + "\n".join(lines))
    for path, kind in found:
        sys.stderr.write(f"提醒: {path}: 含有{kind.label}，请核对\n")
