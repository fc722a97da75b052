"""Write a large bank whose items differ as real ones do: for measuring near-duplicates.

generate_bank.py draws from a few dozen phrases, so that every second item resembles another. Here the phrases are put
together from parts, some forty thousand of a kind, and one item in fifty is an earlier one in other words: names and
options changed about, a phrase reworded. Everything is made up and says so.
"""

import random
from pathlib import Path

from generate_bank import ITEMS_A_FILE, LAW, LEVELS, numeral

PLACES = [f"{name}{kind}" for name in "东湖 西岭 南塘 北桥 清河 石门 白云 金沙 柳林 高峰 长渠 新田 古渡 双溪 龙泉 梅园".split() for kind in ("镇", "县", "区", "街道")]
BODIES = "信访部门 水利部门 教育部门 民政部门 司法所 调解委员会 农业农村部门 住房管理部门 交通运输部门 医疗保障部门 市场监管部门 卫生健康部门 自然资源部门 档案馆 服务中心 村民委员会".split()
PEOPLE = "村民 职工 教师 商户 业主 退休人员 驾驶员 承包户 租户 学生家长 摊贩 患者家属".split()
MATTERS = "宅基地界址 灌溉用水 工资拖欠 噪声扰民 征地补偿 医药费报销 道路失修 学位安排 停车收费 房屋漏水 合同押金 低保认定 林地权属 环境卫生 公交站点 养老金核算 加装电梯 物业收费 青苗损失 档案缺失".split()
WAYS = "来信反映 当面反映 打电话反映 在网上反映 托人转交材料反映 以传真反映".split()
FACTS = "材料不齐 事实清楚 与邻居意见不一 曾经调解未成 此前未提出过 已由另一单位答复 情况较为紧急 涉及多个单位 需要现场查看 期限即将届满".split()
VERBS = "登记 核实 转送 告知 答复 移送 公布 记录 听取 审查 补正 复核 通报 归档 督促 回访".split()
OBJECTS = "申请人的陈述 当事人的材料 承办单位的意见 现场勘查的结果 有关单位的说明 见证人的证言 历次处理的情况 拟采取的措施 经费使用的明细 会议议定的事项 专家评估的结论 群众代表的建议".split()
MANNERS = "当场 书面 在三日内 逐项 会同有关单位 报经批准后 由两名工作人员 公开 分别 在节假日前 通过信息系统 以便于理解的方式".split()
REWORDED = [("反映", "提出"), ("应当怎样做", "应该如何做"), ("后来", "此后"), ("工作人员", "经办人员"), ("由于", "因为")]


def phrase(rng):
    return rng.choice(MANNERS) + rng.choice(VERBS) + rng.choice(OBJECTS)


def question(rng):
    options = []
    while len(options) < 4:
        option = phrase(rng)
        if option not in options:
            options.append(option)
    stem = (f"{rng.choice(PLACES)}{rng.choice(PEOPLE)}甲就{rng.choice(MATTERS)}一事向{rng.choice(PLACES)}{rng.choice(BODIES)}{rng.choice(WAYS)}，"
            f"由于{rng.choice(FACTS)}，后来又{rng.choice(WAYS)}{rng.choice(MATTERS)}，{rng.choice(FACTS)}。按照样例规定，工作人员应当怎样做？")
    return stem, options, rng.randrange(4)


def again(rng, stem, options, key):
    for old, new in rng.sample(REWORDED, 3):
        stem = stem.replace(old, new)
    order = list(range(4))
    rng.shuffle(order)
    return stem.replace("甲", "乙"), [options[place] for place in order], order.index(key)


def write_bank(count, folder):
    """Write the bank; the texts of its items, stem and options in a row, come back for the peer."""
    rng = random.Random(20261122)
    folder.mkdir(parents=True, exist_ok=True)
    files = max(1, round(count / ITEMS_A_FILE))
    (folder / "bank.yaml").write_text(
        f"title: 多样样本题库\nlaws:\n  - title: {LAW}\n    version: 2026-01-01\n    articles: {files * 10}\nmaintainer: 样例维护人（测速用）\n",
        encoding="utf-8",
    )
    texts, number = [], 0
    for chapter in range(1, files + 1):
        articles = range(chapter * 10 - 9, chapter * 10 + 1)
        lines = [f"chapter: 第{numeral(chapter)}章 样章", f"articles: {articles[0]}-{articles[-1]}", "items:"]
        earlier = []
        for _ in range(count * chapter // files - count * (chapter - 1) // files):
            number += 1
            if number % 50 == 0:
                # Who writes an item again takes it from the same article.
                article, made = rng.choice(earlier)
                stem, options, key = again(rng, *made)
            else:
                article, (stem, options, key) = rng.choice(articles), question(rng)
            earlier.append((article, (stem, options, key)))
            texts.append(stem + "".join(options))
            lines += [f"  - id: dy-{number:05}", "    kind: 单选", f"    stem: {stem}", "    options:"]
            lines += [f"      {'ABCD'[place]}: {option}" for place, option in enumerate(options)]
            lines += [f"    key: {'ABCD'[key]}", f"    citation: 第{numeral(article)}条", f"    level: {rng.choice(LEVELS)}",
                      "    rationale: 样例解析：这是为测速编写的样例，没有实际含义。"]
        (folder / f"{chapter:03}-样章.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return texts
