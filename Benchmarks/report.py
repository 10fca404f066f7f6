"""One table of everything that a run of scripts/bench measured, as Markdown, from the JSON files in a folder.

    report.py FOLDER
"""
import glob
import json
import os
import platform
import sys
import time

PEERS = ("vim", "nano")
FLOOR = "ncurses"

# What is read from ptybench's results: the row's name, its path, and the aim that the project set itself.
TERMINAL_ROWS = [
    ("first full frame, ms from exec", ("startup", "ready_ms", "p50"), 10),
    ("moving a row, ms, p50", ("keys", "row", "last_ms", "p50"), 1),
    ("moving a row, ms, p99", ("keys", "row", "last_ms", "p99"), 5),
    ("moving a row, bytes over an ideal diff", ("keys", "row", "bytes_over_ideal"), 1.5),
    ("typing a character, ms, p50", ("keys", "type", "last_ms", "p50"), 1),
    ("typing a character, ms, p99", ("keys", "type", "last_ms", "p99"), 5),
    ("typing a character, bytes over an ideal diff", ("keys", "type", "bytes_over_ideal"), 1.5),
    ("500 arrow keys at once, ms until still", ("burst", "down x500", "settled_ms"), 100),
    ("100 resizes at once, ms until still", ("storm", "settle_ms"), None),
    ("same picture after 20x5 and back, share of cells", ("storm", "bounce_same"), 1),
    ("peak resident memory, MB", ("peak_rss_kb",), 30),
]


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def dig(value, path):
    for key in path:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return value / 1024 if path == ("peak_rss_kb",) else value


def number(value):
    if value is None:
        return ""
    for limit, text in ((100, "{:,.0f}"), (10, "{:.1f}")):
        if abs(value) >= limit:
            return text.format(value)
    return "{:.2f}".format(value)


def table(head, rows):
    out = ["| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    out += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(out)


def terminal(folder):
    """The rows of the terminal, and how each program left it."""
    try:
        with open(os.path.join(folder, "terminal.json"), encoding="utf-8") as file:
            results = json.load(file)["results"]
    except FileNotFoundError:
        return [], []
    flushes = {row["name"]: row["median_ns"] / 1e6 for row in lines(os.path.join(folder, "disk.jsonl"))}
    rows = []
    for name, path, aim in TERMINAL_ROWS:
        ours = dig(results.get("quntuan"), path)
        peers = {peer: dig(results.get(peer), path) for peer in PEERS}
        rows.append(row(name, ours, peers, dig(results.get(FLOOR), path), aim))
    committed = dig(results.get("quntuan"), ("keys", "commit", "last_ms", "p50"))
    rows.append(row("committing a figure until 已存, ms, p50; floor: fdatasync on this disk", committed, {},
                    flushes.get("append 4 log pages and fdatasync"), None))
    notes = []
    for name, result in results.items():
        left = dig(result, ("exit", "terminal_left_in"))
        notes.append(f"{name}: terminal " + (f"left in {', '.join(left)}" if left else "restored after every exit"))
        notes += [f"{name}: {error}" for error in result.get("died", []) + result.get("errors", [])]
    return rows, notes


def row(name, ours, peers, floor, aim):
    known = [value for value in peers.values() if value]
    ratio = ours / min(known) if ours is not None and known else None
    return [name, number(ours), *(number(peers.get(peer)) for peer in PEERS), number(ratio), number(floor), number(aim)]


def library(folder):
    rows = []
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl"))):
        if path.endswith(".instructions.jsonl"):
            continue
        program = os.path.basename(path).removesuffix(".jsonl")
        counts = {}
        if os.path.exists(counted := path.replace(".jsonl", ".instructions.jsonl")):
            counts = {line["name"]: line["instructions"] for line in lines(counted)}
        measured = {line["name"]: line for line in lines(path)}
        for name, line in measured.items():
            floor = measured.get(line["floor"])
            rows.append([f"{program}: {name}", number(line["median_ns"] / 1000), number(line["min_ns"] / 1000),
                         number(floor and floor["median_ns"] / 1000),
                         number(floor and line["median_ns"] / floor["median_ns"]), number(counts.get(name))])
    return rows


FILES = (
    ("import", "1,000,000 rows of CSV into a workbook or a table", 1.5),
    ("undo", "The same 1,000,000 rows: taken back; taken in over themselves, which changes nothing", None),
    ("sheet", "Reading 50,000 rows of XLSX", None),
    ("word", "The sample speech as DOCX", None),
)


def files(folder):
    """A table of every work with files, and what could not be measured."""
    parts = []
    for name, title, aim in FILES:
        try:
            with open(os.path.join(folder, f"files-{name}.json"), encoding="utf-8") as file:
                measured = json.load(file)
        except FileNotFoundError:
            continue
        base = measured.get("sqlite3" if name == "import" else next(iter(measured)))
        rows = [[who, number(one["wall_s"] * 1000), number(one["wall_min_s"] * 1000), number(one["cpu_s"] * 1000),
                 number(base and one["wall_s"] / base["wall_s"]), number(one["rss_mb"])]
                for who, one in measured.items()]
        note = f" Aim: within {aim} of sqlite3's time." if aim else ""
        parts.append(f"{title}.{note}\n\n"
                     + table(["", "median, ms", "best, ms", "CPU, ms", "ratio", "peak memory, MB"], rows))
    try:
        with open(os.path.join(folder, "files-missing.txt"), encoding="utf-8") as file:
            parts += [f"- not measured: {line.strip()}" for line in file]
    except FileNotFoundError:
        pass
    return parts


def machine():
    model = ""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            model = next((text.split(":", 1)[1].strip() for text in file if text.startswith("model name")), "")
    except OSError:
        pass
    return f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {model}, {platform.system()} {platform.release()}"


def main():
    folder = sys.argv[1]
    rows, notes = terminal(folder)
    print("# Measured\n")
    print(f"By `make bench`: {machine()}. Everything in one table was measured in one run, alternating.\n")
    if rows:
        print("## In the terminal, 120×36\n")
        print(table(["", "quntuan", *PEERS, "ratio to the best peer", "floor: bare C ncurses", "aim"], rows))
        print("\nThe editors hold 20,000 Chinese characters; quntuan holds the sample workbook and redraws its preview.\n")
        print("\n".join(f"- {note}" for note in notes) + "\n")
    print("## In the library, µs a call\n")
    print(table(["", "median", "best", "floor", "ratio to the floor", "instructions"], library(folder)))
    if parts := files(folder):
        print("\n## Files in and out, whole processes\n")
        print("\n\n".join(parts))


if __name__ == "__main__":
    main()
