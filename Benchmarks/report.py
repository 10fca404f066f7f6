"""One table of everything that a run of scripts/bench measured, as Markdown, from the JSON files in a folder.

    report.py FOLDER            the table
    report.py FOLDER --record   keeps the instructions that this run counted as those to compare the next ones with
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
    flushes = {}
    if os.path.exists(disk := os.path.join(folder, "disk.jsonl")):
        flushes = {row["name"]: row["median_ns"] / 1e6 for row in lines(disk)}
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


RECORDED = os.path.join(os.path.dirname(__file__), "instructions.json")


def instructions(folder):
    """Instructions a call as they were recorded last, and as this run counted them; the latter may know few or none."""
    try:
        with open(RECORDED, encoding="utf-8") as file:
            recorded = json.load(file)
    except FileNotFoundError:
        recorded = {}
    counted = {}
    for path in glob.glob(os.path.join(folder, "*.instructions.jsonl")):
        program = os.path.basename(path).removesuffix(".instructions.jsonl")
        counted.update({f"{program}: {line['name']}": line["instructions"] for line in lines(path)})
    return recorded, counted


def drift(before, now):
    """How far a count moved; a ! where it is more than the two in a hundred that a hash's seed may move it."""
    if not before or now is None:
        return ""
    change = (now - before) / before * 100
    return f"{change:+.1f} %" + (" !" if change > 2 else "")


def library(folder):
    rows = []
    recorded, counted = instructions(folder)
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl"))):
        program = os.path.basename(path).removesuffix(".jsonl")
        if path.endswith(".instructions.jsonl") or program.startswith("scale-"):
            continue
        measured = {line["name"]: line for line in lines(path)}
        for name, line in measured.items():
            floor = measured.get(line["floor"])
            rows.append([f"{program}: {name}", number(line["median_ns"] / 1000), number(line["min_ns"] / 1000),
                         number(floor and floor["median_ns"] / 1000),
                         number(floor and line["median_ns"] / floor["median_ns"]),
                         number(counted.get(f"{program}: {name}", recorded.get(f"{program}: {name}"))),
                         drift(recorded.get(f"{program}: {name}"), counted.get(f"{program}: {name}"))])
    return rows


SIZES = (1_000, 10_000, 100_000, 1_000_000)
BARS = "▁▂▃▄▅▆▇█"

# What is read of each size's run of ptybench: the row's name, its path, and how far it may grow from the first size to the last.
ON_SCREEN = [
    ("first full frame, ms from exec", ("startup", "ready_ms", "p50"), 2),
    ("browsing figures, µs of CPU a key", ("keys", "browse", "cpu_us", "p50"), None),
    ("typing a figure, µs of CPU a key", ("keys", "enter", "cpu_us", "p50"), None),
    ("typing prose, µs of CPU a key", ("keys", "edit", "cpu_us", "p50"), None),
    ("searching, µs of CPU a key", ("keys", "search", "cpu_us", "p50"), None),
    ("overview, µs of CPU a key", ("keys", "overview", "cpu_us", "p50"), None),
    ("ledger, µs of CPU a key", ("keys", "ledger", "cpu_us", "p50"), None),
    ("a region's totals, µs of CPU a key", ("keys", "totals", "cpu_us", "p50"), None),
    ("ranking, µs of CPU a key", ("keys", "ranking", "cpu_us", "p50"), None),
    ("the speech, µs of CPU a key", ("keys", "speech", "cpu_us", "p50"), None),
    ("peak resident memory, MB", ("peak_rss_kb",), None),
]

# Of the library, in milliseconds a call.
IN_PROCESS = [
    "totals of the whole, two years", "ranking of all below, every year", "window", "overview", "compose the speech",
    "compose after one changed figure", "search", "enter a figure, on disk",
]


def curve(values):
    """The values as heights between nothing and the greatest, and the last over the first."""
    known = [value for value in values if value]
    if not known:
        return ["", ""]
    bars = "".join(" " if not value else BARS[min(7, int(value / max(known) * 7.999))] for value in values)
    return [bars, number(values[-1] / values[0]) if values[0] and values[-1] else ""]


def scale(folder):
    """The curves over the sizes of workbooks, and totals beside others'."""
    screens, calls = [], []
    for size in SIZES:
        try:
            with open(os.path.join(folder, f"scale-{size}.json"), encoding="utf-8") as file:
                screens.append(json.load(file)["results"]["quntuan"])
        except (FileNotFoundError, KeyError):
            screens.append(None)
        path = os.path.join(folder, f"scale-{size}.jsonl")
        calls.append({line["name"]: line["median_ns"] / 1e6 for line in lines(path)} if os.path.exists(path) else {})
    rows = []
    for name, path, aim in ON_SCREEN:
        values = [dig(screen, path) for screen in screens]
        rows.append([name, *map(number, values), *curve(values), number(aim)])
    for name in IN_PROCESS:
        values = [call.get(name) for call in calls]
        rows.append([f"library: {name}, ms", *map(number, values), *curve(values), ""])
    parts = []
    if any(screens) or any(calls):
        head = ["figures in the workbook", *(f"{size:,}" for size in SIZES), "curve", "last over first", "may be"]
        parts.append("CPU is the program's own, in all its threads: it does not depend on who else is at work.\n\n" + table(head, rows))
    if peers := totals(folder):
        parts.append(table(["cold totals, ms, median", "figures", "quntuan", "DuckDB", "ratio", "SQLite", "floor: memory"],
                           peers))
    return parts


def quietest(path):
    best = {}
    for line in lines(path):
        best[line["name"]] = min(line["median_ns"] / 1e6, best.get(line["name"], float("inf")))
    return best


