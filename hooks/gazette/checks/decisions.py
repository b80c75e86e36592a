"""Rules of major administrative decisions (《重大行政决策程序暂行条例》，国务院令第713号)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.decision import Decision
from gazette.schema.decision_list import DecisionList

Found = Iterator[tuple[Path, str]]

_NEVER_OMITTED = ("legality", "discussion")


def steps_done_or_explained(decision: Decision, catalog: Catalog) -> Found:
    """作出决策的，五个步骤都要完成；不履行公众参与、专家论证、风险评估的要有理由（条例第十四条至第三十条）。"""
    for key, label, step in decision.steps():
        if decision.decided_on and not (step and (step.finished_on or step.omitted)):
            message = f"已经作出决策，{label}却没有完成"
            right = "完成日期" if key in _NEVER_OMITTED else "完成日期，或者不履行的理由"
            yield ((key,) if step else ("decided_on",)), wrong(message, decision.decided_on, right)


def steps_never_omitted(decision: Decision, catalog: Catalog) -> Found:
    """合法性审查、集体讨论决定不能省略（条例第二十五条、第三十条）；写了理由的步骤不再写日期。"""
    for key, label, step in decision.steps():
        if step and step.omitted and key in _NEVER_OMITTED:
            yield (key, "omitted"), wrong(f"{label}不能省略", step.omitted, "删去理由，写明完成日期")
        elif step and step.omitted and (step.began_on or step.finished_on):
            message = f"{label}既写了日期，又写了不履行的理由"
            yield (key, "omitted"), wrong(message, step.omitted, "只留一样")


def steps_concluded(decision: Decision, catalog: Catalog) -> Found:
    """完成的步骤要有结论，完成日期不早于开始日期。"""
    for key, label, step in decision.steps():
        if step and step.finished_on and not step.conclusion:
            yield (key, "conclusion"), wrong(f"{label}已经完成，没有写结论", expected="结论")
        if step and step.finished_on and step.began_on and step.finished_on < step.began_on:
            right = f"不早于 {step.began_on} 的日期"
            yield (key, "finished_on"), wrong(f"{label}的完成日期早于开始日期", step.finished_on, right)


def discussed_last(decision: Decision, catalog: Catalog) -> Found:
    """集体讨论以前，前四步都已完成，公开征求意见已经截止；未经合法性审查不得提交讨论（条例第二十五条、第二十九条）。"""
    discussion = decision.discussion
    day = discussion and (discussion.began_on or discussion.finished_on)
    if not day:
        return
    for key, label, step in decision.steps()[:-1]:
        if step and step.finished_on and step.finished_on > day:
            yield (key, "finished_on"), wrong(f"{label}在集体讨论以后才完成", step.finished_on, f"不晚于 {day} 的日期")
        elif step and not step.finished_on and not step.omitted:
            yield (key,), wrong(f"{label}没有完成就提交集体讨论（{day}）", expected="完成日期")
    if decision.consultation and decision.consultation.closes_on >= day:
        message = f"公开征求意见还没有截止就提交集体讨论（{day}）"
        yield ("consultation", "closes_on"), wrong(message, decision.consultation.closes_on, f"早于 {day} 的日期")


def decided_in_order(decision: Decision, catalog: Catalog) -> Found:
    """决策不早于集体讨论，公布、归档、后评估不早于决策（条例第三十条、第三十二条、第三十三条、第三十六条）。"""
    discussion, decided = decision.discussion, decision.decided_on
    if decided and discussion and discussion.finished_on and decided < discussion.finished_on:
        right = f"不早于 {discussion.finished_on} 的日期"
        yield ("decided_on",), wrong("决策日期早于集体讨论决定", decided, right)
    for key, label, done in (("announced", "公布", decision.announced), ("archived", "归档", decision.archived)):
        if done and (not decided or done.on < decided):
            right = f"不早于 {decided} 的日期" if decided else "先填决策日期"
            message = f"{label}日期早于决策日期" if decided else f"还没有作出决策，却已{label}"
            yield (key, "on"), wrong(message, done.on, right)
    for number, one in enumerate(decision.evaluations):
        if not decided or one.evaluated_on < decided:
            at = ("evaluations", number, "evaluated_on")
            yield at, wrong("后评估早于决策", one.evaluated_on, f"不早于 {decided or '决策日期'} 的日期")


def consulted_before_legality(decision: Decision, catalog: Catalog) -> Found:
    """送请合法性审查时应提供履行公众参与、专家论证、风险评估的说明，这三步一般先完成（条例第二十六条）。"""
    began = decision.legality and decision.legality.began_on
    for key, label, step in decision.steps()[:3]:
        if began and step and step.finished_on and step.finished_on > began:
            message = f"{label}在送请合法性审查（{began}）以后才完成"
            yield (key, "finished_on"), wrong(message, step.finished_on, f"一般不晚于 {began}")


def on_a_list(decision: Decision, catalog: Catalog) -> Found:
    """本站有同一机关启动当年的决策事项目录的，决策要在目录里（条例第三条第三款：目录向社会公布）。"""
    year = (decision.started_on or decision.made_on).year
    lists = [one for one in catalog.by_kind.get(DecisionList.NAME, ()) if isinstance(one, DecisionList)]
    mine = any(one.organ == decision.organ and one.year == year for one in lists)
    if mine and not any(isinstance(one, DecisionList) for one in catalog.referring.get(decision.id, ())):
        message = f"{year}年度重大行政决策事项目录里没有这一项"
        yield ("title",), wrong(message, decision.title, "在目录的决策事项里填这一条的 id")


def items_lead_to_decisions(listed: DecisionList, catalog: Catalog) -> Found:
    """目录里填的决策进展是一条重大行政决策，事项类别与它一致。"""
    for number, item in enumerate(listed.items):
        found = catalog.by_id.get(item.decision or "")
        if found and not isinstance(found, Decision):
            right = "一条重大行政决策的 id"
            yield ("items", number, "decision"), wrong("这个 id 不是重大行政决策", item.decision, right)
        elif isinstance(found, Decision) and found.matter != item.matter:
            message = f"事项类别与「{found.title}」里写的不一致"
            yield ("items", number, "matter"), wrong(message, item.matter, found.matter)
