"""Writes the files of the import benchmarks, the same ones every time.

  long_table.py FOLDER [ROWS=1000000] [SHEET_ROWS=50000]

FOLDER/office holds the tables of a district with a thousand towns, each with its 工会, and of what they report;
FOLDER/figures.csv is a table of their figures in the order in which a workbook is exported: organization by organization,
period by period. FOLDER/figures.xlsx holds the first SHEET_ROWS rows of it, where openpyxl is installed.
"""

import csv
import itertools
import os
import random
import sys

TOWNS = 1000
INDICATORS = 40
PERIODS = [f"{year}{part}" for year in range(2021, 2026) for part in ("", "Q1", "Q2", "Q3", "Q4")]
HEADER = ["机构", "指标", "期", "数值", "单位", "口径", "状态", "来源", "备注"]


def town(number):
    return f"第{number:04}镇"


def indicator(number):
    return f"工作事项{number:02}"


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def figures():
    """Amounts of one thing stay within a tenth of each other from year to year: nothing to doubt."""
    numbers = random.Random(7)
    for number in range(TOWNS):
        usual = [numbers.randrange(100, 5000) for _ in range(INDICATORS)]
        for period in PERIODS:
            source = f"{town(number)}总工会{period[:4]}年报表"
            for item, amount in enumerate(usual):
                value = amount + numbers.randrange(amount // 10)
                yield [f"{town(number)}总工会", indicator(item), period, value, "件", "全镇", "已报", source, ""]


def main():
    folder, *sizes = sys.argv[1:]
    sizes = [int(size) for size in sizes] + [1_000_000, 50_000][len(sizes):]
    office = os.path.join(folder, "office")
    os.makedirs(office, exist_ok=True)
    towns = range(TOWNS)
    write(os.path.join(office, "towns.csv"), ["区域", "级别", "上级"], ([town(n), "镇", "青禾区"] for n in towns))
    write(
        os.path.join(office, "unions.csv"), ["机构", "类别", "区域"],
        ([f"{town(n)}总工会", "工会", town(n)] for n in towns))
    write(
        os.path.join(office, "indicators.csv"), ["指标", "指标代码", "类别", "单位", "跨期可加"],
        ([indicator(n), f"bench.item{n}", "工会", "件", "否"] for n in range(INDICATORS)))
    write(os.path.join(folder, "figures.csv"), HEADER, itertools.islice(figures(), sizes[0]))
    try:
        import openpyxl
    except ImportError:
        return
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("数据")
    sheet.append(HEADER)
    for row in itertools.islice(figures(), sizes[1]):
        sheet.append(row)
    book.save(os.path.join(folder, "figures.xlsx"))


main()
