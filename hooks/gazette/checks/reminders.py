"""What somebody should look at, and what is no reason to keep the rest of the site from the public."""

from __future__ import annotations

from gazette.checks import (
    acts,
    annual_reports,
    assessments,
    attachments,
    briefs,
    budget_years,
    budgets,
    coercions,
    complaints,
    consultations,
    contributions,
    credit_events,
    deadlines,
    decisions,
    department_budgets,
    enforcement_bodies,
    enforcement_items,
    enforcement_statistics,
    file_reviews,
    guides,
    inspections,
    licences,
    normative,
    privacy,
    project_reviews,
    welfare,
)
from gazette.checks.rule import Rules
from gazette.schema.accounts import Accounts
from gazette.schema.annual_report import AnnualReport
from gazette.schema.assessment import Assessment
from gazette.schema.brief import Brief
from gazette.schema.budget import Budget
from gazette.schema.coercion import Coercion
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.consultation import Consulted
from gazette.schema.credit_event import CreditEvent
from gazette.schema.decision import Decision
from gazette.schema.department_budget import DepartmentBudget
from gazette.schema.enforcement_body import EnforcementBody
from gazette.schema.enforcement_item import EnforcementItems
from gazette.schema.enforcement_statistics import EnforcementStatistics
from gazette.schema.file_review import FileReview
from gazette.schema.innovation import Innovation
from gazette.schema.inspection import Inspection
from gazette.schema.licence import Licence
from gazette.schema.normative import Normative
from gazette.schema.party import AgainstParty
from gazette.schema.project import Project
from gazette.schema.record import Record
from gazette.schema.request_guide import RequestGuide
from gazette.schema.welfare import Welfare

REMINDERS: Rules = (
    (Record, deadlines.met),
    (Record, privacy.nothing_doubtful),
    (Record, attachments.seen_by_somebody),
    (Innovation, contributions.innovation_evaluated_after_its_year),
    (Brief, briefs.contributions_counted_once),
    (Assessment, assessments.all_of_last_year_assessed),
    (Welfare, welfare.funds_near_standard_times_people),
    (ComplaintStatistics, complaints.months_run_on),
    (ComplaintStatistics, complaints.carried_over_as_left),
    (AnnualReport, annual_reports.titled_by_the_form),
    (AnnualReport, annual_reports.years_run_on),
    (AnnualReport, annual_reports.documents_in_force_follow),
    (AnnualReport, annual_reports.numbers_as_in_the_tables),
    (AnnualReport, annual_reports.texts_differ_from_last_year),
    (AnnualReport, annual_reports.fees_reported),
    (AnnualReport, annual_reports.assessment_reported),
    (AnnualReport, annual_reports.penalties_as_registered),
    (AnnualReport, annual_reports.normative_as_registered),
    (AnnualReport, annual_reports.government_is_the_sum),
    (RequestGuide, guides.form_to_download),
    (Project, project_reviews.invested_within_total),
    (Project, project_reviews.steps_in_order),
    (Project, project_reviews.candidates_shown_long_enough),
    (Project, project_reviews.contract_as_awarded),
    (Project, project_reviews.final_account_within_estimate),
    (Project, project_reviews.change_of_investment_told),
    (Accounts, budgets.statutory_tables_listed),
    (Budget, budgets.audit_told),
    (Budget, budgets.audited_before_approval),
    (Accounts, budget_years.previous_as_told),
    (Accounts, budget_years.budget_as_published),
    (Accounts, budget_years.growth_in_words),
    (Accounts, budget_years.same_unit_as_last_year),
    (Accounts, budget_years.opening_as_closed),
    (Budget, budget_years.county_is_own_and_towns),
    (Budget, budget_years.three_public_of_departments),
    (DepartmentBudget, department_budgets.vehicles_within_assets),
    (DepartmentBudget, department_budgets.parts_told),
    (CreditEvent, credit_events.publicity_as_usual),
    (Record, normative.cites_what_is_in_force),
    (Normative, normative.effective_after_promulgation),
    (Normative, normative.kind_ends_the_title),
    (Normative, normative.numbers_follow_dates),
    (Normative, normative.amends_what_is_in_force),
    (Normative, normative.fair_competition_reviewed),
    (Normative, normative.cleaned_every_two_years),
    (Consulted, consultations.outcome_told),
    (Decision, decisions.consulted_before_legality),
    (Decision, decisions.on_a_list),
    (AgainstParty, acts.title_without_the_party),
    (AgainstParty, acts.name_not_spelt_out),
    (AgainstParty, acts.registered_once),
    (Licence, licences.certificate_named),
    (Coercion, coercions.within_thirty_days),
    (Coercion, coercions.lifted_in_time),
    (Inspection, inspections.inspectors_on_the_roster),
    (EnforcementBody, enforcement_bodies.entrustment_in_force),
    (EnforcementBody, enforcement_bodies.entrustment_published),
    (EnforcementBody, enforcement_bodies.procedure_told),
    (EnforcementItems, enforcement_items.checks_have_a_frequency),
    (EnforcementStatistics, enforcement_statistics.as_registered),
    (FileReview, file_reviews.failed_files_explained),
)
