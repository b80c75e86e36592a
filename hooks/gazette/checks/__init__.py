"""The rules, as a list that can be read as policy. Each is a tiny function whose docstring is the rule and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from gazette.catalog import Catalog, Finding
from gazette.checks import (
    acts,
    annual_reports,
    annual_tables,
    assessments,
    attachments,
    briefs,
    budget_sums,
    budget_tables,
    budget_years,
    budgets,
    coercions,
    complaints,
    consultations,
    contributions,
    credit_events,
    deadlines,
    decisions,
    demonstration_units,
    department_budgets,
    emergencies,
    enforcement_bodies,
    enforcement_items,
    enforcement_statistics,
    envelope,
    file_reviews,
    guides,
    inspections,
    institutions,
    ledger,
    licences,
    links,
    normative,
    officers,
    organs,
    penalties,
    press,
    privacy,
    project_reviews,
    projects,
    reconsiderations,
    references,
    settings,
    supervisors,
    welfare,
    work_plans,
)
from gazette.problems import Path, Problem
from gazette.schema.accounts import Accounts
from gazette.schema.annual_report import AnnualReport
from gazette.schema.assessment import Assessment
from gazette.schema.brief import Brief
from gazette.schema.budget import Budget
from gazette.schema.coercion import Coercion
from gazette.schema.complaint_channel import ComplaintChannel
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.consultation import Consulted
from gazette.schema.contributed import Contributed
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
from gazette.schema.officer import OfficerRoster
from gazette.schema.organ import Organ
from gazette.schema.party import AgainstParty, DoublePublicity
from gazette.schema.penalty import Penalty
from gazette.schema.press import Press
from gazette.schema.project import Project
from gazette.schema.reconsideration import Reconsideration
from gazette.schema.record import Record
from gazette.schema.request_guide import RequestGuide
from gazette.schema.response import Response
from gazette.schema.supervisor import Supervisor
from gazette.schema.welfare import Welfare
from gazette.schema.work_plan import WorkPlan

# A check of one record: yields the path of the field and what is wrong with it.
Check = Callable[[Any, Catalog], Iterable[tuple[Path, str]]]

CHECKS: tuple[tuple[type[Record], Check], ...] = (
    (Record, envelope.reviewed_before_publication),
    (Record, envelope.review_allows_publication),
    (Record, envelope.openly_published),
    (Record, envelope.made_before_publication),
    (Record, envelope.changes_in_order),
    (Record, envelope.public_at_all),
    (Record, envelope.withdrawn_after_publication),
    (Record, envelope.index_number_of_the_organ),
    (Record, envelope.index_number_unique),
    (Record, envelope.aliases_free),
    (Record, references.organs_exist),
    (Record, references.regions_exist),
    (Record, references.tasks_exist),
    (Record, references.topics_exist),
    (Record, references.records_exist),
    (Record, references.items_exist),
    (Record, references.real_never_rests_on_examples),
    (Record, references.public_never_rests_on_what_waits),
    (Record, privacy.nothing_identifies),
    (Record, privacy.nothing_private),
    (Record, privacy.waivers_needed),
    (Record, attachments.exist),
    (Record, attachments.kinds_can_be_published),
    (Record, attachments.names_differ),
    (Record, attachments.readable),
    (Record, attachments.without_traces),
    (Record, links.lead_somewhere),
    (Organ, organs.parents_form_a_tree),
    (WorkPlan, work_plans.numbers_run_on),
    (WorkPlan, work_plans.columns_exist),
    (Project, projects.code_of_the_region),
    (Project, projects.years_within_invested),
    (Project, projects.years_in_order),
    (Project, projects.dates_in_order),
    (Project, projects.price_within_limit),
    (Project, projects.notices_belong_to_sections),
    (Project, projects.attachments_named),
    (Accounts, budgets.one_for_each_stage),
    (Accounts, budgets.approved_before_publication),
    (Accounts, budgets.empty_tables_explained),
    (Accounts, budgets.tables_and_codes_differ),
    (Accounts, budgets.codes_under_codes),
    (Accounts, budget_sums.totals_add_up),
    (Accounts, budget_sums.categories_add_up),
    (Accounts, budget_sums.levels_add_up),
    (Accounts, budget_sums.income_equals_expenditure),
    (Accounts, budget_sums.balance_within_limit),
    (Accounts, budget_sums.balance_carried_forward),
    (Accounts, budget_tables.tables_agree),
    (Accounts, budget_years.previous_as_published),
    (Accounts, budget_years.growth_as_computed),
    (DepartmentBudget, department_budgets.columns_add_up),
    (DepartmentBudget, department_budgets.rows_carried_forward),
    (DepartmentBudget, department_budgets.counts_of_what_was_paid),
    (DepartmentBudget, department_budgets.people_not_fewer),
    (DepartmentBudget, department_budgets.procurement_adds_up),
    (DepartmentBudget, department_budgets.small_firms_within_procurement),
    (DepartmentBudget, department_budgets.operating_costs_compared),
    (DepartmentBudget, department_budgets.operating_growth),
    (Budget, budgets.one_for_each_stage),
    (Budget, budgets.approved_before_publication),
    (Budget, budgets.empty_tables_explained),
    (Budget, budgets.tables_and_codes_differ),
    (AgainstParty, acts.natural_person_masked),
    (AgainstParty, acts.dates_in_order),
    (AgainstParty, acts.withdrawn_without_the_party),
    (DoublePublicity, acts.party_identified),
    (Penalty, penalties.amounts_given),
    (Penalty, penalties.fine_as_in_the_content),
    (Penalty, penalties.licence_given),
    (Penalty, penalties.dates_in_order),
    (Penalty, penalties.publicity_within_period),
    (Contributed, contributions.contributors_named),
    (Contributed, contributions.conversions_dated),
    (News, contributions.reprinted_after_the_source),
    (Innovation, contributions.innovation_dates_in_order),
    (Innovation, contributions.evaluation_has_a_result),
    (Brief, briefs.topics_run_on),
    (Brief, briefs.brief_dates_in_order),
    (Brief, briefs.contributions_answer_a_topic),
    (Brief, briefs.published_as_contributed),
    (Assessment, assessments.one_for_each_year),
    (Assessment, assessments.indicators_form_a_tree),
    (Assessment, assessments.weights_add_up),
    (Assessment, assessments.external_explained),
    (Assessment, assessments.organs_scored_once),
    (Assessment, assessments.leaves_scored_once),
    (Assessment, assessments.scored_by_its_method),
    (Assessment, assessments.scores_within_weight),
    (Assessment, assessments.grades_descend),
    (Assessment, assessments.steps_in_order),
    (DemonstrationUnit, demonstration_units.unit_dates_in_order),
    (DemonstrationUnit, demonstration_units.revocation_explained),
    (Supervisor, supervisors.term_in_order),
    (Supervisor, supervisors.published_with_consent),
    (Supervisor, supervisors.names_differ),
    (Supervisor, supervisors.names_only_in_the_list),
    (Supervisor, supervisors.no_numbers_of_persons),
    (Welfare, welfare.names_masked),
    (Welfare, welfare.places_end_at_the_village),
    (Welfare, welfare.lists_tell_nothing_sensitive),
    (Welfare, welfare.withdrawn_without_names),
    (Welfare, welfare.figures_have_units),
    (Welfare, welfare.something_told),
    (Press, press.form_told_whole),
    (Press, press.list_apart_from_conferences),
    (Press, press.held_before_publication),
    (Press, press.answered_by_those_present),
    (Emergency, emergencies.part_told_whole),
    (Emergency, emergencies.level_given),
    (Emergency, emergencies.releases_in_order),
    (Emergency, emergencies.nothing_from_the_future),
    (Emergency, emergencies.ends_after_beginnings),
    (Response, complaints.responded_in_order),
    (ComplaintChannel, complaints.channel_can_be_reached),
    (ComplaintChannel, complaints.mailbox_well_formed),
    (ComplaintStatistics, complaints.month_is_over),
    (ComplaintStatistics, complaints.one_for_each_month),
    (ComplaintStatistics, complaints.lines_differ),
    (ComplaintStatistics, complaints.lines_add_up),
    (ComplaintStatistics, complaints.parts_within_wholes),
    (Reconsideration, reconsiderations.applicant_masked),
    (Reconsideration, reconsiderations.number_of_the_procedure),
    (Reconsideration, reconsiderations.result_of_the_procedure),
    (Reconsideration, reconsiderations.fields_of_the_procedure),
    (Reconsideration, reconsiderations.closed_with_a_result),
    (Reconsideration, reconsiderations.dates_in_order),
    (Reconsideration, reconsiderations.one_for_each_case),
    (AnnualReport, annual_reports.one_for_each_year),
    (AnnualReport, annual_reports.made_after_the_year),
    (AnnualReport, annual_reports.parts_of_the_form),
    (AnnualReport, annual_reports.carried_over_as_reported),
    (AnnualReport, annual_tables.columns_balance),
    (AnnualReport, annual_tables.results_add_up),
    (AnnualReport, annual_tables.applicants_add_up),
    (AnnualReport, annual_tables.cases_add_up),
    (AnnualReport, annual_tables.no_regulations_by_a_county),
    (Guide, guides.one_in_force),
    (Guide, guides.superseded_after_publication),
    (Institution, institutions.text_given),
    (Institution, institutions.dates_in_order),
    (Institution, institutions.repeal_dated),
    (RequestGuide, guides.one_in_force),
    (RequestGuide, guides.superseded_after_publication),
    (RequestGuide, guides.routes_lead_somewhere),
    (RequestGuide, guides.fees_have_a_document),
    (CreditEvent, credit_events.party_is_a_firm),
    (CreditEvent, credit_events.party_only_in_its_field),
    (CreditEvent, credit_events.withdrawn_without_the_firm),
    (CreditEvent, credit_events.dates_in_order),
    (Normative, normative.numbered_since_2012),
    (Normative, normative.number_unique),
    (Normative, normative.dates_in_order),
    (Normative, normative.subject_words_only_before_2012),
    (Normative, normative.alterations_name_a_document),
    (Normative, normative.alters_only_older_documents),
    (Normative, normative.alterations_form_no_circle),
    (Normative, normative.alterations_not_before_being_made),
    (Normative, normative.cleanups_explained),
    (Normative, normative.cleanups_as_the_other_says),
    (Consulted, consultations.closes_after_opening),
    (Decision, consultations.short_ones_explained),
    (Decision, decisions.steps_done_or_explained),
    (Decision, decisions.steps_never_omitted),
    (Decision, decisions.steps_concluded),
    (Decision, decisions.discussed_last),
    (Decision, decisions.decided_in_order),
    (DecisionList, decisions.items_lead_to_decisions),
    (Licence, licences.valid_in_order),
    (Licence, licences.ended_after_the_decision),
    (Coercion, coercions.kinds_of_the_type),
    (Coercion, coercions.period_given),
    (Coercion, coercions.dates_in_order),
    (Inspection, inspections.inspectors_counted),
    (Inspection, inspections.findings_told),
    (Inspection, inspections.rectified_after_the_inspection),
    (Inspection, inspections.item_is_to_be_checked),
    (EnforcementBody, enforcement_bodies.entrusted_by_whom),
    (EnforcementBody, enforcement_bodies.entrustment_in_order),
    (OfficerRoster, officers.certificates_are_no_identity_numbers),
    (OfficerRoster, officers.certificates_differ),
    (OfficerRoster, officers.rostered_before_publication),
    (EnforcementItems, enforcement_items.codes_differ),
    (EnforcementItems, enforcement_items.guides_are_complete),
    (EnforcementStatistics, enforcement_statistics.one_for_each_year),
    (EnforcementStatistics, enforcement_statistics.published_after_the_year),
    (EnforcementStatistics, enforcement_statistics.totals_add_up),
    (EnforcementStatistics, enforcement_statistics.parts_within_wholes),
    (EnforcementStatistics, enforcement_statistics.fines_have_an_amount),
    (EnforcementStatistics, enforcement_statistics.others_differ),
    (EnforcementStatistics, enforcement_statistics.not_less_than_registered),
    (FileReview, file_reviews.grades_descend),
    (FileReview, file_reviews.case_numbers_differ),
    (FileReview, file_reviews.reviewed_in_order),
)

# What somebody should look at, and what is no reason to keep the rest of the site from the public.
REMINDERS: tuple[tuple[type[Record], Check], ...] = (
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


def check(catalog: Catalog, tick: Callable[[], None] = lambda: None) -> list[Problem]:
    """Every problem of the catalog's records and settings, errors and reminders, sorted. `tick` is called once for each record."""
    found = catalog.located(_findings(catalog, CHECKS, tick))
    advice = catalog.located(_findings(catalog, REMINDERS), "提醒")
    return sorted({*found, *advice, *settings.check(catalog), *attachments.unused(catalog), *ledger.check(catalog)})


def _findings(
    catalog: Catalog, rules: tuple[tuple[type[Record], Check], ...], tick: Callable[[], None] = lambda: None
) -> Iterator[Finding]:
    kinds = dict.fromkeys(map(type, catalog.records))
    chosen = {kind: [rule for model, rule in rules if issubclass(kind, model)] for kind in kinds}
    for record in catalog.records:
        tick()
        for rule in chosen[type(record)]:
            for path, message in rule(record, catalog):
                yield record, path, message
