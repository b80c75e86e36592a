"""The handbook's tables of fields come from the declarations."""

from mkdocs.exceptions import PluginError

from gazette import handbook


def on_page_markdown(markdown, page, config, files):
    """Fill the marks of a page written by hand."""
    try:
        return handbook.filled(
            markdown, config.extra["catalog"], lambda name: files.get_file_from_path(f"handbook/{name}") is not None
        )
    except ValueError as error:
        raise PluginError(f"content/{page.file.src_uri}: {error}") from error
