"""Index the records for the search page."""

from pathlib import Path

from mkdocs.exceptions import PluginError

from gazette import pagefind, search


def on_files(files, config):
    """Begin to index: the indexer is a process of its own and works while the pages are made."""
    config.extra["indexing"] = pagefind.begin(search.documents(config.extra["catalog"]))
    return files


def on_env(env, config, files):
    """The filters of the search page, and how many indexes it asks."""
    catalog = config.extra["catalog"]
    env.globals |= {"facets": search.facets(catalog), "parts": search.parts(catalog)}
    return env


def on_post_build(config):
    """The index, in place of the last build's."""
    try:
        pagefind.finish(config.extra["indexing"], Path(config.site_dir) / "pagefind")
    except pagefind.IndexingError as error:
        raise PluginError(str(error)) from error
