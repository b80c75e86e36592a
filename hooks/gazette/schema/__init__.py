"""Every kind of disclosure the register knows. Adding a kind is one file here and its name in KINDS."""

from gazette.schema.annual_report import AnnualReport
from gazette.schema.assessment import Assessment
from gazette.schema.brief import Brief
from gazette.schema.budget import Budget
from gazette.schema.coercion import Coercion
from gazette.schema.complaint_channel import ComplaintChannel
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.credit_event import CreditEvent
from gazette.schema.decision import Decision
from gazette.schema.decision_list import DecisionList
from gazette.schema.demonstration_unit import DemonstrationUnit
from gazette.schema.department_budget import DepartmentBudget
from gazette.schema.emergency import Emergency
from gazette.schema.enforcement_body import EnforcementBody
from gazette.schema.enforcement_item import EnforcementItems
from gazette.schema.enforcement_statistics import EnforcementStatistics
from gazette.schema.file_review import FileReview
from gazette.schema.guide import Guide
from gazette.schema.innovation import Innovation
from gazette.schema.inspection import Inspection
from gazette.schema.institution import Institution
from gazette.schema.licence import Licence
from gazette.schema.news import News
from gazette.schema.normative import Normative
from gazette.schema.normative_draft import NormativeDraft
from gazette.schema.officer import OfficerRoster
from gazette.schema.organ import Organ
from gazette.schema.penalty import Penalty
from gazette.schema.press import Press
from gazette.schema.project import Project
from gazette.schema.reconsideration import Reconsideration
from gazette.schema.record import Record
from gazette.schema.request_guide import RequestGuide
from gazette.schema.research import Research
from gazette.schema.response import Response
from gazette.schema.supervisor import Supervisor
from gazette.schema.welfare import Welfare
from gazette.schema.work_plan import WorkPlan

KINDS: tuple[type[Record], ...] = (
    Guide,
    Institution,
    AnnualReport,
    RequestGuide,
    Normative,
    NormativeDraft,
    Decision,
    DecisionList,
    Budget,
    DepartmentBudget,
    Project,
    CreditEvent,
    Welfare,
    Penalty,
    Licence,
    Coercion,
    Inspection,
    EnforcementBody,
    OfficerRoster,
    EnforcementItems,
    EnforcementStatistics,
    FileReview,
    Press,
    Emergency,
    Response,
    ComplaintChannel,
    ComplaintStatistics,
    Reconsideration,
    Supervisor,
    WorkPlan,
    Assessment,
    DemonstrationUnit,
    News,
    Brief,
    Research,
    Innovation,
    Organ,
)
