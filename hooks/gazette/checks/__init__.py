"""The rules, as a list that can be read as policy. Each is a tiny function whose docstring is the rule and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from gazette.catalog import Catalog, Finding
from gazette.checks import (
    attachments,
    budgets,
    deadlines,
    envelope,
    links,
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
    (Record, references.real_never_rests_on_examples),
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
)


# What somebody should look at, and what is no reason to keep the rest of the site from the public.
REMINDERS: tuple[tuple[type[Record], Check], ...] = (
    (Record, deadlines.met),
    (Record, privacy.nothing_doubtful),
    (Record, attachments.seen_by_somebody),
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
