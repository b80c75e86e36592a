"""What a kind's page shows beyond its declared fields. A kind that is content with those has no module here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.schema.assessment import Assessment
from gazette.schema.brief import Brief
from gazette.schema.budget import Budget
from gazette.schema.complaint_channel import ComplaintChannel
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.emergency import Emergency
from gazette.schema.organ import Organ
from gazette.schema.press import Press
from gazette.schema.project import Project
from gazette.schema.reconsideration import Reconsideration
from gazette.schema.record import Record
from gazette.schema.response import Response
from gazette.schema.welfare import Welfare
from gazette.schema.work_plan import WorkPlan
from gazette.views import (
    assessment,
    brief,
    budget,
    complaint_channel,
    complaint_statistics,
    emergency,
    organ,
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
    Assessment: assessment.view,
    Brief: brief.view,
    Budget: budget.view,
    Organ: organ.view,
    Project: project.view,
    WorkPlan: work_plan.view,
    Welfare: welfare.view,
    Press: press.view,
    Emergency: emergency.view,
    Response: response.view,
    ComplaintChannel: complaint_channel.view,
    ComplaintStatistics: complaint_statistics.view,
    Reconsideration: reconsideration.view,
}
