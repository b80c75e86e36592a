"""Every kind of disclosure the register knows. Adding a kind is one file here and its name in KINDS."""

from gazette.schema.assessment import Assessment
from gazette.schema.brief import Brief
from gazette.schema.budget import Budget
from gazette.schema.complaint_channel import ComplaintChannel
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.demonstration_unit import DemonstrationUnit
from gazette.schema.emergency import Emergency
from gazette.schema.innovation import Innovation
from gazette.schema.news import News
from gazette.schema.organ import Organ
from gazette.schema.penalty import Penalty
from gazette.schema.press import Press
from gazette.schema.project import Project
from gazette.schema.reconsideration import Reconsideration
from gazette.schema.record import Record
from gazette.schema.research import Research
from gazette.schema.response import Response
from gazette.schema.supervisor import Supervisor
from gazette.schema.welfare import Welfare
from gazette.schema.work_plan import WorkPlan

KINDS: tuple[type[Record], ...] = (
    WorkPlan,
    Budget,
    Project,
    Penalty,
    Organ,
    News,
    Research,
    Innovation,
    Brief,
    Assessment,
    DemonstrationUnit,
    Supervisor,
    Welfare,
    Press,
    Emergency,
    Response,
    ComplaintChannel,
    ComplaintStatistics,
    Reconsideration,
)
