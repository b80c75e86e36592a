"""Every kind of disclosure the register knows. Adding a kind is one file here and its name in KINDS."""

from gazette.schema.annual_report import AnnualReport
from gazette.schema.budget import Budget
from gazette.schema.guide import Guide
from gazette.schema.institution import Institution
from gazette.schema.organ import Organ
from gazette.schema.penalty import Penalty
from gazette.schema.project import Project
from gazette.schema.record import Record
from gazette.schema.request_guide import RequestGuide
from gazette.schema.work_plan import WorkPlan

KINDS: tuple[type[Record], ...] = (
    WorkPlan,
    Budget,
    Project,
    Penalty,
    Organ,
    AnnualReport,
    Guide,
    Institution,
    RequestGuide,
)
