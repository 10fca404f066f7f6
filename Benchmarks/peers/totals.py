"""Totals of a region over everything below it, this year and last, by DuckDB and by SQLite, for scripts/bench-scale.

    totals.py WORKBOOK FOLDER    one JSON object a line, like the benchmarks in Swift

DuckDB has the same figures in tables of its own, in a file in FOLDER; both run in this process, and every call asks anew
for the sum and the count of every indicator in both years. Neither looks at what is missing, 不适用, 存疑 or a rate's parts.
"""
import json
import os
import sqlite3
import statistics
import sys
import time

import duckdb

SAMPLES = 60
QUERY = """
WITH RECURSIVE below(id) AS (
  SELECT CAST(? AS BIGINT) UNION SELECT region.id FROM region JOIN below ON region.parent = below.id)
SELECT figure.indicator, figure.period, sum(figure.amount), count(figure.amount)
FROM below JOIN organization ON organization.region = below.id JOIN figure ON figure.subject = organization.id
WHERE figure.period IN (?, ?) GROUP BY 1, 2
"""
# SQLite is told the good order; left alone it reads all figures of the years for each organization.
LITE_QUERY = QUERY.replace("JOIN organization", "CROSS JOIN organization").replace("JOIN figure", "CROSS JOIN figure")


def measure(name, call, samples=SAMPLES):
    call()
    times = []
    for _ in range(samples):
        start = time.perf_counter_ns()
        call()
        times.append(time.perf_counter_ns() - start)
    print(json.dumps({"name": name, "floor": None, "median_ns": statistics.median(times), "min_ns": min(times),
                      "samples": samples, "batch": 1}, ensure_ascii=False), flush=True)


def main():
    workbook, folder = sys.argv[1:]
    lite = sqlite3.connect(f"file:{workbook}?mode=ro", uri=True)
    home, period = lite.execute("SELECT region, period FROM settings").fetchone()
    city = lite.execute("SELECT min(id) FROM region WHERE parent = ?", (home,)).fetchone()[0] or home
    path = os.path.join(folder, "totals.duckdb")
    if os.path.exists(path):
        os.remove(path)
    duck = duckdb.connect(path)
    duck.execute("CREATE TABLE region (id BIGINT, parent BIGINT)")
    duck.execute("CREATE TABLE organization (id BIGINT, region BIGINT)")
    duck.execute("CREATE TABLE figure (subject BIGINT, period INTEGER, indicator INTEGER, amount BIGINT)")
    for table, columns in (("region", "id, parent"), ("organization", "id, region"),
                           ("figure", "subject, period, indicator, amount")):
        rows = lite.execute(f"SELECT {columns} FROM {table}").fetchall()
        csv = os.path.join(folder, "totals.csv")
        with open(csv, "w", encoding="utf-8") as file:
            file.writelines(",".join("" if cell is None else str(cell) for cell in row) + "\n" for row in rows)
        duck.execute(f"COPY {table} FROM '{csv}' (HEADER false)")
        os.remove(csv)
    duck.execute("CHECKPOINT")
    for name, region in (("totals of the whole, two years", home), ("totals of a city, two years", city)):
        asked = (region, period, period - 1000)
        measure(f"DuckDB: {name}", lambda: duck.execute(QUERY, asked).fetchall())
        measure(f"SQLite: {name}", lambda: lite.execute(LITE_QUERY, asked).fetchall(), 10)
    duck.close()
    os.remove(path)


if __name__ == "__main__":
    main()
