"""The rules, as a list that can be read as policy. Each is a tiny function whose docstring is the rule and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from gazette.catalog import Catalog, Finding
from gazette.checks import (
    assessments,
    attachments,
    briefs,
    budgets,
    complaints,
    contributions,
    deadlines,
    demonstration_units,
    emergencies,
    envelope,
    ledger,
    links,
    organs,
    penalties,
    press,
    privacy,
    projects,
    reconsiderations,
    references,
    settings,
    supervisors,
    welfare,
    work_plans,
)
from gazette.problems import Path, Problem
from gazette.schema.assessment import Assessment
from gazette.schema.brief import Brief
from gazette.schema.budget import Budget
from gazette.schema.complaint_channel import ComplaintChannel
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.contributed import Contributed
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
    (Record, envelope.withdrawn_after_publication),
    (Record, envelope.index_number_of_the_organ),
    (Record, envelope.index_number_unique),
    (Record, envelope.aliases_free),
    (Record, references.organs_exist),
    (Record, references.regions_exist),
    (Record, references.tasks_exist),
    (Record, references.topics_exist),
    (Record, references.records_exist),
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
    (Budget, budgets.one_for_each_stage),
    (Budget, budgets.approved_before_publication),
    (Budget, budgets.empty_tables_explained),
    (Budget, budgets.tables_and_codes_differ),
    (Budget, budgets.totals_add_up),
    (Budget, budgets.categories_add_up),
    (Budget, budgets.levels_add_up),
    (Budget, budgets.income_equals_expenditure),
    (Budget, budgets.balance_within_limit),
    (Budget, budgets.previous_as_published),
    (Penalty, penalties.natural_person_masked),
    (Penalty, penalties.party_identified),
    (Penalty, penalties.amounts_given),
    (Penalty, penalties.fine_as_in_the_content),
    (Penalty, penalties.licence_given),
    (Penalty, penalties.dates_in_order),
    (Penalty, penalties.withdrawn_without_the_party),
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
    (Welfare, welfare.publicity_after_publication),
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
)


def check(catalog: Catalog, tick: Callable[[], None] = lambda: None) -> list[Problem]:
    """Every problem of the catalog's records and settings, errors and reminders, sorted. `tick` is called once for each record."""
    found = catalog.located(_findings(catalog, CHECKS, tick))
    advice = catalog.located(_findings(catalog, REMINDERS), "提醒")
    return sorted({*found, *advice, *settings.check(catalog), *attachments.unused(catalog), *ledger.check(catalog)})


def _findings(
    catalog: Catalog, rules: tuple[tuple[type[Record], Check], ...], tick: Callable[[], None] = lambda: None
) -> Iterator[Finding]:
    chosen = {kind: [rule for model, rule in rules if issubclass(kind, model)] for kind in map(type, catalog.records)}
    for record in catalog.records:
        tick()
        for rule in chosen[type(record)]:
            for path, message in rule(record, catalog):
                yield record, path, message
