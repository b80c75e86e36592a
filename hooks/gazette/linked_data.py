"""What a page says to machines in JSON-LD (schema.org): where it stands, and what its record is.

A made-up record says so in its name: a machine must not take it for a fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece
from gazette.schema.annual_report import AnnualReport
from gazette.schema.budget import Budget
from gazette.schema.complaint_channel import ComplaintChannel
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.department_budget import DepartmentBudget
from gazette.schema.enforcement_statistics import EnforcementStatistics
from gazette.schema.normative import Normative
from gazette.schema.organ import Organ
from gazette.schema.record import Record
from gazette.schema.request_guide import RequestGuide
from gazette.schema.settings import Site
from gazette.validity import IN_FORCE, validity

Thing = dict[str, Any]


def graph(crumbs: Iterable[Piece], title: str, thing: Thing | None, root: str) -> Thing:
    """What one page says. `root` is the address of the site, with a slash at its end; `thing` is what its record is."""
    trail = [*((one.text, _address(one.href, root)) for one in crumbs), (title, "")]
    steps = [
        {"@type": "ListItem", "position": number, "name": name, **({"item": href} if href else {})}
        for number, (name, href) in enumerate(trail, 1)
    ]
    found: list[Thing] = [{"@type": "BreadcrumbList", "itemListElement": steps}] if len(steps) > 1 else []
    return {"@context": "https://schema.org", "@graph": [*found, *([thing] if thing else [])]}


def website(site: Site, host: str, root: str) -> Thing:
    """The site itself, for its home page; `host` is the name of the organ that runs it, "" when it is nobody's."""
    publisher = {"publisher": {"@type": "GovernmentOrganization", "name": host}} if host else {}
    asked = {"@type": "EntryPoint", "urlTemplate": f"{root}search/?q={{query}}"}
    action = {"@type": "SearchAction", "target": asked, "query-input": "required name=query"}
    described = {"name": site.name, "description": site.description, "url": root, "inLanguage": "zh-CN"}
    return {"@type": "WebSite", **described, **publisher, "potentialAction": action}


def thing(record: Record, catalog: Catalog, root: str) -> Thing | None:
    """What a public record is, None for kinds schema.org has no word for."""
    describe = _THINGS.get(type(record))
    if describe is None:
        return None
    name = f"示例数据：{record.title}" if record.example else record.title
    about = {"name": name, "description": record.summary, "url": root + record.url}
    return {key: value for key, value in {**about, **describe(record, catalog, root)}.items() if value}


def _organ(record: Organ, catalog: Catalog, root: str) -> Thing:
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{root}{record.url}#organ",
        "alternateName": record.short_name,
        "identifier": record.uscc,
        "address": record.address,
        "telephone": record.phone,
        "faxNumber": record.fax,
        "parentOrganization": _maker(record.parent, catalog, root) if record.parent else None,
    }


def _dataset(record: Record, catalog: Catalog, root: str) -> Thing:
    source = {
        "@type": "DataDownload",
        "encodingFormat": "application/yaml",
        "contentUrl": f"{root}{record.url}record.yml",
    }
    return {
        "@type": "Dataset",
        **_published(record),
        "creator": _maker(record.organ, catalog, root),
        "temporalCoverage": str(record.filing_year),
        "distribution": [source],
    }


def _legislation(record: Normative, catalog: Catalog, root: str) -> Thing:
    standing = validity(record, catalog, catalog.today).status
    return {
        "@type": "Legislation",
        **_published(record),
        "legislationIdentifier": record.doc_no,
        "legislationType": record.kind,
        "legislationDate": str(record.made_on),
        "legislationPassedBy": _maker(record.organ, catalog, root),
        "legislationLegalForce": f"https://schema.org/{'InForce' if standing in IN_FORCE else 'NotInForce'}",
    }


def _service(record: Record, catalog: Catalog, root: str) -> Thing:
    return {"@type": "GovernmentService", "serviceType": record.LABEL, "provider": _maker(record.organ, catalog, root)}


def _published(record: Record) -> Thing:
    changed = record.updated_at or record.published_at
    return {
        "datePublished": record.published_at.isoformat(),
        "dateModified": changed.isoformat(),
        "inLanguage": "zh-CN",
    }


def _maker(organ_id: str, catalog: Catalog, root: str) -> Thing:
    organ = catalog.organ(organ_id)
    known = {"@id": f"{root}{organ.url}#organ"} if organ else {}
    return {"@type": "GovernmentOrganization", **known, "name": catalog.organ_title(organ_id)}


def _address(href: str, root: str) -> str:
    return root + href.removeprefix("./")


_THINGS: Mapping[type[Record], Callable[[Any, Catalog, str], Thing]] = {
    Organ: _organ,
    Normative: _legislation,
    **dict.fromkeys((Budget, DepartmentBudget, AnnualReport, EnforcementStatistics, ComplaintStatistics), _dataset),
    **dict.fromkeys((RequestGuide, ComplaintChannel), _service),
}
