"""Give MkDocs a page for every record, list, organ and task; their bodies come from templates, not from Markdown."""

import re
from pathlib import Path

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from gazette import pages, progress

_UNUSED_ASSET = re.compile(r"assets/javascripts/|assets/images/favicon\.png")


class RecordPage(Page):
    """A page without Markdown: nothing to read, nothing to convert."""

    def read_source(self, config):
        self.markdown, self.content = "", ""

    def render(self, config, files):
        self.toc = TableOfContents([])


def on_files(files, config):
    """Add the generated pages, out of the navigation; leave out what the theme ships and no page loads."""
    catalog = config.extra["catalog"]
    config.extra["common"] = {
        **pages.common(catalog),
        "stylesheet": _stylesheet(files),
        "report": config.extra["report"],
    }
    config.extra["described"] = {}
    for page in pages.plan(catalog):
        uri = f"{page.url}index.md"
        config.extra["described"][uri] = page
        if files.get_file_from_path(uri):
            continue  # an editor wrote this page by hand
        file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.page = RecordPage(page.title, file, config)
        file.page.meta = {"template": page.template}
        file.page.update_date = page.changed
        files.append(file)
    for file in [file for file in files if _UNUSED_ASSET.match(file.src_uri)]:
        files.remove(file)
    return files


def on_pre_page(page, config, files):
    """Nobody knows when a page written by hand last changed, so the site map does not say."""
    if not isinstance(page, RecordPage):
        page.update_date = ""
    return page


def on_env(env, config, files):
    """Escape by default in every template of ours; MkDocs escapes nowhere and the theme's own templates rely on it."""
    folder = Path(config.theme.custom_dir)
    ours = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    env.autoescape = lambda name: name in ours
    env.trim_blocks = env.lstrip_blocks = True
    config.extra["stage"] = progress.Stage("生成页面")
    return env


def on_page_context(context, page, config, nav):
    """Hand a generated page what its template needs."""
    config.extra["stage"].tick()
    described = config.extra["described"].get(page.file.src_uri)
    return {**context, **config.extra["common"], **({"described": described, **described.view()} if described else {})}


def on_template_context(context, template_name, config):
    """The page for addresses that lead nowhere has the same header and footer."""
    return {**context, **config.extra["common"], "base_url": context["base_url"].rstrip("/")}


def on_post_build(config):
    """Say what was built."""
    config.extra["stage"].finish()


def _stylesheet(files):
    return next(file.url for file in files if re.fullmatch(r"assets/stylesheets/main\.\w+\.min\.css", file.src_uri))
