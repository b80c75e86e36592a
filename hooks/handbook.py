"""The handbook's tables of fields come from the declarations."""

from mkdocs.exceptions import PluginError

from gazette import handbook


def on_page_markdown(markdown, page, config, files):
    """Fill the marks of a page written by hand."""
    try:
        return handbook.filled(markdown)
    except ValueError as error:
        raise PluginError(f"content/{page.file.src_uri}: {error}") from error
