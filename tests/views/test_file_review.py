"""A file review's sums and grades."""

from decimal import Decimal

import pytest

from conftest import BASE
from gazette.schema.file_review import CaseFile, FileReview
from gazette.source import read
from gazette.validation import validated
from gazette.views.file_review import mean, tally

TEXT = BASE["data/file-reviews/review.yml"].replace(
    "  - {name: 不合格", "  - {name: 合格, at_least: 60}\n  - {name: 不合格"
)


def review(*scores: tuple[str, str]) -> FileReview:
    """The base site's review with files of these scores, each with what failed it outright."""
    found = validated(FileReview, read(TEXT, "f.yml")[0][0], "f.yml")
    assert isinstance(found, FileReview)
    files = tuple(
        CaseFile.model_validate(
            {
                "case_no": f"示罚决〔2024〕{at}号",
                "owner": "bureau",
                "kind": "行政处罚",
                "score": score,
                "failed": failed,
            }
            if failed
            else {"case_no": f"示罚决〔2024〕{at}号", "owner": "bureau", "kind": "行政处罚", "score": score}
        )
        for at, (score, failed) in enumerate(scores, 1)
    )
    return found.model_copy(update={"files": files})


@pytest.mark.parametrize(
    ("score", "failed", "grade"),
    [
        ("100", "", "优秀"),
        ("90", "", "优秀"),
        ("89.99", "", "合格"),
        ("60", "", "合格"),
        ("59.99", "", "不合格"),
        ("0", "", "不合格"),
        ("95", "主体不合法", "不合格"),
    ],
)
def test_a_grade_is_earned_at_its_least_score_and_lost_by_what_outweighs_every_score(score, failed, grade):
    one = review((score, failed))
    assert one.grade_of(one.files[0]) == grade


def test_a_tally_counts_files_their_mean_and_each_grade_in_order():
    one = review(("95", ""), ("90", ""), ("61", ""), ("92", "程序违法"))
    found = tally("全部", one, one.files)
    assert (found.count, found.mean, found.grades) == (4, "84.5", (2, 1, 1))


@pytest.mark.parametrize(
    ("scores", "said"), [(("90", "90.1"), "90.1"), (("60", "61", "61"), "60.7"), (("100",), "100.0")]
)
def test_a_mean_has_one_decimal_and_halves_go_up(scores, said):
    assert mean([Decimal(score) for score in scores]) == said
