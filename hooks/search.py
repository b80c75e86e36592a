"""Index the records for the search page."""

from pathlib import Path

from mkdocs.exceptions import PluginError

from gazette import pagefind, search


def on_files(files, config):
    """Begin to index: the indexer is a process of its own and works while the pages are made."""
    cache = Path(config.config_file_path).parent / ".cache/search"
    config.extra["indexing"] = pagefind.begin(search.parts(config.extra["catalog"]), cache)
    return files


def on_env(env, config, files):
    """The filters of the search page."""
    env.globals["filters"] = search.filters(config.extra["catalog"])
    return env


def on_post_build(config):
    """The index and its manifest, in place of the last build's."""
    output = Path(config.site_dir) / "pagefind"
    try:
        indexes = pagefind.finish(config.extra["indexing"], output)
    except (pagefind.IndexingError, ChildProcessError) as error:
        raise PluginError(str(error)) from error
    (output / "manifest.json").write_text(search.manifest(config.extra["catalog"], indexes), "utf-8")
