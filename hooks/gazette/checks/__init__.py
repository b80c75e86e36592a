"""The rules, as a list that can be read as policy. Each is a tiny function whose docstring is the rule and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from gazette.catalog import Catalog, Finding
from gazette.checks import (
    attachments,
    budgets,
    consultations,
    decisions,
    envelope,
    links,
    normative,
    organs,
    penalties,
    privacy,
    projects,
    references,
    settings,
    work_plans,
)
from gazette.problems import Path, Problem
from gazette.schema.budget import Budget
from gazette.schema.consultation import Consulted
from gazette.schema.decision import Decision
from gazette.schema.decision_list import DecisionList
from gazette.schema.normative import Normative
from gazette.schema.organ import Organ
from gazette.schema.penalty import Penalty
from gazette.schema.project import Project
from gazette.schema.record import Record
from gazette.schema.work_plan import WorkPlan

# A check of one record: yields the path of the field and what is wrong with it.
Check = Callable[[Any, Catalog], Iterable[tuple[Path, str]]]

CHECKS: tuple[tuple[type[Record], Check], ...] = (
    (Record, envelope.reviewed_before_publication),
    (Record, envelope.review_allows_publication),
    (Record, envelope.openly_published),
    (Record, envelope.made_before_publication),
    (Record, envelope.updated_after_publication),
    (Record, envelope.index_number_of_the_organ),
    (Record, envelope.index_number_unique),
    (Record, references.organs_exist),
    (Record, references.regions_exist),
    (Record, references.tasks_exist),
    (Record, references.records_exist),
    (Record, references.real_never_rests_on_examples),
    (Record, privacy.no_identity_numbers),
    (Record, attachments.exist),
    (Record, attachments.kinds_can_be_published),
    (Record, attachments.names_differ),
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
    (Penalty, penalties.no_mobile_numbers),
    (Penalty, penalties.party_identified),
    (Penalty, penalties.amounts_given),
    (Penalty, penalties.fine_as_in_the_content),
    (Penalty, penalties.licence_given),
    (Penalty, penalties.dates_in_order),
    (Penalty, penalties.withdrawn_without_the_party),
    (Penalty, penalties.publicity_within_period),
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
)


# What somebody should look at, and what is no reason to keep the rest of the site from the public.
REMINDERS: tuple[tuple[type[Record], Check], ...] = (
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
)


def check(catalog: Catalog, tick: Callable[[], None] = lambda: None) -> list[Problem]:
    """Every problem of the catalog's records and settings, errors and reminders, sorted. `tick` is called once for each record."""
    found = catalog.located(_findings(catalog, CHECKS, tick))
    advice = catalog.located(_findings(catalog, REMINDERS), "提醒")
    return sorted({*found, *advice, *settings.check(catalog), *attachments.unused(catalog)})


def _findings(
    catalog: Catalog, rules: tuple[tuple[type[Record], Check], ...], tick: Callable[[], None] = lambda: None
) -> Iterator[Finding]:
    chosen = {kind: [rule for model, rule in rules if issubclass(kind, model)] for kind in map(type, catalog.records)}
    for record in catalog.records:
        tick()
        for rule in chosen[type(record)]:
            for path, message in rule(record, catalog):
                yield record, path, message
