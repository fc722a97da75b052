#!/usr/bin/python3
"""Write a large question bank for measuring: the same files for the same arguments on every machine.

    generate_bank.py ITEMS FOLDER

FOLDER gets bank.yaml and one file a chapter, about a hundred items each, in the mix of kinds that real banks have
(单选 40%, 多选 25%, 判断 20%, 填空 15%). The law, its articles and every statement are made up and say so: the text only
has the length, the words and the punctuation of real items. The bank is clean under `xuefa bank check`.
"""

import random
import sys
from pathlib import Path

LAW = "样本办事条例"
ITEMS_A_FILE = 100
DIGITS = "零一二三四五六七八九"

ACTORS = ["甲镇人民政府", "乙县信访部门", "丙区业务主管机关", "丁单位", "戊街道办事处", "己村调解委员会", "庚局", "辛服务中心"]
ACTS = ["收到来信", "接到来访", "办理转送事项", "答复申请人", "组织听证", "登记材料", "移送有关机关", "调查核实情况"]
TIMES = ["在法定期限内", "在节假日之后", "在材料补正之后", "在作出决定之前", "在征求意见期间", "在复查期间"]
DUTIES = ["书面告知申请人并说明理由", "出具受理告知书", "转送有权处理的机关", "当场登记并录入系统", "记录在案并由两名工作人员签名",
          "听取当事人的陈述和申辩", "依照规定回避并更换经办人", "报请本级机关负责人批准"]
MISTAKES = ["只作口头答复而不留记录", "要求申请人另找其他机关", "把材料退回而不说明理由", "等到年底一并处理", "把检举内容转给被检举人",
            "由经办人自行延长期限", "要求申请人重复提交已有的材料", "以情况复杂为由不予登记"]
KINDS = ["单选"] * 40 + ["多选"] * 25 + ["判断"] * 20 + ["填空"] * 15
LEVELS = ["记忆"] * 4 + ["理解"] * 3 + ["应用"] * 3


def numeral(number):
    """A number below 10,000 as a law writes it: 1062 is 一千零六十二."""
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if gap else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = bool(text)
    return text[1:] if text.startswith("一十") else text


def item(rng, number, kind, articles):
    actor, act, time = rng.choice(ACTORS), rng.choice(ACTS), rng.choice(TIMES)
    article = numeral(rng.choice(articles))
    # The running number makes every stem another one, as it must be in a bank.
    case = f"样例第{number}号事项中，{actor}{time}{act}"
    lines = [f"  - id: yb-{number:05}", f"    kind: {kind}"]
    duty = rng.choice(DUTIES)
    if kind in ("单选", "多选"):
        right = 1 if kind == "单选" else rng.randint(2, 3)
        texts = rng.sample(DUTIES, right) + rng.sample(MISTAKES, 4 - right)
        order = list(range(4))
        rng.shuffle(order)
        lines += [f"    stem: {case}，根据{LAW}，下列做法正确的是？", "    options:"]
        lines += [f"      {'ABCD'[place]}: {texts[source]}。" for place, source in enumerate(order)]
        lines.append("    key: " + "".join("ABCD"[place] for place, source in enumerate(order) if source < right))
    elif kind == "判断":
        is_true = rng.random() < 0.5
        lines += [f"    stem: {case}，应当{duty if is_true else rng.choice(MISTAKES)}。", f"    key: {'对' if is_true else '错'}"]
    else:
        days = rng.choice([3, 5, 7, 10, 15, 30, 60])
        lines += [
            f"    stem: {case}，应当自收到之日起____日内{duty}，并向____报告。",
            "    key:",
            f"      - [{days}, {days}个自然日]",
            "      - 上一级机关",
        ]
    lines += [
        f"    citation: 第{article}条第{numeral(rng.randint(1, 3))}款",
        f"    level: {rng.choice(LEVELS)}",
        f"    rationale: 样例解析：第{article}条要求{actor}{duty}；最容易选错的是“{rng.choice(MISTAKES)}”，它少了告知这一步，申请人就无从知道结果。",
    ]
    if rng.random() < 0.3:
        lines.append(f"    tags: [{rng.choice(['受理', '期限', '送达', '回避'])}, 样例]")
    if rng.random() < 0.3:
        lines.append(f"    facility: 0.{rng.randint(30, 90)}")
    return lines


def write_bank(count, folder):
    rng = random.Random(20261121)
    folder.mkdir(parents=True, exist_ok=True)
    files = max(1, round(count / ITEMS_A_FILE))
    (folder / "bank.yaml").write_text(
        "title: 样本题库\n"
        f"laws:\n  - title: {LAW}\n    version: 2026-01-01\n    articles: {files * 10}\n"
        "maintainer: 样例维护人（测速用）\n",
        encoding="utf-8",
    )
    number = 0
    for chapter in range(1, files + 1):
        articles = range(chapter * 10 - 9, chapter * 10 + 1)
        lines = [f"chapter: 第{numeral(chapter)}章 样章", f"articles: {articles[0]}-{articles[-1]}", "items:"]
        for _ in range(count * chapter // files - count * (chapter - 1) // files):
            number += 1
            lines += item(rng, number, rng.choice(KINDS), articles)
        (folder / f"{chapter:03}-样章.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write_bank(int(sys.argv[1]), Path(sys.argv[2]))
