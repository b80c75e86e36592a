"""The kinds of what must never be published, and how strictly each is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A detector's name as editors read it, how it is put right, and where it is an error.

    `hard`: always an error, and no waiver lets it pass. `everywhere`: an error in every record. `personal`: an error in
    records of single persons, a reminder in others; with `only` it is looked for in records of single persons alone.
    """

    label: str
    advice: str
    hard: bool = False
    everywhere: bool = False
    personal: bool = False
    only: bool = False


IDENTITY = Kind("居民身份证号码", "删去整个号码后的文字，打星号也不行", hard=True)
CARD = Kind(
    "银行卡号", "删去整个号码后的文字；如是证照、合同等的编号，在号码前写明「许可证编号」「合同编号」等", hard=True
)
SECRET = Kind("密级标志", "不带密级的内容；涉密的整份删去，立即报告保密工作机构", hard=True)
NAMED_IDENTITY = Kind("写明身份证的号码", "删去整个号码后的文字，写错的、打星号的也不行", everywhere=True)
NEAR_IDENTITY = Kind("疑似居民身份证号码", "核对过的编号；是身份证号码的整个删去", personal=True)
OLD_IDENTITY = Kind("十五位身份证号码", "核对过的编号；是身份证号码的整个删去", personal=True)
MASKED_IDENTITY = Kind("打星号的身份证号码", "删去整个号码后的文字，剩下的几位仍能认出本人", personal=True)
MOBILE = Kind("手机号码", "办公电话，或删去号码后的文字", personal=True)
PASSPORT = Kind("护照号码", "核对过的编号；是证件号码的整个删去")
OFFICER = Kind("军官证号码", "删去整个号码后的文字")
PLATE = Kind("车牌号码", "删去号码后的文字")
ADDRESS = Kind("家庭住址", "删去住址后的文字，最多写到县", personal=True)
DWELLING = Kind("门牌住址", "删去门牌后的文字，最多写到县", personal=True, only=True)
MAIL = Kind("个人邮箱", "单位邮箱，或删去邮箱后的文字")
CHAT = Kind("微信号和QQ号", "办公电话，或删去账号后的文字")
SENSITIVE = Kind("敏感个人信息", "删去出生日期、健康、未成年人、账户和行踪后的文字", personal=True, only=True)
INTERNAL = Kind("内部标记", "不带内部标记、确认可以公开的内容；不能公开的整份删去", everywhere=True)

KINDS = (
    *(IDENTITY, CARD, SECRET, NAMED_IDENTITY, NEAR_IDENTITY, OLD_IDENTITY, MASKED_IDENTITY, MOBILE, PASSPORT, OFFICER),
    *(PLATE, ADDRESS, DWELLING, MAIL, CHAT, SENSITIVE, INTERNAL),
)
