"""What a kind's page shows beyond its declared fields. A kind that is content with those has no module here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.schema.annual_report import AnnualReport
from gazette.schema.assessment import Assessment
from gazette.schema.brief import Brief
from gazette.schema.budget import Budget
from gazette.schema.coercion import Coercion
from gazette.schema.complaint_channel import ComplaintChannel
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.decision import Decision
from gazette.schema.department_budget import DepartmentBudget
from gazette.schema.emergency import Emergency
from gazette.schema.enforcement_item import EnforcementItems
from gazette.schema.enforcement_statistics import EnforcementStatistics
from gazette.schema.file_review import FileReview
from gazette.schema.guide import Guide
from gazette.schema.institution import Institution
from gazette.schema.licence import Licence
from gazette.schema.normative import Normative
from gazette.schema.normative_draft import NormativeDraft
from gazette.schema.organ import Organ
from gazette.schema.penalty import Penalty
from gazette.schema.press import Press
from gazette.schema.project import Project
from gazette.schema.reconsideration import Reconsideration
from gazette.schema.record import Record
from gazette.schema.request_guide import RequestGuide
from gazette.schema.response import Response
from gazette.schema.welfare import Welfare
from gazette.schema.work_plan import WorkPlan
from gazette.views import (
    annual_report,
    assessment,
    brief,
    budget,
    complaint_channel,
    complaint_statistics,
    decision,
    department_budget,
    disclosure,
    emergency,
    enforcement_item,
    enforcement_statistics,
    file_review,
    licence,
    normative,
    normative_draft,
    organ,
    penalty,
    press,
    project,
    reconsideration,
    response,
    welfare,
    work_plan,
)

View = Callable[[Any, Catalog], Mapping[str, Any]]

# The kinds that have a template of their own, records/<NAME>.html, and what it is given.
VIEWS: dict[type[Record], View] = {
    AnnualReport: annual_report.view,
    Assessment: assessment.view,
    Brief: brief.view,
    Budget: budget.view,
    Guide: disclosure.guide_view,
    Institution: disclosure.institution_view,
    DepartmentBudget: department_budget.view,
    Decision: decision.view,
    Normative: normative.view,
    NormativeDraft: normative_draft.view,
    EnforcementItems: enforcement_item.view,
    EnforcementStatistics: enforcement_statistics.view,
    FileReview: file_review.view,
    Licence: licence.view,
    Organ: organ.view,
    Penalty: penalty.penalty_view,
    Coercion: penalty.coercion_view,
    Project: project.view,
    RequestGuide: disclosure.request_view,
    WorkPlan: work_plan.view,
    Welfare: welfare.view,
    Press: press.view,
    Emergency: emergency.view,
    Response: response.view,
    ComplaintChannel: complaint_channel.view,
    ComplaintStatistics: complaint_statistics.view,
    Reconsideration: reconsideration.view,
}
