"""Chinese text as a county writes it, made up from a seed: sentences, paragraphs, tables and codes that check."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from stdnum.cn import uscc

# With its fields and a table of ten rows a record comes to about 1,200 characters.
PARAGRAPHS, PARAGRAPH_LENGTH, ROWS = 3, 240, 10

_SENTENCES = (
    "{organ}依照{law}第{n}条的规定，对{place}{thing}的{matter}情况进行了{act}，共涉及{n}处、{amount}万元。",
    "经{act}，{place}的{thing}在{matter}方面{finding}，有关材料已经归档，编号为示档{n}号。",
    "{date}，工作人员到{place}现场，对{thing}逐项核对，制作笔录{n}份，拍摄照片{n}张。",
    "根据{law}和{organ}的工作安排，{thing}的{matter}由{organ}负责，{organ}配合，每季度汇总一次。",
    "其中{place}完成{amount}万元，{place}完成{amount}万元，其余{n}项按照进度继续推进。",
    "群众对{thing}提出意见{n}条，采纳{n}条，未采纳的已经逐条说明理由并当面答复。",
    "{organ}应当在{n}个工作日内将{matter}结果书面告知当事人，并在本网站公布。",
    "对{finding}的，责令{place}限期改正；逾期不改正的，依照{law}第{n}条处理。",
    "当事人对上述{matter}没有异议，在规定期限内没有提出陈述、申辩，也没有要求听证。",
    "{thing}位于{place}，占地{n}公顷，长{n}米，分{n}个标段，计划总工期{n}个月。",
    "截至{date}，{thing}累计投入{amount}万元，比上年同期增长百分之{n}，{finding}。",
    "为规范{matter}，{organ}会同{organ}修订了{thing}管理办法，明确了{act}的范围、程序和时限。",
)
_WORDS = {
    "law": "《示例县海域使用管理办法》 《示例县市容环境卫生规定》 《示例县渔业资源保护办法》 《示例县工程建设管理规定》 "
    "《示例县财政资金监督办法》 《示例县安全生产条例》 《示例县旅游服务规范》 《示例县政府信息公开规定》",
    "thing": "养殖浮筏 渔港码头 陆岛客运船舶 海岛供水管网 污水处理设施 民宿 海参加工车间 冷链仓库 环岛公路 农村危房 防波堤 "
    "海底电缆 通信基站 乡村学校 卫生院 垃圾转运站 加油站 建筑工地 餐饮单位 消防通道 海洋牧场 候船厅 风力发电机组",
    "matter": "行政许可 日常检查 资金使用 质量验收 环境影响评价 安全管理 用海审批 竣工备案 招标投标 合同履行 绩效评价 信息公开 信用修复 "
    "档案管理 预算执行 公平竞争审查 应急演练 产品抽检",
    "act": "现场检查 随机抽查 专项审计 调查取证 集中整治 回访核实 实地踏勘 联合验收 书面审查 抽样检验 公开听证 专家论证",
    "finding": "符合规定 基本符合要求 未按批准的范围实施 台账记录不完整 没有取得相应许可 超过核定的数量 标识设置不规范 "
    "已经完成整改 尚有尾款没有结算 达到设计标准 存在占用公共场地的情形 未按期报送材料",
}
_CHOICES = {name: words.split() for name, words in _WORDS.items()}
# Names are made of these; two or three of them give the index as many pairs of characters as real names do.
_CHARACTERS = (
    "东西南北上下前后大小长广石海岛山河港湾沙湖泉林松柏杨柳花果粮渔船帆潮浪礁滩田园村屯街路桥塘井坡岭沟崖口头尾金银铜铁玉珠龙凤虎马牛羊"
    "鹿鹤燕雁春夏秋冬风云雨雪日月星光明清和平安康福寿宁乐吉祥瑞丰盛兴旺新旧红黄蓝白青紫高远深阔古今文武仁义礼智信德善美真诚正直顺利达通"
)
_UNITS = ["户", "台", "艘", "亩", "米", "吨", "处", "份", "次", "人"]


def body(rng: Random) -> str:
    """A free text in Markdown: headings, and about 720 characters of paragraphs."""
    parts = [f"## {one}、{rng.choice(_CHOICES['matter'])}\n\n{paragraph(rng)}" for one in "一二三四五"[:PARAGRAPHS]]
    return "\n\n".join(parts) + "\n"


def paragraph(rng: Random, length: int = PARAGRAPH_LENGTH) -> str:
    """Whole sentences of about `length` characters."""
    text = sentence(rng)
    while len(text) < length - 20:
        text += sentence(rng)
    return text


def sentence(rng: Random) -> str:
    text = rng.choice(_SENTENCES)
    for name in ("organ", "law", "place", "thing", "matter", "act", "finding", "date", "amount", "n"):
        while (slot := "{" + name + "}") in text:
            text = text.replace(slot, _word(name, rng), 1)
    return text


def table(rng: Random) -> str:
    """Ten rows of Markdown."""
    rows = [
        f"| {number} | {thing(rng)} | {place(rng)} | {rng.randint(1, 900)}{rng.choice(_UNITS)} | {amount(rng)} |"
        for number in range(1, ROWS + 1)
    ]
    return "\n".join(["| 序号 | 事项 | 地点 | 数量 | 金额（万元） |", "|---|---|---|---|---|", *rows])


def place(rng: Random) -> str:
    return f"示例{name(rng, 2)}村"


def thing(rng: Random) -> str:
    return rng.choice(_CHOICES["thing"]) + rng.choice(_CHOICES["matter"])


def name(rng: Random, length: int) -> str:
    return "".join(rng.choices(_CHARACTERS, k=length))


def amount(rng: Random, largest: int = 90_000) -> str:
    """万元 with two decimals, greater than nought."""
    return cents(rng.randint(1, largest * 100))


def cents(hundredths: int) -> str:
    """Hundredths as they are written: 1234 is 12.34."""
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def day(rng: Random, year: int) -> date:
    """A day of a year, early enough for everything that follows to fall in the same year."""
    return date(year, 1, 4) + timedelta(days=rng.randint(0, 300))


def code(number: int, prefix: str = "11210224") -> str:
    """A unified social credit code that passes its check and belongs to nobody: a running number after a prefix."""
    start = f"{prefix}{number:09d}"
    return start + uscc.calc_check_digit(start)


def _word(slot: str, rng: Random) -> str:
    match slot:
        case "organ":
            return f"示例县{name(rng, 2)}局"
        case "place":
            return place(rng)
        case "date":
            when = day(rng, rng.randint(2012, 2026))
            return f"{when.year}年{when.month}月{when.day}日"
        case "amount":
            return amount(rng)
        case "n":
            return str(rng.randint(2, 99))
        case _:
            return rng.choice(_CHOICES[slot])
