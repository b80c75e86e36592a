"""Make the theme ours: escape in every template, ship nothing of the theme's own, give every page the site's own facts."""

import re
from itertools import count
from pathlib import Path

from gazette import pages

_THEIRS = re.compile(r"assets/(?:javascripts|stylesheets|images)/")
_SCROLL = '<div class="scroll" tabindex="0" role="region" aria-label="表格 {}">'


def on_config(config):
    """Tell search engines where the site map is, too."""
    config.theme.static_templates.add("robots.txt")
    return config


def on_files(files, config):
    """Leave out the styles and scripts the theme ships, for our pages load their own; remember what every page is given."""
    facts = pages.common(config.extra["catalog"], config.site_url)
    config.extra["common"] = {**facts, "report": config.extra["report"]}
    for file in [file for file in files if _THEIRS.match(file.src_uri)]:
        files.remove(file)
    return files


def on_env(env, config, files):
    """Escape by default in every template of ours; MkDocs escapes nowhere and the theme's own templates rely on it."""
    folder = Path(config.theme.custom_dir)
    ours = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    env.autoescape = lambda name: name in ours
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    env.auto_reload = False  # each build has a new environment; without this every page looks at every template's date
    return env


def on_page_content(html, page, config, files):
    """Wide tables and listings of pages written by hand scroll by themselves, also by keyboard."""
    numbers = count(1)
    html = re.sub("<table>", lambda found: f"{_SCROLL.format(next(numbers))}<table>", html).replace(
        "</table>", "</table></div>"
    )
    return html.replace("<pre>", '<pre tabindex="0">')


def on_page_context(context, page, config, nav):
    """Every page has the site's header and footer."""
    return {**context, **config.extra["common"]}


def on_template_context(context, template_name, config):
    """So has the page for addresses that lead nowhere."""
    return {**context, **config.extra["common"], "base_url": context["base_url"].rstrip("/")}
