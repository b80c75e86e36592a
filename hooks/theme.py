"""Make the theme ours: escape in every template, ship nothing of the theme's own, give every page the site's own facts."""

import re
from collections import Counter
from itertools import cycle
from pathlib import Path

from markupsafe import Markup, escape

from gazette import footer, glossary, pages
from gazette.display import Piece

_THEIRS = re.compile(r"assets/(?:javascripts|stylesheets|images)/")
_HEADED = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>|<table(?P<list> class=\"list\")?>", re.S)
_WRITTEN_TABLE = re.compile("<table>.*?</table>", re.S)
_TABLE = (
    '<div class="scroll" tabindex="0" role="region" aria-label="{0}"><table{1}><caption class="hidden">{0}</caption>'
)


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


def on_nav(nav, config, files):
    """Keep the navigation until every page has its title."""
    config.extra["nav"] = nav
    return nav


def on_env(env, config, files):
    """Escape by default in every template of ours; MkDocs escapes nowhere and the theme's own templates rely on it."""
    folder = Path(config.theme.custom_dir)
    ours = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    env.autoescape = lambda name: name in ours
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    settings = config.extra["catalog"].settings
    config.extra["common"]["foot"] = footer.groups(settings, _written(config.extra["nav"]))
    env.globals["explanations"] = glossary.addresses(settings)
    env.globals |= {"written_piece": _piece, "written_pieces": _pieces}
    env.auto_reload = False  # each build has a new environment; without this every page looks at every template's date
    return env


def on_page_content(html, page, config, files):
    """Tables and listings of pages written by hand scroll by themselves, also by keyboard; a table is called as its section."""
    html = _WRITTEN_TABLE.sub(_card, html)
    html = "".join(_named(html)).replace("</table>", "</table></div>").replace("<th>", '<th scope="col">')
    return html.replace("<pre>", '<pre tabindex="0">')


def on_page_context(context, page, config, nav):
    """Every page has the site's header and footer."""
    return {**context, **config.extra["common"]}


def on_template_context(context, template_name, config):
    """So has the page for addresses that lead nowhere."""
    return {**context, **config.extra["common"], "base_url": context["base_url"].rstrip("/")}


def _piece(one, base):
    """A value as a link, a day or plain text. No macro, for there are thirty to a page and each takes four times as long."""
    text = escape(one.text)
    if one.href:
        href = escape(one.href if one.external else f"{base}/{one.href}")
        away = ' rel="external noopener"' if one.external else ""
        return Markup(f'<a href="{href}"{away}>{text}</a>')
    return Markup(f'<time datetime="{escape(one.datetime)}">{text}</time>') if one.datetime else text


def _pieces(many, base):
    return Markup("、".join([_piece(one, base) for one in many]))


def _written(nav):
    """The pages of the navigation but home, each section with its pages."""
    for item in nav.items:
        pages_of = [
            page for page in (item.children if item.is_section else [item]) if page.is_page and not page.is_homepage
        ]
        yield item.title if item.is_section else "", [Piece(page.title, page.url) for page in pages_of]


def _card(table):
    """A table of three columns or more, of which a phone makes a card for each row: what a value is stands beside it."""
    heads = re.findall("<th[^>]*>(.*?)</th>", table[0])
    if len(heads) < 3:
        return table[0]
    names = cycle(re.sub("<[^>]+>", "", head).replace('"', "&quot;") for head in heads)
    return re.sub("<td", lambda _: f'<td data-label="{next(names)}"', table[0]).replace(
        "<table>", '<table class="list">'
    )


def _named(html):
    """A page cut at its tables, each with a name: its heading's, with a number after the first below that."""
    above, seen, end = "", Counter(), 0
    for found in _HEADED.finditer(html):
        yield html[end : found.start()]
        if found[1]:
            above = re.sub("<[^>]+>", "", found[2])
            yield found[0]
        else:
            seen[above] += 1
            yield _TABLE.format(f"{above}（表 {seen[above]}）" if seen[above] > 1 else above, found["list"] or "")
        end = found.end()
    yield html[end:]
