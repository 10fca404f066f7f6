"""What others make of the files that the program reads and writes, each as a process of its own, for scripts/bench.

    files.py openpyxl FILE.xlsx             reads every cell and says how many rows there are
    files.py calamine FILE.xlsx
    files.py csv FILE.csv FILE.db           puts every row into a table of texts, with Python's csv and sqlite3
    files.py duckdb FILE.csv FILE.db
    files.py docx FILE.md FILE.docx         makes a Word file, a paragraph a line, with python-docx

Each exits 3 where its library is not installed.
"""
import sys

# The folder of this file is on the path first, and holds files named after their peers.
sys.path.pop(0)


def read_openpyxl(path):
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    print(sum(1 for sheet in book for _ in sheet.iter_rows(values_only=True)), "rows")


def read_calamine(path):
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    print(sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names), "rows")


def import_csv(source, target):
    import csv
    import sqlite3

    store = sqlite3.connect(target)
    with open(source, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        names = ", ".join(f'"{name}"' for name in header)
        store.execute(f"CREATE TABLE figures ({names})")
        store.executemany(f"INSERT INTO figures VALUES ({', '.join('?' * len(header))})", rows)
    store.commit()
    print(store.execute("SELECT count(*) FROM figures").fetchone()[0], "rows")


def import_duckdb(source, target):
    import duckdb

    store = duckdb.connect(target)
    store.execute("CREATE TABLE figures AS SELECT * FROM read_csv(?)", [source])
    print(store.execute("SELECT count(*) FROM figures").fetchone()[0], "rows")


def write_docx(source, target):
    import docx

    document = docx.Document()
    with open(source, encoding="utf-8") as file:
        for line in file:
            text = line.strip()
            if text.startswith("#"):
                document.add_heading(text.lstrip("# "), level=min(text.count("#"), 4))
            elif text:
                document.add_paragraph(text)
    document.save(target)
    print(len(document.paragraphs), "paragraphs")


WAYS = {
    "openpyxl": read_openpyxl, "calamine": read_calamine, "csv": import_csv, "duckdb": import_duckdb, "docx": write_docx,
}

if __name__ == "__main__":
    try:
        WAYS[sys.argv[1]](*sys.argv[2:])
    except ImportError:
        sys.exit(3)
