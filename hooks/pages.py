"""Give MkDocs a page for every record, list, organ and task; their bodies come from templates, not from Markdown."""

from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from gazette import pages, progress


class RecordPage(Page):
    """A page without Markdown: nothing to read, nothing to convert."""

    def read_source(self, config):
        self.markdown, self.content = "", ""

    def render(self, config, files):
        self.toc = TableOfContents([])


class _Once(dict):
    """What was made of a template's macro, kept under a key that says all that it depends on."""

    def __call__(self, key, macro, *values):
        if key not in self:
            self[key] = macro(*values)
        return self[key]


def on_config(config):
    """Plan the pages; refuse one written by hand at the address of another, before MkDocs empties the last site."""
    planned = list(pages.plan(config.extra["catalog"]))
    config.extra["described"] = {f"{page.url}index.md": page for page in planned}
    folder = Path(config.docs_dir)
    if taken := pages.displaced(planned, [path.relative_to(folder) for path in sorted(folder.rglob("*.md"))]):
        raise PluginError(f"{'、'.join(taken)}: 这个地址已经由程序生成网页，请把文件改名或移走")
    return config


def on_files(files, config):
    """Add the generated pages, out of the navigation; a home page written by hand stands in the generated one."""
    for uri, page in config.extra["described"].items():
        if files.get_file_from_path(uri):
            continue
        file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.page = RecordPage(page.title, file, config)
        file.page.meta = {"template": page.template}
        file.page.update_date = page.changed
        files.append(file)
    return files


def on_page_content(html, page, config, files):
    """The home page written by hand is the text of the generated one."""
    if described := config.extra["described"].get(page.file.src_uri):
        page.meta.setdefault("template", described.template)
    return html


def on_pre_page(page, config, files):
    """Nobody knows when a page written by hand last changed, so the site map does not say."""
    if not isinstance(page, RecordPage):
        page.update_date = ""
    return page


def on_env(env, config, files):
    """The pages come next; what many of them have in common can be made once."""
    env.globals["once"] = _Once()
    config.extra["stage"] = progress.Stage("生成页面")
    return env


def on_page_context(context, page, config, nav):
    """Hand a generated page what its template needs."""
    config.extra["stage"].tick()
    described = config.extra["described"].get(page.file.src_uri)
    if described is None:
        return context
    return {**context, "described": described, "said": pages.said(described, config.site_url), **described.view()}


def on_template_context(context, template_name, config):
    """The site map names only what search engines are to find."""
    if template_name != "sitemap.xml":
        return context
    described = config.extra["described"]
    left_out = {uri for uri, page in described.items() if not page.indexed}
    return {**context, "pages": [file for file in context["pages"] if file.src_uri not in left_out]}


@event_priority(100)
def on_post_build(config):
    """Say what was built."""
    config.extra["stage"].finish()
