"""The page tags of government websites (《政府网站发展指引》附件，国办发〔2017〕47号); names are case-sensitive."""

from __future__ import annotations

from gazette.catalog import Catalog
from gazette.schema.record import Record
from gazette.schema.settings import Column, Site

Tags = tuple[tuple[str, str], ...]


def site_tags(site: Site, domain: str) -> Tags:
    """What every page carries; without a 网站标识码 its tag is left out."""
    code = (("SiteIDCode", site.id_code),) if site.id_code else ()
    return ("SiteName", site.name), ("SiteDomain", domain), *code


def home_tags(site: Site) -> Tags:
    """What the home page carries beside."""
    return _column("首页", site.description, (site.name,), "首页")


def column_tags(column: Column | None) -> Tags:
    """What a column's page and every page in it carry; nothing for a page that is in no column."""
    if column is None:
        return ()
    return _column(column.title, column.purpose, column.keywords or (column.title,), column.type)


def article_tags(record: Record, title: str, catalog: Catalog) -> Tags:
    """What a record's page carries: PubDate is the time shown, ContentSource the organ that publishes it."""
    return (
        ("ArticleTitle", title),
        ("PubDate", f"{record.published_at:%Y-%m-%d %H:%M}"),
        ("ContentSource", catalog.organ_title(record.organ)),
    )


def _column(name: str, description: str, keywords: tuple[str, ...], kind: str) -> Tags:
    return (
        ("ColumnName", name),
        ("ColumnDescription", description),
        ("ColumnKeywords", ",".join(keywords)),
        ("ColumnType", kind),
    )
