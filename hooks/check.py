"""Load and check the data before anything is built; hand the catalog to the entries that follow."""

import gc
import logging
import re
import sys
from pathlib import Path

from mkdocs.exceptions import PluginError

from gazette import catalog, cli, problems

# What a live preview goes on showing, under the report, while the data is broken.
preview = {"serving": False, "catalog": None}

# A build makes hardly any cycles; by default the collector would go through all records for them a dozen times.
gc.set_threshold(20_000, 10, 10)


def on_startup(command, dirty):
    """Remember whether somebody is watching."""
    preview["serving"] = command == "serve"


def on_config(config):
    """Stop with every problem at once, before MkDocs empties the folder of the last build."""
    # MkDocs' own account of a build is in English and of no use to an editor; its warnings still count.
    logging.getLogger("mkdocs.commands.build").setLevel(logging.WARNING)
    _check_configuration(config)
    now = catalog.beijing_now()
    gc.unfreeze()
    found, told = cli.checked(Path(config.config_file_path).parent, now.date(), now)
    gc.freeze()  # what was read stays until the end: no need to go through it again
    wrong, advice = problems.errors(told), problems.reminders(told)
    config.extra["report"] = problems.report(wrong) if wrong else ""
    if wrong and not (preview["serving"] and preview["catalog"]):
        raise PluginError("data 里有问题，网站没有生成：\n" + config.extra["report"])
    if wrong:
        sys.stderr.write(config.extra["report"] + "\n")
    elif advice:
        sys.stderr.write(f"有 {len(advice)} 处提醒，不妨碍生成网站；运行 make check 逐条查看。\n")
    preview["catalog"] = preview["catalog"] if wrong else found.released
    config.extra["catalog"] = preview["catalog"]
    config.site_name = preview["catalog"].settings.site.name
    return config


def _check_configuration(config):
    """What mkdocs.yml must say for the rest to work."""
    if not re.fullmatch(r"https?://[^\s?#]+", config.site_url or ""):
        raise PluginError("mkdocs.yml: site_url 应为网站的完整网址，如 https://fz.example.cn/；订阅源里的链接要用它")
    if not (Path(config.theme.custom_dir or ".") / "records/record.html").is_file():
        raise PluginError("mkdocs.yml: theme 的 custom_dir 应为本程序的 overrides 文件夹")
