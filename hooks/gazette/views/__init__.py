"""What a kind's page shows beyond its declared fields. A kind that is content with those has no module here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gazette.catalog import Catalog
from gazette.schema.budget import Budget
from gazette.schema.decision import Decision
from gazette.schema.normative import Normative
from gazette.schema.normative_draft import NormativeDraft
from gazette.schema.organ import Organ
from gazette.schema.project import Project
from gazette.schema.record import Record
from gazette.schema.work_plan import WorkPlan
from gazette.views import budget, decision, normative, normative_draft, organ, project, work_plan

View = Callable[[Any, Catalog], Mapping[str, Any]]

# The kinds that have a template of their own, records/<NAME>.html, and what it is given.
VIEWS: dict[type[Record], View] = {
    Budget: budget.view,
    Decision: decision.view,
    Normative: normative.view,
    NormativeDraft: normative_draft.view,
    Organ: organ.view,
    Project: project.view,
    WorkPlan: work_plan.view,
}