def totals(folder):
    """Ours beside DuckDB's and SQLite's: of the province, of its first city, and of a smaller city of another workbook."""
    whole, city = "totals of the whole, two years", "totals of a city, two years"
    rows, floor = [], (None, None)
    for file, names in (("totals", (whole, city)), ("city", (city,))):
        ours = os.path.join(folder, f"scale-{file}.jsonl")
        theirs = os.path.join(folder, f"scale-{file}-peer.jsonl")
        if not os.path.exists(ours) or not os.path.exists(theirs):
            continue
        # By turns, several times: of each the median of the quietest turn.
        ours, theirs = quietest(ours), quietest(theirs)
        counts = {}
        try:
            with open(os.path.join(folder, f"scale-{file}.txt"), encoding="utf-8") as text:
                counts = dict(zip((whole, city), (int(word) for word in text.readline().split() if word.isdigit())))
        except FileNotFoundError:
            pass
        # What memory takes was measured once, for all figures of the province.
        if file == "totals":
            floor = (ours.get("add as many amounts in memory"), counts.get(whole))
        for name in names:
            own, duck, count = ours.get(name), theirs.get(f"DuckDB: {name}"), counts.get(name)
            rows.append([name, f"{count:,}" if count else "", number(own), number(duck),
                         number(own / duck if own and duck else None), number(theirs.get(f"SQLite: {name}")),
                         number(floor[0] * count / floor[1] if all(floor) and count else None)])
    return rows


def summary(folder):
    """One table: ours, the best peer, the ratio, and what nothing on the machine can beat."""
    def calls(name):
        path = os.path.join(folder, name + ".jsonl")
        return {line["name"]: line["median_ns"] / 1e6 for line in lines(path)} if os.path.exists(path) else {}

    def process(name):
        path = os.path.join(folder, f"files-{name}.json")
        if not os.path.exists(path):
            return {}
        with open(path, encoding="utf-8") as file:
            return {who: one["wall_s"] * 1000 for who, one in json.load(file).items()}

    rows = []

    def add(what, ours, peer, theirs, floor_name="", floor=None):
        if ours is None:
            return
        rows.append([what, number(ours), peer if theirs else "", number(theirs),
                     number(ours / theirs if theirs else None), floor_name if floor else "", number(floor)])

    results = {}
    if os.path.exists(path := os.path.join(folder, "terminal.json")):
        with open(path, encoding="utf-8") as file:
            results = json.load(file)["results"]
    echo = None
    if os.path.exists(path := os.path.join(folder, "echo.json")):
        with open(path, encoding="utf-8") as file:
            echo = json.load(file)["last_us"]["p50"] / 1000
    for name, path, _ in TERMINAL_ROWS[:2] + TERMINAL_ROWS[4:5]:
        known = [(value, peer) for peer in PEERS if (value := dig(results.get(peer), path))]
        best, peer = min(known) if known else (None, "")
        is_start = path[0] == "startup"
        add(name, dig(results.get("quntuan"), path), peer, best,
            "bare C ncurses" if is_start else "C echo through a pty",
            dig(results.get(FLOOR), path) if is_start else echo)
    disk = calls("disk").get("append 4 log pages and fdatasync")
    add("committing a figure until 已存, ms", dig(results.get("quntuan"), ("keys", "commit", "last_ms", "p50")), "", None,
        "fdatasync", disk)
    compose = calls("compose")
    jinja = next(iter(calls("compose-peer").values()), None)
    add("composing a speech, ms", compose.get("compose from scratch"), "Jinja2", jinja, "memcpy",
        compose.get("memcpy of the same text"))
    for row_ in totals(folder)[:1]:
        rows.append([f"cold totals of {row_[1]} figures, ms", row_[2], "DuckDB", row_[3], row_[4], "memory", row_[6]])
    for name, what, peer in (("import", "1,000,000 rows of CSV, ms", "sqlite3"),
                             ("sheet", "50,000 rows of XLSX, ms", "calamine"), ("word", "a speech as DOCX, ms", "pandoc")):
        measured = process(name)
        best = min(((value, who) for who, value in measured.items() if "quntuan" not in who), default=(None, ""))
        theirs = measured.get(peer)
        add(what, measured.get("quntuan"), peer if theirs else best[1], theirs or best[0])
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
    if "--record" in sys.argv:
        recorded, counted = instructions(folder)
        with open(RECORDED, "w", encoding="utf-8") as file:
            json.dump({**recorded, **counted}, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.write("\n")
        return
    rows, notes = terminal(folder)
    print("# Measured\n")
    print(f"By `make bench`: {machine()}. Everything in one table was measured in one run, alternating.\n")
    if short := summary(folder):
        print(table(["", "quntuan", "peer", "its time", "ratio", "floor", "its time"], short) + "\n")
    if rows:
        print("## In the terminal, 120×36\n")
        print(table(["", "quntuan", *PEERS, "ratio to the best peer", "floor: bare C ncurses", "aim"], rows))
        print("\nThe editors hold 20,000 Chinese characters; quntuan holds the sample workbook and redraws its preview.\n")
        print("\n".join(f"- {note}" for note in notes) + "\n")
    print("## In the library, µs a call\n")
    print(table(["", "median", "best", "floor", "ratio to the floor", "instructions", "since recorded"],
                library(folder)))
    if parts := scale(folder):
        print("\n## As a workbook grows\n")
        print("\n\n".join(parts))
    if parts := files(folder):
        print("\n## Files in and out, whole processes\n")
        print("\n\n".join(parts))


if __name__ == "__main__":
    main()
