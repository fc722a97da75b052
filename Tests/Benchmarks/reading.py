"""Files of many items in each format, and the Python programs that read the same files."""

import csv
import os
import subprocess

GIFT = """
import sys
from pygiftparser import parser
with open(sys.argv[1], encoding="utf-8") as file:
    questions = parser.parseFile(file)
if len(questions) < int(sys.argv[2]):
    sys.exit(f"{len(questions)} questions")
"""

XLSX = """
import sys
from openpyxl import load_workbook
count = 0
for sheet in load_workbook(sys.argv[1], read_only=True).worksheets:
    for row in sheet.iter_rows(values_only=True):
        count += 1
if count < int(sys.argv[2]):
    sys.exit(f"{count} rows")
"""

QTI = """
import sys, zipfile
from lxml import etree
count = 0
with zipfile.ZipFile(sys.argv[1]) as archive:
    for name in archive.namelist():
        if name.endswith(".xml"):
            etree.fromstring(archive.read(name))
            count += 1
if count < int(sys.argv[2]):
    sys.exit(f"{count} files")
"""

DOCX = """
import sys
from docx import Document
count = 0
for paragraph in Document(sys.argv[1]).paragraphs:
    paragraph.text
    count += 1
if count < int(sys.argv[2]):
    sys.exit(f"{count} paragraphs")
"""

HEADINGS = ["题干", "题型", "选项A", "选项B", "选项C", "选项D", "正确答案", "解析", "章节", "难度"]


def write_csv(count, path):
    """Rows of the common template of ten columns; every text is made up."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for number in range(1, count + 1):
            key = number % 4
            writer.writerow(
                [f"样例单选题：第{number}号样例事项应当在几日内答复申请人？", "单选题", f"{number + 3}日", f"{number + 7}日", f"{number + 15}日",
                 f"{number + 30}日", "ABCD"[key], f"样例解析：第{number}号事项的期限。", f"样例第{number // 500 + 1}章", "中"]
            )


def peak_memory(arguments, environment):
    """Bytes that a program held in memory at most."""
    process = subprocess.Popen(arguments, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments)} ended with status {process.returncode}")
    return usage.ru_maxrss * 1024
