#!/usr/bin/python3
"""Write the text of a made-up law and its registry file, for measuring where no real text is at hand.

    generate_law.py ARTICLES FOLDER

The text has the shape of a long code in Markdown: chapters of ten articles, each article with one to three paragraphs
and now and then points, about 250 bytes an article. Every sentence is made up and says so by its names.
"""

import random
import sys
from pathlib import Path

import generate_bank

VERSION = "2026-01-01"


def sentence(rng):
    actor, act = rng.choice(generate_bank.ACTORS), rng.choice(generate_bank.ACTS)
    days = generate_bank.numeral(rng.choice([3, 5, 7, 10, 15, 30, 60]))
    return f"{actor}{act}的，应当自收到之日起{days}日内{rng.choice(generate_bank.DUTIES)}"


def article(rng, number):
    paragraphs = [sentence(rng) + "。" for _ in range(rng.randint(1, 3))]
    if rng.random() < 0.2:
        paragraphs[-1] = paragraphs[-1][:-1] + "，有下列情形之一的除外："
        paragraphs += [f"（{generate_bank.numeral(point)}）{sentence(rng)}；" for point in range(1, 4)]
    return [f"第{generate_bank.numeral(number)}条 {paragraphs[0]}"] + paragraphs[1:]


def write_law(articles, folder):
    """Returns the files of the registry and of the text."""
    rng = random.Random(20261122)
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"# {generate_bank.LAW}", "2026年1月1日样本会议通过"]
    divisions = []
    for first in range(1, articles + 1, 10):
        last = min(first + 9, articles)
        heading = f"第{generate_bank.numeral((first + 9) // 10)}章 样章"
        divisions.append(f"  {heading}: {first}-{last}")
        lines.append(f"## {heading}")
        for number in range(first, last + 1):
            lines += article(rng, number)
    registry = folder / f"{generate_bank.LAW}@{VERSION}.yaml"
    registry.write_text(
        f"title: {generate_bank.LAW}\nofficial-title: {generate_bank.LAW}\nissuer: 样本会议\nadopted: {VERSION}\n"
        f"in-force: {VERSION}\narticles: {articles}\ndivisions:\n" + "\n".join(divisions) + "\n",
        encoding="utf-8",
    )
    text = folder / f"{generate_bank.LAW}.md"
    text.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return registry, text


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write_law(int(sys.argv[1]), Path(sys.argv[2]))
